"""Reconcilers, one file per service; importing the package registers them all."""

from sandbox.kinds import (
    cloudwatch,
    cloudwatchevents,
    cloudwatchlogs,
    core,
    dynamodb,
    iam,
    kms,
    lambda_,
    lambda_invocation,
    lambda_mapping,
    s3,
    s3configuration,
    s3objects,
    sfn,
    sns,
    sqs,
)
from sandbox.kinds.base import REGISTRY, Kind, register

__all__ = [
    "REGISTRY",
    "Kind",
    "cloudwatch",
    "cloudwatchevents",
    "cloudwatchlogs",
    "core",
    "dynamodb",
    "iam",
    "kms",
    "lambda_",
    "lambda_invocation",
    "lambda_mapping",
    "register",
    "s3",
    "s3configuration",
    "s3objects",
    "sfn",
    "sns",
    "sqs",
]
