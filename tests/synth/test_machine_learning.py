"""Machine learning, switched on: what is rendered then, in production, and judged by all checks on its way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.synth import models

Spec = dict[str, Any]
The = Callable[..., Spec]
ROOT = Path(__file__).parents[2]
_CHOSEN = yaml.safe_load((ROOT / "environments/prod.yaml").read_text(encoding="utf-8"))
ACCOUNT, REGION = _CHOSEN["account_id"], _CHOSEN["realtime_analytics"]["region"]
LAKE = f"data-lake-{ACCOUNT}-{REGION}-prod"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Production with a model."""
    return models.render("prod", tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def the(dist: Path) -> The:
    """The one object of a kind whose name begins so: its spec.forProvider, with its name in AWS as `name`."""

    def _the(kind: str, begins: str = "analytics-ml") -> Spec:
        (file,) = dist.glob(f"prod/realtime-analytics/{REGION}/{kind}.{begins}*.yaml")
        manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
        name = manifest["metadata"]["annotations"].get("crossplane.io/external-name")
        spec: Spec = manifest["spec"]["forProvider"]
        return {**spec, "name": name, "annotations": manifest["metadata"]["annotations"]}

    return _the


def granted(the: The, role: str) -> dict[tuple[str, str], Spec]:
    """Action and resource of a role's policy, with the condition."""
    return {
        (action, resource): statement.get("Condition", {})
        for statement in json.loads(the("RolePolicy", role)["policy"])["Statement"]
        for action in statement["Action"]
        for resource in statement["Resource"]
    }


def arn(service: str, resource: str) -> str:
    """An ARN in the system's place."""
    return f"arn:aws:{service}:{REGION}:{ACCOUNT}:{resource}"


def test_the_model_is_pinned_and_has_no_network(the: The) -> None:
    """Image by digest, data by its own, network isolation, and a name that ends in a digest of both."""
    model = the("Model")
    assert model["primaryContainer"]["image"].endswith(f"@sha256:{models.DIGEST}")
    assert model["primaryContainer"]["modelDataUrl"].endswith(f"-prod/{models.MODEL}")
    assert model["enableNetworkIsolation"] is True
    stem, _, digest = model["name"].rpartition("-")
    assert stem == "analytics-ml-model-prod"
    assert len(digest) == 12
    assert model["annotations"]["argocd.argoproj.io/sync-options"] == "PruneLast=true"


def test_the_models_data_is_kept_as_data(the: The) -> None:
    """Where it lies is encrypted under the system's key, and Argo CD asks before it deletes: it is in no Git."""
    rule = the("BucketServerSideEncryptionConfiguration", "analytics-artifacts")["rule"][0]
    encryption = rule["applyServerSideEncryptionByDefault"]
    assert encryption["sseAlgorithm"] == "aws:kms"
    assert encryption["kmsMasterKeyId"] == arn("kms", "alias/real-time-analytics-prod")
    assert "confirm" in the("Bucket", "analytics-artifacts")["annotations"]["argocd.argoproj.io/sync-options"]


def test_the_control_plane_gets_sagemakers_provider(dist: Path) -> None:
    """With a model the provider of SageMaker is installed; without one it is not."""
    assert list((dist / "platform").glob("Provider.*aws-sagemaker.k8s.yaml"))
    assert not list((ROOT / "dist/platform").glob("Provider.*aws-sagemaker.k8s.yaml"))


def test_the_endpoint_is_one_instance_and_all_is_captured(the: The) -> None:
    """One variant on one instance, 100 % of questions and answers into the lake, volumes under the system's key."""
    endpoint, config = the("Endpoint"), the("EndpointConfiguration")
    assert endpoint["name"] == "analytics-ml-endpoint-prod"
    assert endpoint["endpointConfigName"] == config["name"]
    (variant,) = config["productionVariants"]
    assert (variant["initialInstanceCount"], variant["modelName"]) == (1, the("Model")["name"])
    capture, key = config["dataCaptureConfig"], arn("kms", "alias/real-time-analytics-prod")
    assert (capture["enableCapture"], capture["initialSamplingPercentage"]) == (True, 100)
    assert [option["captureMode"] for option in capture["captureOptions"]] == ["Input", "Output"]
    assert capture["destinationS3Uri"] == f"s3://{LAKE}/ml-capture/"
    assert capture["kmsKeyId"] == config["kmsKeyArn"] == key


def test_the_models_role_may_do_what_a_model_needs(the: The) -> None:
    """Its data, its image, the lake's events, two places to write to, its logs, its metrics: nothing else."""
    account, bucket = f"{REGION}:{ACCOUNT}", f"arn:aws:s3:::{LAKE}"
    groups = [
        f"arn:aws:logs:{account}:log-group:/aws/sagemaker/{name}:*"
        for name in ("Endpoints/analytics-ml-endpoint-prod", "TransformJobs")
    ]
    image = f"arn:aws:ecr:{account}:repository/anomalies"
    pulls = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
    found = granted(the, "analytics-ml-model")
    assert set(found) == {
        ("s3:GetObject", f"arn:aws:s3:::analytics-artifacts-{ACCOUNT}-{REGION}-prod/{models.MODEL}"),
        ("s3:GetObject", f"{bucket}/raw-data/*"),
        *((action, bucket) for action in ("s3:GetBucketLocation", "s3:ListBucket")),
        *((action, f"{bucket}/{prefix}/*") for action in ("s3:AbortMultipartUpload", "s3:PutObject")
          for prefix in ("ml-capture", "ml-inference")),
        *((action, image) for action in pulls),
        ("ecr:GetAuthorizationToken", "*"),
        ("cloudwatch:PutMetricData", "*"),
        *((f"logs:{action}", group) for action in ("CreateLogStream", "DescribeLogStreams", "PutLogEvents")
          for group in groups),
    }  # fmt: skip
    assert found["cloudwatch:PutMetricData", "*"] == {"StringLike": {"cloudwatch:namespace": "/aws/sagemaker/*"}}
    trust = json.loads(the("Role", "analytics-ml-model")["assumeRolePolicy"])["Statement"][0]
    assert trust["Principal"] == {"Service": "sagemaker.amazonaws.com"}
    assert trust["Condition"] == {"StringEquals": {"aws:SourceAccount": ACCOUNT}}


def test_the_workflow_runs_the_model_itself(the: The) -> None:
    """The source named an endpoint as the job's model, and every job a job's name for good."""
    definition = json.loads(the("StateMachine", "analytics-orchestrator")["definition"])
    branch = definition["States"]["Analyze"]["Branches"][1]
    choice, task = branch["States"]["IsInferenceOn"], branch["States"]["MLInference"]
    assert (branch["StartAt"], choice["Default"], choice["Choices"][0]["Next"]) == (
        "IsInferenceOn",
        "MLInference",
        "InferenceSkipped",
    )
    assert task["Resource"] == "arn:aws:states:::sagemaker:createTransformJob.sync"
    job = task["Parameters"]
    assert job["ModelName"] == the("Model")["name"]
    assert "States.UUID()" in job["TransformJobName.$"]
    assert f"s3://{LAKE}/raw-data/year=" in job["TransformInput"]["DataSource"]["S3DataSource"]["S3Uri.$"]
    assert f"s3://{LAKE}/ml-inference/" in job["TransformOutput"]["S3OutputPath.$"]
    key = arn("kms", "alias/real-time-analytics-prod")
    assert job["TransformOutput"]["KmsKeyId"] == job["TransformResources"]["VolumeKmsKeyId"] == key
    assert job["TransformResources"]["InstanceCount"] == 1
    minutes = _CHOSEN["realtime_analytics"]["machine_learning"]["transform_minutes"]
    assert task["TimeoutSeconds"] == minutes * 60
    tries = 1 + sum(
        retrier["MaxAttempts"] for retrier in task["Retry"] if retrier["ErrorEquals"] == ["States.TaskFailed"]
    )
    assert tries * task["TimeoutSeconds"] < definition["TimeoutSeconds"]


def test_the_machines_role_may_run_jobs_under_the_models_role_alone(the: The) -> None:
    """Jobs of its own names, tags, the rule of Step Functions' own, and the model's role for SageMaker alone."""
    found = granted(the, "analytics-orchestrator")
    own = {pair for pair in found if not pair[0].startswith(("logs:", "xray:", "lambda:"))}
    jobs, role = arn("sagemaker", "transform-job/prod-*"), f"arn:aws:iam::{ACCOUNT}:role/analytics-ml-model-prod"
    rule = arn("events", "rule/StepFunctionsGetEventsForSageMakerTransformJobsRule")
    names = ("AddTags", "CreateTransformJob", "DescribeTransformJob", "StopTransformJob")
    assert own == {
        *((f"sagemaker:{name}", jobs) for name in names),
        ("sagemaker:ListTags", "*"),
        *((f"events:{name}", rule) for name in ("DescribeRule", "PutRule", "PutTargets")),
        ("iam:PassRole", role),
    }
    assert found["iam:PassRole", role] == {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}


def test_the_key_lets_volumes_be_encrypted_through_sagemaker(the: The) -> None:
    """Grants on the key are made for AWS's own resources, by this account's callers, through SageMaker alone."""
    statements = {one["Sid"]: one for one in json.loads(_key(the)["policy"])["Statement"]}
    grants = statements["ModelVolumesGrant"]
    assert grants["Action"] == ["kms:CreateGrant"]
    assert grants["Condition"] == {
        "StringEquals": {"kms:CallerAccount": ACCOUNT, "kms:ViaService": f"sagemaker.{REGION}.amazonaws.com"},
        "Bool": {"kms:GrantIsForAWSResource": "true"},
    }


def _key(the: The) -> Spec:
    (file,) = (ROOT / f"dist/prod/realtime-analytics/{REGION}").glob("Key.real-time-analytics*.yaml")
    committed = yaml.safe_load(file.read_text(encoding="utf-8"))["spec"]["forProvider"]
    assert "sagemaker" not in committed["policy"]  # while machine learning is off
    return the("Key", "real-time-analytics")


def test_requests_that_the_model_fails_are_told(the: The) -> None:
    """Answers of 500 and above raise an alarm on the system's topic."""
    alarm = the("MetricAlarm", "analytics-ml-endpoint-failures")
    assert (alarm["namespace"], alarm["metricName"]) == ("AWS/SageMaker", "Invocation5XXErrors")
    assert alarm["dimensions"] == {"EndpointName": "analytics-ml-endpoint-prod", "VariantName": "live"}
    assert alarm["alarmActions"] == [arn("sns", "real-time-alerts-prod")]


def test_another_model_is_another_object_and_the_endpoint_moves(the: The, tmp_path: Path) -> None:
    """Nothing of a model or a configuration can be changed: new data makes both anew, under other names."""
    other = f"models/anomalies/{'f' * 64}/model.tar.gz"
    folder = models.render("prod", tmp_path, model_data_key=other) / f"prod/realtime-analytics/{REGION}"
    names = {
        file.name.split(".")[1] for kind in ("Model", "EndpointConfiguration") for file in folder.glob(f"{kind}.*")
    }
    assert len(names) == 2
    assert not names & {the("Model")["name"], the("EndpointConfiguration")["name"]}
    (file,) = folder.glob("Endpoint.*")
    endpoint = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert endpoint["metadata"]["annotations"]["crossplane.io/external-name"] == the("Endpoint")["name"]
    assert endpoint["spec"]["forProvider"]["endpointConfigName"] in names
