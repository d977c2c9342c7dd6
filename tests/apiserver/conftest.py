"""One API server for all tests here: with the definitions, and with dist/ applied where a test asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.manifests import Manifest, read
from tests.apiserver.servers import ROOT, prepared
from tools.apiserver import install
from tools.apiserver.server import ApiServer


@pytest.fixture(scope="session")
def dist() -> list[Manifest]:
    """Every committed object, namespaces first, as the waves have it."""
    return sorted(read(ROOT / "dist"), key=lambda manifest: manifest.kind != "Namespace")


@pytest.fixture(scope="session")
def server(dist: list[Manifest]) -> Iterator[ApiServer]:
    """A server with the kinds of dist/. Without binaries this fails and says how to get them: nothing is left out."""
    with prepared(dist) as running:
        yield running


@pytest.fixture(scope="session")
def refused(server: ApiServer, dist: list[Manifest]) -> list[tuple[str, str]]:
    """What the server said no to when dist/ was applied."""
    return install.apply(server.cluster, dist)


@pytest.fixture(scope="session")
def folders() -> list[Path]:
    """The folders that Argo CD applies."""
    return sorted(path for path in (ROOT / "dist").iterdir() if path.is_dir())
