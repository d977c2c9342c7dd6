"""ARNs, queue URLs and key aliases written out anywhere in an object."""

from __future__ import annotations

import pytest

from checks import arns
from tests.unit.checks.factories import ACCOUNT, AWAY, QUEUE_URL, STAGING, Dist, arn, found, policy, queue, shop

TABLE = arn("dynamodb", "table/shop-orders-dev")
LAYER = "017000801446:layer:AWSLambdaPowertoolsPythonV3-python313-arm64:27"


def granting(*resources: str) -> Dist:
    """A shop whose reader has one more policy about these resources."""
    text = policy({"Effect": "Allow", "Action": "x:Y", "Resource": list(resources)})
    return shop().managed("iam.RolePolicy", "more", {"policy": text, "roleRef": {"name": "reader"}}, external="more")


def problems(*resources: str) -> list[str]:
    """Rules broken by a policy about these resources."""
    rules = ("unresolved-arn", "arn-region", "arn-account", "arn-partition", "arn-malformed")
    return [rule for rule in rules if found(granting(*resources), f"reference.{rule}")]


@pytest.mark.parametrize(
    "resource",
    [
        TABLE,
        TABLE.replace("us-east-1", AWAY),
        f"{TABLE}/index/ByState",
        f"{TABLE}/index/*",
        f"{TABLE}/stream/*",
        arn("dynamodb", "table/shop-*"),
        "arn:aws:dynamodb:*:*:table/shop-orders-dev",
        "arn:aws:s3:::shop-uploads-dev",
        "arn:aws:s3:::shop-uploads-dev/orders/*",
        "arn:aws:s3:::shop-*/x",
        "arn:aws:s3:::shop-uploads-dev/${aws:username}/*",
        arn("logs", "log-group:/aws/lambda/shop-reader-dev"),
        arn("logs", "log-group:/aws/lambda/shop-reader-dev:*"),
        arn("logs", "log-group:/aws/lambda/*"),
        arn("logs", "log-group:/aws/lambda/shop-reader-dev:log-stream:*"),
        arn("cloudwatch", "alarm:*"),
        arn("cloudwatch", "alarm:shop-region-dev"),
        arn("kms", "alias/shop-orders-dev"),
        arn("kms", "key/*"),
        arn("kms", "key/0a1b2c3d-0000-0000-0000-000000000000"),
        arn("lambda", "function:shop-reader-dev"),
        arn("lambda", "function:shop-reader-dev:$LATEST"),
        arn("lambda", "function:shop-reader-dev:*"),
        arn("lambda", "function:shop-reader-dev:7"),
        arn("sqs", "shop-letters-dev"),
        arn("sns", "shop-alarms-dev"),
        f"arn:aws:iam::{ACCOUNT}:root",
        f"arn:aws:iam::{ACCOUNT}:role/shop-reader-dev",
        f"arn:aws:sts::{ACCOUNT}:assumed-role/shop-reader-dev/session",
        "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
        arn("ec2", "network-interface/*"),
        f"arn:aws:lambda:us-east-1:{LAYER}",
    ],
)
def test_an_arn_that_stands_for_something(resource: str) -> None:
    """An ARN of an object, of a part of it, of a declared external, or a pattern that covers one, is allowed."""
    assert problems(resource) == []


