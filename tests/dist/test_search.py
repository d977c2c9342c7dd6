"""The search store of realtime-analytics, held against the committed manifests of every environment."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.manifests import Manifest
from tests.dist.test_realtime_analytics import The, knobs, objects, policy, the

__all__ = ["knobs", "objects", "the"]  # fixtures
Spec = dict[str, Any]
PATHS = {
    "stream-processor": {"_bulk", "events/_count", "_index_template/events"},
    "search-indexer": {"_bulk", "_index_template/events"},
    "search-admin": {"_plugins/_security/api/roles/*", "_plugins/_security/api/rolesmapping/*"},
}
"""Role: where in the domain it may send requests."""


@pytest.fixture(scope="session")
def domain(the: The) -> Spec:
    """The domain."""
    return the("Domain", "real-time-analytics")


def wave(objects: list[Manifest], kind: str, name: str) -> int:
    """The sync wave of one object."""
    (found,) = [m for m in objects if m.kind == kind and m.name == name]
    return int(found.annotations["argocd.argoproj.io/sync-wave"])


def test_the_cluster_is_as_large_as_chosen(domain: Spec, knobs: Spec, environment: str) -> None:
    """Version 2.x; nodes, masters and zones are the chosen ones; in production three of each over three zones."""
    search, cluster = knobs["search"], domain["clusterConfig"]
    nodes, masters = search["nodes"], search["masters"]
    assert domain["domainName"] == f"real-time-analytics-{environment}"
    assert domain["engineVersion"] == search["engine"]
    assert domain["engineVersion"].startswith("OpenSearch_2.")
    assert (cluster["instanceType"], cluster["instanceCount"]) == (nodes["instance_type"], nodes["count"])
    assert cluster["zoneAwarenessEnabled"] is (nodes["zones"] > 1)
    assert cluster.get("zoneAwarenessConfig", {}).get("availabilityZoneCount", 1) == nodes["zones"]
    assert cluster["dedicatedMasterEnabled"] is (masters is not None)
    found = {"instance_type": cluster.get("dedicatedMasterType"), "count": cluster.get("dedicatedMasterCount")}
    assert found == (masters or {"instance_type": None, "count": None})
    assert domain["ebsOptions"] == {"ebsEnabled": True, "volumeType": "gp3", "volumeSize": nodes["volume_gb"]}
    if environment == "prod":
        assert (nodes["instance_type"], nodes["count"], nodes["zones"]) == ("r5.xlarge.search", 3, 3)
        assert (masters["instance_type"], masters["count"], nodes["volume_gb"]) == ("r5.large.search", 3, 100)
    if environment == "dev":
        assert (nodes["count"], masters) == (1, None)


def test_everything_is_encrypted(domain: Spec, environment: str) -> None:
    """At rest with our key, which may be given to a domain; between nodes; HTTPS alone, of the newest policy."""
    assert domain["encryptAtRest"] == {"enabled": True, "kmsKeyIdRef": {"name": f"real-time-analytics-{environment}"}}
    assert domain["nodeToNodeEncryption"] == {"enabled": True}
    assert domain["domainEndpointOptions"] == {
        "enforceHttps": True,
        "tlsSecurityPolicy": "Policy-Min-TLS-1-2-PFS-2023-10",
    }


def test_the_key_may_be_given_to_the_domain(the: The, chosen: Spec) -> None:
    """A grant for AWS's resource alone, and a look at the key: kms:GrantIsForAWSResource is no key of DescribeKey's."""
    account, region = chosen["account_id"], chosen["realtime_analytics"]["region"]
    through = {"kms:CallerAccount": account, "kms:ViaService": f"es.{region}.amazonaws.com"}
    held = policy(the("Key", "real-time-analytics")["policy"])
    given = {one["Action"][0]: one["Condition"] for one in held if one["Sid"].startswith("Search")}
    assert given == {
        "kms:DescribeKey": {"StringEquals": through},
        "kms:CreateGrant": {"StringEquals": through, "Bool": {"kms:GrantIsForAWSResource": "true"}},
    }


def test_access_inside_obeys_one_role(domain: Spec, the: The, environment: str) -> None:
    """Fine-grained access with an IAM role as its master, no users and nobody anonymous; people take it on by MFA."""
    security = domain["advancedSecurityOptions"]
    assert (security["enabled"], security["internalUserDatabaseEnabled"]) == (True, False)
    assert security["anonymousAuthEnabled"] is False
    assert security["masterUserOptions"]["masterUserArn"].endswith(f":role/search-admin-{environment}")
    (trust,) = policy(the("Role", "search-admin")["assumeRolePolicy"])
    assert trust["Condition"]["Bool"] == {"aws:MultiFactorAuthPresent": "true"}


def test_only_our_roles_get_in_and_each_where_it_works(the: The, environment: str) -> None:
    """Nobody could write to the source's domain. Here the policy denies all but three roles, each held to its paths."""
    statements = policy(the("DomainPolicy", "real-time-analytics")["accessPolicies"])
    (shut,) = [one for one in statements if one["Effect"] == "Deny"]
    let_in = {arn.rpartition("/")[2] for arn in shut["Condition"]["ArnNotEquals"]["aws:PrincipalArn"]}
    assert (shut["Action"], shut["Principal"]) == ("es:ESHttp*", {"AWS": "*"})
    assert let_in == {f"{role}-{environment}" for role in PATHS}
    for role, paths in PATHS.items():
        own = policy(the("RolePolicy", role)["policy"])
        theirs = [
            one
            for one in statements
            if one["Effect"] == "Allow"
            and one["Condition"]["ArnEquals"]["aws:PrincipalArn"].endswith(f"/{role}-{environment}")
        ]
        for granted in (own, theirs):
            calls = {
                (action, path.partition(":domain/")[2].partition("/")[2])
                for one in granted
                for action in one["Action"]
                for path in one["Resource"]
                if action.startswith("es:ESHttp")
            }
            assert {path for _, path in calls} == paths
            if role != "search-admin":
                assert {action for action, path in calls if path == "_bulk"} == {"es:ESHttpPost"}
                assert {action for action, path in calls if path.startswith("_index")} == {"es:ESHttpPut"}
        assert any("es:DescribeDomain" in one["Action"] for one in own)


