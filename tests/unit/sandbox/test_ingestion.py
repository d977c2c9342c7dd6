"""Finding out where files go in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.ingestion import choose, ingestions
from tests.unit.sandbox.small import Json, managed


def system(region: str, primary: str) -> list[Json]:
    """A bucket that hands orders and users to a function, which is told of a table."""
    arn = f"arn:aws:lambda:{region}:111122223333:function:work-{region}"
    filters = [
        {"lambdaFunctionArn": arn, "events": ["s3:ObjectCreated:*"], "filterPrefix": prefix, "filterSuffix": suffix}
        for prefix in ("orders/", "users/")
        for suffix in (".json", ".csv")
    ]
    where, name = {"region": region}, f"in-{region}"
    variables = {"environment": {"variables": {"TABLE": "Data", "MODE": "x"}}}
    return [
        managed("s3", "Bucket", f"bucket-{region}", {**where, "tags": {"IsPrimary": primary}}, name),
        managed("s3", "BucketNotification", f"bucket-{region}", {**where, "bucket": name, "lambdaFunction": filters}),
        managed("lambda", "Function", f"work-{region}", {**where, **variables}),
    ]


TABLES = [managed("dynamodb", "Table", "data", {}, "Data"), managed("dynamodb", "Table", "other", {}, "Other")]
OBJECTS = [*system("eu-west-1", "false"), *system("us-west-2", "true"), *TABLES]


def test_buckets_functions_and_tables_are_found_by_what_names_them() -> None:
    """The notification leads to the function, its environment to the table; the primary region comes first."""
    found = ingestions(OBJECTS)
    assert [(one.region, one.bucket, one.functions, one.tables) for one in found] == [
        ("us-west-2", "in-us-west-2", ("work-us-west-2",), ("Data",)),
        ("eu-west-1", "in-eu-west-1", ("work-eu-west-1",), ("Data",)),
    ]


def test_a_file_goes_under_the_prefix_of_its_name() -> None:
    """orders.json goes to orders/; a prefix that is given wins; a name that fits none is refused with the prefixes."""
    one = ingestions(OBJECTS)[0]
    assert one.key_for(Path("some/orders-2025.json"), None) == "orders/orders-2025.json"
    assert one.key_for(Path("x.csv"), "users/new/") == "users/new/x.csv"
    with pytest.raises(SandboxError, match="orders/, users/"):
        one.key_for(Path("x.csv"), None)


@pytest.mark.parametrize(("key", "taken"), [("orders/a.json", True), ("orders/a.txt", False), ("a.json", False)])
def test_a_key_is_taken_only_by_prefix_and_suffix(key: str, taken: bool) -> None:
    """As S3 decides whom to notify."""
    assert ingestions(OBJECTS)[0].takes(key) is taken


def test_a_region_without_a_bucket_is_refused() -> None:
    """With the regions that have one."""
    found = ingestions(OBJECTS)
    assert choose(found, "eu-west-1").bucket == "in-eu-west-1"
    assert choose(found, None).bucket == "in-us-west-2"
    with pytest.raises(SandboxError, match="us-west-2, eu-west-1"):
        choose(found, "us-east-1")


def test_a_system_without_notifications_takes_no_files() -> None:
    """Then there is nothing to send to."""
    with pytest.raises(SandboxError, match="no bucket hands its objects"):
        ingestions(TABLES)
