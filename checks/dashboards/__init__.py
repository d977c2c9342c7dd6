"""Dashboards, judged as CloudWatch would, and where it would show an empty graph without a word.

Rules: dashboard.*, by the modules of this package. What metrics are named, and whether objects have them, is judged
with those of alarms among the references. Source: CloudWatch API reference, "Dashboard body structure and syntax".
"""

from __future__ import annotations

from collections.abc import Sequence

from checks.dashboards import grid, widgets
from checks.findings import Finding
from checks.leaves import read_document
from checks.manifests import Manifest
from checks.world import World


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all dashboards; paths go on inside a body after `>`."""
    world = World.of(manifests)
    found = []
    for dashboard in world.each("cloudwatch.Dashboard"):
        body = read_document(dashboard.text("dashboardBody").strip())
        if isinstance(body, dict):  # anything else is reported with other documents
            said = [*grid.check(body), *widgets.check(body, world, dashboard)]
            found += [dashboard.finding(f"dashboard.{rule}", f"dashboardBody > {path}", message)
                      for rule, path, message in said]  # fmt: skip
    return found
