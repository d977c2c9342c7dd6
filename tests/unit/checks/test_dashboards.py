"""Dashboards: one thing broken in a good one is found by the rule that is there for it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.dashboards import check
from checks.dashboards.lines import is_period, is_statistic
from checks.findings import Finding
from checks.formulas import problems
from checks.manifests import Manifest
from checks.references import check as references
from tests.unit.checks.factories import AWAY, HOME, Data, Dist, arn, found
from tests.unit.checks.test_robust import VALUES, places
from tests.unit.checks.workflows import changed, dashboard, flow, graph, put

GONE: Any = ...
LINES = "widgets/0/properties/metrics"


def shown(body: Data) -> Dist:
    """The workflow with another dashboard."""
    return flow().set("Dashboard/shop", "dashboardBody", json.dumps(body))


def broken(body: Data) -> list[Finding]:
    """The findings about a dashboard."""
    manifests = shown(body).manifests()
    return [*check(manifests), *(one for one in references(manifests) if one.object.startswith("Dashboard/"))]


# Path, new value (GONE takes it out), rule, place of the finding in the body.
MUTATIONS: list[tuple[str, Any, str, str]] = [
    ("widget", [], "dashboard.body", "widget"),
    ("widgets", GONE, "dashboard.body", "widgets"),
    ("widgets", [{"type": "text", "properties": {"markdown": "x"}}] * 501, "dashboard.body", "widgets"),
    ("widgets/0", "metric", "dashboard.widget", "widgets[0]"),
    ("widgets/0/type", "metrics", "dashboard.widget", "widgets[0].type"),
    ("widgets/0/properties", GONE, "dashboard.widget", "widgets[0].properties"),
    ("widgets/0/colour", "red", "dashboard.widget", "widgets[0].colour"),
    ("widgets/0/width", 25, "dashboard.grid", "widgets[0].width"),
    ("widgets/0/width", 0, "dashboard.grid", "widgets[0].width"),
    ("widgets/0/height", 1001, "dashboard.grid", "widgets[0].height"),
    ("widgets/0/x", -1, "dashboard.grid", "widgets[0].x"),
    ("widgets/0/y", 0.5, "dashboard.grid", "widgets[0].y"),
    ("widgets/0/y", GONE, "dashboard.grid", "widgets[0].y"),
    ("widgets/1/x", 13, "dashboard.grid", "widgets[1].width"),
    ("widgets/1/x", 11, "dashboard.overlap", "widgets[1]"),
    ("widgets/2/y", 5, "dashboard.overlap", "widgets[2]"),
    ("widgets/0/properties/region", GONE, "dashboard.property", "widgets[0].properties.region"),
    ("widgets/0/properties/region", "us-est-1", "dashboard.property", "widgets[0].properties.region"),
    ("widgets/0/properties/view", "lines", "dashboard.property", "widgets[0].properties.view"),
    ("widgets/0/properties/period", 45, "dashboard.property", "widgets[0].properties.period"),
    ("widgets/0/properties/stat", "Avg", "dashboard.property", "widgets[0].properties.stat"),
    ("widgets/0/properties/stacked", "yes", "dashboard.property", "widgets[0].properties.stacked"),
    ("widgets/0/properties/titel", "x", "dashboard.property", "widgets[0].properties.titel"),
    (LINES, GONE, "dashboard.property", "widgets[0].properties.metrics"),
    (LINES, [], "dashboard.metric", "widgets[0].properties.metrics"),
    (f"{LINES}/0", "AWS/Lambda", "dashboard.metric", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/0", ["AWS/Lambda", "Errors", "FunctionName"], "dashboard.metric", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/0", ["AWS/Lambda", 7], "dashboard.metric", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/0", ["...", "shop-counter-dev"], "dashboard.metric", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/1", [".", ".", ".", ".", "."], "dashboard.metric", "widgets[0].properties.metrics[1]"),
    (f"{LINES}/2/4/stat", "Totals", "dashboard.metric", "widgets[0].properties.metrics[2].stat"),
    (f"{LINES}/2/4/yAxis", "top", "dashboard.metric", "widgets[0].properties.metrics[2].yAxis"),
    (f"{LINES}/2/4/colour", "red", "dashboard.metric", "widgets[0].properties.metrics[2].colour"),
    (f"{LINES}/2/4/id", "Errors", "dashboard.metric", "widgets[0].properties.metrics[2].id"),
    (f"{LINES}/2/4/id", "twice", "dashboard.expression", "widgets[0].properties.metrics"),
    (f"{LINES}/3/0/expression", "FILL(error, 0)", "dashboard.expression",
     "widgets[0].properties.metrics[3].expression"),
    (f"{LINES}/3/0/expression", "FIL(errors, 0)", "dashboard.expression",
     "widgets[0].properties.metrics[3].expression"),
    (f"{LINES}/3/0/expression", "FILL(errors, 0", "dashboard.expression",
     "widgets[0].properties.metrics[3].expression"),
    (f"{LINES}/0/1", "Invocation", "reference.metric-name", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/0/2", "Function", "reference.metric-dimensions", "widgets[0].properties.metrics[0]"),
    (f"{LINES}/1/1", "shop-conter-dev", "reference.dimension-value", "widgets[0].properties.metrics[1]"),
    ("widgets/1/properties/region", AWAY, "reference.dimension-value", "widgets[1].properties.metrics[0]"),
    ("widgets/2/properties/metrics/0/0", "AWS/DynamDB", "reference.metric-namespace",
     "widgets[2].properties.metrics[0]"),
    ("widgets/3/properties/alarms", [], "dashboard.alarm", "widgets[3].properties.alarms"),
    ("widgets/3/properties/alarms/0", "shop-errors-dev", "dashboard.alarm", "widgets[3].properties.alarms[0]"),
    ("widgets/3/properties/alarms/0", arn("sns", "shop-alarms-dev"), "dashboard.alarm",
     "widgets[3].properties.alarms[0]"),
    ("widgets/3/properties/alarms/0", arn("cloudwatch", "alarm:shop-eror-dev"), "reference.unresolved-arn",
     "widgets[3].properties.alarms[0]"),
    ("widgets/3/properties/states", ["ALARMS"], "dashboard.property", "widgets[3].properties.states"),
    ("widgets/3/properties/sortBy", "name", "dashboard.property", "widgets[3].properties.sortBy"),
    ("widgets/4/properties/markdown", GONE, "dashboard.property", "widgets[4].properties.markdown"),
]  # fmt: skip


def test_a_good_dashboard() -> None:
    """The dashboard that the tests below break has no finding."""
    assert broken(dashboard()) == []


@pytest.mark.parametrize(
    ("path", "value", "rule", "place"),
    MUTATIONS,
    ids=[f"{index}-{rule}" for index, (_, _, rule, _) in enumerate(MUTATIONS)],
)
def test_one_thing_broken(path: str, value: Any, rule: str, place: str) -> None:
    """Each single change of the dashboard is found by its rule, at the place of the change."""
    assert (rule, f"spec.forProvider.dashboardBody > {place}") in {
        (finding.rule, finding.path) for finding in broken(changed(dashboard(), path, value))
    }


def test_widgets_that_cloudwatch_places() -> None:
    """Widgets without a place of their own never overlap, and have default sizes."""
    body = dashboard()
    for widget in body["widgets"]:
        for name in ("x", "y", "width", "height"):
            widget.pop(name)
    assert broken(body) == []


def test_an_alarm_in_a_graph() -> None:
    """A graph may show an alarm instead of metrics."""
    properties = {"region": HOME, "annotations": {"alarms": [arn("cloudwatch", "alarm:shop-errors-dev")]}}
    body = {"widgets": [{"type": "metric", "properties": properties}]}
    assert broken(body) == []
    [finding] = broken(changed(body, "widgets/0/properties/annotations/alarms/0", arn("sns", "shop-alarms-dev")))
    assert finding.rule == "dashboard.alarm"


def test_logs() -> None:
    """A widget of logs asks log groups that exist."""
    query = "SOURCE '/aws/lambda/shop-reader-dev' | fields @message | limit 20"
    body = {"widgets": [{"type": "log", "properties": {"query": query, "region": HOME, "view": "table"}}]}
    assert broken(body) == []
    [finding] = broken(json.loads(json.dumps(body).replace("shop-reader-dev", "shop-readr-dev")))
    assert (finding.rule, finding.message.endswith("did you mean /aws/lambda/shop-reader-dev")) == (
        "dashboard.log-group", True)  # fmt: skip
    assert [one.rule for one in broken(changed(body, "widgets/0/properties/query"))] == ["dashboard.property"]


def test_a_formula_and_a_metric_in_one_line() -> None:
    """A line is a metric or a formula."""
    row = ["AWS/States", "ExecutionsFailed", {"expression": "1 + 1"}]
    body = {"widgets": [graph(0, 0, [row])]}
    assert "dashboard.metric" in {finding.rule for finding in broken(body)}


def test_the_name_of_a_dashboard() -> None:
    """A dashboard's name is one per account: regions do not tell two apart."""
    fields = {"dashboardBody": json.dumps({"widgets": []})}
    dist = flow().managed("cloudwatch.Dashboard", "again", fields, region=AWAY, external="shop-dash-dev")
    assert [name for name, _, _ in found(dist, "wiring.duplicate")] == ["Dashboard/shop-dev/again"]


