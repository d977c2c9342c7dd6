"""The order data processor as Lambda loads it: real clients, a local server in the place of AWS."""

from tests.unit.common.fakes import TABLE, events, record
from tests.unit.common.wire import aws, invoke


def test_activities_go_over_the_wire() -> None:
    """The order's own key attributes are what is stored, and a user's image is none of an order."""
    with aws() as account:
        account.answers["SendMessage"] = {"MessageId": "1"}
        order = record(1, orderId={"S": "o-1"}, createdAt={"N": "1700000000"}, userId=None, timestamp=None)
        done = invoke("order_data_processor", events(order, record(2)), AWS_ENDPOINT_URL=account.url)
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    (_, write), (operation, message) = account.requests
    item = write["RequestItems"][TABLE][0]["PutRequest"]["Item"]
    assert item.pop("processedAt")["N"].startswith("1767225600000.")
    assert item == {
        "dataType": {"S": "ORDER_ACTIVITY"},
        "sourceOrderId": {"S": "o-1"},
        "sourceTimestamp": {"N": "1700000000"},
        "eventType": {"S": "INSERT"},
        "processedBy": {"S": "orderDataProcessor"},
    }
    assert operation == "SendMessage"
    assert "attribute orderId is missing" in message["MessageBody"]
