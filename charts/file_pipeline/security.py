"""What guards the pipeline: keys for its logs, records of what is done to it, its secret, and its operators."""

from __future__ import annotations

from collections.abc import Sequence

from charts.blocks.alarm import Alarm
from charts.blocks.bucket import Bucket
from charts.blocks.config_recorder import ConfigRecorder, ManagedRule
from charts.blocks.key import Key
from charts.blocks.operator_role import OperatorRole
from charts.blocks.scope import Scope
from charts.blocks.secret import Secret
from charts.blocks.table_policy import TablePolicy
from charts.blocks.topic import Topic
from charts.blocks.trail import Trail
from charts.file_pipeline.audit import AuditTrail
from charts.file_pipeline.place import Place

TABLE, BUCKET, TOPIC = "AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SNS::Topic"
REQUIRED_TAGS = ("Author", "CostCenter", "Environment", "Project", "Repository", "Service")
"""Six, as many as the rule takes."""
RULES = (
    ManagedRule("table-encrypted", "DYNAMODB_TABLE_ENCRYPTED_KMS", "Tables are encrypted with a key of KMS", [TABLE]),
    ManagedRule("table-recoverable", "DYNAMODB_PITR_ENABLED", "Tables can be restored to any second", [TABLE]),
    ManagedRule(
        "bucket-encrypted", "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", "Buckets encrypt what they hold", [BUCKET]
    ),
    ManagedRule("bucket-tls", "S3_BUCKET_SSL_REQUESTS_ONLY", "Buckets refuse requests without TLS", [BUCKET]),
    ManagedRule("bucket-private", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "Buckets block public access", [BUCKET]),
    ManagedRule("topic-encrypted", "SNS_ENCRYPTED_KMS", "Topics are encrypted with a key of KMS", [TOPIC]),
    ManagedRule("logs-encrypted", "CLOUDWATCH_LOG_GROUP_ENCRYPTED", "Log groups are encrypted with a key of KMS"),
    ManagedRule(
        "tagged",
        "REQUIRED_TAGS",
        "Tables and buckets say whose they are",
        [BUCKET, TABLE],
        {f"tag{number}Key": tag for number, tag in enumerate(REQUIRED_TAGS, 1)},
    ),
)
"""Identifiers and what each looks at: AWS Config developer guide, "List of AWS Config Managed Rules"."""


def add_logs(scope: Scope) -> None:
    """Give a region a key for all its log groups, and a bucket that requests to all its other buckets are logged in.

    The log of requests holds names of objects and no content. Its bucket has SSE-S3: S3 delivers access logs into no
    bucket with a key of KMS (S3 user guide, "Enabling Amazon S3 server access logging").
    """
    knobs = scope.settings.file_pipeline
    scope.log_key = Key(
        scope, "logs", purpose=f"Log groups of the pipeline in {scope.region}", deletion_days=knobs.key_deletion_days
    )
    scope.log_key.grant_logs()
    scope.access_logs = Bucket(
        scope,
        "access-logs",
        suffix=knobs.bucket_suffix,
        lifecycle=None,
        holds_data=True,
        expiry_days=knobs.security.access_log_days,
    )


def add_secret(primary: Scope, secondary: Scope) -> Secret:
    """Add the pipeline's secret, homed in the primary region, and its key in both."""
    knobs = primary.settings.file_pipeline
    key, replica_key = (
        Key(
            scope,
            "file-pipeline-config",
            purpose=f"The pipeline's secret in {scope.region}",
            deletion_days=knobs.key_deletion_days,
        )
        for scope in (primary, secondary)
    )
    return Secret(
        primary,
        "file-pipeline-config",
        purpose="Configuration of the file-pipeline that Git must not hold",
        key=key,
        replica_key=replica_key,
        recovery_days=knobs.key_deletion_days,
    )


def add_operators(places: Sequence[Place], trail: AuditTrail) -> OperatorRole:
    """Add the role of those who handle a failover, for both regions: what the runbooks do, and no more.

    It can read and repair items and send failed files back. It cannot promote a region, nor change any resource: that
    is a commit.
    """
    primary = places[0].scope
    knobs = primary.settings.file_pipeline.security
    role = OperatorRole(
        primary,
        "failover-operator",
        purpose="Taken on by people during a failover: watch both regions, compare and repair items, redrive files",
        principals=knobs.operators,
        mfa_minutes=knobs.operator_mfa_minutes,
    )
    for place in places:
        place.table.grant_repair(role)
        place.queue.grant_redrive(role)
        place.function.grant_invoke(role)
    trail.failures.grant_redrive(role)
    trail.function.grant_invoke(role)
    trail.changed.grant_read_lost_changes(role)
    role.grant_watch([place.region for place in places])
    return role


def add_trail(places: Sequence[Place], audit: AuditTrail) -> Trail | None:
    """Add the trail over both regions, unless the account has one already."""
    primary = places[0].scope
    knobs = primary.settings.file_pipeline
    if not knobs.security.trail:
        return None
    key = Key(primary, "trail", purpose="Files of the trail over all regions", deletion_days=knobs.key_deletion_days)
    bucket = Bucket(
        primary,
        "trail",
        suffix=knobs.bucket_suffix,
        lifecycle=None,
        holds_data=True,
        expiry_days=knobs.security.record_days,
        acknowledge={"bucket-key": "CloudTrail encrypts each file itself, under the trail's own key."},
    )
    return Trail(
        primary,
        "trail",
        bucket=bucket,
        key=key,
        buckets=[place.bucket for place in places],
        tables=[*(place.table for place in places), audit.table],
    )


def add_recorder(place: Place, topic: Topic) -> None:
    """Add the region's recorder with its rules, unless the account has one already: AWS allows one in a region."""
    scope = place.scope
    knobs = scope.settings.file_pipeline
    if not knobs.security.config:
        return
    bucket = Bucket(
        scope,
        "config-history",
        suffix=knobs.bucket_suffix,
        lifecycle=None,
        holds_data=True,
        count_requests=True,
        expiry_days=knobs.security.record_days,
        acknowledge={"bucket-key": "It holds how resources are configured, which Git says too, and no data."},
    )
    ConfigRecorder(scope, "config", bucket=bucket, rules=RULES, also=("AWS::KMS::Key", "AWS::Lambda::Function"))
    Alarm(
        topic,
        "config-history-5xx",
        metric=bucket.metric_requests("5xxErrors"),
        threshold=1,
        meaning="S3 fails requests to the bucket of AWS Config on its own side; its history may have gaps",
    )


def add_guards(places: Sequence[Place], topics: Sequence[Topic], audit: AuditTrail) -> dict[str, str]:
    """Add all that looks on or keeps out, when what it guards is there; returns more outputs of the primary region."""
    scopes = [place.scope for place in places]
    for place in places:
        TablePolicy(place.table, "processed-data")
    TablePolicy(audit.table, "audit-trail")
    secret = add_secret(*scopes)
    operators = add_operators(places, audit)
    trail = add_trail(places, audit)
    for place, topic in zip(places, topics, strict=True):
        add_recorder(place, topic)
    outputs = {"operatorRoleArn": operators.arn, "secretName": secret.name}
    return outputs | ({"trailArn": trail.arn} if trail else {})
