"""Flink applications: what runs in them, as what, and what their role may do."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import HOME, Data, Dist, alarm, allow, arn, found, key_policy, policy, shop, trusted

CODE, DEFAULT, UNWATCHED = "wiring.application-code", "wiring.application-default", "wiring.unwatched"
READER = "wiring.application-reader"
PERMISSION, SURPLUS = "wiring.application-permission", "wiring.application-surplus"
APPLICATION, CONFIGURATION = "Application/scores", "applicationConfiguration"
CLICKS = arn("kinesis", "stream/shop-clicks-dev")
LOG = arn("logs", "log-group:/aws/kinesis-analytics/shop-scores-dev:log-stream:application")
FILES = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"]
STATEMENTS: list[Data] = [
    allow(["s3:GetObject", "s3:GetObjectVersion"], "arn:aws:s3:::shop-code-dev/bundles/scores.zip"),
    allow("logs:PutLogEvents", LOG),
    allow("logs:DescribeLogStreams", LOG.replace(":application", ":*")),
    allow("logs:DescribeLogGroups", "*"),
    allow(
        ["kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards"],
        CLICKS,
    ),
    allow(FILES, "arn:aws:s3:::shop-uploads-dev/scores/*"),
    allow("s3:ListBucket", "arn:aws:s3:::shop-uploads-dev"),
]


def scores(*statements: Data) -> Dist:
    """The shop with a stream of clicks, and an application that scores them, all wired as it should be."""
    dist = shop()
    dist.managed("kinesis.Stream", "clicks", {"shardCount": 1}, external="shop-clicks-dev")
    dist.managed("kms.Key", "scores", {"policy": key_policy(f"logs.{HOME}.amazonaws.com"), "enableKeyRotation": True})
    logs = {"retentionInDays": 30, "kmsKeyIdRef": {"name": "scores"}}
    dist.managed("cloudwatchlogs.Group", "scores", logs, external="/aws/kinesis-analytics/shop-scores-dev")
    dist.managed("cloudwatchlogs.Stream", "scores", {"name": "application", "logGroupNameRef": {"name": "scores"}})
    trust = {"assumeRolePolicy": trusted("kinesisanalytics")}
    dist.managed("iam.Role", "scores", trust, external="shop-scores-dev")
    grants = {"policy": policy(*(statements or STATEMENTS)), "roleRef": {"name": "scores"}}
    dist.managed("iam.RolePolicy", "scores", grants, external="shop-scores-dev")
    groups = [
        {"propertyGroupId": "consumer.config", "propertyMap": {"stream.arn": CLICKS, "connector": "kinesis"}},
        {"propertyGroupId": "scores.config", "propertyMap": {"sink.path": "s3a://shop-uploads-dev/scores/"}},
    ]
    location = {"bucketArnRef": {"name": "code"}, "fileKey": "bundles/scores.zip"}
    fields: dict[str, Any] = {
        "runtimeEnvironment": "FLINK-1_20",
        "serviceExecutionRoleRef": {"name": "scores"},
        "cloudwatchLoggingOptions": {"logStreamArnRef": {"name": "scores"}},
        CONFIGURATION: {
            "applicationCodeConfiguration": {
                "codeContentType": "ZIPFILE",
                "codeContent": {"s3ContentLocation": location},
            },
            "environmentProperties": {"propertyGroup": groups},
            "flinkApplicationConfiguration": {
                "checkpointConfiguration": {"configurationType": "CUSTOM", "checkpointInterval": 60000}
            },
        },
    }
    dist.managed("kinesisanalyticsv2.Application", "scores", fields, external="shop-scores-dev")
    return alarm(dist, "down", "AWS/KinesisAnalytics", "downtime", {"Application": "shop-scores-dev"})


@pytest.mark.parametrize("rule", [CODE, DEFAULT, PERMISSION, SURPLUS, "reference.dimension", "wiring.trust"])
def test_a_sound_application_passes(rule: str) -> None:
    """Nothing is found in an application that is wired as it should be."""
    assert [one for one in found(scores(), rule) if "scores" in one[0]] == []


def test_sql_text_for_a_flink_runtime_is_refused() -> None:
    """The source's pair, SQL text under a Flink runtime, is refused, and so is what belongs to that text."""
    dist = scores().set(
        APPLICATION,
        f"{CONFIGURATION}.applicationCodeConfiguration",
        {"codeContentType": "PLAINTEXT", "codeContent": {"textContent": "CREATE STREAM scores (id VARCHAR(16));"}},
    )
    dist.set(APPLICATION, f"{CONFIGURATION}.sqlApplicationConfiguration", {"input": {"namePrefix": "SOURCE"}})
    places = [path.rpartition(".")[2] for _, path, _ in found(dist, CODE)]
    assert places == ["codeContent", "sqlApplicationConfiguration"]
    assert found(dist.set(APPLICATION, "runtimeEnvironment", "SQL-1_0"), CODE) == []


