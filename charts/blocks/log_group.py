"""A CloudWatch Logs group with a retention and a key, and streams of it, made before whoever writes into them."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import cloudwatchlogs
from imports.shared import Reference


class NoLogKeyError(ValueError):
    """Raised at synth for a log group in a chart that has no key for its logs."""


class LogGroup(Block):
    """The group `name`, under the chart's `log_key`; `resource` is that of whoever writes into it."""

    def __init__(self, scope: Scope, resource: str, *, name: str, retention_days: int | None = None) -> None:
        super().__init__(scope, resource)
        self.name = name
        self.retention_days = retention_days or scope.settings.log_retention_days

    @property
    def arn(self) -> str:
        """ARN of the group, without the `:*` that IAM and Step Functions want behind it."""
        return self.scope.arn("logs", f"log-group:{self.name}")

    def grant_write(self, role: Role) -> None:
        """Allow the role to write log events: logs:CreateLogStream, logs:PutLogEvents."""
        role.allow("WriteLogs", permissions.WRITE_LOGS, [f"{self.arn}:*"])

    def grant_append(self, role: Role) -> None:
        """Allow the role to write into log streams that are there: `permissions.APPEND_LOGS`."""
        role.allow("AppendLogs", permissions.APPEND_LOGS, [f"{self.arn}:*"])

    def grant_model_logs(self, role: Role) -> None:
        """Allow the role of a model to write its container's log: `permissions.WRITE_MODEL_LOGS`."""
        role.allow("WriteModelLogs", permissions.WRITE_MODEL_LOGS, [f"{self.arn}:*"])

    def grant_flow_logs(self, role: Role) -> None:
        """Allow the role to write flow logs: `permissions.WRITE_FLOW_LOGS`, and to find the group."""
        role.allow("WriteFlowLogs", permissions.WRITE_FLOW_LOGS, [f"{self.arn}:*"])
        role.allow("FindLogGroups", permissions.FIND_LOG_GROUPS, ["*"])

    def grant_application(self, role: Role, stream: LogStream) -> None:
        """Allow the role to write to its stream, to see the streams of the group, and to find the group.

        logs:PutLogEvents; logs:DescribeLogStreams, whose resource is the group with the name of no stream behind it, as
        IAM's refusals show it (fluent/fluent-bit-docs#913); logs:DescribeLogGroups.
        """
        role.allow("WriteLogStream", permissions.APPEND_LOGS, [stream.arn])
        role.allow("SeeLogStreams", permissions.SEE_LOG_STREAMS, [f"{self.arn}:log-stream:*"])
        role.allow("FindLogGroups", permissions.FIND_LOG_GROUPS, ["*"])

    def manifests(self) -> Iterable[Manifest]:
        """The group."""
        key = self.scope.log_key
        if key is None:
            raise NoLogKeyError(
                f'the chart {self.scope.folder} has no log_key for the log group "{self.name}"; '
                f"a key with grant_logs is allowed; set the scope's log_key"
            )
        yield self.managed(
            cloudwatchlogs.Group,
            cloudwatchlogs.GroupSpec,
            cloudwatchlogs.GroupForProvider(
                region=self.scope.region,
                retention_in_days=self.retention_days,
                # This reference writes the key's ARN, as the API wants it; most other KMS references write its id.
                kms_key_id_ref=Reference(name=key.object_name),
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )


class LogStream(Block):
    """A stream of a group, for a writer that wants to be told of one: it makes none of its own."""

    def __init__(self, group: LogGroup, *, name: str) -> None:
        super().__init__(group.scope, group.resource)
        self.group = group
        self.name = name

    @property
    def arn(self) -> str:
        """ARN of the stream."""
        return f"{self.group.arn}:log-stream:{self.name}"

    def manifests(self) -> Iterable[Manifest]:
        """The stream."""
        yield self.managed(
            cloudwatchlogs.Stream,
            cloudwatchlogs.StreamSpec,
            cloudwatchlogs.StreamForProvider(
                region=self.scope.region,
                name=self.name,
                log_group_name_ref=Reference(name=self.group.object_name),
            ),
        )
