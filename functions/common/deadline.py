"""Time left in an invocation."""

from collections.abc import Callable
from typing import Protocol

from functions.common.errors import OutOfTime


class LambdaContext(Protocol):
    """What the functions use of Lambda's context object."""

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until Lambda ends the invocation."""
        ...


class Deadline:
    """A moment before the end of the invocation, `reserve` seconds ahead of it."""

    def __init__(self, remaining: Callable[[], float], reserve: float) -> None:
        self._remaining = remaining
        self._reserve = reserve

    @classmethod
    def of(cls, context: LambdaContext, reserve: float) -> "Deadline":
        """The deadline of a Lambda context; the reserve is in seconds."""
        return cls(lambda: context.get_remaining_time_in_millis() / 1000, reserve)

    def left(self) -> float:
        """Seconds left, negative once it has passed."""
        return self._remaining() - self._reserve

    def check(self) -> None:
        """Raises OutOfTime once the deadline has passed."""
        if self.left() <= 0:
            raise OutOfTime("the invocation's time is used up")
