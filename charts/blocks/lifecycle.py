"""How the objects of a bucket age: colder storage, expiry, and what is cleaned up."""

from __future__ import annotations

from charts.settings import LakeAges, Lifecycle
from imports import s3

Ages = Lifecycle | LakeAges
"""Days after which objects move and go; a lake's never go."""


def lifecycle_rule(days: Ages | None, expiry_days: int | None) -> s3.BucketLifecycleConfigurationRule:
    """The one rule of a bucket; None keeps objects for ever, but old versions and pieces of uploads always go.

    Without `days`, objects expire after `expiry_days` where they are.
    """
    expiry = expiry_days if days is None else days.expiry_days
    rule = s3.BucketLifecycleConfigurationRule
    moves = (
        ()
        if days is None
        else (
            ("STANDARD_IA", days.infrequent_access_days),
            ("GLACIER", days.glacier_days),
            ("DEEP_ARCHIVE", days.deep_archive_days),
        )
    )
    # This kind comes from the provider's newer framework: its single blocks are lists.
    return rule(
        id="age",
        status="Enabled",
        filter=[s3.BucketLifecycleConfigurationRuleFilter(prefix="")],
        transition=[
            s3.BucketLifecycleConfigurationRuleTransition(storage_class=storage, days=after)
            for storage, after in moves
            if after is not None
        ]
        or None,
        expiration=None if expiry is None else [s3.BucketLifecycleConfigurationRuleExpiration(days=expiry)],
        noncurrent_version_expiration=[
            s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpiration(
                noncurrent_days=30 if days is None else days.noncurrent_days
            )
        ],
        abort_incomplete_multipart_upload=[
            s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload(
                days_after_initiation=7 if days is None else days.incomplete_upload_days
            )
        ],
    )
