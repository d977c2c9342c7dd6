"""One managed resource as the checks see it: its fields, and what it is called in Kubernetes and in AWS."""

from __future__ import annotations

from typing import Any

from checks.facts import KindFacts, kinds
from checks.findings import Finding
from checks.leaves import at, leaves
from checks.manifests import Manifest

MANAGED = ".aws.m.upbound.io"
GLOBAL = frozenset({"iam", "route53", "budgets", "ce"})
"""API groups of services without regions; their kinds have no region field."""
_UNKNOWN = KindFacts("", "", ())


class Resource:
    """A managed resource.

    `kind` is `<group's first part>.<Kind>`, such as lambda.Function; `region` is empty for services without regions;
    `fields` is spec.forProvider over spec.initProvider; `name` is the name in AWS, empty where AWS assigns one;
    `arns` holds the ARNs that are known before the object exists, in every region that has it.
    """

    __slots__ = ("_leaves", "account", "arns", "environment", "facts", "fields", "kind", "manifest", "name", "region")

    def __init__(self, manifest: Manifest, environment: str, account: str) -> None:
        self.manifest = manifest
        self.kind = f"{manifest.group.partition('.')[0]}.{manifest.kind}"
        self.facts = kinds().get(self.kind, _UNKNOWN)
        self.environment = environment
        self.account = account
        self.fields: dict[str, Any] = manifest.for_provider
        self.region = "" if self.kind.partition(".")[0] in GLOBAL else str(self.fields.get("region", ""))
        self.name = self._name()
        self.arns: list[str] = []
        self._leaves: list[tuple[str, str]] | None = None

    def __repr__(self) -> str:
        return f"<{self.manifest.identity}>"

    @property
    def arn(self) -> str:
        """Its ARN in its own region, empty when it has none that is known before it exists."""
        return self.arns[0] if self.arns else ""

    @property
    def leaves(self) -> list[tuple[str, str]]:
        """All strings of the spec with their paths, also those inside JSON documents."""
        if self._leaves is None:
            self._leaves = list(leaves(self.manifest.data.get("spec"), "spec"))
        return self._leaves

    def get(self, path: str) -> Any:
        """The field at a dotted path below forProvider, None where it is missing."""
        return at(self.fields, path)

    def text(self, path: str) -> str:
        """The text at a dotted path below forProvider, empty where there is none."""
        found = self.get(path)
        return found if isinstance(found, str) else ""

    @property
    def external_name(self) -> str | None:
        """The annotation that says what the object is in AWS, None where it is missing."""
        found = self.manifest.annotations.get("crossplane.io/external-name")
        return found if isinstance(found, str) else None

    def finding(self, rule: str, path: str, message: str) -> Finding:
        """A finding about this object; `path` is below spec.forProvider unless it begins with spec or metadata."""
        whole = not path or path.partition(".")[0] in {"spec", "metadata"}
        return finding(self.manifest, rule, path if whole else f"spec.forProvider.{path}", message)

    def _name(self) -> str:
        if self.facts.name_field:
            return str(self.fields.get(self.facts.name_field, ""))
        if self.facts.naming != "name":
            return ""
        name = self.manifest.name if self.external_name is None else self.external_name
        return f"alias/{name.removeprefix('alias/')}" if self.kind == "kms.Alias" else name


def finding(manifest: Manifest, rule: str, path: str, message: str) -> Finding:
    """A finding about any object."""
    return Finding(rule, manifest.file, manifest.identity, path, message)
