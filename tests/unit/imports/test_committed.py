"""The committed package: what holds for every class in it. Needs no CRDs."""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from imports.base import Block, KubernetesObject

FACTS = Path(__file__).parents[3] / "imports" / "facts"
GROUPS: dict[str, str] = json.loads((FACTS / "index.json").read_text(encoding="utf-8"))


def classes(module: ModuleType) -> Iterator[type[Block]]:
    """The classes that a module defines, without its aliases."""
    for name, value in vars(module).items():
        own = inspect.isclass(value) and issubclass(value, Block) and value.__module__ == module.__name__
        if own and value.__name__ == name:
            yield value


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_classes_and_facts_know_the_same_fields(group: str) -> None:
    """A class writes exactly the fields that the facts of its shape allow: neither can drift from the other."""
    module = importlib.import_module(f"imports.{GROUPS[group]}")
    shapes = json.loads((FACTS / f"{GROUPS[group]}.json").read_text(encoding="utf-8"))["shapes"]
    for kind in classes(module):
        signature = inspect.signature(kind)
        block: Any = kind(**dict.fromkeys(signature.parameters))
        assert list(block._values) == list(shapes[kind.__name__]["properties"])


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_arguments_are_keyword_only(group: str) -> None:
    """A field is always named where it is set: no constructor takes anything by position."""
    for kind in classes(importlib.import_module(f"imports.{GROUPS[group]}")):
        kinds = {parameter.kind for parameter in inspect.signature(kind).parameters.values()}
        assert kinds <= {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_each_class_says_what_it_is_and_where_it_is_documented(group: str) -> None:
    """Group, version, kind and the documentation page's address are in every docstring, and nothing else."""
    module = importlib.import_module(f"imports.{GROUPS[group]}")
    facts = json.loads((FACTS / f"{GROUPS[group]}.json").read_text(encoding="utf-8"))["kinds"]
    for kind in classes(module):
        first, blank, address = inspect.cleandoc(kind.__doc__ or "").split("\n")
        named, _, api = first.removesuffix(".").rpartition(", ")
        name = named.rpartition(" of ")[2]
        assert api == f"{group}/{facts[name]['version']}"
        assert blank == ""
        assert address.startswith("https://")


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_each_kind_of_the_facts_has_its_class(group: str) -> None:
    """Every kind that can be judged can be written, under the same API."""
    module = importlib.import_module(f"imports.{GROUPS[group]}")
    facts = json.loads((FACTS / f"{GROUPS[group]}.json").read_text(encoding="utf-8"))["kinds"]
    for name, known in facts.items():
        kind = getattr(module, name)
        assert issubclass(kind, KubernetesObject)
        assert (group, name, known["version"]) == (kind.GROUP, kind.KIND, kind.VERSION)
        assert (known["plural"], known["scope"]) == (kind.PLURAL, kind.SCOPE)


@pytest.mark.parametrize(
    ("group", "kinds"),
    [
        ("pkg.crossplane.io", {"DeploymentRuntimeConfig", "Function", "ImageConfig", "Provider"}),
        (
            "apiextensions.crossplane.io",
            {"CompositeResourceDefinition", "Composition", "ManagedResourceActivationPolicy"},
        ),
        ("protection.crossplane.io", {"ClusterUsage", "Usage"}),
        ("argoproj.io", {"AppProject", "Application", "ApplicationSet"}),
        ("aws.m.upbound.io", {"ClusterProviderConfig", "ProviderConfig"}),
    ],
)
def test_what_the_platform_is_made_of_is_there(group: str, kinds: set[str]) -> None:
    """Besides the AWS kinds, the packages, compositions, usages and Argo CD's kinds that this project renders."""
    facts = json.loads((FACTS / f"{GROUPS[group]}.json").read_text(encoding="utf-8"))["kinds"]
    assert set(facts) == kinds
