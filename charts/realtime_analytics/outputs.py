"""What others may want to know of the system, readable with kubectl."""

from __future__ import annotations

from typing import Protocol

from charts.blocks.dashboard import Dashboard
from charts.blocks.in_cluster import add_outputs
from charts.blocks.scope import Scope
from charts.realtime_analytics.batch import Batch
from charts.realtime_analytics.flink import StreamingAnalysis
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.ingest import Ingest
from charts.realtime_analytics.lake import Lake
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.openapi import PATH
from charts.realtime_analytics.orchestrator import Orchestrator
from charts.realtime_analytics.search import Search
from charts.realtime_analytics.stores import Stores


class _Named(Protocol):
    @property
    def arn(self) -> str: ...
    @property
    def name(self) -> str: ...


def add_region_outputs(
    scope: Scope,
    *,
    foundation: Foundation,
    stores: Stores,
    lake: Lake,
    batch: Batch,
    messaging: Messaging,
    functions: Functions,
    ingest: Ingest,
    orchestrator: Orchestrator,
    analysis: StreamingAnalysis,
    search: Search | None,
    dashboard: Dashboard,
) -> None:
    """Publish names, ARNs and URLs.

    API Gateway makes the API's id, and so its address: `kubectl get stages.apigateway.aws.m.upbound.io
    <apiStageObject> -o jsonpath='{.status.atProvider.invokeUrl}'` shows it, with `apiPath` behind it.
    The search domain's address is AWS's choice too: `.status.atProvider.endpoint` of its Domain.
    """
    named: dict[str, _Named] = {
        "dataStream": foundation.stream,
        "resultsTable": stores.results,
        "dataLake": lake.bucket,
        "queryResults": lake.results,
        "catalogDatabase": batch.database,
        "eventsTable": batch.events,
        "deliveryStream": batch.delivery,
        "workgroup": batch.workgroup,
        "alertTopic": messaging.topic,
        "alertQueue": messaging.alerts,
        "alertDeadLetters": messaging.dead_letters,
        "eventFailures": messaging.failures,
        "dataIngestion": functions.ingestion,
        "streamProcessor": functions.processor,
        "alertHandler": functions.alerts,
        "orchestrator": orchestrator.machine,
    }
    if analysis.application:
        named["streamingAnalysis"] = analysis.application
    if search and functions.indexer:
        named |= {
            "searchAdmin": search.admin,
            "searchDomain": search.domain,
            "searchIndexer": functions.indexer,
            "searchQueue": search.waiting,
        }
    values = {f"{label}Name": thing.name for label, thing in named.items()}
    values |= {f"{label}Arn": thing.arn for label, thing in named.items()}
    values |= {
        "apiKeyName": ingest.key.name,
        "apiName": ingest.api.name,
        "apiPath": PATH,
        "apiStage": ingest.api.stage,
        "apiStageObject": ingest.api.object_name,
        "dashboardName": dashboard.name,
        "dashboardUrl": dashboard.url,
        "environment": scope.settings.environment,
        "region": scope.region,
    }
    add_outputs(scope, values)
