"""What is kept is encrypted, under a key whose use is ours to grant and to end."""

from __future__ import annotations

from checks.leaves import at, objects
from checks.resource import Resource
from checks.rules.rule import Said, rule
from checks.wiring.wires import Wires

_SYMMETRIC = "SYMMETRIC_DEFAULT"


@rule("table-key", "dynamodb.Table", source='DynamoDB developer guide, "DynamoDB encryption at rest"')
def table_key(table: Resource, _: Wires) -> Said:
    """A table is encrypted under a customer managed key."""
    if table.get("serverSideEncryption.enabled") is not True or not _names(table, "serverSideEncryption.kmsKeyArn"):
        yield "serverSideEncryption", "no key of ours encrypts the table; enable it and name one"


@rule("stream-key", "kinesis.Stream", source='Kinesis Data Streams developer guide, "Server-side encryption"')
def stream_key(stream: Resource, _: Wires) -> Said:
    """A stream is encrypted under a customer managed key."""
    if stream.get("encryptionType") != "KMS" or not _names(stream, "kmsKeyId"):
        yield "encryptionType", "no key of ours encrypts the stream; write KMS and name a key"


@rule("queue-encryption", "sqs.Queue", source='SQS developer guide, "Encryption at rest in Amazon SQS"')
def queue_encryption(queue: Resource, _: Wires) -> Said:
    """A queue is encrypted: under a key of ours, or SQS's own."""
    if not _names(queue, "kmsMasterKeyId") and queue.get("sqsManagedSseEnabled") is not True:
        yield "", "messages lie there in the clear; name kmsMasterKeyId, or write sqsManagedSseEnabled: true"


@rule("topic-key", "sns.Topic", source='SNS developer guide, "Securing Amazon SNS data with server-side encryption"')
def topic_key(topic: Resource, _: Wires) -> Said:
    """A topic is encrypted under a key."""
    if not _names(topic, "kmsMasterKeyId"):
        yield "kmsMasterKeyId", "missing, and messages wait in the clear; name a key"


@rule("bucket-key", "s3.Bucket", source='S3 user guide, "Setting default server-side encryption behavior"')
def bucket_key(bucket: Resource, wires: Wires) -> Said:
    """A bucket is encrypted under a customer managed key; one of access logs by S3, as their delivery asks."""
    configurations = list(_of_bucket(bucket, wires, "s3.BucketServerSideEncryptionConfiguration"))
    defaults = [
        (default, at(default, "sseAlgorithm"))
        for one in configurations
        for each in objects(one.get("rule"))
        for default in objects(each.get("applyServerSideEncryptionByDefault"))
    ]
    if not defaults:
        yield "", "no BucketServerSideEncryptionConfiguration encrypts it by default; add one"
    for default, algorithm in defaults:
        ours = algorithm in ("aws:kms", "aws:kms:dsse") and any(name.startswith("kmsMasterKeyId") for name in default)
        if not ours and not (algorithm == "AES256" and _takes_logs(bucket, wires)):
            yield "", f"{algorithm} without a key of ours is its default; write aws:kms and name a key"


@rule("secret-key", "secretsmanager.Secret", source='Secrets Manager user guide, "Secret encryption and decryption"')
def secret_key(secret: Resource, _: Wires) -> Said:
    """A secret, and each replica of it, is encrypted under a customer managed key."""
    if not _names(secret, "kmsKeyId"):
        yield "kmsKeyId", "missing; name a key"
    for index, replica in enumerate(objects(secret.get("replica"))):
        if not replica.get("kmsKeyId"):
            yield f"replica[{index}].kmsKeyId", "missing; name a key of that region"


@rule(
    "trail-key", "cloudtrail.Trail", source='CloudTrail user guide, "Encrypting CloudTrail log files with AWS KMS keys"'
)
def trail_key(trail: Resource, _: Wires) -> Said:
    """The trail is encrypted under a customer managed key."""
    if not _names(trail, "kmsKeyId"):
        yield "kmsKeyId", "missing; name a key"


@rule("key-rotation", "kms.Key", source='KMS developer guide, "Rotate AWS KMS keys"')
def key_rotation(key: Resource, _: Wires) -> Said:
    """A symmetric key is rotated."""
    symmetric = key.get("customerMasterKeySpec") in (None, _SYMMETRIC) and key.get("keyUsage") in (
        None,
        "ENCRYPT_DECRYPT",
    )
    if symmetric and key.get("enableKeyRotation") is not True:
        yield "enableKeyRotation", "not true, and the key's material stays the same for ever; write true"


@rule(
    "domain-encryption", "opensearch.Domain", source='OpenSearch Service developer guide, "Encryption of data at rest"'
)
def domain_encryption(domain: Resource, _: Wires) -> Said:
    """A search domain is encrypted at rest under a customer managed key, and between its nodes."""
    if domain.get("encryptAtRest.enabled") is not True or not _names(domain, "encryptAtRest.kmsKeyId"):
        yield "encryptAtRest", "no key of ours encrypts the domain; enable it and name one"
    if domain.get("nodeToNodeEncryption.enabled") is not True:
        yield "nodeToNodeEncryption.enabled", "not true, and nodes talk in the clear; write true"


@rule("results-key", "athena.Workgroup", source='Athena user guide, "Encrypt Athena query results stored in Amazon S3"')
def results_key(workgroup: Resource, _: Wires) -> Said:
    """Results of queries are encrypted under a customer managed key."""
    option = workgroup.get("configuration.resultConfiguration.encryptionConfiguration.encryptionOption")
    if option not in ("SSE_KMS", "CSE_KMS"):
        yield "configuration.resultConfiguration.encryptionConfiguration", "results lie under no key of ours; SSE_KMS"


def _names(resource: Resource, path: str) -> bool:
    """Whether a field is given, literally or by reference."""
    return any(bool(resource.get(f"{path}{ending}")) for ending in ("", "Ref", "Selector"))


def _of_bucket(bucket: Resource, wires: Wires, kind: str) -> list[Resource]:
    return [one for one in wires.world.each(kind) if wires.world.linked(one, "bucket", "s3.Bucket") is bucket]


def _takes_logs(bucket: Resource, wires: Wires) -> bool:
    logging = wires.world.each("s3.BucketLogging")
    return any(wires.world.linked(one, "targetBucket", "s3.Bucket") is bucket for one in logging)


RULES = (table_key, stream_key, queue_encryption, topic_key, bucket_key, secret_key, trail_key, key_rotation,
         domain_encryption, results_key)  # fmt: skip
