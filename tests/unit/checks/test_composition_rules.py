"""Definitions and compositions: each names what exists, and every patch fits both of its ends."""

from __future__ import annotations

from typing import Any

import pytest

from checks import run
from tests.unit.checks.factories import Dist, all_found
from tests.unit.checks.streams import (
    COMPOSITION,
    DEFINITION,
    FOLLOWER,
    composition,
    definition,
    follower,
    patch,
    patched,
    platform,
    resource,
    said,
    stream_shop,
)

SCHEMA = "/spec/versions/0/schema/openAPIV3Schema"
PLACE = "spec.versions[0].schema.openAPIV3Schema"
RESOURCES = "spec.pipeline[0].input.resources"


def test_the_shop_is_sound() -> None:
    """A definition, a composition and a composite that fit each other give no finding of any check."""
    assert all_found(stream_shop()) == []


def test_a_definition_is_called_by_its_plural_and_group() -> None:
    """Crossplane refuses a definition of another name."""
    dist = stream_shop().set(DEFINITION, "/metadata/name", "followers")
    [(name, path, message)] = said(dist, "composition.name")
    assert (name, path) == ("CompositeResourceDefinition/followers", "metadata.name")
    assert "followers.shop.example.org is allowed" in message


@pytest.mark.parametrize("scope", ["Cluster", "LegacyCluster", None])
def test_composites_live_in_a_namespace(scope: str | None) -> None:
    """A definition of another scope, or of none, is a finding."""
    [(_, path, message)] = said(stream_shop().set(DEFINITION, "/spec/scope", scope), "composition.scope")
    assert path == "spec.scope"
    assert "write Namespaced" in message


@pytest.mark.parametrize("field", ["served", "referenceable"])
def test_one_version_is_referred_to(field: str) -> None:
    """Exactly one version is referenceable, and it is served."""
    dist = stream_shop().set(DEFINITION, f"/spec/versions/0/{field}", False)
    assert [path for _, path, _ in said(dist, "composition.version")] == ["spec.versions"]


def test_a_definition_without_composition_makes_nothing() -> None:
    """A definition that no composition composes is a finding."""
    [(name, _, message)] = said(stream_shop().remove(COMPOSITION), "composition.missing")
    assert name == DEFINITION
    assert "add one" in message


def test_a_composition_is_for_a_definition() -> None:
    """A type that no definition has is a finding, and the types that there are stand in its message."""
    dist = stream_shop().set(COMPOSITION, "/spec/compositeTypeRef/apiVersion", "shop.example.org/v2")
    [(name, path, message)] = said(dist, "composition.type")
    assert (name, path) == (COMPOSITION, "spec.compositeTypeRef")
    assert "shop.example.org/v2 Follower" in message
    assert "allowed: shop.example.org/v1 Follower" in message


def test_a_function_of_the_pipeline_is_installed() -> None:
    """A functionRef that no Function of the package manager has is a finding with what was meant."""
    dist = stream_shop().remove("Function/function-auto-ready")
    [(name, path, message)] = said(dist, "composition.function")
    assert (name, path) == (COMPOSITION, "spec.pipeline[1].functionRef.name")
    assert message.startswith("function-auto-ready: no Function")


@pytest.mark.parametrize(
    ("package", "words"),
    [
        ("registry.example.org:5000/mirror/function-auto-ready:v0.7.0", []),
        (f"registry.example.org/mirror/function-auto-ready@sha256:{'a' * 64}", []),
        ("registry.example.org:5000/mirror/function-auto-ready", ["one version is allowed"]),
        ("registry.example.org/function-auto-ready:latest", ["one version is allowed"]),
        ("registry.example.org/function-patch-and-transform:v0.10.8", ["ends with /function-auto-ready"]),
    ],
)
def test_the_package_of_a_function(package: str, words: list[str]) -> None:
    """It is one version, wherever it is kept, and of the function that goes by the name."""
    dist = stream_shop().set("Function/function-auto-ready", "/spec/package", package)
    found = [message for _, _, message in said(dist, "composition.package")]
    assert len(found) == len(words)
    assert all(word in message for word, message in zip(words, found, strict=True))


def test_a_function_of_lambda_is_no_function_of_the_package_manager() -> None:
    """A Lambda function of the same name does not count."""
    dist = stream_shop().remove("Function/function-auto-ready")
    dist.managed("lambda.Function", "function-auto-ready", {}, external="function-auto-ready")
    assert len(said(dist, "composition.function")) == 1


def test_what_cannot_be_composed_is_said_once() -> None:
    """A patch type that is not understood is a finding at the composition, not at each composite."""
    dist = stream_shop()
    patched(dist, "mapping", "spec.tags")["type"] = "CombineToComposite"
    [(name, path, message)] = said(dist, "composition.unsupported")
    assert (name, path) == (COMPOSITION, f"{RESOURCES}[1].patches[6].type")
    assert "CombineToComposite: not understood here" in message


