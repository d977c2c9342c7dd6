"""What each service is told of an event's shape in the committed manifests is what the contract says."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from typing import Any

from checks.manifests import Manifest
from functions.common.event_contract import api_model, event_schema, glue_columns


def test_every_description_of_an_event_is_the_contracts(dist: list[Manifest]) -> None:
    """The API's model in each environment, and the columns of each table of the catalog, are made from one file."""
    wanted = {name: value for name, value in api_model(event_schema(), 500).items() if name != "$schema"}
    apis = [m for m in dist if m.kind == "RestAPI" and "/realtime-analytics/" in m.file]
    assert len(apis) == len({m.file.split("/")[1] for m in apis}) > 0
    for manifest in apis:
        document = json.loads(_for_provider(manifest)["body"])
        assert document["components"]["schemas"]["Events"] == wanted, manifest.file
    for manifest in (m for m in dist if m.kind == "CatalogTable" and "/realtime-analytics/" in m.file):
        columns = _for_provider(manifest)["storageDescriptor"]["columns"]
        assert [{"name": c["name"], "type": c["type"]} for c in columns] == glue_columns(event_schema()), manifest.file


def test_the_functions_carry_the_contract_that_the_api_was_made_from(dist: list[Manifest]) -> None:
    """Each code archive that knows events holds the same contract: API and handlers are deployed from one commit."""
    archives = [m for m in dist if m.kind == "Object" and "/realtime-analytics/" in m.file]
    held = {m.file: _contract(m) for m in archives}
    assert len(held) > 0
    assert {file for file, found in held.items() if found != event_schema()} == set()


def _contract(manifest: Manifest) -> Any:
    content = base64.b64decode(_for_provider(manifest)["contentBase64"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return json.loads(archive.read("functions/common/contracts/event.json"))


def _for_provider(manifest: Manifest) -> dict[str, Any]:
    found: dict[str, Any] = manifest.data["spec"]["forProvider"]
    return found
