"""Who may do what in realtime-analytics: every grant of every role, action by action and resource by resource.

The workflow's role is held to its states in test_orchestrator.py, since machine learning gives it more and brings roles
of its own (tests/synth/test_machine_learning.py).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from checks.manifests import Manifest

Spec = dict[str, Any]
Grants = set[tuple[str, str]]
Arn = Callable[[str, str], str]
TRACES = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")
RECEIVE = ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage")
READ = ("kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards")
WORKFLOW = "analytics-orchestrator"
MODELS = "analytics-ml-"
SERVICES = {
    "alert-handler": "lambda",
    "analytics-crawler": "glue",
    "analytics-firehose": "firehose",
    "data-ingestion": "lambda",
    "real-time-analytics-api-logs": "apigateway",
    "real-time-analytics-app": "kinesisanalytics",
    "search-indexer": "lambda",
    "stream-processor": "lambda",
}
"""Role: the one service that may take it."""
SILENT = {"glue", "kinesisanalytics", "lambda"}
"""Services of which AWS does not say that they name their account when they take a role on."""
PEOPLE = {"search-admin"}
"""Roles of people, who need a second factor."""


@pytest.fixture(scope="session")
def system(dist: list[Manifest], environment: str) -> list[Manifest]:
    """The system's objects in this environment."""
    return [m for m in dist if m.file.startswith(f"dist/{environment}/realtime-analytics/")]


@pytest.fixture(scope="session")
def arn(chosen: Spec, environment: str) -> Arn:
    """The ARN of a resource in the system's place; {e} is the environment."""
    place = f"{chosen['realtime_analytics']['region']}:{chosen['account_id']}"

    def _arn(service: str, resource: str) -> str:
        where = ":::" if service == "s3" else f":{place}:"
        text = resource.format(e=environment, place=f"{chosen['account_id']}-{place.partition(':')[0]}-{environment}")
        return f"arn:{chosen['partition']}:{service}{where}{text}"

    return _arn


def on(actions: Iterable[str], *resources: str) -> Grants:
    """Each action on each resource."""
    return {(action, resource) for action in actions for resource in resources}


def lambdas(arn: Arn, function: str) -> Grants:
    """What every function may: trace, and write its own log."""
    group = arn("logs", f"log-group:/aws/lambda/{function}-{{e}}:*")
    return on(TRACES, "*") | on(("logs:CreateLogStream", "logs:PutLogEvents"), group)


def searching(arn: Arn, *paths: str) -> Grants:
    """Find the domain, put the index template, post to these paths."""
    domain = arn("es", "domain/real-time-analytics-{e}")
    return {
        ("es:DescribeDomain", domain),
        ("es:ESHttpPut", f"{domain}/_index_template/events"),
        *on(["es:ESHttpPost"], *(f"{domain}/{path}" for path in paths)),
    }


def functions(arn: Arn, *, search: bool) -> dict[str, Grants]:
    """What each function may."""
    table = arn("dynamodb", "table/real-time-analytics-results-{e}")
    stream = arn("kinesis", "stream/real-time-data-stream-{e}")
    failures, reindex = arn("sqs", "analytics-failures-{e}"), arn("sqs", "analytics-reindex-{e}")
    found = {
        "data-ingestion": on(["kinesis:PutRecords"], stream),
        "alert-handler": on(["dynamodb:PutItem"], table) | on(RECEIVE, arn("sqs", "analytics-processing-{e}")),
        "stream-processor": on([*READ, "kinesis:DescribeStream", "kinesis:DescribeStreamSummary"], stream)
        | on(["kinesis:ListStreams"], "*")
        | on(["dynamodb:BatchWriteItem"], table)
        | on(["sns:Publish"], arn("sns", "real-time-alerts-{e}"))
        | on(["sqs:SendMessage"], failures),
    }
    if search:
        found["stream-processor"] |= on(["sqs:SendMessage"], reindex) | searching(arn, "_bulk", "events/_count")
        found["search-indexer"] = on(RECEIVE, reindex) | on(["sqs:SendMessage"], failures) | searching(arn, "_bulk")
    return {name: grants | lambdas(arn, name) for name, grants in found.items()}


