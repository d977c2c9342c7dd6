"""What the file-pipeline's contract says of alarms on files and records, of health and of dashboards."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from checks.manifests import Manifest
from tests.dist.conftest import ENVIRONMENTS, ROOT
from tools.alarms.page import page

Find = Callable[..., list[Manifest]]
The = Callable[..., dict[str, Any]]
Chosen = dict[str, Any]
TYPES = [file.stem for file in (ROOT / "functions/data_processor/schemas").glob("*.json")]


def bucket_name(environment: str, chosen: Chosen, suffix: str) -> str:
    """Name of the region's ingestion bucket."""
    ours = chosen["file_pipeline"]["bucket_suffix"]
    return f"serverless-data-ingestion-{environment}{suffix}" + (f"-{ours}" if ours else "")


def lines(dashboard: dict[str, Any]) -> list[list[Any]]:
    """Every line of every graph."""
    body = json.loads(dashboard["dashboardBody"])
    return [line for widget in body["widgets"] for line in widget["properties"]["metrics"]]


def test_the_request_metrics_of_uploads_are_switched_on(the: The) -> None:
    """The whole ingestion bucket is counted, without a filter, under the name that the alarms give."""
    metric = the("BucketMetric", "data-ingestion")
    assert (metric["name"], metric.get("filter")) == ("EntireBucket", None)


def test_errors_of_s3_are_watched_under_their_real_name(
    the: The, environment: str, chosen: Chosen, suffix: str
) -> None:
    """5xxErrors >= 1 of the ingestion bucket, under the dimensions that S3 publishes it with."""
    alarm = the("MetricAlarm", "data-ingestion-5xx")
    assert (alarm["namespace"], alarm["metricName"], alarm["statistic"]) == ("AWS/S3", "5xxErrors", "Sum")
    assert alarm["dimensions"] == {
        "BucketName": bucket_name(environment, chosen, suffix),
        "FilterId": the("BucketMetric", "data-ingestion")["name"],
    }
    assert (alarm["threshold"], alarm["evaluationPeriods"], alarm["period"]) == (1, 1, 300)


def test_rejected_records_are_watched_as_the_processor_counts_them(the: The, chosen: Chosen) -> None:
    """The namespace and service are those of the function's own settings; all data types count together."""
    alarm = the("MetricAlarm", "records-rejected")
    said = the("Function", "data-processor")["environment"]["variables"]
    assert alarm["namespace"] == said["POWERTOOLS_METRICS_NAMESPACE"]
    assert alarm["dimensions"] == {"service": said["POWERTOOLS_SERVICE_NAME"]}
    assert (alarm["metricName"], alarm["statistic"]) == ("RecordsRejected", "Sum")
    assert alarm["threshold"] == chosen["file_pipeline"]["alarms"]["rejected_records"]


def test_a_region_is_ill_when_it_takes_or_processes_no_files(
    the: The, environment: str, chosen: Chosen, region: str, suffix: str
) -> None:
    """Either child raises the composite alarm, and the region's own topic hears of it."""
    health = the("CompositeAlarm", "region-health")
    children = [
        f"serverless-{what}-{environment}{suffix}" for what in ("data-ingestion-unavailable", "data-processor-failing")
    ]
    assert health["alarmRule"] == " OR ".join(f'ALARM("{child}")' for child in children)
    topic = f"arn:{chosen['partition']}:sns:{region}:{chosen['account_id']}:serverless-alarms-{environment}{suffix}"
    assert health["alarmActions"] == health["okActions"] == [topic]


def test_one_failure_makes_no_region_ill(the: The, chosen: Chosen) -> None:
    """Health is a share of what is asked, for as many minutes as were chosen: a lone bad file is not an outage."""
    limits = chosen["file_pipeline"]["alarms"]
    for named, metric in (("data-ingestion-unavailable", "5xxErrors"), ("data-processor-failing", "Errors")):
        alarm = the("MetricAlarm", named)
        assert (alarm["metricName"], alarm["statistic"], alarm["period"]) == (metric, "Average", 60)
        assert alarm["threshold"] == limits["unhealthy_percent"] / 100
        assert alarm["evaluationPeriods"] == alarm["datapointsToAlarm"] == limits["unhealthy_minutes"]


def test_production_is_patient_and_development_is_not() -> None:
    """A region of production is ill after minutes that no retry of one file fills: Lambda tries it within three."""
    minutes = {name: chosen["file_pipeline"]["alarms"]["unhealthy_minutes"] for name, chosen in ENVIRONMENTS.items()}
    assert minutes["prod"] > 3


