"""What runs can be looked into, keeps within bounds, and loses nothing that fails."""

from __future__ import annotations

from checks.leaves import objects, read_document
from checks.limits.measures import number
from checks.resource import Resource
from checks.rules.rule import Said, rule
from checks.wiring.mappings import QUEUE, mappings
from checks.wiring.wires import Wires

# Services that hand a function an event and do not wait for its answer.
_ASYNCHRONOUS = ("s3.amazonaws.com", "sns.amazonaws.com", "events.amazonaws.com", "config.amazonaws.com")


@rule("function-tracing", "lambda.Function", source='Lambda developer guide, "Visualize invocations using AWS X-Ray"')
def function_tracing(function: Resource, _: Wires) -> Said:
    """A function is traced."""
    if function.get("tracingConfig.mode") != "Active":
        yield "tracingConfig.mode", "not Active, and nobody sees where its time goes; write Active"


@rule("api-tracing", "apigateway.Stage", source='API Gateway developer guide, "Trace user requests to REST APIs"')
def api_tracing(stage: Resource, _: Wires) -> Said:
    """A stage of an API is traced."""
    if stage.get("xrayTracingEnabled") is not True:
        yield "xrayTracingEnabled", "not true, and traces begin behind the API; write true"


@rule("api-logs", "apigateway.Stage", source='API Gateway developer guide, "Set up CloudWatch logging for REST APIs"')
def api_logs(stage: Resource, _: Wires) -> Said:
    """Requests to an API are logged."""
    if not stage.get("accessLogSettings.destinationArn") or not stage.get("accessLogSettings.format"):
        yield "accessLogSettings", "missing, and nobody can tell who called; name a log group and a format"


@rule("api-throttle", "apigateway.Stage", source='API Gateway developer guide, "Throttle requests to your REST APIs"')
def api_throttle(stage: Resource, wires: Wires) -> Said:
    """A stage of an API refuses more requests than it was made for."""
    for settings in wires.world.each("apigateway.MethodSettings"):
        whole = settings.get("methodPath") == "*/*"
        rate, burst = settings.get("settings.throttlingRateLimit"), settings.get("settings.throttlingBurstLimit")
        same = wires.world.linked(settings, "stageName", "apigateway.Stage") is stage
        if same and whole and (number(rate) or 0) > 0 and (number(burst) or 0) > 0:
            return
    yield "", "one client may use up the account's rate; add MethodSettings of */* with throttling limits"


@rule(
    "async-failures",
    "lambda.Function",
    source='Lambda developer guide, "Capturing records of asynchronous invocations"',
)
def async_failures(function: Resource, wires: Wires) -> Said:
    """An event that a function was handed and could not work on waits somewhere, and is not dropped after two tries."""
    told = {edge.service for edge in wires.edges if edge.target is function and edge.service in _ASYNCHRONOUS}
    repeated = {service for service in told if service == "events.amazonaws.com"} == told and _repeats(function, wires)
    if told and not repeated and not _kept(function, wires):
        yield "deadLetterConfig", f"events of {', '.join(sorted(told))} that fail are dropped; name a queue for them"


@rule("queue-redrive", "sqs.Queue", source='SQS developer guide, "Using dead-letter queues in Amazon SQS"')
def queue_redrive(queue: Resource, wires: Wires) -> Said:
    """A message that a function fails on again and again goes to a dead-letter queue; it does not come for ever."""
    read = any(one.source is queue for one in mappings(wires.world))
    policies = [queue.text("redrivePolicy")] + [
        one.text("redrivePolicy")
        for one in wires.world.each("sqs.QueueRedrivePolicy")
        if wires.world.linked(one, "queueUrl", QUEUE) is queue
    ]
    found = [document for policy in policies if isinstance(document := read_document(policy), dict)]
    if read and not any(document.get("deadLetterTargetArn") and document.get("maxReceiveCount") for document in found):
        yield "redrivePolicy", "missing, and a message that fails comes back until it expires; name a dead-letter queue"


@rule("log-level", "apigateway.MethodSettings", source='API Gateway developer guide, "Set up CloudWatch logging"')
def log_level(settings: Resource, _: Wires) -> Said:
    """An API does not write whole requests and answers into its logs: they may hold anything."""
    if settings.get("settings.dataTraceEnabled") is True:
        yield "settings.dataTraceEnabled", "true, and bodies lie in the logs; write false"


def _kept(function: Resource, wires: Wires) -> bool:
    if function.get("deadLetterConfig.targetArn") or function.get("deadLetterConfig.targetArnRef"):
        return True
    configs = wires.world.each("lambda.FunctionEventInvokeConfig")
    mine = [one for one in configs if wires.world.linked(one, "functionName", "lambda.Function") is function]
    named = (at for one in mine for at in (one.get("destinationConfig.onFailure"),))
    return any(bool(found.get("destination")) for one in named for found in objects(one))


def _repeats(function: Resource, wires: Wires) -> bool:
    """Whether all that calls it is a schedule, which says the same again the next time."""
    targets = [edge.resource for edge in wires.edges if edge.target is function]
    rules = [wires.world.linked(target, "rule", "cloudwatchevents.Rule") for target in targets]
    return bool(rules) and all(one is not None and bool(one.get("scheduleExpression")) for one in rules)


RULES = (function_tracing, api_tracing, api_logs, api_throttle, async_failures, queue_redrive, log_level)
