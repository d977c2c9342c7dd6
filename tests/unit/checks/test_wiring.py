"""Places, identities, alarms, what is left over, and what kinds need beyond their schema."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import (
    ACCOUNT,
    AWAY,
    NAMED,
    QUEUE_URL,
    Dist,
    allow,
    arn,
    found,
    function,
    policy,
    queue,
    shop,
)

LATE = ["Observe", "Create", "Update", "Delete"]


@pytest.mark.parametrize(
    "file",
    [
        "dist/dev/shop/us-east-1/Queue.other.k8s.yaml",
        "dist/dev/shop/us-east-1/Topic.letters.k8s.yaml",
        "dist/dev/shop/us-east-1/Queue.letters.yaml",
        "dist/dev/us-east-1/Queue.letters.k8s.yaml",
    ],
)
def test_a_file_in_the_wrong_place(file: str) -> None:
    """A file is called after its object and lies below environment, system and region."""
    assert len(found(shop().move("Queue/letters", file), "wiring.file-path")) == 1
    assert found(shop(), "wiring.file-path") == []


@pytest.mark.parametrize(("folder", "count"), [(AWAY, 1), ("global", 0), ("us-east-1", 0)])
def test_the_region_of_a_folder(folder: str, count: int) -> None:
    """An object's region is its folder's; the folder `global` takes any."""
    dist = shop().move("Queue/letters", f"dist/dev/shop/{folder}/Queue.letters.k8s.yaml")
    assert len(found(dist, "wiring.region")) == count


@pytest.mark.parametrize(
    "reference",
    [None, {"kind": "ClusterProviderConfig", "name": "aws-prod"}, {"kind": "ProviderConfig", "name": "aws-dev"}],
)
def test_the_account_of_an_object(reference: Any) -> None:
    """An object of dev goes to dev's account, through the cluster's configuration of that name."""
    dist = shop().set("Queue/letters", "/spec/providerConfigRef", reference)
    assert [path for _, path, _ in found(dist, "wiring.provider-config")] == ["spec.providerConfigRef"]
    assert found(shop(), "wiring.provider-config") == []


def test_a_namespace_that_is_not_made() -> None:
    """A namespace without a Namespace object is reported once."""
    assert len(found(shop().remove("Namespace/shop-dev"), "wiring.namespace")) == 1
    assert found(shop(), "wiring.namespace") == []


def test_a_namespace_of_another_environment() -> None:
    """An object in dev's folder lives in dev's namespace."""
    dist = shop().set("Queue/letters", "/metadata/namespace", "shop-staging")
    assert [path for _, path, _ in found(dist, "wiring.namespace")] == ["metadata.namespace"]


def test_a_name_that_is_not_written_down() -> None:
    """Where the name in AWS is ours it is written as external-name; where AWS assigns an id it need not be."""
    dist = shop().set("Table/orders", "/metadata/annotations", {})
    assert [(name, path) for name, path, _ in found(dist, "wiring.external-name")] == [
        ("Table/shop-dev/orders", f"metadata.annotations[{NAMED}]")
    ]
    assert found(shop(), "wiring.external-name") == []


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("Queue/letters", QUEUE_URL.replace("letters", "other"), QUEUE_URL),
        ("BucketNotification/uploads", "shop-code-dev", "shop-uploads-dev"),
        ("Permission/reader-s3", "Other", "FromUploads"),
        ("QueuePolicy/letters", QUEUE_URL.replace(ACCOUNT, "999999999999"), QUEUE_URL),
    ],
)
def test_an_id_of_something_else(key: str, value: str, expected: str) -> None:
    """An id that is set beforehand is the one that the object will have: it would manage something else otherwise."""
    [(_, _, message)] = found(shop().set(key, "/metadata/annotations", {NAMED: value}), "wiring.external-name")
    assert expected in message


def test_a_name_that_aws_would_invent() -> None:
    """A kind whose id AWS assigns has its name in the spec, or gets a random one."""
    dist = shop().set("Queue/letters", "name", None)
    assert [path for _, path, _ in found(dist, "wiring.name")] == ["spec.forProvider.name"]
    assert found(shop(), "wiring.name") == []


def test_an_id_that_is_not_saved() -> None:
    """Where AWS assigns the id LateInitialize stays, since the id is saved through it."""
    dist = shop().set("Key/alarms", "/spec/managementPolicies", LATE)
    assert [path for _, path, _ in found(dist, "wiring.late-initialize")] == ["spec.managementPolicies"]
    assert found(shop().set("Key/alarms", "/spec/managementPolicies", ["Observe"]), "wiring.late-initialize") == []
    assert found(shop().set("Table/orders", "/spec/managementPolicies", LATE), "wiring.late-initialize") == []


def test_two_objects_that_are_one_in_aws() -> None:
    """Two objects of one name, kind, region and account manage the same thing."""
    dist = shop().managed("sns.Topic", "again", {}, external="shop-alarms-dev")
    [(name, _, message)] = found(dist, "wiring.duplicate")
    assert name == "Topic/shop-dev/again"
    assert "dist/dev/shop/us-east-1/Topic.alarms.k8s.yaml" in message


@pytest.mark.parametrize(
    ("kind", "count"),
    [("iam.Role", 1), ("cloudwatch.Dashboard", 1), ("sns.Topic", 0), ("kms.Alias", 0)],
)
def test_one_name_in_two_regions(kind: str, count: int) -> None:
    """Names of roles and dashboards are one per account; of what lives in a region, one per region."""
    dist = shop()
    for region in ("us-east-1", AWAY):
        dist.managed(kind, f"two-{region}", {}, region=region, external="shop-two-dev")
    assert len(found(dist, "wiring.duplicate")) == count


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("s3.BucketNotification", {"bucketRef": {"name": "uploads"}}),
        ("s3.BucketMetric", {"bucketRef": {"name": "uploads"}, "name": "all"}),
        ("s3.Object", {"bucket": "shop-code-dev", "key": "again"}),
        ("sqs.QueuePolicy", {"queueUrl": QUEUE_URL}),
        ("lambda.Permission", {"functionName": "shop-reader-dev", "statementId": "FromUploads"}),
        ("lambda.FunctionEventInvokeConfig", {"functionName": "shop-reader-dev"}),
    ],
)
def test_two_parts_of_one_thing(kind: str, fields: dict[str, Any]) -> None:
    """What belongs to another object is there once, however the two objects name it."""
    dist = shop()
    if kind == "s3.Object":
        dist.set("Object/reader", "key", "again")
    assert len(found(dist.managed(kind, "again", fields), "wiring.duplicate")) == 1


def test_an_object_that_only_looks() -> None:
    """An object that only observes may stand beside the one that manages."""
    dist = shop().managed("sns.Topic", "seen", {}, external="shop-alarms-dev", managementPolicies=["Observe"])
    assert found(dist, "wiring.duplicate") == []


def test_different_parts_of_one_bucket() -> None:
    """One bucket has many kinds of parts, many objects and many metrics."""
    dist = shop().managed("s3.BucketMetric", "more", {"bucketRef": {"name": "uploads"}, "name": "more"})
    assert found(dist, "wiring.duplicate") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("alarmActions", None),
        ("alarmActions", []),
        ("actionsEnabled", False),
        ("alarmActions", [arn("lambda", "function:shop-reader-dev")]),
        ("alarmActions", [arn("sns", "shop-alarms-dev", region=AWAY)]),
        ("okActions", ["arn:aws:automate:us-east-1:ec2:stop"]),
    ],
)
def test_an_alarm_that_nobody_hears(field: str, value: Any) -> None:
    """Every alarm, also a composite one, publishes to a topic of its own region."""
    for key in ("MetricAlarm/errors", "CompositeAlarm/region"):
        assert len(found(shop().set(key, field, value), "wiring.alarm-action")) == 1
    assert found(shop(), "wiring.alarm-action") == []


def test_an_alarm_that_does_not_know_silence() -> None:
    """Every alarm says what missing data means."""
    dist = shop().set("MetricAlarm/errors", "treatMissingData", None)
    assert len(found(dist, "wiring.alarm-missing-data")) == 1
    assert found(shop(), "wiring.alarm-missing-data") == []


METRIC = {"metric": {"namespace": "Shop", "metricName": "x", "period": 60, "stat": "Sum"}}


@pytest.mark.parametrize(
    ("queries", "count"),
    [
        ([{"id": "m0", **METRIC}, {"id": "all", "expression": "SUM(METRICS()) / FILL(m0, 0)", "returnData": True}], 0),
        ([{"id": "m0", **METRIC, "returnData": True}], 0),
        ([{"id": "all", "expression": "SELECT MAX(x) FROM shop", "returnData": True}], 0),
        ([{"id": "m0", **METRIC}], 1),
        ([{"id": "m0", **METRIC, "returnData": True}, {"id": "m1", **METRIC, "returnData": True}], 1),
        ([{"id": "m0", **METRIC}, {"id": "m0", **METRIC, "returnData": True}], 1),
        ([{"id": "m0", **METRIC}, {"id": "all", "expression": "m0 + m1", "returnData": True}], 1),
    ],
)
def test_an_alarm_on_a_formula(queries: list[Any], count: int) -> None:
    """A formula has one result, ids of its own, and names only what it has."""
    dist = shop().set("MetricAlarm/errors", "metricName", None).set("MetricAlarm/errors", "metricQuery", queries)
    assert len(found(dist, "wiring.alarm-formula")) == count


def test_an_alarm_on_a_formula_and_a_metric() -> None:
    """An alarm watches a metric or a formula, not both."""
    dist = shop().set("MetricAlarm/errors", "metricQuery", [{"id": "m0", **METRIC, "returnData": True}])
    assert len(found(dist, "wiring.alarm-formula")) == 1
    assert found(shop(), "wiring.alarm-formula") == []


def test_a_queue_that_nobody_sends_to() -> None:
    """A queue without a sender is left over, although alarms and policies name it."""
    dist = queue(shop(), "lonely")
    assert [name for name, _, _ in found(dist, "wiring.dangling-queue")] == ["Queue/shop-dev/lonely"]
    assert found(shop(), "wiring.dangling-queue") == []


def granted(dist: Dist, action: str, resource: str) -> Dist:
    """Grant the reader one more action."""
    document = policy(allow(action, resource))
    return dist.managed(
        "iam.RolePolicy", action.split(":")[1].lower(), {"policy": document, "roleRef": {"name": "reader"}}
    )


@pytest.mark.parametrize("resource", [arn("sqs", "shop-jobs-dev"), arn("sqs", "shop-j*")])
def test_a_queue_that_nobody_reads(resource: str) -> None:
    """A queue that does not keep dead letters has a reader: a mapping, or a role that may receive."""
    dist = granted(queue(shop(), "jobs"), "sqs:SendMessage", resource)
    assert found(dist, "wiring.dangling-queue") == []
    assert [name for name, _, _ in found(dist, "wiring.unread-queue")] == ["Queue/shop-dev/jobs"]
    assert found(granted(dist, "sqs:ReceiveMessage", resource), "wiring.unread-queue") == []


def test_a_queue_that_people_read() -> None:
    """A queue whose visible messages raise an alarm has readers: the people whom the alarm calls."""
    dist = granted(queue(shop(), "jobs"), "sqs:SendMessage", arn("sqs", "shop-jobs-dev"))
    assert len(found(dist, "wiring.unread-queue")) == 1
    alarm = {"metricName": "ApproximateAgeOfOldestMessage", "dimensions": {"QueueName": "shop-jobs-dev"}}
    dist.managed("cloudwatch.MetricAlarm", "jobs", alarm)
    assert len(found(dist, "wiring.unread-queue")) == 1
    dist.set("MetricAlarm/jobs", "metricName", "ApproximateNumberOfMessagesVisible")
    assert found(dist, "wiring.unread-queue") == []


def test_a_grant_on_everything() -> None:
    """A grant on `*` is nobody's reason to keep a queue."""
    assert len(found(granted(queue(shop(), "jobs"), "sqs:SendMessage", "*"), "wiring.dangling-queue")) == 1