def test_the_dashboard_shows_every_part(the: The, find: Find, environment: str, chosen: Chosen, suffix: str) -> None:
    """Function, bucket, table and queue of the region are on its dashboard, by the names that they have."""
    (manifest,) = find("Dashboard")
    assert manifest.annotations["crossplane.io/external-name"] == f"serverless-file-pipeline-{environment}{suffix}"
    shown = {tuple(line[:4]) for line in lines(the("Dashboard")) if len(line) > 1}
    bucket = bucket_name(environment, chosen, suffix)
    assert {
        *(("AWS/Lambda", name, "FunctionName", f"serverless-data-processor-{environment}{suffix}")
          for name in ("Invocations", "Errors", "Throttles", "Duration")),
        *(("AWS/S3", name, "BucketName", bucket) for name in ("AllRequests", "5xxErrors", "NumberOfObjects")),
        *(("AWS/DynamoDB", f"Consumed{what}CapacityUnits", "TableName", f"serverless-processed-data-{environment}")
          for what in ("Read", "Write")),
        *(("AWS/SQS", name, "QueueName", f"serverless-dlq-{environment}{suffix}")
          for name in ("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage")),
    } <= shown  # fmt: skip


def test_the_primarys_dashboard_shows_both_regions(the: The, chosen: Chosen, role: str) -> None:
    """In the primary region lines of the secondary one say so; the secondary's dashboard shows itself alone."""
    named = {line[-1]["region"] for line in lines(the("Dashboard")) if "region" in line[-1]}
    assert named == ({chosen["regions"]["secondary"]} if role == "primary" else set())


def test_the_dashboard_reckons_for_the_business(the: The, role: str) -> None:
    """Records per second, success by data type and cost per record are formulas over what the processor counts."""
    body = json.loads(the("Dashboard")["dashboardBody"])
    graphs = {widget["properties"]["title"]: widget["properties"]["metrics"] for widget in body["widgets"]}

    def drawn(title: str) -> set[str]:
        metrics = next(found for name, found in graphs.items() if name.startswith(title))
        return {line[-1]["label"] for line in metrics if "expression" in line[-1]}

    assert drawn("Success by data type") == set(TYPES)
    assert ("all regions" in drawn("Records per second")) == (role == "primary")
    assert ("all regions" in drawn("Cost per record")) == (role == "primary")


def test_the_cost_says_what_it_assumes(the: The, chosen: Chosen) -> None:
    """The prices of the environment's file stand in the title of the graph, and in its formula."""
    body = json.loads(the("Dashboard")["dashboardBody"])
    widget = next(w for w in body["widgets"] if w["properties"]["title"].startswith("Cost per record"))
    title, prices = widget["properties"]["title"], chosen["file_pipeline"]["prices"]
    assert f"{prices['usd_per_million_writes']:g} a million write units" in title
    assert f"{prices['usd_per_million_invocations']:g} a million invocations" in title
    per_write = f"{prices['usd_per_million_writes'] / 1e6:.12f}".rstrip("0")
    formulas = [line[0]["expression"] for line in widget["properties"]["metrics"] if "expression" in line[0]]
    assert formulas
    assert all(per_write in formula and "e-" not in formula for formula in formulas)
    assert "e-" not in title


def test_the_outputs_lead_to_the_dashboard(find: Find, environment: str, region: str, suffix: str) -> None:
    """The region's ConfigMap names its dashboard and where the console shows it."""
    data = find("ConfigMap")[0].data["data"]
    name = f"serverless-file-pipeline-{environment}{suffix}"
    assert data["dashboardName"] == name
    assert data["dashboardUrl"].endswith(f"?region={region}#dashboards/dashboard/{name}")


def test_the_page_of_alarms_is_the_one_of_these_objects(everything: list[Manifest]) -> None:
    """docs/alarms.md says what lies in dist/; `make alarms` writes it anew."""
    assert (ROOT / "docs/alarms.md").read_text(encoding="utf-8") == page(everything)


def test_the_page_leaves_no_alarm_out(everything: list[Manifest]) -> None:
    """Every alarm of production has a row that names it, what it means and who is told."""
    text = page(everything)
    for manifest in everything:
        if manifest.kind in {"MetricAlarm", "CompositeAlarm"} and manifest.file.startswith("dist/prod/"):
            spec = manifest.data["spec"]["forProvider"]
            name = manifest.annotations["crossplane.io/external-name"]
            (row,) = [line for line in text.splitlines() if line.startswith(f"| `{name}` |")]
            assert spec["alarmDescription"] in row
            assert spec["alarmActions"][0].rpartition(":")[2] in row
