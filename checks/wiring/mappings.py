"""Event source mappings work: the function's role may read, nothing is dropped, nothing is read twice or for nobody.

Source: Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB", "... Amazon Kinesis", "... Amazon SQS" (role
permissions, ReportBatchItemFailures, retries, destinations); DynamoDB developer guide, "Change data capture for
DynamoDB Streams" (two readers of a shard at most); Lambda API reference, "CreateEventSourceMapping".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checks import arns
from checks.composites import links
from checks.composition.rehearsal import ComposedManifest
from checks.findings import Finding
from checks.leaves import items
from checks.limits.measures import number
from checks.policies import statements
from checks.resource import Resource, finding
from checks.wiring.wires import Wires
from checks.world import World

TABLE, STREAM, QUEUE = "dynamodb.Table", "kinesis.Stream", "sqs.Queue"
# Kind of the source -> what Lambda does there as the function's role.
ACTIONS = {
    TABLE: ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"),
    STREAM: ("kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
             "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams"),
    QUEUE: ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
}  # fmt: skip
# What a function gets of a changed item; keys alone, or what it was before, do not say what it is now.
_IMAGES = ("NEW_AND_OLD_IMAGES", "NEW_IMAGE")
_POSITIONS = {TABLE: ("LATEST", "TRIM_HORIZON"), STREAM: ("AT_TIMESTAMP", "LATEST", "TRIM_HORIZON"), QUEUE: ()}
_READERS = 2


class Mapping(NamedTuple):
    """A mapping with both ends, each None where it is not in dist/; `read` is the ARN that the role has to cover."""

    resource: Resource
    source: Resource | None
    function: Resource | None
    role: Resource | None
    read: str

    @property
    def streams(self) -> bool:
        """Whether records come from shards in order, so that one that fails holds up those behind it."""
        return self.source is not None and self.source.kind in (TABLE, STREAM)


def mappings(world: World) -> list[Mapping]:
    """All mappings, those that composites compose among them."""
    return [_mapping(world, resource) for resource in world.each("lambda.EventSourceMapping")]


def _mapping(world: World, resource: Resource) -> Mapping:
    found = (world.linked(resource, "eventSourceArn", kind) for kind in ACTIONS)
    source = next((one for one in found if one), None)
    function = world.linked(resource, "functionName", "lambda.Function")
    role = world.linked(function, "role", "iam.Role") if function else None
    arn = arns.parse(resource.text("eventSourceArn"))
    # A consumer of a Kinesis stream is not the stream, and a DynamoDB stream is not its table.
    owner = str(arn.owner()[0]) if arn else source.arn if source else ""
    tail = "/stream/x" if source and source.kind == TABLE else ""
    return Mapping(resource, source, function, role, f"{owner}{tail}")


def permissions(wires: Wires) -> Iterator[Finding]:
    """The function's role may do what Lambda does to read the source: otherwise AWS refuses to make the mapping."""
    for one in mappings(wires.world):
        if one.source is None or one.role is None:
            continue
        lacking = [a for a in ACTIONS[one.source.kind] if not wires.grants.role_may(one.role, a, one.read)]
        if lacking:
            message = f"{one.role.name} may not {', '.join(lacking)} on {_shown(one.read)}; grant it"
            yield one.resource.finding("wiring.mapping-permission", "eventSourceArn", message)


def streams(wires: Wires) -> Iterator[Finding]:
    """A table that a function follows has a stream, and the stream shows what an item is now."""
    world = wires.world
    followed = {one.source: one.resource for one in mappings(world) if one.source and one.source.kind == TABLE}
    for table, mapping in followed.items():
        if table.get("streamEnabled") is not True:
            message = f"{table.name} has no stream, so there is nothing to read; set streamEnabled to true"
            yield mapping.finding("wiring.stream-off", "eventSourceArn", message)
        elif table.get("streamViewType") not in _IMAGES:
            given = table.get("streamViewType") or "missing"
            message = f"{given}: a function reads the stream; {' and '.join(_IMAGES)} are allowed; write one of these"
            yield table.finding("wiring.stream-images", "streamViewType", message)


def composed(wires: Wires) -> Iterator[Finding]:
    """Whatever a composite composes comes into being one day: what it looks at exists, and what it waits for comes."""
    views = {view.manifest.name: view for view in wires.world.observed}
    named = {(link.manifest.identity, link.name) for link in links(wires.world)}  # these have findings of their own
    for one in wires.world.rehearsals:
        seen = [views[found.name] for found in one.composed if found.name in views]
        for view in seen:
            missing = isinstance(view.manifest, ComposedManifest) and view.manifest.resource in one.unseen
            if missing and (one.owner.identity, view.name) not in named:
                message = f"looks at {view.kind} {view.name}, and no object in dist/ is it; name one that exists"
                yield finding(one.owner, "wiring.never-composed", "", message)
        off = [view.name for view in seen if _without_stream(wires.world, view)]
        for name in sorted(one.waiting) if not one.unseen else ():
            if off:
                message = f"{off[0]} has no stream, so {name} is never made; set streamEnabled of the table to true"
                yield finding(one.owner, "wiring.stream-off", "", message)
            else:
                message = f"{name} is never made: {one.waiting[name]}; give what is missing"
                yield finding(one.owner, "wiring.never-composed", "", message)


def _without_stream(world: World, view: Resource) -> bool:
    table = world.named(view.environment, TABLE, view.region, view.name) if view.kind == TABLE else None
    return table is not None and table.get("streamEnabled") is not True


