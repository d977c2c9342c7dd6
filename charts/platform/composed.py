"""What definitions (XRDs) and compositions of our own kinds are written with.

Source: Crossplane v2 documentation, composite resources; function-patch-and-transform.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from charts.blocks.scope import Manifest
from charts.blocks.stream_trigger import GROUP, VERSION
from imports import apiextensions, pkg
from imports.meta import ObjectMeta

PATCH_AND_TRANSFORM = "function-patch-and-transform"
AUTO_READY = "function-auto-ready"
FUNCTIONS = {
    PATCH_AND_TRANSFORM: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8",
    AUTO_READY: "xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0",
}
"""Composition functions and their packages."""

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}


def whole(least: int, most: int) -> Schema:
    """A whole number within limits."""
    return {"type": "integer", "minimum": least, "maximum": most}


def functions() -> list[Manifest]:
    """The functions that carry compositions out; a cluster has one of each, for every system's compositions."""
    return [
        pkg.Function(metadata=_meta(name, -20), spec=pkg.FunctionSpec(package=package)).to_manifest()
        for name, package in FUNCTIONS.items()
    ]


def definition(
    kind: str,
    plural: str,
    *,
    fields: Mapping[str, Schema],
    fixed: Sequence[str],
    status: Sequence[str],
    columns: Mapping[str, str],
) -> Manifest:
    """The definition of a namespaced kind: all fields but tags are required, those in `fixed` never change.

    `status` are texts that the composition reports, `columns` what `kubectl get` shows, by their paths.
    """
    schema: Schema = {
        "type": "object",
        "required": ["spec"],
        "properties": {
            "spec": {
                "type": "object",
                "required": sorted(set(fields) - {"tags"}),
                "properties": dict(sorted(fields.items())),
                "x-kubernetes-validations": [
                    {
                        "rule": f"self.{field} == oldSelf.{field}",
                        "message": f"{field} cannot be changed; make another {kind} and delete this one",
                    }
                    for field in fixed
                ],
            },
            "status": {"type": "object", "properties": {name: {"type": "string"} for name in status}},
        },
    }
    return apiextensions.CompositeResourceDefinition(
        metadata=_meta(f"{plural}.{GROUP}", -10),
        spec=apiextensions.CompositeResourceDefinitionSpec(
            scope="Namespaced",
            group=GROUP,
            names=apiextensions.CompositeResourceDefinitionNames(kind=kind, plural=plural),
            versions=[
                apiextensions.CompositeResourceDefinitionVersions(
                    name=VERSION,
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
    """The composition of a kind out of these resources."""
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
            composite_type_ref=apiextensions.CompositionCompositeTypeRef(api_version=f"{GROUP}/{VERSION}", kind=kind),
            mode="Pipeline",
            pipeline=steps,
        ),
    ).to_manifest()


def base(kind: Any, policies: Sequence[str], for_provider: Manifest) -> Manifest:
    """What a composed resource begins with; patches bring the rest."""
    return {
        "apiVersion": f"{kind.GROUP}/{kind.VERSION}",
        "kind": kind.KIND,
        "spec": {
            "forProvider": for_provider,
            "managementPolicies": list(policies),
            "providerConfigRef": {"kind": "ClusterProviderConfig"},
        },
    }


def brought(composite: str, composed: str, *, required: bool = True) -> Manifest:
    """A patch from the composite; a part with a required field that is missing is not made."""
    patch: Manifest = {"type": "FromCompositeFieldPath", "fromFieldPath": composite, "toFieldPath": composed}
    return patch | ({"policy": {"fromFieldPath": "Required"}} if required else {})


def reported(composed: str, composite: str) -> Manifest:
    """A patch of the composite's status from what was observed."""
    return {"type": "ToCompositeFieldPath", "fromFieldPath": composed, "toFieldPath": composite}


def _meta(name: str, wave: int) -> ObjectMeta:
    return ObjectMeta(name=name, annotations={"argocd.argoproj.io/sync-wave": str(wave)})