@pytest.mark.parametrize(
    ("name", "source", "change", "place", "words"),
    [
        ("mapping", "spec.tags", {"fromFieldPath": "spec.tag"}, "6].fromFieldPath", 'did you mean "tags"'),
        ("mapping", "spec.tags", {"fromFieldPath": "status.arn"}, "6].fromFieldPath", "allowed: conditions, streamArn"),
        ("mapping", "spec.tags", {"toFieldPath": "spec.forProvider.tagz"}, "6].toFieldPath", 'did you mean "tags"'),
        ("mapping", "spec.tags", {"toFieldPath": "status.atProvider.arn"}, "6].toFieldPath", "its controller's"),
        ("mapping", "spec.tags", {"toFieldPath": "spec.forProvider.topics"}, "6]", "object is read and array"),
        ("mapping", "spec.tags", {"fromFieldPath": "spec.tags.Team"}, "6]", "string is read and object"),
        ("mapping", "spec.batchSize", {"toFieldPath": "spec.forProvider.functionName"}, "4]", "integer is read"),
        ("mapping", "spec.functionName", {"toFieldPath": "spec.forProvider.enabled"}, "3]", "boolean is allowed"),
        ("mapping", "spec.functionName", {"fromFieldPath": "spec.functionName[0]"}, "3].fromFieldPath", "a list"),
        ("table", "status.atProvider.streamArn", {"fromFieldPath": "status.atProvider.streamarn"}, "3].from", "stream"),
        ("table", "status.atProvider.streamArn", {"toFieldPath": "status.streamarn"}, "3].toFieldPath", "streamArn"),
        ("table", "status.atProvider.streamArn", {"fromFieldPath": "status.atProvider.streamEnabled"}, "3]", "boolean"),
    ],
)
def test_patches_fit_both_ends(name: str, source: str, change: dict[str, str], place: str, words: str) -> None:
    """Every patch reads a field that there is, writes a field that there is, and the types of both agree."""
    dist = stream_shop()
    patched(dist, name, source).update(change)
    index = ("table", "mapping").index(name)
    [(identity, path, message)] = said(dist, "composition.patch")
    assert identity == COMPOSITION
    assert path.startswith(f"{RESOURCES}[{index}].patches[{place}")
    assert words in message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("spec.batchSize", "spec.forProvider.batchSize"),
        ("metadata.labels[team]", "spec.forProvider.tags[Team]"),
        ("metadata.uid", 'metadata.annotations["shop.example.org/owner"]'),
        ("spec.crossplane.compositionRef.name", "metadata.labels.composition"),
        ("status.conditions", "spec.forProvider.queues"),
        ("spec.tags", "metadata.labels"),
    ],
)
def test_sound_patches_pass(source: str, target: str) -> None:
    """What all objects have, what Crossplane adds, and an integer for a number are no findings."""
    dist = stream_shop()
    resource(dist, "mapping")["patches"].append(patch(source, target))
    assert said(dist, "composition.patch") == []


@pytest.mark.parametrize(
    ("change", "rule", "words"),
    [
        ({"kind": "EventSourceMappin"}, "composition.base", "did you mean"),
        ({"apiVersion": "lambda.aws.m.upbound.io/v1"}, "composition.base", "v1beta1 is allowed"),
        ({"apiVersion": "lamda.aws.m.upbound.io/v1beta1"}, "composition.base", "did you mean"),
        ({"spec": {"forProvider": {"batchsize": 1}}}, "schema.unknown-field", 'did you mean "batchSize"'),
        ({"spec": {"forProvider": {"batchSize": "1"}}}, "schema.type", "number expected"),
    ],
)
def test_a_base_is_right_before_any_composite_is_there(change: dict[str, Any], rule: str, words: str) -> None:
    """Kinds, fields and types of a base are judged where they stand; what is missing may come from a patch."""
    dist = stream_shop().remove(FOLLOWER)
    resource(dist, "mapping")["base"].update(change)
    [(name, path, message)] = said(dist, rule)
    assert name == COMPOSITION
    assert path.startswith(f"{RESOURCES}[1].base.")
    assert words in message


def test_a_field_that_no_patch_reads_does_nothing() -> None:
    """A field of the spec without a patch is a knob that nobody should turn."""
    dist = stream_shop().set(DEFINITION, f"{SCHEMA}/properties/spec/properties/window", {"type": "integer"})
    [(name, path, message)] = said(dist, "composition.unused-field")
    assert (name, path) == (DEFINITION, f"{PLACE}.properties.spec.properties.window")
    assert message.startswith("spec.window: read by no patch")


