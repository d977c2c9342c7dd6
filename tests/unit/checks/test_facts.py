"""The tables in checks/data, held against the schema facts of the provider."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checks.facts import dimension_values, externals, kinds, metrics, references
from checks.limits.names import NAMES
from checks.limits.table import LIMITS

FACTS = Path(__file__).parents[3] / "imports" / "facts"
MANAGED = ".aws.m.upbound.io"
REFERENCE = re.compile(r"Refs?$")


@cache
def fields() -> dict[str, frozenset[str]]:
    """The paths below forProvider of every managed kind; list items are written `[]`."""
    found: dict[str, frozenset[str]] = {}
    for module in json.loads((FACTS / "index.json").read_text()).values():
        document = json.loads((FACTS / f"{module}.json").read_text())
        if document["group"].endswith(MANAGED):
            for kind, facts in document["kinds"].items():
                spec = document["shapes"][document["shapes"][facts["shape"]]["properties"]["spec"]]
                paths = frozenset(_paths(document["shapes"], spec["properties"]["forProvider"], ""))
                found[f"{document['group'].partition('.')[0]}.{kind}"] = paths
    return found


def _paths(shapes: dict[str, Any], node: Any, path: str) -> Iterator[str]:
    node = shapes.get(node, {}) if isinstance(node, str) else node
    for name, child in node.get("properties", {}).items():
        inside = f"{path}.{name}" if path else name
        yield inside
        if not name.endswith(("Ref", "Refs", "Selector")):
            yield from _paths(shapes, child, inside)
    if "items" in node:
        yield from _paths(shapes, node["items"], f"{path}[]")


def test_every_reference_field_is_listed() -> None:
    """The table of reference fields has every reference field of every kind, and no other."""
    known = {(kind, path) for kind, paths in fields().items() for path in paths if REFERENCE.search(path)}
    assert set(references()) == known


def test_every_kind_is_listed() -> None:
    """The table of kinds has every managed kind, and no other."""
    assert set(kinds()) == set(fields())


def test_the_field_that_holds_a_name() -> None:
    """The field that holds an object's name in AWS is a field of the kind, and kinds named by annotation have none."""
    for kind, facts in kinds().items():
        assert not facts.name_field or facts.name_field in fields()[kind], kind
        assert facts.naming != "name" or not facts.name_field, kind


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.kind}.{limit.path}")
def test_the_fields_of_limits(limit: Any) -> None:
    """A limit is said of a field that its kind has."""
    assert limit.path in fields()[limit.kind]


def test_the_kinds_of_names() -> None:
    """Names are limited for kinds that have one."""
    assert {kind for kind in NAMES if kinds()[kind].naming != "name" and not kinds()[kind].name_field} == set()


def test_what_references_name() -> None:
    """References name kinds that exist here, or kinds of the provider that are not in use."""
    targets = {facts.target for facts in references().values()}
    unused = {
        target
        for target in targets - set(kinds())
        if target.partition(".")[0] in {k.partition(".")[0] for k in kinds()}
    }
    assert "core.Secret" in targets
    assert unused == {
        "apigateway.Authorizer", "apigateway.VPCLink", "athena.Database", "ec2.EgressOnlyInternetGateway",
        "ec2.Instance", "ec2.ManagedPrefixList", "ec2.NetworkInterface", "ec2.TransitGateway", "ec2.VPCEndpointService",
        "ec2.VPCIpamPool", "ec2.VPCPeeringConnection", "glue.Connection", "route53.DelegationSet",
    }  # fmt: skip


def test_the_other_tables() -> None:
    """Metrics have dimensions, fixed dimensions have values, and externals are ARNs."""
    assert all(facts.dimensions for known in metrics().values() for facts in known.values())
    assert all(fixed.values and fixed.beside for fixed in dimension_values().values())
    assert all(pattern.startswith("arn:") and pattern.count(":") >= 5 for pattern in externals())
