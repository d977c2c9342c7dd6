"""Small manifests made by hand, and a folder to put them in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

REGION = "us-east-1"
NAMESPACE = "demo-dev"
Json = dict[str, Any]


def managed(group: str, kind: str, name: str, for_provider: Json, external: str = "", **spec: Any) -> Json:
    """A managed resource; `for_provider` gets the region unless it names one or the group is global."""
    region = {} if group == "iam" else {"region": REGION}
    annotations = {"annotations": {"crossplane.io/external-name": external}} if external else {}
    return {
        "apiVersion": f"{group}.aws.m.upbound.io/v1beta1",
        "kind": kind,
        "metadata": {"name": name, "namespace": NAMESPACE, **annotations},
        "spec": {
            "forProvider": {**region, **for_provider},
            "managementPolicies": ["*"],
            "providerConfigRef": {"kind": "ClusterProviderConfig", "name": "aws-dev"},
            **spec,
        },
    }


def core(kind: str, name: str, **more: Any) -> Json:
    """A core object."""
    namespace = {} if kind == "Namespace" else {"namespace": NAMESPACE}
    return {"apiVersion": "v1", "kind": kind, "metadata": {"name": name, **namespace}, **more}


def policy(*statements: Json) -> str:
    """A policy document as text."""
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


TRUST = policy({"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"})


class Folder:
    """A dist folder with one environment, dev, and one system, demo."""

    def __init__(self, path: Path, account: str) -> None:
        self.path, self.account = path, account

    def bucket(self, name: str) -> str:
        """A bucket name that no other test uses: all accounts and regions share them."""
        return f"{name}-{self.account}"

    def arn(self, service: str, resource: str, region: str = REGION) -> str:
        """An ARN in this folder's account."""
        return f"arn:aws:{service}:{region}:{self.account}:{resource}"

    def write(self, *manifests: Json, system: str = "demo", environment: str = "dev") -> Folder:
        """Add or replace objects, one file each."""
        for manifest in manifests:
            name = f"{manifest['kind']}.{manifest['metadata']['name']}.k8s.yaml"
            region = (manifest.get("spec", {}).get("forProvider") or {}).get("region", "global")
            file = self.path / environment / system / region / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml.safe_dump(manifest), "utf-8")
        return self

    def remove(self, *manifests: Json) -> None:
        """Remove objects."""
        for manifest in manifests:
            for file in self.path.rglob(f"{manifest['kind']}.{manifest['metadata']['name']}.k8s.yaml"):
                file.unlink()

    def clear(self) -> None:
        """Remove everything but a namespace and an alarm, since a folder without objects is refused."""
        shutil.rmtree(self.path)

    def anchor(self) -> Json:
        """An object whose ARN says which account the folder is for."""
        return managed(
            "cloudwatch",
            "MetricAlarm",
            "anchor",
            {
                "alarmActions": [self.arn("sns", "nobody")],
                "comparisonOperator": "GreaterThanThreshold",
                "evaluationPeriods": 1,
                "metricName": "Errors",
                "namespace": "AWS/Lambda",
                "period": 60,
                "statistic": "Sum",
                "threshold": 1,
            },
        )
