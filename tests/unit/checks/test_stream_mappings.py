"""Event source mappings, composed or not: may read, drop nothing, are read by few, and no grant is left over."""

from __future__ import annotations

from typing import Any

import pytest

from checks.world import World
from tests.unit.checks.factories import AWAY, Dist, alarm, allow, arn, function, policy, queue, shop
from tests.unit.checks.streams import (
    FOLLOWER,
    READ,
    STREAM,
    follower,
    grant,
    mapping,
    resource,
    said,
    stream_shop,
)

COMPOSED = "Follower/shop-dev/orders-mailer > EventSourceMapping"
FIELD = "spec.forProvider.eventSourceArn"
CLICKS = arn("kinesis", "stream/shop-clicks-dev")
WORK = arn("sqs", "shop-work-dev")
KINESIS = ["kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
           "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams"]  # fmt: skip
SQS = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]


def clicks() -> Dist:
    """A Kinesis stream that the mailer reads."""
    dist = function(queue(shop(), "failures"), "mailer", letters="failures")
    dist.managed("kinesis.Stream", "clicks", {"shardCount": 1}, external="shop-clicks-dev")
    return grant(mapping(dist, "clicks", CLICKS), "mailer", KINESIS, CLICKS)


def work() -> Dist:
    """A queue that the mailer works on."""
    dist = function(queue(queue(shop(), "failures"), "work"), "mailer", letters="failures")
    none = dict.fromkeys(("startingPosition", "maximumRetryAttempts", "destinationConfig"))
    return grant(mapping(dist, "work", WORK, **none), "mailer", SQS, WORK)


def changed(field: str, value: Any) -> Dist:
    """The stream shop with one field of the composed mapping's base."""
    dist = stream_shop()
    resource(dist, "mapping")["base"]["spec"]["forProvider"][field] = value
    return dist


RULES = ("mapping-permission", "mapping-destination", "mapping-retries", "partial-batches", "mapping-position",
         "mapping-twice", "stream-off", "stream-images", "stream-readers", "surplus-stream-grant", "granted-twice",
         "never-composed")  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("made", [stream_shop, clicks, work])
def test_sound_mappings_pass(made: Any, rule: str) -> None:
    """A mapping of a table's stream, of a Kinesis stream or of a queue that is as it should be gives no finding."""
    assert said(made(), f"wiring.{rule}") == []


@pytest.mark.parametrize("action", READ)
def test_each_action_on_a_table_stream_is_needed(action: str) -> None:
    """Without one of the four actions on the stream, AWS refuses the mapping."""
    dist = grant(stream_shop(), "mailer", [one for one in READ if one != action], STREAM)
    [(name, path, message)] = said(dist, "wiring.mapping-permission")
    assert (name, path) == (COMPOSED, FIELD)
    assert message == f"shop-mailer-dev may not {action} on {STREAM}; grant it"


@pytest.mark.parametrize(
    ("made", "actions", "source"), [(clicks, KINESIS, CLICKS), (work, SQS, WORK)], ids=["kinesis", "sqs"]
)
def test_each_action_on_other_sources_is_needed(made: Any, actions: list[str], source: str) -> None:
    """A Kinesis stream and a queue have actions of their own."""
    for action in actions:
        dist = grant(made(), "mailer", [one for one in actions if one != action], source)
        assert [action in message for _, _, message in said(dist, "wiring.mapping-permission")] == [True]


@pytest.mark.parametrize(
    "covered", [arn("dynamodb", "table/shop-orders-dev"), arn("dynamodb", "table/shop-users-dev/stream/*")]
)
def test_the_grant_is_on_the_stream(covered: str) -> None:
    """A grant on the table, or on the stream of another one, does not reach the table's stream."""
    assert len(said(grant(stream_shop(), "mailer", READ, covered), "wiring.mapping-permission")) == 1


def test_a_table_without_stream_is_found_at_the_composite() -> None:
    """Of a table without stream no mapping ever comes: that is said where the table is named."""
    dist = stream_shop().set("Table/orders", "streamEnabled", False)
    [(name, _, message)] = said(dist, "wiring.stream-off")
    assert name == "Follower/shop-dev/orders-mailer"
    assert "shop-orders-dev has no stream, so mapping is never made" in message


def test_a_table_without_stream_is_found_at_a_mapping() -> None:
    """A mapping whose stream is written out is no different."""
    dist = mapping(stream_shop().remove(FOLLOWER), "orders", arn("dynamodb", "table/shop-orders-dev/stream/x"))
    assert said(dist, "wiring.stream-off") == []
    dist.set("Table/orders", "streamEnabled", None)
    assert [(name, path) for name, path, _ in said(dist, "wiring.stream-off")] == [
        ("EventSourceMapping/shop-dev/orders", FIELD)
    ]


