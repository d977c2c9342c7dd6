"""The analytics processor as Lambda loads it: a real client, a local server in the place of AWS."""

from tests.unit.common.fakes import TABLE
from tests.unit.common.wire import aws, invoke

EVENT = {"asOf": "2026-01-02T01:45:00Z"}


def test_two_queries_and_one_item_go_over_the_wire() -> None:
    """A consistent count of each kind with all 38 digits, and one PutItem; never a Scan."""
    with aws() as account:
        account.answers["Query"] = {"Count": 3, "ScannedCount": 3}
        done = invoke("analytics_processor", EVENT, AWS_ENDPOINT_URL=account.url)
    assert done.error == ""
    assert (done.answer["statusCode"], done.answer["summary"]["totalRecords"]) == (200, 6)
    assert [operation for operation, _ in account.requests] == ["Query", "Query", "PutItem"]
    query = account.requests[0][1]
    assert (query["TableName"], query["Select"], query["ConsistentRead"]) == (TABLE, "COUNT", True)
    values = {value["N"] for value in query["ExpressionAttributeValues"].values() if "N" in value}
    assert values == {"1767231900000", "1767318299999." + "9" * 25}
    assert account.requests[2][1]["Item"]["processedAt"] == {"N": "1767318300000"}
    (line,) = [line for line in done.lines if "message" in line]
    assert (line["message"], line["service"], line["requestId"]) == ("summary written", "the-service", "r-1")


def test_a_bad_event_fails_the_invocation() -> None:
    """The error reaches Lambda, and a line of the log holds its reason."""
    done = invoke("analytics_processor", {"asOf": "now"})
    assert "BadEvent: asOf is wrong: it is 'now', allowed is" in done.error
    (line,) = done.lines
    assert (line["level"], line["message"]) == ("ERROR", "no summary")
