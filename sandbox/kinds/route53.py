"""Route 53: Zone, HealthCheck, Record (facts: the Route 53 API reference; Terraform's route53 resources).

None of them has a region. A TXT record's value stands in quotes in AWS and without them in the manifest.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map

_QUOTED = ("TXT", "SPF")


def _tags(r: Request, sort: str) -> dict[str, str]:
    answer = r.aws.list_tags_for_resource(ResourceType=sort, ResourceId=r.name)
    return tag_map(answer["ResourceTagSet"]["Tags"])


def _put_tags(r: Request, sort: str, tags: dict[str, str], gone: Sequence[str] = ()) -> None:
    change: Json = {}
    if tags:
        change["AddTags"] = tag_list(tags)
    if gone:
        change["RemoveTagKeys"] = list(gone)
    if change:
        r.aws.change_tags_for_resource(ResourceType=sort, ResourceId=r.name, **change)


@register
class Zone(Kind):
    """route53 Zone, public; AWS gives the id."""

    GROUP, KIND, SERVICE = "route53", "Zone", "route53"
    NAMED = False
    DEFAULTS: ClassVar[Json] = {"comment": "Managed by Terraform"}
    FIELDS = "comment delegationSetId!@route53.DelegationSet.name forceDestroy~ name! tags:map"

    def observe(self, r: Request) -> Observed:
        """GetHostedZone and tags."""
        answer = r.aws.get_hosted_zone(Id=r.name)
        zone = answer["HostedZone"]
        fields = {
            "name": zone["Name"].rstrip("."),
            "comment": (zone.get("Config") or {}).get("Comment") or "",
            "tags": _tags(r, "hostedzone"),
        }
        servers = (answer.get("DelegationSet") or {}).get("NameServers") or []
        status = {"id": r.name, "zoneId": r.name, "arn": f"arn:aws:route53:::hostedzone/{r.name}"}
        return Observed(fields, {**status, "nameServers": servers})

    def create(self, r: Request) -> str:
        """CreateHostedZone; tags follow as an update."""
        answer = r.aws.create_hosted_zone(
            Name=r.need("name"),
            CallerReference=str(uuid.uuid4()),
            HostedZoneConfig={"Comment": r.get("comment"), "PrivateZone": False},
        )
        return str(answer["HostedZone"]["Id"]).rpartition("/")[2]

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateHostedZoneComment, and tags."""
        if any(d.root == "comment" for d in drift):
            r.aws.update_hosted_zone_comment(Id=r.name, Comment=r.get("comment"))
        _put_tags(r, "hostedzone", *r.tag_change())

    def delete(self, r: Request) -> None:
        """DeleteHostedZone; AWS refuses it while it has records of ours."""
        r.aws.delete_hosted_zone(Id=r.name)


