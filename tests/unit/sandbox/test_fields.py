"""The declaration of handled fields."""

from __future__ import annotations

import pytest

from sandbox.fields import RefTarget, base_of_reference, parse, unhandled
from sandbox.kinds import REGISTRY
from sandbox.kinds.base import Kind, Observed, Request, register
from sandbox.kinds.core import InCluster


def test_marks_types_references_and_nesting_are_read() -> None:
    """A declaration says which fields are immutable, write-only, documents, references, objects and lists."""
    fields = parse("hashKey! force~ policy:json tags:map role@iam.Role.arn ttl(enabled) attribute[](name type)")
    assert fields["hashKey"].immutable
    assert fields["force"].write_only
    assert fields["policy"].type == "json"
    assert fields["tags"].type == "map"
    assert fields["role"].ref == RefTarget("iam", "Role", "arn")
    assert fields["ttl"].type == "object"
    assert list(fields["attribute"].children) == ["name", "type"]


@pytest.mark.parametrize("text", ["a(b", "a)b", "a(b))", "?"])
def test_a_malformed_declaration_is_refused(text: str) -> None:
    """A bracket too many or too few, or an unknown sign, is an error and not an empty declaration."""
    with pytest.raises(ValueError, match="field declaration"):
        parse(text)


def test_what_is_not_declared_is_reported_at_every_depth() -> None:
    """Each field that a reconciler ignores is named by its path, once, also inside lists and objects."""
    fields = parse("a ttl(enabled) rule[](id) tags:map role@iam.Role.arn")
    values = {
        "a": 1,
        "b": 2,
        "ttl": {"enabled": True, "attributeName": "x"},
        "rule": [{"id": "1", "extra": 1}, {"id": "2", "extra": 2}],
        "tags": {"any": "thing"},
        "roleRef": {"name": "r"},
        "bucketRef": {"name": "b"},
    }
    assert list(unhandled(fields, values)) == ["b", "ttl.attributeName", "rule[].extra", "bucketRef"]


@pytest.mark.parametrize("name", ["roleRef", "roleSelector", "layersRefs", "subnetIdRefs"])
def test_references_belong_to_the_field_that_they_write(name: str) -> None:
    """fooRef, fooSelector, foosRefs and fooRefs lead to the declared field foo or foos."""
    fields = parse("role@iam.Role.arn layers@lambda.LayerVersion.arn subnetIds@ec2.Subnet.name plain")
    base = base_of_reference(name, fields)
    assert base is not None
    assert base.name in ("role", "layers", "subnetIds")


def test_a_field_without_a_declared_target_takes_no_reference() -> None:
    """A reference to a field that has no target in the declaration counts as unknown."""
    assert base_of_reference("plainRef", parse("plain")) is None


@pytest.mark.parametrize("key", sorted(REGISTRY))
def test_every_reconciler_declares_what_it_needs(key: tuple[str, str]) -> None:
    """Each registered kind has a service, a parsed declaration with a region, and the key under which it is known."""
    kind = REGISTRY[key]
    assert key == (kind.GROUP, kind.KIND)
    assert kind.schema["region"].immutable
    assert kind.SERVICE or isinstance(kind, InCluster)


def test_a_kind_without_a_method_is_refused_at_once() -> None:
    """A reconciler that cannot delete is refused as it registers, and not when the first object is pruned."""

    class Undeletable(Kind):
        GROUP, KIND, SERVICE, FIELDS = "made", "Undeletable", "made", ""

        def observe(self, r: Request) -> Observed | None:
            """Nothing."""
            del r
            return None

        def create(self, r: Request) -> None:
            """Nothing."""
            del r

    with pytest.raises(TypeError, match="delete"):
        register(Undeletable)  # type: ignore[type-abstract] # that it is one is the point
    assert ("made", "Undeletable") not in REGISTRY
