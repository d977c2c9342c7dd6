"""Lambda's entry point; it calls no other service, so it needs no client and no settings but the logger's own."""

from datetime import UTC, datetime
from typing import Any

from functions.common.observability import logger
from functions.data_validator.logic import validate

_logger = logger()


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Answers {isValid, dataType, batchSize, validatedAt[, error]}; raises nothing."""
    _logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
    answer = validate(event, datetime.now(UTC))
    # Of the input only what is wrong with it, which is cut: a log line per run, whatever size the input has.
    _logger.info("input judged", extra={"isValid": answer["isValid"], "error": answer.get("error", "")})
    return answer
