"""Every kind of message has its action."""

from __future__ import annotations

import pytest

from ops.redrive import messages
from ops.redrive.actions import Actions
from ops.redrive.messages import Content

# By name, since a dataclass with slots leaves a twin of its class among the subclasses.
KINDS = [found for found in vars(messages).values() if isinstance(found, type) and Content in found.__bases__]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
@pytest.mark.parametrize("method", ["plan", "perform"])
def test_each_kind_of_message_has_an_action(kind: type[Content], method: str) -> None:
    """What can be read from a queue can be planned and sent back: no kind ends in the fallback."""
    assert len(KINDS) == 6
    dispatcher = vars(Actions)[method].dispatcher
    assert dispatcher.dispatch(kind) is not dispatcher.dispatch(object)
