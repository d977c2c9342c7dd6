"""Athena: Workgroup and NamedQuery (facts: the Athena API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map


@register
class Workgroup(Kind):
    """athena Workgroup."""

    GROUP, KIND, SERVICE = "athena", "Workgroup", "athena"
    FIELDS = (
        "description forceDestroy~ state tags:map"
        " configuration(bytesScannedCutoffPerQuery enforceWorkgroupConfiguration publishCloudwatchMetricsEnabled"
        " requesterPaysEnabled engineVersion(selectedEngineVersion)"
        " resultConfiguration(outputLocation expectedBucketOwner"
        " encryptionConfiguration(encryptionOption kmsKeyArn@kms.Key.arn)))"
    )
    NAMES: ClassVar = {
        "enforceWorkgroupConfiguration": "EnforceWorkGroupConfiguration",
        "publishCloudwatchMetricsEnabled": "PublishCloudWatchMetricsEnabled",
        "kmsKeyArn": "KmsKey",
    }

    def observe(self, r: Request) -> Observed | None:
        """GetWorkGroup, which answers for a missing one as for a bad request: it is looked for in the list first."""
        pages = (
            r.aws.get_paginator("list_work_groups").paginate()
            if r.aws.can_paginate("list_work_groups")
            else [r.aws.list_work_groups()]
        )
        if r.name not in {one["Name"] for page in pages for one in page["WorkGroups"]}:
            return None
        found = r.aws.get_work_group(WorkGroup=r.name)["WorkGroup"]
        arn = r.arn("athena", f"workgroup/{r.name}")
        fields: Json = {
            "description": found.get("Description"),
            "state": found["State"],
            "configuration": field_shape(found.get("Configuration") or {}, self.NAMES),
            "tags": tag_map(r.aws.list_tags_for_resource(ResourceARN=arn)["Tags"]),
        }
        return Observed(fields, {"arn": arn, "id": r.name})

    def _configuration(self, r: Request) -> Json:
        wanted = dict(r.get("configuration") or {})
        if "bytesScannedCutoffPerQuery" in wanted:
            wanted["bytesScannedCutoffPerQuery"] = int(wanted["bytesScannedCutoffPerQuery"])
        result = dict(wanted.get("resultConfiguration") or {})
        if "encryptionConfiguration" in result:
            chosen = pick(result["encryptionConfiguration"], ["encryptionOption", "kmsKeyArn"])
            result["encryptionConfiguration"] = chosen
        if result:
            wanted["resultConfiguration"] = result
        shaped: Json = aws_shape(wanted, self.NAMES)
        return shaped

    def create(self, r: Request) -> None:
        """CreateWorkGroup."""
        r.aws.create_work_group(
            Name=r.name,
            Configuration=self._configuration(r),
            Description=r.get("description") or "",
            Tags=tag_list(r.get("tags")),
        )

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateWorkGroup, in which a result's configuration has another name, and tags."""
        if any(one.root != "tags" for one in drift):
            changes = self._configuration(r)
            if "ResultConfiguration" in changes:
                changes["ResultConfigurationUpdates"] = changes.pop("ResultConfiguration")
            r.aws.update_work_group(
                WorkGroup=r.name,
                ConfigurationUpdates=changes,
                Description=r.get("description") or "",
                State=r.get("state") or "ENABLED",
            )
        arn = r.arn("athena", f"workgroup/{r.name}")
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(ResourceARN=arn, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceARN=arn, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteWorkGroup; with forceDestroy also what is saved in it."""
        r.aws.delete_work_group(WorkGroup=r.name, RecursiveDeleteOption=bool(r.get("forceDestroy")))


@register
class NamedQuery(Kind):
    """athena NamedQuery: AWS gives the id, and nothing of it can be changed."""

    GROUP, KIND, SERVICE = "athena", "NamedQuery", "athena"
    NAMED = False
    FIELDS = "database! description! name! query! workgroup!@athena.Workgroup.id"

    def observe(self, r: Request) -> Observed | None:
        """BatchGetNamedQuery, which answers for a missing one."""
        answer = r.aws.batch_get_named_query(NamedQueryIds=[r.name])["NamedQueries"]
        if not answer:
            return None
        found = answer[0]
        fields: Json = {
            "database": found["Database"],
            "description": found.get("Description"),
            "name": found["Name"],
            "query": found["QueryString"],
            "workgroup": found.get("WorkGroup", "primary"),
        }
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateNamedQuery."""
        more = pick(
            {"Description": r.get("description"), "WorkGroup": r.get("workgroup")}, ["Description", "WorkGroup"]
        )
        answer = r.aws.create_named_query(
            Name=r.need("name"), Database=r.need("database"), QueryString=r.need("query"), **more
        )
        return str(answer["NamedQueryId"])

    def delete(self, r: Request) -> None:
        """DeleteNamedQuery."""
        r.aws.delete_named_query(NamedQueryId=r.name)