def test_a_queue_that_feeds_a_function() -> None:
    """An event source mapping reads its queue and calls its function."""
    dist = granted(queue(function(shop(), "worker"), "jobs"), "sqs:SendMessage", arn("sqs", "shop-jobs-dev"))
    fields = {"eventSourceArn": arn("sqs", "shop-jobs-dev"), "functionNameRef": {"name": "worker"}}
    dist.managed("lambda.EventSourceMapping", "jobs", fields)
    assert found(dist, "wiring.unread-queue") == found(dist, "wiring.dangling-function") == []


@pytest.mark.parametrize("kind", ["sqs.Queue", "sqs.QueueRedrivePolicy"])
def test_the_dead_letters_of_a_queue(kind: str) -> None:
    """A queue that another one redrives to has its sender and needs no reader."""
    target = f'{{"deadLetterTargetArn": "{arn("sqs", "shop-dead-dev")}", "maxReceiveCount": 3}}'
    dist = queue(shop(), "dead")
    if kind == "sqs.Queue":
        dist.set("Queue/letters", "redrivePolicy", target)
    else:
        dist.managed(kind, "letters", {"queueUrlRef": {"name": "letters"}, "redrivePolicy": target})
    assert found(dist, "wiring.dangling-queue") == found(dist, "wiring.unread-queue") == []


