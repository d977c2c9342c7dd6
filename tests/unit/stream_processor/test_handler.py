"""The stream processor as Lambda loads it: real clients, a local server in the place of AWS."""

import pytest

from tests.unit.common.fakes import QUEUE_URL, events
from tests.unit.common.wire import aws, invoke
from tests.unit.stream_processor.test_logic import IMAGE, inserted, record

FUNCTION, TRAIL = "stream_processor", "serverless-audit-trail-dev"


def test_audit_items_and_messages_go_over_the_wire() -> None:
    """Deletions too: one BatchWriteItem to the trail, one SendMessage for what is not understood, one answer."""
    with aws() as account:
        account.answers["SendMessage"] = {"MessageId": "1"}
        batch = events(inserted(), record("REMOVE", old=IMAGE, eventID="e-2"), record("UPSERT", eventID="e-3"))
        done = invoke(FUNCTION, batch, AWS_ENDPOINT_URL=account.url, AUDIT_TABLE_NAME=TRAIL, RETENTION_DAYS="30")
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    (write, send) = account.requests
    assert write[0] == "BatchWriteItem"
    items = [request["PutRequest"]["Item"] for request in write[1]["RequestItems"][TRAIL]]
    assert [item["eventName"] for item in items] == [{"S": "INSERT"}, {"S": "REMOVE"}]
    assert items[0]["newImage"] == items[1]["oldImage"] == {"M": IMAGE}
    assert items[0]["expiresAt"] == {"N": str(1767225600 + 30 * 86_400)}
    assert (send[0], send[1]["QueueUrl"]) == ("SendMessage", QUEUE_URL)
    assert '"reason": "UNKNOWN_EVENT' in send[1]["MessageBody"]


def test_the_summary_counts_audit_items() -> None:
    """The last line and the metrics name what was written by its own name."""
    with aws() as account:
        done = invoke(FUNCTION, events(inserted()), AWS_ENDPOINT_URL=account.url, AUDIT_TABLE_NAME=TRAIL)
    (line,) = [line for line in done.lines if line.get("message") == "batch handled"]
    assert (line["AuditItemsWritten"], line["RecordsQuarantined"], line["RecordsFailed"]) == (1, 0, 0)
    assert any(line.get("AuditItemsWritten") == [1] for line in done.lines)


@pytest.mark.parametrize("name", ["AUDIT_TABLE_NAME", "FAILURE_QUEUE_URL", "REGION"])
def test_a_wrong_environment_fails_at_cold_start(name: str) -> None:
    """A bad setting stops the function when it is loaded, with what to change."""
    given = {"AUDIT_TABLE_NAME": TRAIL, name: " "}
    assert f"{name} is wrong: it is ' '" in invoke(FUNCTION, events(), **given).error
