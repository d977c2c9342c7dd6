"""Models, endpoints, and the jobs of workflows: what SageMaker or Step Functions would refuse is found before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import ACCOUNT, Dist, allow, arn, policy, trusted
from tests.unit.checks.workflows import LOG_DELIVERY, TRACING, findings, flow, put, retrier, rules

DIGEST = "a" * 64
IMAGE = f"{ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/scores@sha256:{DIGEST}"
JOBS, ROLE = arn("sagemaker", "transform-job/shop-*"), f"arn:aws:iam::{ACCOUNT}:role/shop-model-dev"
RULE = arn("events", "rule/StepFunctionsGetEventsForSageMakerTransformJobsRule")
GRANTS = {
    "jobs": allow([f"sagemaker:{name}" for name in (
        "AddTags", "CreateTransformJob", "DescribeTransformJob", "StopTransformJob")], JOBS),
    "tags": allow("sagemaker:ListTags", "*"),
    "rule": allow(["events:DescribeRule", "events:PutRule", "events:PutTargets"], RULE),
    "role": allow("iam:PassRole", ROLE),
}  # fmt: skip


def job() -> dict[str, Any]:
    """A machine that has the model score what lies in a bucket."""
    task = {
        "Type": "Task",
        "Resource": "arn:aws:states:::sagemaker:createTransformJob.sync",
        "Parameters": {
            "TransformJobName.$": "States.Format('shop-{}', States.UUID())",
            "ModelName": "shop-model-dev",
            "TransformInput": {
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://shop-uploads-dev/in/"}}
            },
            "TransformOutput": {"S3OutputPath": "s3://shop-uploads-dev/out/"},
            "TransformResources": {"InstanceCount": 1, "InstanceType": "ml.m5.large"},
        },
        "TimeoutSeconds": 600,
        "Retry": [retrier(["States.TaskFailed"], MaxAttempts=1)],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Failed"}],
        "End": True,
    }
    failed = {"Type": "Fail", "Error": "Failed", "Cause": "x"}
    return {"StartAt": "Score", "TimeoutSeconds": 1800, "States": {"Score": task, "Failed": failed}}


def shop(definition: dict[str, Any] | None = None, without: str = "", **grants: Any) -> Dist:
    """The shop with a model, its endpoint, and a machine that runs the model."""
    dist = flow(definition or job())
    pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    needs = policy(
        allow("s3:GetObject", "arn:aws:s3:::shop-code-dev/model.tar.gz"),
        allow("s3:PutObject", "arn:aws:s3:::shop-uploads-dev/captured/*"),
        allow(pull, arn("ecr", "repository/scores")),
        allow("ecr:GetAuthorizationToken", "*"),
    )
    dist.managed("iam.Role", "model", {"assumeRolePolicy": trusted("sagemaker")}, external="shop-model-dev")
    dist.managed("iam.RolePolicy", "model", {"policy": needs, "roleRef": {"name": "model"}}, external="shop-model-dev")
    container = {"image": IMAGE, "modelDataUrl": "s3://shop-code-dev/model.tar.gz"}
    model = {"executionRoleArnRef": {"name": "model"}, "primaryContainer": container}
    dist.managed("sagemaker.Model", "model", model, external="shop-model-dev")
    config = {
        "productionVariants": [{"variantName": "live", "modelName": "shop-model-dev"}],
        "dataCaptureConfig": {"destinationS3Uri": "s3://shop-uploads-dev/captured/"},
    }
    dist.managed("sagemaker.EndpointConfiguration", "scores", config, external="shop-scores-dev")
    endpoint = {"endpointConfigName": "shop-scores-dev"}
    dist.managed("sagemaker.Endpoint", "scores", endpoint, external="shop-scores-dev")
    own = [statement for name, statement in {**GRANTS, **grants}.items() if name != without]
    statements = policy(*own, allow(LOG_DELIVERY, "*"), allow(TRACING, "*"))
    dist.set("RolePolicy/flow", "policy", statements)
    return dist


def said(dist: Dist, rule: str) -> list[str]:
    """The messages of one rule."""
    return [finding.message for finding in findings(dist) if finding.rule == rule]


def test_a_model_that_is_wired_passes() -> None:
    """Model, endpoint and machine together break none of the rules about them."""
    about = ("asl.", "wiring.model", "wiring.endpoint", "wiring.machine", "reference.")
    assert [rule for rule in rules(shop()) if rule.startswith(about)] == []


@pytest.mark.parametrize(
    ("field", "value", "rule", "says"),
    [
        ("image", IMAGE.partition("@")[0] + ":latest", "wiring.model-image", "pin it"),
        ("image", IMAGE.replace("us-east-1", "eu-west-1"), "wiring.model-image", "us-east-1, the model's region"),
        ("modelDataUrl", "s3://elsewhere/model.tar.gz", "wiring.model-data", "no Bucket in us-east-1"),
        ("modelDataUrl", "s3://shop-code-dev/other.tar.gz", "wiring.model-permission", "may not s3:GetObject"),
        ("image", IMAGE.replace("/scores", "/others"), "wiring.model-permission", "may not ecr:BatchGetImage"),
    ],
)
def test_a_model_is_pinned_and_its_role_may_have_it(field: str, value: str, rule: str, says: str) -> None:
    """A tag, another region, a bucket that is nobody's, and data or an image that the role may not read are found."""
    dist = shop()
    put(dist.objects["Model/model"][1], ("spec", "forProvider", "primaryContainer", field), value)
    assert any(says in message for message in said(dist, rule))