def test_a_function_that_nobody_calls() -> None:
    """A function without a caller is left over; being allowed to call itself does not help it."""
    dist = function(shop(), "idle")
    assert [name for name, _, _ in found(dist, "wiring.dangling-function")] == ["Function/shop-dev/idle"]
    own = policy(allow("lambda:InvokeFunction", arn("lambda", "function:shop-idle-dev")))
    dist.managed("iam.RolePolicy", "own", {"policy": own, "roleRef": {"name": "idle"}}, external="own")
    assert len(found(dist, "wiring.dangling-function")) == 1
    assert found(granted(dist, "lambda:InvokeFunction", arn("lambda", "function:shop-idle-dev")),
                 "wiring.dangling-function") == []  # fmt: skip


@pytest.mark.parametrize(
    ("key", "field", "path"),
    [
        ("Function/reader", "handler", "s3Key"),
        ("Table/orders", "hashKey", "hashKey"),
        ("MetricAlarm/errors", "threshold", "thresholdMetricId"),
        ("Alias/alarms", "targetKeyIdRef", "targetKeyId"),
        ("BucketNotification/uploads", "bucketRef", "bucket"),
        ("Permission/reader-s3", "principal", "principal"),
    ],
)
def test_a_field_that_aws_needs(key: str, field: str, path: str) -> None:
    """What AWS requires and the schema does not is there, as a value or as a reference."""
    dist = shop().set(key, field, None)
    expected = field if key == "Function/reader" else path
    assert [place for _, place, _ in found(dist, "wiring.required")] == [f"spec.forProvider.{expected}"]
    assert found(shop(), "wiring.required") == []


