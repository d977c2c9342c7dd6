"""The lake: every event for good, and for a week what was found in them."""

from __future__ import annotations

from charts.blocks.bucket import Bucket
from charts.blocks.scope import Scope
from charts.realtime_analytics.foundation import Foundation

RAW = "raw-data/"
"""Where events lie, as Parquet, by the day of their arrival."""
ERRORS = "errors/"
"""Where records lie that are no events."""

_MADE_ANEW = "It holds results of queries for a week; asking again makes them anew."


class Lake:
    """The bucket of the lake, that of queries' results, and the one in which requests to all buckets are logged.

    The log of requests holds names of objects and no content. Its bucket has SSE-S3: S3 delivers access logs into no
    bucket with a key of KMS (S3 user guide, "Enabling Amazon S3 server access logging").
    Names of buckets are global to all of AWS; the account's number makes them ours.
    """

    def __init__(self, scope: Scope, foundation: Foundation) -> None:
        knobs, place = scope.settings.realtime_analytics.lake, f"{scope.settings.account_id}-{scope.region}"
        scope.access_logs = Bucket(
            scope,
            f"analytics-access-logs-{place}",
            suffix="",
            lifecycle=None,
            holds_data=True,
            expiry_days=knobs.access_log_days,
        )
        self.bucket = Bucket(
            scope,
            f"data-lake-{place}",
            suffix="",
            lifecycle=knobs.ages,
            holds_data=True,
            count_requests=True,
            key=foundation.key,
        )
        self.results = Bucket(
            scope,
            f"athena-results-{place}",
            suffix="",
            lifecycle=None,
            holds_data=False,
            expiry_days=knobs.results_expiry_days,
            key=foundation.key,
            versioned=False,
            acknowledge=dict.fromkeys(("bucket-versions", "confirmed"), _MADE_ANEW),
        )
