"""The user data processor as Lambda loads it: real clients, a local server in the place of AWS."""

from decimal import Decimal

import pytest

from tests.unit.common.fakes import QUEUE_URL, TABLE, events, record
from tests.unit.common.wire import aws, invoke

FUNCTION = "user_data_processor"


def test_activities_and_messages_go_over_the_wire() -> None:
    """One BatchWriteItem with all 38 digits, one SendMessage to the queue of the settings, one answer."""
    with aws() as account:
        account.answers["SendMessage"] = {"MessageId": "1"}
        bad = record(2, userId=None)
        done = invoke(FUNCTION, events(record(1), bad), AWS_ENDPOINT_URL=account.url)
    assert done.error == ""
    assert done.answer == {"batchItemFailures": []}
    (write, send) = account.requests
    assert write[0] == "BatchWriteItem"
    (request,) = write[1]["RequestItems"][TABLE]
    item = request["PutRequest"]["Item"]
    assert (item["dataType"], item["sourceUserId"]) == ({"S": "USER_ACTIVITY"}, {"S": "user-1"})
    assert item["processedBy"] == {"S": "userDataProcessor"}
    assert int(Decimal(item["processedAt"]["N"])) == 1767225600000
    assert (send[0], send[1]["QueueUrl"]) == ("SendMessage", QUEUE_URL)
    assert '"functionName": "dev-userdataproc-synth"' in send[1]["MessageBody"]
    assert "aws_xray_sdk" not in done.loaded


def test_one_line_at_least_with_service_and_request() -> None:
    """An invocation with nothing to do still logs a line, which names the service and the request."""
    done = invoke(FUNCTION, events(record(1, name="REMOVE")))
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    (line,) = [line for line in done.lines if "message" in line]
    assert (line["message"], line["level"]) == ("batch handled", "INFO")
    assert (line["service"], line["requestId"], line["RecordsIgnored"]) == ("the-service", "r-1", 1)


def test_the_event_is_logged_by_its_variable() -> None:
    """POWERTOOLS_LOGGER_LOG_EVENT makes the event the first line."""
    event = events(record(1, name="REMOVE"))
    assert invoke(FUNCTION, event, POWERTOOLS_LOGGER_LOG_EVENT="true").lines[0]["message"] == event


def test_the_log_level_is_that_of_log_level() -> None:
    """LOG_LEVEL, the variable that the chart sets, decides what is logged."""
    event = events(record(1, name="REMOVE"))
    assert [line for line in invoke(FUNCTION, event, LOG_LEVEL="ERROR").lines if "message" in line] == []


@pytest.mark.parametrize("name", ["ANALYTICS_TABLE_NAME", "FAILURE_QUEUE_URL", "REGION"])
def test_a_wrong_environment_fails_at_cold_start(name: str) -> None:
    """A bad setting stops the function when it is loaded, with what to change."""
    assert f"{name} is wrong: it is ' '" in invoke(FUNCTION, events(), **{name: " "}).error
