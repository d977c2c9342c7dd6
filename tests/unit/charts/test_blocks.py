"""Building blocks: names, grants, protection, and the traps that each kind of the provider sets."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from charts.blocks.alarm import Alarm, Metric
from charts.blocks.bucket import Bucket, OverlappingRoutesError, Route
from charts.blocks.function import POWERTOOLS_ACCOUNT, Function, UnknownLayerError
from charts.blocks.key import Key
from charts.blocks.package import SIZE_LIMIT, CodePackage, PackageTooLargeError, build_zip
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, NameTooLongError, Scope
from charts.blocks.table import Attribute, Index, Replica, Table
from charts.blocks.topic import Topic
from charts.settings import Settings

One = Callable[[Block, str], dict[str, Any]]


def spec(manifest: dict[str, Any]) -> dict[str, Any]:
    """spec.forProvider of a manifest."""
    found: dict[str, Any] = manifest["spec"]["forProvider"]
    return found


def statements(document: str) -> dict[str, dict[str, Any]]:
    """Statements of a policy document by Sid."""
    return {statement["Sid"]: statement for statement in json.loads(document)["Statement"]}


@pytest.fixture
def code_root(tmp_path: Path) -> Path:
    """A tree of functions with one small handler and what must stay out of its zip."""
    root = tmp_path / "functions"
    for folder in ("common", "greeter/__pycache__", "other"):
        (root / folder).mkdir(parents=True)
    (root / "__init__.py").write_text("")
    (root / "common/text.py").write_text("WORD = 'hello'\n")
    (root / "greeter/handler.py").write_text("def handler(event, context): return 1\n")
    (root / "greeter/schema.json").write_text("{}")
    (root / "greeter/notes.txt").write_text("not code")
    (root / "greeter/__pycache__/handler.cpython-313.pyc").write_bytes(b"\0")
    (root / "other/handler.py").write_text("")
    return root


@pytest.fixture
def make_function(code_root: Path) -> Callable[[Scope], Function]:
    """A function with its queue and its code in the given scope."""

    def _make(scope: Scope) -> Function:
        artifacts = Bucket(scope, "artifacts", suffix="", lifecycle=None, holds_data=False)
        return Function(
            scope,
            "greeter",
            code=CodePackage(artifacts, "greeter", function="greeter", root=code_root),
            handler="functions.greeter.handler.handler",
            size=scope.settings.file_pipeline.function,
            environment={"NAME": "x"},
            dead_letters=Queue(scope, "dlq"),
        )

    return _make


@pytest.fixture
def make_table() -> Callable[[Scope, Scope, str | None], Table]:
    """A table in the first scope with a replica in the second's region."""

    def _make(home: Scope, away: Scope, key_arn: str | None = None) -> Table:
        keys = [Key(scope, "data", purpose="test", deletion_days=7) for scope in (home, away)]
        return Table(
            home,
            "data",
            partition_key=Attribute("id"),
            sort_key=Attribute("at"),
            indexes=[Index("ByType", partition_key="type", sort_key="at")],
            ttl_attribute="expiresAt",
            backup_days=7,
            key=keys[0],
            replica=Replica(away.region, keys[1].alias_arn, key_arn),
        )

    return _make


def test_names_carry_the_region_where_it_tells_regions_apart(primary: Scope, secondary: Scope) -> None:
    """AWS names gain the region in the secondary region only; Kubernetes names in both: they share a namespace."""
    assert primary.name("dlq") == "serverless-dlq-dev"
    assert secondary.name("dlq") == "serverless-dlq-dev-us-west-2"
    assert primary.object_name("dlq") == "serverless-dlq-dev-us-east-1"
    assert secondary.object_name("dlq") == "serverless-dlq-dev-us-west-2"


def test_a_name_beyond_the_limit_is_refused(primary: Scope) -> None:
    """A name that AWS would refuse never reaches a manifest."""
    with pytest.raises(NameTooLongError, match=r"has 75 characters; AWS allows 64"):
        Role(primary, "x" * 60, service="lambda.amazonaws.com")


def test_every_resource_is_tagged_with_its_place_and_owner(primary: Scope, secondary: Scope) -> None:
    """The nine tags stand on every taggable resource and tell the regions apart."""
    tags = spec(next(iter(Queue(secondary, "dlq").manifests())))["tags"]
    assert set(tags) == {
        *("Author", "CostCenter", "DeploymentType", "Environment", "IsPrimary"),
        *("Project", "Region", "Repository", "Service"),
    }
    assert (tags["Region"], tags["IsPrimary"], tags["DeploymentType"]) == ("us-west-2", "false", "MultiRegion")
    assert primary.tags()["IsPrimary"] == "true"


