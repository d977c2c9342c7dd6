"""While a region's DynamoDB is lost the replicas drift apart; when it is back, each item's last writer wins."""

from typing import Any

import pytest

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account

EAST, WEST = "us-east-1", "us-west-2"


@pytest.fixture
def table(account: Account) -> str:
    """A table with two replicas, and one item in both."""
    account.client("dynamodb", EAST).create_table(
        TableName="items",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "sort", "KeyType": "RANGE"}],
        AttributeDefinitions=[
            {"AttributeName": "id", "AttributeType": "S"},
            {"AttributeName": "sort", "AttributeType": "S"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    account.client("dynamodb", EAST).update_table(TableName="items", ReplicaUpdates=[{"Create": {"RegionName": WEST}}])
    write(account, EAST, "old", "before")
    return "items"


def write(account: Account, region: str, key: str, value: str) -> None:
    """Put an item."""
    item = {"id": {"S": key}, "sort": {"S": "1"}, "value": {"S": value}}
    account.client("dynamodb", region).put_item(TableName="items", Item=item)


def read(account: Account, region: str) -> dict[str, str]:
    """The values of all items of a region."""
    items = account.client("dynamodb", region).scan(TableName="items")["Items"]
    return {item["id"]["S"]: item["value"]["S"] for item in items}


def lost(account: Account, region: str = EAST, **more: Any) -> Fault:
    """DynamoDB of a region is out of order."""
    return Fault(account=account.id, region=region, service="dynamodb", code="InternalServerError", status=500, **more)


def cut(account: Account, region: str = EAST) -> Fault:
    """Nothing is replicated to or from a region, which answers."""
    return lost(account, region, operation="Replication")


@pytest.mark.usefixtures("table")
def test_writes_reach_a_lost_region_only_once_it_is_back(account: Account) -> None:
    """What the survivor takes is not in the lost region before its recovery, and all there after it."""
    with account.emulator.faults(lost(account)):
        write(account, WEST, "new", "during")
        write(account, WEST, "old", "changed")
        account.client("dynamodb", WEST).put_item(
            TableName="items", Item={"id": {"S": "gone"}, "sort": {"S": "1"}, "value": {"S": "x"}}
        )
        account.client("dynamodb", WEST).delete_item(TableName="items", Key={"id": {"S": "gone"}, "sort": {"S": "1"}})
        assert account.emulator.held_writes() == 4
    assert account.emulator.held_writes() == 0
    assert read(account, EAST) == read(account, WEST) == {"new": "during", "old": "changed"}


@pytest.mark.usefixtures("table")
def test_what_was_on_its_way_when_the_region_was_lost_arrives_with_its_recovery(account: Account) -> None:
    """Writes that the lost region had taken and not passed on are late, not lost."""
    with account.emulator.faults(cut(account)):
        write(account, EAST, "late", "from the lost region")
        assert read(account, WEST) == {"old": "before"}
        with account.emulator.faults(lost(account)):
            write(account, WEST, "new", "from the survivor")
    assert read(account, EAST) == read(account, WEST)
    assert set(read(account, WEST)) == {"old", "late", "new"}


@pytest.mark.parametrize(("first", "last"), [(EAST, WEST), (WEST, EAST)])
@pytest.mark.usefixtures("table")
def test_the_last_writer_wins_in_both_regions(account: Account, first: str, last: str) -> None:
    """Of two writes of one item in two regions that do not hear each other, the later one stays in both."""
    with account.emulator.faults(cut(account)):
        write(account, first, "old", "first")
        write(account, last, "old", "last")
        assert (read(account, first), read(account, last)) == ({"old": "first"}, {"old": "last"})
    assert read(account, EAST) == read(account, WEST) == {"old": "last"}


@pytest.mark.usefixtures("table")
def test_a_later_deletion_wins_over_an_earlier_write(account: Account) -> None:
    """A deletion is a write like any other."""
    with account.emulator.faults(cut(account)):
        write(account, EAST, "old", "first")
        account.client("dynamodb", WEST).delete_item(TableName="items", Key={"id": {"S": "old"}, "sort": {"S": "1"}})
    assert read(account, EAST) == read(account, WEST) == {}


@pytest.mark.usefixtures("table")
def test_replication_waits_until_both_regions_are_well(account: Account) -> None:
    """A write whose own region is lost after it waits for that region, whichever ends first."""
    with account.emulator.faults(cut(account, WEST)):
        with account.emulator.faults(cut(account, EAST)):
            write(account, EAST, "new", "x")
        assert account.emulator.held_writes() == 1
    assert read(account, WEST)["new"] == "x"


@pytest.mark.usefixtures("table")
def test_a_passing_disturbance_does_not_hold_replication(account: Account) -> None:
    """Faults of single operations, of some requests or of another service leave replication alone."""
    passing = [
        lost(account, operation="PutItem"),
        lost(account, count=1),
        lost(account, probability=0.0),
        Fault(account=account.id, region=EAST, service="s3", code="InternalError", status=500),
        Fault(account=account.id, region=EAST, service="dynamodb", latency=0.001),
    ]
    with account.emulator.faults(*passing):
        write(account, WEST, "new", "x")
        assert account.emulator.held_writes() == 0


@pytest.mark.usefixtures("table")
def test_a_replica_streams_what_it_gets_late(account: Account) -> None:
    """Each change that arrives with the recovery is in the lost region's stream, with what stood there before."""
    with account.emulator.faults(lost(account)):
        write(account, WEST, "old", "changed")
    client = account.client("dynamodbstreams", EAST)
    arn = client.list_streams(TableName="items")["Streams"][0]["StreamArn"]
    (shard,) = client.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
    begin = {"StreamArn": arn, "ShardId": shard["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
    records = client.get_records(ShardIterator=client.get_shard_iterator(**begin)["ShardIterator"])["Records"]
    change = records[-1]["dynamodb"]
    assert (change["OldImage"]["value"]["S"], change["NewImage"]["value"]["S"]) == ("before", "changed")