@pytest.mark.parametrize(
    "formula",
    ["errors / calls * 100", "100*(errors/calls)", "FILL(errors, 0)", "FILL(METRICS(), REPEAT)", "IF(calls > 5, 1, 0)",
     "SUM([errors, calls])", "METRICS('errors')", "ANOMALY_DETECTION_BAND(calls, 2)", "errors AND (calls > 1)",
     "SEARCH('{AWS/Lambda,FunctionName} MetricName=\"Errors\"', 'Sum', 300)", "SORT(METRICS(), AVG, DESC, 5)",
     "SELECT AVG(x) FROM SCHEMA(\"AWS/EC2\", InstanceId)", "RATE(calls) / PERIOD(calls)"],
)  # fmt: skip
def test_a_formula(formula: str) -> None:
    """Formulas over known ids are allowed."""
    assert list(problems(formula, {"errors", "calls"})) == []


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("errors / call", "call: no query has this id"),
        ("SUMS(errors)", "did you mean SUM"),
        ("sum(errors)", "did you mean SUM"),
        ("(errors", "a bracket that is not closed"),
        ("errors)", "a bracket that is not closed"),
        ("SUM([errors)]", "a bracket that is not closed"),
        ("METRICS('errors)", "a bracket that is not closed"),
        (" ", "no formula"),
    ],
)
def test_no_formula(formula: str, said: str) -> None:
    """Unknown ids and functions and open brackets are refused with the reason."""
    assert any(said in problem for problem in problems(formula, {"errors", "calls"}))