def test_protected_data_outlives_its_manifest(prod: Settings, primary: Scope, one: One) -> None:
    """In a protected environment Delete is no management policy of data, LateInitialize stays; elsewhere all are."""
    scope = Scope(prod, system="file-pipeline", service="test", region="us-east-1")
    protected = one(Queue(scope, "dlq"), "Queue")
    assert protected["spec"]["managementPolicies"] == ["Observe", "Create", "Update", "LateInitialize"]
    assert protected["metadata"]["annotations"]["argocd.argoproj.io/sync-options"] == "Delete=confirm,Prune=confirm"
    assert one(Queue(primary, "dlq"), "Queue")["spec"]["managementPolicies"] == ["*"]


def test_a_role_has_only_what_was_granted(primary: Scope, one: One) -> None:
    """Each grant becomes one statement; the same grant twice stays one; nothing else is in the policy."""
    role = Role(primary, "worker", service="lambda.amazonaws.com")
    queue = Queue(primary, "dlq")
    queue.grant_send(role)
    queue.grant_send(role)
    granted = statements(spec(one(role, "RolePolicy"))["policy"])
    assert granted == {
        "SendDeadLetters": {
            "Action": ["sqs:SendMessage"],
            "Effect": "Allow",
            "Resource": ["arn:aws:sqs:us-east-1:111122223333:serverless-dlq-dev"],
            "Sid": "SendDeadLetters",
        }
    }


def test_a_role_without_grants_has_no_policy(primary: Scope) -> None:
    """An empty policy document would be refused by IAM, so there is none."""
    kinds = [manifest["kind"] for manifest in Role(primary, "idle", service="lambda.amazonaws.com").manifests()]
    assert kinds == ["Role"]


def test_a_queue_is_found_again_by_its_url(secondary: Scope, one: One) -> None:
    """The queue's id is computed, so that a lost external name cannot make a second queue under a random name."""
    queue = one(Queue(secondary, "dlq"), "Queue")
    url = "https://sqs.us-west-2.amazonaws.com/111122223333/serverless-dlq-dev-us-west-2"
    assert queue["metadata"]["annotations"]["crossplane.io/external-name"] == url
    assert spec(queue)["name"] == "serverless-dlq-dev-us-west-2"


