"""Reconcilers, one file per service; importing the package registers them all."""

from sandbox.kinds import (
    cloudwatch,
    cloudwatchlogs,
    core,
    dynamodb,
    iam,
    kms,
    lambda_,
    lambda_invocation,
    s3,
    s3configuration,
    s3objects,
    sns,
    sqs,
)
from sandbox.kinds.base import REGISTRY, Kind, register

__all__ = [
    "REGISTRY",
    "Kind",
    "cloudwatch",
    "cloudwatchlogs",
    "core",
    "dynamodb",
    "iam",
    "kms",
    "lambda_",
    "lambda_invocation",
    "register",
    "s3",
    "s3configuration",
    "s3objects",
    "sns",
    "sqs",
]