@pytest.mark.parametrize(("images", "expected"), [("NEW_IMAGE", 0), ("KEYS_ONLY", 1), ("OLD_IMAGE", 1), (None, 1)])
def test_a_stream_shows_what_an_item_is_now(images: str | None, expected: int) -> None:
    """A function that reads a stream needs the new image."""
    dist = stream_shop().set("Table/orders", "streamViewType", images)
    found = said(dist, "wiring.stream-images")
    assert [(name, path) for name, path, _ in found] == [
        ("Table/shop-dev/orders", "spec.forProvider.streamViewType")
    ] * expected


@pytest.mark.parametrize("given", [None, {}, {"onFailure": {}}, {"onFailure": {"destinationArn": ""}}])
def test_records_that_keep_failing_go_somewhere(given: Any) -> None:
    """A stream's mapping without a destination drops what fails too often."""
    [(name, path, message)] = said(changed("destinationConfig", given or {}), "wiring.mapping-destination")
    assert (name, path) == (COMPOSED, "spec.forProvider.destinationConfig.onFailure")
    assert "dropped" in message


def test_a_destination_by_reference_counts() -> None:
    """A destination may be named by reference as well as by ARN."""
    given = {"onFailure": {"destinationArnRef": {"name": "failures"}}}
    assert said(changed("destinationConfig", given), "wiring.mapping-destination") == []


def test_the_role_may_send_what_failed() -> None:
    """The destination of a composed mapping is one that the function's role may send to, in its region."""
    dist = stream_shop().set("RolePolicy/mailer", "policy", policy(allow("s3:GetObject", "arn:aws:s3:::x/*")))
    paths = [path for _, path, _ in said(dist, "wiring.dead-letter-permission")]
    assert "spec.forProvider.destinationConfig.onFailure.destinationArn" in paths


@pytest.mark.parametrize(
    ("attempts", "age", "words"),
    [
        (-1, None, "until the stream forgets it"),
        (None, -1, "until the stream forgets it"),
        (None, 3600, "for 3600 s, bounded by age alone"),
        (-1, 3600, "bounded by age alone"),
    ],
)
def test_retries_have_an_end(attempts: int | None, age: int | None, words: str) -> None:
    """Unlimited attempts hold up the shard behind one bad record; an end by age alone is said to be that."""
    dist = changed("maximumRecordAgeInSeconds", age) if age is not None else stream_shop()
    held = resource(dist, "mapping")["base"]["spec"]["forProvider"]
    held.pop("maximumRetryAttempts")
    held.update({} if attempts is None else {"maximumRetryAttempts": attempts})
    [(name, path, message)] = said(dist, "wiring.mapping-retries")
    assert (name, path) == (COMPOSED, "spec.forProvider.maximumRetryAttempts")
    assert words in message


def test_no_attempt_but_the_first_is_an_end() -> None:
    """Zero retries are bounded."""
    assert said(changed("maximumRetryAttempts", 0), "wiring.mapping-retries") == []


@pytest.mark.parametrize("given", [[], None])
def test_batches_are_answered_in_parts(given: list[str] | None) -> None:
    """Without ReportBatchItemFailures, one bad record repeats its whole batch."""
    dist = stream_shop()
    held = resource(dist, "mapping")["base"]["spec"]["forProvider"]
    held.pop("functionResponseTypes")
    held.update({} if given is None else {"functionResponseTypes": given})
    [(name, path, message)] = said(dist, "wiring.partial-batches")
    assert (name, path) == (COMPOSED, "spec.forProvider.functionResponseTypes")
    assert "repeats its whole batch" in message


def test_batches_of_queues_are_answered_in_parts_too() -> None:
    """A queue's mapping repeats its batch just as a stream's does."""
    dist = work().set("EventSourceMapping/work", "functionResponseTypes", None)
    assert len(said(dist, "wiring.partial-batches")) == 1


@pytest.mark.parametrize(
    ("made", "name", "value", "expected"),
    [
        (clicks, "clicks", "AT_TIMESTAMP", 0),
        (clicks, "clicks", None, 1),
        (clicks, "clicks", "OLDEST", 1),
        (work, "work", "LATEST", 1),
    ],
)
def test_a_mapping_begins_where_its_source_allows(made: Any, name: str, value: str | None, expected: int) -> None:
    """A stream needs a position that it knows, a queue has none."""
    dist = made().set(f"EventSourceMapping/{name}", "startingPosition", value)
    assert len(said(dist, "wiring.mapping-position")) == expected


def test_a_table_stream_cannot_be_read_from_a_time_on() -> None:
    """AT_TIMESTAMP is for Kinesis alone."""
    dist = stream_shop().remove(FOLLOWER)
    mapping(dist, "orders", arn("dynamodb", "table/shop-orders-dev/stream/x"), startingPosition="AT_TIMESTAMP")
    assert len(said(dist, "wiring.mapping-position")) == 1


