"""The folder of CRDs that imports/ is made from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.schema_facts import Facts
from tools.imports.crds import Crd, read_all, read_folder
from tools.imports.generate import facts_documents

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def crds_dir() -> Path:
    """TANDEM_CRDS, or ../shared/crds beside the repository. A missing folder fails: these tests are never left out."""
    found = Path(os.environ.get("TANDEM_CRDS", ROOT.parent / "shared" / "crds"))
    if not found.is_dir():
        pytest.fail(
            f"no folder of CRDs at {found}; set TANDEM_CRDS to the folder that holds one folder of CRDs per release"
        )
    return found


@pytest.fixture(scope="session")
def newest(crds_dir: Path) -> list[Crd]:
    """The kinds that imports/ is made from."""
    return read_all(crds_dir)


@pytest.fixture(scope="session")
def previous(crds_dir: Path) -> list[Crd]:
    """The same kinds of the AWS provider as its previous release publishes them."""
    return read_folder(crds_dir / "provider-upjet-aws-v2.6.0")


@pytest.fixture(scope="session")
def previous_facts(newest: list[Crd], previous: list[Crd]) -> Facts:
    """Facts with the AWS provider of the previous release, and everything else as it is."""
    others = [crd for crd in newest if not crd.group.endswith("aws.m.upbound.io")]
    return Facts.of(facts_documents(sorted([*others, *previous], key=lambda crd: (crd.group, crd.kind))))
