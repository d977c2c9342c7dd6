"""Request metrics of buckets: off until they are switched on, and then counted as S3 counts."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import metric


@pytest.fixture
def bucket(account: Account) -> str:
    """A bucket in us-east-1."""
    account.client("s3").create_bucket(Bucket=f"east-{account.id}")
    return f"east-{account.id}"


def switch_on(account: Account, bucket: str, name: str, **conditions: Any) -> None:
    """Give the bucket a metrics configuration."""
    account.client("s3").put_bucket_metrics_configuration(
        Bucket=bucket, Id=name, MetricsConfiguration={"Id": name, **conditions}
    )


def counted(account: Account, bucket: str, name: str, what: str) -> float | None:
    """The sum of a request metric, None where nothing was published."""
    return metric(account, "AWS/S3", what, BucketName=bucket, FilterId=name)


def test_nothing_is_counted_until_it_is_switched_on(account: Account, bucket: str) -> None:
    """A bucket without a configuration publishes no request metrics, and with one it does from then on."""
    s3 = account.client("s3")
    s3.put_object(Bucket=bucket, Key="a", Body=b"")
    assert counted(account, bucket, "EntireBucket", "AllRequests") is None
    switch_on(account, bucket, "EntireBucket")
    s3.put_object(Bucket=bucket, Key="a", Body=b"")
    s3.get_object(Bucket=bucket, Key="a")
    with pytest.raises(ClientError):
        s3.get_object(Bucket=bucket, Key="missing")
    found = {
        what: counted(account, bucket, "EntireBucket", what)
        for what in ("AllRequests", "PutRequests", "GetRequests", "4xxErrors", "5xxErrors")
    }
    assert found == {"AllRequests": 3, "PutRequests": 1, "GetRequests": 2, "4xxErrors": 1, "5xxErrors": 0}


def test_a_failure_inside_s3_is_counted(account: Account, bucket: str) -> None:
    """What a fault answers counts as the error that it is, under the filter's name."""
    switch_on(account, bucket, "EntireBucket")
    s3 = account.client("s3")
    broken = Fault(account=account.id, service="s3", operation="PutObject", code="InternalError", status=500)
    with account.emulator.faults(broken), pytest.raises(ClientError):
        s3.put_object(Bucket=bucket, Key="a", Body=b"")
    errors = counted(account, bucket, "EntireBucket", "5xxErrors")
    assert errors  # boto3 may have tried again
    assert counted(account, bucket, "EntireBucket", "PutRequests") == errors


def test_a_prefix_and_what_is_not_understood(account: Account, bucket: str) -> None:
    """A configuration for a prefix counts its keys; one for tags, which is not understood, counts nothing."""
    switch_on(account, bucket, "orders", Filter={"Prefix": "orders/"})
    switch_on(account, bucket, "tagged", Filter={"Tag": {"Key": "a", "Value": "b"}})
    for key in ("orders/a", "users/a"):
        account.client("s3").put_object(Bucket=bucket, Key=key, Body=b"")
    assert counted(account, bucket, "orders", "PutRequests") == 1
    assert counted(account, bucket, "tagged", "PutRequests") is None


def test_a_configuration_is_kept_and_taken_away(account: Account, bucket: str) -> None:
    """What was put is answered, what was deleted is not found, and a bucket that is missing is said to be."""
    s3 = account.client("s3")
    switch_on(account, bucket, "orders", Filter={"Prefix": "orders/"})
    found = s3.get_bucket_metrics_configuration(Bucket=bucket, Id="orders")["MetricsConfiguration"]
    assert found == {"Id": "orders", "Filter": {"Prefix": "orders/"}}
    s3.delete_bucket_metrics_configuration(Bucket=bucket, Id="orders")
    for name, code in ((bucket, "NoSuchConfiguration"), (f"{bucket}-none", "NoSuchBucket")):
        with pytest.raises(ClientError) as caught:
            s3.get_bucket_metrics_configuration(Bucket=name, Id="orders")
        assert caught.value.response["Error"]["Code"] == code
