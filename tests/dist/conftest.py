"""The committed dist/, read as Argo CD reads it: with a YAML parser, without Node and without charts/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.manifests import Manifest, read
from checks.pins import pinned

ROOT = Path(__file__).parents[2]
HELD = pinned(ROOT / "dist")
"""Environments at a release: they hold what an older commit renders, whose own tests have judged it."""
ENVIRONMENTS: dict[str, dict[str, Any]] = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in (ROOT / "environments").glob("*.yaml")
}
"""What the environment files choose, read plainly: a fork's accounts, regions and sizes count here, not ours."""


@pytest.fixture(scope="session")
def everything() -> list[Manifest]:
    """Every committed object: the control plane, for one, is for all environments."""
    return read(ROOT / "dist")


@pytest.fixture(scope="session")
def dist(everything: list[Manifest]) -> list[Manifest]:
    """Every committed object, but those of environments at a release."""
    return [manifest for manifest in everything if manifest.file.split("/")[1] not in HELD]


@pytest.fixture(scope="session", params=sorted(ENVIRONMENTS.keys() - HELD.keys()))
def environment(request: pytest.FixtureRequest) -> str:
    """Each environment that follows the tree, in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def chosen(environment: str) -> dict[str, Any]:
    """What the environment's file chooses."""
    return ENVIRONMENTS[environment]


@pytest.fixture(scope="session", params=["primary", "secondary"])
def role(request: pytest.FixtureRequest) -> str:
    """Each region's part in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def region(chosen: dict[str, Any], role: str) -> str:
    """The region that plays this part."""
    return str(chosen["regions"][role])


@pytest.fixture(scope="session")
def suffix(region: str, role: str) -> str:
    """What names gain in the secondary region."""
    return "" if role == "primary" else f"-{region}"


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
