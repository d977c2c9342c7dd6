"""What others may want to know of a region, readable with kubectl."""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.dashboard import Dashboard
from charts.blocks.in_cluster import add_outputs
from charts.blocks.network import Network
from charts.blocks.topic import Topic
from charts.file_pipeline.audit import AuditTrail
from charts.file_pipeline.place import Place


def add_region_outputs(
    place: Place, topic: Topic, dashboard: Dashboard, *, trail: AuditTrail | None, more: Mapping[str, str]
) -> None:
    """Publish names, ARNs and URLs, with `more` of what exists once beside the audit trail.

    The table's stream ARN is not among them: AWS makes it, see the Table's status. Nor are the ids of a
    network: they stand in the status of the VPC, Subnet and SecurityGroup objects.
    """
    scope, bucket, function, table, queue = place.scope, place.bucket, place.function, place.table, place.queue
    audit = {} if trail is None else {**_audit(trail), **more}
    network = {} if function.network is None else _network(function.network)
    add_outputs(
        scope,
        {
            "bucketArn": bucket.arn,
            "bucketName": bucket.name,
            "dashboardName": dashboard.name,
            "dashboardUrl": dashboard.url,
            "deadLetterQueueArn": queue.arn,
            "deadLetterQueueUrl": queue.url,
            "environment": scope.settings.environment,
            "functionArn": function.arn,
            "functionName": function.name,
            "isPrimary": "true" if scope.is_primary else "false",
            "region": scope.region,
            "roleArn": function.role.arn,
            "tableArn": table.arn,
            "tableName": table.name,
            "topicArn": topic.arn,
            **audit,
            **network,
        },
    )


def _audit(trail: AuditTrail) -> dict[str, str]:
    return {
        "auditFailuresArn": trail.failures.arn,
        "auditFailuresName": trail.failures.name,
        "auditTableArn": trail.table.arn,
        "auditTableName": trail.table.name,
        "streamProcessorArn": trail.function.arn,
        "streamProcessorName": trail.function.name,
    }


def _network(network: Network) -> dict[str, str]:
    return {
        "securityGroupName": network.group.name,
        "vpcCidr": network.vpc.cidr,
    }