@pytest.mark.parametrize("field", ["eventBusName", "targetId", "ruleRef", "arn"])
def test_an_event_target(field: str) -> None:
    """An event target names bus, rule and id: the provider cannot find it in AWS otherwise."""
    fields = {"eventBusName": "default", "targetId": "a", "ruleRef": {"name": "daily"}, "arn": arn("sqs", "x")}
    del fields[field]
    dist = Dist().managed("cloudwatchevents.Target", "daily", fields)
    assert [path for _, path, _ in found(dist, "wiring.required")] == [f"spec.forProvider.{field.removesuffix('Ref')}"]


def test_an_event_rule_without_a_bus() -> None:
    """An event rule names its bus, also the default one."""
    dist = Dist().managed("cloudwatchevents.Rule", "daily", {"scheduleExpression": "rate(1 day)"}, external="d")
    assert [path for _, path, _ in found(dist, "wiring.required")] == ["spec.forProvider.eventBusName"]


@pytest.mark.parametrize("kind", ["dynamodb.GlobalTable", "dynamodb.TableReplica"])
def test_kinds_that_fight_with_the_table(kind: str) -> None:
    """Replicas belong to the Table: what else makes them is refused."""
    assert len(found(shop().managed(kind, "orders", {}, external="x"), "wiring.refused-kind")) == 1
    assert found(shop(), "wiring.refused-kind") == []


