"""Models, endpoints and transform jobs: judged as SageMaker and Step Functions do, under the roles that they name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import allow, machine, run, trust

IMAGE = f"111122223333.dkr.ecr.us-east-1.amazonaws.com/scores@sha256:{'a' * 64}"
URL = "s3://models/scores/model.tar.gz"
SYNC, ALONE = "arn:aws:states:::sagemaker:createTransformJob.sync", "arn:aws:states:::sagemaker:createTransformJob"
JOB = {
    "TransformJobName.$": "States.Format('job-{}', States.UUID())",
    "ModelName": "scores",
    "TransformInput": {"DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://models/in/"}}},
    "TransformOutput": {"S3OutputPath": "s3://models/out/"},
    "TransformResources": {"InstanceCount": 1, "InstanceType": "ml.m5.large"},
}
READS = [allow("s3:GetObject", "arn:aws:s3:::models/*"), allow("s3:ListBucket", "arn:aws:s3:::models")]
WRITES = allow("s3:PutObject", "arn:aws:s3:::models/out/*")
MAY = [
    allow("sagemaker:*"),
    allow("events:*"),
    {**allow("iam:PassRole"), "Condition": {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}},
]


def bucket(account: Account, *keys: str) -> None:
    """A bucket with the model's data and other objects; its name exists once, so each test has it to itself."""
    s3 = account.client("s3")
    s3.create_bucket(Bucket="models")
    for key in ("scores/model.tar.gz", *keys):
        s3.put_object(Bucket="models", Key=key, Body=b"x")


@pytest.fixture(autouse=True)
def _gone(account: Account) -> Any:
    """Bucket names are global: take it away again."""
    yield
    s3 = account.client("s3")
    for found in s3.list_objects_v2(Bucket="models").get("Contents", []):
        s3.delete_object(Bucket="models", Key=found["Key"])
    s3.delete_bucket(Bucket="models")


def model(account: Account, *statements: Any, service: str = "sagemaker") -> Any:
    """CreateModel's answer."""
    role = account.role(*(statements or READS), logs=False, trust=trust(service))
    return account.client("sagemaker").create_model(
        ModelName="scores", ExecutionRoleArn=role, PrimaryContainer={"Image": IMAGE, "ModelDataUrl": URL}
    )


def test_an_endpoint_stands_on_a_configuration_and_that_on_a_model(account: Account) -> None:
    """Each is made once, is described as it was made, and needs the one below; an endpoint moves to another one."""
    bucket(account)
    client = account.client("sagemaker")
    variant = {"VariantName": "live", "ModelName": "scores", "InitialInstanceCount": 1, "InstanceType": "ml.m5.large"}
    make: Callable[[str], Any] = lambda name: client.create_endpoint_config(  # noqa: E731 - three lines, used thrice
        EndpointConfigName=name, ProductionVariants=[variant], Tags=[{"Key": "a", "Value": "b"}]
    )
    with pytest.raises(ClientError, match="Could not find model"):
        make("one")
    model(account)
    arn = make("one")["EndpointConfigArn"]
    with pytest.raises(ClientError, match="already existing"):
        make("one")
    make("two")
    with pytest.raises(ClientError, match="Could not find endpoint-config"):
        client.create_endpoint(EndpointName="e", EndpointConfigName="three")
    client.create_endpoint(EndpointName="e", EndpointConfigName="one")
    client.update_endpoint(EndpointName="e", EndpointConfigName="two")
    found = client.describe_endpoint(EndpointName="e")
    assert (found["EndpointConfigName"], found["EndpointStatus"]) == ("two", "InService")
    assert client.list_tags(ResourceArn=arn)["Tags"] == [{"Key": "a", "Value": "b"}]
    client.delete_endpoint(EndpointName="e")
    with pytest.raises(ClientError, match="Could not find endpoint"):
        client.describe_endpoint(EndpointName="e")


@pytest.mark.parametrize(
    ("statements", "service", "says"),
    [
        ([allow("s3:GetObject", "arn:aws:s3:::others/*")], "sagemaker", "may not s3:GetObject"),
        (READS, "lambda", "does not trust sagemaker.amazonaws.com"),
    ],
)
def test_a_models_data_is_read_under_its_role(account: Account, statements: Any, service: str, says: str) -> None:
    """A role that may not read the data, or that does not trust SageMaker, makes no model."""
    bucket(account)
    with pytest.raises(ClientError, match=says):
        model(account, *statements, service=service)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"PrimaryContainer": {"Image": IMAGE, "ModelDataUrl": "models/x"}}, "ModelDataUrl"),
        ({"EnableNetworkIsolation": True, "ModelName": "a_b"}, "ModelName"),
    ],
)
def test_requests_are_judged_by_their_patterns(account: Account, change: Any, says: str) -> None:
    """What botocore lets pass and AWS refuses is refused: a URL that is none, a name with an underscore."""
    bucket(account)
    given = {"ModelName": "scores", "ExecutionRoleArn": "arn:aws:iam::111122223333:role/x", **change}
    with pytest.raises(ClientError, match=f"ValidationException.*{says}"):
        account.client("sagemaker").create_model(**given)


