"""From a published OpenAPI document to facts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tools.apiserver.errors import ApiServerError
from tools.apiserver.facts import FILE, KINDS, text

REF = "#/components/schemas/"


def document(api_version: str, fields: dict[str, Any]) -> dict[str, Any]:
    """What a server publishes of a group in which each wanted kind has these fields in its spec."""
    group, _, version = api_version.rpartition("/")
    schemas: dict[str, Any] = {"a.v1.Inner": {"type": "object", "properties": fields}}
    paths: dict[str, Any] = {}
    for kind in KINDS[api_version]:
        named = {"group": group, "version": version, "kind": kind}
        schemas[f"a.v1.{kind}"] = {
            "type": "object",
            "description": "Some prose.",
            "properties": {
                **{name: {"type": "string"} for name in ("apiVersion", "kind", "metadata", "status")},
                "spec": {"allOf": [{"$ref": f"{REF}a.v1.Inner"}], "default": {}},
            },
            "x-kubernetes-group-version-kind": [named],
        }
        path = f"/apis/{api_version}/namespaces/{{namespace}}/{kind.lower()}s"
        paths[path] = {"post": {"x-kubernetes-group-version-kind": named}}
    return {"components": {"schemas": schemas}, "paths": paths}


def made(**fields: Any) -> dict[str, Any]:
    """The facts of kinds with these fields."""
    read = {("apis/" if "/" in version else "api/") + version: document(version, fields) for version in KINDS}
    found: dict[str, Any] = json.loads(text("v1.0.0", read.__getitem__))
    return found


def test_prose_and_what_all_objects_have_are_left_out() -> None:
    """Facts hold what a judge needs: apiVersion, kind, metadata and status are judged apart."""
    facts = made(size={"type": "integer", "description": "Some prose."})
    assert facts["shapes"]["Job"] == {"properties": {"spec": "Inner"}}
    assert facts["shapes"]["Inner"] == {"properties": {"size": "integer"}}
    assert "prose" not in json.dumps(facts)


def test_an_enumeration_loses_its_empty_text() -> None:
    """Kubernetes lists it for fields that may be left out."""
    assert made(mode={"type": "string", "enum": ["", "A"], "default": ""})["shapes"]["Inner"]["properties"] == {
        "mode": {"enum": ["A"], "type": "string"}
    }


def test_a_keyword_that_nobody_judges_is_refused() -> None:
    """Otherwise the checks would pass over it in silence."""
    with pytest.raises(ApiServerError, match=r"Inner\.size has the keyword maximum, which checks/ does not judge"):
        made(size={"type": "integer", "maximum": 5})


def test_a_kind_that_is_not_served_is_refused() -> None:
    """A release that drops a version says so when the facts are made, not in a cluster."""

    def read(path: str) -> dict[str, Any]:
        return {"components": {"schemas": {}}, "paths": {path: {}}}

    with pytest.raises(ApiServerError, match="is not served"):
        text("v1.0.0", read)


def test_the_committed_facts_hold_each_wanted_kind() -> None:
    """The table of kinds and the file of facts cannot drift apart."""
    committed = json.loads(FILE.read_text("utf-8"))
    assert set(committed["kinds"]) == {f"{version}/{kind}" for version, kinds in KINDS.items() for kind in kinds}