def test_three_sorts_of_logs_are_written(domain: Spec, objects: list[Manifest], environment: str) -> None:
    """Slow searches, slow indexing and the application's, each in a group of its own that the service may write to."""
    options = {one["logType"]: one["cloudwatchLogGroupArn"] for one in domain["logPublishingOptions"]}
    assert set(options) == {"SEARCH_SLOW_LOGS", "INDEX_SLOW_LOGS", "ES_APPLICATION_LOGS"}
    assert not any(arn.endswith(":*") for arn in options.values())
    (allowed,) = policy(the_logs(objects)["policyDocument"])
    assert allowed["Principal"] == {"Service": "es.amazonaws.com"}
    assert set(allowed["Resource"]) == {f"{arn}:*" for arn in options.values()}
    assert allowed["Condition"]["ArnLike"]["aws:SourceArn"].endswith(f":domain/real-time-analytics-{environment}")
    groups = {m.annotations["crossplane.io/external-name"] for m in objects if m.kind == "Group" and "logs." in m.group}
    assert {arn.partition(":log-group:")[2] for arn in options.values()} <= groups


def the_logs(objects: list[Manifest]) -> Spec:
    """What lets the domain write its logs."""
    (found,) = [m for m in objects if m.kind == "ResourcePolicy" and m.group.startswith("cloudwatchlogs.")]
    spec: Spec = found.data["spec"]["forProvider"]
    return spec


def test_nothing_waits_for_the_domain(objects: list[Manifest], environment: str) -> None:
    """It takes up to an hour: it comes last but for its policy, and what it needs comes first."""
    name = f"real-time-analytics-{environment}"
    last = wave(objects, "Domain", name)
    assert wave(objects, "ResourcePolicy", f"{name}-search-logs") < last < wave(objects, "DomainPolicy", name)
    others = [m for m in objects if m.kind not in {"Domain", "DomainPolicy"}]
    assert max(int(m.annotations.get("argocd.argoproj.io/sync-wave", 0)) for m in others) < last


