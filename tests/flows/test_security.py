"""What guards the pipeline, in AWS: a secret from outside Git, TLS, the operators' role, the trail and the recorder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox import NotSettledError, Sandbox
from sandbox.secrets import Secrets
from tests.flows.conftest import REGIONS, ROOT, Pipeline

pytestmark = pytest.mark.flow


CONFIG = "serverless-file-pipeline-config-staging"
NAMESPACE = "file-pipeline-staging"


@pytest.fixture(scope="module")
def staging() -> Iterator[Sandbox]:
    """Staging, where trail and recorder are on, all Ready."""
    with Sandbox.start(ROOT / "dist", "staging", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        yield sandbox


def test_the_secret_waits_for_its_value_and_has_it_in_both_regions() -> None:
    """Without the cluster's Secret only the value waits, and says why; given it, both regions have it."""
    with Sandbox.start(ROOT / "dist", "staging", "file-pipeline", secrets=Secrets(generated=False)) as sandbox:
        with pytest.raises(NotSettledError) as waiting:
            sandbox.reconcile_until_ready(timeout=90)
        assert list(waiting.value.reasons) == [f"SecretVersion/{NAMESPACE}/{CONFIG}"]
        assert f'Secret "{CONFIG}" with the key "value" not found' in str(waiting.value)

        sandbox.secrets.put(NAMESPACE, CONFIG, {"value": '{"partner": "s3cret"}'})
        sandbox.reconcile_until_ready(timeout=90)
        for region in REGIONS:
            client = sandbox.client("secretsmanager", region)
            assert client.get_secret_value(SecretId=CONFIG)["SecretString"] == '{"partner": "s3cret"}'
            assert client.describe_secret(SecretId=CONFIG)["KmsKeyId"].split(":")[3] == region


def test_a_value_that_is_made_up_is_said_to_be(staging: Sandbox) -> None:
    """Where nobody puts a Secret into the cluster, a random value stands in for it, and the sandbox says so."""
    value = staging.client("secretsmanager", REGIONS[1]).get_secret_value(SecretId=CONFIG)["SecretString"]
    assert len(value) > 20
    notes = [note for name, note in staging.notes() if name == f"SecretVersion/{NAMESPACE}/{CONFIG}"]
    assert notes == [
        f"not emulated: the value: the Secret {CONFIG} is not in the sandbox, a random value stands in for it"
    ]


def test_trail_and_recorder_are_on(staging: Sandbox) -> None:
    """The trail logs over all regions with data events, and each region's recorder records and has its rules."""
    client = staging.client("cloudtrail", REGIONS[0])
    (trail,) = client.describe_trails()["trailList"]
    assert (trail["IsMultiRegionTrail"], trail["LogFileValidationEnabled"]) == (True, True)
    assert client.get_trail_status(Name=trail["TrailARN"])["IsLogging"]
    selectors = client.get_event_selectors(TrailName=trail["TrailARN"])["AdvancedEventSelectors"]
    assert [selector["Name"] for selector in selectors] == [
        "Management events",
        "Objects of uploads",
        "Items of tables",
    ]
    for region in REGIONS:
        config = staging.client("config", region)
        (recorder,) = config.describe_configuration_recorder_status()["ConfigurationRecordersStatus"]
        assert recorder["recording"]
        assert len(config.describe_config_rules()["ConfigRules"]) > 5


@pytest.mark.parametrize("region", REGIONS)
def test_the_buckets_of_logs_refuse_plain_text(pipeline: Pipeline, unique: str, region: str) -> None:
    """Who may do anything with S3 still lists a bucket of access logs over TLS only."""
    (bucket,) = [
        one["Name"]
        for one in pipeline.sandbox.client("s3", region).list_buckets()["Buckets"]
        if "access-logs" in one["Name"] and (REGIONS[1] in one["Name"]) == (region == REGIONS[1])
    ]
    encrypted = pipeline.user(f"tls-{unique}", ["s3:*"], "s3", region)
    assert encrypted.list_objects_v2(Bucket=bucket)["KeyCount"] == 0
    plain = pipeline.user(f"plain-{unique}", ["s3:*"], "s3", region, tls=False)
    with pytest.raises(ClientError, match="AccessDenied"):
        plain.list_objects_v2(Bucket=bucket)


def operator_arn(pipeline: Pipeline) -> str:
    """ARN of the failover operators' role."""
    return str(pipeline.sandbox.get("ConfigMap", f"outputs-{REGIONS[0]}")["data"]["operatorRoleArn"])