def destinations(wires: Wires) -> Iterator[Finding]:
    """Records of a stream that keep failing go somewhere: Lambda drops them otherwise."""
    for one in mappings(wires.world):
        given = one.resource.get("destinationConfig.onFailure")
        held = given if isinstance(given, dict) else {}
        if one.streams and not held.get("destinationArn") and not held.get("destinationArnRef"):
            message = "missing, so records that keep failing are dropped; give the ARN of a queue or a topic"
            yield one.resource.finding("wiring.mapping-destination", "destinationConfig.onFailure", message)


def retries(wires: Wires) -> Iterator[Finding]:
    """A record of a stream that keeps failing is given up after some attempts: until then it holds up its shard."""
    for one in mappings(wires.world):
        attempts, age = (number(one.resource.get(f"maximum{name}")) for name in ("RetryAttempts", "RecordAgeInSeconds"))
        if not one.streams or (attempts is not None and attempts >= 0):
            continue
        given = "missing" if attempts is None else str(attempts)
        until = f"for {age} s, bounded by age alone" if age is not None and age >= 0 else "until the stream forgets it"
        message = f"{given}: one bad record holds up its shard {until}; 0 to 10000 are allowed; set it"
        yield one.resource.finding("wiring.mapping-retries", "maximumRetryAttempts", message)


def responses(wires: Wires) -> Iterator[Finding]:
    """A function says which records of a batch failed: otherwise all of them are processed once more."""
    for one in mappings(wires.world):
        if one.source is not None and "ReportBatchItemFailures" not in items(one.resource.get("functionResponseTypes")):
            message = "ReportBatchItemFailures is missing, so one bad record repeats its whole batch; add it"
            yield one.resource.finding("wiring.partial-batches", "functionResponseTypes", message)


def positions(wires: Wires) -> Iterator[Finding]:
    """A mapping of a stream says where to begin, in a way that the stream knows; one of a queue does not."""
    for one in mappings(wires.world):
        if one.source is None:
            continue
        given, allowed = one.resource.get("startingPosition"), _POSITIONS[one.source.kind]
        if allowed and given not in allowed:
            message = f"{given or 'missing'}: {', '.join(allowed)} are allowed for {one.source.kind}; write one"
            yield one.resource.finding("wiring.mapping-position", "startingPosition", message)
        elif not allowed and given is not None:
            message = f"{given}: a queue has no position to begin at; take it out"
            yield one.resource.finding("wiring.mapping-position", "startingPosition", message)


def readers(wires: Wires) -> Iterator[Finding]:
    """A function reads a source once, and a DynamoDB stream has two readers at most: more are throttled."""
    seen: dict[tuple[Resource, Resource], Resource] = {}
    read: dict[str, list[Resource]] = defaultdict(list)
    for one in mappings(wires.world):
        if one.source is None or one.function is None:
            continue
        first = seen.setdefault((one.source, one.function), one.resource)
        if first is not one.resource:
            message = f"{one.function.name} reads {one.source.name} already, by {first.manifest.file}; take one out"
            yield one.resource.finding("wiring.mapping-twice", "eventSourceArn", message)
        elif one.source.kind == TABLE:
            read[one.read].append(one.resource)
            place = len(read[one.read])
            if place > _READERS:
                message = f"reader {place} of {_shown(one.read)}, {_READERS} are allowed: more are throttled"
                yield one.resource.finding("wiring.stream-readers", "eventSourceArn", f"{message}; fan out behind one")


def surplus(wires: Wires) -> Iterator[Finding]:
    """A role that may read a stream has a function that does."""
    used = {(one.role, one.source) for one in mappings(wires.world)}
    runs = {wires.world.linked(one, "role", "iam.Role") for one in wires.world.each("lambda.Function")}
    said: set[tuple[Resource, Resource]] = set()
    for role, kind, action, resource in _granted(wires):
        # Who else reads Kinesis is no affair of mappings, and a list of all streams belongs to none of them. People
        # look into streams by hand.
        if (kind == STREAM and role not in runs) or (resource == "*" and action.endswith(":ListStreams")):
            continue
        if role not in runs and of_people(role):
            continue
        for source in wires.world.each(kind):
            pair = (role, source)
            if source.environment != role.environment or pair in used or pair in said:
                continue
            streams = [f"{arn}/stream/x" if kind == TABLE else arn for arn in source.arns]
            if any(arns.matches(resource, one) and wires.grants.role_may(role, action, one) for one in streams):
                said.add(pair)
                message = f"{role.name} may {action} on {source.name}, and no mapping reads it for that role"
                yield role.finding("wiring.surplus-stream-grant", "", f"{message}; take the grant out")


def of_people(role: Resource) -> bool:
    """Whether a role is taken on by principals of accounts alone, and by no service."""
    trusted = [one.get("Principal") for one in statements(role.text("assumeRolePolicy"))]
    return bool(trusted) and all(isinstance(one, dict) and set(one) == {"AWS"} for one in trusted)


def _granted(wires: Wires) -> Iterator[tuple[Resource, str, str, str]]:
    """Each role, kind of source, action and resource of a statement that lets a role read streams."""
    for role, documents in wires.grants.roles.items():
        for statement in (one for document in documents for one in statements(document)):
            allowed = [str(one).lower() for one in items(statement.get("Action"))]
            for kind in (TABLE, STREAM) if statement.get("Effect") == "Allow" else ():
                for action in ACTIONS[kind]:
                    if any(arns.matches(one, action.lower()) for one in allowed):
                        for resource in items(statement.get("Resource")):
                            yield role, kind, action, str(resource)


def _shown(read: str) -> str:
    return read.replace("/stream/x", "/stream/*")


RULES = (permissions, streams, composed, destinations, retries, responses, positions, readers, surplus)