def scored(account: Account, *statements: Any, resource: str = SYNC, **changes: Any) -> dict[str, Any]:
    """The end of an execution that runs one job."""
    task = {"Type": "Task", "Resource": resource, "Parameters": {**JOB, **changes}, "End": True}
    return run(account, machine(account, {"t": task}, *(statements or MAY)))


def test_a_job_reads_and_writes_under_the_models_role(account: Account) -> None:
    """For each file of the input there is one in the output, and the task's answer describes the job."""
    bucket(account, "in/a.csv", "in/b/c.csv", "elsewhere/d.csv")
    model(account, *READS, WRITES)
    found = scored(account)
    assert found["status"] == "SUCCEEDED"
    answer = json.loads(found["output"])
    assert (answer["TransformJobStatus"], answer["ModelName"]) == ("Completed", "scores")
    listed = account.client("s3").list_objects_v2(Bucket="models", Prefix="out/")["Contents"]
    assert [one["Key"] for one in listed] == ["out/a.csv.out", "out/b/c.csv.out"]


@pytest.mark.parametrize(
    ("keys", "statements", "reason"),
    [
        ((), [*READS, WRITES], "No S3 objects found under S3 URL"),
        (("in/a",), READS, "may not s3:PutObject on models/out/a.out"),
        (("in/a",), [READS[0], WRITES], "may not s3:ListBucket"),
    ],
)
def test_a_job_that_cannot_work_fails(account: Account, keys: Any, statements: Any, reason: str) -> None:
    """No input, or a role that may not do what a job does: the task fails with the job's description as cause."""
    bucket(account, *keys)
    model(account, *statements)
    found = scored(account)
    assert (found["status"], found["error"]) == ("FAILED", "States.TaskFailed")
    ended = json.loads(found["cause"])
    assert ended["TransformJobStatus"] == "Failed"
    assert reason in ended["FailureReason"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"ModelName": "others"}, "Could not find model"),
        ({"TransformResources": {"InstanceCount": 1, "InstanceType": "ml.x.tiny"}}, "InstanceType"),
        ({"TransformInputs": {}}, "TransformInputs is unknown"),
        ({"MaxPayloadInMB": "6"}, "MaxPayloadInMB"),
    ],
)
def test_a_job_is_judged_strictly(account: Account, changes: Any, says: str) -> None:
    """A model that is not there, a size, a field or a type that SageMaker does not know fail the request."""
    bucket(account, "in/a")
    model(account, *READS, WRITES)
    found = scored(account, **changes)
    assert (found["status"], found["error"]) == ("FAILED", "SageMaker.AmazonSageMakerException")
    assert says in found["cause"]


@pytest.mark.parametrize(
    ("statements", "says"),
    [
        (MAY[1:], "sagemaker:CreateTransformJob"),
        ([allow("sagemaker:CreateTransformJob"), *MAY[1:]], "sagemaker:AddTags"),
        ([MAY[0], MAY[2]], "events:DescribeRule"),
        (MAY[:2], "iam:PassRole"),
        ([*MAY[:2], {**MAY[2], "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}],
         "iam:PassRole"),
    ],
)  # fmt: skip
def test_a_machine_needs_all_that_a_job_takes(account: Account, statements: Any, says: str) -> None:
    """The request, the tag, the rule by which Step Functions hears of the end, and the role that is passed on."""
    bucket(account, "in/a")
    model(account, *READS, WRITES)
    found = scored(account, *statements)
    assert (found["status"], found["error"]) == ("FAILED", "SageMaker.AmazonSageMakerException")
    assert says in found["cause"]


def test_a_job_that_nobody_waits_for_needs_less(account: Account) -> None:
    """Without .sync neither tag nor rule are needed, and the answer is the job's ARN alone."""
    bucket(account, "in/a")
    model(account, *READS, WRITES)
    found = scored(account, allow("sagemaker:CreateTransformJob"), MAY[2], resource=ALONE)
    assert list(json.loads(found["output"])) == ["TransformJobArn"]


def test_a_test_chooses_how_a_job_ends(account: Account) -> None:
    """A fault on TransformJob fails the job itself, and is its reason; with one on the request there is no job."""
    bucket(account, "in/a")
    model(account, *READS, WRITES)
    failing = Fault(
        account=account.id, service="sagemaker", operation="TransformJob", code="AlgorithmError", status=500
    )
    with account.emulator.faults(failing) as injected:
        found = scored(account)
    assert injected.hits() == [1]
    assert json.loads(found["cause"])["FailureReason"] == "AlgorithmError: injected by the sandbox"
    busy = Fault(
        account=account.id,
        service="sagemaker",
        operation="CreateTransformJob",
        code="ResourceLimitExceeded",
        status=400,
    )
    with account.emulator.faults(busy):
        assert scored(account)["error"] == "SageMaker.ResourceLimitExceededException"


def test_a_jobs_name_is_taken_once(account: Account) -> None:
    """A second job of one name is refused: a job's name is never free again."""
    bucket(account, "in/a")
    model(account, *READS, WRITES)
    named = {key: value for key, value in JOB.items() if key != "TransformJobName.$"} | {"TransformJobName": "once"}
    task = {"Type": "Task", "Resource": SYNC, "Parameters": named, "End": True}
    arn = machine(account, {"t": task}, *MAY)
    assert run(account, arn)["status"] == "SUCCEEDED"
    assert run(account, arn)["error"] == "SageMaker.ResourceInUseException"
