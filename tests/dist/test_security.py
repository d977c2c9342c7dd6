"""What guards the file-pipeline, held against the committed manifests of every environment and region."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest
from checks.policies import Request, allows
from tests.dist.conftest import ROOT

Find = Callable[..., list[Manifest]]
The = Callable[..., dict[str, Any]]
Chosen = dict[str, Any]


def statements(document: str) -> dict[str, Any]:
    """The statements of a policy by their Sid."""
    return {statement["Sid"]: statement for statement in json.loads(document)["Statement"]}


def test_every_key_is_a_regions_own(find: Find) -> None:
    """Table, topic, logs and secret have a key in each region, and every key is rotated."""
    keys = {manifest.name.split("serverless-")[1]: manifest for manifest in find("Key")}
    for purpose in ("alarms", "file-pipeline-config", "logs", "processed-data"):
        assert any(name.startswith(purpose) for name in keys), purpose
    assert all(manifest.data["spec"]["forProvider"]["enableKeyRotation"] for manifest in keys.values())


def test_uploads_may_come_from_afar(the: The, chosen: Chosen) -> None:
    """Acceleration is on where it is chosen; S3 takes it for names without dots only."""
    assert chosen["file_pipeline"]["security"]["transfer_acceleration"] is True
    assert the("BucketAccelerateConfiguration", "data-ingestion")["status"] == "Enabled"


def test_requests_to_all_buckets_are_logged_but_those_for_logs(find: Find, the: The, chosen: Chosen) -> None:
    """Each bucket is logged into the region's own, which is not logged itself, is no one else's, and forgets."""
    logged = {m.name for m in find("BucketLogging")}
    assert logged == {m.name for m in find("Bucket")} - {m.name for m in find("Bucket", "access-logs")}
    rule = the("BucketLifecycleConfiguration", "access-logs")["rule"][0]
    assert rule["expiration"] == [{"days": chosen["file_pipeline"]["security"]["access_log_days"]}]
    allowed = statements(the("BucketPolicy", "access-logs")["policy"])["AccessLogs"]
    assert allowed["Condition"]["StringEquals"] == {"aws:SourceAccount": chosen["account_id"]}
    assert len(allowed["Condition"]["ArnLike"]["aws:SourceArn"]) == len(logged)


def test_the_secret_has_a_replica_and_no_value(find: Find, chosen: Chosen, role: str) -> None:
    """The one secret is copied into the other region under that region's key; a Secret of the cluster has the value."""
    versions = find("SecretVersion")
    assert len(versions) == (1 if role == "primary" else 0)
    for version in versions:
        (secret,) = find("Secret")
        fields, value = secret.data["spec"]["forProvider"], version.data["spec"]["forProvider"]
        (replica,) = fields["replica"]
        assert replica["region"] == chosen["regions"]["secondary"]
        assert f":{replica['region']}:" in replica["kmsKeyId"]
        assert replica["kmsKeyId"].split("-us-")[0] == fields["kmsKeyId"].replace(
            chosen["regions"]["primary"], replica["region"]
        )
        assert set(value) == {"region", "secretIdRef", "secretStringSecretRef"}
        assert value["secretStringSecretRef"] == {"name": fields["name"], "key": "value"}


def test_tables_refuse_strangers_and_plain_text_and_nothing_else(find: Find, chosen: Chosen) -> None:
    """Each region's table denies other accounts and requests without TLS, grants nothing, lets AWS's services be."""
    policies = find("ResourcePolicy", "processed-data")
    assert len(policies) == 1
    for policy in policies:
        said = statements(policy.data["spec"]["forProvider"]["policy"])
        assert {name: one["Effect"] for name, one in said.items()} == {"OwnAccountOnly": "Deny", "TlsOnly": "Deny"}
        assert said["OwnAccountOnly"]["Condition"] == {
            "Bool": {"aws:PrincipalIsAWSService": "false"},
            "StringNotEquals": {"aws:PrincipalAccount": chosen["account_id"]},
        }
        assert all(
            arn.split(":")[3] == policy.data["spec"]["forProvider"]["region"] for arn in said["TlsOnly"]["Resource"]
        )


