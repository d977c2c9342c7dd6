"""Scopes to build blocks in: one region of one environment, without cdk8s."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from charts.blocks.key import Key
from charts.blocks.scope import Block, Scope
from charts.environment_file import load
from charts.settings import Settings

ENVIRONMENTS = Path(__file__).parents[2] / "data/environments"
Object = dict[str, Any]


@pytest.fixture(scope="session")
def dev() -> Settings:
    """The tests' development environment."""
    return load(ENVIRONMENTS / "dev.yaml")


@pytest.fixture(scope="session")
def prod() -> Settings:
    """The tests' production environment."""
    return load(ENVIRONMENTS / "prod.yaml")


def _with_log_key(scope: Scope) -> Scope:
    scope.log_key = Key(scope, "logs", purpose="Log groups of tests", deletion_days=7)
    return scope


@pytest.fixture
def primary(dev: Settings) -> Scope:
    """A chart in the primary region of development."""
    return _with_log_key(Scope(dev, system="file-pipeline", service="test", region="us-east-1"))


@pytest.fixture
def secondary(dev: Settings) -> Scope:
    """A chart in the secondary region of development."""
    return _with_log_key(Scope(dev, system="file-pipeline", service="test", region="us-west-2"))


@pytest.fixture
def one() -> Callable[[Block, str], Object]:
    """The one object of a kind among a block's."""

    def _one(block: Block, kind: str) -> Object:
        found = [manifest for manifest in block.manifests() if manifest["kind"] == kind]
        assert len(found) == 1, f"{len(found)} objects of kind {kind}"
        return found[0]

    return _one
