"""System file-pipeline: files dropped into S3 are validated, transformed and stored in a table in two regions."""

from __future__ import annotations

from charts.blocks.budget import Budget
from charts.blocks.composite_alarm import CompositeAlarm
from charts.blocks.cost_anomalies import CostAnomalyAlert
from charts.blocks.scope import Scope
from charts.blocks.topic import Topic
from charts.file_pipeline.audit import AuditTrail
from charts.file_pipeline.dashboards import add_dashboards
from charts.file_pipeline.failover import add_failover
from charts.file_pipeline.ingestion import Ingestion
from charts.file_pipeline.monitoring import add_alarms
from charts.file_pipeline.network import network_of
from charts.file_pipeline.outputs import add_region_outputs
from charts.file_pipeline.performance import add_release_alarms
from charts.file_pipeline.place import Place
from charts.file_pipeline.processing import Processing
from charts.file_pipeline.security import add_guards, add_logs
from charts.file_pipeline.storage import GlobalStorage
from charts.file_pipeline.watchers import add_watcher
from charts.settings import Settings

NAME = "file-pipeline"


def build(settings: Settings) -> list[Scope]:
    """Both regions' charts, the primary's first. Later parts (failover) add their modules here."""
    scopes = [Scope(settings, system=NAME, service="serverless-file-pipeline", region=r) for r in settings.regions.both]
    for scope in scopes:
        add_logs(scope)
    storage = GlobalStorage(*scopes)
    healths: dict[Place, CompositeAlarm] = {}
    told: list[tuple[Topic, AuditTrail | None]] = []
    for scope, other in zip(scopes, reversed(scopes), strict=True):
        ingestion = Ingestion(scope)
        table = storage.table.in_region(scope)
        network = network_of(scope)
        processing = Processing(scope, ingestion.bucket, table, storage.table.in_region(other), network)
        place = Place(
            scope, ingestion.bucket, processing.function, table, processing.dead_letters, processing.artifacts
        )
        topic, healths[place] = add_alarms(place)
        if scope.is_primary:
            cost = settings.file_pipeline.cost
            Budget(topic, "budget", cost=cost)
            if cost.anomalies:
                CostAnomalyAlert(topic, "cost-anomalies", anomalies=cost.anomalies)
        if processing.release:
            add_release_alarms(topic, processing.release)
        trail = AuditTrail(scope, processing, table, network) if scope.is_primary else None
        if trail:
            trail.add_alarms(topic)
        if network:
            network.add_endpoints()
        told.append((topic, trail))
    places = list(healths)
    add_failover(
        {
            place: [*health.children, add_watcher(topic, looker, place)]
            for (place, health), looker, (topic, _) in zip(
                healths.items(), reversed(places), reversed(told), strict=True
            )
        }
    )
    guards = add_guards(places, [topic for topic, _ in told], next(trail for _, trail in told if trail))
    # The primary region's dashboard shows both regions, so it comes when both are there.
    for place, (topic, trail), dashboard in zip(places, told, add_dashboards(places), strict=True):
        add_region_outputs(place, topic, dashboard, trail=trail, more=guards)
    return scopes
