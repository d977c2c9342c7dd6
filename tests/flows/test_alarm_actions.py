"""Every alarm that lies in dist/ is heard on its topic, whatever raises it.

The state is set by CloudWatch's own SetAlarmState, which is made for trying actions. That an alarm is raised by what it
watches is proved one by one elsewhere: test_alarms, test_region_health, test_stream_alarms, test_event_alarms.
"""

from __future__ import annotations

from typing import Any

import pytest

from checks.manifests import read
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.listening import Listener

pytestmark = pytest.mark.flow
KINDS = ("CompositeAlarm", "MetricAlarm")


def alarms(system: str) -> dict[tuple[str, str], list[str]]:
    """Names of a system's alarms in the development environment, by region and the topic that each tells."""
    found: dict[tuple[str, str], list[str]] = {}
    for manifest in read(ROOT / "dist"):
        if manifest.kind in KINDS and manifest.file.startswith(f"dist/dev/{system}/"):
            fields: dict[str, Any] = manifest.data["spec"]["forProvider"]
            for topic in fields["alarmActions"]:
                name = manifest.annotations["crossplane.io/external-name"]
                found.setdefault((fields["region"], topic), []).append(name)
    return found


@pytest.mark.parametrize("system", ["file-pipeline", "realtime-analytics", "stream-processing"])
def test_every_alarm_is_heard(system: str) -> None:
    """Set to ALARM, each alarm publishes to its topic: the topic's policy and its key let it."""
    told = alarms(system)
    assert told
    with Sandbox.start(ROOT / "dist", "dev", system) as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        for (region, topic), names in told.items():
            listener = Listener.on_topic(sandbox, region, topic)
            cloudwatch = sandbox.client("cloudwatch", region)
            for name in names:
                for state in ("OK", "ALARM"):  # one that takes silence for a fault is in ALARM already
                    cloudwatch.set_alarm_state(AlarmName=name, StateValue=state, StateReason="tried")
            for name in names:
                eventually(lambda n=name, at=listener: at.hears(n, "ALARM"), 20, f"{name} is not heard")  # type: ignore[misc] # mypy cannot infer a lambda with defaults
