"""What Argo CD is told beyond what our own choices render: notifications, windows, projects of new kinds."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any

import cel
import pytest
import yaml

from charts import gitops
from charts.blocks.scope import Manifest, Scope
from charts.environment_file import load_control_plane
from charts.settings import ControlPlane, Settings
from tests.unit.charts.conftest import ENVIRONMENTS

WEBHOOK = "https://oncall.example.com/argo"
Object = dict[str, Any]


@pytest.fixture(scope="module")
def cluster() -> ControlPlane:
    """The tests' cluster, with somebody to tell."""
    return load_control_plane(ENVIRONMENTS).model_copy(update={"notify_webhook": WEBHOOK})


def rendered(
    cluster: ControlPlane, scopes: Sequence[tuple[Scope, list[Manifest]]] = ()
) -> dict[tuple[str, str], Object]:
    """dist/argocd by kind and name."""
    return {(m["kind"], m["metadata"]["name"]): m for m in gitops.manifests(scopes, [], cluster)}


def application(health: str, name: str = "file-pipeline-prod") -> Object:
    """An Application as its controller reports it."""
    return {"metadata": {"name": name}, "status": {"health": {"status": health}, "sync": {"status": "Synced"}}}


def filled(template: str, app: Object) -> str:
    """A template of the notifications with the application's fields put in, as Go's templates do for plain fields."""

    def field(match: re.Match[str]) -> str:
        return str(reduce(lambda value, part: value[part], match[1].split("."), {"app": app}))

    return re.sub(r"\{\{\s*\.([\w.]+)\s*\}\}", field, template)


@pytest.mark.parametrize(
    ("health", "told"),
    [("Degraded", True), ("Healthy", False), ("Progressing", False), ("Suspended", False), ("Missing", False)],
)
def test_a_degraded_application_tells_the_webhook_and_no_other_does(
    cluster: ControlPlane, health: str, told: bool
) -> None:
    """The trigger's own condition is evaluated; CEL and Argo CD's expr agree on comparisons of fields with text."""
    settings = rendered(cluster)["ConfigMap", "argocd-notifications-cm"]["data"]
    (rule,) = yaml.safe_load(settings["trigger.on-degraded"])
    context = cel.Context()
    context.update({"app": application(health)})
    assert cel.compile(rule["when"]).execute(context) is told
    assert all(f"template.{name}" in settings for name in rule["send"])


def test_what_is_told_is_json_that_names_the_application(cluster: ControlPlane) -> None:
    """The template on a fixture: a body that a machine can read, to the service that is configured."""
    settings = rendered(cluster)["ConfigMap", "argocd-notifications-cm"]["data"]
    sent = yaml.safe_load(settings["template.degraded"])["webhook"]
    (service,) = sent
    assert yaml.safe_load(settings[f"service.webhook.{service}"])["url"] == WEBHOOK
    assert sent[service]["method"] == "POST"
    body = json.loads(filled(sent[service]["body"], application("Degraded")))
    assert body == {"application": "file-pipeline-prod", "health": "Degraded"}


def test_every_application_subscribes_to_a_trigger_that_there_is(cluster: ControlPlane) -> None:
    """Annotations name trigger and service; a word that differs would tell nobody, and say nothing."""
    made = rendered(cluster)
    settings = made["ConfigMap", "argocd-notifications-cm"]["data"]
    template = made["ApplicationSet", "tandem-systems"]["spec"]["template"]
    applications = [one for (kind, _), one in made.items() if kind == "Application"]
    for one in [*applications, template]:
        (found,) = (name for name in one["metadata"]["annotations"] if "/subscribe." in name)
        trigger, service = re.fullmatch(r"notifications\.argoproj\.io/subscribe\.([\w-]+)\.(\w+)", found).groups()  # type: ignore[union-attr] # no match fails the test
        assert f"trigger.{trigger}" in settings
        assert f"service.webhook.{service}" in settings


def test_without_anybody_to_tell_nothing_subscribes() -> None:
    """No half of it: neither annotations nor settings."""
    made = rendered(load_control_plane(ENVIRONMENTS))
    assert ("ConfigMap", "argocd-notifications-cm") not in made
    assert "notifications.argoproj.io" not in json.dumps(list(made.values()))


def fires(schedule: str, moment: datetime) -> bool:
    """Whether a cron schedule of numbers, ranges, lists and stars names the minute; weeks begin with Sunday, 0."""
    now = (moment.minute, moment.hour, moment.day, moment.month, moment.isoweekday() % 7)
    return all(holds(field, value) for field, value in zip(schedule.split(), now, strict=True))


def holds(field: str, value: int) -> bool:
    """Whether one field of a schedule names the value."""
    ranges = [part.partition("-") for part in field.split(",")]
    return field == "*" or any(int(first) <= value <= int(last or first) for first, _, last in ranges)


def is_open(window: Object, moment: datetime) -> bool:
    """Whether an allow window is open: it began within its duration (Argo CD user guide, "Sync Windows")."""
    hours = int(window["duration"].removesuffix("h"))
    return any(fires(window["schedule"], moment - timedelta(minutes=ago)) for ago in range(hours * 60))


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-03-02 08:00", True),  # a Monday
        ("2026-03-02 16:59", True),
        ("2026-03-02 17:00", False),
        ("2026-03-02 07:59", False),
        ("2026-03-06 12:00", True),  # Friday
        ("2026-03-07 12:00", False),  # Saturday
        ("2026-03-08 12:00", False),
        ("2026-03-03 03:00", False),
    ],
)
def test_production_is_changed_while_people_are_there(
    cluster: ControlPlane, prod: Settings, moment: str, allowed: bool
) -> None:
    """On weekdays between eight and five, UTC, for every application; a person may sync at any time."""
    made = rendered(cluster, [(Scope(prod, system="shop", service="test", region="us-east-1"), [])])
    (window,) = made["AppProject", "tandem-prod"]["spec"]["syncWindows"]
    assert window["timeZone"] == "Etc/UTC"
    assert window["applications"] == ["*"]
    assert window["manualSync"] is True
    assert is_open(window, datetime.fromisoformat(moment).replace(tzinfo=UTC)) is allowed


def test_a_new_kind_is_let_in_and_one_that_goes_is_not(cluster: ControlPlane, dev: Settings) -> None:
    """Groups are those of the objects, nothing is listed: what a system stops using is closed to it again."""
    scope = Scope(dev, system="shop", service="test", region="us-east-1")

    def groups(*used: str) -> set[str]:
        objects: list[Manifest] = [
            {"apiVersion": f"{group}/v1beta1", "kind": "Thing", "metadata": {"name": group}} for group in used
        ]
        spec = rendered(cluster, [(scope, objects)])["AppProject", "tandem-dev"]["spec"]
        assert "clusterResourceWhitelist" not in spec
        assert spec["destinations"] == [{"server": "https://kubernetes.default.svc", "namespace": "shop-dev"}]
        return {rule["group"] for rule in spec["namespaceResourceWhitelist"]} - {""}

    assert groups("glue.aws.m.upbound.io", "tandem.example.org") == {"glue.aws.m.upbound.io", "tandem.example.org"}
    assert groups("opensearch.aws.m.upbound.io") == {"opensearch.aws.m.upbound.io"}
