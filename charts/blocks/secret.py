"""A secret of Secrets Manager with a replica in the other region; its value never passes through Git."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.denials import own_account_over_tls
from charts.blocks.key import Key
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import secretsmanager
from imports.shared import Reference, SecretKeyReference

VALUE = "value"
"""The key of the Kubernetes Secret that holds the value."""


class Secret(Block):
    """A secret of the primary region and its replica, each under the key of its region.

    The value comes from the key `value` of the Kubernetes Secret `value_from`, which somebody else puts into the
    namespace: see docs/design/security.md. Until it is there, the SecretVersion waits and says so.
    """

    def __init__(
        self, scope: Scope, resource: str, *, purpose: str, key: Key, replica_key: Key, recovery_days: int
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=512)
        self.object_name = self.name  # one object for both regions
        self.value_from = self.name
        self.purpose = purpose
        self.key = key
        self.replica_key = replica_key
        self.recovery_days = recovery_days

    @property
    def arn_pattern(self) -> str:
        """ARN of the secret in the primary region; AWS makes the six characters at its end."""
        return self.scope.arn("secretsmanager", f"secret:{self.name}-??????")

    def manifests(self) -> Iterable[Manifest]:
        """The secret, where its value comes from, and who is kept out."""
        region, itself = self.scope.region, Reference(name=self.object_name)
        yield self.managed(
            secretsmanager.Secret,
            secretsmanager.SecretSpec,
            secretsmanager.SecretForProvider(
                region=region,
                name=self.name,
                description=self.purpose,
                kms_key_id=self.key.alias_arn,
                recovery_window_in_days=self.recovery_days,
                replica=[
                    secretsmanager.SecretReplica(
                        region=self.replica_key.scope.region, kms_key_id=self.replica_key.alias_arn
                    )
                ],
                tags=self.scope.tags(),
            ),
            holds_data=True,
        )
        yield self.managed(
            secretsmanager.SecretVersion,
            secretsmanager.SecretVersionSpec,
            secretsmanager.SecretVersionForProvider(
                region=region,
                secret_id_ref=itself,
                secret_string_secret_ref=SecretKeyReference(name=self.value_from, key=VALUE),
            ),
        )
        yield self.managed(
            secretsmanager.SecretPolicy,
            secretsmanager.SecretPolicySpec,
            secretsmanager.SecretPolicyForProvider(
                region=region,
                secret_arn_ref=itself,
                block_public_policy=True,
                # Nobody is let in here: a role grants it to whoever reads it some day. The replica has the policy too.
                policy=policy_json(own_account_over_tls(self.scope, "secretsmanager:*", "*")),
            ),
        )