def test_an_alias_as_the_key_of_a_replica() -> None:
    """A replica in forProvider has a key's ARN; an alias is allowed where the provider does not compare."""
    replica = {"regionName": AWAY, "kmsKeyArn": arn("kms", "alias/shop-orders-dev", region=AWAY)}
    dist = shop().set("Table/orders", "replica", [replica])
    assert [path for _, path, _ in found(dist, "wiring.replica-key")] == ["spec.forProvider.replica[0].kmsKeyArn"]
    pinned = arn("kms", "key/0a1b2c3d-0000-0000-0000-000000000000", region=AWAY)
    assert found(dist.set("Table/orders", "replica.0.kmsKeyArn", pinned), "wiring.replica-key") == []
    assert found(shop(), "wiring.replica-key") == []


def test_replicas_without_a_stream() -> None:
    """A table with replicas has a stream of new and old images."""
    dist = shop().set("Table/orders", "streamViewType", "KEYS_ONLY")
    assert len(found(dist, "wiring.replica-stream")) == 1
    assert found(shop(), "wiring.replica-stream") == []


def test_a_replica_at_home() -> None:
    """A replica lies in another region than the table."""
    dist = shop().set("Table/orders", "/spec/initProvider/replica/0/regionName", "us-east-1")
    assert len(found(dist, "wiring.replica-region")) == 1
    assert found(shop(), "wiring.replica-region") == []


def test_the_attributes_of_a_table() -> None:
    """A table declares the attributes of its keys and no others."""
    dist = shop().set("Table/orders", "attribute", [{"name": "id", "type": "S"}, {"name": "size", "type": "N"}])
    assert [message for _, _, message in found(dist, "wiring.table-attribute")] == [
        "size: is declared and no key; AWS refuses it",
        "state: is a key and not declared",
    ]
    assert found(shop(), "wiring.table-attribute") == []


def test_an_encryption_that_is_written_for_ever() -> None:
    """A bucket's encryption names what it blocks, since S3 reports it and the provider compares."""
    dist = shop().set("BucketServerSideEncryptionConfiguration/uploads", "rule.0", {"bucketKeyEnabled": False})
    assert len(found(dist, "wiring.blocked-encryption")) == 1
    assert found(shop(), "wiring.blocked-encryption") == []


def test_a_lifecycle_rule_without_a_filter() -> None:
    """Every lifecycle rule has a filter."""
    dist = shop().set("BucketLifecycleConfiguration/uploads", "rule.0.filter", None)
    assert [path for _, path, _ in found(dist, "wiring.required")] == ["spec.forProvider.rule[0].filter"]


@pytest.mark.parametrize("text", ["", "{", "[]", "allow all"])
def test_a_policy_that_is_no_document(text: str) -> None:
    """A field that holds a JSON document holds one."""
    dist = shop().set("RolePolicy/reader", "policy", text)
    assert [path for _, path, _ in found(dist, "wiring.document")] == ["spec.forProvider.policy"]
    assert found(shop(), "wiring.document") == []
