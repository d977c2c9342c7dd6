"""A server that is ready for dist/."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checks.manifests import Manifest
from tests.apiserver.cases import NAMESPACES, cases
from tools.apiserver import binaries, install
from tools.apiserver.errors import ApiServerError
from tools.apiserver.server import ApiServer, serving

ROOT = Path(__file__).resolve().parents[2]


def crds() -> Path:
    """TANDEM_CRDS, or ../shared/crds beside the repository."""
    found = Path(os.environ.get("TANDEM_CRDS", ROOT.parent / "shared" / "crds"))
    if not found.is_dir():
        raise ApiServerError(
            f"no folder of CRDs at {found}; one folder per project and release is needed; set TANDEM_CRDS"
        )
    return found


@contextlib.contextmanager
def prepared(dist: Sequence[Manifest]) -> Iterator[ApiServer]:
    """A server of our own with the definitions of all kinds in dist/ and in the cases, and their namespaces."""
    folder = binaries.find()
    if folder is None:
        raise ApiServerError(f"no API server to be had; {binaries.VARIABLE} or make apiserver brings one; run that")
    kinds = {(m.group, m.kind) for m in dist}
    kinds |= {(one.manifest["apiVersion"].rpartition("/")[0], one.manifest["kind"]) for one in cases()}
    with serving(folder) as server:
        install.install(server.cluster, install.definitions(crds(), kinds))
        install.install(server.cluster, install.composites(dist))
        install.namespaces(server.cluster, dist)
        for name in NAMESPACES:
            server.cluster.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
        yield server
