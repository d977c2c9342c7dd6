"""Where an asynchronous event ends: the dead-letter queue or topic, and the OnSuccess or OnFailure destination.

Both are sent when both are configured. The dead letter is the raw event with three message attributes, a destination
gets an envelope; formats from the AWS Lambda developer guide, "Adding a dead-letter queue" and "Capturing records of
asynchronous invocations". Delivery is an ordinary signed request under the function's own role, so a missing
permission or a queue policy that refuses it counts as a failed delivery here too.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from datetime import UTC, datetime
from typing import Any

from ministack.core import lambda_runtime
from ministack.services import lambda_svc

from sandbox.aws import travels
from sandbox.aws.async_pool import Verdict
from sandbox.aws.settings import LOOPBACK

logger = logging.getLogger("sandbox.aws.destinations")

ERROR_MESSAGE_BYTES = 1024  # "The first 1 KB of the error message"

_clients: dict[tuple[str, str, str], Any] = {}
_lock = threading.Lock()


def deliver(verdict: Verdict) -> list[str]:
    """Send a verdict to all targets of its function; returns the metric names of the deliveries that failed."""
    configuration = verdict.event.function["config"]
    failed = []
    succeeded = verdict.condition == "Success"
    target = _destination(verdict.event.function, "OnSuccess" if succeeded else "OnFailure")
    if target and not send(configuration, target, json.dumps(envelope(verdict)), entry=_bus_entry(target, verdict)):
        failed.append("DestinationDeliveryFailures")
    letters = (configuration.get("DeadLetterConfig") or {}).get("TargetArn")
    letter = json.dumps(verdict.event.payload)
    if letters and not succeeded and not send(configuration, letters, letter, dead_letter_attributes(verdict)):
        failed.append("DeadLetterErrors")
    return failed


def envelope(verdict: Verdict) -> dict[str, Any]:
    """The invocation record that a destination receives."""
    version = verdict.event.function["config"].get("Version", "$LATEST")
    response: dict[str, Any] = {"statusCode": 200, "executedVersion": version}
    if verdict.condition != "Success":
        response["functionError"] = verdict.outcome.get("function_error") or "Unhandled"
    return {
        "version": "1.0",
        "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "requestContext": {
            "requestId": verdict.event.request_id,
            "functionArn": _qualified(verdict.event.key, version),
            "condition": verdict.condition,
            "approximateInvokeCount": verdict.event.attempts,
        },
        "requestPayload": verdict.event.payload,
        "responseContext": response,
        "responsePayload": verdict.outcome.get("body"),
    }


def dead_letter_attributes(verdict: Verdict) -> dict[str, dict[str, str]]:
    """Message attributes of a dead letter; ErrorCode is the HTTP status of the invocation."""
    body = verdict.outcome.get("body")
    message = str(body.get("errorMessage") or body.get("message") or "") if isinstance(body, dict) else ""
    status = "429" if verdict.outcome.get("throttle") else "200"
    # SQS and SNS refuse an empty attribute value.
    text = message.encode()[:ERROR_MESSAGE_BYTES].decode(errors="ignore") or "Unhandled"
    return {
        "RequestID": {"DataType": "String", "StringValue": verdict.event.request_id},
        "ErrorCode": {"DataType": "Number", "StringValue": status},
        "ErrorMessage": {"DataType": "String", "StringValue": text},
    }


def _destination(function: dict[str, Any], outcome: str) -> str | None:
    found = (invoke_configuration(function).get("DestinationConfig") or {}).get(outcome) or {}
    return found.get("Destination")


def invoke_configuration(function: dict[str, Any]) -> dict[str, Any]:
    """The FunctionEventInvokeConfig that governs a record; without qualifier and $LATEST are the same version.

    The record of a version does not say which alias called it: one that stands for it is taken.
    """
    version = function["config"].get("Version", "$LATEST")
    if version == "$LATEST":
        base, wanted = function, ["", "$LATEST"]
    else:
        base = lambda_svc._get_base_func_record_for_ref(function["config"]["FunctionArn"])[0] or function
        aliases = base.get("aliases") or {}
        wanted = [version, *(name for name in aliases if aliases[name].get("FunctionVersion") == version)]
    configurations = base.get("event_invoke_configs") or {}
    return next((configurations[name] for name in wanted if name in configurations), {})


def _qualified(arn: str, version: str) -> str:
    return arn if arn.count(":") > 6 else f"{arn}:{version}"


def send(
    configuration: dict[str, Any],
    target: str,
    text: str,
    attributes: dict[str, dict[str, str]] | None = None,
    entry: dict[str, Any] | None = None,
) -> bool:
    """Deliver a text under the role of a function; whether it arrived. `entry` completes an EventBridge event."""
    service, region, account = target.split(":")[2:5]
    name = target.rpartition(":")[2]
    try:
        client = _client(configuration, service, region)
        if service == "sqs":
            address = f"http://{LOOPBACK}:{os.environ['GATEWAY_PORT']}/{account}/{name}"
            client.send_message(QueueUrl=address, MessageBody=text, MessageAttributes=attributes or {})
        elif service == "sns":
            client.publish(TopicArn=target, Message=text, MessageAttributes=attributes or {})
        elif service == "lambda":
            client.invoke(FunctionName=target, InvocationType="Event", Payload=text)
        elif service == "events":
            client.put_events(Entries=[{"EventBusName": target, "Source": "lambda", "Detail": text, **(entry or {})}])
        else:
            raise ValueError(f"unknown destination service: {service}; allowed is sqs, sns, lambda, events")
    except Exception as error:  # AWS counts it in a metric and gives up, whatever the reason
        logger.warning("delivery to %s failed: %s", target, error)
        return False
    travels.note(configuration["FunctionArn"], target)
    return True


def _bus_entry(target: str, verdict: Verdict) -> dict[str, Any]:
    result = "Success" if verdict.condition == "Success" else "Failure"
    return {
        "DetailType": f"Lambda Function Invocation Result - {result}",
        "Resources": [target, verdict.event.key],
    }


def _client(configuration: dict[str, Any], service: str, region: str) -> Any:
    from botocore.session import Session  # noqa: PLC0415 - a quarter of a second, paid by whoever needs it

    credentials = lambda_runtime.execution_credentials(configuration)
    key = (credentials["AWS_ACCESS_KEY_ID"], service, region)
    with _lock:
        if key not in _clients:
            _clients[key] = Session().create_client(
                service,
                region_name=region,
                endpoint_url=f"http://{LOOPBACK}:{os.environ['GATEWAY_PORT']}",
                aws_access_key_id=credentials["AWS_ACCESS_KEY_ID"],
                aws_secret_access_key=credentials["AWS_SECRET_ACCESS_KEY"],
                aws_session_token=credentials["AWS_SESSION_TOKEN"] or None,
            )
        return _clients[key]
