"""The committed dist/, read as Argo CD reads it: with a YAML parser, without Node and without charts/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.manifests import Manifest, read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dist() -> list[Manifest]:
    """Every committed object."""
    return read(ROOT / "dist")


@pytest.fixture(scope="session", params=["dev", "staging", "prod"])
def environment(request: pytest.FixtureRequest) -> str:
    """Each environment in turn."""
    return str(request.param)


@pytest.fixture(scope="session", params=["us-east-1", "us-west-2"])
def region(request: pytest.FixtureRequest) -> str:
    """Each region in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def suffix(region: str) -> str:
    """What names gain in the secondary region."""
    return "" if region == "us-east-1" else f"-{region}"


Find = Callable[..., list[Manifest]]


@pytest.fixture(scope="session")
def find(dist: list[Manifest], environment: str, region: str) -> Find:
    """Objects of a kind in this environment and region, `named` filtering by a part of the Kubernetes name."""
    folder = f"dist/{environment}/file-pipeline/{region}/"

    def _find(kind: str, named: str = "") -> list[Manifest]:
        return [m for m in dist if m.file.startswith(folder) and m.kind == kind and named in m.name]

    return _find


@pytest.fixture(scope="session")
def the(find: Find) -> Callable[..., dict[str, Any]]:
    """spec.forProvider of the one object of a kind."""

    def _the(kind: str, named: str = "") -> dict[str, Any]:
        found = find(kind, named)
        assert len(found) == 1, f"{len(found)} of {kind} {named}: {[m.name for m in found]}"
        spec: dict[str, Any] = found[0].data["spec"]["forProvider"]
        return spec

    return _the
