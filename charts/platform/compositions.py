"""What the definitions of our own kinds have in common: XRDs, compositions in two steps, patches, functions.

Source: Crossplane v2 documentation, composite resources; function-patch-and-transform; function-auto-ready.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from charts.blocks.scope import DOMAIN, OWN_API, OWN_VERSION, Manifest
from imports import apiextensions, pkg
from imports.meta import ObjectMeta

PATCH_AND_TRANSFORM = "function-patch-and-transform"
AUTO_READY = "function-auto-ready"
FUNCTIONS = {
    PATCH_AND_TRANSFORM: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8",
    AUTO_READY: "xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0",
}
"""Composition functions and their packages."""

_ASKED = {"argocd.argoproj.io/sync-options": "Delete=confirm,Prune=confirm"}
"""With a definition go all composites of its kind and what they made, in every environment that still has some."""

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
TEXTS: Schema = {"type": "object", "additionalProperties": {"type": "string"}}


def whole(least: int, most: int) -> Schema:
    """A whole number within limits."""
    return {"type": "integer", "minimum": least, "maximum": most}


class Rule(NamedTuple):
    """A validation rule in CEL over a spec, and what the API server says to who breaks it."""

    rule: str
    message: str


def fixed(field: str, kind: str) -> Rule:
    """A field that cannot change: AWS would have to make another object."""
    message = f"{field} cannot be changed; make another {kind} and delete this one"
    return Rule(f"self.{field} == oldSelf.{field}", message)


def functions() -> list[Manifest]:
    """The functions that carry compositions out: a cluster has one of each, for every kind of ours."""
    return [
        pkg.Function(metadata=_meta(name, -20), spec=pkg.FunctionSpec(package=package)).to_manifest()
        for name, package in FUNCTIONS.items()
    ]


def definition(
    kind: str,
    plural: str,
    *,
    fields: Mapping[str, Schema],
    optional: frozenset[str],
    status: Sequence[str],
    columns: Mapping[str, str],
    rules: Sequence[Rule] = (),
) -> Manifest:
    """The XRD of a kind: each field of its spec is required unless it is `optional`; those of its status are texts."""
    spec: Schema = {
        "type": "object",
        "required": sorted(set(fields) - optional),
        "properties": dict(sorted(fields.items())),
    }
    if rules:
        spec["x-kubernetes-validations"] = [{"rule": one.rule, "message": one.message} for one in rules]
    reported = {"type": "object", "properties": {name: {"type": "string"} for name in status}}
    schema: Schema = {"type": "object", "required": ["spec"], "properties": {"spec": spec, "status": reported}}
    return apiextensions.CompositeResourceDefinition(
        metadata=_meta(f"{plural}.{DOMAIN}", -10, _ASKED),
        spec=apiextensions.CompositeResourceDefinitionSpec(
            scope="Namespaced",
            group=DOMAIN,
            names=apiextensions.CompositeResourceDefinitionNames(kind=kind, plural=plural),
            versions=[
                apiextensions.CompositeResourceDefinitionVersions(
                    name=OWN_VERSION,
                    served=True,
                    referenceable=True,
                    schema=apiextensions.CompositeResourceDefinitionVersionsSchema(open_api_v3_schema=schema),
                    additional_printer_columns=[
                        apiextensions.CompositeResourceDefinitionVersionsAdditionalPrinterColumns(
                            name=name, type="string", json_path=path
                        )
                        for name, path in columns.items()
                    ],
                )
            ],
        ),
    ).to_manifest()


def composition(kind: str, plural: str, resources: Sequence[Manifest]) -> Manifest:
    """The composition of a kind: patch and transform `resources`, then call it ready when all of them are."""
    steps = [
        apiextensions.CompositionPipeline(
            step="compose",
            function_ref=apiextensions.CompositionPipelineFunctionRef(name=PATCH_AND_TRANSFORM),
            input={"apiVersion": "pt.fn.crossplane.io/v1beta1", "kind": "Resources", "resources": list(resources)},
        ),
        apiextensions.CompositionPipeline(
            step="ready", function_ref=apiextensions.CompositionPipelineFunctionRef(name=AUTO_READY)
        ),
    ]
    return apiextensions.Composition(
        metadata=_meta(plural, -10),
        spec=apiextensions.CompositionSpec(
            composite_type_ref=apiextensions.CompositionCompositeTypeRef(api_version=OWN_API, kind=kind),
            mode="Pipeline",
            pipeline=steps,
        ),
    ).to_manifest()


def base(kind: Any, policies: list[str], for_provider: Manifest | None = None) -> Manifest:
    """What a part is before patches: its kind, what Crossplane may do with it, and what is the same for all."""
    return {
        "apiVersion": f"{kind.GROUP}/{kind.VERSION}",
        "kind": kind.KIND,
        "spec": {
            "forProvider": for_provider or {},
            "managementPolicies": policies,
            "providerConfigRef": {"kind": "ClusterProviderConfig"},
        },
    }


def read(composite: str, composed: str, *, required: bool = True) -> Manifest:
    """A patch from the composite; a part with a required field that is missing is not made."""
    patch: Manifest = {"type": "FromCompositeFieldPath", "fromFieldPath": composite, "toFieldPath": composed}
    return patch | ({"policy": {"fromFieldPath": "Required"}} if required else {})


def combine(composite: Sequence[str], fmt: str, composed: str) -> Manifest:
    """A patch that puts texts of the composite in the places of `fmt` that are marked by %s; all are required."""
    return {
        "type": "CombineFromComposite",
        "combine": {
            "strategy": "string",
            "variables": [{"fromFieldPath": path} for path in composite],
            "string": {"fmt": fmt},
        },
        "toFieldPath": composed,
        "policy": {"fromFieldPath": "Required"},
    }


def report(composed: str, composite: str) -> Manifest:
    """A patch of the composite's status from what was observed."""
    return {"type": "ToCompositeFieldPath", "fromFieldPath": composed, "toFieldPath": composite}


def _meta(name: str, wave: int, more: Mapping[str, str] | None = None) -> ObjectMeta:
    return ObjectMeta(name=name, annotations={"argocd.argoproj.io/sync-wave": str(wave), **(more or {})})