def test_a_formula_of_an_alarm() -> None:
    """The formulas of alarms are judged in the same way."""
    query = [{"id": "e", "expression": "FILLL(m, 0)", "returnData": True}, {"id": "m", "expression": "1"}]
    alarm = flow().set("MetricAlarm/errors", "metricName", None).set("MetricAlarm/errors", "metricQuery", query)
    [(_, path, message)] = found(alarm, "wiring.alarm-formula")
    assert (path, message.endswith("did you mean FILL")) == ("spec.forProvider.metricQuery[0].expression", True)


def test_periods_and_statistics() -> None:
    """Periods and statistics are those that CloudWatch has."""
    assert [value for value in (1, 5, 10, 30, 60, 86400, 0, 2, 45, 90, -60, True, "60") if is_period(value)] == [
        1, 5, 10, 30, 60, 86400]  # fmt: skip
    known = ["Sum", "Average", "p99", "p99.9", "tm90", "TM(10%:90%)", "PR(:300)", "IQM", "SampleCount"]
    assert [value for value in (*known, "sum", "p", "Median", "TM", 99) if is_statistic(value)] == known


BODY = dashboard()
PLACES = [path for path in places(BODY) if path]
BASE = flow().manifests()


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_anything_in_a_dashboard(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Whatever stands in a dashboard is judged without an exception."""
    made = copy.deepcopy(BODY)
    for path, value in changes:
        put(made, path, value)
    manifests = [Manifest(one.file, copy.deepcopy(one.data)) for one in BASE if one.kind == "Dashboard"]
    manifests[0].data["spec"]["forProvider"]["dashboardBody"] = json.dumps(made)
    assert all(str(finding) for finding in [*check(manifests), *references(manifests)])
