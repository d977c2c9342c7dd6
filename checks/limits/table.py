"""AWS's limits on single fields, one row each: kind, field, what is measured, least, most, where AWS says so.

Fields are paths below spec.forProvider. A field that is missing has AWS's default and keeps its limit.
"""

from __future__ import annotations

from typing import NamedTuple

from checks.limits.measures import Measure, characters, count, document, environment, number


class Limit(NamedTuple):
    """The least and the most of a field; `what` names the unit in messages, `source` the AWS document."""

    kind: str
    path: str
    measure: Measure
    least: int
    most: int
    what: str
    source: str


LIMITS = (
    Limit("lambda.Function", "timeout", number, 1, 900, "seconds", "Lambda quotas"),
    Limit("lambda.Function", "memorySize", number, 128, 10240, "MB", "Lambda quotas"),
    Limit("lambda.Function", "ephemeralStorage.size", number, 512, 10240, "MB", "Lambda quotas"),
    Limit("lambda.Function", "environment.variables", environment, 0, 4096, "bytes of variables", "Lambda quotas"),
    Limit("lambda.Function", "layers", count, 0, 5, "layers", "Lambda quotas"),
    Limit("lambda.Function", "description", characters, 0, 256, "characters", "Lambda API, CreateFunction"),
    Limit("lambda.FunctionEventInvokeConfig", "maximumRetryAttempts", number, 0, 2, "attempts", "Lambda API"),
    Limit("lambda.FunctionEventInvokeConfig", "maximumEventAgeInSeconds", number, 60, 21600, "seconds", "Lambda API"),
    Limit("lambda.EventSourceMapping", "batchSize", number, 1, 10000, "records", "Lambda API"),
    Limit("lambda.EventSourceMapping", "maximumBatchingWindowInSeconds", number, 0, 300, "seconds", "Lambda API"),
    Limit("lambda.EventSourceMapping", "parallelizationFactor", number, 1, 10, "batches", "Lambda API"),
    Limit("lambda.EventSourceMapping", "maximumRetryAttempts", number, -1, 10000, "attempts", "Lambda API"),
    Limit("lambda.EventSourceMapping", "maximumRecordAgeInSeconds", number, -1, 604800, "seconds", "Lambda API"),
    Limit("iam.Role", "assumeRolePolicy", document, 2, 2048, "characters", "IAM quotas"),
    Limit("iam.Role", "maxSessionDuration", number, 3600, 43200, "seconds", "IAM API, CreateRole"),
    Limit("iam.Role", "description", characters, 0, 1000, "characters", "IAM API, CreateRole"),
    Limit("iam.Role", "managedPolicyArns", count, 0, 10, "managed policies", "IAM quotas"),
    Limit("iam.RolePolicy", "policy", document, 2, 10240, "characters", "IAM quotas, inline policies of a role"),
    Limit("iam.Policy", "policy", document, 2, 6144, "characters", "IAM quotas"),
    Limit("s3.BucketPolicy", "policy", document, 2, 20480, "bytes", "S3 user guide, bucket policies"),
    Limit("s3.BucketLifecycleConfiguration", "rule", count, 1, 1000, "rules", "S3 user guide, lifecycle"),
    Limit("sqs.Queue", "messageRetentionSeconds", number, 60, 1209600, "seconds", "SQS API, SetQueueAttributes"),
    Limit("sqs.Queue", "visibilityTimeoutSeconds", number, 0, 43200, "seconds", "SQS API, SetQueueAttributes"),
    Limit("sqs.Queue", "delaySeconds", number, 0, 900, "seconds", "SQS API, SetQueueAttributes"),
    Limit("sqs.Queue", "receiveWaitTimeSeconds", number, 0, 20, "seconds", "SQS API, SetQueueAttributes"),
    Limit("sqs.Queue", "maxMessageSize", number, 1024, 1048576, "bytes", "SQS API, SetQueueAttributes"),
    Limit("sqs.Queue", "kmsDataKeyReusePeriodSeconds", number, 60, 86400, "seconds", "SQS API, SetQueueAttributes"),
    Limit("sqs.QueuePolicy", "policy", document, 2, 8192, "bytes", "SQS quotas related to policies"),
    Limit("sns.TopicPolicy", "policy", document, 2, 30720, "bytes", "SNS quotas"),
    Limit("sns.Topic", "displayName", characters, 0, 100, "characters", "SNS API, CreateTopic"),
    Limit("sns.TopicSubscription", "filterPolicy", document, 2, 262144, "bytes", "SNS quotas"),
    Limit("kms.Key", "deletionWindowInDays", number, 7, 30, "days", "KMS API, ScheduleKeyDeletion"),
    Limit("kms.Key", "policy", document, 2, 32768, "bytes", "KMS quotas"),
    Limit("kms.Key", "description", characters, 0, 8192, "characters", "KMS API, CreateKey"),
    Limit("kms.Key", "rotationPeriodInDays", number, 90, 2560, "days", "KMS API, EnableKeyRotation"),
    Limit("dynamodb.Table", "globalSecondaryIndex", count, 0, 20, "indexes", "DynamoDB quotas"),
    Limit("dynamodb.Table", "localSecondaryIndex", count, 0, 5, "indexes", "DynamoDB quotas"),
    Limit("dynamodb.Table", "pointInTimeRecovery.recoveryPeriodInDays", number, 1, 35, "days", "DynamoDB API"),
    Limit("cloudwatch.MetricAlarm", "alarmDescription", characters, 0, 1024, "characters", "CloudWatch API"),
    Limit("cloudwatch.MetricAlarm", "alarmActions", count, 0, 5, "actions", "CloudWatch API, PutMetricAlarm"),
    Limit("cloudwatch.MetricAlarm", "okActions", count, 0, 5, "actions", "CloudWatch API, PutMetricAlarm"),
    Limit("cloudwatch.MetricAlarm", "dimensions", count, 0, 30, "dimensions", "CloudWatch API, PutMetricAlarm"),
    Limit("cloudwatch.MetricAlarm", "metricQuery", count, 0, 20, "queries", "CloudWatch API, PutMetricAlarm"),
    Limit("cloudwatch.CompositeAlarm", "alarmRule", characters, 1, 10240, "characters", "CloudWatch API"),
    Limit("cloudwatch.CompositeAlarm", "alarmActions", count, 0, 5, "actions", "CloudWatch API, PutCompositeAlarm"),
    Limit("sfn.StateMachine", "definition", document, 2, 1048576, "characters", "Step Functions quotas"),
    Limit("cloudwatchevents.Target", "input", characters, 0, 8192, "characters", "EventBridge API, PutTargets"),
    Limit("kinesis.Stream", "retentionPeriod", number, 24, 8760, "hours", "Kinesis quotas"),
    Limit(
        "firehose.DeliveryStream",
        "extendedS3Configuration.bufferingSize",
        number,
        1,
        128,
        "MB",
        "Firehose API, BufferingHints",
    ),
    Limit(
        "firehose.DeliveryStream",
        "extendedS3Configuration.bufferingInterval",
        number,
        0,
        900,
        "seconds",
        "Firehose API, BufferingHints",
    ),
)
