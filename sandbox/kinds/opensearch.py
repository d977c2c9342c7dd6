"""OpenSearch: Domain and DomainPolicy (facts: the Amazon OpenSearch Service API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map

_NAMES = {
    "ebsEnabled": "EBSEnabled",
    "enforceHttps": "EnforceHTTPS",
    "masterUserArn": "MasterUserARN",
    "tlsSecurityPolicy": "TLSSecurityPolicy",
}
_OPTIONS = {
    "advancedSecurityOptions": "AdvancedSecurityOptions",
    "clusterConfig": "ClusterConfig",
    "domainEndpointOptions": "DomainEndpointOptions",
    "ebsOptions": "EBSOptions",
    "encryptAtRest": "EncryptionAtRestOptions",
    "nodeToNodeEncryption": "NodeToNodeEncryptionOptions",
}


@register
class Domain(Kind):
    """opensearch Domain: the external name is its ARN, its name stands in domainName."""

    GROUP, KIND, SERVICE = "opensearch", "Domain", "opensearch"
    NAMED = False
    FIELDS = """
        domainName! engineVersion tags:map
        advancedSecurityOptions(anonymousAuthEnabled~ enabled internalUserDatabaseEnabled
        masterUserOptions(masterUserArn~))
        clusterConfig(dedicatedMasterCount dedicatedMasterEnabled dedicatedMasterType instanceCount instanceType
        zoneAwarenessEnabled zoneAwarenessConfig(availabilityZoneCount))
        domainEndpointOptions(enforceHttps tlsSecurityPolicy) ebsOptions(ebsEnabled volumeSize volumeType)
        encryptAtRest(enabled! kmsKeyId!@kms.Key.arn) nodeToNodeEncryption(enabled!)
        logPublishingOptions[](cloudwatchLogGroupArn enabled logType)
    """

    def identify(self, r: Request) -> str:
        """The ARN."""
        return r.arn("es", f"domain/{r.need('domainName')}")

    def observe(self, r: Request) -> Observed:
        """DescribeDomain and its tags; the endpoint is known to AWS alone."""
        found = r.aws.describe_domain(DomainName=r.need("domainName"))["DomainStatus"]
        fields: Json = {ours: field_shape(found.get(theirs) or {}, _NAMES) for ours, theirs in _OPTIONS.items()}
        fields |= {
            "domainName": found["DomainName"],
            "engineVersion": found["EngineVersion"],
            "logPublishingOptions": [
                {"cloudwatchLogGroupArn": one["CloudWatchLogsLogGroupArn"], "enabled": one["Enabled"], "logType": kind}
                for kind, one in sorted((found.get("LogPublishingOptions") or {}).items())
            ],
            "tags": tag_map(r.aws.list_tags(ARN=r.name)["TagList"]),
        }
        status = {"arn": found["ARN"], "endpoint": found.get("Endpoint"), "id": found["ARN"]}
        status |= {"domainId": found["DomainId"], "domain_name": found["DomainName"]}
        state = "Creating" if found.get("Processing") and not found.get("Endpoint") else "Available"
        return Observed(fields, status, "Deleting" if found.get("Deleted") else state)

    def create(self, r: Request) -> str:
        """CreateDomain."""
        name, tags = r.need("domainName"), tag_list(r.get("tags"))
        more = pick({"EngineVersion": r.get("engineVersion")}, ["EngineVersion"])
        return str(r.aws.create_domain(DomainName=name, TagList=tags, **self._wanted(r), **more)["DomainStatus"]["ARN"])

    @staticmethod
    def _wanted(r: Request, only: set[str] | None = None) -> dict[str, Any]:
        wanted = {
            theirs: aws_shape(r.get(ours), _NAMES)
            for ours, theirs in _OPTIONS.items()
            if r.get(ours) is not None and (only is None or ours in only)
        }
        if r.get("logPublishingOptions") and (only is None or "logPublishingOptions" in only):
            wanted["LogPublishingOptions"] = {
                one["logType"]: {
                    "CloudWatchLogsLogGroupArn": one["cloudwatchLogGroupArn"],
                    "Enabled": one.get("enabled", True),
                }
                for one in r.get("logPublishingOptions")
            }
        return wanted

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateDomainConfig with the options that differ; the version has a call of its own, and so have tags."""
        changed = {d.root for d in drift}
        if options := self._wanted(r, changed):
            r.aws.update_domain_config(DomainName=r.need("domainName"), **options)
        if "engineVersion" in changed:
            r.aws.upgrade_domain(DomainName=r.need("domainName"), TargetVersion=r.get("engineVersion"))
        put, gone = r.tag_change()
        if put:
            r.aws.add_tags(ARN=r.name, TagList=tag_list(put))
        if gone:
            r.aws.remove_tags(ARN=r.name, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteDomain, with all documents."""
        r.aws.delete_domain(DomainName=r.need("domainName"))


@register
class DomainPolicy(Kind):
    """opensearch DomainPolicy: a part of the domain; deleting it empties the policy."""

    GROUP, KIND, SERVICE = "opensearch", "DomainPolicy", "opensearch"
    NAMED = False
    FIELDS = "accessPolicies:json domainName!@opensearch.Domain.domain_name"

    def identify(self, r: Request) -> str:
        """As the provider writes it."""
        return f"esd-policy-{r.need('domainName')}"

    def observe(self, r: Request) -> Observed | None:
        """The policy in DescribeDomain."""
        found = r.aws.describe_domain(DomainName=r.need("domainName"))["DomainStatus"].get("AccessPolicies")
        if not found:
            return None
        return Observed({"accessPolicies": found, "domainName": r.get("domainName")}, {"id": r.name})

    def create(self, r: Request) -> None:
        """UpdateDomainConfig."""
        r.aws.update_domain_config(DomainName=r.need("domainName"), AccessPolicies=r.need("accessPolicies"))

    def delete(self, r: Request) -> None:
        """UpdateDomainConfig with an empty policy."""
        r.aws.update_domain_config(DomainName=r.need("domainName"), AccessPolicies="")
