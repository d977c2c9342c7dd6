"""The condition key aws:PrincipalArn, which queue policies use to name their owners."""

from __future__ import annotations

import pytest

from sandbox.aws.conditions import role_arn


@pytest.mark.parametrize(
    ("principal", "key"),
    [
        ("arn:aws:sts::111122223333:assumed-role/worker/session", "arn:aws:iam::111122223333:role/worker"),
        ("arn:aws-cn:sts::111122223333:assumed-role/worker/i-1", "arn:aws-cn:iam::111122223333:role/worker"),
        ("arn:aws:iam::111122223333:user/somebody", "arn:aws:iam::111122223333:user/somebody"),
        ("arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:root"),
        (None, None),
    ],
)
def test_a_session_counts_as_its_role(principal: str | None, key: str | None) -> None:
    """For a session of a role the key holds the role's ARN, so that a policy can name the role; others stay."""
    assert role_arn(principal) == key
