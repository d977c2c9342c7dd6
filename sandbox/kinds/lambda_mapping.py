"""Lambda: EventSourceMapping (facts: the Lambda API reference).

AWS gives its id. An id that was lost is not looked for: as with the provider, another mapping is asked for then.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register

#: states in which AWS is still at work on a mapping
_BUSY = {
    "Creating": "Creating",
    "Enabling": "Updating",
    "Disabling": "Updating",
    "Updating": "Updating",
    "Deleting": "Deleting",
}
_UPDATABLE = (
    "batchSize",
    "bisectBatchOnFunctionError",
    "destinationConfig",
    "enabled",
    "filterCriteria",
    "functionName",
    "functionResponseTypes",
    "maximumBatchingWindowInSeconds",
    "maximumRecordAgeInSeconds",
    "maximumRetryAttempts",
    "parallelizationFactor",
    "scalingConfig",
    "tumblingWindowInSeconds",
)
_FIXED = ("eventSourceArn", "startingPosition", "startingPositionTimestamp")
_STATUS = ("functionArn", "lastProcessingResult", "state", "stateTransitionReason", "uuid")


@register
class EventSourceMapping(Kind):
    """lambda EventSourceMapping; external name = uuid."""

    GROUP, KIND, SERVICE = "lambda", "EventSourceMapping", "lambda"
    NAMED = False
    DEFAULTS: ClassVar = {"enabled": True}
    FIELDS = """
        batchSize bisectBatchOnFunctionError enabled eventSourceArn! functionName@lambda.Function.arn
        functionResponseTypes maximumBatchingWindowInSeconds maximumRecordAgeInSeconds maximumRetryAttempts
        parallelizationFactor startingPosition! startingPositionTimestamp! tags:map tumblingWindowInSeconds
        destinationConfig(onFailure(destinationArn@sqs.Queue.arn)) filterCriteria(filter[](pattern:json))
        scalingConfig(maximumConcurrency)
    """
    #: names of AWS that differ by more than case
    NAMES: ClassVar = {"destinationArn": "Destination", "filter": "Filters", "uuid": "UUID"}

    @staticmethod
    def _arn(r: Request) -> str:
        return r.arn("lambda", f"event-source-mapping:{r.name}")

    def observe(self, r: Request) -> Observed:
        """GetEventSourceMapping and its tags."""
        found = r.aws.get_event_source_mapping(UUID=r.name)
        shape: Json = field_shape(found, self.NAMES)
        fields: Json = pick(shape, [*_UPDATABLE, *_FIXED])
        fields["functionName"] = _function(found["FunctionArn"], r.get("functionName"))
        fields["enabled"] = found.get("State") in ("Enabled", "Enabling", "Creating", "Updating")
        fields["tags"] = r.aws.list_tags(Resource=self._arn(r)).get("Tags") or {}
        status = {**pick(shape, _STATUS), "arn": self._arn(r), "id": r.name}
        return Observed(fields, status, _BUSY.get(str(found.get("State")), "Available"))

    def create(self, r: Request) -> str:
        """CreateEventSourceMapping; the id is the external name."""
        r.need("functionName")
        settings = aws_shape(pick(r.wanted, [*_UPDATABLE, *_FIXED]), self.NAMES)
        return str(r.aws.create_event_source_mapping(Tags=r.get("tags") or {}, **settings)["UUID"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateEventSourceMapping with what differs; tags have calls of their own."""
        changed = {d.root for d in drift}
        if settings := pick(r.wanted, [name for name in _UPDATABLE if name in changed]):
            r.aws.update_event_source_mapping(UUID=r.name, **aws_shape(settings, self.NAMES))
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(Resource=self._arn(r), Tags=put)
        if gone:
            r.aws.untag_resource(Resource=self._arn(r), TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteEventSourceMapping; it stays visible as Deleting for a while."""
        r.aws.delete_event_source_mapping(UUID=r.name)


def _function(arn: str, wanted: Any) -> Any:
    """The wanted value if it means this function: its name, its ARN, either with a qualifier; else the ARN."""
    name = arn.split(":function:", 1)[-1]
    account = arn.split(":")[4]
    return wanted if wanted in (arn, name, f"{account}:{name}", f"{account}:function:{name}") else arn
