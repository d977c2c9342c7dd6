"""A job in the cluster that looks each hour for what is not in place, and fails when there is something.

kubectl alone does it, in an image without a shell: it lists everything, then waits for Synced and for Ready. What is in
place answers at once; the rest is named, object by object, and the job fails, which the cluster's own alarms notice.
"""

from __future__ import annotations

import cdk8s
import cdk8s_plus_27 as kplus

from charts.platform.access import RBAC, VIEWER
from charts.settings.control_plane import ControlPlane

NAME = "tandem-drift"
WAIT = "60s"


def add_drift_job(chart: cdk8s.Chart, cluster: ControlPlane) -> None:
    """Add the job, its service account, and that account's right to look at everything."""
    namespace = cluster.namespaces.crossplane
    metadata = cdk8s.ApiObjectMetadata(name=NAME, namespace=namespace)
    # Argo CD calls a CronJob Degraded after a run that failed. The platform is well all the same, and must not hold up
    # what comes after it: the system that is not well says so itself.
    aside = {"argocd.argoproj.io/ignore-healthcheck": "true"}
    account = kplus.ServiceAccount(chart, "account", metadata=metadata, automount_token=True)
    cdk8s.ApiObject(
        chart,
        "binding",
        api_version=f"{RBAC}/v1",
        kind="ClusterRoleBinding",
        metadata=cdk8s.ApiObjectMetadata(name=NAME),
    ).add_json_patch(
        cdk8s.JsonPatch.add("/roleRef", {"apiGroup": RBAC, "kind": "ClusterRole", "name": VIEWER}),
        cdk8s.JsonPatch.add("/subjects", [{"kind": "ServiceAccount", "name": NAME, "namespace": namespace}]),
    )
    minute, hour, day, month, week_day = cluster.drift.schedule.split()
    kplus.CronJob(
        chart,
        "job",
        metadata=cdk8s.ApiObjectMetadata(name=NAME, namespace=namespace, annotations=aside),
        schedule=cdk8s.Cron(minute=minute, hour=hour, day=day, month=month, week_day=week_day),
        time_zone="Etc/UTC",
        concurrency_policy=kplus.ConcurrencyPolicy.FORBID,
        failed_jobs_retained=3,
        successful_jobs_retained=1,
        starting_deadline=cdk8s.Duration.minutes(10),  # the default is ten seconds, as long as the controller sleeps
        backoff_limit=0,  # what is not in place will not be a second later; the next hour looks again
        restart_policy=kplus.RestartPolicy.NEVER,
        service_account=account,
        automount_service_account_token=True,
        security_context=kplus.PodSecurityContextProps(ensure_non_root=True, user=65_532, group=65_532),
        init_containers=[
            _kubectl(cluster, "list", ["get", "managed", "--all-namespaces"]),
            _kubectl(cluster, "synced", _wait("Synced")),
        ],
        containers=[_kubectl(cluster, "ready", _wait("Ready"))],
    )


def _wait(condition: str) -> list[str]:
    return ["wait", "managed", "--all", "--all-namespaces", f"--for=condition={condition}", f"--timeout={WAIT}"]


def _kubectl(cluster: ControlPlane, name: str, arguments: list[str]) -> kplus.ContainerProps:
    return kplus.ContainerProps(
        name=name,
        image=cluster.drift.image,
        args=arguments,
        resources=kplus.ContainerResources(
            cpu=kplus.CpuResources(request=kplus.Cpu.millis(50), limit=kplus.Cpu.millis(500)),
            memory=kplus.MemoryResources(request=cdk8s.Size.mebibytes(64), limit=cdk8s.Size.mebibytes(256)),
        ),
        security_context=kplus.ContainerSecurityContextProps(
            ensure_non_root=True, read_only_root_filesystem=True, allow_privilege_escalation=False
        ),
    )
