"""What a kind needs beyond its schema, and what must not be used: the provider accepts it and AWS does not.

Source: provider-upjet-aws v2.7.0 and the Terraform AWS provider behind it; issues are named where they are the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding
from checks.leaves import objects, read_document
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import replica_regions

# Kind -> fields that the CRD does not require and AWS does; `a|b` is either; a reference field fills its field.
_REQUIRED = {
    "athena.NamedQuery": ("database", "workgroup"),
    "athena.Workgroup": ("configuration",),
    "cloudwatch.MetricAlarm": ("comparisonOperator", "evaluationPeriods", "metricName|metricQuery",
                               "threshold|thresholdMetricId"),
    "cloudwatchevents.Rule": ("eventBusName", "eventPattern|scheduleExpression"),
    "cloudwatchevents.Target": ("eventBusName", "rule", "targetId", "arn"),
    "dynamodb.Table": ("hashKey", "attribute"),
    "firehose.DeliveryStream": ("kinesisSourceConfiguration|mskSourceConfiguration|serverSideEncryption",),
    "glue.CatalogTable": ("databaseName", "storageDescriptor"),
    "glue.Crawler": ("role", "databaseName", "s3Target|catalogTarget|dynamodbTarget|jdbcTarget"),
    "iam.Role": ("assumeRolePolicy",),
    "iam.RolePolicy": ("role", "policy"),
    "iam.RolePolicyAttachment": ("role", "policyArn"),
    "kms.Alias": ("targetKeyId",),
    "lambda.Alias": ("functionName", "functionVersion"),
    "lambda.EventSourceMapping": ("eventSourceArn", "functionName"),
    "lambda.Function": ("role", "imageUri|handler", "imageUri|runtime", "imageUri|s3Bucket", "imageUri|s3Key"),
    "lambda.Permission": ("functionName", "statementId", "principal", "action"),
    "opensearch.Domain": ("domainName", "engineVersion"),
    "opensearch.DomainPolicy": ("domainName", "accessPolicies"),
    "s3.Object": ("bucket", "key"),
    "sagemaker.Endpoint": ("endpointConfigName",),
    "sagemaker.Model": ("executionRoleArn", "primaryContainer|container"),
    "sfn.StateMachine": ("roleArn", "definition"),
    "sns.TopicPolicy": ("arn",),
    "sns.TopicSubscription": ("topicArn", "endpoint"),
    "sqs.QueuePolicy": ("queueUrl",),
    "sqs.QueueRedrivePolicy": ("queueUrl",),
}  # fmt: skip
_REFUSED = {
    "dynamodb.GlobalTable": "version 2017.11.29 of global tables; use Table.replica",
    "dynamodb.TableReplica": "the Table deletes replicas that it does not list; use Table.replica",
}
# Fields that hold a JSON document as text.
_DOCUMENTS = frozenset(
    {"policy", "assumeRolePolicy", "policyDocument", "accessPolicies", "definition", "dashboardBody", "redrivePolicy",
     "redriveAllowPolicy", "filterPolicy", "eventPattern"}
)  # fmt: skip


def required(wires: Wires) -> Iterator[Finding]:
    """A field that AWS needs is there, although the CRD does not ask for it."""
    for kind, fields in _REQUIRED.items():
        for resource in wires.world.each(kind):
            for field in fields:
                if not any(_given(resource, one) for one in field.split("|")):
                    message = f"missing; AWS refuses a {resource.manifest.kind} without {field.replace('|', ' or ')}"
                    yield resource.finding("wiring.required", field.rpartition("|")[2], message)
    for resource in wires.world.resources:
        part = resource.kind.startswith("s3.Bucket") and resource.kind != "s3.Bucket"
        if part and not _given(resource, "bucket"):
            message = f"missing; AWS refuses a {resource.manifest.kind} without bucket"
            yield resource.finding("wiring.required", "bucket", message)


def _given(resource: Resource, field: str) -> bool:
    return any(resource.fields.get(name) not in (None, "", [], {}) for name in (field, f"{field}Ref", f"{field}Refs"))


def refused(wires: Wires) -> Iterator[Finding]:
    """No kind that cannot live with the others."""
    for kind, reason in _REFUSED.items():
        for resource in wires.world.each(kind):
            yield resource.finding("wiring.refused-kind", "", f"{resource.manifest.kind}: {reason}")


def replicas(wires: Wires) -> Iterator[Finding]:
    """A replica that the provider compares has a key ARN: AWS reports one, and an alias would never be equal to it."""
    for table in wires.world.each("dynamodb.Table"):
        spec = table.manifest.data.get("spec")
        compared = spec.get("forProvider") if isinstance(spec, dict) else None
        for index, replica in enumerate(objects(compared.get("replica")) if isinstance(compared, dict) else ()):
            key = replica.get("kmsKeyArn")
            if isinstance(key, str) and ":key/" not in key:
                message = f"{key}: the replica would be made anew at every poll; a key's ARN is allowed here"
                yield table.finding("wiring.replica-key", f"replica[{index}].kmsKeyArn", message)
        streams = table.get("streamEnabled") is True and table.get("streamViewType") == "NEW_AND_OLD_IMAGES"
        if replica_regions(table) and not streams:
            message = "a table with replicas needs a stream of NEW_AND_OLD_IMAGES"
            yield table.finding("wiring.replica-stream", "streamViewType", message)
        if table.region in replica_regions(table):
            message = f"{table.region}: the table's own region; another one is allowed"
            yield table.finding("wiring.replica-region", "replica", message)


def attributes(wires: Wires) -> Iterator[Finding]:
    """A table declares exactly the attributes that its keys are made of."""
    for table in wires.world.each("dynamodb.Table"):
        holders = [
            table.fields,
            *objects(table.get("globalSecondaryIndex")),
            *objects(table.get("localSecondaryIndex")),
        ]
        keys = {str(holder[key]) for holder in holders for key in ("hashKey", "rangeKey") if holder.get(key)}
        declared = {str(attribute.get("name", "")) for attribute in objects(table.get("attribute"))}
        for name in sorted(keys ^ declared):
            problem = "is a key and not declared" if name in keys else "is declared and no key; AWS refuses it"
            yield table.finding("wiring.table-attribute", "attribute", f"{name}: {problem}")


def encryption_types(wires: Wires) -> Iterator[Finding]:
    """A bucket's encryption names blockedEncryptionTypes: without it the provider writes for ever (#2055, #2063)."""
    for found in wires.world.each("s3.BucketServerSideEncryptionConfiguration"):
        for index, rule in enumerate(objects(found.get("rule"))):
            if not rule.get("blockedEncryptionTypes"):
                message = 'missing, and S3 reports one, so the two never agree; ["SSE-C"] is what new buckets have'
                yield found.finding("wiring.blocked-encryption", f"rule[{index}].blockedEncryptionTypes", message)


