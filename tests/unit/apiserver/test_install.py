"""The definitions that are made of our composites."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checks.manifests import Manifest
from tools.apiserver.errors import ApiServerError
from tools.apiserver.install import composites, definitions

XRD: dict[str, Any] = {
    "apiVersion": "apiextensions.crossplane.io/v2",
    "kind": "CompositeResourceDefinition",
    "metadata": {"name": "shops.example.org"},
    "spec": {
        "group": "example.org",
        "names": {"kind": "Shop", "plural": "shops"},
        "scope": "Namespaced",
        "versions": [
            {
                "name": "v1",
                "served": True,
                "referenceable": True,
                "additionalPrinterColumns": [{"name": "SIZE", "type": "integer", "jsonPath": ".spec.size"}],
                "schema": {
                    "openAPIV3Schema": {
                        "type": "object",
                        "properties": {"spec": {"type": "object", "properties": {"size": {"type": "integer"}}}},
                    }
                },
            }
        ],
    },
}


def test_a_composite_gets_what_crossplane_adds() -> None:
    """Its own fields, spec.crossplane, conditions, a status of its own, the category and the columns."""
    (made,) = composites([Manifest("x", XRD)])
    assert made["metadata"]["name"] == "shops.example.org"
    assert made["spec"]["names"] == {
        "kind": "Shop",
        "plural": "shops",
        "singular": "shop",
        "listKind": "ShopList",
        "categories": ["composite"],
    }
    (version,) = made["spec"]["versions"]
    fields = version["schema"]["openAPIV3Schema"]["properties"]
    assert set(fields["spec"]["properties"]) == {"size", "crossplane"}
    assert set(fields["status"]["properties"]) == {"conditions"}
    assert version["subresources"] == {"status": {}}
    assert [column["name"] for column in version["additionalPrinterColumns"]] == [
        "SIZE",
        "SYNCED",
        "READY",
        "COMPOSITION",
        "AGE",
    ]


def test_the_definition_itself_stays_as_it_is() -> None:
    """Making one of it twice gives the same, and dist/ is only read."""
    assert composites([Manifest("x", XRD)]) == composites([Manifest("x", XRD)])
    assert "crossplane" not in str(XRD["spec"]["versions"])


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    """Without its definitions a server would refuse everything, for a reason that helps nobody."""
    with pytest.raises(ApiServerError, match="has no folder provider-upjet-aws-v<version>"):
        definitions(tmp_path, [("sqs.aws.m.upbound.io", "Queue")])
