"""The mistakes of the stream designs that this repository answers: each of them, made here, is refused."""

from __future__ import annotations

from tests.unit.checks.factories import allow, arn, policy
from tests.unit.checks.streams import READ, STREAM, resource, said, stream_shop


def test_the_mapping_whose_batches_fail_as_a_whole_and_go_nowhere() -> None:
    """A mapping without partial responses, without a destination and without an end of retries is refused thrice."""
    dist = stream_shop()
    resource(dist, "mapping")["base"]["spec"]["forProvider"] = {}
    objects = {
        rule: [name for name, _, _ in said(dist, rule)]
        for rule in ("wiring.partial-batches", "wiring.mapping-destination", "wiring.mapping-retries")
    }
    mapping = ["Follower/shop-dev/orders-mailer > EventSourceMapping"]
    assert objects == dict.fromkeys(objects, mapping)


def test_the_stream_permissions_that_are_stated_by_hand_and_once_more() -> None:
    """Each of the four actions on a stream that a role is granted a second time is refused."""
    dist = stream_shop()
    fields = {"roleRef": {"name": "mailer"}, "policy": policy(allow(READ, STREAM))}
    dist.managed("iam.RolePolicy", "by-hand", fields, external="shop-by-hand-dev")
    found = said(dist, "wiring.granted-twice")
    assert [message.partition(" ")[0] for _, _, message in found] == READ
    assert {name for name, _, _ in found} == {"Role/shop-dev/mailer"}


def test_the_invocation_that_is_allowed_three_times() -> None:
    """lambda:InvokeFunction on one function in three statements of a role is refused."""
    dist = stream_shop()
    invoke = allow("lambda:InvokeFunction", arn("lambda", "function:shop-mailer-dev"))
    dist.managed("iam.RolePolicy", "calls", {"roleRef": {"name": "reader"}, "policy": policy(invoke, invoke, invoke)},
                 external="shop-calls-dev")  # fmt: skip
    assert [name for name, _, _ in said(dist, "wiring.granted-twice")] == ["Role/shop-dev/reader"]