def test_what_is_not_indexed_waits_long_enough(the: The, knobs: Spec, environment: str) -> None:
    """The queue outlasts an outage of two days: many receives, half an hour apart, then the dead-letter queue."""
    queue, choice = the("Queue", "analytics-reindex"), knobs["search"]["reindex"]
    redrive = json.loads(queue["redrivePolicy"])
    assert redrive["deadLetterTargetArn"].endswith(f":analytics-dlq-{environment}")
    assert redrive["maxReceiveCount"] == choice["max_receives"]
    assert queue["visibilityTimeoutSeconds"] == choice["visibility_minutes"] * 60
    assert redrive["maxReceiveCount"] * queue["visibilityTimeoutSeconds"] >= 2 * 86_400
    assert queue["visibilityTimeoutSeconds"] >= the("Function", "search-indexer")["timeout"]
    assert queue["kmsMasterKeyId"] == f"alias/real-time-analytics-{environment}"


def test_the_indexer_works_the_queue(the: The, knobs: Spec, environment: str) -> None:
    """With partial answers, few at a time in production, and the domain's name in its environment."""
    mapping, function = the("EventSourceMapping", "search-indexer"), the("Function", "search-indexer")
    assert mapping["eventSourceArn"].endswith(f":analytics-reindex-{environment}")
    assert mapping["functionResponseTypes"] == ["ReportBatchItemFailures"]
    variables = function["environment"]["variables"]
    assert variables["OPENSEARCH_DOMAIN"] == f"real-time-analytics-{environment}"
    assert variables["FAILURE_QUEUE_URL"].endswith(f"/analytics-failures-{environment}")
    reserved = knobs["search"]["indexer"]["reserved_concurrency"]
    assert function["reservedConcurrentExecutions"] == (reserved or -1)
    assert mapping.get("scalingConfig") == ({"maximumConcurrency": reserved} if reserved else None)
    if environment == "prod":
        assert 0 < reserved <= 10


def test_the_processor_knows_the_store_and_the_queue(the: The, environment: str) -> None:
    """By the domain's name, since AWS gives the address; without a queue it would not start."""
    variables = the("Function", "stream-processor")["environment"]["variables"]
    assert variables["OPENSEARCH_DOMAIN"] == f"real-time-analytics-{environment}"
    assert variables["REINDEX_QUEUE_URL"].endswith(f"/analytics-reindex-{environment}")
    assert "OPENSEARCH_ENDPOINT" not in variables


def test_an_ill_store_is_told(the: The, knobs: Spec, chosen: Spec, environment: str) -> None:
    """Red at once, yellow after five minutes, a full node, documents that wait, and functions that gave up asking."""
    account, search = chosen["account_id"], knobs["search"]
    for colour, periods in (("red", 1), ("yellow", 5)):
        alarm = the("MetricAlarm", f"search-{colour}")
        assert (alarm["namespace"], alarm["metricName"]) == ("AWS/ES", f"ClusterStatus.{colour}")
        assert alarm["dimensions"] == {"ClientId": account, "DomainName": f"real-time-analytics-{environment}"}
        assert (alarm["statistic"], alarm["period"], alarm["evaluationPeriods"]) == ("Maximum", 60, periods)
    storage = the("MetricAlarm", "search-storage")
    assert (storage["metricName"], storage["statistic"]) == ("FreeStorageSpace", "Minimum")
    assert storage["comparisonOperator"] == "LessThanOrEqualToThreshold"
    assert storage["threshold"] == search["nodes"]["volume_gb"] * 1024 * search["alarms"]["free_percent"] // 100
    age = the("MetricAlarm", "analytics-reindex-age")
    assert (age["metricName"], age["threshold"]) == ("ApproximateAgeOfOldestMessage",
                                                     search["alarms"]["oldest_document_minutes"] * 60)  # fmt: skip
    opened = [
        query["metric"] for query in the("MetricAlarm", "search-circuit-opened")["metricQuery"] if "metric" in query
    ]
    assert {one["metricName"] for one in opened} == {"SearchCircuitOpened"}
    assert {one["dimensions"]["service"] for one in opened} == {"stream-processor", "search-indexer"}


def test_the_domain_outlives_its_manifest_where_data_is_protected(objects: list[Manifest], chosen: Spec) -> None:
    """Argo CD asks before it deletes; where data is protected, Crossplane never does."""
    (domain,) = [m for m in objects if m.kind == "Domain"]
    assert "Delete=confirm" in domain.annotations["argocd.argoproj.io/sync-options"]
    policies = domain.data["spec"]["managementPolicies"]
    assert ("Delete" in policies or "*" in policies) is not chosen["protect_data"]
