"""CombineFromComposite: several texts of a composite put into one, as Go's fmt.Sprintf would."""

from __future__ import annotations

from typing import Any

import pytest

from checks.composition import CompositionError, compose, defaulted
from tests.unit.checks.streams import composition, definition, follower, resource, said, stream_shop

Data = dict[str, Any]
FMT = '{"table": "%s", "share": "100%%", "stream": "%s"}'
PATHS = ("spec.table", "status.streamArn")
PLACE = "spec.pipeline[0].input.resources[0].patches[0]"


def combining(*paths: str, fmt: str = FMT, **more: Any) -> Data:
    """A patch of some paths into one text."""
    variables = [{"fromFieldPath": path} for path in paths]
    combine = {"strategy": "string", "variables": variables, "string": {"fmt": fmt}}
    return {"type": "CombineFromComposite", "combine": combine, "toFieldPath": "data.text", **more}


def made(patch: Data, *, observed: Data | None = None, **status: Any) -> Any:
    """What one round makes of a ConfigMap with the patch."""
    wanted = composition()
    base = {"apiVersion": "v1", "kind": "ConfigMap", "data": {"text": "of the base"}}
    wanted["spec"]["pipeline"][0]["input"]["resources"] = [{"name": "map", "base": base, "patches": [patch]}]
    return compose({**defaulted(follower(), [definition()]), "status": status}, wanted, observed or {})


def test_texts_stand_where_the_format_says() -> None:
    """Each %s is one variable in its order, %% is one per cent sign, and nothing in a value is read as a format."""
    data = made(combining(*PATHS), streamArn="a %s b").composed["map"].manifest["data"]
    assert data == {"text": '{"table": "shop-orders-dev", "share": "100%", "stream": "a %s b"}'}


def test_an_optional_variable_that_is_missing_leaves_the_field_alone() -> None:
    """A text with a hole in it is never made."""
    assert made(combining(*PATHS)).composed["map"].manifest["data"] == {"text": "of the base"}


def test_a_required_variable_that_is_missing_keeps_the_resource_back() -> None:
    """It waits, and says for which of the variables; what exists already is kept."""
    patch = combining(*PATHS, policy={"fromFieldPath": "Required"})
    waits = made(patch)
    assert waits.composed == {}
    assert waits.waiting == {"map": "status.streamArn of the composite is missing, and data.text needs it"}
    assert {name: str(path) for name, path in waits.lacking.items()} == {"map": "status.streamArn"}
    kept = made(patch, observed={"map": {"metadata": {"name": "kept"}}})
    assert kept.waiting == {}


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ({"combine": None}, ".combine", "null given"),
        ({"toFieldPath": None}, ".toFieldPath", "no field path"),
        ({"fromFieldPath": "spec.table"}, ".fromFieldPath", "not understood here"),
        ({"transforms": []}, ".transforms", "not understood here"),
        ({"policy": {"fromFieldPath": "Must"}}, ".policy.fromFieldPath", "Must"),
    ],
)
def test_a_patch_that_is_not_understood_is_refused(change: Data, place: str, words: str) -> None:
    """By its place, whatever stands there."""
    with pytest.raises(CompositionError) as caught:
        made({**combining(*PATHS), **change}, streamArn="x")
    assert caught.value.path == PLACE + place
    assert words in caught.value.problem


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ({"strategy": "list"}, ".strategy", "string is allowed"),
        ({"strategy": None}, ".strategy", "string is allowed"),
        ({"variables": []}, ".variables", "a list of fromFieldPath"),
        ({"variables": [{"fromFieldPath": ""}]}, ".variables[0].fromFieldPath", "no field path"),
        ({"variables": [{"path": "spec.table"}]}, ".variables[0]", "fromFieldPath alone"),
        ({"string": None}, ".string", "an object with fmt"),
        ({"string": {"fmt": "%s"}}, ".string.fmt", "1 times, 2 variables"),
        ({"string": {"fmt": "%s %s %s"}}, ".string.fmt", "3 times, 2 variables"),
        ({"string": {"fmt": "%s %d"}}, ".string.fmt", "%d: not understood here"),
        ({"string": {"fmt": "%s %s %"}}, ".string.fmt", "%: not understood here"),
        ({"string": {"fmt": "%[1]s %s"}}, ".string.fmt", "%[: not understood here"),
    ],
)
def test_a_format_that_go_would_complain_about_is_refused(change: Data, place: str, words: str) -> None:
    """Sprintf writes its complaints into the text, where nobody would look for them."""
    patch = combining(*PATHS)
    patch["combine"] |= change
    with pytest.raises(CompositionError) as caught:
        made(patch, streamArn="x")
    assert caught.value.path == f"{PLACE}.combine{place}"
    assert words in caught.value.problem


def test_a_value_that_is_no_text_is_refused() -> None:
    """What Go makes of a number under %s is no number."""
    with pytest.raises(CompositionError, match=r"spec.batchSize: 10 given, text is allowed for %s"):
        made(combining("spec.batchSize", fmt="%s"))


@pytest.mark.parametrize(
    ("paths", "target", "words"),
    [
        (("spec.table", "status.streamArn"), "spec.forProvider.functionName", ""),
        (("spec.tabel", "status.streamArn"), "spec.forProvider.functionName", 'did you mean "table"'),
        (("spec.table", "spec.batchSize"), "spec.forProvider.functionName", "integer stands there"),
        (("spec.table", "status.streamArn"), "spec.forProvider.batchSize", "texts are combined into a text"),
        (("spec.table", "status.streamArn"), "status.atProvider.arn", "its controller's"),
    ],
)
def test_both_ends_of_a_combining_patch_fit(paths: tuple[str, ...], target: str, words: str) -> None:
    """Each variable is a text of the composite, and the target a text of what is composed."""
    dist = stream_shop()
    resource(dist, "mapping")["patches"].append(combining(*paths) | {"toFieldPath": target})
    messages = [message for _, _, message in said(dist, "composition.patch")]
    assert len(messages) == bool(words)
    assert all(words in message for message in messages)
