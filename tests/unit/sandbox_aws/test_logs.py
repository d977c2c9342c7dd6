"""Logs of functions, and the metrics embedded in them."""

import json
import time

from sandbox.aws.embedded_metrics import extract
from sandbox.aws.logs import report
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

HELLO = "def handler(event, context):\n    print('hello', context.aws_request_id)\n    return context.log_stream_name\n"


def test_without_permission_no_line_is_stored(account: Account) -> None:
    """A role without logs permissions leaves no log, as in AWS; ministack alone writes it anyway."""
    name = account.function(HELLO, Role=account.role(logs=False))
    account.client("logs").create_log_group(logGroupName=f"/aws/lambda/{name}")
    account.invoke(name, {})
    assert account.client("logs").describe_log_streams(logGroupName=f"/aws/lambda/{name}")["logStreams"] == []


def test_a_role_that_may_only_write_does_not_create_the_group(account: Account) -> None:
    """Without logs:CreateLogGroup a missing log group stays missing."""
    write = {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "*"}
    name = account.function(HELLO, Role=account.role(write, logs=False))
    account.invoke(name, {})
    assert account.client("logs").describe_log_groups(logGroupNamePrefix=f"/aws/lambda/{name}")["logGroups"] == []


def test_an_environment_writes_into_one_stream_of_the_configured_group(
    account: Account, eventually: Eventually
) -> None:
    """Invocations of one environment share a stream, whose name the handler sees, in the group that was asked for."""
    group = "/shop/own"
    arn = f"arn:aws:logs:us-east-1:{account.id}:log-group:{group}:*"
    write = {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": arn}
    logs = account.client("logs")
    logs.create_log_group(logGroupName=group)
    name = account.function(HELLO, Role=account.role(write, logs=False), LoggingConfig={"LogGroup": group})
    streams = {account.invoke(name, {})[1] for _ in range(3)}
    stored = eventually(lambda: logs.describe_log_streams(logGroupName=group)["logStreams"])
    assert {stream["logStreamName"] for stream in stored} == streams
    events = logs.get_log_events(logGroupName=group, logStreamName=streams.pop())["events"]
    assert [event["message"].split()[0] for event in events] == ["START", "hello", "END", "REPORT"] * 3


def test_the_report_line_has_awss_fields() -> None:
    """Duration, billed duration, memory and, for a first invocation, the init duration are reported in AWS's form."""
    assert report("id", 1.234, 256, 0.5) == (
        "REPORT RequestId: id\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 256 MB\t"
        "Max Memory Used: 256 MB\tInit Duration: 500.00 ms"
    )


def test_powertools_metrics_reach_cloudwatch(account: Account) -> None:
    """Metrics that a handler emits through Powertools are metrics of its namespace, with their dimensions."""
    code = (
        "from aws_lambda_powertools import Metrics\n"
        "metrics = Metrics(namespace='Shop', service='orders')\n"
        "@metrics.log_metrics\n"
        "def handler(event, context):\n"
        "    metrics.add_metric(name='Stored', unit='Count', value=3)\n"
        "    metrics.add_metric(name='Stored', unit='Count', value=4)\n"
    )
    name = account.function(code)
    account.invoke(name, {})
    answer = account.client("cloudwatch").get_metric_statistics(
        Namespace="Shop",
        MetricName="Stored",
        Dimensions=[{"Name": "service", "Value": "orders"}],
        StartTime=time.time() - 3600,
        EndTime=time.time() + 60,
        Period=7200,
        Statistics=["Sum", "SampleCount"],
    )
    assert [(point["Sum"], point["SampleCount"]) for point in answer["Datapoints"]] == [(7, 2)]


def test_embedded_metrics_are_read_as_specified() -> None:
    """Each set of dimensions gives a metric; a set whose value is missing and a line that is none give nothing."""
    directive = {
        "Namespace": "N",
        "Dimensions": [["a"], ["a", "gone"], []],
        "Metrics": [{"Name": "m", "Unit": "Count"}],
    }
    line = json.dumps({"_aws": {"Timestamp": 5000, "CloudWatchMetrics": [directive]}, "a": 1, "m": [1, 2.5]})
    found = [(datum.name, datum.values, datum.dimensions, datum.timestamp) for datum in extract(line)]
    assert found == [("m", (1.0, 2.5), (("a", "1"),), 5.0), ("m", (1.0, 2.5), (), 5.0)]
    for other in ("", "plain", '{"_aws": 1}', '{"_aws": {"CloudWatchMetrics": [1]}}', '{"_aws": broken'):
        assert list(extract(other)) == []