def test_nobody_takes_the_operators_role_on_without_a_second_factor(pipeline: Pipeline, unique: str) -> None:
    """A user who may take on any role is refused this one: the session has no second factor."""
    someone = pipeline.user(f"operator-{unique}", ["sts:AssumeRole"], "sts", REGIONS[0])
    with pytest.raises(ClientError, match="AccessDenied"):
        someone.assume_role(RoleArn=operator_arn(pipeline), RoleSessionName="failover")


MAY = ["dynamodb:BatchGetItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Scan"]
MAY_NOT = [
    "dynamodb:DeleteItem",
    "dynamodb:DeleteTable",
    "dynamodb:PutResourcePolicy",
    "dynamodb:RestoreTableToPointInTime",
    "dynamodb:UpdateTable",
    "iam:PutRolePolicy",
    "kms:ScheduleKeyDeletion",
    "lambda:UpdateFunctionCode",
    "route53:ChangeResourceRecordSets",
    "s3:DeleteObject",
    "secretsmanager:GetSecretValue",
]


@pytest.mark.parametrize("region", REGIONS)
def test_operators_may_repair_items_and_change_nothing_else(pipeline: Pipeline, region: str) -> None:
    """In both regions the role reads and puts items; deleting, policies and promotion are not its own."""
    table = pipeline.sandbox.get("ConfigMap", f"outputs-{region}")["data"]["tableArn"]
    answer = pipeline.sandbox.client("iam").simulate_principal_policy(
        PolicySourceArn=operator_arn(pipeline), ActionNames=MAY + MAY_NOT, ResourceArns=[table]
    )
    decided = {one["EvalActionName"]: one["EvalDecision"] for one in answer["EvaluationResults"]}
    assert decided == dict.fromkeys(MAY, "allowed") | dict.fromkeys(MAY_NOT, "implicitDeny")


@pytest.fixture
def operator(pipeline: Pipeline, unique: str) -> dict[str, Any]:
    """Credentials under the role's very policy. The emulator knows no second factor, so they are of a twin of it."""
    iam, role = pipeline.sandbox.client("iam"), operator_arn(pipeline).rpartition("/")[2]
    document = iam.get_role_policy(RoleName=role, PolicyName=role)["PolicyDocument"]
    principal = {"AWS": f"arn:aws:iam::{pipeline.sandbox.account}:root"}
    trust = {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}]}
    twin = iam.create_role(RoleName=f"twin-{unique}", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    iam.put_role_policy(RoleName=f"twin-{unique}", PolicyName="twin", PolicyDocument=json.dumps(document))
    keys = pipeline.sandbox.client("sts").assume_role(RoleArn=twin, RoleSessionName="failover")["Credentials"]
    return {
        "aws_access_key_id": keys["AccessKeyId"],
        "aws_secret_access_key": keys["SecretAccessKey"],
        "aws_session_token": keys["SessionToken"],
    }


def ops(pipeline: Pipeline, credentials: dict[str, Any], *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a runbook as an operator would."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    env |= {name.upper(): value for name, value in credentials.items()}
    command = [sys.executable, "-m", "ops", *words, "--endpoint", pipeline.sandbox.endpoint_url]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=90)


def test_operators_carry_out_the_runbooks(pipeline: Pipeline, operator: dict[str, Any], tmp_path: Path) -> None:
    """Comparing the replicas and looking through each dead-letter queue need nothing that the role lacks."""
    state = str(tmp_path / "compare.json")
    compared = ops(
        pipeline, operator, "consistency", "--table", pipeline.table, "--regions", *REGIONS, "--state", state
    )
    assert compared.returncode == 0, compared.stdout + compared.stderr
    for region in REGIONS:
        queue = pipeline.queue_url(region).rpartition("/")[2]
        looked = ops(pipeline, operator, "redrive", "--queue", queue, "--region", region, "--wait", "1", "--dry-run")
        assert looked.returncode == 0, looked.stdout + looked.stderr


def test_operators_cannot_delete_the_table(pipeline: Pipeline, operator: dict[str, Any]) -> None:
    """A call that the role does not have is refused as such."""
    table = pipeline.sandbox.aws.client("dynamodb", REGIONS[1], **operator)
    with pytest.raises(ClientError, match="AccessDenied"):
        table.delete_table(TableName=pipeline.table)
