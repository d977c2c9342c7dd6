"""Which fields a state has, which of them it must have, and what stands in them.

Source: States Language specification, "State Types" and its tables of fields; Step Functions developer guide,
"Workflow states" and "Transforming data with JSONata".
"""

from __future__ import annotations

from typing import NamedTuple

_EVERY = ("Type", "Comment", "QueryLanguage")
_ON = ("Next", "End")
_ERRORS = ("Retry", "Catch")
_IO = ("InputPath", "OutputPath")
_MAP = ("ItemProcessor", "MaxConcurrency", "ItemSelector", "ItemReader", "ItemBatcher", "ResultWriter",
        "ToleratedFailureCount", "ToleratedFailurePercentage", "Label")  # fmt: skip
_RESULT = ("ResultSelector", "ResultPath")
# Type -> fields in both query languages, in JSONPath alone, in JSONata alone.
_FIELDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "Task": (
        ("Resource", "TimeoutSeconds", "HeartbeatSeconds", "Credentials", "Assign", *_ON, *_ERRORS),
        ("Parameters", "TimeoutSecondsPath", "HeartbeatSecondsPath", *_IO, *_RESULT),
        ("Arguments", "Output"),
    ),
    "Pass": (("Assign", *_ON), ("Result", "Parameters", "ResultPath", *_IO), ("Output",)),
    "Wait": (("Seconds", "Timestamp", "Assign", *_ON), ("SecondsPath", "TimestampPath", *_IO), ("Output",)),
    "Choice": (("Choices", "Default", "Assign"), _IO, ("Output",)),
    "Succeed": ((), _IO, ("Output",)),
    "Fail": (("Error", "Cause"), ("ErrorPath", "CausePath"), ()),
    "Parallel": (
        ("Branches", "Assign", *_ON, *_ERRORS),
        ("Parameters", *_IO, *_RESULT),
        ("Arguments", "Output"),
    ),
    "Map": (
        (*_MAP, "Assign", *_ON, *_ERRORS),
        ("Iterator", "Parameters", "ItemsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath",
         "ToleratedFailurePercentagePath", *_IO, *_RESULT),
        ("Items", "Output"),
    ),
}  # fmt: skip
TYPES = tuple(_FIELDS)
REQUIRED = {
    "Task": ("Resource",),
    "Wait": ("Seconds|Timestamp|SecondsPath|TimestampPath",),
    "Choice": ("Choices",),
    "Parallel": ("Branches",),
    "Map": ("ItemProcessor|Iterator",),
}
"""Type -> the fields that it must have; of those with | between them it has exactly one."""
ONE_OF = (
    ("Next", "End"),
    ("TimeoutSeconds", "TimeoutSecondsPath"),
    ("HeartbeatSeconds", "HeartbeatSecondsPath"),
    ("MaxConcurrency", "MaxConcurrencyPath"),
    ("ToleratedFailureCount", "ToleratedFailureCountPath"),
    ("ToleratedFailurePercentage", "ToleratedFailurePercentagePath"),
    ("Error", "ErrorPath"),
    ("Cause", "CausePath"),
)
"""Fields of a state that exclude each other."""
ENDING = ("Next", "End")
"""A state of a type that has these fields has exactly one of them."""
TEXTS = frozenset({"Comment", "Resource", "Next", "Default", "Error", "Cause", "Timestamp", "Label"})
LISTS = frozenset({"Choices", "Branches", "Retry", "Catch"})
OBJECTS = frozenset({"ItemProcessor", "Iterator", "ItemReader", "ItemBatcher", "ResultWriter"})
TEMPLATES = frozenset({"Parameters", "ResultSelector", "ItemSelector", "Assign", "Credentials"})
"""Objects in which a key that ends in `.$` holds a path or an intrinsic function."""
PATHS = frozenset(
    {"ItemsPath", "SecondsPath", "TimestampPath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath",
     "ToleratedFailureCountPath", "ToleratedFailurePercentagePath"}
)  # fmt: skip
"""Fields with a path that leads to a single place."""


class Span(NamedTuple):
    """The least and the most of a number."""

    least: int
    most: int | None = None
    whole: bool = True

    def __str__(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} of {self.least} or more" if self.most is None else f"{kind} from {self.least} to {self.most}"

    def holds(self, value: object) -> bool:
        """Whether the value is such a number."""
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return False
        if self.whole and not isinstance(value, int):
            return False
        return self.least <= value and (self.most is None or value <= self.most)


NUMBERS = {
    "TimeoutSeconds": Span(1, 99999999),
    "HeartbeatSeconds": Span(1, 99999999),
    "Seconds": Span(0, 99999999),
    "MaxConcurrency": Span(0),
    "ToleratedFailureCount": Span(0),
    "ToleratedFailurePercentage": Span(0, 100, whole=False),
    "IntervalSeconds": Span(1, 99999999),
    "MaxAttempts": Span(0, 99999999),
    "MaxDelaySeconds": Span(1, 31622399),
    "BackoffRate": Span(1, whole=False),
}


def allowed(kind: str, *, jsonata: bool) -> tuple[str, ...]:
    """The fields of a type in a query language."""
    both, jsonpath, only = _FIELDS[kind]
    return (*_EVERY, *both, *(only if jsonata else jsonpath))


def other_language(kind: str, name: str, *, jsonata: bool) -> bool:
    """Whether a type has a field in the other query language alone."""
    return name in _FIELDS[kind][1 if jsonata else 2]
