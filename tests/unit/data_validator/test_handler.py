"""The validator as Lambda loads it."""

import json
from datetime import UTC, datetime

from tests.unit.common.wire import invoke


def test_it_answers_logs_a_line_and_needs_no_client() -> None:
    """One answer, one line, and neither boto3 nor X-Ray's SDK is loaded for it."""
    before = datetime.now(UTC).replace(microsecond=0)
    done = invoke("data_validator", {"dataType": "USER_DATA", "secret": "hidden"})
    assert done.error == ""
    assert done.loaded == []
    assert (done.answer["isValid"], done.answer["batchSize"]) == (True, 100)
    assert before <= datetime.fromisoformat(done.answer["validatedAt"]) <= datetime.now(UTC)
    (line,) = done.lines
    assert (line["message"], line["service"], line["requestId"]) == ("input judged", "the-service", "r-1")
    assert "hidden" not in json.dumps(done.lines)


def test_a_bad_input_is_an_answer() -> None:
    """A wrong input ends as an answer with its error, which the log holds too."""
    done = invoke("data_validator", [])
    assert done.answer["isValid"] is False
    assert done.lines[0]["error"] == done.answer["error"]