def lake(arn: Arn) -> dict[str, Grants]:
    """What the delivery stream and the crawler may."""
    bucket, stream = arn("s3", "data-lake-{place}"), arn("kinesis", "stream/real-time-data-stream-{e}")
    catalog, database = arn("glue", "catalog"), arn("glue", "database/analytics_catalog_{e}")
    tables = arn("glue", "table/analytics_catalog_{e}/")
    seeing = ("GetDatabase", "GetTable", "GetTables", "GetPartition", "GetPartitions", "BatchGetPartition")
    writing = ("CreateTable", "UpdateTable", "CreatePartition", "UpdatePartition")
    batches = ("BatchCreatePartition", "BatchUpdatePartition")
    logs = ("AssociateKmsKey", "CreateLogGroup", "CreateLogStream", "PutLogEvents")
    return {
        "analytics-firehose": on([*READ, "kinesis:DescribeStream"], stream)
        | on(["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"], bucket)
        | on(["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], f"{bucket}/raw-data/*", f"{bucket}/errors/*")
        | on([f"glue:GetTable{kind}" for kind in ("", "Version", "Versions")], catalog, database, f"{tables}events")
        | on(["logs:PutLogEvents"], arn("logs", "log-group:/aws/kinesisfirehose/analytics-firehose-{e}:*")),
        "analytics-crawler": on(["s3:GetBucketLocation", "s3:ListBucket"], bucket)
        | on(["s3:GetObject"], f"{bucket}/raw-data/*")
        | on(["glue:GetSecurityConfiguration"], "*")
        | on([f"glue:{verb}" for verb in seeing], catalog, database, f"{tables}*")
        | on([f"glue:{verb}" for verb in (*writing, *batches)], catalog, database, f"{tables}crawled_*")
        | on([f"logs:{verb}" for verb in logs], arn("logs", "log-group:/aws-glue/crawlers*")),
    }


def flink(arn: Arn, system: list[Manifest]) -> Grants:
    """What the Flink application may: its own code by its digest, the stream, its prefix of the lake, its log."""
    (application,) = [m.data["spec"]["forProvider"] for m in system if m.kind == "Application"]
    code = application["applicationConfiguration"]["applicationCodeConfiguration"]["codeContent"]["s3ContentLocation"]
    bucket, log = arn("s3", "data-lake-{place}"), "log-group:/aws/kinesis-analytics/real-time-analytics-app-{e}"
    files = ("AbortMultipartUpload", "DeleteObject", "GetObject", "ListMultipartUploadParts", "PutObject")
    stream = arn("kinesis", "stream/real-time-data-stream-{e}")
    consumer = arn("kinesis", "stream/real-time-data-stream-{e}/consumer/real-time-analytics-app-{e}")
    both = ("kinesis:DeregisterStreamConsumer", "kinesis:DescribeStreamConsumer")
    return (
        on([*both, "kinesis:DescribeStreamSummary", "kinesis:ListShards", "kinesis:RegisterStreamConsumer"], stream)
        | on([*both, "kinesis:SubscribeToShard"], consumer, f"{consumer}:*")
        | on(["s3:GetObject", "s3:GetObjectVersion"], arn("s3", f"analytics-artifacts-{{place}}/{code['fileKey']}"))
        | on(["s3:ListBucket"], bucket)
        | on([f"s3:{verb}" for verb in files], f"{bucket}/anomaly-scores/*")
        | on(["logs:DescribeLogGroups"], "*")
        | on(["logs:DescribeLogStreams"], arn("logs", f"{log}:log-stream:*"))
        | on(["logs:PutLogEvents"], arn("logs", f"{log}:log-stream:application"))
    )


@pytest.fixture(scope="session")
def expected(arn: Arn, system: list[Manifest], chosen: Spec) -> dict[str, Grants]:
    """Role (its name without the environment): all that it may, with what is switched on."""
    knobs = chosen["realtime_analytics"]
    verbs = ("CreateLogGroup", "CreateLogStream", "DescribeLogGroups", "DescribeLogStreams", "FilterLogEvents")
    api = on([f"logs:{verb}" for verb in (*verbs, "GetLogEvents", "PutLogEvents")], "*")
    found = functions(arn, search=knobs["search"]["enabled"]) | lake(arn) | {"real-time-analytics-api-logs": api}
    if knobs["search"]["enabled"]:
        domain, inside = arn("es", "domain/real-time-analytics-{e}"), "_plugins/_security/api"
        places = (f"{domain}/{inside}/roles/*", f"{domain}/{inside}/rolesmapping/*")
        found["search-admin"] = on(["es:ESHttpGet", "es:ESHttpPut"], *places) | on(["es:DescribeDomain"], domain)
    if knobs["flink"]["enabled"]:
        found["real-time-analytics-app"] = flink(arn, system)
    return found


def statements(system: list[Manifest], kind: str, member: str, environment: str) -> dict[str, list[Spec]]:
    """The statements of each policy of a kind, by its object's name without the environment."""
    return {
        m.name.removesuffix(f"-{environment}"): json.loads(m.data["spec"]["forProvider"][member])["Statement"]
        for m in system
        if m.kind == kind and not m.name.startswith(MODELS)
    }


def test_each_role_may_what_its_part_needs_and_nothing_else(
    system: list[Manifest], expected: dict[str, Grants], environment: str
) -> None:
    """The complete grants of every role, each once; no role is left over, and none has a policy but its own."""
    policies = statements(system, "RolePolicy", "policy", environment)
    assert set(policies) == set(statements(system, "Role", "assumeRolePolicy", environment)) == {*expected, WORKFLOW}
    for role, grants in expected.items():
        assert {one["Effect"] for one in policies[role]} == {"Allow"}
        granted = [(a, r) for one in policies[role] for a in one["Action"] for r in one["Resource"]]
        assert not [pair for pair, count in Counter(granted).items() if count > 1], f"{role}: granted twice"
        assert set(granted) == grants, role
    assert not [m.name for m in system if m.kind == "RolePolicyAttachment"]


def test_each_role_is_taken_by_one_service_or_by_people_with_two_factors(
    system: list[Manifest], expected: dict[str, Grants], environment: str, chosen: Spec
) -> None:
    """Who may act as whom: one service for each, in this account's name where it serves several; people prove twice."""
    trusts = statements(system, "Role", "assumeRolePolicy", environment)
    for role in expected:
        (trust,) = trusts[role]
        condition = trust.get("Condition", {})
        if role in PEOPLE:
            assert condition["Bool"] == {"aws:MultiFactorAuthPresent": "true"}
            continue
        service = SERVICES[role]
        assert trust["Principal"] == {"Service": f"{service}.amazonaws.com"}
        if service not in SILENT:
            assert condition["StringEquals"] == {"aws:SourceAccount": chosen["account_id"]}