def lifecycle_filters(wires: Wires) -> Iterator[Finding]:
    """Every lifecycle rule has a filter, as S3's API asks."""
    for found in wires.world.each("s3.BucketLifecycleConfiguration"):
        for index, rule in enumerate(objects(found.get("rule"))):
            if not rule.get("filter"):
                message = 'missing; S3 refuses the rule; [{prefix: ""}] stands for all objects'
                yield found.finding("wiring.required", f"rule[{index}].filter", message)


def key_reuse(wires: Wires) -> Iterator[Finding]:
    """A queue that reuses data keys has a key of KMS: with SQS's own encryption the setting is dropped."""
    for queue in wires.world.each("sqs.Queue"):
        if queue.get("kmsDataKeyReusePeriodSeconds") is not None and not queue.get("kmsMasterKeyId"):
            message = "has no effect without kmsMasterKeyId; remove it, or give a key"
            yield queue.finding("wiring.key-reuse", "kmsDataKeyReusePeriodSeconds", message)


def documents(wires: Wires) -> Iterator[Finding]:
    """A field that holds a JSON document holds one."""
    for resource in wires.world.resources:
        for field, value in resource.fields.items():
            if field in _DOCUMENTS and isinstance(value, str) and not isinstance(read_document(value.strip()), dict):
                yield resource.finding("wiring.document", field, "not a JSON object; AWS refuses it")


RULES = (required, refused, replicas, attributes, encryption_types, lifecycle_filters, key_reuse, documents)
