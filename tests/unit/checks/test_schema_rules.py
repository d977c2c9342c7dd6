"""CEL rules as the API server runs them when an object is created."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checks.schema import check
from checks.schema_rules import compiled, escaped, rules_of
from tests.unit.checks.schema_cases import facts, judged, said, thing

FACTS = Path(__file__).parents[3] / "imports" / "facts"
MODULES = sorted(file.stem for file in FACTS.glob("*.json") if file.stem != "index")


def rule(text: str, **more: Any) -> dict[str, Any]:
    """A rule that says "broken" when it is broken."""
    return {"rule": text, "message": "broken", **more}


@pytest.mark.parametrize(
    ("text", "node", "good", "bad"),
    [
        ("self.startsWith('a')", "string", "ab", "ba"),
        ("self.matches('^[a-z]+$')", "string", "ab", "a1"),
        ("self == self.lowerAscii()", "string", "ab", "aB"),
        ("self > 1.5", "number", 2, 1),
        ("self % 2 == 0", "integer", 4, 3),
        ("size(self) > 0", {"type": "array", "items": "string"}, ["a"], []),
        ("self.all(x, x > 1)", {"type": "array", "items": "integer"}, [2], [2, 1]),
        ("self.exists_one(x, x == 'a')", {"type": "array", "items": "string"}, ["a", "b"], ["a", "a"]),
        ("self.all(key, key != 'x')", {"type": "object", "additionalProperties": "string"}, {"a": ""}, {"x": ""}),
        ("duration(self) >= duration('60s')", "string", "1m", "59s"),
    ],
)
def test_a_rule_judges_the_value_it_stands_at(text: str, node: Any, good: Any, bad: Any) -> None:
    """Rules stand at any node; self is its value, of the schema's type."""
    base = {"type": node} if isinstance(node, str) else node
    assert judged({**base, "rules": [rule(text)]}, good) == []
    assert said(judged({**base, "rules": [rule(text)]}, bad)) == [("schema.cel", "spec.value", "broken")]


INNER = {"properties": {"a": "string", "b": "Deep", "n": "number", "namespace": "string", "x-y": "string"}}
DEEP = {"properties": {"c": "string"}}


@pytest.mark.parametrize(
    ("text", "good", "bad"),
    [
        ("has(self.a)", {"a": ""}, {}),
        ("has(self.b) && has(self.b.c)", {"b": {"c": ""}}, {"b": {}}),
        ("!has(self.__namespace__)", {}, {"namespace": "x"}),
        ("!has(self.x__dash__y)", {}, {"x-y": "1"}),
        ("self.n == 1.0", {"n": 1}, {"n": 2}),
    ],
)
def test_a_rule_sees_fields_under_their_cel_names(text: str, good: Any, bad: Any) -> None:
    """Missing fields are missing, reserved words and dashes are escaped, whole numbers are doubles."""
    shapes: dict[str, Any] = {"Inner": {**INNER, "rules": [rule(text)]}, "Deep": DEEP}
    assert judged("Inner", good, **shapes) == []
    assert [finding.rule for finding in judged("Inner", bad, **shapes)] == ["schema.cel"]


def test_a_rule_that_ends_in_an_error_is_broken() -> None:
    """has() on a missing parent is an error to the API server, and refuses the object."""
    shapes: dict[str, Any] = {"Inner": {**INNER, "rules": [rule("has(self.b.c)")]}, "Deep": DEEP}
    (finding,) = judged("Inner", {}, **shapes)
    assert finding.rule == "schema.cel"
    assert finding.message.startswith("broken (the rule ended in an error: ")


def test_a_rule_sees_defaults() -> None:
    """Defaults are filled in before rules run, at every level."""
    shapes: dict[str, Any] = {
        "Inner": {"properties": {"mode": {"type": "string", "default": "on"}}, "rules": [rule("self.mode == 'on'")]}
    }
    assert judged("Inner", {}, **shapes) == []
    assert [finding.rule for finding in judged("Inner", {"mode": "off"}, **shapes)] == ["schema.cel"]


