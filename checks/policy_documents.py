"""Whether AWS would take a policy document: its elements, their values, and what they are keyed by.

Rules: policy.document, policy.duplicate-key, policy.duplicate-sid, policy.unknown-element, policy.element,
policy.via-service.
Source: IAM user guide, "Grammar of the IAM JSON policy language" and "IAM JSON policy elements: condition operators";
KMS developer guide, "kms:ViaService".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from checks.findings import Finding, nearest, shown
from checks.leaves import items, objects
from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World


class _Holder(NamedTuple):
    kind: str
    field: str
    needs: tuple[str, ...] = ("Action", "Resource", "Principal")


_HOLDERS = (
    _Holder("iam.Policy", "policy", ("Action", "Resource")),
    _Holder("iam.RolePolicy", "policy", ("Action", "Resource")),
    _Holder("iam.Role", "assumeRolePolicy", ("Action", "Principal")),
    *(_Holder(kind, "policy") for kind in ("s3.BucketPolicy", "sqs.Queue", "sqs.QueuePolicy", "sns.Topic")),
    *(_Holder(kind, "policy") for kind in ("sns.TopicPolicy", "kms.Key", "kms.ReplicaKey", "ec2.VPCEndpoint")),
    *(_Holder(kind, "policy") for kind in ("dynamodb.ResourcePolicy", "secretsmanager.SecretPolicy")),
    _Holder("apigateway.RestAPIPolicy", "policy"),
    _Holder("cloudwatchlogs.ResourcePolicy", "policyDocument"),
)
_KEYS = frozenset({"kms.Key", "kms.ReplicaKey"})
_TOP = ("Id", "Statement", "Version")
_PAIRED = ("Action", "Principal", "Resource")
_ELEMENTS = ("Sid", "Effect", "Condition", *_PAIRED, *(f"Not{name}" for name in _PAIRED))
_ORDERS = ("Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")
_OPERATORS = frozenset(
    {"Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "StringLike", "StringNotLike", "Null"}
    | {f"String{name}" for name in ("Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase")}
    | {f"Arn{name}" for name in ("Equals", "Like", "NotEquals", "NotLike")}
    | {f"{kind}{order}" for kind in ("Numeric", "Date") for order in _ORDERS}
)
_Said = Iterator[tuple[str, str, str]]


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all policy documents; paths go on inside a document after `>`."""
    world = World.of(manifests)
    return [
        resource.finding(f"policy.{rule}", f"{field} > {path}" if path else field, message)
        for resource, field, text, needs in _documents(world)
        for rule, path, message in _judge(text, needs, resource.region if resource.kind in _KEYS else "")
    ]


def _documents(world: World) -> Iterator[tuple[Resource, str, str, tuple[str, ...]]]:
    """Each policy document with the object and the field that hold it, and what its statements need."""
    for kind, field, needs in _HOLDERS:
        for resource in world.each(kind):
            text = resource.get(field)
            if isinstance(text, str):
                yield resource, field, text, needs
    for role in world.each("iam.Role"):
        for index, inline in enumerate(objects(role.get("inlinePolicy"))):
            if isinstance(inline.get("policy"), str):
                yield role, f"inlinePolicy[{index}].policy", inline["policy"], ("Action", "Resource")


class _Object(dict[str, Any]):
    """A JSON object that remembers which of its keys stood there twice."""

    twice: tuple[str, ...] = ()


