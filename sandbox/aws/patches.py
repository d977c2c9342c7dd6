"""All patches of the emulator: their hooks, and their installation in the order that they depend on each other."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.aws import (
    alarms,
    api_calls,
    api_documents,
    api_metrics,
    async_invoke,
    batch_actions,
    capacity,
    conditions,
    connections,
    dead_letters,
    decisions,
    deliveries,
    dns,
    event_targets,
    execution_log,
    executions,
    faults,
    function_policy,
    global_tables,
    health_checks,
    iam,
    lambda_checks,
    lambda_execute,
    lambda_permissions,
    logs,
    metrics,
    parquet,
    queue_policies,
    replication,
    role_clients,
    s3_buckets,
    s3_metrics,
    s3_notifications,
    s3_ranges,
    sagemaker,
    schedule_expressions,
    schedules,
    search_domains,
    server_hooks,
    source_permissions,
    state_branches,
    state_errors,
    state_machines,
    state_paths,
    state_tasks,
    stream_mappings,
    stream_sources,
    stream_writes,
    transform_jobs,
    travels,
    workgroups,
)
from sandbox.aws.alarms import AlarmEngine
from sandbox.aws.async_invoke import AsyncInvoke
from sandbox.aws.decisions import Decisions
from sandbox.aws.deliveries import Deliveries
from sandbox.aws.dns import DnsServer
from sandbox.aws.event_targets import EventTargets
from sandbox.aws.faults import Faults
from sandbox.aws.health_checks import HealthChecks
from sandbox.aws.hooks import Hook
from sandbox.aws.replication import Replication
from sandbox.aws.schedules import Schedules
from sandbox.aws.search_domains import SearchDomains
from sandbox.aws.settings import Settings
from sandbox.aws.stream_mappings import StreamMappings

MODULES = (
    server_hooks,
    lambda_execute,
    async_invoke,
    iam,
    decisions,
    function_policy,
    lambda_checks,
    lambda_permissions,
    logs,
    metrics,
    alarms,
    api_documents,
    api_calls,
    api_metrics,
    connections,
    faults,
    stream_writes,
    batch_actions,
    conditions,
    s3_buckets,
    s3_metrics,
    s3_ranges,
    s3_notifications,
    stream_sources,
    source_permissions,
    stream_mappings,
    queue_policies,
    travels,
    dead_letters,
    event_targets,
    schedule_expressions,
    schedules,
    execution_log,
    executions,
    state_branches,
    state_errors,
    state_machines,
    state_paths,
    state_tasks,
    sagemaker,
    transform_jobs,
    capacity,
    global_tables,
    health_checks,
    dns,
    replication,
    role_clients,
    parquet,
    deliveries,
    workgroups,
    search_domains,
)


@dataclass(frozen=True)
class Installed:
    """The patches that are spoken to while the server runs."""

    invoke: AsyncInvoke
    alarms: AlarmEngine
    faults: Faults
    targets: EventTargets
    schedules: Schedules
    mappings: StreamMappings
    health: HealthChecks
    dns: DnsServer
    replication: Replication
    deliveries: Deliveries
    search: SearchDomains
    models: sagemaker.SageMaker
    decisions: Decisions


def hooks() -> tuple[Hook, ...]:
    """Every attribute of ministack that is replaced or relied on."""
    return tuple(hook for module in MODULES for hook in module.HOOKS)


def _install_buckets() -> None:
    s3_buckets.install()
    s3_ranges.install()
    s3_metrics.install()


def install(settings: Settings) -> Installed:
    """Apply all patches. Call `hooks.verify(hooks())` before."""
    server_hooks.install()
    lambda_execute.install()
    lambda_checks.install()
    lambda_permissions.ExecutionRoles(settings.auth).install()
    injected = Faults()
    invoke = AsyncInvoke(settings, injected.store)
    invoke.install()
    logs.LambdaLogs(settings.auth).install()
    metrics.install()
    engine = AlarmEngine(settings.alarm_seconds)
    engine.install()
    injected.install()
    stream_writes.install()
    capacity.install()
    targets = EventTargets(settings.auth, settings.retry_seconds, invoke, injected.store)
    targets.install()
    planned = Schedules(targets.invoke)
    planned.install()
    executions.Executions().install()
    state_machines.StateMachines(settings.auth).install()
    state_paths.install()
    state_branches.install()
    state_tasks.StateTasks(settings.auth, settings.wait_scale, injected.store).install()
    models = sagemaker.SageMaker(settings.auth)
    models.install()
    transform_jobs.TransformJobs(settings.auth, models, injected.store).install()
    queue_policies.QueuePolicies(settings.auth).install()
    travels.install()
    batch_actions.install()
    conditions.install()
    global_tables.install()
    replicas = Replication(injected.store)
    replicas.install()
    _install_buckets()
    api_documents.install()
    api_calls.ApiCalls(settings.auth).install()
    api_metrics.install()
    mappings = stream_mappings.StreamMappings(settings.auth, settings.wait_scale)
    mappings.install()
    s3_notifications.Notifications(settings.auth, invoke, injected).install()
    delivered = deliveries.Deliveries(settings.auth, settings.wait_scale)
    delivered.install()
    workgroups.install()
    health_checks.install()
    domains = SearchDomains(settings.auth, injected.store)
    domains.install()
    health = health_checks.HealthChecks()
    answers = dns.DnsServer(health)
    return Installed(
        invoke,
        engine,
        injected,
        targets,
        planned,
        mappings,
        health,
        answers,
        replicas,
        delivered,
        domains,
        models,
        Decisions.installed(),
    )
