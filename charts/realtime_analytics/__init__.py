"""System realtime-analytics: events come in over an API, flow through a stream, are stored, searched and alerted on."""

from __future__ import annotations

from charts.blocks.scope import Scope
from charts.realtime_analytics.batch import Batch
from charts.realtime_analytics.flink import StreamingAnalysis
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.ingest import Ingest
from charts.realtime_analytics.lake import Lake
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.ml import MachineLearning
from charts.realtime_analytics.monitoring import add_monitoring
from charts.realtime_analytics.orchestrator import Orchestrator
from charts.realtime_analytics.outputs import add_region_outputs
from charts.realtime_analytics.processing import Processing
from charts.realtime_analytics.search import Search
from charts.realtime_analytics.stores import Stores
from charts.settings import Settings

NAME = "realtime-analytics"


def build(settings: Settings) -> list[Scope]:
    """The one chart of the system, in its home region."""
    scope = Scope(
        settings,
        system=NAME,
        service=NAME,
        region=settings.realtime_analytics.region,
        names="{resource}-{environment}",
        two_regions=False,
    )
    foundation = Foundation(scope)
    stores = Stores(scope, foundation)
    lake = Lake(scope, foundation)
    batch = Batch(scope, foundation, lake)
    analysis = StreamingAnalysis(scope, foundation, lake)
    messaging = Messaging(scope, foundation)
    search = Search(scope, foundation, messaging) if settings.realtime_analytics.search.enabled else None
    functions = Functions(scope, foundation, stores, messaging, search)
    processing = Processing(scope, foundation, functions, messaging, search)
    ingest = Ingest(scope, functions)
    model = MachineLearning(scope, foundation, lake) if settings.realtime_analytics.machine_learning.enabled else None
    orchestrator = Orchestrator(scope, functions, model)
    dashboard = add_monitoring(
        scope,
        stores=stores,
        messaging=messaging,
        functions=functions,
        processing=processing,
        ingest=ingest,
        lake=lake,
        batch=batch,
        orchestrator=orchestrator,
        analysis=analysis,
        search=search,
    )
    add_region_outputs(
        scope,
        foundation=foundation,
        stores=stores,
        lake=lake,
        batch=batch,
        messaging=messaging,
        functions=functions,
        ingest=ingest,
        orchestrator=orchestrator,
        analysis=analysis,
        search=search,
        dashboard=dashboard,
    )
    return [scope]
