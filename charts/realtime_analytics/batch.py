"""How events get into the lake and are asked there: delivery stream, catalog, crawler, workgroup with its queries."""

from __future__ import annotations

from charts.blocks.catalog import CatalogDatabase, CatalogTable
from charts.blocks.crawler import Crawler
from charts.blocks.delivery_stream import DeliveryStream
from charts.blocks.scope import Scope
from charts.blocks.workgroup import Workgroup
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.lake import ERRORS, RAW, Lake
from charts.realtime_analytics.questions import saved_queries
from functions.common.event_contract import event_schema, glue_columns

EVENTS = "events"


class Batch:
    """The table of events, what fills it, what looks after it, and where SQL is run over it."""

    def __init__(self, scope: Scope, foundation: Foundation, lake: Lake) -> None:
        knobs = scope.settings.realtime_analytics
        self.database = CatalogDatabase(scope, "analytics-catalog", meaning="What lies in the lake of events")
        self.events = CatalogTable(
            self.database,
            "analytics-events",
            name=EVENTS,
            meaning="Events as the contract describes them, by the day of their arrival",
            columns=glue_columns(event_schema()),
            bucket=lake.bucket,
            prefix=RAW,
            first_year=knobs.lake.first_year,
        )
        self.delivery = DeliveryStream(
            scope,
            "analytics-firehose",
            source=foundation.stream,
            bucket=lake.bucket,
            table=self.events,
            prefix=RAW,
            error_prefix=ERRORS,
            buffer_mb=knobs.lake.buffer_mb,
            buffer_seconds=knobs.lake.buffer_seconds,
            log_retention_days=knobs.log_retention_days,
        )
        self.crawler = Crawler(
            scope,
            "analytics-crawler",
            database=self.database,
            bucket=lake.bucket,
            prefix=RAW,
            table_prefix="crawled_",
            schedule=knobs.lake.crawler_schedule,
            key=foundation.key,
        )
        self.workgroup = Workgroup(
            scope,
            "analytics-workgroup",
            meaning="Questions to the lake of events",
            results=lake.results,
            key=foundation.key,
            limit_gb=knobs.lake.query_limit_gb,
            database=self.database,
            queries=saved_queries(EVENTS, knobs.alerts.anomaly_threshold),
        )
