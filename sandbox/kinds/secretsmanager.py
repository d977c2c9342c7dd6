"""Secrets Manager: Secret, SecretVersion, SecretPolicy (facts: the Secrets Manager API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox import awserrors
from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, pick, register, tag_list, tag_map


@register
class Secret(Kind):
    """secretsmanager Secret: AWS gives the ARN, with six characters of its own behind the name."""

    GROUP, KIND, SERVICE = "secretsmanager", "Secret", "secretsmanager"
    NAMED = False
    FIELDS = (
        "description forceOverwriteReplicaSecret~ kmsKeyId@kms.Key.name name! recoveryWindowInDays~"
        " replica[](kmsKeyId region) tags:map"
    )

    def observe(self, r: Request) -> Observed | None:
        """DescribeSecret; one that waits for its deletion counts as gone."""
        found = r.aws.describe_secret(SecretId=r.name)
        if found.get("DeletedDate"):
            return None
        fields: Json = {
            "description": found.get("Description"),
            "kmsKeyId": found.get("KmsKeyId"),
            "name": found["Name"],
            "replica": [
                pick({"kmsKeyId": one.get("KmsKeyId"), "region": one["Region"]}, ["kmsKeyId", "region"])
                for one in found.get("ReplicationStatus") or []
            ],
            "tags": tag_map(found.get("Tags")),
        }
        return Observed(fields, {"arn": found["ARN"], "id": found["ARN"]})

    def create(self, r: Request) -> str:
        """CreateSecret; replicas follow as an update."""
        more = {"Description": r.get("description"), "KmsKeyId": r.get("kmsKeyId")}
        given = {name: value for name, value in more.items() if value}
        return str(r.aws.create_secret(Name=r.need("name"), Tags=tag_list(r.get("tags")), **given)["ARN"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """A call per concern."""
        changed = {d.root for d in drift}
        if changed & {"description", "kmsKeyId"}:
            more = pick(
                {"Description": r.get("description"), "KmsKeyId": r.get("kmsKeyId")}, ["Description", "KmsKeyId"]
            )
            r.aws.update_secret(SecretId=r.name, **more)
        if "replica" in changed:
            self._replicate(r)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(SecretId=r.name, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(SecretId=r.name, TagKeys=gone)

    def _replicate(self, r: Request) -> None:
        want = r.get("replica") or []
        wanted = {one["region"] for one in want}
        gone = [one["region"] for one in r.found.get("replica") or [] if one["region"] not in wanted]
        if gone:
            self._remove(r, gone)
        if want:
            added = [
                pick({"Region": one["region"], "KmsKeyId": one.get("kmsKeyId")}, ["Region", "KmsKeyId"]) for one in want
            ]
            r.aws.replicate_secret_to_regions(
                SecretId=r.name,
                AddReplicaRegions=added,
                ForceOverwriteReplicaSecret=bool(r.get("forceOverwriteReplicaSecret")),
            )

    @staticmethod
    def _remove(r: Request, regions: list[str]) -> None:
        try:
            r.aws.remove_regions_from_replication(SecretId=r.name, RemoveReplicaRegions=regions)
        except r.aws.exceptions.ClientError as error:
            if not awserrors.is_not_offered(error):  # the embedded AWS takes replicas along with their secret
                raise

    def delete(self, r: Request) -> None:
        """Replicas first, then DeleteSecret; 0 days of recovery delete at once."""
        regions = [one["region"] for one in r.found.get("replica") or []]
        if regions:
            self._remove(r, regions)
        days = r.get("recoveryWindowInDays")
        how: dict[str, Any] = {"ForceDeleteWithoutRecovery": True} if days == 0 else {}
        if days:
            how = {"RecoveryWindowInDays": int(days)}
        r.aws.delete_secret(SecretId=r.name, **how)


@register
class SecretVersion(Kind):
    """secretsmanager SecretVersion: the value of a Kubernetes Secret, put once.

    A value that changes in the cluster later is not put again: see docs/design/security.md.
    """

    GROUP, KIND, SERVICE = "secretsmanager", "SecretVersion", "secretsmanager"
    NAMED = False
    REMAINS = True
    FIELDS = "secretId!@secretsmanager.Secret.id secretStringSecretRef~(key name)"

    def observe(self, r: Request) -> Observed | None:
        """Whether this version is there; the secret's ARN and the version's id are the external name."""
        secret, _, version = r.name.partition("|")
        if not version:
            return None
        r.aws.get_secret_value(SecretId=secret, VersionId=version)
        place = self._place(r)
        # Said with each look, since a changed manifest forgets it.
        r.resource.left_out = (
            [f"the value: the Secret {place[1]} is not in the sandbox, a random value stands in for it"]
            if r.secrets.made_up(*place)
            else []
        )
        return Observed({"secretId": secret}, {"id": r.name, "arn": secret, "versionId": version})

    @staticmethod
    def _place(r: Request) -> tuple[str, str, str]:
        chosen = r.need("secretStringSecretRef")
        return r.resource.key.namespace, str(chosen["name"]), str(chosen["key"])

    def create(self, r: Request) -> str:
        """PutSecretValue, once the cluster holds the value."""
        value = r.secrets.get(*self._place(r))
        secret = r.need("secretId")
        answer = r.aws.put_secret_value(SecretId=secret, SecretString=value)
        return f"{secret}|{answer['VersionId']}"

    def delete(self, r: Request) -> None:
        """A current version stays for as long as its secret does."""


@register
class SecretPolicy(Kind):
    """secretsmanager SecretPolicy: one for each secret, its ARN is the external name."""

    GROUP, KIND, SERVICE = "secretsmanager", "SecretPolicy", "secretsmanager"
    NAMED = False
    FIELDS = "blockPublicPolicy~ policy:json secretArn!@secretsmanager.Secret.arn"

    def identify(self, r: Request) -> str:
        """The secret's ARN."""
        return str(r.need("secretArn"))

    def observe(self, r: Request) -> Observed | None:
        """GetResourcePolicy; a secret without one has none."""
        policy = r.aws.get_resource_policy(SecretId=r.name).get("ResourcePolicy")
        return Observed({"policy": policy, "secretArn": r.name}, {"id": r.name}) if policy else None

    def create(self, r: Request) -> None:
        """PutResourcePolicy."""
        r.aws.put_resource_policy(
            SecretId=r.name, ResourcePolicy=r.need("policy"), BlockPublicPolicy=bool(r.get("blockPublicPolicy"))
        )

    def delete(self, r: Request) -> None:
        """DeleteResourcePolicy."""
        r.aws.delete_resource_policy(SecretId=r.name)
