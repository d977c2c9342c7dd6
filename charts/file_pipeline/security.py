"""What guards the pipeline: keys for its logs, a log of requests to its buckets, and who else may look on."""

from __future__ import annotations

from charts.blocks.bucket import Bucket
from charts.blocks.key import Key
from charts.blocks.scope import Scope


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