@pytest.mark.parametrize(
    ("resource", "rule", "said"),
    [
        (arn("dynamodb", "table/shop-order-dev"), "unresolved-arn", f"did you mean {TABLE}"),
        (f"{TABLE}/index/ByStatus", "unresolved-arn", f"did you mean {TABLE}/index/ByState"),
        (f"{TABLE}/stream/2024-01-01T00:00:00.000", "unresolved-arn", "a stream's label is known at run time only"),
        (arn("dynamodb", "table/invoice-*"), "unresolved-arn", "covers no object"),
        (
            "arn:aws:s3:::shop-upload-dev/orders/*",
            "unresolved-arn",
            "did you mean arn:aws:s3:::shop-uploads-dev/orders/*",
        ),
        (arn("logs", "log-group:/aws/lambda/reader:*"), "unresolved-arn", "no object in dist/ has this ARN"),
        (arn("kms", "alias/shop-order-dev"), "unresolved-arn", "did you mean"),
        (arn("lambda", "function:shop-reader-dev:live"), "unresolved-arn", "no object in dist/ has this ARN"),
        (f"arn:aws:iam::{ACCOUNT}:role/shop-writer-dev", "unresolved-arn", "did you mean"),
        (arn("sqs", "shop-letters-dev", region=AWAY), "arn-region", "not in us-west-2, only in us-east-1"),
        (
            arn("sqs", "shop-letters-dev", account=STAGING),
            "arn-account",
            "the account of shop-staging; dev has 111111111111",
        ),
        (arn("sqs", "shop-letters-dev", account="999999999999"), "arn-account", "not an account of this repository"),
        (f"arn:aws:iam::{STAGING}:root", "arn-account", "the account of shop-staging"),
        ("arn:aws-cn:s3:::shop-uploads-dev", "arn-partition", "did you mean arn:aws:s3:::shop-uploads-dev"),
        (f"arn:aws:sqs:us-east-1:{ACCOUNT}", "arn-malformed", "not an ARN"),
        ("arn:aws:iam::aws:policy/AdministratorAccess", "arn-account", "aws is not an account of this repository"),
    ],
)
def test_an_arn_that_stands_for_nothing(resource: str, rule: str, said: str) -> None:
    """A wrong name, index, region, account or partition is refused with a message of its own and what was meant."""
    [(name, path, message)] = found(granting(resource), f"reference.{rule}")
    assert (name, path) == ("RolePolicy/shop-dev/more", "spec.forProvider.policy > Statement[0].Resource[0]")
    assert message.startswith(resource)
    assert said in message
    assert problems(resource) == [rule]


@pytest.mark.parametrize(("region", "count"), [("us-east-1", 0), (AWAY, 1)])
def test_a_public_layer(region: str, count: int) -> None:
    """A public layer is taken from the function's own region: Lambda refuses one from another."""
    dist = shop().set("Function/reader", "layers", [f"arn:aws:lambda:{region}:{LAYER}"])
    assert len(found(dist, "reference.arn-account")) == count


def test_an_arn_of_another_environment() -> None:
    """An object of dev does not reach one of staging, even in one account."""
    dist = shop().set("Namespace/shop-staging", "/metadata/labels", {"shop.example.org/account": ACCOUNT})
    queue(dist, "orders", environment="staging")
    dist.set("FunctionEventInvokeConfig/reader", "destinationConfig", {"onFailure": {"destination": "x"}})
    path = "destinationConfig.onFailure.destination"
    dist.set("FunctionEventInvokeConfig/reader", path, arn("sqs", "shop-orders-staging"))
    assert "belongs to staging, not to dev" in found(dist, "reference.unresolved-arn")[0][2]


def test_an_account_without_a_label() -> None:
    """Where no Namespace tells the account, it is the one that most ARNs name, and another one stands out."""
    dist = shop().remove("Namespace/shop-dev")
    dist.set("MetricAlarm/errors", "alarmActions.0", arn("sns", "shop-alarms-dev", account="999999999999"))
    assert [name for name, _, _ in found(dist, "reference.arn-account")] == ["MetricAlarm/shop-dev/errors"]


def test_an_arn_inside_a_text() -> None:
    """An ARN inside a longer text, such as an API's integration, is found and judged."""
    uri = (
        f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{arn('lambda', 'function:raeder')}/invocations"
    )
    dist = shop().managed("apigateway.RestAPI", "api", {"name": "shop-api-dev", "body": f'{{"uri": "{uri}"}}'})
    [(_, path, message)] = found(dist, "reference.unresolved-arn")
    assert path == "spec.forProvider.body > uri"
    assert "function:raeder" in message


def test_an_arn_in_an_output() -> None:
    """What a ConfigMap tells people resolves as well."""
    dist = shop().set("ConfigMap/outputs", "/data/tableArn", arn("dynamodb", "table/shop-order-dev"))
    assert [path for _, path, _ in found(dist, "reference.unresolved-arn")] == ["data.tableArn"]