def _pairs(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        made.twice = tuple(name for name in made if names.count(name) > 1)
    return made


def _judge(text: str, needs: tuple[str, ...], region: str) -> _Said:
    try:
        document = json.loads(text, object_pairs_hook=_pairs)
    except (ValueError, RecursionError) as error:
        yield "document", "", f"{shown(text)}: no JSON: {error}; a JSON object is allowed"
        return
    if not isinstance(document, _Object):
        yield "document", "", f"{shown(text)}: a JSON object with Version and Statement is allowed"
        return
    yield from _twice(document, "")
    yield from _unknown(document, _TOP, "")
    if document.get("Version", "2012-10-17") not in ("2012-10-17", "2008-10-17"):
        yield "element", "Version", f"{shown(document['Version'])} given, allowed: 2012-10-17; write it"
    statements = items(document.get("Statement"))
    if not statements:
        yield "element", "Statement", "missing or empty, at least one statement is allowed; add it"
    named: set[str] = set()
    for index, statement in enumerate(statements):
        path = f"Statement[{index}]" if isinstance(document["Statement"], list) else "Statement"
        if isinstance(statement, _Object):
            yield from _statement(statement, needs, path, region)
            sid = statement.get("Sid")
            if isinstance(sid, str) and sid in named:
                message = f'"{sid}" names two statements, one is allowed; rename or merge one'
                yield "duplicate-sid", f"{path}.Sid", message
            elif isinstance(sid, str) and sid:
                named.add(sid)
        else:
            yield "element", path, f"{shown(statement)} given, an object is allowed; write a statement"


def _twice(value: Any, path: str) -> _Said:
    if isinstance(value, _Object):
        for name in value.twice:
            yield "duplicate-key", _below(path, name), f'"{name}" stands there twice, once is allowed; take one out'
        for name, item in value.items():
            yield from _twice(item, _below(path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _twice(item, f"{path}[{index}]")


def _unknown(given: _Object, known: Sequence[str], path: str) -> _Said:
    for name in given:
        if name not in known:
            meant = nearest(name, known)
            fix = f'did you mean "{meant}"' if meant else f"allowed: {', '.join(known)}; take it out"
            yield "unknown-element", _below(path, name), f'unknown element "{name}"; {fix}'


def _statement(statement: _Object, needs: tuple[str, ...], path: str, region: str) -> _Said:
    yield from _unknown(statement, _ELEMENTS, path)
    if statement.get("Effect") not in ("Allow", "Deny"):
        yield (
            "element",
            f"{path}.Effect",
            f"{shown(statement.get('Effect'))} given, Allow or Deny is allowed; write one",
        )
    for name in _PAIRED:
        given = [element for element in (name, f"Not{name}") if element in statement]
        if len(given) > 1:
            yield "element", f"{path}.{given[1]}", f"stands beside {name}, one of both is allowed; take one out"
        elif name in needs and not given:
            yield "element", f"{path}.{name}", f"missing, {name} or Not{name} is allowed in this policy; add one"
        elif name not in needs and given:
            yield "element", f"{path}.{given[0]}", "given, but this kind of policy has no such element; take it out"
        for element in given:
            held = statement[element]
            values = (
                [one for value in held.values() for one in items(value)] if _principals(name, held) else items(held)
            )
            if not values or not all(isinstance(value, str) for value in values):
                yield "element", f"{path}.{element}", f"{shown(held)} given, text or a list of texts is allowed"
    if "Condition" in statement:
        yield from _condition(statement["Condition"], f"{path}.Condition", region)


def _principals(name: str, held: Any) -> bool:
    return name == "Principal" and isinstance(held, dict)


def _condition(condition: Any, path: str, region: str) -> _Said:
    if not isinstance(condition, dict):
        yield "element", path, f"{shown(condition)} given, an object of operators is allowed; write one"
        return
    for operator, keys in condition.items():
        plain = operator.removeprefix("ForAllValues:").removeprefix("ForAnyValue:").removesuffix("IfExists")
        place = _below(path, operator)
        if plain not in _OPERATORS:
            meant = nearest(plain, _OPERATORS)
            fix = f'did you mean "{meant}"' if meant else "write one that IAM knows"
            yield "unknown-element", place, f'unknown operator "{operator}"; {fix}'
        if not isinstance(keys, dict):
            yield "element", place, f"{shown(keys)} given, an object of condition keys is allowed; write one"
            continue
        for key, wanted in keys.items():
            if region and key.lower() == "kms:viaservice":
                yield from _via(wanted, _below(place, key), region)


def _via(wanted: Any, path: str, region: str) -> _Said:
    """A service calls a key from the key's own region: with another one the statement never applies."""
    for service in items(wanted):
        parts = service.split(".") if isinstance(service, str) else []
        if len(parts) > 2 and not set("*?$") & set(parts[1]) and parts[1] != region:
            yield (
                "via-service",
                path,
                f"{service}: {region}, the key's region, is allowed; write {parts[0]}.{region}...",
            )


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