def test_a_status_that_no_patch_writes_is_never_there() -> None:
    """A field of the status without a patch stays empty; who reads it waits for ever."""
    dist = stream_shop()
    resource(dist, "table")["patches"].pop()
    [(_, path, message)] = said(dist, "composition.unused-field")
    assert path == f"{PLACE}.properties.status.properties.streamArn"
    assert "written by no patch" in message
    [(name, place, words)] = said(dist, "composition.never-written")
    assert (name, place) == (COMPOSITION, f"{RESOURCES}[1].patches[2].fromFieldPath")
    assert "add one" in words


@pytest.mark.parametrize(
    ("path", "value", "place", "words"),
    [
        ("properties/spec/properties/table", {}, "properties.spec.properties.table.type", "allowed: array, boolean"),
        ("properties/spec/properties/table/type", "text", "properties.spec.properties.table.type", "allowed: array"),
        ("properties/spec/properties/table/maxlength", 3, "table.maxlength", 'did you mean "maxLength"'),
        ("properties/spec/properties/table/maxLength", "3", "table.maxLength", "whole number"),
        ("properties/spec/properties/table/pattern", "(", "table.pattern", "regular expression"),
        ("properties/spec/properties/table/format", "arn", "table.format", "date-time"),
        ("properties/spec/properties/table/enum", [], "table.enum", "list of values"),
        ("properties/spec/properties/table/properties", {}, "table.properties", "allowed for object"),
        ("properties/spec/properties/batchSize/default", 0, "batchSize.default", "at least 1"),
        ("properties/spec/properties/tags/properties", {}, "tags.additionalProperties", "one of both"),
        ("properties/spec/required", ["tabel"], "properties.spec.required", "tabel"),
        ("properties/spec/properties/table", {"type": "array"}, "table.items", "a schema is allowed"),
        (
            "properties/spec/x-kubernetes-validations",
            [{"rule": "self.table ==", "message": "no"}],
            "properties.spec.x-kubernetes-validations",
            "rewrite the rule",
        ),
        *(
            (
                "properties/spec/x-kubernetes-validations",
                [{"rule": rule, "message": "no"}],
                "properties.spec.x-kubernetes-validations",
                words,
            )
            for rule, words in (
                ("self.table = oldSelf.table", "cannot read it"),
                ("self.tabel == oldSelf.table", "did you mean table"),
                ("self.table == oldSelf.tabel", "did you mean table"),
                ("!has(self.zeal) || self.zeal == 'self.table'", "it names no field zeal"),
                ("self.table == oldSelf.table && fresh(self)", "does not have fresh()"),
            )
        ),
        ("properties/spec/properties/crossplane", {"type": "string"}, "spec.versions", "Crossplane's own"),
    ],
)
def test_schemas_are_structural(path: str, value: Any, place: str, words: str) -> None:
    """What the API server refuses in a schema, and what could not be judged, is a finding where it stands."""
    dist = stream_shop().set(DEFINITION, f"{SCHEMA}/{path}", value)
    found = said(dist, "composition.schema")
    assert [(name, at.endswith(place)) for name, at, _ in found] == [(DEFINITION, True)]
    assert words in found[0][2]


@pytest.mark.parametrize(("path", "expected"), [(".spec.table", 0), (".status.streamArn", 0), (".spec.tabel", 1)])
def test_columns_show_fields_that_there_are(path: str, expected: int) -> None:
    """What kubectl prints of a composite is in its schema."""
    column = {"name": "TABLE", "type": "string", "jsonPath": path}
    dist = stream_shop().set(DEFINITION, "/spec/versions/0/additionalPrinterColumns", [column])
    assert len(said(dist, "composition.schema")) == expected


@pytest.mark.parametrize(
    ("field", "value", "rule", "words"),
    [
        ("tabel", "x", "schema.unknown-field", 'did you mean "table"'),
        ("batchSize", "10", "schema.type", "integer expected"),
        ("batchSize", 101, "schema.limit", "at most 100"),
        ("position", "LATEST_", "schema.enum", "LATEST, TRIM_HORIZON"),
        ("region", "", "schema.limit", "at least 1"),
        ("functionName", None, "schema.required", '"functionName" is missing'),
        ("tags", {"Team": 1}, "schema.type", "quote it"),
        ("crossplane", {"compositionRef": {}}, "schema.required", '"name" is missing'),
        ("crossplane", {"compositionUpdatePolicy": "Never"}, "schema.enum", "Automatic, Manual"),
    ],
)
def test_composites_are_held_against_their_definition(field: str, value: Any, rule: str, words: str) -> None:
    """Unknown fields, types, limits, enumerations and required fields of composites are judged as the server does."""
    dist = stream_shop().set(FOLLOWER, f"/spec/{field}", value)
    found = [one for one in said(dist, rule) if one[0] == "Follower/shop-dev/orders-mailer"]
    assert len(found) == 1
    assert words in found[0][2]