def test_an_application_without_code_is_refused() -> None:
    """A Flink runtime needs a place in S3."""
    dist = scores().set(APPLICATION, f"{CONFIGURATION}.applicationCodeConfiguration", {"codeContentType": "ZIPFILE"})
    [(_, path, message)] = found(dist, CODE)
    assert path.endswith("s3ContentLocation")
    assert message.startswith("missing")


@pytest.mark.parametrize("given", ["DEFAULT", None])
def test_values_beside_default_are_refused(given: str | None) -> None:
    """Checkpoints that AWS would overrule in silence are found."""
    where = f"{CONFIGURATION}.flinkApplicationConfiguration.checkpointConfiguration"
    dist = scores().set(APPLICATION, where, {"configurationType": given, "checkpointInterval": 60000, "x": 1})
    [(_, path, message)] = found(dist, DEFAULT)
    assert path.endswith("checkpointConfiguration")
    assert "CUSTOM is allowed" in message


@pytest.mark.parametrize("left_out", range(len(STATEMENTS)))
def test_each_permission_is_needed(left_out: int) -> None:
    """Each thing that code, log, stream and files need and the role may not is found, and nothing else."""
    held = [one for index, one in enumerate(STATEMENTS) if index != left_out]
    [(name, _, message)] = found(scores(*held), PERMISSION)
    assert name == "Application/shop-dev/scores"
    actions = STATEMENTS[left_out]["Action"]
    for action in [actions] if isinstance(actions, str) else actions:
        assert action in message or action == "s3:GetObjectVersion"


def test_a_stream_that_others_read_is_not_polled() -> None:
    """Two readers of a stream: the application that polls it is found, and one with a share of its own is not."""
    dist = scores()
    assert found(dist, READER) == []
    dist.managed("firehose.DeliveryStream", "other", {"kinesisSourceConfiguration": {"kinesisStreamArn": CLICKS}})
    [(name, path, _)] = found(dist, READER)
    assert (name, path.rpartition("propertyMap.")[2]) == ("Application/shop-dev/scores", "source.reader.type")
    properties = f"{CONFIGURATION}.environmentProperties"
    own = {"stream.arn": CLICKS, "connector": "kinesis", "source.reader.type": "EFO", "source.efo.consumer.name": "us"}
    dist.set(APPLICATION, properties, {"propertyGroup": [{"propertyGroupId": "consumer.config", "propertyMap": own}]})
    assert found(dist, READER) == []
    lacking = {message.partition(" on ")[2] for _, _, message in found(dist, PERMISSION)}
    assert lacking == {f"{place}; grant it" for place in (CLICKS, f"{CLICKS}/consumer/us", f"{CLICKS}/consumer/us:*")}


@pytest.mark.parametrize(
    "more",
    [
        allow("kinesis:PutRecord", CLICKS),
        allow("s3:GetObject", "arn:aws:s3:::shop-uploads-dev/*"),
        allow("kinesis:GetRecords", "*"),
    ],
)
def test_what_no_application_needs_is_surplus(more: Data) -> None:
    """A grant beyond the properties, the code and the log is found."""
    assert len(found(scores(*STATEMENTS, more), SURPLUS)) == 1


def test_an_application_that_nobody_watches_is_found() -> None:
    """Somebody hears when it stops, or the check tells."""
    dist = scores().remove("MetricAlarm/down")
    assert any(name == "Application/shop-dev/scores" for name, _, _ in found(dist, UNWATCHED))
    assert not any(name == "Application/shop-dev/scores" for name, _, _ in found(scores(), UNWATCHED))
