"""An SQS queue: encrypted, TLS only, sent to by its owners alone."""

from __future__ import annotations

import json
from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.key import Key
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import sqs
from imports.shared import Reference

DAY = 86_400
"""Seconds."""


class Queue(Block):
    """A standard queue. Times are seconds unless the name says otherwise.

    With `key` it is encrypted with a key of ours, otherwise with one of SQS's. A message that was received
    `max_receives` times without success goes to `dead_letters`.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        retention_days: int = 14,
        visibility_timeout: int = 300,
        receive_wait: int = 20,
        key: Key | None = None,
        dead_letters: Queue | None = None,
        max_receives: int = 3,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=80)
        self.retention_days = retention_days
        self.visibility_timeout = visibility_timeout
        self.receive_wait = receive_wait
        self.key = key
        self.dead_letters = dead_letters
        self.max_receives = max_receives
        self._owners: list[Role] = []
        self._services: list[tuple[str, str]] = []
        if key:
            key.grant_through("sqs")

    @property
    def arn(self) -> str:
        """ARN of the queue."""
        return self.scope.arn("sqs", self.name)

    @property
    def url(self) -> str:
        """URL of the queue; also its external name, known at synth, so that a lost id cannot make a second queue."""
        domain = "amazonaws.com.cn" if self.scope.settings.partition == "aws-cn" else "amazonaws.com"
        return f"https://sqs.{self.scope.region}.{domain}/{self.scope.settings.account_id}/{self.name}"

    def grant_send(self, role: Role) -> None:
        """Allow the role to send: sqs:SendMessage, in its own policy and in the queue's."""
        self._owners.append(role)
        role.allow("SendDeadLetters", permissions.SEND_MESSAGES, [self.arn])

    def grant_redrive(self, role: Role) -> None:
        """Allow the role to take messages out again: `permissions.TAKE_MESSAGES`."""
        role.allow("TakeMessages", permissions.TAKE_MESSAGES, [self.arn])

    def grant_consume(self, role: Role) -> None:
        """Allow the role to receive and delete messages: `permissions.CONSUME`."""
        role.allow("Consume" + _words(self.resource), permissions.CONSUME, [self.arn])

    def allow_service(self, service: str, *, source_arn: str) -> None:
        """Let an AWS service send on behalf of `source_arn`, in the queue's policy and in its key's."""
        self._services.append((service, source_arn))
        if self.key:
            self.key.grant_publish_encrypted(service)

    def metric_visible(self) -> Metric:
        """Messages waiting to be received: maximum over five minutes."""
        return self._metric("ApproximateNumberOfMessagesVisible")

    def metric_oldest(self) -> Metric:
        """Age of the oldest message in seconds: maximum over five minutes."""
        return self._metric("ApproximateAgeOfOldestMessage")

    def _metric(self, name: str) -> Metric:
        return Metric("AWS/SQS", name, {"QueueName": self.name}, statistic="Maximum", period=300)

    def manifests(self) -> Iterable[Manifest]:
        """The queue and its policy."""
        region = self.scope.region
        yield self.managed(
            sqs.Queue,
            sqs.QueueSpec,
            sqs.QueueForProvider(
                region=region,
                name=self.name,
                message_retention_seconds=self.retention_days * DAY,
                visibility_timeout_seconds=self.visibility_timeout,
                receive_wait_time_seconds=self.receive_wait,
                sqs_managed_sse_enabled=None if self.key else True,
                kms_master_key_id=self.key.alias if self.key else None,
                redrive_policy=self._redrive_policy(),
                tags=self.scope.tags(),
            ),
            external_name=self.url,
            holds_data=True,
        )
        yield self.managed(
            sqs.QueuePolicy,
            sqs.QueuePolicySpec,
            sqs.QueuePolicyForProvider(
                region=region,
                policy=policy_json(self._statements()),
                queue_url_ref=Reference(name=self.object_name),
            ),
            external_name=self.url,
        )

    def _redrive_policy(self) -> str | None:
        if self.dead_letters is None:
            return None
        policy = {"deadLetterTargetArn": self.dead_letters.arn, "maxReceiveCount": self.max_receives}
        return json.dumps(policy, indent=2, sort_keys=True)

    def _statements(self) -> list[Manifest]:
        owners = sorted(role.arn for role in self._owners)
        everybody = {"AWS": "*"}
        outsiders: Manifest = {"ArnNotEquals": {"aws:PrincipalArn": owners}} if owners else {}
        if self._services:
            # A service is no role, so it has no ARN that could be equal to one.
            outsiders["BoolIfExists"] = {"aws:PrincipalIsAWSService": "false"}
        found: list[Manifest] = [
            {
                "Action": "sqs:*",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                "Effect": "Deny",
                "Principal": everybody,
                "Resource": self.arn,
                "Sid": "TlsOnly",
            },
            {
                "Action": "sqs:SendMessage",
                **({"Condition": outsiders} if outsiders else {}),
                "Effect": "Deny",
                "Principal": everybody,
                "Resource": self.arn,
                "Sid": "OnlyOwnersSend",
            },
        ]
        if owners:
            found.append(
                {
                    # The account with a condition, not the roles themselves: SQS refuses a principal that does not
                    # exist yet, and turns a deleted one into an id.
                    "Action": "sqs:SendMessage",
                    "Condition": {"ArnEquals": {"aws:PrincipalArn": owners}},
                    "Effect": "Allow",
                    "Principal": {"AWS": self.scope.global_arn("iam", "root")},
                    "Resource": self.arn,
                    "Sid": "OwnersSend",
                }
            )
        found += [
            {
                "Action": "sqs:SendMessage",
                "Condition": {
                    "ArnEquals": {"aws:SourceArn": source_arn},
                    "StringEquals": {"aws:SourceAccount": self.scope.settings.account_id},
                },
                "Effect": "Allow",
                "Principal": {"Service": service},
                "Resource": self.arn,
                "Sid": service.split(".", maxsplit=1)[0].title() + "Sends",
            }
            for service, source_arn in self._services
        ]
        return found


def _words(resource: str) -> str:
    return "".join(part.title() for part in resource.split("-"))