def test_rules_of_a_definition_are_judged() -> None:
    """CEL rules in a definition hold for its composites; rules about the former value say nothing of a new one."""
    rules = [
        {"rule": "self.table != 'shop-orders-dev'", "message": "not the orders"},
        {"rule": "self.table == oldSelf.table", "message": "never changes"},
    ]
    dist = stream_shop().set(DEFINITION, f"{SCHEMA}/properties/spec/x-kubernetes-validations", rules)
    assert [(name, message) for name, _, message in said(dist, "schema.cel")] == [
        ("Follower/shop-dev/orders-mailer", "not the orders")
    ]


def test_rules_of_a_definition_that_an_api_server_takes() -> None:
    """Texts are no fields, functions of a field are none, and a field that CEL reserves has its other name."""
    rules = ["self.table != 'self.zeal'", "self.table.startsWith('shop')", "size(oldSelf.tags) == size(self.tags)"]
    path = f"{SCHEMA}/properties/spec/x-kubernetes-validations"
    dist = stream_shop().set(DEFINITION, path, [{"rule": rule, "message": "no"} for rule in rules])
    assert said(dist, "composition.schema") == []


def test_a_composite_of_no_definition_is_refused() -> None:
    """The API server knows no kind without a definition."""
    found = said(stream_shop().remove(DEFINITION), "schema.api-version")
    assert [name for name, _, _ in found] == ["Follower/shop-dev/orders-mailer"]


def test_a_composite_has_no_status_in_git() -> None:
    """The status is written by Crossplane."""
    dist = stream_shop().set(FOLLOWER, "/status", {"streamArn": "arn:aws:dynamodb:x"})
    assert [path for _, path, _ in said(dist, "schema.status")] == ["status"]


def test_what_is_composed_is_judged_by_its_own_schema() -> None:
    """A value that the definition takes and the composed kind refuses is found in what is composed."""
    dist = stream_shop()
    patches = resource(dist, "mapping")["patches"]
    patches.append(patch("spec.account", "spec.managementPolicies[0]"))
    [(name, path, message)] = said(dist, "schema.enum")
    assert name == "Follower/shop-dev/orders-mailer > EventSourceMapping"
    assert path == "spec.managementPolicies[0]"
    assert '"aws-dev" given' in message


def test_a_composite_that_is_wrong_itself_is_reported_alone() -> None:
    """One mistake in a composite is one finding: what would be composed of it is not judged beside it."""
    found = run(stream_shop().set(FOLLOWER, "/spec/batchSize", "10").manifests())
    assert [(one.rule, one.object) for one in found if one.rule.startswith("schema.")] == [
        ("schema.type", "Follower/shop-dev/orders-mailer")
    ]


def test_the_name_of_a_composite_fits_into_a_label() -> None:
    """63 characters are allowed, since Crossplane labels what it composes with the name."""
    fits, long = "a" * 63, "a" * 64
    assert said(stream_shop().remove(FOLLOWER).add(follower(fits)), "composition.name-length") == []
    [(_, path, message)] = said(stream_shop().remove(FOLLOWER).add(follower(long)), "composition.name-length")
    assert path == "metadata.name"
    assert "64 characters, 63 are allowed" in message


def test_a_composite_names_a_composition_that_exists() -> None:
    """A compositionRef that leads nowhere is a finding, and so is a choice that is left open."""
    dist = stream_shop().set(FOLLOWER, "/spec/crossplane", {"compositionRef": {"name": "followrs"}})
    [(name, path, _)] = said(dist, "composition.missing")
    assert (name, path) == ("Follower/shop-dev/orders-mailer", "spec.crossplane.compositionRef.name")
    second = composition()
    second["metadata"]["name"] = "others"
    [(name, _, message)] = said(platform(stream_shop(), second), "composition.unsupported")
    assert name == "Follower/shop-dev/orders-mailer"
    assert "name it in spec.crossplane.compositionRef" in message


def test_a_path_that_turns_out_wrong_for_one_composite_is_reported_there() -> None:
    """What only a composite's own values show is a finding at the composite."""
    dist = platform(Dist(), definition(), composition()).add(follower())
    resource(dist, "table")["patches"].append(patch("spec.table.name", "metadata.labels.x"))
    [(name, _, message)] = said(dist, "composition.unsupported")
    assert name == "Follower/shop-dev/orders-mailer"
    assert "an object is allowed" in message