@register
class HealthCheck(Kind):
    """route53 HealthCheck; AWS gives the id. Its type stays what it is."""

    GROUP, KIND, SERVICE = "route53", "HealthCheck", "route53"
    NAMED = False
    FIELDS = """
        childHealthThreshold childHealthchecks@route53.HealthCheck.id cloudwatchAlarmName@cloudwatch.MetricAlarm.name
        cloudwatchAlarmRegion disabled enableSni failureThreshold fqdn insufficientDataHealthStatus invertHealthcheck
        ipAddress measureLatency! port referenceName!~ regions requestInterval! resourcePath searchString tags:map type!
    """
    #: fields of ours that AWS calls by another name
    NAMES: ClassVar = {
        "childHealthThreshold": "HealthThreshold",
        "childHealthchecks": "ChildHealthChecks",
        "enableSni": "EnableSNI",
        "fqdn": "FullyQualifiedDomainName",
        "invertHealthcheck": "Inverted",
        "ipAddress": "IPAddress",
    }
    _OWN = ("region", "tags", "referenceName", "cloudwatchAlarmName", "cloudwatchAlarmRegion")

    def observe(self, r: Request) -> Observed:
        """GetHealthCheck and tags."""
        config = r.aws.get_health_check(HealthCheckId=r.name)["HealthCheck"]["HealthCheckConfig"]
        alarm = config.pop("AlarmIdentifier", None) or {}
        fields = dict(field_shape(config, self.NAMES))
        fields |= {"cloudwatchAlarmName": alarm.get("Name"), "cloudwatchAlarmRegion": alarm.get("Region")}
        fields["tags"] = _tags(r, "healthcheck")
        known = {name: value for name, value in fields.items() if name in self.schema and value is not None}
        return Observed(known, {"id": r.name, "arn": f"arn:aws:route53:::healthcheck/{r.name}"})

    def _settings(self, r: Request) -> Json:
        settings: Json = aws_shape(pick(r.wanted, [name for name in self.schema if name not in self._OWN]), self.NAMES)
        if name := r.get("cloudwatchAlarmName"):
            settings["AlarmIdentifier"] = {"Name": name, "Region": r.need("cloudwatchAlarmRegion")}
        return settings

    def create(self, r: Request) -> str:
        """CreateHealthCheck; tags follow as an update."""
        r.need("type")
        reference = f"{r.get('referenceName') or ''}{uuid.uuid4()}"[:64]
        answer = r.aws.create_health_check(CallerReference=reference, HealthCheckConfig=self._settings(r))
        return str(answer["HealthCheck"]["Id"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateHealthCheck takes all but what is fixed at creation."""
        if any(d.root != "tags" for d in drift):
            fixed = ("Type", "RequestInterval", "MeasureLatency")
            settings = {name: value for name, value in self._settings(r).items() if name not in fixed}
            r.aws.update_health_check(HealthCheckId=r.name, **settings)
        _put_tags(r, "healthcheck", *r.tag_change())

    def delete(self, r: Request) -> None:
        """DeleteHealthCheck."""
        r.aws.delete_health_check(HealthCheckId=r.name)


@register
class Record(Kind):
    """route53 Record; its id is made of zone, name, type and set identifier."""

    GROUP, KIND, SERVICE = "route53", "Record", "route53"
    NAMED = False
    FIELDS = """
        allowOverwrite~ failoverRoutingPolicy(type) healthCheckId@route53.HealthCheck.name name! records setIdentifier!
        ttl type! zoneId!@route53.Zone.name
    """

    def identify(self, r: Request) -> str:
        """zone_name_type, and the set identifier where there is one."""
        parts = [r.need("zoneId"), self._name(r), r.need("type"), r.get("setIdentifier")]
        return "_".join(str(part) for part in parts if part)

    @staticmethod
    def _name(r: Request) -> str:
        return str(r.need("name")).rstrip(".").lower()

    def _find(self, r: Request) -> Json | None:
        pages = r.aws.get_paginator("list_resource_record_sets").paginate(HostedZoneId=r.need("zoneId"))
        for found in (record for page in pages for record in page["ResourceRecordSets"]):
            same = (found["Name"].rstrip("."), found["Type"]) == (self._name(r), r.need("type"))
            if same and found.get("SetIdentifier") == r.get("setIdentifier"):
                return dict(found)
        return None

    def observe(self, r: Request) -> Observed | None:
        """The zone's record of this name, type and set identifier."""
        found = self._find(r)
        if found is None:
            return None
        fields: Json = pick(r.wanted, ["name", "type", "zoneId"])
        fields |= {
            "records": [_unquoted(item["Value"], found["Type"]) for item in found.get("ResourceRecords") or []],
            "ttl": found.get("TTL"),
            "setIdentifier": found.get("SetIdentifier"),
            "healthCheckId": found.get("HealthCheckId"),
        }
        if place := found.get("Failover"):
            fields["failoverRoutingPolicy"] = {"type": place}
        known = {name: value for name, value in fields.items() if value is not None}
        return Observed(known, {"id": r.name, "fqdn": self._name(r)})

    def _wanted(self, r: Request) -> Json:
        record: Json = {
            "Name": self._name(r),
            "Type": r.need("type"),
            "TTL": int(r.need("ttl")),
            "ResourceRecords": [{"Value": _quoted(text, r.need("type"))} for text in r.need("records")],
        }
        optional = {
            "SetIdentifier": r.get("setIdentifier"),
            "HealthCheckId": r.get("healthCheckId"),
            "Failover": r.get("failoverRoutingPolicy", "type"),
        }
        return record | {name: value for name, value in optional.items() if value}

    def _change(self, r: Request, action: str, record: Json) -> None:
        batch = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
        r.aws.change_resource_record_sets(HostedZoneId=r.need("zoneId"), ChangeBatch=batch)

    def create(self, r: Request) -> None:
        """A CREATE, which AWS refuses for a record that is there, unless allowOverwrite is set."""
        self._change(r, "UPSERT" if r.get("allowOverwrite") else "CREATE", self._wanted(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """An UPSERT."""
        del drift
        self._change(r, "UPSERT", self._wanted(r))

    def delete(self, r: Request) -> None:
        """A DELETE, which needs the record exactly as it is."""
        found = self._find(r)
        if found is not None:
            self._change(r, "DELETE", found)


def _quoted(text: Any, sort: str) -> str:
    return f'"{text}"' if sort in _QUOTED else str(text)


def _unquoted(text: str, sort: str) -> str:
    return text.replace('" "', "").strip('"') if sort in _QUOTED else text
