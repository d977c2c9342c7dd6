"""The IAM actions behind each grant, as constants; the only place where actions are listed.

Source: the service authorization reference of each service. No list holds a wildcard.
"""

READ_VERSIONS = ("s3:GetObjectVersion",)
"""A request that names a version needs this action and not s3:GetObject (S3 API reference, GetObject)."""
WRITE_OBJECTS = ("s3:AbortMultipartUpload", "s3:PutObject")
WRITE_ITEMS = ("dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem")
SEND_MESSAGES = ("sqs:SendMessage",)
INVOKE = ("lambda:InvokeFunction",)
WRITE_LOGS = ("logs:CreateLogStream", "logs:PutLogEvents")
TRACE = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")
USE_KEY = ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")
"""DynamoDB's documented needs for a customer-managed key; the two `*` are families of one operation each."""
PUBLISH_ENCRYPTED = ("kms:Decrypt", "kms:GenerateDataKey*")