def test_a_queue_takes_messages_from_its_owners_only(primary: Scope, one: One) -> None:
    """The queue's policy refuses plain text and every sender that was not granted."""
    queue, role = Queue(primary, "dlq"), Role(primary, "worker", service="lambda.amazonaws.com")
    queue.grant_send(role)
    policy = statements(spec(one(queue, "QueuePolicy"))["policy"])
    assert policy["TlsOnly"]["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert policy["OnlyOwnersSend"]["Effect"] == "Deny"
    assert policy["OnlyOwnersSend"]["Condition"] == {"ArnNotEquals": {"aws:PrincipalArn": [role.arn]}}


def test_a_queue_that_nobody_owns_takes_no_message(primary: Scope, one: One) -> None:
    """Only SQS itself moves dead letters in; IAM's grammar knows no empty condition, so there is none."""
    policy = statements(spec(one(Queue(primary, "dlq"), "QueuePolicy"))["policy"])
    assert set(policy) == {"TlsOnly", "OnlyOwnersSend"}
    assert (policy["OnlyOwnersSend"]["Effect"], policy["OnlyOwnersSend"]["Principal"]) == ("Deny", {"AWS": "*"})
    assert "Condition" not in policy["OnlyOwnersSend"]


def test_the_queue_metric_has_its_real_name(primary: Scope) -> None:
    """SQS publishes ApproximateNumberOfMessagesVisible; the words in another order name nothing."""
    assert Queue(primary, "dlq").metric_visible().name == "ApproximateNumberOfMessagesVisible"


def test_bucket_encryption_states_what_aws_reports(primary: Scope, one: One) -> None:
    """Without blockedEncryptionTypes the provider would update the bucket at every poll."""
    bucket = Bucket(primary, "in", suffix="", lifecycle=None, holds_data=True)
    rule = spec(one(bucket, "BucketServerSideEncryptionConfiguration"))["rule"][0]
    assert rule["blockedEncryptionTypes"] == ["SSE-C"]
    assert rule["applyServerSideEncryptionByDefault"] == {"sseAlgorithm": "AES256"}


def test_lifecycle_blocks_are_lists(primary: Scope, dev: Settings, one: One) -> None:
    """BucketLifecycleConfiguration is the one kind whose single blocks are lists; its days come from the settings."""
    knobs = dev.file_pipeline.lifecycle
    rule = spec(
        one(Bucket(primary, "in", suffix="", lifecycle=knobs, holds_data=True), "BucketLifecycleConfiguration")
    )["rule"][0]
    assert rule["filter"] == [{"prefix": ""}]
    assert rule["expiration"] == [{"days": knobs.expiry_days}]
    moves = [(move["storageClass"], move["days"]) for move in rule["transition"]]
    assert moves == [("STANDARD_IA", 30), ("GLACIER", 90), ("DEEP_ARCHIVE", 180)]
    assert rule["abortIncompleteMultipartUpload"] == [{"daysAfterInitiation": 7}]


def test_a_bucket_is_closed_to_the_public_and_to_plain_text(primary: Scope, one: One) -> None:
    """All four public access blocks are on and the policy refuses requests without TLS."""
    bucket = Bucket(primary, "in", suffix="x1", lifecycle=None, holds_data=True)
    block = spec(one(bucket, "BucketPublicAccessBlock"))
    names = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    assert all(block[name] is True for name in names)
    deny = statements(spec(one(bucket, "BucketPolicy"))["policy"])["TlsOnly"]
    assert deny["Resource"] == ["arn:aws:s3:::serverless-in-dev-x1", "arn:aws:s3:::serverless-in-dev-x1/*"]


@pytest.mark.parametrize(
    ("one_route", "other"),
    [
        (Route("orders/", ".json"), Route("orders/", ".json")),
        (Route("orders/", ".gz"), Route("orders/", ".json.gz")),
        (Route("", ".json"), Route("orders/", ".json")),
        (Route("orders/", ""), Route("orders/eu/", ".csv")),
    ],
)
def test_overlapping_routes_are_refused(
    primary: Scope, make_function: Callable[[Scope], Function], one_route: Route, other: Route
) -> None:
    """S3 refuses two routes that one key could match; synth does so first, naming both."""
    bucket = Bucket(primary, "in", suffix="", lifecycle=None, holds_data=True)
    with pytest.raises(OverlappingRoutesError, match="S3 allows one route per key"):
        bucket.notify(make_function(primary), [one_route, other])


def test_routes_that_exclude_each_other_are_notified(
    primary: Scope, make_function: Callable[[Scope], Function], one: One
) -> None:
    """.json and .jsonl do not overlap; each route names the function by its ARN and the bucket may invoke it."""
    bucket, function = Bucket(primary, "in", suffix="", lifecycle=None, holds_data=True), make_function(primary)
    bucket.notify(function, [Route("a/", ".json"), Route("a/", ".jsonl"), Route("b/", ".json")])
    notified = spec(one(bucket, "BucketNotification"))["lambdaFunction"]
    assert {entry["lambdaFunctionArn"] for entry in notified} == {function.arn}
    assert [entry["id"] for entry in notified] == ["a--json", "a--jsonl", "b--json"]
    permission = spec(one(function, "Permission"))
    assert (permission["principal"], permission["sourceArn"]) == ("s3.amazonaws.com", bucket.arn)
    assert permission["sourceAccount"] == "111122223333"


def test_uploads_that_nobody_would_read_are_refused(
    primary: Scope, make_function: Callable[[Scope], Function], one: One
) -> None:
    """A key outside all routes would lie unnoticed for ever; the policy refuses to take it, quarantine excepted."""
    bucket, function = Bucket(primary, "in", suffix="", lifecycle=None, holds_data=True), make_function(primary)
    bucket.notify(function, [Route("a/", ".json")])
    bucket.grant_write(function.role, "rejected/")
    refuse = statements(spec(one(bucket, "BucketPolicy"))["policy"])["RefuseWhatNobodyReads"]
    assert refuse["Effect"] == "Deny"
    assert refuse["NotResource"] == [
        "arn:aws:s3:::serverless-in-dev/a/*.json",
        "arn:aws:s3:::serverless-in-dev/rejected/*",
    ]


def test_a_replica_is_made_by_alias_and_compared_only_by_key(
    primary: Scope, secondary: Scope, one: One, make_table: Callable[..., Table]
) -> None:
    """An alias under forProvider would replace the replica at every poll: it may stand under initProvider only."""
    table = one(make_table(primary, secondary), "Table")
    assert "replica" not in spec(table)
    replica = table["spec"]["initProvider"]["replica"][0]
    assert replica["kmsKeyArn"] == "arn:aws:kms:us-west-2:111122223333:alias/serverless-data-dev-us-west-2"
    assert replica["pointInTimeRecovery"] is True


def test_a_pinned_replica_is_reconciled(
    primary: Scope, secondary: Scope, one: One, make_table: Callable[..., Table]
) -> None:
    """Once the key's own ARN is known the replica is a full part of the table."""
    arn = "arn:aws:kms:us-west-2:111122223333:key/0000"
    table = one(make_table(primary, secondary, arn), "Table")
    assert spec(table)["replica"][0]["kmsKeyArn"] == arn
    assert "initProvider" not in table["spec"]


def test_a_table_lists_exactly_its_key_attributes(
    primary: Scope, secondary: Scope, one: One, make_table: Callable[..., Table]
) -> None:
    """DynamoDB refuses attribute definitions that no key or index uses, and missing ones."""
    table = spec(one(make_table(primary, secondary), "Table"))
    assert [attribute["name"] for attribute in table["attribute"]] == ["at", "id", "type"]
    assert (table["streamEnabled"], table["streamViewType"]) == (True, "NEW_AND_OLD_IMAGES")


def test_table_alarms_watch_metrics_that_exist(
    primary: Scope, secondary: Scope, make_table: Callable[..., Table]
) -> None:
    """Throttles and system errors exist only with TableName and Operation, in the region of the function's end."""
    table = make_table(primary, secondary).in_region(secondary)
    assert table.arn == "arn:aws:dynamodb:us-west-2:111122223333:table/serverless-data-dev"
    errors = table.metric_system_errors(["GetItem", "PutItem"])
    assert [metric.dimensions["Operation"] for metric in errors.metrics] == ["GetItem", "PutItem"]
    requests, events = table.metric_throttles(["BatchWriteItem"]).metrics[0], table.metric_throttles([]).metrics
    assert (requests.name, requests.dimensions["Operation"]) == ("ThrottledRequests", "BatchWriteItem")
    assert {metric.name for metric in events} == {"WriteThrottleEvents"}
    assert [metric.dimensions.get("GlobalSecondaryIndexName") for metric in events] == [None, "ByType"]
    for metric in (*errors.metrics, requests, *events):
        assert metric.dimensions["TableName"] == "serverless-data-dev"
    (latency,) = table.metric_replication_latency("us-east-1").metrics
    assert latency.dimensions["ReceivingRegion"] == "us-east-1"


def test_alarms_on_a_table_end_by_themselves(
    primary: Scope, secondary: Scope, one: One, make_table: Callable[..., Table]
) -> None:
    """CloudWatch ignores missing data of AWS/DynamoDB; an expression that fills it does not stay raised for ever."""
    key = Key(primary, "alarms", purpose="test", deletion_days=7)
    topic = Topic(primary, "alarms", key=key)
    total = make_table(primary, secondary).in_region(primary).metric_throttles(["GetItem", "PutItem"])
    alarm = spec(one(Alarm(topic, "throttles", metric=total, threshold=1, meaning="m"), "MetricAlarm"))
    assert not alarm.keys() & {"namespace", "metricName", "statistic", "period", "dimensions"}
    returned = [query for query in alarm["metricQuery"] if query["returnData"]]
    assert [query["expression"] for query in returned] == ["FILL(m0, 0) + FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0)"]
    assert [query["metric"]["period"] for query in alarm["metricQuery"] if "metric" in query] == [300] * 4


def test_alarms_are_wired_to_a_topic_that_cloudwatch_may_use(primary: Scope, one: One) -> None:
    """An alarm names its topic literally, and the topic's key lets CloudWatch encrypt; silence is not an alarm."""
    key = Key(primary, "alarms", purpose="test", deletion_days=7)
    topic = Topic(primary, "alarms", key=key, email="a@example.com")
    metric = Metric("AWS/Lambda", "Errors", {"FunctionName": "f"}, statistic="Sum")
    alarm = spec(one(Alarm(topic, "f-errors", metric=metric, threshold=1, periods=2, meaning="m"), "MetricAlarm"))
    assert alarm["alarmActions"] == alarm["okActions"] == [topic.arn]
    assert alarm["treatMissingData"] == "notBreaching"
    policy = statements(spec(one(key, "Key"))["policy"])
    assert policy["PublishForCloudwatch"]["Principal"] == {"Service": "cloudwatch.amazonaws.com"}
    assert spec(one(topic, "Topic"))["kmsMasterKeyId"] == "alias/serverless-alarms-dev"
    assert spec(one(topic, "TopicSubscription"))["endpoint"] == "a@example.com"


def test_a_key_is_used_through_dynamodb_only(primary: Scope, one: One) -> None:
    """Nobody but the account's root uses the table's key directly: all others come through DynamoDB of that region."""
    key = Key(primary, "data", purpose="test", deletion_days=7)
    key.grant_dynamodb()
    condition = statements(spec(one(key, "Key"))["policy"])["ThroughDynamoDB"]["Condition"]
    assert condition == {
        "StringEquals": {"kms:CallerAccount": "111122223333", "kms:ViaService": "dynamodb.us-east-1.amazonaws.com"}
    }


def test_a_key_of_several_tables_says_once_who_may_use_it(primary: Scope, one: One) -> None:
    """Each table asks for the same grant; a policy in which two statements share a Sid would be refused by KMS."""
    key = Key(primary, "data", purpose="test", deletion_days=7)
    for _ in range(3):
        key.grant_dynamodb()
        key.grant_publish_encrypted("cloudwatch.amazonaws.com")
    policy = json.loads(spec(one(key, "Key"))["policy"])
    assert [statement["Sid"] for statement in policy["Statement"]] == [
        "Account", "ThroughDynamoDB", "PublishForCloudwatch"
    ]  # fmt: skip


def test_a_function_logs_fails_and_traces_into_places_of_its_own(
    primary: Scope, make_function: Callable[[Scope], Function], one: One
) -> None:
    """Log group, dead-letter queue, role and code are objects of the same chart, referred to by name."""
    function = make_function(primary)
    found = spec(one(function, "Function"))
    assert found["loggingConfig"]["logGroupRef"] == {"name": function.log_group.object_name}
    assert found["deadLetterConfig"]["targetArnRef"] == {"name": "serverless-dlq-dev-us-east-1"}
    assert found["tracingConfig"] == {"mode": "Active"}
    assert (found["runtime"], found["architectures"]) == ("python3.13", ["arm64"])
    assert spec(one(function, "FunctionEventInvokeConfig"))["maximumRetryAttempts"] == 2
    assert spec(one(function.log_group, "Group"))["retentionInDays"] == 30


def test_a_partition_without_a_known_layer_is_refused(
    dev: Settings, make_function: Callable[[Scope], Function], one: One
) -> None:
    """A layer ARN is never guessed: an unknown partition is refused with what to do."""
    settings = dev.model_copy(update={"partition": "aws-cn"})
    function = make_function(Scope(settings, system="file-pipeline", service="test", region="us-east-1"))
    with pytest.raises(UnknownLayerError, match=r'partition "aws-cn".*add the publishing account'):
        one(function, "Function")


def test_a_region_may_have_a_layer_of_its_own_account(
    dev: Settings, make_function: Callable[[Scope], Function], one: One, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside the commercial partition each region has a publishing account, and two regions are in use."""
    settings = dev.model_copy(update={"partition": "aws-us-gov"})
    for region, account in (("us-gov-east-1", "000000000001"), ("us-gov-west-1", "000000000002")):
        monkeypatch.setitem(POWERTOOLS_ACCOUNT, region, account)
        function = make_function(Scope(settings, system="file-pipeline", service="test", region=region))
        (layer,) = spec(one(function, "Function"))["layers"]
        assert layer.startswith(f"arn:aws-us-gov:lambda:{region}:{account}:layer:")


def test_new_code_is_a_new_key(primary: Scope, code_root: Path) -> None:
    """Lambda does not notice new bytes under an old key, so the key is made of the bytes."""
    bucket = Bucket(primary, "artifacts", suffix="", lifecycle=None, holds_data=False)
    before = CodePackage(bucket, "greeter", function="greeter", root=code_root)
    build_zip.cache_clear()
    (code_root / "common/text.py").write_text("WORD = 'bye'\n")
    after = CodePackage(bucket, "greeter", function="greeter", root=code_root)
    assert before.key != after.key
    assert before.object_name != after.object_name


def test_a_zip_is_the_same_bytes_on_every_machine(code_root: Path) -> None:
    """Dates, modes and order of the files on disk leave no trace; bytecode, notes and other functions stay out."""
    first = build_zip(code_root, "greeter")
    build_zip.cache_clear()
    (code_root / "greeter/handler.py").chmod(0o700)
    (code_root / "common/text.py").touch()
    assert build_zip(code_root, "greeter") == first
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert archive.namelist() == [
            "functions/__init__.py",
            "functions/common/text.py",
            "functions/greeter/handler.py",
            "functions/greeter/schema.json",
        ]
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


def test_a_zip_that_no_object_can_carry_is_refused(code_root: Path) -> None:
    """Code beyond the limit is refused at synth with the way out, not by etcd at sync."""
    (code_root / "greeter/big.py").write_text("#" * SIZE_LIMIT)
    build_zip.cache_clear()
    with pytest.raises(PackageTooLargeError, match="publish it to the artifact bucket"):
        build_zip(code_root, "greeter")
