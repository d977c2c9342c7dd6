"""CloudWatch: MetricAlarm, CompositeAlarm, Dashboard (facts: the CloudWatch API reference).

Each put replaces the whole object; tags are given at creation only and then have calls of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map


def _dimensions(pairs: Any) -> dict[str, str]:
    return {pair["Name"]: pair["Value"] for pair in pairs or []}


def _pairs(dimensions: Any) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in (dimensions or {}).items()]


class Alarm(Kind):
    """What both kinds of alarm share."""

    GROUP, SERVICE = "cloudwatch", "cloudwatch"
    FIELDS = ""
    NAMES: ClassVar[dict[str, str]] = {"okActions": "OKActions"}
    TYPE: ClassVar[str]
    PUT: ClassVar[str]

    def observe(self, r: Request) -> Observed | None:
        """DescribeAlarms by name and type."""
        answer = r.aws.describe_alarms(AlarmNames=[r.name], AlarmTypes=[self.TYPE])[f"{self.TYPE}s"]
        if not answer:
            return None
        fields = self.fields_of(answer[0])
        arn = answer[0]["AlarmArn"]
        fields["tags"] = tag_map(r.aws.list_tags_for_resource(ResourceARN=arn)["Tags"])
        return Observed({k: v for k, v in fields.items() if k in self.schema}, {"arn": arn, "id": r.name})

    def fields_of(self, alarm: Json) -> Json:
        """AWS's description in the shape of forProvider."""
        return dict(field_shape(alarm, self.NAMES))

    def settings(self, r: Request) -> Json:
        """forProvider as parameters of the put call."""
        plain = pick(r.wanted, [name for name in self.schema if name not in ("region", "tags")])
        return dict(aws_shape(plain, self.NAMES))

    def create(self, r: Request) -> None:
        """Put with tags."""
        getattr(r.aws, self.PUT)(AlarmName=r.name, Tags=tag_list(r.get("tags")), **self.settings(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Put again if more than tags differ."""
        if any(d.root != "tags" for d in drift):
            getattr(r.aws, self.PUT)(AlarmName=r.name, **self.settings(r))
        put, gone = r.tag_change()
        arn = r.resource.at_provider["arn"]
        if put:
            r.aws.tag_resource(ResourceARN=arn, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceARN=arn, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteAlarms."""
        r.aws.delete_alarms(AlarmNames=[r.name])


@register
class MetricAlarm(Alarm):
    """cloudwatch MetricAlarm."""

    KIND = "MetricAlarm"
    TYPE, PUT = "MetricAlarm", "put_metric_alarm"
    NAMES: ClassVar = {
        **Alarm.NAMES,
        "evaluateLowSampleCountPercentiles": "EvaluateLowSampleCountPercentile",
        "metricQuery": "Metrics",
    }
    FIELDS = (
        "actionsEnabled alarmActions@autoscaling.Policy.arn alarmDescription comparisonOperator datapointsToAlarm"
        " dimensions:map evaluateLowSampleCountPercentiles evaluationPeriods extendedStatistic insufficientDataActions"
        " metricName namespace okActions@sns.Topic.arn period statistic tags:map threshold thresholdMetricId"
        " treatMissingData unit metricQuery[](accountId expression id label period returnData"
        " metric(dimensions:map metricName namespace period stat unit))"
    )

    def fields_of(self, alarm: Json) -> Json:
        """Dimensions become a map; a query's inner Metric is flattened."""
        fields = super().fields_of(alarm)
        fields["dimensions"] = _dimensions(alarm.get("Dimensions"))
        fields["metricQuery"] = [self._query(query) for query in alarm.get("Metrics") or []]
        return fields

    @staticmethod
    def _query(query: Json) -> Json:
        shape = dict(field_shape(query))
        if stat := query.get("MetricStat"):
            inner = stat["Metric"]
            shape["metric"] = {
                "dimensions": _dimensions(inner.get("Dimensions")),
                "metricName": inner.get("MetricName"),
                "namespace": inner.get("Namespace"),
                "period": stat.get("Period"),
                "stat": stat.get("Stat"),
                "unit": stat.get("Unit"),
            }
        return shape

    def settings(self, r: Request) -> Json:
        """The way back."""
        settings = super().settings(r)
        if "Dimensions" in settings:
            settings["Dimensions"] = _pairs(r.get("dimensions"))
        if "Metrics" in settings:
            settings["Metrics"] = [self._metric(query) for query in r.get("metricQuery")]
        return settings

    @staticmethod
    def _metric(query: Json) -> Json:
        result: Json = aws_shape({name: value for name, value in query.items() if name != "metric"})
        if inner := query.get("metric"):
            name = {"Namespace": inner.get("namespace"), "MetricName": inner["metricName"]}
            result["MetricStat"] = {
                "Metric": {**name, "Dimensions": _pairs(inner.get("dimensions"))},
                **aws_shape(pick(inner, ["period", "stat", "unit"])),
            }
        return result


@register
class CompositeAlarm(Alarm):
    """cloudwatch CompositeAlarm; AWS refuses it until the alarms that its rule names exist."""

    KIND = "CompositeAlarm"
    TYPE, PUT = "CompositeAlarm", "put_composite_alarm"
    FIELDS = (
        "actionsEnabled alarmActions@sns.Topic.arn alarmDescription alarmRule insufficientDataActions"
        " okActions@sns.Topic.arn tags:map actionsSuppressor(alarm extensionPeriod waitPeriod)"
    )

    def fields_of(self, alarm: Json) -> Json:
        """The suppressor is three fields in AWS."""
        fields = super().fields_of(alarm)
        fields["actionsSuppressor"] = {
            "alarm": alarm.get("ActionsSuppressor"),
            "extensionPeriod": alarm.get("ActionsSuppressorExtensionPeriod"),
            "waitPeriod": alarm.get("ActionsSuppressorWaitPeriod"),
        }
        return fields

    def settings(self, r: Request) -> Json:
        """The way back."""
        settings = super().settings(r)
        if suppressor := settings.pop("ActionsSuppressor", None):
            settings["ActionsSuppressor"] = suppressor["Alarm"]
            for name in ("ExtensionPeriod", "WaitPeriod"):
                if name in suppressor:
                    settings[f"ActionsSuppressor{name}"] = suppressor[name]
        return settings


@register
class Dashboard(Kind):
    """cloudwatch Dashboard: one per account, whatever its region."""

    GROUP, KIND, SERVICE = "cloudwatch", "Dashboard", "cloudwatch"
    FIELDS = "dashboardBody:json"

    def observe(self, r: Request) -> Observed:
        """GetDashboard."""
        answer = r.aws.get_dashboard(DashboardName=r.name)
        return Observed({"dashboardBody": answer["DashboardBody"]}, {"id": r.name, "arn": answer.get("DashboardArn")})

    def create(self, r: Request) -> None:
        """PutDashboard; errors that AWS finds in the body are refusals."""
        answer = r.aws.put_dashboard(DashboardName=r.name, DashboardBody=r.need("dashboardBody"))
        if messages := answer.get("DashboardValidationMessages"):
            raise ValueError("; ".join(f"{m.get('DataPath', '')}: {m.get('Message', '')}" for m in messages))

    def delete(self, r: Request) -> None:
        """DeleteDashboards."""
        r.aws.delete_dashboards(DashboardNames=[r.name])
