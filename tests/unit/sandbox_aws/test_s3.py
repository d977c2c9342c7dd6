"""Buckets belong to their region, and notifications are accepted and delivered as S3 does."""

import contextlib
import http.client
import json
import time
from typing import Any, NamedTuple

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

from sandbox.aws import Fault
from sandbox.aws.s3_notifications import overlapping
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

CREATED = "s3:ObjectCreated:*"
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
REPORT = """
import json, os, boto3
def handler(event, context):
    keys = [record["s3"]["object"]["key"] for record in event["Records"]]
    boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(keys))
"""


Half = tuple[str | None, str | None, list[str]]  # prefix, suffix and events of one of two rules


class Reporter(NamedTuple):
    """A function that reports the keys of its events, and the address of the queue that gets them."""

    name: str
    arn: str
    queue: str


@pytest.fixture
def bucket(account: Account) -> str:
    """A bucket in us-east-1."""
    account.client("s3").create_bucket(Bucket=f"east-{account.id}")
    return f"east-{account.id}"


@pytest.fixture
def reporter(account: Account) -> Reporter:
    """A new reporter."""
    url, _ = account.queue()
    name = account.function(REPORT, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    return Reporter(name, f"arn:aws:lambda:us-east-1:{account.id}:function:{name}", url)


def rule(function: str, prefix: str = "", suffix: str = "", events: tuple[str, ...] = (CREATED,)) -> dict[str, Any]:
    """A rule of a notification configuration, in S3's form."""
    filters = [{"Name": "prefix", "Value": prefix}, {"Name": "suffix", "Value": suffix}]
    return {"LambdaFunctionArn": function, "Events": list(events), "Filter": {"Key": {"FilterRules": filters}}}


def configure(account: Account, bucket: str, *rules: dict[str, Any]) -> None:
    """Make these the bucket's rules."""
    account.client("s3").put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration={"LambdaFunctionConfigurations": list(rules)}
    )


def ask(account: Account, bucket: str, region: str) -> tuple[int, str | None]:
    """Status and x-amz-bucket-region of a GET that is signed for a region, redirects not followed."""
    request = AWSRequest("GET", f"{account.emulator.endpoint_url}/{bucket}?list-type=2")
    SigV4Auth(Credentials(account.id, "sandbox"), "s3", region).add_auth(request)
    host = account.emulator.endpoint_url.removeprefix("http://")
    with contextlib.closing(http.client.HTTPConnection(host, timeout=10)) as connection:
        connection.request("GET", f"/{bucket}?list-type=2", headers=dict(request.headers))
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers.get("x-amz-bucket-region")


def test_a_bucket_answers_in_its_own_region_only(account: Account, bucket: str) -> None:
    """A request signed for another region is redirected with the bucket's region, which SDKs follow."""
    assert ask(account, bucket, "us-east-1")[0] == 200
    assert ask(account, bucket, "us-west-2") == (301, "us-east-1")
    west = account.client("s3", "us-west-2")
    assert west.head_bucket(Bucket=bucket)["BucketRegion"] == "us-east-1"
    assert west.list_objects_v2(Bucket=bucket)["KeyCount"] == 0


def test_a_bucket_name_exists_once_in_all_regions(account: Account, bucket: str) -> None:
    """Creating an existing bucket fails in another region, and for another account anywhere."""
    here = {"LocationConstraint": "us-west-2"}
    west = account.client("s3", "us-west-2")
    with pytest.raises(west.exceptions.BucketAlreadyOwnedByYou):
        west.create_bucket(Bucket=bucket, CreateBucketConfiguration=here)
    stranger = Account(account.emulator)
    with pytest.raises(stranger.client("s3").exceptions.BucketAlreadyExists):
        stranger.client("s3").create_bucket(Bucket=bucket)
    stranger.close()
    assert account.client("s3").create_bucket(Bucket=bucket)["Location"] == f"/{bucket}"


def test_notifications_of_a_bucket_reach_the_function(account: Account, bucket: str, reporter: Reporter) -> None:
    """An object whose key fits prefix and suffix is reported once, another one not at all."""
    name, arn, url = reporter
    account.admit(name, "s3.amazonaws.com", f"arn:aws:s3:::{bucket}")
    configure(account, bucket, rule(arn, "orders/", ".json"))
    for key in ("orders/a.csv", "users/a.json", "orders/a.json"):
        account.client("s3").put_object(Bucket=bucket, Key=key, Body=b"{}")
    arrived = account.messages(url)
    account.emulator.wait_until_idle()
    arrived += account.messages(url, 1, seconds=0.5)
    assert [json.loads(message["Body"]) for message in arrived] == [["orders/a.json"]]


@pytest.mark.parametrize("source", ["arn:aws:s3:::other-bucket", None])
def test_a_function_that_does_not_admit_the_bucket_is_no_destination(
    account: Account, bucket: str, reporter: Reporter, source: str | None
) -> None:
    """Without a permission for this bucket the configuration is refused; ministack alone stores it."""
    name, arn, _ = reporter
    if source:
        account.admit(name, "s3.amazonaws.com", source)
    with pytest.raises(ClientError, match=f"Unable to validate the following destination configurations: {arn}"):
        configure(account, bucket, rule(arn))


