"""A customer-managed KMS key with its alias: the alias is the only handle on a key that is known at synth."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import kms
from imports.shared import Reference


class Key(Block):
    """A symmetric key, rotated every year. Its policy names the account's root and the services granted here."""

    def __init__(self, scope: Scope, resource: str, *, purpose: str, deletion_days: int) -> None:
        super().__init__(scope, resource)
        self.purpose = purpose
        self.deletion_days = deletion_days
        self.alias = f"alias/{scope.name(resource)}"
        account_root = scope.global_arn("iam", "root")
        self._statements: list[Manifest] = [
            {
                "Action": "kms:*",
                "Effect": "Allow",
                "Principal": {"AWS": account_root},
                "Resource": "*",
                "Sid": "Account",
            }
        ]

    @property
    def alias_arn(self) -> str:
        """ARN of the alias, for fields that take one."""
        return self.scope.arn("kms", self.alias)

    def grant_dynamodb(self) -> None:
        """Allow whoever may use a table of this account to use the key through DynamoDB, and DynamoDB's own grants.

        The actions are `permissions.USE_KEY` and kms:CreateGrant, only with kms:ViaService and this account's callers,
        as DynamoDB documents for customer-managed keys.
        """
        through = {
            "StringEquals": {
                "kms:CallerAccount": self.scope.settings.account_id,
                "kms:ViaService": f"dynamodb.{self.scope.region}.amazonaws.com",
            }
        }
        self._allow(
            {
                "Action": [*permissions.USE_KEY, "kms:CreateGrant"],
                "Condition": through,
                "Effect": "Allow",
                "Principal": {"AWS": "*"},
                "Resource": "*",
                "Sid": "ThroughDynamoDB",
            }
        )

    def grant_through(self, service: str) -> None:
        """Allow whoever may use that AWS service in this account to use the key through it: `permissions.USE_DATA_KEY`.

        `service` is its name in kms:ViaService, such as kinesis. What a caller may do there says his own policy.
        """
        through = {
            "StringEquals": {
                "kms:CallerAccount": self.scope.settings.account_id,
                "kms:ViaService": f"{service}.{self.scope.region}.amazonaws.com",
            }
        }
        self._allow(
            {
                "Action": list(permissions.USE_DATA_KEY),
                "Condition": through,
                "Effect": "Allow",
                "Principal": {"AWS": "*"},
                "Resource": "*",
                "Sid": "Through" + service.title(),
            }
        )

    def grant_search(self) -> None:
        """Allow whoever may make a search domain in this account to look at the key and to give it to the domain.

        A domain uses its key by a grant, which is made for whoever makes the domain: kms:DescribeKey, and
        kms:CreateGrant for AWS's own resources alone; nobody gets to use the key himself (Amazon OpenSearch Service
        developer guide, "Encryption of data at rest").
        """
        self._allow_grants("es", "Search")

    def grant_model_volumes(self) -> None:
        """Allow this account's callers to have SageMaker encrypt the volumes of instances that it runs for them.

        The actions are kms:DescribeKey, and kms:CreateGrant for AWS's own resources alone (SageMaker developer guide,
        "API permissions reference": VolumeKmsKeyId).
        """
        self._allow_grants("sagemaker", "ModelVolumes")

    def _allow_grants(self, service: str, sid: str) -> None:
        """Two statements: only CreateGrant has kms:GrantIsForAWSResource, and a condition on what is absent fails."""
        through = {
            "kms:CallerAccount": self.scope.settings.account_id,
            "kms:ViaService": f"{service}.{self.scope.region}.amazonaws.com",
        }
        for name, action, more in (
            (f"{sid}Describe", "kms:DescribeKey", {}),
            (f"{sid}Grant", "kms:CreateGrant", {"Bool": {"kms:GrantIsForAWSResource": "true"}}),
        ):
            self._allow(
                {
                    "Action": [action],
                    "Condition": {"StringEquals": through, **more},
                    "Effect": "Allow",
                    "Principal": {"AWS": "*"},
                    "Resource": "*",
                    "Sid": name,
                }
            )

    def grant_publish_encrypted(self, service: str) -> None:
        """Allow an AWS service to send to encrypted topics and queues of ours: `permissions.PUBLISH_ENCRYPTED`."""
        self._allow(
            {
                "Action": list(permissions.PUBLISH_ENCRYPTED),
                "Condition": {"StringEquals": {"aws:SourceAccount": self.scope.settings.account_id}},
                "Effect": "Allow",
                "Principal": {"Service": service},
                "Resource": "*",
                "Sid": "PublishFor" + service.split(".", maxsplit=1)[0].title(),
            }
        )

    def grant_logs(self) -> None:
        """Allow CloudWatch Logs to encrypt and decrypt log groups of this account: `permissions.ENCRYPT_LOGS`.

        The encryption context is the group's ARN: the key serves no other account's logs.
        """
        context = {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": self.scope.arn("logs", "log-group:*")}}
        self._allow(
            {
                "Action": list(permissions.ENCRYPT_LOGS),
                "Condition": context,
                "Effect": "Allow",
                "Principal": {"Service": f"logs.{self.scope.region}.amazonaws.com"},
                "Resource": "*",
                "Sid": "LogGroups",
            }
        )

    def grant_trail(self, trail_arn: str) -> None:
        """Allow CloudTrail to encrypt the files of one trail: `permissions.ENCRYPT_TRAIL`; reading them takes more."""
        of_trail = {
            "StringEquals": {"aws:SourceArn": trail_arn},
            "StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": trail_arn},
        }
        described = {"StringEquals": {"aws:SourceArn": trail_arn}}
        for sid, actions, condition in (
            ("TrailEncrypts", permissions.ENCRYPT_TRAIL, of_trail),
            ("TrailDescribes", permissions.DESCRIBE_KEY, described),
        ):
            self._allow(
                {
                    "Action": list(actions),
                    "Condition": condition,
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudtrail.amazonaws.com"},
                    "Resource": "*",
                    "Sid": sid,
                }
            )

    def _allow(self, statement: Manifest) -> None:
        """Add a statement once: several tables or topics may share the key, and KMS refuses a second of one Sid."""
        if statement not in self._statements:
            self._statements.append(statement)

    def manifests(self) -> Iterable[Manifest]:
        """The key and its alias."""
        region = self.scope.region
        yield self.managed(
            kms.Key,
            kms.KeySpec,
            kms.KeyForProvider(
                region=region,
                description=self.purpose,
                deletion_window_in_days=self.deletion_days,
                enable_key_rotation=True,
                policy=policy_json(self._statements),
                tags=self.scope.tags(),
            ),
            holds_data=True,
        )
        yield self.managed(
            kms.Alias,
            kms.AliasSpec,
            kms.AliasForProvider(region=region, target_key_id_ref=Reference(name=self.object_name)),
            external_name=self.alias,
        )
