"""docs/permissions.md speaks of exactly the grants that lie in dist/: a new one is proved before it is merged."""

from __future__ import annotations

from checks.manifests import Manifest
from checks.world import World
from tests.dist.conftest import ROOT
from tools.prove.acknowledged import Acknowledgements
from tools.prove.grants import function_roles
from tools.prove.page import PERMISSIONS, granted, proofs
from tools.prove.permissions import ACKNOWLEDGED, RULE
from tools.prove.step import ENVIRONMENT

PAGE = (ROOT / PERMISSIONS).read_text(encoding="utf-8")


def test_every_grant_of_a_function_is_on_the_page(dist: list[Manifest]) -> None:
    """Nothing is granted that `make prove` has not seen, and nothing stands there that is granted no more."""
    grants = [grant for role in function_roles(World.of(dist), ENVIRONMENT) for grant in role.grants]
    assert granted(PAGE) == {(one.role, one.action, one.resource, one.condition) for one in grants}, "run make prove"


def test_every_grant_is_proved_or_answered_for() -> None:
    """Each line names a flow, a check, or an acknowledgement that stands in the table."""
    accepted = Acknowledgements(ACKNOWLEDGED)
    for (role, action, resource, _), words in proofs(PAGE).items():
        kind, _, rest = words.partition(": ")
        assert kind in {"flow", "check", "acknowledged"}, (role, action, resource)
        assert rest
        if kind == "acknowledged":
            assert accepted.reason(RULE, role, action, resource) == rest
    assert accepted.unused() == []
