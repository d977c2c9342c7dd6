"""Would the API server take it: every object held against the schema of its kind, with strict field validation.

Rules: schema.api-version, schema.kind, schema.unknown-field, schema.type, schema.null, schema.required, schema.enum,
schema.pattern, schema.limit, schema.format, schema.duplicate-item, schema.cel, schema.name, schema.scope, schema.key,
schema.label, schema.status, schema.conflict, schema.operator.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checks import core, schema_metadata
from checks.composition.definitions import WithDefinitions, definition
from checks.composition.rehearsal import GROUP
from checks.findings import Finding, nearest, shown
from checks.manifests import Manifest
from checks.schema_facts import FactSource, Kind, committed
from checks.schema_rules import Engine
from checks.schema_values import Path, Report, written
from checks.world import World

CORE_GROUPS = frozenset(
    {"", "admissionregistration.k8s.io", "apps", "batch", "networking.k8s.io", "policy", "rbac.authorization.k8s.io"}
)
"""API groups of Kubernetes itself, which checks/core judges."""

_TOP = frozenset({"apiVersion", "kind", "metadata"})
# Findings after which a rule would only say the same again, or stumble over a value of the wrong type.
_BEFORE_RULES = frozenset({"schema.type", "schema.required", "schema.null", "schema.limit"})


def check(manifests: Sequence[Manifest], facts: FactSource | None = None) -> list[Finding]:
    """What the API server would refuse in these objects, in the order of the objects.

    `facts` are the schemas to hold them against, imports/facts when left out; definitions among the objects add their
    own. Of a world, what its composites compose is judged as well, where nothing is wrong with the composite.
    """
    source = committed() if facts is None else facts
    definitions = [one for one in manifests if one.kind == "CompositeResourceDefinition" and one.group == GROUP]
    if definitions:
        source = WithDefinitions(source, map(definition, definitions))
    engine = Engine()
    found: list[Finding] = []
    for manifest in manifests:
        found += _findings(manifest, _identity(manifest.data), source, engine)
    if isinstance(manifests, World) and manifests.composed:
        unsound = {(finding.file, finding.object) for finding in found}
        for one in manifests.composed:
            if (one.file, one.owner.identity) not in unsound:
                found += _findings(one, one.identity, source, engine)
    return found


def _findings(manifest: Manifest, name: str, facts: FactSource, engine: Engine) -> list[Finding]:
    report = _judge(manifest.data, facts, engine)
    return [Finding(rule, manifest.file, name, written(path), text) for rule, path, text in report.found]


def _judge(data: dict[str, Any], facts: FactSource, engine: Engine) -> Report:
    report = Report()
    api_version, kind = data.get("apiVersion"), data.get("kind")
    if not isinstance(api_version, str) or not isinstance(kind, str) or not api_version or not kind:
        missing = "kind" if isinstance(api_version, str) and api_version else "apiVersion"
        report.add(
            "schema.required", (None, missing), f"{shown(data.get(missing))} given, text expected; add {missing}"
        )
        return report
    group, _, version = api_version.rpartition("/")
    if group in CORE_GROUPS:
        _core(data, group, kind, report)
        return report
    known = _find(group, version, kind, facts, report)
    if known is None:
        return report
    schema_metadata.judge(data.get("metadata"), report, scope=known.scope, longest=known.longest)
    if "status" in data:
        report.add("schema.status", (None, "status"), "status is written by the controller, not in Git; take it out")
    known.judge({name: value for name, value in data.items() if name not in _TOP and name != "status"}, None, report)
    if not any(rule in _BEFORE_RULES for rule, _, _ in report.found):
        for rules, value, path in report.pending:
            for rule, message in engine.failures(rules, value):
                report.add("schema.cel", _at(path, rule.field), message)
    return report


def _core(data: dict[str, Any], group: str, kind: str, report: Report) -> None:
    scope = core.scope_of(data["apiVersion"], kind)
    loose = group == "rbac.authorization.k8s.io"
    schema_metadata.judge(data.get("metadata"), report, scope=scope, loose_name=loose)
    core.judge(data, report)


def _find(group: str, version: str, kind: str, facts: FactSource, report: Report) -> Kind | None:
    kinds = facts.kinds(group)
    if not kinds:
        meant = nearest(group, facts.groups())
        fix = f'did you mean "{meant}"' if meant else "add its CRDs to tools/imports/sources.py"
        report.add("schema.api-version", (None, "apiVersion"), f'unknown API group "{group}"; {fix}')
        return None
    found = kinds.get(kind)
    if found is None:
        meant = nearest(kind, kinds)
        fix = f'did you mean "{meant}"' if meant else f"allowed: {', '.join(sorted(kinds))}; use one of these"
        report.add("schema.kind", (None, "kind"), f'unknown kind "{kind}" in {group}; {fix}')
        return None
    if version != found.version:
        message = f"version {shown(version)} given, allowed for {kind}: {found.version}; write {group}/{found.version}"
        report.add("schema.api-version", (None, "apiVersion"), message)
        return None
    return found


def _identity(data: dict[str, Any]) -> str:
    metadata = data.get("metadata")
    names = metadata if isinstance(metadata, dict) else {}
    parts = (data.get("kind"), names.get("namespace"), names.get("name"))
    return "/".join(str(part) for part in parts if part)


def _at(path: Path, field: str) -> Path:
    for step in field.lstrip(".").split(".") if field else ():
        path = (path, step)
    return path