def test_a_rule_does_not_see_unknown_fields() -> None:
    """What the schema does not know is not there for rules."""
    shapes: dict[str, Any] = {"Inner": {"properties": {"a": "string"}, "rules": [rule("has(self.a)")]}}
    found = judged("Inner", {"aa": "x"}, **shapes)
    assert [finding.rule for finding in found] == ["schema.unknown-field", "schema.cel"]


def test_rules_wait_for_sound_types() -> None:
    """After a wrong type a rule would only stumble over the same value."""
    found = judged({"type": "string", "rules": [rule("self.startsWith('a')")]}, 5)
    assert [finding.rule for finding in found] == ["schema.type"]


@pytest.mark.parametrize("text", ["self == oldSelf", "oldSelf != 'a' || self == 'a'"])
def test_a_rule_about_the_former_value_says_nothing_about_a_new_object(text: str) -> None:
    """At create there is no oldSelf: the API server does not run such rules, nor do we."""
    assert judged({"type": "string", "rules": [rule(text)]}, "b") == []


def test_a_rule_with_an_optional_former_value_runs() -> None:
    """optionalOldSelf asks to run at create too, without a value."""
    text = "!oldSelf.hasValue() && self == 'a'"
    node = {"type": "string", "rules": [rule(text, optionalOldSelf=True)]}
    assert judged(node, "a") == []
    assert [finding.rule for finding in judged(node, "b")] == ["schema.cel"]


def test_a_message_may_be_computed_and_a_path_given() -> None:
    """messageExpression has the first word, message is what remains when it fails; fieldPath points deeper."""
    told = rule("self.a == 'x'", messageExpression="'not ' + self.a", fieldPath=".a")
    (finding,) = check([thing({"value": "y"})], facts("string", rules=[{**told, "rule": "self.value == 'x'"}]))
    assert (finding.path, finding.message) == ("spec.a", "broken")
    told = rule("self.value == 'x'", messageExpression="'not ' + self.value", fieldPath=".value")
    (finding,) = check([thing({"value": "y"})], facts("string", rules=[told]))
    assert (finding.path, finding.message) == ("spec.value", "not y")


def test_a_rule_without_a_message_is_shown_itself() -> None:
    """A reader sees at least which rule it was."""
    (finding,) = judged({"type": "string", "rules": [{"rule": "self == 'a'"}]}, "b")
    assert finding.message == "failed rule: self == 'a'"


@pytest.mark.parametrize("text", ["self ==", "isURL(self)", "self.find('a') == 'a'", "quantity(self).isInteger()"])
def test_a_rule_that_cannot_be_judged_is_a_finding(text: str) -> None:
    """Never passed over in silence: not at synth, and not by the generator, which refuses it before."""
    (finding,) = judged({"type": "string", "rules": [rule(text)]}, "a")
    assert finding.rule == "schema.cel"
    assert finding.message.startswith("the rule cannot be judged, the cel library ")


def test_a_rule_is_compiled_once() -> None:
    """Hundreds of kinds share a handful of rules."""
    first = compiled("self == 'a'", "m", "", "", False)
    assert first is compiled("self == 'a'", "m", "", "", False)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("a", "a"),
        ("namespace", "__namespace__"),
        ("x-y", "x__dash__y"),
        ("a.b", "a__dot__b"),
        ("a__b", "a__underscores__b"),
    ],
)
def test_names_are_escaped_as_kubernetes_does(field: str, name: str) -> None:
    """Source: the Kubernetes documentation of CRD validation rules."""
    assert escaped(field) == name


@pytest.mark.parametrize("module", MODULES)
def test_every_rule_of_the_committed_facts_can_be_judged(module: str) -> None:
    """The library compiles each of them and has every function that they call."""
    shapes = json.loads((FACTS / f"{module}.json").read_text(encoding="utf-8"))["shapes"]
    stack: list[Any] = list(shapes.values())
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            assert [found.problem for found in rules_of(node) if found.problem] == []
            stack += [*node.get("properties", {}).values(), node.get("items"), node.get("additionalProperties")]


def test_the_library_comes_without_its_command_line_tool() -> None:
    """Its terminal toolkit would cost every synth 150 ms; it stays importable for whoever wants it."""
    code = (
        "import sys, checks.schema_rules; assert 'prompt_toolkit' not in sys.modules; "
        "import cel.cli; assert cel.cli.get_version()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=FACTS.parents[1], check=True)