def test_a_function_reads_a_source_once() -> None:
    """Two mappings of one function for one source are a finding, composed or not."""
    dist = mapping(stream_shop(), "again", arn("dynamodb", "table/shop-orders-dev/stream/x"))
    [(_, path, message)] = said(dist, "wiring.mapping-twice")
    assert path == FIELD
    assert message.startswith("shop-mailer-dev reads shop-orders-dev already")
    twice = stream_shop().add(follower("again"))
    assert len(said(twice, "wiring.mapping-twice")) == 1


def readers(count: int) -> Dist:
    """The shop with some more functions that follow the orders."""
    dist = stream_shop()
    for number in range(count - 1):
        name = f"more{number}"
        function(dist, name, letters="failures")
        alarm(dist, name, "AWS/Lambda", "Errors", {"FunctionName": f"shop-{name}-dev"})
        grant(dist, name, READ, STREAM)
        dist.add(follower(name, functionName=f"shop-{name}-dev"))
    return dist


@pytest.mark.parametrize(("count", "expected"), [(2, []), (3, ["reader 3"]), (4, ["reader 3", "reader 4"])])
def test_a_table_stream_has_two_readers(count: int, expected: list[str]) -> None:
    """DynamoDB throttles a shard that more than two read."""
    found = said(readers(count), "wiring.stream-readers")
    assert [message[:8] for _, _, message in found] == expected


def test_each_region_of_a_table_has_a_stream_of_its_own() -> None:
    """Two readers in one region and one in another are no three readers of a stream."""
    dist = function(readers(2), "far", region=AWAY, letters="failures")
    dist.add(follower("far", functionName="shop-far-dev", region=AWAY), region=AWAY)
    assert said(dist, "wiring.stream-readers") == []
    assert len(World(dist.manifests()).by_kind["lambda.EventSourceMapping"]) == 3


@pytest.mark.parametrize("covered", [STREAM, arn("dynamodb", "table/*"), "*"])
def test_a_grant_without_mapping_is_left_over(covered: str) -> None:
    """A role that may read a stream and runs no function that does is a finding, once for the table."""
    dist = grant(stream_shop().remove(FOLLOWER), "mailer", READ, covered)
    [(name, _, message)] = said(dist, "wiring.surplus-stream-grant")
    assert name == "Role/shop-dev/mailer"
    assert "on shop-orders-dev, and no mapping reads it for that role" in message


def test_a_grant_on_every_table_is_too_much() -> None:
    """A pattern that covers a second table's stream is a finding for the table that nobody reads."""
    dist = grant(stream_shop(), "mailer", READ, arn("dynamodb", "table/*/stream/*"))
    assert said(dist, "wiring.surplus-stream-grant") == []
    fields = {"hashKey": "id", "attribute": [{"name": "id", "type": "S"}], "streamEnabled": True}
    dist.managed("dynamodb.Table", "users", fields, external="shop-users-dev")
    [(_, _, message)] = said(dist, "wiring.surplus-stream-grant")
    assert "on shop-users-dev" in message


def test_other_readers_of_kinesis_may_read() -> None:
    """A delivery stream reads Kinesis without a mapping, so only roles of functions are judged there."""
    dist = clicks().remove("EventSourceMapping/clicks")
    assert [name for name, _, _ in said(dist, "wiring.surplus-stream-grant")] == ["Role/shop-dev/mailer"]
    assert said(dist.remove("Function/mailer"), "wiring.surplus-stream-grant") == []


def test_a_list_of_all_streams_belongs_to_no_table() -> None:
    """dynamodb:ListStreams on * says nothing about any one table."""
    dist = stream_shop().remove(FOLLOWER)
    assert said(grant(dist, "mailer", ["dynamodb:ListStreams"], "*"), "wiring.surplus-stream-grant") == []


def test_nothing_is_granted_twice() -> None:
    """The same action on the same resource in two statements of a role is a finding; another condition is another."""
    dist = stream_shop()
    statement = allow("dynamodb:GetRecords", STREAM)
    fields = {"roleRef": {"name": "mailer"}, "policy": policy(statement)}
    dist.managed("iam.RolePolicy", "mailer-more", fields, external="shop-mailer-more-dev")
    [(name, _, message)] = said(dist, "wiring.granted-twice")
    assert name == "Role/shop-dev/mailer"
    assert message == f"dynamodb:GetRecords on {STREAM} is granted twice, once is allowed; take one grant out"
    limited = {**statement, "Condition": {"Bool": {"aws:SecureTransport": "true"}}}
    assert said(dist.set("RolePolicy/mailer-more", "policy", policy(limited)), "wiring.granted-twice") == []


def test_no_caller_is_let_in_twice() -> None:
    """Two Permissions for the same caller of a function are a finding."""
    dist = stream_shop()
    fields = {**dist.objects["Permission/reader-s3"][1]["spec"]["forProvider"], "statementId": "Again"}
    dist.managed("lambda.Permission", "again", fields, external="Again")
    [(name, _, message)] = said(dist, "wiring.granted-twice")
    assert name == "Permission/shop-dev/again"
    assert "reader-s3 lets the same caller call shop-reader-dev" in message
