"""The reconcilers of all kinds, against the emulator."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from sandbox import NotSettledError, Sandbox
from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import REGION, Folder, Json, managed, policy


def test_a_system_with_every_kind_becomes_ready(folder: Folder, start: Open) -> None:
    """All kinds are made in one go; only what the emulator really lacks is listed."""
    sandbox = start(folder.write(*scenario.everything(folder)))
    sandbox.reconcile_until_ready(30)
    reasons = {c["reason"] for o in sandbox.objects() for c in o.get("status", {}).get("conditions", [])}
    assert reasons == {"ReconcileSuccess", "Available"}
    layer = "not emulated: layer arn:aws:lambda:us-east-1:017000801446:layer:Powertools:1, which is another account's"
    assert sandbox.notes() == [("Function/demo-dev/work", layer)]


def test_a_second_look_finds_nothing_to_do(folder: Folder, start: Open) -> None:
    """What was made equals what is wanted, for every kind and field."""
    sandbox = start(folder.write(*scenario.everything(folder)))
    sandbox.reconcile_until_ready(30)
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def test_removing_all_manifests_removes_all_resources(folder: Folder, start: Open) -> None:
    """Pruning deletes every kind, in whatever order AWS allows."""
    objects = scenario.everything(folder)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    folder.remove(*objects)
    sandbox.reconcile_until_ready(30)
    assert [o["metadata"]["name"] for o in sandbox.objects()] == ["anchor"]
    assert folder.bucket("data") not in [b["Name"] for b in sandbox.client("s3").list_buckets()["Buckets"]]
    assert sandbox.client("dynamodb").list_tables()["TableNames"] == []
    assert sandbox.client("dynamodb", "us-west-2").list_tables()["TableNames"] == []
    assert sandbox.client("lambda").list_functions()["Functions"] == []
    assert sandbox.client("iam").list_roles()["Roles"] == []
    assert sandbox.client("sqs").list_queues().get("QueueUrls", []) == []
    assert sandbox.client("sns").list_topics()["Topics"] == []
    assert sandbox.client("stepfunctions").list_state_machines()["stateMachines"] == []
    assert sandbox.client("events").list_rules()["Rules"] == []
    assert sandbox.client("lambda").list_event_source_mappings()["EventSourceMappings"] == []


@dataclass(frozen=True)
class Hand:
    """Somebody with access to the account."""

    sandbox: Sandbox
    folder: Folder

    def client(self, service: str) -> Any:
        """A client in the folder's region."""
        return self.sandbox.client(service)

    def status(self, kind: str, name: str, field: str) -> str:
        """A value of an object's status.atProvider."""
        return str(self.sandbox.get(kind, name)["status"]["atProvider"][field])


Edit = Callable[[Hand], Any]

