"""Reconcilers of what guards a system: secrets, trails, recorders, policies of tables, attached policies."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.secrets import MissingSecretError, Secrets
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import TRUST, Folder, Json, managed, policy

AWAY = "us-west-2"
DENY = {"Effect": "Deny", "Principal": {"AWS": "*"}, "Condition": {"Bool": {"aws:SecureTransport": "false"}}}
RULE = {"owner": "AWS", "sourceIdentifier": "S3_BUCKET_SSL_REQUESTS_ONLY"}


def guards(folder: Folder) -> list[Json]:
    """One object of each kind, with what they need."""
    bucket, table = folder.bucket("trail"), folder.arn("dynamodb", "table/kept")
    itself = {"name": "config"}
    attributes = {"hashKey": "id", "attribute": [{"name": "id", "type": "S"}], "billingMode": "PAY_PER_REQUEST"}
    selector = {"field": "eventCategory", "equals": ["Management"]}
    trail: Json = {
        "s3BucketNameRef": {"name": "trail"},
        "enableLogging": True,
        "isMultiRegionTrail": True,
        "advancedEventSelector": [{"name": "all", "fieldSelector": [selector]}],
        "tags": {"Service": "demo"},
    }
    group = {"allSupported": False, "resourceTypes": ["AWS::S3::Bucket"]}
    describe = "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole"
    return [
        managed("s3", "Bucket", "trail", {}, bucket),
        managed("cloudtrail", "Trail", "trail", trail, "demo-trail"),
        managed("dynamodb", "Table", "kept", attributes, "kept"),
        managed(
            "dynamodb",
            "ResourcePolicy",
            "kept",
            {"resourceArn": table, "policy": policy({**DENY, "Action": "dynamodb:*", "Resource": table})},
        ),
        managed("iam", "Role", "recorder", {"assumeRolePolicy": TRUST}, "demo-recorder"),
        managed("iam", "RolePolicyAttachment", "recorder", {"policyArn": describe, "roleRef": {"name": "recorder"}}),
        managed(
            "configservice",
            "ConfigurationRecorder",
            "recorder",
            {"roleArnRef": {"name": "recorder"}, "recordingGroup": group},
            "demo",
        ),
        managed("configservice", "DeliveryChannel", "recorder", {"s3BucketNameRef": {"name": "trail"}}, "demo"),
        managed("configservice", "AWSConfigurationRecorderStatus", "recorder", {"isEnabled": True}, "demo"),
        managed("configservice", "ConfigRule", "tls", {"source": RULE, "description": "TLS"}, "demo-tls"),
        managed(
            "secretsmanager",
            "Secret",
            "config",
            {"name": "demo-config", "description": "d", "recoveryWindowInDays": 0, "replica": [{"region": AWAY}]},
        ),
        managed(
            "secretsmanager",
            "SecretVersion",
            "config",
            {"secretIdRef": itself, "secretStringSecretRef": {"name": "config", "key": "value"}},
        ),
        managed(
            "secretsmanager",
            "SecretPolicy",
            "config",
            {"secretArnRef": itself, "policy": policy({**DENY, "Action": "secretsmanager:*", "Resource": "*"})},
        ),
    ]


def test_guards_become_ready_and_stay_as_they_are(folder: Folder, start: Open) -> None:
    """All kinds are made in one go, and a second look finds nothing to do."""
    sandbox = start(folder.write(*guards(folder)))
    sandbox.reconcile_until_ready(30)
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def test_what_somebody_edits_is_put_back(folder: Folder, start: Open) -> None:
    """A trail that is stopped logs again, a recorder that is stopped records, a secret's description is as it was."""
    sandbox = start(folder.write(*guards(folder)))
    sandbox.reconcile_until_ready(30)
    trail, config, secrets = (sandbox.client(name) for name in ("cloudtrail", "config", "secretsmanager"))
    trail.stop_logging(Name="demo-trail")
    config.stop_configuration_recorder(ConfigurationRecorderName="demo")
    secrets.update_secret(SecretId="demo-config", Description="other")
    sandbox.reconcile_until_ready(30)
    assert trail.get_trail_status(Name="demo-trail")["IsLogging"]
    assert config.describe_configuration_recorder_status()["ConfigurationRecordersStatus"][0]["recording"]
    assert secrets.describe_secret(SecretId="demo-config")["Description"] == "d"
    assert {change.key.kind for change in sandbox.changes} == {"AWSConfigurationRecorderStatus", "Secret", "Trail"}


def test_guards_go_with_their_manifests(folder: Folder, start: Open) -> None:
    """Pruning deletes trail, rules, policies and the secret in both regions."""
    sandbox = start(folder.write(*guards(folder)))
    sandbox.reconcile_until_ready(30)
    folder.remove(*guards(folder))
    sandbox.reconcile_until_ready(30)
    assert sandbox.client("cloudtrail").describe_trails()["trailList"] == []
    assert sandbox.client("config").describe_config_rules()["ConfigRules"] == []
    assert sandbox.client("iam").list_roles()["Roles"] == []
    for region in ("us-east-1", AWAY):
        assert sandbox.client("secretsmanager", region).list_secrets()["SecretList"] == []


def test_a_secret_that_is_there_is_taken_as_it_is() -> None:
    """What somebody puts replaces what was made up; without making up, whoever asks is told what is missing."""
    made = Secrets()
    first = made.get("demo", "config", "value")
    assert (made.get("demo", "config", "value"), made.made_up("demo", "config", "value")) == (first, True)
    made.put("demo", "config", {"value": "x"})
    assert (made.get("demo", "config", "value"), made.made_up("demo", "config", "value")) == ("x", False)
    waiting: Any = Secrets(generated=False)
    with pytest.raises(MissingSecretError, match='Secret "config" with the key "value" not found in demo'):
        waiting.get("demo", "config", "value")