def test_an_endpoint_runs_models_and_captures_where_they_may_write() -> None:
    """A variant on a model that is not there, and a capture into a place that the model's role may not write to."""
    dist = shop()
    place = dist.objects["EndpointConfiguration/scores"][1]
    put(place, ("spec", "forProvider", "dataCaptureConfig", "destinationS3Uri"), "s3://shop-uploads-dev/elsewhere/")
    assert "may not s3:PutObject" in said(dist, "wiring.endpoint-capture")[0]
    put(place, ("spec", "forProvider", "productionVariants", 0, "modelName"), "shop-modle-dev")
    assert "did you mean shop-model-dev" in said(dist, "wiring.endpoint-model")[0]


def test_the_sources_job_names_an_endpoint_as_its_model() -> None:
    """Source mistake 7: modelName is an endpoint's name, which no job can run."""
    definition = job()
    put(definition, ("States", "Score", "Parameters", "ModelName"), "shop-scores-dev")
    (message,) = said(shop(definition), "asl.target")
    assert "is the name of none; a sagemaker.Model in us-east-1 is allowed" in message


@pytest.mark.parametrize(
    ("grant", "says"),
    [
        ("jobs", "sagemaker:CreateTransformJob"),
        ("jobs", "sagemaker:AddTags"),
        ("tags", "sagemaker:ListTags"),
        ("rule", "events:PutRule"),
        ("role", "iam:PassRole"),
    ],
)
def test_the_machine_may_run_wait_for_and_pass(grant: str, says: str) -> None:
    """Each of what a job needs is missed when it is taken away, with the rule that Step Functions makes for itself."""
    assert any(says in message for message in said(shop(without=grant), "wiring.machine-permission"))


@pytest.mark.parametrize(
    "wider",
    [
        {"jobs": allow("sagemaker:CreateTransformJob", arn("sagemaker", "transform-job/*"))},
        {"more": allow("sagemaker:CreateModel", "*")},
        {"role": allow("iam:PassRole", f"arn:aws:iam::{ACCOUNT}:role/shop-*")},
    ],
)
def test_the_machine_may_do_no_more(wider: dict[str, Any]) -> None:
    """Jobs of other names, other actions, and roles beside the model's are surplus."""
    assert said(shop(**wider), "wiring.machine-surplus")


def test_a_job_has_the_arguments_of_its_integration() -> None:
    """What Step Functions does not hand on is found with what was meant, and what SageMaker needs is missed."""
    definition = job()
    parameters = definition["States"]["Score"]["Parameters"]
    parameters["TransformInputs"] = parameters.pop("TransformInput")
    found = said(shop(definition), "asl.argument")
    assert any(message.startswith("missing") for message in found)
    assert any("did you mean TransformInput" in message for message in found)
