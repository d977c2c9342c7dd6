"""A state machine's transform jobs: judged, and run as far as that goes without a model.

A job reads its input under the role of its model, and writes one file for each that it read: a line which says that no
model was there. What a job does otherwise a test chooses with a fault on the operation `TransformJob` of sagemaker.
Source: Step Functions developer guide, "Create and manage Amazon SageMaker AI jobs" and "IAM policies for Amazon
SageMaker AI"; SageMaker API reference, "CreateTransformJob"; SageMaker developer guide, "Use batch transform".
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

from ministack.core.responses import get_account_id, get_region
from ministack.services import s3, stepfunctions

from sandbox.aws import api_shapes, executions, iam
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook
from sandbox.aws.sagemaker import SERVICE, SageMaker

HOOKS = (
    Hook("services.stepfunctions:_SERVICE_DISPATCH", None, "transform jobs"),
    Hook("services.stepfunctions:_ExecutionError", "82f3c23a", "transform jobs"),
    Hook("services.s3:_buckets", None, "transform jobs"),
    Hook("services.s3:_get_object_data", "d34214e7", "transform jobs"),
    Hook("services.s3:_put_object", "50e2d7a7", "transform jobs"),
)

RESOURCE = "arn:aws:states:::sagemaker:createTransformJob"
RULE = "StepFunctionsGetEventsForSageMakerTransformJobsRule"
NO_MODEL = b'{"note": "the sandbox runs no model"}\n'
_ON_JOBS = ("AddTags", "DescribeTransformJob", "StopTransformJob")
_ON_RULE = ("DescribeRule", "PutRule", "PutTargets")
Json = dict[str, Any]


class TransformJobs:
    """The task, and the jobs that it starts. `enforce` is whether roles count."""

    def __init__(self, enforce: bool, models: SageMaker, injected: FaultStore) -> None:
        self._enforce, self._models, self._faults = enforce, models, injected

    def install(self) -> None:
        """Become an integration of ministack's interpreter."""
        stepfunctions._SERVICE_DISPATCH[RESOURCE] = self.run

    def run(self, resource: str, given: Json) -> Json:
        """The answer of the task; raises the interpreter's error for what is refused, and for a job that fails."""
        if found := api_shapes.problems(SERVICE, "CreateTransformJob", given):
            raise _error("SageMaker.AmazonSageMakerException", "; ".join(found))
        name = given["TransformJobName"]
        model = self._models.find("Model", given["ModelName"])
        place = f"arn:aws:sagemaker:{get_region()}:{get_account_id()}"
        if model is None:
            missing = f'Could not find model "{place}:model/{given["ModelName"]}".'
            raise _error("SageMaker.AmazonSageMakerException", missing)
        arn = f"{place}:transform-job/{name}"
        if arn in self._models.jobs:
            raise _error("SageMaker.ResourceInUseException", f"Job name {name} is taken; each job needs one of its own")
        waits = resource.endswith(".sync")
        self._permit(arn, model["ExecutionRoleArn"], waits)
        self._models.jobs.add(arn)
        reason = self._failure(arn) or self._transform(given, model["ExecutionRoleArn"])
        if not waits:
            return {"TransformJobArn": arn}
        ended = _described(given, arn, reason)
        if reason:
            raise _error("States.TaskFailed", json.dumps(ended))
        return ended

    def _permit(self, job: str, role: str, waits: bool) -> None:
        """What Step Functions does under the machine's role, beside the request itself."""
        execution = executions.current()
        if not self._enforce or execution is None:
            return
        machine, region = executions.role_of(execution), get_region()
        rule = f"arn:aws:events:{region}:{get_account_id()}:rule/{RULE}"
        wanted = [("iam", "PassRole", role)]
        wanted += [(SERVICE, action, job) for action in _ON_JOBS] if waits else []
        wanted += [("events", action, rule) for action in _ON_RULE] if waits else []
        for service, action, on in wanted:
            context = {"iam:PassedToService": "sagemaker.amazonaws.com"} if service == "iam" else None
            if not iam.role_allows(machine, f"{service}:{action}", on, region, context):
                raise _error(
                    "SageMaker.AmazonSageMakerException",
                    f"{machine} is not authorized to perform: {service}:{action} on resource: {on}",
                )

    def _failure(self, arn: str) -> str:
        """Why a job fails that a test has chosen to fail."""
        request = Request(get_account_id(), get_region(), SERVICE, "TransformJob", arn)
        for fault in self._faults.strike(request) if self._faults else ():
            time.sleep(fault.latency)
            if fault.code:
                return f"{fault.code}: {fault.message}"
        return ""

    def _transform(self, given: Json, role: str) -> str:
        """Read the input and write the output, under the model's role; returns why that failed, empty if it did not."""
        source = given["TransformInput"]["DataSource"]["S3DataSource"]["S3Uri"]
        bucket, _, prefix = source.removeprefix("s3://").partition("/")
        to, _, below = given["TransformOutput"]["S3OutputPath"].removeprefix("s3://").partition("/")
        if not self._may(role, "s3:ListBucket", bucket):
            return f"ClientError: {role} may not s3:ListBucket on {bucket}"
        keys = list(_keys(bucket, prefix))
        if not keys:
            return f'ClientError: No S3 objects found under S3 URL "{source}" given in input data source.'
        for key in keys:
            out = f"{below.rstrip('/')}/{key.removeprefix(prefix)}.out"
            for action, on in (("s3:GetObject", f"{bucket}/{key}"), ("s3:PutObject", f"{to}/{out}")):
                if not self._may(role, action, on):
                    return f"ClientError: {role} may not {action} on {on}"
            status, _, answer = s3._put_object(to, out, NO_MODEL, {})
            if status != 200:
                return f"ClientError: {answer.decode()}"
        return ""

    def _may(self, role: str, action: str, on: str) -> bool:
        return not self._enforce or iam.role_allows(role, action, f"arn:aws:s3:::{on}", get_region())


def _keys(bucket: str, prefix: str) -> Iterator[str]:
    found = s3._buckets.get(bucket) or {}
    yield from sorted(key for key in found.get("objects", {}) if key.startswith(prefix))


def _described(given: Json, arn: str, reason: str) -> Json:
    """What DescribeTransformJob says of a job that has ended, as Step Functions hands it on: times in milliseconds."""
    now = int(time.time() * 1000)
    ended = {key: value for key, value in given.items() if key != "Tags"}
    ended |= {"TransformJobArn": arn, "TransformJobStatus": "Failed" if reason else "Completed"}
    ended |= {"CreationTime": now, "TransformStartTime": now, "TransformEndTime": now}
    return ended | ({"FailureReason": reason} if reason else {})


def _error(name: str, cause: str) -> Exception:
    error: Exception = stepfunctions._ExecutionError(name, cause)
    return error
