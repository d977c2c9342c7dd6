"""Facts: what a validator needs of a schema, as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.imports.small import STRING, array, block, record
from tools.imports.crds import Crd
from tools.imports.errors import ImportsError
from tools.imports.generate import facts_documents, render


def facts(*crds: Crd) -> dict[str, Any]:
    """The facts document of the first kind's group."""
    return facts_documents(list(crds))[0]


def test_a_field_without_limits_is_only_its_type() -> None:
    """Facts are compact: a plain string is the word "string"."""
    assert facts(record("Thing", block(a=STRING)))["shapes"]["ThingSpec"]["properties"] == {"a": "string"}


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ({"enum": ["a", "b"]}, {"enum": ["a", "b"]}),
        ({"pattern": "^a$", "minLength": 1, "maxLength": 9}, {"pattern": "^a$", "minLength": 1, "maxLength": 9}),
        ({"default": "a"}, {"default": "a"}),
        ({"format": "date-time"}, {"format": "date-time"}),
        ({"nullable": True}, {"nullable": True}),
    ],
)
def test_limits_are_kept(published: dict[str, Any], kept: dict[str, Any]) -> None:
    """Each limit of a field that a validator judges is in its facts."""
    found = facts(record("Thing", block(a={**STRING, **published})))
    assert found["shapes"]["ThingSpec"]["properties"]["a"] == {"type": "string", **kept}


def test_lists_keep_how_their_items_are_told_apart() -> None:
    """Set and map lists refuse doubles, so their type and keys are facts."""
    published = {"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name"]}
    found = facts(record("Thing", block(items=array(block(name=STRING), **published))))
    expected = {"type": "array", "items": "ThingItems", "listType": "map", "listMapKeys": ["name"]}
    assert found["shapes"]["ThingSpec"]["properties"]["items"] == expected


def test_rules_keep_their_message() -> None:
    """A CEL rule is a fact, with the words that its author gave it."""
    rule = {"rule": "has(self.a)", "message": "a is needed"}
    found = facts(record("Thing", {**block(a=STRING), "x-kubernetes-validations": [rule]}))
    assert found["shapes"]["ThingSpec"]["rules"] == [rule]


def test_of_status_only_the_names_that_the_provider_reports_are_kept() -> None:
    """status is not written by us; its first level helps to check where references take their values from."""
    status = block(atProvider=block(arn=STRING, id=STRING), conditions=array(block(type=STRING)))
    found = facts(record("Thing", block(a=STRING), status=status))
    assert found["kinds"]["Thing"]["atProvider"] == ["arn", "id"]
    assert "conditions" not in json.dumps(found)


def test_every_shape_is_reached_from_a_kind() -> None:
    """Nothing that no kind uses is carried along."""
    found = facts(record("Thing", block(a=array(block(b=block(c=STRING))))))
    assert set(found["shapes"]) == {"Thing", "ThingSpec", "ThingA", "ThingAB"}


def test_the_index_names_the_module_of_each_group() -> None:
    """A reader finds a group's facts without reading all of them."""
    files = render([record("Thing", block(a=STRING)), record("Other", block(a=STRING), group="lambda.example.org")])
    assert json.loads(files["facts/index.json"]) == {"lambda.example.org": "lambda_", "shop.example.org": "shop"}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"oneOf": [STRING]}, "the keyword oneOf"),
        ({"type": "date"}, "type date"),
        ({"type": "string", "format": "credit-card"}, "the format credit-card"),
        ({"type": "string", "pattern": "("}, "the pattern ("),
        ({"type": "array"}, "NoneType in place of a schema"),
        ({"type": "string", "x-kubernetes-validations": [{"rule": "self =="}]}, "cannot read it"),
        ({"type": "string", "x-kubernetes-validations": [{"rule": "isURL(self)"}]}, "does not have isURL()"),
    ],
)
def test_what_the_checks_could_not_judge_is_refused(schema: dict[str, Any], value: str) -> None:
    """A keyword, format, pattern or rule that the validator does not know would be passed over in silence later."""
    with pytest.raises(ImportsError) as refused:
        facts(record("Thing", block(a=schema)))
    assert "Thing.shop.example.org/v1beta1.spec.a" in refused.value.wrong
    assert value in str(refused.value.value)
