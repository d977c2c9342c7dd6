"""A task of a state machine that has a model read files and write what it makes of them, and waits for the end."""

from __future__ import annotations

from charts.blocks import permissions
from charts.blocks.key import Key
from charts.blocks.model import Model
from charts.blocks.state_machine import State, StateMachine, retries

ERRORS = [
    "SageMaker.AmazonSageMakerException",
    "SageMaker.ResourceLimitExceededException",
    "SageMaker.SdkClientException",
]
"""How requests to SageMaker fail: throttled, at fault, out of instances, without an answer."""
_RULE = "rule/StepFunctionsGetEventsForSageMakerTransformJobsRule"
"""By which Step Functions, in our account, hears of jobs that end."""


def transform(
    machine: StateMachine, model: Model, *, source: str, target: str, instance_type: str, minutes: int, key: Key
) -> State:
    """A task that runs the model over the Parquet files below `source` and writes below `target`, `minutes` at most.

    Both are intrinsic functions that make the URL of a prefix. Jobs have a name of their own in each try, since
    SageMaker takes no name twice. What cannot be started is tried three times more, a job that failed once more. Says
    nothing yet of what comes next and of where a failure goes.
    """
    scope = machine.scope
    prefix = f"{scope.settings.environment}-"
    jobs = scope.arn("sagemaker", f"transform-job/{prefix}*")
    machine.role.allow("RunTransformJobs", permissions.RUN_TRANSFORM_JOBS, [jobs])
    # Has no resource to name that is known before the job is (service authorization reference).
    machine.role.allow("ListJobTags", permissions.LIST_JOB_TAGS, ["*"])
    machine.role.allow("HearOfJobs", permissions.HEAR_OF_JOBS, [scope.arn("events", _RULE)])
    to_sagemaker = {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}
    machine.role.allow("PassRole", permissions.PASS_ROLE, [model.role.arn], to_sagemaker)
    key.grant_model_volumes()
    return {
        "Type": "Task",
        "Resource": f"arn:{scope.settings.partition}:states:::sagemaker:createTransformJob.sync",
        "Parameters": {
            "TransformJobName.$": f"States.Format('{prefix}{{}}', States.UUID())",
            "ModelName": model.name,
            # A file is one request, however large: 0 lets SageMaker send it in chunks.
            "BatchStrategy": "SingleRecord",
            "MaxPayloadInMB": 0,
            "MaxConcurrentTransforms": 1,
            "TransformInput": {
                "ContentType": "application/x-parquet",
                "CompressionType": "None",
                "SplitType": "None",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri.$": source}},
            },
            "TransformOutput": {"S3OutputPath.$": target, "AssembleWith": "None", "KmsKeyId": key.alias_arn},
            "TransformResources": {
                "InstanceCount": 1,
                "InstanceType": instance_type,
                "VolumeKmsKeyId": key.alias_arn,
            },
        },
        "ResultSelector": {
            "status.$": "$.TransformJobStatus",
            "job.$": "$.TransformJobName",
            "model.$": "$.ModelName",
            "output.$": "$.TransformOutput.S3OutputPath",
        },
        "TimeoutSeconds": minutes * 60,
        "Retry": [retries(ERRORS, attempts=3, interval_seconds=10), retries(["States.TaskFailed"], attempts=1)],
    }
