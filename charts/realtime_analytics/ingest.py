"""Where events come in: the API, its key and its usage plan."""

from __future__ import annotations

from charts.blocks.api_account import ApiAccount
from charts.blocks.rest_api import RestApi
from charts.blocks.scope import Scope
from charts.blocks.usage_plan import ApiKey, UsagePlan
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.openapi import PATH, document


class Ingest:
    """The API that hands events to the ingestion function, for holders of the key within their plan."""

    def __init__(self, scope: Scope, functions: Functions) -> None:
        knobs = scope.settings.realtime_analytics
        ApiAccount(scope, "real-time-analytics-api-logs")
        self.api = RestApi(
            scope,
            "real-time-analytics-api",
            stage=knobs.api.stage,
            rate_limit=knobs.api.rate_limit,
            burst_limit=knobs.api.burst_limit,
            log_retention_days=knobs.log_retention_days,
        )
        integration = self.api.invoke(functions.ingestion, "POST", PATH)
        self.api.document = document(self.api.name, integration)
        self.key = ApiKey(scope, "real-time-analytics-key", meaning="Lets its holder send events")
        self.plan = UsagePlan(
            scope,
            "standard",
            api=self.api,
            key=self.key,
            rate_limit=knobs.api.plan_rate_limit,
            burst_limit=knobs.api.plan_burst_limit,
            quota_per_month=knobs.api.plan_quota_per_month,
        )
