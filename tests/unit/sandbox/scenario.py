"""A small system that uses every kind, for tests against the emulator."""

from __future__ import annotations

import base64
import io
import json
import zipfile

from tests.unit.sandbox.small import REGION, TRUST, Folder, Json, core, managed, policy

ACCOUNT_ROOT = "arn:aws:iam::{}:root"


def code(text: str) -> str:
    """A function's zip, as base64."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("code.py"), text)
    return base64.b64encode(buffer.getvalue()).decode()


ANSWER = "def handler(event, context):\n    print('called')\n    return 'called'\n"


def bucket(folder: Folder) -> list[Json]:
    """A bucket with each of its sub-resources but notifications."""
    name = folder.bucket("data")
    ref = {"bucketRef": {"name": "data"}}
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    rule = {
        "id": "age",
        "status": "Enabled",
        "filter": [{"prefix": "orders/"}],
        "transition": [{"days": 30, "storageClass": "STANDARD_IA"}, {"days": 90, "storageClass": "GLACIER"}],
        "expiration": [{"days": 400}],
        "noncurrentVersionExpiration": [{"noncurrentDays": 30}],
        "abortIncompleteMultipartUpload": [{"daysAfterInitiation": 7}],
    }
    encryption = {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256"}, "blockedEncryptionTypes": ["SSE-C"]}
    switches = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    return [
        managed("s3", "Bucket", "data", {"tags": {"Owner": "us"}, "forceDestroy": True}, name),
        managed("s3", "BucketVersioning", "data", {**ref, "versioningConfiguration": {"status": "Enabled"}}),
        managed("s3", "BucketPublicAccessBlock", "data", {**ref, **dict.fromkeys(switches, True)}),
        managed("s3", "BucketServerSideEncryptionConfiguration", "data", {**ref, "rule": [encryption]}),
        managed("s3", "BucketOwnershipControls", "data", {**ref, "rule": {"objectOwnership": "BucketOwnerEnforced"}}),
        managed("s3", "BucketAccelerateConfiguration", "data", {**ref, "status": "Enabled"}),
        managed("s3", "BucketLogging", "data", {**ref, "targetBucketRef": {"name": "data"}, "targetPrefix": "log/"}),
        managed("s3", "BucketLifecycleConfiguration", "data", {**ref, "rule": [rule]}),
        managed("s3", "BucketPolicy", "data", {**ref, "policy": policy(deny)}),
    ]


def queue(folder: Folder) -> list[Json]:
    """A queue with its policy."""
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "sqs:*",
        "Resource": folder.arn("sqs", "dead"),
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    settings = {
        "name": "dead",
        "messageRetentionSeconds": 1209600,
        "receiveWaitTimeSeconds": 20,
        "sqsManagedSseEnabled": True,
        "tags": {"Owner": "us"},
        "visibilityTimeoutSeconds": 300,
    }
    return [
        managed("sqs", "Queue", "dead", settings),
        managed("sqs", "QueuePolicy", "dead", {"queueUrlRef": {"name": "dead"}, "policy": policy(deny)}),
    ]


def role(folder: Folder) -> list[Json]:
    """A role with an inline policy."""
    log = {
        "Effect": "Allow",
        "Action": ["logs:PutLogEvents", "logs:CreateLogStream"],
        "Resource": folder.arn("logs", "*"),
    }
    bury = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": folder.arn("sqs", "dead")}
    take = {
        "Effect": "Allow",
        "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        "Resource": folder.arn("sqs", "work"),
    }
    store = {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": folder.arn("dynamodb", "table/Data")}
    reject = {"Effect": "Allow", "Action": "s3:PutObject", "Resource": f"arn:aws:s3:::{folder.bucket('data')}/*"}
    return [
        managed("iam", "Role", "worker", {"assumeRolePolicy": TRUST, "description": "d", "tags": {"a": "b"}}, "Worker"),
        managed(
            "iam",
            "RolePolicy",
            "worker",
            {"roleRef": {"name": "worker"}, "policy": policy(log, bury, take, store, reject)},
            "own",
        ),
    ]


def function(folder: Folder, text: str = ANSWER, key: str = "code/1.zip") -> list[Json]:
    """A function with its code, log group, permission, retries, and the notification that calls it."""
    arn = folder.arn("lambda", "function:Work")
    notify = {"lambdaFunctionArn": arn, "events": ["s3:ObjectCreated:*"]}
    settings = {
        "architectures": ["arm64"],
        "deadLetterConfig": {"targetArnRef": {"name": "dead"}},
        "environment": {"variables": {"MODE": "test", "TABLE": "Data"}},
        "ephemeralStorage": {"size": 512},
        "handler": "code.handler",
        "layers": ["arn:aws:lambda:us-east-1:017000801446:layer:Powertools:1"],
        "loggingConfig": {"logFormat": "JSON", "logGroupRef": {"name": "logs"}},
        "memorySize": 256,
        "reservedConcurrentExecutions": 5,
        "roleRef": {"name": "worker"},
        "runtime": "python3.13",
        "s3BucketRef": {"name": "data"},
        "s3Key": key,
        "tags": {"Owner": "us"},
        "timeout": 30,
        "tracingConfig": {"mode": "Active"},
    }
    permission = {
        "action": "lambda:InvokeFunction",
        "functionNameRef": {"name": "work"},
        "principal": "s3.amazonaws.com",
        "sourceAccount": folder.account,
        "sourceArn": f"arn:aws:s3:::{folder.bucket('data')}",
        "statementId": "bucket",
    }
    retries = {"functionName": "Work", "maximumRetryAttempts": 1, "maximumEventAgeInSeconds": 3600}
    filters = [
        {**notify, "filterPrefix": "orders/", "filterSuffix": ".json"},
        {**notify, "filterPrefix": "users/", "filterSuffix": ".csv"},
    ]
    item = {"bucketRef": {"name": "data"}, "key": key, "contentBase64": code(text), "contentType": "application/zip"}
    return [
        managed("s3", "Object", f"code-{key[5]}", item),
        managed("cloudwatchlogs", "Group", "logs", {"retentionInDays": 30, "tags": {"a": "b"}}, "/aws/lambda/Work"),
        managed("lambda", "Function", "work", settings, "Work"),
        managed("lambda", "Permission", "work", permission),
        managed("lambda", "FunctionEventInvokeConfig", "work", retries),
        managed("s3", "BucketNotification", "data", {"bucketRef": {"name": "data"}, "lambdaFunction": filters}),
    ]


def table(folder: Folder, hash_key: str = "id", range_key: str = "time") -> list[Json]:
    """A table with an index, a stream, expiry, recovery, a key of its own and a replica."""
    settings = {
        "attribute": [{"name": name, "type": "S"} for name in (hash_key, range_key, "kind")],
        "billingMode": "PAY_PER_REQUEST",
        "deletionProtectionEnabled": False,
        "globalSecondaryIndex": [{"name": "Kinds", "hashKey": "kind", "rangeKey": range_key, "projectionType": "ALL"}],
        "hashKey": hash_key,
        "pointInTimeRecovery": {"enabled": True},
        "rangeKey": range_key,
        "serverSideEncryption": {"enabled": True, "kmsKeyArnRef": {"name": "key"}},
        "streamEnabled": True,
        "streamViewType": "NEW_AND_OLD_IMAGES",
        "tags": {"Owner": "us"},
        "ttl": {"enabled": True, "attributeName": "expires"},
    }
    replica = {"replica": [{"regionName": "us-west-2", "pointInTimeRecovery": True}]}
    return [*key(folder), managed("dynamodb", "Table", "data", settings, "Data", initProvider=replica)]


def key(folder: Folder) -> list[Json]:
    """A key and its alias."""
    root = {
        "Sid": "root",
        "Effect": "Allow",
        "Principal": {"AWS": ACCOUNT_ROOT.format(folder.account)},
        "Action": "kms:*",
        "Resource": "*",
    }
    settings = {"description": "d", "enableKeyRotation": True, "policy": policy(root), "tags": {"Owner": "us"}}
    return [
        managed("kms", "Key", "key", settings),
        managed("kms", "Alias", "key", {"targetKeyIdRef": {"name": "key"}}, "alias/data"),
    ]


def topic(folder: Folder) -> list[Json]:
    """A topic with its policy and a subscription of the queue."""
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": "cloudwatch.amazonaws.com"},
        "Action": "sns:Publish",
        "Resource": folder.arn("sns", "Alarms"),
    }
    subscription = {
        "topicArnRef": {"name": "alarms"},
        "protocol": "sqs",
        "endpointRef": {"name": "dead"},
        "rawMessageDelivery": True,
    }
    return [
        managed("sns", "Topic", "alarms", {"displayName": "Alarms", "tags": {"Owner": "us"}}, "Alarms"),
        managed("sns", "TopicPolicy", "alarms", {"arnRef": {"name": "alarms"}, "policy": policy(allow)}),
        managed("sns", "TopicSubscription", "alarms", subscription),
    ]


def alarms(folder: Folder) -> list[Json]:
    """An alarm, a composite of it, and a dashboard."""
    settings = {
        "alarmActions": [folder.arn("sns", "Alarms")],
        "alarmDescription": "d",
        "comparisonOperator": "GreaterThanOrEqualToThreshold",
        "datapointsToAlarm": 1,
        "dimensions": {"FunctionName": "Work"},
        "evaluationPeriods": 2,
        "metricName": "Errors",
        "namespace": "AWS/Lambda",
        "period": 300,
        "statistic": "Sum",
        "tags": {"Owner": "us"},
        "threshold": 1,
        "treatMissingData": "notBreaching",
    }
    composite = {"alarmRule": 'ALARM("Errors")', "alarmActionsRefs": [{"name": "alarms"}]}
    body = json.dumps({"widgets": [{"type": "text", "properties": {"markdown": "hello"}}]})
    return [
        managed("cloudwatch", "MetricAlarm", "errors", settings, "Errors"),
        managed("cloudwatch", "CompositeAlarm", "any", composite, "Any"),
        managed("cloudwatch", "Dashboard", "board", {"dashboardBody": body}, "Board"),
    ]


#: what a state machine's role needs to write its log
DELIVERY = (
    "CreateLogDelivery",
    "CreateLogStream",
    "DeleteLogDelivery",
    "DescribeLogGroups",
    "DescribeResourcePolicies",
    "GetLogDelivery",
    "ListLogDeliveries",
    "PutLogEvents",
    "PutResourcePolicy",
    "UpdateLogDelivery",
)


def workflow(folder: Folder) -> list[Json]:
    """A state machine that calls the function, and a schedule that starts it."""
    group = folder.arn("logs", "log-group:/aws/states/Flow")
    call = {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": folder.arn("lambda", "function:Work"), "Payload.$": "$"},
        "OutputPath": "$.Payload",
        "End": True,
    }
    machine = {
        "definition": json.dumps({"StartAt": "Call", "States": {"Call": call}}),
        "loggingConfiguration": {"includeExecutionData": True, "level": "ALL", "logDestination": f"{group}:*"},
        "roleArnRef": {"name": "flow"},
        "tags": {"Owner": "us"},
        "type": "STANDARD",
    }
    rule = {
        "description": "d",
        "eventBusName": "default",
        "scheduleExpression": "cron(0 2 * * ? *)",
        "state": "ENABLED",
        "tags": {"Owner": "us"},
    }
    target = {
        "arn": folder.arn("states", "stateMachine:Flow"),
        "deadLetterConfig": {"arn": folder.arn("sqs", "dead")},
        "eventBusName": "default",
        "input": json.dumps({"kind": "daily"}),
        "retryPolicy": {"maximumEventAgeInSeconds": 3600, "maximumRetryAttempts": 2},
        "roleArnRef": {"name": "flow"},
        "ruleRef": {"name": "daily"},
        "targetId": "flow",
    }
    trust = policy(
        {
            "Effect": "Allow",
            "Principal": {"Service": ["states.amazonaws.com", "events.amazonaws.com"]},
            "Action": "sts:AssumeRole",
        }
    )
    allow: list[Json] = [
        {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": folder.arn("lambda", "function:Work")},
        {"Effect": "Allow", "Action": "states:StartExecution", "Resource": folder.arn("states", "stateMachine:Flow")},
        {"Effect": "Allow", "Action": [f"logs:{name}" for name in DELIVERY], "Resource": "*"},
    ]
    return [
        managed("iam", "Role", "flow", {"assumeRolePolicy": trust}, "Flow"),
        managed("iam", "RolePolicy", "flow", {"roleRef": {"name": "flow"}, "policy": policy(*allow)}, "flow"),
        managed("cloudwatchlogs", "Group", "flow-logs", {"retentionInDays": 14}, "/aws/states/Flow"),
        managed("sfn", "StateMachine", "flow", machine, "Flow"),
        managed("cloudwatchevents", "Rule", "daily", rule, "Daily"),
        managed("cloudwatchevents", "Target", "daily", target),
    ]


def mapping(folder: Folder) -> list[Json]:
    """A queue's messages handed to the function."""
    settings = {
        "batchSize": 5,
        "eventSourceArn": folder.arn("sqs", "work"),
        "filterCriteria": {"filter": [{"pattern": json.dumps({"body": {"kind": ["order"]}})}]},
        "functionNameRef": {"name": "work"},
        "functionResponseTypes": ["ReportBatchItemFailures"],
        "maximumBatchingWindowInSeconds": 1,
        "scalingConfig": {"maximumConcurrency": 2},
        "tags": {"Owner": "us"},
    }
    return [
        managed("sqs", "Queue", "work", {"name": "work", "visibilityTimeoutSeconds": 60}),
        managed("lambda", "EventSourceMapping", "work", settings),
    ]


def everything(folder: Folder) -> list[Json]:
    """All of it, in an order that no dependency follows."""
    cluster = [core("ConfigMap", "outputs", data={"region": REGION}), core("Namespace", "demo-dev")]
    parts = [
        alarms(folder),
        workflow(folder),
        mapping(folder),
        function(folder),
        table(folder),
        topic(folder),
        queue(folder),
        role(folder),
        bucket(folder),
    ]
    return [manifest for part in [*parts, cluster] for manifest in part]