def test_a_function_that_does_not_exist_is_no_destination(account: Account, bucket: str) -> None:
    """A destination that is not there is refused."""
    with pytest.raises(ClientError, match="Unable to validate the following destination configurations"):
        configure(account, bucket, rule(f"arn:aws:lambda:us-east-1:{account.id}:function:gone"))


def test_a_permission_taken_away_later_stops_the_notifications(
    account: Account, bucket: str, reporter: Reporter
) -> None:
    """At delivery the function's policy is asked again: without permission nothing arrives."""
    name, arn, url = reporter
    account.client("lambda").add_permission(
        FunctionName=name, StatementId="s3", Action="lambda:InvokeFunction", Principal="s3.amazonaws.com"
    )
    configure(account, bucket, rule(arn))
    account.client("lambda").remove_permission(FunctionName=name, StatementId="s3")
    account.client("s3").put_object(Bucket=bucket, Key="a", Body=b"")
    time.sleep(0.2)
    account.emulator.wait_until_idle()
    assert account.messages(url, 1, seconds=0.3) == []


def test_rules_that_could_both_match_are_refused(account: Account, bucket: str, reporter: Reporter) -> None:
    """Two rules with overlapping prefixes and suffixes for one event are refused; ministack alone stores them."""
    name, arn, _ = reporter
    account.admit(name, "s3.amazonaws.com", f"arn:aws:s3:::{bucket}")
    with pytest.raises(ClientError, match="Cannot have overlapping suffixes in two rules"):
        configure(account, bucket, rule(arn, "orders/", ".json"), rule(arn, "orders/new/", "a.json"))
    configure(account, bucket, rule(arn, "orders/", ".json"), rule(arn, "orders/", ".json.gz"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("a/", ".json", [CREATED]), ("a/", ".csv", [CREATED]), False),
        (("a/", ".json", [CREATED]), ("b/", ".json", [CREATED]), False),
        (("a/", ".json", [CREATED]), ("a/b/", ".json", ["s3:ObjectCreated:Put"]), True),
        (("a/", ".json", [CREATED]), ("a/", ".json", ["s3:ObjectRemoved:*"]), False),
        ((None, ".gz", [CREATED]), ("a/", ".json.gz", [CREATED]), True),
        ((None, None, ["s3:ObjectCreated:Put"]), (None, None, ["s3:ObjectCreated:Copy"]), False),
    ],
)
def test_overlap_needs_event_prefix_and_suffix_in_common(first: Half, second: Half, expected: bool) -> None:
    """Rules overlap when one's prefix begins the other's, one's suffix ends the other's and an event is common."""
    names = ("filter_prefix", "filter_suffix", "events")
    assert overlapping([dict(zip(names, first, strict=True)), dict(zip(names, second, strict=True))]) is expected


def test_a_notification_can_be_delivered_twice(account: Account, bucket: str, reporter: Reporter) -> None:
    """S3 promises delivery at least once: under fault, one upload gives two events."""
    name, arn, url = reporter
    account.admit(name, "s3.amazonaws.com", f"arn:aws:s3:::{bucket}")
    configure(account, bucket, rule(arn))
    fault = Fault(account=account.id, service="s3", operation="Notification", resource=bucket, duplicate=1)
    with account.emulator.faults(fault) as injected:
        account.client("s3").put_object(Bucket=bucket, Key="twice", Body=b"")
        bodies = [json.loads(message["Body"]) for message in account.messages(url, 2)]
    assert bodies == [["twice"], ["twice"]]
    assert injected.hits() == [1]


def test_two_hundred_uploads_arrive_quickly_through_few_processes(
    account: Account, bucket: str, eventually: Eventually
) -> None:
    """Two hundred small files through S3 and Lambda into a table take seconds and at most four worker processes."""
    account.client("dynamodb").create_table(
        TableName="files",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    code = (
        "import os, boto3\n"
        "table = boto3.resource('dynamodb').Table('files')\n"
        "def handler(event, context):\n"
        "    for record in event['Records']:\n"
        "        table.put_item(Item={'id': record['s3']['object']['key'], 'worker': os.getpid()})\n"
    )
    write = {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}
    name = account.function(code, write, Timeout=60)
    account.admit(name, "s3.amazonaws.com", f"arn:aws:s3:::{bucket}")
    configure(account, bucket, rule(f"arn:aws:lambda:us-east-1:{account.id}:function:{name}"))
    started = time.monotonic()
    for number in range(200):
        account.client("s3").put_object(Bucket=bucket, Key=f"{number}.json", Body=b"{}")
    scan = account.client("dynamodb").scan
    eventually(lambda: scan(TableName="files")["Count"] == 200, 60)
    assert time.monotonic() - started < 20
    items = scan(TableName="files")["Items"]
    assert {item["id"]["S"] for item in items} == {f"{number}.json" for number in range(200)}
    assert len({item["worker"]["N"] for item in items}) <= 4
