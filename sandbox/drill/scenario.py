"""What fails in a drill: which services of the primary region, how, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.aws.fault import Fault

REGION = ("s3", "dynamodb", "lambda", "sqs")
"""What uploaders and handlers call in a region. Global services, which are signed for us-east-1, are not among them."""
SLOW_SECONDS = 8.0
"""Longer than any client waits: handlers give up on the table after 3 s, uploaders on S3 after 5 s."""


@dataclass(frozen=True)
class Scenario:
    """One kind of loss. `faults` gives what is in force while it lasts, for a region.

    `lag` is whether the region's last writes before the loss are still on their way to the other one; `cycles` how
    often the loss comes and goes; `large` the records of a large file that is being processed when it begins; `letters`
    whether it lasts until a file has ended in the region's dead-letter queue.
    """

    name: str
    what: str
    faults: Callable[[str], list[Fault]]
    lag: bool = False
    cycles: int = 1
    large: int = 0
    letters: bool = False


def answering(region: str, *services: str) -> list[Fault]:
    """The services answer every request with an error of theirs."""
    return [Fault(region=region, service=name, **_ERRORS[name]) for name in services]  # type: ignore[arg-type]


def silent(region: str, *services: str) -> list[Fault]:
    """Every connection to the services is cut; what they do among themselves stands still too."""
    return [Fault(region=region, service=name, drop=True) for name in services]


def slow(region: str, *services: str) -> list[Fault]:
    """The services do what they are asked for, after everybody has given up waiting for the answer."""
    return [Fault(region=region, service=name, latency=SLOW_SECONDS) for name in services]


def denied(region: str) -> list[Fault]:
    """S3 takes objects and refuses to give them back, as with a lost key or policy: no retry of Lambda's helps."""
    return [Fault(region=region, service="s3", operation="GetObject(Version)?", code="AccessDenied", status=403)]


def replication(region: str) -> list[Fault]:
    """Nothing is replicated to or from the region, which answers as ever."""
    return [Fault(region=region, service="dynamodb", operation="Replication", drop=True)]


_ERRORS = {
    "s3": {"code": "InternalError", "status": 500},
    "dynamodb": {"code": "InternalServerError", "status": 500},
    "lambda": {"code": "ServiceException", "status": 500},
    "sqs": {"code": "InternalError", "status": 500},
}

SCENARIOS = {
    one.name: one
    for one in (
        Scenario("region", "all of the primary answers with errors", lambda r: answering(r, *REGION), lag=True),
        Scenario("silent", "the primary does not answer at all", lambda r: silent(r, *REGION), lag=True),
        Scenario("dynamodb", "only DynamoDB in the primary", lambda r: answering(r, "dynamodb"), lag=True),
        Scenario("s3", "only S3 in the primary", lambda r: answering(r, "s3")),
        Scenario("denied", "the primary's bucket takes files and gives none back", denied, letters=True),
        Scenario("lambda", "only Lambda in the primary", lambda r: answering(r, "lambda")),
        Scenario("slow", "S3 and DynamoDB in the primary answer too late", lambda r: slow(r, "s3", "dynamodb")),
        Scenario("flapping", "the primary comes and goes", lambda r: answering(r, *REGION), lag=True, cycles=4),
        Scenario("large", "the primary, during a large file", lambda r: answering(r, *REGION), lag=True, large=6_000),
    )
}
