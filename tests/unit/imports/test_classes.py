"""Classes: what charts write against, made from small schemas."""

from __future__ import annotations

import inspect
import sys
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imports.meta import ObjectMeta
from tests.unit.imports.small import PROSE, STRING, array, block, record
from tools.imports import names
from tools.imports.crds import Crd
from tools.imports.errors import ImportsError
from tools.imports.generate import render

CEL_NEEDS_POLICY = {
    "rule": (
        "!('*' in self.managementPolicies || 'Create' in self.managementPolicies) || has(self.forProvider.policy) || "
        "(has(self.initProvider) && has(self.initProvider.policy))"
    ),
    "message": "spec.forProvider.policy is a required parameter",
}
FIELDS = st.lists(
    st.from_regex(r"[a-z][A-Za-z0-9]{0,12}", fullmatch=True), min_size=1, max_size=8, unique_by=names.argument
)


def loaded(*crds: Crd) -> Any:
    """The module that the generator writes for these kinds, imported."""
    files = render(list(crds))
    name = names.module(crds[0].group)
    module = ModuleType(f"generated_{name}")
    sys.modules[module.__name__] = module
    exec(compile(files[f"{name}.py"], f"{name}.py", "exec"), module.__dict__)  # noqa: S102 - our own output
    return module


def managed(**for_provider: Any) -> dict[str, Any]:
    """The spec of a managed resource with these fields."""
    return block(("forProvider",), forProvider=block(**for_provider), initProvider=block(**for_provider))


@given(FIELDS)
def test_arguments_go_back_to_exactly_the_fields_they_came_from(fields: list[str]) -> None:
    """Snake case is lossy, the rendered manifest is not: every field comes out under the CRD's own name."""
    module = loaded(record("Thing", block(**dict.fromkeys(fields, STRING))))
    spec = module.ThingSpec(**{names.argument(field): field for field in fields})
    manifest = module.Thing(metadata=ObjectMeta(name="a"), spec=spec).to_manifest()
    assert manifest["spec"] == {field: field for field in fields}


def test_unset_fields_are_left_out_and_falsy_ones_are_kept() -> None:
    """None means that a field is not written; zero, empty and false are values."""
    fields = {"a": STRING, "b": {"type": "integer"}, "c": {"type": "boolean"}, "d": array(STRING), "e": STRING}
    module = loaded(record("Thing", block(**fields)))
    spec = module.ThingSpec(a="", b=0, c=False, d=[])
    assert spec.to_json() == {"a": "", "b": 0, "c": False, "d": []}


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.lists(st.text()))))
def test_free_form_maps_keep_their_keys(pairs: dict[str, Any]) -> None:
    """Tags, variables and the like are data: no key is renamed, no entry dropped."""
    free = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    module = loaded(record("Thing", block(tags=free)))
    assert module.ThingSpec(tags=pairs).to_json() == {"tags": pairs}


def test_nested_classes_are_named_by_kind_and_path() -> None:
    """`<Kind><Path>`, without spec and forProvider, so that one can guess it."""
    module = loaded(record("Table", managed(ttl=block(enabled=STRING), replica=array(block(keys=block(arn=STRING))))))
    for name in ("Table", "TableSpec", "TableForProvider", "TableInitProvider", "TableTtl", "TableReplicaKeys"):
        assert inspect.isclass(getattr(module, name))


def test_a_shape_under_the_same_label_is_one_class_with_two_names() -> None:
    """What fits in forProvider fits in initProvider, and in any other place with the same label and fields."""
    module = loaded(record("Table", managed(ttl=block(at=STRING), index=array(block(ttl=block(at=STRING))))))
    assert module.TableIndexTtl is module.TableTtl


def test_equal_fields_under_another_label_stay_another_class() -> None:
    """A ttl is no stream, even if both have only a name."""
    module = loaded(record("Table", managed(ttl=block(name=STRING), stream=block(name=STRING))))
    assert module.TableStream is not module.TableTtl


def test_a_kind_keeps_its_name_where_a_nested_shape_wants_it() -> None:
    """Table's replica[] and the kind TableReplica both exist: the kind has the short name."""
    table = record("Table", managed(replica=array(block(region=STRING))))
    replica = record("TableReplica", managed(arn=STRING))
    module = loaded(table, replica)
    assert module.TableReplica.KIND == "TableReplica"
    assert module.TableForProviderReplica(region="x").to_json() == {"region": "x"}


def test_class_facts_name_the_api() -> None:
    """Group, kind, version, plural and scope can be read off the class."""
    kind = loaded(record("Thing", block(a=STRING))).Thing
    found = (kind.GROUP, kind.KIND, kind.VERSION, kind.PLURAL, kind.SCOPE)
    assert found == ("shop.example.org", "Thing", "v1beta1", "things", "Namespaced")


def test_no_prose_of_the_crd_is_copied() -> None:
    """Descriptions belong to their projects: none of them reaches a generated file."""
    files = render([record("Thing", managed(a=STRING, b=block(c=STRING)))])
    assert not [name for name, text in files.items() if PROSE in text]


def test_what_only_a_rule_demands_is_demanded_by_the_constructor_and_not_by_partial() -> None:
    """forProvider needs it in a complete manifest; partial is the way out for observed objects and initProvider."""
    spec = {**managed(policy=STRING, region=STRING), "x-kubernetes-validations": [CEL_NEEDS_POLICY]}
    spec["properties"]["forProvider"]["required"] = ["region"]
    module = loaded(record("Thing", spec))
    with pytest.raises(TypeError, match="policy"):
        module.ThingForProvider(region="x")
    with pytest.raises(TypeError, match="region"):
        module.ThingForProvider.partial()
    assert module.ThingForProvider.partial(region="x").to_json() == {"region": "x"}


def test_a_field_with_a_default_is_not_demanded() -> None:
    """The API server fills in defaults before it asks for required fields; so may a chart."""
    module = loaded(record("Thing", block(("mode",), mode={"type": "string", "default": "on"})))
    assert module.ThingSpec().to_json() == {}


def test_shapes_that_many_groups_have_in_common_are_written_once() -> None:
    """A reference is the same class in every group, under the name that each place would give it."""
    reference = block(("name",), name=STRING, namespace=STRING)
    crds = [record("Thing", managed(roleRef=reference), group=f"{label}.example.org") for label in ("a", "b", "c")]
    files = render(crds)
    assert "class Reference(base.Block)" in files["shared.py"]
    assert "ThingRoleRef = shared.Reference" in files["b.py"]


def test_parts_that_are_too_large_stay_mappings() -> None:
    """Below the paths in LOOSE the classes say Mapping, while the facts keep every field."""
    template = block(spec=block(containers=array(block(image=STRING))))
    spec = block(deploymentTemplate=block(spec=block(template=template)))
    files = render([record("DeploymentRuntimeConfig", spec, group="pkg.crossplane.io")])
    assert "spec: Mapping[str, Any] | None" in files["pkg.py"]
    assert '"image": "string"' in files["facts/pkg.json"]


@pytest.mark.parametrize(
    ("crds", "wrong"),
    [
        ([record("Thing", block(aB=STRING, a_b=STRING))], "same argument"),
        ([record("Literal", block(a=STRING))], "has the name of what the module itself uses"),
        ([record("A", block(a=STRING)), record("B", block(a=STRING), group="shop.example.com")], "two API groups"),
    ],
)
def test_what_cannot_be_told_apart_is_refused(crds: list[Crd], wrong: str) -> None:
    """Two fields of one argument, two groups of one module, a kind named like an import: refused, never overwritten."""
    with pytest.raises(ImportsError, match=wrong):
        render(crds)