@pytest.mark.parametrize("value", ["N/A", "", "None", f"{TABLE}/stream/*"])
def test_an_output_that_says_nothing(value: str) -> None:
    """An output is a value: a placeholder or a pattern is refused."""
    dist = shop().set("ConfigMap/outputs", "/data/streamArn", value)
    assert [path for _, path, _ in found(dist, "reference.output")] == ["data.streamArn"]


@pytest.mark.parametrize(
    "url",
    [
        QUEUE_URL.replace("letters", "leters"),
        QUEUE_URL.replace("us-east-1", AWAY),
        QUEUE_URL.replace(ACCOUNT, STAGING),
    ],
)
def test_a_queue_url(url: str) -> None:
    """A queue's URL names an existing queue in its region and account, in variables and in outputs."""
    dist = shop().set("ConfigMap/outputs", "/data/queueUrl", url)
    dist.set("Function/reader", "environment.variables.QUEUE_URL", url)
    paths = [path for _, path, _ in found(dist, "reference.queue-url")]
    assert paths == ["spec.forProvider.environment.variables.QUEUE_URL", "data.queueUrl"]


def test_a_queue_url_that_exists() -> None:
    """A variable with the URL of an existing queue is allowed."""
    dist = shop().set("Function/reader", "environment.variables.QUEUE_URL", QUEUE_URL)
    assert found(dist, "reference.queue-url") == []


def test_a_key_alias() -> None:
    """A key's alias exists in the region of the object that names it; what is AWS's own is not asked for."""
    dist = shop().set("Topic/alarms", "kmsMasterKeyId", "alias/shop-alarm-dev")
    assert found(dist, "reference.kms-alias")[0][2].endswith("did you mean alias/shop-alarms-dev")
    far = queue(shop(), "far", region=AWAY, kmsMasterKeyId="alias/shop-alarms-dev")
    assert [name for name, _, _ in found(far, "reference.kms-alias")] == ["Queue/shop-dev/far"]
    assert found(queue(shop(), "own", kmsMasterKeyId="alias/aws/sqs"), "reference.kms-alias") == []


@pytest.mark.parametrize(("tail", "count"), [("", 1), (":*", 0)])
def test_the_log_group_of_a_state_machine(tail: str, count: int) -> None:
    """Step Functions takes a log group's ARN with `:*` only."""
    group = arn("logs", "log-group:/aws/lambda/shop-reader-dev") + tail
    dist = shop().managed("sfn.StateMachine", "flow", {"loggingConfiguration": {"logDestination": group}}, external="f")
    assert len(found(dist, "reference.log-group-arn")) == count


@pytest.mark.parametrize(("tail", "count"), [("", 0), (":*", 1)])
def test_the_access_log_of_a_stage(tail: str, count: int) -> None:
    """API Gateway takes a log group's ARN without `:*` only."""
    group = arn("logs", "log-group:/aws/lambda/shop-reader-dev") + tail
    dist = shop().managed("apigateway.Stage", "prod", {"accessLogSettings": {"destinationArn": group}})
    assert len(found(dist, "reference.log-group-arn")) == count


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("*", "anything", True),
        ("a*c", "abbc", True),
        ("a?c", "abc", True),
        ("a?c", "abbc", False),
        ("a.c", "abc", False),
        ("arn:aws:s3:::b/*", "arn:aws:s3:::b/x/y:z", True),
        ("arn:aws:s3:::b/*", "arn:aws:s3:::b", False),
    ],
)
def test_wildcards(pattern: str, text: str, fits: bool) -> None:
    """`*` stands for any characters and `?` for one; a point is a point."""
    assert arns.matches(pattern, text) is fits


@pytest.mark.parametrize(
    ("region", "partition"),
    [("us-east-1", "aws"), ("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"), ("eu-central-2", "aws")],
)
def test_partitions(region: str, partition: str) -> None:
    """A region tells its partition, and is known as a region."""
    assert arns.partition_of(region) == partition
    assert arns.is_region(region)


@pytest.mark.parametrize("text", ["us-east", "east-1", "dev", "us-east-1a", ""])
def test_what_is_no_region(text: str) -> None:
    """A zone, or any other word, is no region."""
    assert not arns.is_region(text)
