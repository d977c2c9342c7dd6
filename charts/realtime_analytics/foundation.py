"""What everything else stands on: the key that encrypts it, the stream that it flows through, and the code's bucket."""

from __future__ import annotations

from charts.blocks.bucket import CODE, Bucket
from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.blocks.stream import Stream


class Foundation:
    """Key, stream and code bucket of the system."""

    def __init__(self, scope: Scope) -> None:
        knobs = scope.settings.realtime_analytics
        self.key = Key(
            scope,
            "real-time-analytics",
            purpose=f"What realtime-analytics keeps in {scope.region}: stream, table, queues, topic, buckets, logs",
            deletion_days=knobs.key_deletion_days,
        )
        self.key.grant_logs()
        scope.log_key = self.key
        self.stream = Stream(
            scope,
            "real-time-data-stream",
            shards=knobs.stream.shards,
            retention_hours=knobs.stream.retention_hours,
            key=self.key,
        )
        # A trained model, which lies beside the code where there is one, is in no Git and may tell of its data.
        holds_model = knobs.machine_learning.enabled
        # Bucket names are global to all of AWS; the account's number makes them ours.
        self.artifacts = Bucket(
            scope,
            f"analytics-artifacts-{scope.settings.account_id}-{scope.region}",
            suffix="",
            lifecycle=None,
            holds_data=holds_model,
            key=self.key if holds_model else None,
            acknowledge=None if holds_model else CODE,
        )
