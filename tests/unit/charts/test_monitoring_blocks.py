"""Blocks of monitoring: formulas, composite alarms, request metrics, and dashboards over regions."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from charts.blocks.alarm import Alarm, AlarmRegionError, Formula, Metric
from charts.blocks.bucket import Bucket, NotCountedError
from charts.blocks.composite_alarm import CompositeAlarm, ForeignChildError
from charts.blocks.dashboard import Dashboard, Graph
from charts.blocks.key import Key
from charts.blocks.scope import Block, Scope
from charts.blocks.topic import Topic

Object = dict[str, Any]
One = Callable[[Block, str], Object]
ERRORS = Metric("AWS/Lambda", "Errors", {"FunctionName": "f"}, statistic="Sum")
CALLS = Metric("AWS/Lambda", "Invocations", {"FunctionName": "f"}, statistic="Sum")
AWAY = Metric("AWS/Lambda", "Errors", {"FunctionName": "f"}, statistic="Sum", region="us-west-2")
SHARE = Formula("100 * {bad} / {all}", {"bad": ERRORS, "all": CALLS})


def topic(scope: Scope) -> Topic:
    """A topic in a scope."""
    return Topic(scope, "alarms", key=Key(scope, "alarms", purpose="test", deletion_days=7))


def alarm(scope: Scope, metric: Metric | Formula = ERRORS) -> Alarm:
    """An alarm in a scope."""
    return Alarm(topic(scope), "errors", metric=metric, threshold=50, meaning="test")


def body(dashboard: Dashboard, one: One) -> list[Any]:
    """The lines of a dashboard's first graph."""
    written = json.loads(one(dashboard, "Dashboard")["spec"]["forProvider"]["dashboardBody"])
    lines: list[Any] = written["widgets"][0]["properties"]["metrics"]
    return lines


def test_an_alarm_on_a_formula_watches_its_result_alone(primary: Scope, one: One) -> None:
    """The expression names its metrics by their ids, and only the result is compared."""
    spec = one(alarm(primary, SHARE), "MetricAlarm")["spec"]["forProvider"]
    queries = {query["id"]: query for query in spec["metricQuery"]}
    assert queries["result"]["expression"] == "100 * bad / all"
    assert {name: query["returnData"] for name, query in queries.items()} == {
        "result": True,
        "bad": False,
        "all": False,
    }
    assert queries["all"]["metric"]["metricName"] == "Invocations"
    assert "metricName" not in spec


@pytest.mark.parametrize("metric", [AWAY, Formula("{bad}", {"bad": AWAY})])
def test_an_alarm_watches_its_own_region_only(primary: Scope, metric: Metric | Formula) -> None:
    """Another region's metric would never have data for an alarm, so it is refused."""
    with pytest.raises(AlarmRegionError, match="make the alarm in us-west-2"):
        alarm(primary, metric)


def test_a_composite_alarm_is_raised_by_any_of_its_children(primary: Scope, one: One) -> None:
    """The rule names the children as AWS knows them; the topic hears of both changes."""
    child = alarm(primary)
    health = CompositeAlarm(child.topic, "region-health", children=[child, child], meaning="test")
    made = one(health, "CompositeAlarm")
    spec = made["spec"]["forProvider"]
    assert spec["alarmRule"] == 'ALARM("serverless-errors-dev") OR ALARM("serverless-errors-dev")'
    assert spec["alarmActions"] == spec["okActions"] == [child.topic.arn]
    assert made["metadata"]["annotations"]["crossplane.io/external-name"] == "serverless-region-health-dev"
    assert health.arn.endswith(":us-east-1:111122223333:alarm:serverless-region-health-dev")


def test_a_composite_alarm_is_made_after_its_children(primary: Scope, one: One) -> None:
    """AWS refuses a rule over alarms that do not exist yet, so the composite's wave comes later."""
    child = alarm(primary)
    health = CompositeAlarm(child.topic, "region-health", children=[child], meaning="test")
    waves = [
        int(one(block, kind)["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"])
        for block, kind in ((child, "MetricAlarm"), (health, "CompositeAlarm"))
    ]
    assert waves[0] < waves[1]


def test_a_composite_alarm_has_children_of_its_own_region(primary: Scope, secondary: Scope) -> None:
    """CloudWatch combines alarms of one region; a child elsewhere is refused."""
    with pytest.raises(ForeignChildError, match="alarms in us-east-1, its own region, are allowed"):
        CompositeAlarm(topic(primary), "region-health", children=[alarm(secondary)], meaning="test")


def test_request_metrics_are_switched_on_and_named_alike(primary: Scope, one: One) -> None:
    """The dimension FilterId is the name of the configuration that makes S3 publish."""
    bucket = Bucket(primary, "uploads", suffix="", lifecycle=None, holds_data=False, count_requests=True)
    made = one(bucket, "BucketMetric")
    metric = bucket.metric_requests("5xxErrors")
    assert made["metadata"]["annotations"]["crossplane.io/external-name"] == f"{bucket.name}:EntireBucket"
    assert metric.dimensions == {"BucketName": bucket.name, "FilterId": made["spec"]["forProvider"]["name"]}


def test_a_bucket_that_counts_nothing_has_no_request_metrics(primary: Scope) -> None:
    """A metric that S3 does not publish is refused, and so is the silent alarm on it."""
    bucket = Bucket(primary, "code", suffix="", lifecycle=None, holds_data=False)
    assert all(manifest["kind"] != "BucketMetric" for manifest in bucket.manifests())
    with pytest.raises(NotCountedError, match="switch it on"):
        bucket.metric_requests("5xxErrors")


def test_a_graph_hides_the_metrics_of_its_formulas(primary: Scope, one: One) -> None:
    """A formula is drawn by its label; each metric behind it stands there once, hidden, under an id of its own."""
    graph = Graph("share", {"errors": ERRORS, "share": SHARE, "again": Formula("{e}", {"e": ERRORS})})
    lines = body(Dashboard(primary, "view", [graph]), one)
    assert lines[1] == [{"expression": "100 * m0 / m1", "label": "share"}]
    assert lines[2] == [{"expression": "m0", "label": "again"}]
    assert [line[-1]["id"] for line in lines if line[-1].get("visible") is False] == ["m0", "m1"]


def test_a_graph_shows_another_regions_metric_beside_its_own(primary: Scope, one: One) -> None:
    """Only a line of another region says where it is measured; alike metrics of two regions are two lines."""
    both = Formula("{here} + {there}", {"here": ERRORS, "there": AWAY})
    lines = body(Dashboard(primary, "view", [Graph("both", {"here": ERRORS, "there": AWAY, "sum": both})]), one)
    assert [line[-1].get("region") for line in lines] == [None, "us-west-2", None, None, "us-west-2"]
    assert lines[2][0]["expression"] == "m0 + m1"
