"""What a state machine's role needs: an action on an object for each call of a task, for logs, traces and keys.

Source: Step Functions developer guide, "IAM policies for integrated services", "Logging using CloudWatch Logs" and
"Tracing with X-Ray"; SQS and SNS developer guides on key management.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks import asl
from checks.asl import tasks
from checks.asl.tasks import Call
from checks.resource import Resource
from checks.world import World

LOG_DELIVERY = ("CreateLogDelivery", "DeleteLogDelivery", "DescribeLogGroups", "DescribeResourcePolicies",
                "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery")  # fmt: skip
# The guide lists these too; deliveries work without them.
_LOG_EXTRAS = ("CreateLogStream", "PutLogEvents")
TRACING = ("GetSamplingRules", "GetSamplingTargets", "PutTelemetryRecords", "PutTraceSegments")
_SEND = frozenset({"sqs.Queue", "sns.Topic"})
_SYNC_RULE = "rule/StepFunctionsGetEventsForStepFunctionsExecutionRule"
_JOB_RULE = "rule/StepFunctionsGetEventsForSageMakerTransformJobsRule"
_NAME_BEFORE = re.compile(r"States\.Format\('([^'{\\]*)\{\}")


class Need(NamedTuple):
    """An action on an ARN (or `*`), the place in the machine that needs it, and whether it works without."""

    action: str
    resource: str
    path: str
    target: Resource | None = None
    optional: bool = False


class Needs(NamedTuple):
    """All needs of a machine; `unknown` holds the IAM prefixes of services whose needs are not known here."""

    found: list[Need]
    unknown: frozenset[str]


def needs(world: World, machine: Resource) -> Needs:
    """What a machine's role needs, as far as it can be known from what lies in dist/."""
    definition = asl.defined(machine)
    found = list(_of_settings(world, machine))
    unknown: set[str] = set()
    for state in definition.states if definition else ():
        call = tasks.call(state)
        known = list(_of_call(world, machine, call)) if call else []
        found += known
        if call and not known:
            unknown.add(_prefix(call))  # empty for an activity, which needs nothing
    return Needs(found, frozenset(unknown))


def _prefix(call: Call) -> str:
    """The prefix of a service's IAM actions."""
    if call.facts and call.facts.action:
        return call.facts.action.partition(":")[0]
    return {"sfn": "states", "eventbridge": "events", "cloudwatchlogs": "logs"}.get(call.service, call.service)


def _of_call(world: World, machine: Resource, call: Call) -> Iterator[Need]:
    target = tasks.target(world, machine, call)
    if target is None or call.facts is None or not call.facts.action or not target.arn:
        return
    path, held = f"definition > {call.path}", target.arn
    if target.kind == "sagemaker.Model":
        yield from _of_job(world, machine, call, target)
        return
    if target.kind == "lambda.Function":
        held += _qualifier(call.value)
    yield Need(call.facts.action, held, path, target)
    if target.kind in _SEND:
        yield from _of_key(world, target, "kmsMasterKeyId", path, optional=False)
    if target.kind == "dynamodb.Table":
        yield from _of_key(world, target, "serverSideEncryption.kmsKeyArn", path, optional=True)
    if target.kind == "sfn.StateMachine" and call.pattern.startswith("sync"):
        execution = target.arn.replace(":stateMachine:", ":execution:") + ":*"
        for action in ("states:DescribeExecution", "states:StopExecution"):
            yield Need(action, execution, path)
        yield from _of_rule(world, machine, _SYNC_RULE, path)


def _of_rule(world: World, machine: Resource, rule: str, path: str) -> Iterator[Need]:
    """Step Functions hears of the end of what it waits for by a rule of its own in our account."""
    arn = f"arn:{world.partition(machine.environment)}:events:{machine.region}:{machine.account}:{rule}"
    for action in ("events:DescribeRule", "events:PutRule", "events:PutTargets"):
        yield Need(action, arn, path)


def _of_job(world: World, machine: Resource, call: Call, model: Resource) -> Iterator[Need]:
    """A transform job is run under the model's role, which is passed on; one that is waited for is tagged as well."""
    path, partition = f"definition > {call.path}", world.partition(machine.environment)
    waited = call.pattern.startswith("sync")
    jobs = f"arn:{partition}:sagemaker:{machine.region}:{machine.account}:transform-job/{_job_prefix(call)}*"
    for name in ("Create", *(("Describe", "Stop") if waited else ())):
        yield Need(f"sagemaker:{name}TransformJob", jobs, path)
    if waited:
        yield Need("sagemaker:AddTags", jobs, path)
        yield from _of_rule(world, machine, _JOB_RULE, path)
    yield Need("sagemaker:ListTags", "*", path)
    role = world.linked(model, "executionRoleArn", "iam.Role")
    if role:
        yield Need("iam:PassRole", role.arn, path)


def _job_prefix(call: Call) -> str:
    """What the names of a task's jobs begin with: all of it where the name is written, nothing where it is input."""
    given = tasks.arguments(call.state)
    made = _NAME_BEFORE.match(str(given.get("TransformJobName.$", "")))
    return made[1] if made else str(given.get("TransformJobName", ""))


def _qualifier(value: str) -> str:
    """`:live` of an ARN or a name with a version or an alias behind it."""
    parts = value.split(":")
    return f":{parts[7]}" if len(parts) == 8 else f":{parts[1]}" if len(parts) == 2 else ""


def _of_settings(world: World, machine: Resource) -> Iterator[Need]:
    if machine.get("loggingConfiguration.level") not in (None, "OFF"):
        for name in LOG_DELIVERY:
            yield Need(f"logs:{name}", "*", "loggingConfiguration")
        for name in _LOG_EXTRAS:
            yield Need(f"logs:{name}", "*", "loggingConfiguration", optional=True)
    if machine.get("tracingConfiguration.enabled") is True:
        for name in TRACING:
            yield Need(f"xray:{name}", "*", "tracingConfiguration")
    yield from _of_key(world, machine, "encryptionConfiguration.kmsKeyId", "encryptionConfiguration", optional=False)


def _of_key(world: World, owner: Resource, field: str, path: str, *, optional: bool) -> Iterator[Need]:
    """Who sends to an encrypted queue uses its key."""
    key = world.linked(owner, field, "kms.Key")
    alias = world.linked(owner, field, "kms.Alias")
    key = key or (world.linked(alias, "targetKeyId", "kms.Key") if alias else None)
    for action in ("kms:Decrypt", "kms:GenerateDataKey") if key and key.arn else ():
        yield Need(action, key.arn if key else "", path, key, optional)
