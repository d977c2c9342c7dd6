"""`python -m checks`: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.__main__ import main
from tests.unit.checks.factories import Dist, shop


def written(dist: Dist, folder: Path) -> Path:
    """Write the objects as files, and return the folder that `python -m checks` takes."""
    for manifest in dist.manifests():
        file = folder / manifest.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(manifest.data), encoding="utf-8")
    return folder / "dist"


def test_nothing_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a mistake exits with 0 and says how much was looked at."""
    dist = written(shop(), tmp_path)
    assert main([str(dist)]) == 0
    assert capsys.readouterr().out == f"{len(shop().objects)} objects: nothing found\n"


def test_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake exits with 1 and names file, object, path, reason and rule, and a last line sums up."""
    dist = shop().set("MetricAlarm/letters", "dimensions.QueueName", "letters")
    assert main([str(written(dist, tmp_path))]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "dist/dev/shop/us-east-1/MetricAlarm.letters.k8s.yaml: MetricAlarm/shop-dev/letters: "
        "spec.forProvider.dimensions.QueueName: letters: no sqs.Queue in us-east-1 has this name "
        "[reference.dimension-value]",
        f"1 finding of 1 rule in 1 of {len(dist.objects)} objects",
    ]


def test_findings_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs read the same findings as JSON, with the same exit code."""
    dist = shop().set("Function/reader", "timeout", 901).remove("Permission/reader-s3")
    assert main([str(written(dist, tmp_path)), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["objects"] == len(dist.objects)
    assert [(one["rule"], one["object"], one["path"]) for one in report["findings"]] == [
        ("limit.field", "Function/shop-dev/reader", "spec.forProvider.timeout"),
        (
            "wiring.missing-permission",
            "BucketNotification/shop-dev/uploads",
            "spec.forProvider.lambdaFunction[0].lambdaFunctionArn",
        ),
    ]


@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str) -> None:
    """A missing folder exits with 2 and says what to do; nothing is printed where findings would be."""
    assert main([str(tmp_path / "dist"), "--format", format_]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no such folder; run `make synth` first" in printed.err


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without objects is no proof of anything, so it exits with 2."""
    assert main([str(tmp_path)]) == 2
    assert "holds no *.yaml file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [(b"a: [", "not readable as YAML"), (b"a: 1\n---\nb: 2\n", "holds 2 documents"), (b"\xff\xfe\x00", "not readable"),
     (b"", "documents"), (b"- a\n", "documents")],
)  # fmt: skip
def test_a_file_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes, said: str) -> None:
    """A file that holds no single object exits with 2 and is named."""
    dist = written(shop(), tmp_path)
    (dist / "Broken.x.k8s.yaml").write_bytes(text)
    assert main([str(dist)]) == 2
    printed = capsys.readouterr().err
    assert "dist/Broken.x.k8s.yaml" in printed
    assert said in printed


def test_an_object_that_is_hardly_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An object with parts of other types than expected is reported, and no check falls over it."""
    dist = shop()
    hardly: list[dict[str, Any]] = (
        [
            {"apiVersion": "sqs.aws.m.upbound.io/v1beta1", "kind": "Queue", "metadata": {"name": "a"}, "spec": []},
            {"apiVersion": "sqs.aws.m.upbound.io/v1beta1", "kind": "Queue", "metadata": {"name": "b"}},
            {"apiVersion": "iam.aws.m.upbound.io/v1beta1", "kind": "Role", "metadata": {"name": "c"},
             "spec": {"forProvider": "x", "initProvider": [], "managementPolicies": "all"}},
            {"apiVersion": "s3.aws.m.upbound.io/v1beta1", "kind": "BucketNotification", "metadata": {"name": "d"},
             "spec": {"forProvider": {"lambdaFunction": {"a": 1}, "bucketRef": "x", "region": 3}}},
            {"apiVersion": "cloudwatch.aws.m.upbound.io/v1beta1", "kind": "MetricAlarm", "metadata": {"name": "e"},
             "spec": {"forProvider": {"period": "1", "metricName": 2, "dimensions": [], "alarmActions": "x"}}},
            {"apiVersion": "lambda.aws.m.upbound.io/v1beta1", "kind": "Function", "metadata": {"name": "f"},
             "spec": {"forProvider": {"environment": [], "loggingConfig": "x", "deadLetterConfig": 1, "tags": 3}}},
        ]
    )  # fmt: skip
    for index, data in enumerate(hardly):
        file = f"dist/dev/shop/us-east-1/{index}.k8s.yaml"
        dist.objects[f"{index}"] = (file, {**data, "metadata": {**data["metadata"], "namespace": "shop-dev"}})
    assert main([str(written(dist, tmp_path))]) == 1
    assert "Queue/shop-dev/a" in capsys.readouterr().out
