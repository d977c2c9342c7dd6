"""Lambda refuses a configuration that its execution role cannot carry, and acts under that role only."""

import json
import time

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import AwsEmulator, Settings
from tests.unit.sandbox_aws.account import Account

WORKS = "def handler(event, context):\n    return 1\n"
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
TRUST_EC2 = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
REFUSED = "InvalidParameterValueException"


def test_a_role_that_lambda_cannot_assume_is_refused(account: Account) -> None:
    """A trust policy that does not name Lambda makes CreateFunction fail; ministack alone accepts it."""
    with pytest.raises(ClientError, match=f"{REFUSED}.*cannot be assumed by Lambda"):
        account.function(WORKS, Role=account.role(trust=TRUST_EC2))


def test_a_dead_letter_queue_needs_permission(account: Account) -> None:
    """A role that may not send to the dead-letter queue makes CreateFunction and UpdateFunctionConfiguration fail."""
    _, arn = account.queue()
    said = f"{REFUSED}.*does not have permissions to call SendMessage on SQS"
    with pytest.raises(ClientError, match=said):
        account.function(WORKS, DeadLetterConfig={"TargetArn": arn})
    name = account.function(WORKS, SEND, DeadLetterConfig={"TargetArn": arn})
    with pytest.raises(ClientError, match=said):
        account.client("lambda").update_function_configuration(FunctionName=name, Role=account.role())


def test_a_destination_needs_permission(account: Account) -> None:
    """A role that may not send to a destination makes PutFunctionEventInvokeConfig fail."""
    _, arn = account.queue()
    put = account.client("lambda").put_function_event_invoke_config
    with pytest.raises(ClientError, match="does not have permissions to call SendMessage"):
        put(FunctionName=account.function(WORKS), DestinationConfig={"OnFailure": {"Destination": arn}})
    put(FunctionName=account.function(WORKS, SEND), DestinationConfig={"OnFailure": {"Destination": arn}})


def test_an_event_source_needs_permission(account: Account) -> None:
    """A role that may not read the queue makes CreateEventSourceMapping fail."""
    _, arn = account.queue()
    create = account.client("lambda").create_event_source_mapping
    with pytest.raises(ClientError, match="does not have permissions to call ReceiveMessage on SQS"):
        create(FunctionName=account.function(WORKS), EventSourceArn=arn)
    read = {
        "Effect": "Allow",
        "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        "Resource": arn,
    }
    create(FunctionName=account.function(WORKS, read), EventSourceArn=arn)


def test_a_permission_taken_away_later_loses_the_dead_letter_and_is_counted(account: Account) -> None:
    """A dead letter that the role may no longer send is lost, and DeadLetterErrors says so."""
    url, arn = account.queue()
    role = account.role(SEND)
    code = "def handler(event, context):\n    raise ValueError\n"
    name = account.function(code, Role=role, DeadLetterConfig={"TargetArn": arn})
    account.client("lambda").put_function_event_invoke_config(FunctionName=name, MaximumRetryAttempts=0)
    account.client("iam").delete_role_policy(RoleName=role.rpartition("/")[2], PolicyName="p")
    account.invoke_later(name, {})
    account.emulator.wait_until_idle()
    assert account.messages(url, 1, seconds=0.3) == []
    answer = account.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/Lambda",
        MetricName="DeadLetterErrors",
        Dimensions=[{"Name": "FunctionName", "Value": name}],
        StartTime=time.time() - 3600,
        EndTime=time.time() + 60,
        Period=7200,
        Statistics=["Sum"],
    )
    assert [point["Sum"] for point in answer["Datapoints"]] == [1]


def test_a_handler_acts_under_its_role(account: Account) -> None:
    """What the role does not allow is denied to the handler, and allowed as soon as the policy says so."""
    code = (
        "import boto3\ndef handler(event, context):\n    return len(boto3.client('sqs').list_queues()['QueueUrls'])\n"
    )
    account.queue()
    role = account.role()
    name = account.function(code, Role=role, Timeout=20)
    _, denied = account.invoke(name, {})
    assert "AccessDenied" in denied["errorMessage"]
    document = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]}
    account.client("iam").put_role_policy(
        RoleName=role.rpartition("/")[2], PolicyName="more", PolicyDocument=json.dumps(document)
    )
    assert account.invoke(name, {}) == (None, 1)


