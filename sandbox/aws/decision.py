"""What IAM decided for a role: one `Decision`."""

from __future__ import annotations

from typing import NamedTuple


class Decision(NamedTuple):
    """An action on a resource (ARN or `*`), and whether the role's own policies, within its boundary, allow it.

    What the resource's policy says to it is no part of the decision.
    """

    action: str
    resource: str
    allowed: bool
