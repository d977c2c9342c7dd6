"""Files that we did not make: those that ship inside the vega_datasets package, with schemas written for them."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, Pipeline
from tests.flows.dists import ROOT, change, copy

pytestmark = pytest.mark.flow
SCHEMAS = ROOT / "tests/data/schemas"
FILES = ["airports.csv", "la-riots.csv", "cars.json", "us-employment.csv"]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pipeline]:
    """The pipeline with these data types added as a user would add them: schemas, routes, grants."""
    types = sorted(file.stem for file in SCHEMAS.glob("*.json"))
    dist = copy(tmp_path_factory.mktemp("real"), "file-pipeline")
    change(dist, "Function", lambda spec: spec["environment"]["variables"].update(SCHEMAS_DIR=os.fspath(SCHEMAS)))
    change(dist, "BucketNotification", lambda spec: spec.update(lambda_function(spec, types)))
    change(dist, "RolePolicy", lambda spec: spec.update(policy=spec["policy"].replace("/orders/*", "/*")))
    change(dist, "BucketPolicy", lambda spec: spec.update(policy=spec["policy"].replace("/orders/*.csv", "/*")))
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Pipeline(sandbox)


def lambda_function(spec: dict[str, Any], types: list[str]) -> dict[str, Any]:
    """Routes of .csv and .json for the given data types, beside those that are there."""
    like = spec["lambdaFunction"][0]
    more = [
        {**like, "id": f"{name}-{suffix}", "filterPrefix": f"{name}/", "filterSuffix": f".{suffix}"}
        for name in types
        for suffix in ("csv", "json")
    ]
    return {"lambdaFunction": spec["lambdaFunction"] + more}


def count_records(name: str, body: bytes) -> int:
    """Number of records by the standard library's readers: none of our parsing is involved."""
    if name.endswith(".json"):
        return len(json.loads(body))
    return sum(1 for _ in csv.DictReader(body.decode("utf-8-sig").splitlines(keepends=True)))


@pytest.mark.parametrize("name", FILES)
def test_every_record_of_a_real_file_is_accounted_for(real: Pipeline, name: str) -> None:
    """Stored and rejected records and folded duplicates add up to the records in the file, and are really there."""
    body = files("vega_datasets").joinpath("_data", name).read_bytes()
    region = REGIONS[FILES.index(name) % 2]
    key = f"{Path(name).stem}/{name}"
    status = real.finished(real.upload(key, body, region), 90, region)
    counts = {count: int(value) for count, value in status["counts"].items()}
    assert counts["read"] == count_records(name, body)
    assert counts["read"] == counts["stored"] + counts["rejected"] + counts["duplicates"]
    for away in REGIONS:
        assert len(real.records_of(key, away)) == counts["stored"]
    if counts["rejected"]:
        assert len(real.rejects(key, region).splitlines()) == counts["rejected"]
    assert counts["stored"] > 0