def test_a_changed_role_counts_at_once(account: Account) -> None:
    """After UpdateFunctionConfiguration a warm function acts under its new role."""
    code = "import boto3\ndef handler(event, context):\n    return boto3.client('sts').get_caller_identity()['Arn']\n"
    name, new = account.function(code, Timeout=20), account.role()
    account.invoke(name, {})
    account.client("lambda").update_function_configuration(FunctionName=name, Role=new)
    assert f"/{new.rpartition('/')[2]}/" in account.invoke(name, {})[1]


@pytest.mark.parametrize(
    ("variables", "said"),
    [({"AWS_REGION": "mars-1"}, "reserved keys.*AWS_REGION"), ({"BIG": "x" * 4096}, "exceeded the 4KB limit")],
)
def test_environment_variables_are_checked(account: Account, variables: dict[str, str], said: str) -> None:
    """Reserved names and more than 4 KB of variables are refused."""
    with pytest.raises(ClientError, match=said):
        account.function(WORKS, Environment={"Variables": variables})


def test_a_package_that_is_not_there_is_refused(account: Account) -> None:
    """A function whose package is missing from its bucket is refused; ministack alone makes one without code."""
    account.client("s3").create_bucket(Bucket=f"code-{account.id}")
    with pytest.raises(ClientError, match=r"Error occurred while GetObject\. S3 Error Code: NoSuchKey"):
        account.client("lambda").create_function(
            FunctionName="f",
            Runtime="python3.13",
            Handler="m.h",
            Role=account.role(),
            Code={"S3Bucket": f"code-{account.id}", "S3Key": "gone.zip"},
        )


def test_the_namespace_of_a_metric_can_be_a_condition(account: Account) -> None:
    """cloudwatch:namespace in a policy admits its namespace and denies others; ministack alone denies both."""
    credentials = account.assume(
        {
            "Effect": "Allow",
            "Action": "cloudwatch:PutMetricData",
            "Resource": "*",
            "Condition": {"StringEquals": {"cloudwatch:namespace": "Shop"}},
        }
    )
    cloudwatch = account.client("cloudwatch", **credentials)
    data = [{"MetricName": "m", "Value": 1}]
    cloudwatch.put_metric_data(Namespace="Shop", MetricData=data)
    with pytest.raises(ClientError, match="AccessDenied"):
        cloudwatch.put_metric_data(Namespace="Other", MetricData=data)


def test_requests_count_as_sent_over_tls_unless_they_say_otherwise(account: Account) -> None:
    """A policy that denies plain text lets ordinary clients pass, and refuses one that says it sends plain text."""
    bucket, s3 = f"tls-{account.id}", account.client("s3")
    s3.create_bucket(Bucket=bucket)
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [deny]}))
    credentials = account.assume({"Effect": "Allow", "Action": "s3:*", "Resource": "*"})
    secure = account.emulator.client("s3", **credentials)
    plain = account.emulator.client("s3", tls=False, **credentials)
    secure.put_object(Bucket=bucket, Key="k", Body=b"")
    with pytest.raises(ClientError, match="AccessDenied"):
        plain.put_object(Bucket=bucket, Key="k", Body=b"")
    secure.close()
    plain.close()


def test_without_enforcement_everything_is_allowed(account: Account) -> None:
    """With IAM switched off a role without policies may do all, for those who look for something else."""
    with AwsEmulator.start(Settings(auth=False)) as own:
        account.emulator = own
        url, _ = account.queue()
        code = (
            "import boto3\ndef handler(event, context):\n"
            "    boto3.client('sqs').send_message(QueueUrl=event, MessageBody='x')\n"
        )
        assert account.invoke(account.function(code, Role=account.role(logs=False), Timeout=20), url) == (None, None)
        account.close()
