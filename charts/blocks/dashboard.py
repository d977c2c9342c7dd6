"""A CloudWatch dashboard of graphs, two in a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from charts.blocks.alarm import Formula, Metric
from charts.blocks.scope import Block, Manifest, Scope
from imports import cloudwatch

WIDTH, HEIGHT = 12, 6
"""Of each graph, on a grid of 24 columns."""
_CONSOLES = {
    "aws": "console.aws.amazon.com",
    "aws-us-gov": "console.amazonaws-us-gov.com",
    "aws-cn": "console.amazonaws.cn",
}


@dataclass(frozen=True)
class Graph:
    """A graph over time; `metrics` and formulas over metrics, of any region, by their labels."""

    title: str
    metrics: Mapping[str, Metric | Formula]


class Dashboard(Block):
    """A dashboard; its name is unique in the account, whatever the region. It opens at the last `hours`,
    or where CloudWatch opens it.
    """

    def __init__(self, scope: Scope, resource: str, graphs: Sequence[Graph], *, hours: int | None = None) -> None:
        super().__init__(scope, resource)
        self.hours = hours
        self.name = scope.name(resource, limit=255)
        self.graphs = graphs

    @property
    def url(self) -> str:
        """Where the console shows it."""
        region = self.scope.region
        console = f"{region}.{_CONSOLES[self.scope.settings.partition]}"
        return f"https://{console}/cloudwatch/home?region={region}#dashboards/dashboard/{self.name}"

    def manifests(self) -> Iterable[Manifest]:
        """The dashboard."""
        widgets = [self._widget(number, graph) for number, graph in enumerate(self.graphs)]
        body = {**({"start": f"-PT{self.hours}H"} if self.hours else {}), "widgets": widgets}
        yield self.managed(
            cloudwatch.Dashboard,
            cloudwatch.DashboardSpec,
            cloudwatch.DashboardForProvider(
                region=self.scope.region, dashboard_body=json.dumps(body, indent=2, sort_keys=True)
            ),
            external_name=self.name,
        )

    def _widget(self, number: int, graph: Graph) -> dict[str, Any]:
        return {
            "type": "metric",
            "x": number % 2 * WIDTH,
            "y": number // 2 * HEIGHT,
            "width": WIDTH,
            "height": HEIGHT,
            "properties": {
                "title": graph.title,
                "view": "timeSeries",
                "region": self.scope.region,
                "metrics": _lines(graph, self.scope.region),
            },
        }


def _lines(graph: Graph, home: str) -> list[list[Any]]:
    """What is drawn, then the metrics that formulas are made of, each once and hidden."""
    drawn: list[list[Any]] = []
    ids: dict[str, str] = {}
    hidden: list[list[Any]] = []
    for label, metric in graph.metrics.items():
        if isinstance(metric, Metric):
            drawn.append(_line(metric, home, label=label))
            continue
        names = {}
        for name, part in metric.metrics.items():
            written = json.dumps(_line(part, home))
            if written not in ids:
                ids[written] = f"m{len(ids)}"
                hidden.append(_line(part, home, id=ids[written], visible=False))
            names[name] = ids[written]
        drawn.append([{"expression": metric.expression.format(**names), "label": label}])
    return drawn + hidden


def _line(metric: Metric, home: str, **options: object) -> list[Any]:
    """A metric as dashboards write it: namespace, name, then each dimension and its value, then how it is drawn."""
    dimensions = [text for pair in sorted(metric.dimensions.items()) for text in pair]
    region = {} if metric.region in (None, home) else {"region": metric.region}
    options = {**options, **region, "period": metric.period, "stat": metric.statistic}
    return [metric.namespace, metric.name, *dimensions, options]