#: what somebody does by hand -> the field that is put back
EDITS: dict[str, tuple[Callable[[Folder], list[Json]], Edit]] = {
    "BucketVersioning versioningConfiguration.status": (
        scenario.bucket,
        lambda h: h.client("s3").put_bucket_versioning(
            Bucket=h.folder.bucket("data"), VersioningConfiguration={"Status": "Suspended"}
        ),
    ),
    "Bucket tags[Owner]": (
        scenario.bucket,
        lambda h: h.client("s3").put_bucket_tagging(
            Bucket=h.folder.bucket("data"), Tagging={"TagSet": [{"Key": "Owner", "Value": "them"}]}
        ),
    ),
    "BucketPublicAccessBlock blockPublicPolicy": (
        scenario.bucket,
        lambda h: h.client("s3").put_public_access_block(
            Bucket=h.folder.bucket("data"), PublicAccessBlockConfiguration={"BlockPublicAcls": True}
        ),
    ),
    "BucketPolicy policy": (
        scenario.bucket,
        lambda h: h.client("s3").put_bucket_policy(
            Bucket=h.folder.bucket("data"),
            Policy=policy(
                {
                    "Effect": "Deny",
                    "Principal": {"AWS": "111122223333"},
                    "Action": "s3:GetObject",
                    "Resource": f"arn:aws:s3:::{h.folder.bucket('data')}/*",
                }
            ),
        ),
    ),
    "BucketLifecycleConfiguration rule[age]": (
        scenario.bucket,
        lambda h: h.client("s3").put_bucket_lifecycle_configuration(
            Bucket=h.folder.bucket("data"),
            LifecycleConfiguration={
                "Rules": [{"ID": "other", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 1}}]
            },
        ),
    ),
    "Queue visibilityTimeoutSeconds": (
        scenario.queue,
        lambda h: h.client("sqs").set_queue_attributes(
            QueueUrl=h.status("Queue", "dead", "url"), Attributes={"VisibilityTimeout": "5"}
        ),
    ),
    "Role assumeRolePolicy": (
        scenario.role,
        lambda h: h.client("iam").update_assume_role_policy(
            RoleName="Worker",
            PolicyDocument=policy({"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}),
        ),
    ),
    "RolePolicy policy": (
        scenario.role,
        lambda h: h.client("iam").put_role_policy(
            RoleName="Worker",
            PolicyName="own",
            PolicyDocument=policy({"Effect": "Allow", "Action": "*", "Resource": "*"}),
        ),
    ),
    "Table ttl.enabled": (
        scenario.table,
        lambda h: h.client("dynamodb").update_time_to_live(
            TableName="Data", TimeToLiveSpecification={"Enabled": False, "AttributeName": "expires"}
        ),
    ),
    "Table pointInTimeRecovery.enabled": (
        scenario.table,
        lambda h: h.client("dynamodb").update_continuous_backups(
            TableName="Data", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": False}
        ),
    ),
    "Table deletionProtectionEnabled": (
        scenario.table,
        lambda h: h.client("dynamodb").update_table(TableName="Data", DeletionProtectionEnabled=True),
    ),
    "Table globalSecondaryIndex[Kinds]": (
        scenario.table,
        lambda h: h.client("dynamodb").update_table(
            TableName="Data", GlobalSecondaryIndexUpdates=[{"Delete": {"IndexName": "Kinds"}}]
        ),
    ),
    "Key description": (
        scenario.key,
        lambda h: h.client("kms").update_key_description(KeyId=h.status("Key", "key", "keyId"), Description="other"),
    ),
    "Key enableKeyRotation": (
        scenario.key,
        lambda h: h.client("kms").disable_key_rotation(KeyId=h.status("Key", "key", "keyId")),
    ),
    "MetricAlarm threshold": (
        lambda f: [*scenario.topic(f), *scenario.queue(f), *scenario.alarms(f)],
        lambda h: h.client("cloudwatch").put_metric_alarm(
            AlarmName="Errors",
            AlarmActions=[h.folder.arn("sns", "Alarms")],
            AlarmDescription="d",
            ComparisonOperator="GreaterThanOrEqualToThreshold",
            DatapointsToAlarm=1,
            Dimensions=[{"Name": "FunctionName", "Value": "Work"}],
            EvaluationPeriods=2,
            MetricName="Errors",
            Namespace="AWS/Lambda",
            Period=300,
            Statistic="Sum",
            Threshold=1000,
            TreatMissingData="notBreaching",
        ),
    ),
    "Dashboard dashboardBody": (
        lambda f: [*scenario.topic(f), *scenario.queue(f), *scenario.alarms(f)],
        lambda h: h.client("cloudwatch").put_dashboard(DashboardName="Board", DashboardBody='{"widgets": []}'),
    ),
    "Topic displayName": (
        lambda f: [*scenario.topic(f), *scenario.queue(f)],
        lambda h: h.client("sns").set_topic_attributes(
            TopicArn=h.folder.arn("sns", "Alarms"), AttributeName="DisplayName", AttributeValue="Other"
        ),
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_by_hand_is_put_back_and_said(folder: Folder, start: Open, what: str) -> None:
    """For each kind: what somebody changed in AWS is restored, and the line names object and field."""
    kind, path = what.split()
    build, edit = EDITS[what]
    sandbox = start(folder.write(*build(folder)))
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []
    edit(Hand(sandbox, folder))
    sandbox.reconcile_until_ready(30)
    said = [str(change) for change in sandbox.changes]
    assert any(line.startswith(f"UpdatedExternalResource {kind}/") and f".{path}: found " in line for line in said), (
        said
    )
    assert all(line.endswith("; put back") for line in said)
    sandbox.changes.clear()
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def test_a_dashboard_is_compared_by_meaning(folder: Folder, start: Open) -> None:
    """Another layout of the same document is no difference."""
    sandbox = start(folder.write(*scenario.topic(folder), *scenario.queue(folder), *scenario.alarms(folder)))
    sandbox.reconcile_until_ready(30)
    cloudwatch = sandbox.client("cloudwatch")
    body = json.loads(cloudwatch.get_dashboard(DashboardName="Board")["DashboardBody"])
    cloudwatch.put_dashboard(DashboardName="Board", DashboardBody=json.dumps(body, indent=4, sort_keys=True))
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def function_system(folder: Folder, text: str = scenario.ANSWER, key: str = "code/1.zip") -> list[Json]:
    """What a function needs around it."""
    return [
        *scenario.bucket(folder),
        *scenario.queue(folder),
        *scenario.role(folder),
        *scenario.function(folder, text, key),
    ]


def call(sandbox: Sandbox) -> Any:
    """What the function answers."""
    return json.load(sandbox.client("lambda").invoke(FunctionName="Work")["Payload"])


def test_new_code_comes_with_a_new_key(folder: Folder, start: Open) -> None:
    """A manifest with another s3Key updates the function's code."""
    sandbox = start(folder.write(*function_system(folder)))
    sandbox.reconcile_until_ready(30)
    assert call(sandbox) == "called"
    folder.write(*function_system(folder, scenario.ANSWER.replace("return 'called'", "return 'new'"), "code/2.zip"))
    sandbox.reconcile_until_ready(30)
    assert call(sandbox) == "new"


def test_code_that_was_changed_by_hand_is_put_back(folder: Folder, start: Open) -> None:
    """Neither another zip in the function nor other bytes under the key survive."""
    sandbox = start(folder.write(*function_system(folder)))
    sandbox.reconcile_until_ready(30)
    bucket, other = folder.bucket("data"), scenario.code(scenario.ANSWER.replace("return 'called'", "return 'bad'"))
    sandbox.client("s3").put_object(Bucket=bucket, Key="other.zip", Body=base64.b64decode(other))
    sandbox.client("lambda").update_function_code(FunctionName="Work", S3Bucket=bucket, S3Key="other.zip")
    sandbox.client("s3").put_object(Bucket=bucket, Key="code/1.zip", Body=b"other bytes")
    sandbox.reconcile_until_ready(30)
    assert call(sandbox) == "called"
    assert sandbox.client("s3").get_object(Bucket=bucket, Key="code/1.zip")["Body"].read() != b"other bytes"


def test_a_function_without_its_code_says_so(folder: Folder, start: Open) -> None:
    """A key that nothing is stored under is an error that names bucket and key, not an endless wait."""
    objects = [o for o in function_system(folder) if o["kind"] != "Object"]
    sandbox = start(folder.write(*objects))
    with pytest.raises(NotSettledError) as error:
        sandbox.reconcile_until_ready(30, patience=0.3)
    reason = error.value.reasons["Function/demo-dev/work"]
    assert reason == f"create failed: code s3://{folder.bucket('data')}/code/1.zip cannot be read: Not Found"
    assert sandbox.client("lambda").list_functions()["Functions"] == []


def test_a_replica_makes_the_table_global(folder: Folder, start: Open) -> None:
    """What is written in one region is read in the other."""
    sandbox = start(folder.write(*scenario.table(folder)))
    sandbox.reconcile_until_ready(30)
    east, west = sandbox.client("dynamodb"), sandbox.client("dynamodb", "us-west-2")
    east.put_item(TableName="Data", Item={"id": {"S": "1"}, "time": {"S": "t"}})
    assert west.get_item(TableName="Data", Key={"id": {"S": "1"}, "time": {"S": "t"}})["Item"]["id"] == {"S": "1"}


def test_the_key_of_a_table_cannot_change(folder: Folder, start: Open) -> None:
    """Another hashKey is refused with the argument's name and both values."""
    objects = scenario.table(folder)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    objects[-1]["spec"]["forProvider"]["hashKey"] = "other"
    folder.write(objects[-1])
    with pytest.raises(
        NotSettledError, match='cannot change the value of the argument "hash_key" from "id" to "other"'
    ):
        sandbox.reconcile_until_ready(30, patience=0.2)


def test_an_index_is_added_to_a_table_in_place(folder: Folder, start: Open) -> None:
    """A second global index needs no new table."""
    objects = scenario.table(folder)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    added = {"name": "Times", "hashKey": "time", "projectionType": "KEYS_ONLY"}
    objects[-1]["spec"]["forProvider"]["globalSecondaryIndex"].append(added)
    folder.write(objects[-1])
    sandbox.reconcile_until_ready(30)
    table = sandbox.client("dynamodb").describe_table(TableName="Data")["Table"]
    assert sorted(index["IndexName"] for index in table["GlobalSecondaryIndexes"]) == ["Kinds", "Times"]


def test_a_bucket_that_lies_in_another_region_is_refused(folder: Folder, start: Open) -> None:
    """A bucket cannot move: the region is immutable."""
    bucket = managed("s3", "Bucket", "data", {}, folder.bucket("data"))
    sandbox = start(folder.write(bucket))
    sandbox.reconcile_until_ready(30)
    folder.remove(bucket)
    folder.write(managed("s3", "Bucket", "data", {"region": "us-west-2"}, folder.bucket("data")))
    with pytest.raises(NotSettledError, match=f'"region" from "{REGION}" to "us-west-2"'):
        sandbox.reconcile_until_ready(30, patience=0.2)


def test_an_object_with_too_many_tags_is_refused(folder: Folder, start: Open) -> None:
    """S3 takes ten tags per object, and Crossplane adds three: eight of our own are one too many."""
    tags = {f"t{number}": "v" for number in range(8)}
    item = {"bucketRef": {"name": "data"}, "key": "k", "content": "x", "tags": tags}
    sandbox = start(folder.write(*scenario.bucket(folder), managed("s3", "Object", "o", item)))
    with pytest.raises(NotSettledError, match="at most 10 tags, 11 given"):
        sandbox.reconcile_until_ready(30, patience=0.2)


def test_the_providers_tags_are_added(folder: Folder, start: Open) -> None:
    """What can be tagged carries kind, name and provider config, as Crossplane writes them."""
    sandbox = start(folder.write(*scenario.queue(folder)))
    sandbox.reconcile_until_ready(30)
    tags = sandbox.get("Queue", "dead")["status"]["atProvider"]["tags"]
    assert tags == {
        "Owner": "us",
        "crossplane-kind": "queue.sqs.aws.m.upbound.io",
        "crossplane-name": "dead",
        "crossplane-providerconfig": "aws-dev",
    }


def test_metrics_of_a_bucket_are_not_taken_for_granted(folder: Folder, start: Open) -> None:
    """An emulator without bucket metrics is found out; on one that has them the object is Available."""
    metric = managed("s3", "BucketMetric", "data", {"bucketRef": {"name": "data"}, "name": "EntireBucket"})
    sandbox = start(folder.write(*scenario.bucket(folder), metric))
    sandbox.reconcile_until_ready(30)
    conditions = {c["type"]: c for c in sandbox.get("BucketMetric", "data")["status"]["conditions"]}
    listed = [name for name, _ in sandbox.notes()]
    assert (conditions["Ready"]["reason"] == "NotEmulated") == ("BucketMetric/demo-dev/data" in listed)
