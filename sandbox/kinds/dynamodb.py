"""DynamoDB: Table with indexes, stream, TTL, point-in-time recovery, encryption and replicas.

Facts: the DynamoDB API reference. UpdateTable takes one kind of change per call, and one new index at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds import dynamodb_shapes as shapes
from sandbox.kinds.base import Json, Kind, Observed, Request, register, tag_list, tag_map

_BUSY = {"CREATING": "Creating", "DELETING": "Deleting", "ACTIVE": "Available"}


@register
class Table(Kind):
    """dynamodb Table."""

    GROUP, KIND, SERVICE = "dynamodb", "Table", "dynamodb"
    LATE = ("replica", "readCapacity", "writeCapacity", "globalSecondaryIndex")
    FIELDS = """
        billingMode deletionProtectionEnabled hashKey! rangeKey! readCapacity writeCapacity tableClass
        streamEnabled streamViewType tags:map
        attribute[](name type)
        globalSecondaryIndex[](name hashKey rangeKey projectionType nonKeyAttributes readCapacity writeCapacity)
        localSecondaryIndex[]!(name rangeKey projectionType nonKeyAttributes)
        pointInTimeRecovery(enabled recoveryPeriodInDays)
        replica[](regionName kmsKeyArn@kms.Key.arn deletionProtectionEnabled pointInTimeRecovery propagateTags~)
        serverSideEncryption(enabled kmsKeyArn@kms.Key.arn)
        ttl(attributeName enabled)
    """

    def observe(self, r: Request) -> Observed:
        """DescribeTable and its satellites (TTL, recovery, tags)."""
        table = r.aws.describe_table(TableName=r.name)["Table"]
        state = _BUSY.get(table["TableStatus"], "Updating")
        if any(index["IndexStatus"] != "ACTIVE" for index in table.get("GlobalSecondaryIndexes", [])):
            state = "Updating" if state == "Available" else state
        if any(replica.get("ReplicaStatus") not in (None, "ACTIVE") for replica in table.get("Replicas", [])):
            state = "Updating" if state == "Available" else state
        fields = self._plain(table) | self._encryption(table)
        fields["ttl"] = self._ttl(r)
        fields["pointInTimeRecovery"] = self._recovery(r.aws, r.name)
        fields["tags"] = self._tags(r, table["TableArn"])
        fields["replica"] = [self._replica(r, replica) for replica in self._others(r, table)]
        status = {"arn": table["TableArn"], "id": r.name}
        status |= {"streamArn": table["LatestStreamArn"]} if table.get("LatestStreamArn") else {}
        return Observed(fields, status, state)

    @staticmethod
    def _plain(table: Json) -> Json:
        stream, throughput = table.get("StreamSpecification") or {}, table.get("ProvisionedThroughput") or {}
        provisioned = (table.get("BillingModeSummary") or {}).get("BillingMode", "PROVISIONED") == "PROVISIONED"
        return {
            "attribute": [
                {"name": a["AttributeName"], "type": a["AttributeType"]} for a in table["AttributeDefinitions"]
            ],
            **shapes.keys(table["KeySchema"]),
            "billingMode": "PROVISIONED" if provisioned else "PAY_PER_REQUEST",
            "readCapacity": throughput.get("ReadCapacityUnits") if provisioned else None,
            "writeCapacity": throughput.get("WriteCapacityUnits") if provisioned else None,
            "tableClass": (table.get("TableClassSummary") or {}).get("TableClass", "STANDARD"),
            "deletionProtectionEnabled": bool(table.get("DeletionProtectionEnabled")),
            "streamEnabled": bool(stream.get("StreamEnabled")),
            "streamViewType": stream.get("StreamViewType"),
            "globalSecondaryIndex": [
                shapes.index_fields(i, provisioned) for i in table.get("GlobalSecondaryIndexes", [])
            ],
            "localSecondaryIndex": [shapes.index_fields(i, False) for i in table.get("LocalSecondaryIndexes", [])],
        }

    @staticmethod
    def _encryption(table: Json) -> Json:
        sse = table.get("SSEDescription") or {}
        enabled = sse.get("Status") in ("ENABLED", "ENABLING", "UPDATING")
        return {"serverSideEncryption": {"enabled": enabled, "kmsKeyArn": sse.get("KMSMasterKeyArn")}}

    @staticmethod
    def _ttl(r: Request) -> Json:
        answer = r.aws.describe_time_to_live(TableName=r.name)["TimeToLiveDescription"]
        enabled = answer.get("TimeToLiveStatus") in ("ENABLED", "ENABLING")
        return {"enabled": enabled, "attributeName": answer.get("AttributeName")}

    @staticmethod
    def _recovery(client: Any, name: str) -> Json:
        answer = client.describe_continuous_backups(TableName=name)["ContinuousBackupsDescription"]
        recovery = answer.get("PointInTimeRecoveryDescription") or {}
        enabled = recovery.get("PointInTimeRecoveryStatus") == "ENABLED"
        return {"enabled": enabled, "recoveryPeriodInDays": recovery.get("RecoveryPeriodInDays")}

    @staticmethod
    def _tags(r: Request, arn: str) -> dict[str, str]:
        tags: list[dict[str, str]] = []
        more: dict[str, str] = {}
        while True:
            answer = r.aws.list_tags_of_resource(ResourceArn=arn, **more)
            tags += answer["Tags"]
            if not answer.get("NextToken"):
                return tag_map(tags)
            more = {"NextToken": answer["NextToken"]}

    @staticmethod
    def _others(r: Request, table: Json) -> list[Json]:
        return [replica for replica in table.get("Replicas", []) if replica["RegionName"] != r.region]

    def _replica(self, r: Request, replica: Json) -> Json:
        """A replica's switches live in its own region."""
        region = replica["RegionName"]
        client = r.clients.get("dynamodb", region)
        table = client.describe_table(TableName=r.name)["Table"]
        return {
            "regionName": region,
            "kmsKeyArn": replica.get("KMSMasterKeyId") or (table.get("SSEDescription") or {}).get("KMSMasterKeyArn"),
            "deletionProtectionEnabled": bool(table.get("DeletionProtectionEnabled")),
            "pointInTimeRecovery": self._recovery(client, r.name)["enabled"],
        }

    def create(self, r: Request) -> None:
        """CreateTable; TTL, recovery and replicas follow as updates once the table is active."""
        settings: Json = {"BillingMode": r.get("billingMode") or "PROVISIONED"}
        if settings["BillingMode"] == "PROVISIONED":
            settings["ProvisionedThroughput"] = shapes.throughput(r.wanted)
        provisioned = settings["BillingMode"] == "PROVISIONED"
        if indexes := r.get("globalSecondaryIndex"):
            settings["GlobalSecondaryIndexes"] = [shapes.aws_index(i, provisioned) for i in indexes]
        if indexes := r.get("localSecondaryIndex"):
            own = [{"hashKey": r.get("hashKey"), **index} for index in indexes]
            settings["LocalSecondaryIndexes"] = [shapes.aws_index(i, False) for i in own]
        if r.get("streamEnabled"):
            settings["StreamSpecification"] = shapes.stream(r)
        if r.get("serverSideEncryption", "enabled"):
            settings["SSESpecification"] = shapes.encryption(r)
        for ours, theirs in (("tableClass", "TableClass"), ("deletionProtectionEnabled", "DeletionProtectionEnabled")):
            if r.get(ours) is not None:
                settings[theirs] = r.get(ours)
        r.aws.create_table(
            TableName=r.name,
            AttributeDefinitions=shapes.attributes(r),
            KeySchema=shapes.key_schema(r.wanted),
            Tags=tag_list(r.get("tags")),
            **settings,
        )

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """One call per concern; while AWS is busy with one, the rest waits for the next pass."""
        changed = {d.root for d in drift}
        if "ttl" in changed:
            self._update_ttl(r)
        if "pointInTimeRecovery" in changed:
            shapes.set_recovery(r.aws, r.name, r.get("pointInTimeRecovery") or {})
        self._update_tags(r)
        for change in self._changes(r, changed):
            r.aws.update_table(TableName=r.name, **change)
        if "replica" in changed:
            self._update_replicas(r)

    def _changes(self, r: Request, changed: set[str]) -> list[Json]:
        changes: list[Json] = []
        if changed & {"billingMode", "readCapacity", "writeCapacity"}:
            changes.append(self._mode(r, changed))
        if "tableClass" in changed:
            changes.append({"TableClass": r.get("tableClass")})
        if "deletionProtectionEnabled" in changed:
            changes.append({"DeletionProtectionEnabled": bool(r.get("deletionProtectionEnabled"))})
        if "serverSideEncryption" in changed:
            changes.append({"SSESpecification": shapes.encryption(r)})
        if changed & {"streamEnabled", "streamViewType"}:
            if r.found.get("streamEnabled"):  # the view of a stream cannot change: off first, then on again
                changes.append({"StreamSpecification": {"StreamEnabled": False}})
            if r.get("streamEnabled"):
                changes.append({"StreamSpecification": shapes.stream(r)})
        if "globalSecondaryIndex" in changed:
            changes += self._index_changes(r)
        return changes

    @staticmethod
    def _mode(r: Request, changed: set[str]) -> Json:
        """Mode and numbers; those that nobody wishes for stay, and are 1 after on demand, as Terraform has it."""
        mode = r.get("billingMode") or "PROVISIONED"
        if mode != "PROVISIONED":
            return {"BillingMode": mode}
        change: Json = {"BillingMode": mode, "ProvisionedThroughput": shapes.throughput(r.wanted, r.found)}
        indexes = r.found["globalSecondaryIndex"] if "billingMode" in changed else []
        wanted = {index["name"]: index for index in r.get("globalSecondaryIndex") or []}
        edits = [
            {"IndexName": one["name"], "ProvisionedThroughput": shapes.throughput(wanted.get(one["name"], {}), one)}
            for one in indexes
        ]
        return change | ({"GlobalSecondaryIndexUpdates": [{"Update": edit} for edit in edits]} if edits else {})

    @staticmethod
    def _index_changes(r: Request) -> list[Json]:
        want = {i["name"]: i for i in r.get("globalSecondaryIndex") or []}
        have = {i["name"] for i in r.found["globalSecondaryIndex"]}
        provisioned = r.get("billingMode") != "PAY_PER_REQUEST"
        edits: list[Json] = [{"Delete": {"IndexName": name}} for name in sorted(have - set(want))]
        edits += [{"Create": shapes.aws_index(want[name], provisioned)} for name in sorted(set(want) - have)]
        if provisioned:
            edits += [
                {"Update": {"IndexName": name, "ProvisionedThroughput": shapes.throughput(want[name])}}
                for name in sorted(have & set(want))
                if want[name].get("readCapacity")
            ]
        return [{"AttributeDefinitions": shapes.attributes(r), "GlobalSecondaryIndexUpdates": [edit]} for edit in edits]

    @staticmethod
    def _update_ttl(r: Request) -> None:
        want, have = r.get("ttl") or {}, r.found["ttl"]
        if have["enabled"] and have["attributeName"] != want.get("attributeName"):  # off before another attribute
            off = {"Enabled": False, "AttributeName": have["attributeName"]}
            r.aws.update_time_to_live(TableName=r.name, TimeToLiveSpecification=off)
        if bool(want.get("enabled")) != have["enabled"] or have["attributeName"] != want.get("attributeName"):
            new = {"Enabled": bool(want.get("enabled")), "AttributeName": want.get("attributeName")}
            r.aws.update_time_to_live(TableName=r.name, TimeToLiveSpecification=new)

    @staticmethod
    def _update_tags(r: Request) -> None:
        arn = r.resource.at_provider["arn"]
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(ResourceArn=arn, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceArn=arn, TagKeys=gone)

    @staticmethod
    def _update_replicas(r: Request) -> None:
        want = {item["regionName"]: item for item in r.get("replica") or []}
        have = {item["regionName"]: item for item in r.found["replica"]}
        for region in sorted(set(have) - set(want)):
            r.aws.update_table(TableName=r.name, ReplicaUpdates=[{"Delete": {"RegionName": region}}])
        for region in sorted(set(want) - set(have)):
            create = {"RegionName": region}
            if want[region].get("kmsKeyArn"):
                create["KMSMasterKeyId"] = want[region]["kmsKeyArn"]
            r.aws.update_table(TableName=r.name, ReplicaUpdates=[{"Create": create}])
        for region, item in want.items():
            client, now = r.clients.get("dynamodb", region), have.get(region) or {}
            if (
                item.get("pointInTimeRecovery") is not None
                and now.get("pointInTimeRecovery") != item["pointInTimeRecovery"]
            ):
                shapes.set_recovery(client, r.name, {"enabled": item["pointInTimeRecovery"]})
            protected = item.get("deletionProtectionEnabled")
            if protected is not None and now.get("deletionProtectionEnabled") != protected:
                client.update_table(TableName=r.name, DeletionProtectionEnabled=protected)

    def delete(self, r: Request) -> None:
        """Replicas first; AWS refuses a protected table."""
        for replica in r.found.get("replica") or []:
            r.aws.update_table(TableName=r.name, ReplicaUpdates=[{"Delete": {"RegionName": replica["regionName"]}}])
        r.aws.delete_table(TableName=r.name)
