"""KMS: Key and Alias (facts: the KMS API reference). A key is never deleted at once, only scheduled for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register, tag_list, tag_map

_WINDOW = 30  # days, the default of AWS


@register
class Key(Kind):
    """kms Key: AWS gives the id."""

    GROUP, KIND, SERVICE = "kms", "Key", "kms"
    NAMED = False
    DEFAULTS: ClassVar[Json] = {"isEnabled": True}  # the default of is_enabled of Terraform's aws_kms_key
    FIELDS = (
        "bypassPolicyLockoutSafetyCheck~ customerMasterKeySpec! deletionWindowInDays~ description enableKeyRotation"
        " isEnabled keyUsage! multiRegion! policy:json rotationPeriodInDays tags:map"
    )

    def observe(self, r: Request) -> Observed | None:
        """DescribeKey, rotation, policy and tags; a key that waits for its deletion counts as gone."""
        key = r.aws.describe_key(KeyId=r.name)["KeyMetadata"]
        if key["KeyState"] in ("PendingDeletion", "PendingReplicaDeletion"):
            return None
        fields: Json = {
            "customerMasterKeySpec": key.get("KeySpec") or key.get("CustomerMasterKeySpec"),
            "description": key.get("Description"),
            "isEnabled": key["Enabled"],
            "keyUsage": key.get("KeyUsage"),
            "multiRegion": bool(key.get("MultiRegion")),
            "tags": tag_map(r.aws.list_resource_tags(KeyId=r.name)["Tags"], "TagKey", "TagValue"),
        }
        if "policy" in r.wanted:
            fields["policy"] = r.aws.get_key_policy(KeyId=r.name, PolicyName="default")["Policy"]
        if "enableKeyRotation" in r.wanted:
            rotation = r.aws.get_key_rotation_status(KeyId=r.name)
            fields["enableKeyRotation"] = bool(rotation.get("KeyRotationEnabled"))
            fields["rotationPeriodInDays"] = rotation.get("RotationPeriodInDays")
        state = "Creating" if key["KeyState"] == "Creating" else "Available"
        return Observed(fields, {"arn": key["Arn"], "id": key["KeyId"], "keyId": key["KeyId"]}, state)

    def create(self, r: Request) -> str:
        """CreateKey; rotation follows as an update."""
        settings: Json = {
            "BypassPolicyLockoutSafetyCheck": r.get("bypassPolicyLockoutSafetyCheck"),
            "Description": r.get("description"),
            "KeySpec": r.get("customerMasterKeySpec"),
            "KeyUsage": r.get("keyUsage"),
            "MultiRegion": r.get("multiRegion"),
            "Policy": r.get("policy"),
        }
        given = {key: value for key, value in settings.items() if value is not None}
        answer = r.aws.create_key(Tags=tag_list(r.get("tags"), "TagKey", "TagValue"), **given)
        return str(answer["KeyMetadata"]["KeyId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """A call per concern."""
        changed = {d.root for d in drift}
        if "policy" in changed:
            r.aws.put_key_policy(KeyId=r.name, PolicyName="default", Policy=r.get("policy"))
        if "description" in changed:
            r.aws.update_key_description(KeyId=r.name, Description=r.get("description") or "")
        if "isEnabled" in changed:
            (r.aws.enable_key if r.get("isEnabled") else r.aws.disable_key)(KeyId=r.name)
        if changed & {"enableKeyRotation", "rotationPeriodInDays"}:
            if r.get("enableKeyRotation"):
                days = {"RotationPeriodInDays": r.get("rotationPeriodInDays")} if r.get("rotationPeriodInDays") else {}
                r.aws.enable_key_rotation(KeyId=r.name, **days)
            else:
                r.aws.disable_key_rotation(KeyId=r.name)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(KeyId=r.name, Tags=tag_list(put, "TagKey", "TagValue"))
        if gone:
            r.aws.untag_resource(KeyId=r.name, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """ScheduleKeyDeletion."""
        days = int(r.get("deletionWindowInDays") or _WINDOW)
        r.aws.schedule_key_deletion(KeyId=r.name, PendingWindowInDays=days)


@register
class Alias(Kind):
    """kms Alias: the external name may leave out the prefix `alias/`."""

    GROUP, KIND, SERVICE = "kms", "Alias", "kms"
    FIELDS = "targetKeyId@kms.Key.name"

    @staticmethod
    def _alias(r: Request) -> str:
        return r.name if r.name.startswith("alias/") else f"alias/{r.name}"

    def observe(self, r: Request) -> Observed | None:
        """ListAliases; a target given as ARN is compared as one."""
        pages = r.aws.get_paginator("list_aliases").paginate()
        found = next((a for page in pages for a in page["Aliases"] if a["AliasName"] == self._alias(r)), None)
        if found is None or not found.get("TargetKeyId"):
            return None
        target, wanted = found["TargetKeyId"], str(r.get("targetKeyId") or "")
        fields = {"targetKeyId": wanted if wanted.endswith(f"/{target}") else target}
        return Observed(fields, {"arn": found["AliasArn"], "id": self._alias(r)})

    def create(self, r: Request) -> None:
        """CreateAlias."""
        r.aws.create_alias(AliasName=self._alias(r), TargetKeyId=r.need("targetKeyId"))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateAlias."""
        del drift
        r.aws.update_alias(AliasName=self._alias(r), TargetKeyId=r.need("targetKeyId"))

    def delete(self, r: Request) -> None:
        """DeleteAlias."""
        r.aws.delete_alias(AliasName=self._alias(r))
