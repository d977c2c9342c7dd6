"""What can be made to go wrong: one `Fault`, as tests write it and as the server applies it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self


@dataclass(frozen=True)
class Fault:
    """A disturbance of the requests that match all of the given conditions: those that come in over HTTP, the calls of
    a state machine's tasks (lambda InvokeFunction, sqs SendMessage, sns Publish, dynamodb PutItem and so on, states
    StartExecution, sagemaker CreateTransformJob; TransformJob is the job itself) and of EventBridge's targets (the
    same, but dynamodb); queued asynchronous events of a function (lambda AsyncInvocation: they stay in the queue, or
    wait for `latency`); and writes on their way between replicas of a global table (dynamodb Replication in either
    region, see `replication`).

    Conditions, each None for "any": `account` (12 digits), `region` and `service` of the signature (dynamodb, s3, sqs,
    lambda, ...), `operation` (a regular expression for the whole IAM action without its prefix, e.g. `BatchWriteItem`,
    `GetObject`, `InvokeFunction`), `resource` (a regular expression found anywhere in the ARN). `after` matching
    requests pass first, then `count` are disturbed (None for all), each with `probability`.

    Effects: `latency` seconds of delay; `drop` cuts the connection without an answer; `code` answers with that error
    and HTTP `status`; `unprocessed` leaves that share (0 to 1) of the items of a BatchWriteItem unwritten, of the
    records of a PutRecords untaken;
    `duplicate` delivers an S3 notification to Lambda so many times more (service s3, operation Notification).
    """

    account: str | None = None
    region: str | None = None
    service: str | None = None
    operation: str | None = None
    resource: str | None = None
    probability: float = 1.0
    after: int = 0
    count: int | None = None
    latency: float = 0.0
    drop: bool = False
    code: str | None = None
    status: int = 503
    message: str = "injected by the sandbox"
    unprocessed: float = 0.0
    duplicate: int = 0

    def __post_init__(self) -> None:
        if not (self.latency or self.drop or self.code or self.unprocessed or self.duplicate):
            raise ValueError(
                f"a fault without effect: {self}; needed is latency, drop, code, unprocessed or duplicate; give one"
            )
        for name in ("probability", "unprocessed"):
            if not 0 <= (value := getattr(self, name)) <= 1:
                raise ValueError(f"bad {name}: {value}; allowed is 0 to 1; give a share")
        for name in ("after", "latency", "duplicate"):
            if (value := getattr(self, name)) < 0:
                raise ValueError(f"bad {name}: {value}; allowed is 0 or more; give a positive number")
        if self.code and not 400 <= self.status <= 599:
            raise ValueError(f"bad status: {self.status}; allowed is 400 to 599; give the one that AWS sends")
        for name in ("operation", "resource"):
            try:
                re.compile(getattr(self, name) or "")
            except re.error as error:
                raise ValueError(
                    f"bad {name}: {getattr(self, name)!r} ({error}); allowed is a regular expression; correct it"
                ) from error

    def matches(self, request: Request) -> bool:
        """Whether all conditions hold, `after`, `count` and `probability` aside."""
        return (
            self.account in (None, request.account)
            and self.region in (None, request.region)
            and self.service in (None, request.service)
            and (self.operation is None or re.fullmatch(self.operation, request.operation) is not None)
            and (self.resource is None or re.search(self.resource, request.resource) is not None)
        )

    @property
    def is_total(self) -> bool:
        """Whether it disturbs all that it matches."""
        return self.count is None and not self.after and self.probability == 1

    def document(self) -> dict[str, Any]:
        """The JSON form."""
        return asdict(self)

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Self:
        """A fault from its JSON form. Raises `ValueError` for an unknown field."""
        names = {field.name for field in fields(cls)}
        if unknown := sorted(set(document) - names):
            raise ValueError(
                f"unknown field of a fault: {unknown[0]!r}; allowed is {', '.join(sorted(names))}; drop it"
            )
        return cls(**document)


@dataclass(frozen=True)
class Request:
    """What a fault is matched against."""

    account: str
    region: str
    service: str
    operation: str
    resource: str
