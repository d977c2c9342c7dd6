"""The IAM actions behind each grant, as constants; the only place where actions are listed.

Source: the service authorization reference of each service. No list holds a wildcard.
"""

READ_VERSIONS = ("s3:GetObjectVersion",)
"""A request that names a version needs this action and not s3:GetObject (S3 API reference, GetObject)."""
WRITE_OBJECTS = ("s3:AbortMultipartUpload", "s3:PutObject")
WRITE_ITEMS = ("dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:UpdateItem")
LOOK_AT_BUCKET = ("s3:ListBucket",)
"""What HeadBucket needs (S3 API reference)."""
LOOK_AT_ITEM = ("dynamodb:GetItem",)
READ_STREAM = (
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
)
"""What Lambda reads a table's stream with, under the function's role (Lambda developer guide, "Using DynamoDB")."""
PUT_RECORDS = ("kinesis:PutRecords",)
READ_RECORDS = (
    "kinesis:DescribeStream",
    "kinesis:DescribeStreamSummary",
    "kinesis:GetRecords",
    "kinesis:GetShardIterator",
    "kinesis:ListShards",
)
"""What Lambda reads a Kinesis stream with, under the function's role (Lambda developer guide, "Using Kinesis")."""
PULL_RECORDS = ("kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards")
"""What Firehose reads a Kinesis stream with (Firehose developer guide, "Controlling access")."""
FILL_OBJECTS = ("s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject")
FILL_BUCKET = ("s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads")
"""What Firehose delivers into a bucket with (Firehose developer guide, "Grant Firehose access to an Amazon S3
destination")."""
READ_SCHEMA = ("glue:GetTable", "glue:GetTableVersion", "glue:GetTableVersions")
"""What Firehose reads a table's columns with (Firehose developer guide, "Grant Firehose access to AWS Glue for data
format conversion")."""
READ_OBJECTS = ("s3:GetObject",)
PULL_IMAGE = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
SIGN_IN_TO_REGISTRY = ("ecr:GetAuthorizationToken",)
PUT_METRICS = ("cloudwatch:PutMetricData",)
WRITE_MODEL_LOGS = ("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
"""What a model is run with, beside its data (SageMaker developer guide, "CreateModel API: Execution Role
Permissions"); the log groups are ours, so that it needs not make one."""
RUN_TRANSFORM_JOBS = (
    "sagemaker:AddTags",
    "sagemaker:CreateTransformJob",
    "sagemaker:DescribeTransformJob",
    "sagemaker:StopTransformJob",
)
LIST_JOB_TAGS = ("sagemaker:ListTags",)
PASS_ROLE = ("iam:PassRole",)
HEAR_OF_JOBS = ("events:DescribeRule", "events:PutRule", "events:PutTargets")
"""What a state machine runs a transform job with and waits for its end (Step Functions developer guide, "IAM policies
for Amazon SageMaker AI"; it tags the job as its own, aws/aws-cdk#26012)."""
LIST_OBJECTS = ("s3:GetBucketLocation", "s3:ListBucket")
SEE_TABLES = (
    "glue:BatchGetPartition",
    "glue:GetDatabase",
    "glue:GetPartition",
    "glue:GetPartitions",
    "glue:GetTable",
    "glue:GetTables",
)
CRAWL_TABLES = (
    "glue:BatchCreatePartition",
    "glue:BatchUpdatePartition",
    "glue:CreatePartition",
    "glue:CreateTable",
    "glue:UpdatePartition",
    "glue:UpdateTable",
)
"""Of what AWSGlueServiceRole holds, a crawler's part that changes and deletes no table of others."""
WRITE_CRAWLER_LOGS = ("logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")
READ_SECURITY_CONFIGURATION = ("glue:GetSecurityConfiguration",)
"""Has no resource to name (service authorization reference)."""
LIST_STREAMS = ("kinesis:ListStreams",)
"""Has no resource to name (service authorization reference)."""
REGISTER_CONSUMER = (
    "kinesis:DeregisterStreamConsumer",
    "kinesis:DescribeStreamConsumer",
    "kinesis:DescribeStreamSummary",
    "kinesis:ListShards",
    "kinesis:RegisterStreamConsumer",
)
READ_AS_CONSUMER = ("kinesis:DeregisterStreamConsumer", "kinesis:DescribeStreamConsumer", "kinesis:SubscribeToShard")
"""What Flink's Kinesis connector calls when it reads by enhanced fan-out and manages its consumer (flink-connector-aws,
KinesisStreamProxy; Flink documentation, "Amazon Kinesis Data Streams Connector"). Two of them ask for either resource
(service authorization reference)."""
READ_CODE = ("s3:GetObject", "s3:GetObjectVersion")
SEE_LOG_STREAMS = ("logs:DescribeLogStreams",)
"""Managed Service for Apache Flink developer guide, "Create and run the application" (its permissions policy)."""
SINK_FILES = (
    "s3:AbortMultipartUpload",
    "s3:DeleteObject",
    "s3:GetObject",
    "s3:ListMultipartUploadParts",
    "s3:PutObject",
)
"""What Flink's file sink writes to S3 with: parts of files that become whole with a checkpoint, and copies of tails,
which it deletes again (Flink documentation, "FileSystem", and its S3 file system on Hadoop's s3a)."""
CONSUME = ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage")
"""What Lambda reads a queue with, under the function's role (Lambda developer guide, "Using Amazon SQS")."""
PUBLISH = ("sns:Publish",)
PUT_BATCHES = ("dynamodb:BatchWriteItem",)
PUT_ITEMS = ("dynamodb:PutItem",)
QUERY_ITEMS = ("dynamodb:Query",)
REPAIR_ITEMS = (
    "dynamodb:BatchGetItem",
    "dynamodb:DescribeTable",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Scan",
)
"""What docs/runbooks/consistency.md needs: comparing replicas, reading what conflicts, putting what is missing."""
READ_LOST_CHANGES = ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator")
"""What docs/runbooks/redrive.md reads the records of a failed batch with."""
TAKE_MESSAGES = (
    "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:ReceiveMessage",
)
"""What docs/runbooks/redrive.md takes messages with."""
WATCH_REGIONS = ("cloudwatch:DescribeAlarms", "cloudwatch:GetMetricData")
"""DescribeAlarms without a name and GetMetricData have no resource to name (service authorization reference)."""
WATCH_HEALTH_CHECKS = ("route53:GetHealthCheck", "route53:GetHealthCheckStatus", "route53:ListHealthChecks")
"""The ids of health checks are known to AWS alone."""
DELIVER_RECORDS = ("s3:PutObject",)
CHECK_BUCKET = ("s3:GetBucketAcl",)
"""AWS Config developer guide, "Permissions for the IAM role assigned to AWS Config"."""
SEND_MESSAGES = ("sqs:SendMessage",)
INVOKE = ("lambda:InvokeFunction",)
APPEND_LOGS = ("logs:PutLogEvents",)
WRITE_LOGS = ("logs:CreateLogStream", "logs:PutLogEvents")
MANAGE_INTERFACES = (
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:UnassignPrivateIpAddresses",
)
"""What Lambda attaches a function to a VPC with, under the function's role (Lambda developer guide, "Giving Lambda
functions access to resources in an Amazon VPC"); interfaces' ids are Lambda's, so that only account and region are
named."""
DESCRIBE_INTERFACES = ("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets")
"""These have no resource to name (service authorization reference)."""
WRITE_FLOW_LOGS = ("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
FIND_LOG_GROUPS = ("logs:DescribeLogGroups",)
"""VPC user guide, "IAM role for publishing flow logs to CloudWatch Logs"; the group is ours, so that it needs not make
one."""
TRACE = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")
TRACE_STATES = (*TRACE, "xray:GetSamplingRules", "xray:GetSamplingTargets")
"""Step Functions developer guide, "IAM policies for X-Ray"."""
DELIVER_LOGS = (
    "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies",
    "logs:GetLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:UpdateLogDelivery",
)
"""What a state machine sets its logging up with; none of them has a resource to name (Step Functions developer guide,
"Logging using CloudWatch Logs")."""
START_EXECUTION = ("states:StartExecution",)
USE_KEY = ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")
"""DynamoDB's documented needs for a customer-managed key; the two `*` are families of one operation each."""
ENCRYPT_LOGS = ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")
"""CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"."""
ENCRYPT_TRAIL = ("kms:GenerateDataKey*",)
"""CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail"."""
DESCRIBE_KEY = ("kms:DescribeKey",)
USE_DATA_KEY = ("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*")
"""What S3, SQS, SNS and Kinesis ask of a key on behalf of their callers."""
PUBLISH_ENCRYPTED = ("kms:Decrypt", "kms:GenerateDataKey*")
FIND_DOMAIN = ("es:DescribeDomain",)
SEARCH_POST = ("es:ESHttpPost",)
SEARCH_PUT = ("es:ESHttpPut",)
SEARCH_ROLES = ("es:ESHttpGet", "es:ESHttpPut")
"""The security plugin's roles and role mappings are read and put (OpenSearch documentation, "Access control API")."""
WRITE_API_LOGS = (
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:DescribeLogGroups",
    "logs:DescribeLogStreams",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:PutLogEvents",
)
"""What API Gateway wants of its role before it takes it (API Gateway developer guide, "Set up CloudWatch logging")."""
