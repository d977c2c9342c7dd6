"""Members of a global table share what DynamoDB shares between them, and keep what is their own."""

from typing import Any

import pytest

from tests.unit.sandbox_aws.account import Account

ATTRIBUTES = [{"AttributeName": "id", "AttributeType": "S"}]


@pytest.fixture
def table(account: Account) -> str:
    """A table in us-east-1 with a replica in us-west-2 that has a key of its own."""
    account.client("dynamodb").create_table(
        TableName="items",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=ATTRIBUTES,
        BillingMode="PAY_PER_REQUEST",
        SSESpecification={"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": key(account, "us-east-1")},
    )
    account.client("dynamodb").update_table(
        TableName="items",
        ReplicaUpdates=[{"Create": {"RegionName": "us-west-2", "KMSMasterKeyId": key(account, "us-west-2")}}],
    )
    return "items"


def key(account: Account, region: str) -> str:
    """ARN of the key of a region."""
    return f"arn:aws:kms:{region}:{account.id}:key/11111111-2222-3333-4444-555555555555"


def describe(account: Account, region: str) -> dict[str, Any]:
    """A member's description."""
    found: dict[str, Any] = account.client("dynamodb", region).describe_table(TableName="items")["Table"]
    return found


def test_an_index_that_is_added_later_reaches_the_replica(account: Account, table: str) -> None:
    """A global secondary index added to one member can be queried in the other; ministack alone adds it here only."""
    account.client("dynamodb").update_table(
        TableName=table,
        AttributeDefinitions=[*ATTRIBUTES, {"AttributeName": "kind", "AttributeType": "S"}],
        GlobalSecondaryIndexUpdates=[
            {
                "Create": {
                    "IndexName": "ByKind",
                    "KeySchema": [{"AttributeName": "kind", "KeyType": "HASH"}],
                    "Projection": {"ProjectionType": "ALL"},
                }
            }
        ],
    )
    account.client("dynamodb").put_item(TableName=table, Item={"id": {"S": "a"}, "kind": {"S": "x"}})
    found = account.client("dynamodb", "us-west-2").query(
        TableName=table,
        IndexName="ByKind",
        KeyConditionExpression="kind = :k",
        ExpressionAttributeValues={":k": {"S": "x"}},
    )
    assert [item["id"]["S"] for item in found["Items"]] == ["a"]
    (index,) = describe(account, "us-west-2")["GlobalSecondaryIndexes"]
    assert index["IndexArn"] == f"arn:aws:dynamodb:us-west-2:{account.id}:table/items/index/ByKind"


@pytest.mark.usefixtures("table")
def test_a_replica_is_encrypted_with_its_own_key(account: Account) -> None:
    """Each member's description names its own key, and the key of its replicas."""
    for home, other in (("us-east-1", "us-west-2"), ("us-west-2", "us-east-1")):
        description = describe(account, home)
        assert description["SSEDescription"]["KMSMasterKeyArn"] == key(account, home)
        (replica,) = description["Replicas"]
        assert (replica["RegionName"], replica["KMSMasterKeyId"]) == (other, key(account, other))


def test_a_replica_can_be_removed(account: Account, table: str) -> None:
    """After its removal the replica is gone and the table stays."""
    account.client("dynamodb").update_table(TableName=table, ReplicaUpdates=[{"Delete": {"RegionName": "us-west-2"}}])
    assert not describe(account, "us-east-1").get("Replicas")
    assert account.client("dynamodb", "us-west-2").list_tables()["TableNames"] == []