def test_a_trail_stands_where_it_is_chosen(find: Find, chosen: Chosen, role: str) -> None:
    """One trail over all regions, signed, encrypted, with the data events of both regions' uploads and tables."""
    trails = find("Trail")
    assert len(trails) == (1 if role == "primary" and chosen["file_pipeline"]["security"]["trail"] else 0)
    for trail in trails:
        fields = trail.data["spec"]["forProvider"]
        switches = ("isMultiRegionTrail", "enableLogFileValidation", "enableLogging")
        assert [fields[switch] for switch in switches] == [True, True, True]
        assert trail.data["spec"]["initProvider"]["kmsKeyId"].startswith("arn:")
        chosen_events = [
            {field["field"]: field.get("equals") or field.get("startsWith") for field in selector["fieldSelector"]}
            for selector in fields["advancedEventSelector"]
        ]
        by_type = {
            tuple(one.get("resources.type", ["Management"])): one.get("resources.ARN") or [] for one in chosen_events
        }
        assert len(by_type["AWS::S3::Object",]) == 2
        regions = {arn.split(":")[3] for arn in by_type["AWS::DynamoDB::Table",]}
        assert regions == set(chosen["regions"].values())
        assert ("Management",) in by_type


def test_a_recorder_stands_where_it_is_chosen(find: Find, chosen: Chosen) -> None:
    """Recorder, channel and switch share one name; rules watch encryption, access, recovery, TLS and tags."""
    wanted = 1 if chosen["file_pipeline"]["security"]["config"] else 0
    parts = [find(kind) for kind in ("ConfigurationRecorder", "DeliveryChannel", "AWSConfigurationRecorderStatus")]
    assert [len(part) for part in parts] == [wanted] * 3
    assert len({part[0].annotations["crossplane.io/external-name"] for part in parts if part}) == wanted
    rules = {rule.data["spec"]["forProvider"]["source"]["sourceIdentifier"] for rule in find("ConfigRule")}
    if wanted:
        assert rules >= {
            "DYNAMODB_PITR_ENABLED",
            "DYNAMODB_TABLE_ENCRYPTED_KMS",
            "REQUIRED_TAGS",
            "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
            "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
        }


MFA = {"aws:MultiFactorAuthPresent": "true"}


@pytest.mark.parametrize(("context", "enough"), [(MFA, True), ({"aws:MultiFactorAuthPresent": "false"}, False)])
def test_operators_need_a_second_factor(
    find: Find, chosen: Chosen, role: str, context: dict[str, str], enough: bool
) -> None:
    """Somebody of the account takes the role on with a second factor and not without; its age is bounded too."""
    roles = find("Role", "failover-operator")
    assert len(roles) == (1 if role == "primary" else 0)
    for one in roles:
        document = one.data["spec"]["forProvider"]["assumeRolePolicy"]
        (statement,) = json.loads(document)["Statement"]
        age = chosen["file_pipeline"]["security"]["operator_mfa_minutes"] * 60
        assert statement["Condition"]["NumericLessThan"] == {"aws:MultiFactorAuthAge": str(age)}
        person = statement["Principal"]["AWS"][0]
        assert allows(document, Request(person, "sts:AssumeRole", "", context)) is enough
        assert one.data["spec"]["forProvider"]["maxSessionDuration"] == 3_600


RUNBOOKS = ("consistency", "redrive")
ELSEWHERE = {
    "events:ListTargetsByRule",
    "kinesis:GetRecords",
    "kinesis:GetShardIterator",
    "lambda:ListEventSourceMappings",
    "states:StartExecution",
}
"""What the runbook needs for the other systems' workflow and stream."""
BESIDE = {
    "cloudwatch:DescribeAlarms",
    "cloudwatch:GetMetricData",
    "dynamodb:GetItem",
    "route53:GetHealthCheck",
    "route53:GetHealthCheckStatus",
    "route53:ListHealthChecks",
}
"""What people look at: alarms, health checks, and the items of a conflict."""


def test_operators_may_do_what_the_runbooks_need_and_no_more(find: Find, role: str) -> None:
    """The role's actions are those that the runbooks list, which tests show to be enough, and what is read beside."""
    needed = set(BESIDE)
    for name in RUNBOOKS:
        text = (ROOT / f"docs/runbooks/{name}.md").read_text(encoding="utf-8")
        (block,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
        needed |= {action for one in json.loads(block)["Statement"] for action in one["Action"]}
    for policy in find("RolePolicy", "failover-operator"):
        said = statements(policy.data["spec"]["forProvider"]["policy"])
        assert {action for one in said.values() for action in one["Action"]} == needed - ELSEWHERE
        everything = {name for name, one in said.items() if one["Resource"] == ["*"]}
        assert everything == {"WatchHealthChecks", "WatchRegions"}
    assert len(find("RolePolicy", "failover-operator")) == (1 if role == "primary" else 0)
