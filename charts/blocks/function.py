"""A Lambda function with its role, log group, tracing, dead-letter queue and permissions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.log_group import LogGroup
from charts.blocks.network import Network
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.table import RegionalTable
from charts.settings import FunctionSize
from imports import lambda_
from imports.shared import Reference

RUNTIME = "python3.13"
POWERTOOLS_ACCOUNT = {"aws": "017000801446"}
"""Account that publishes the Powertools layer, by partition or by region: in the commercial partition it is one for all
regions, elsewhere each region has its own. Add yours, here and to checks/data/externals.tsv."""
POWERTOOLS_LAYER = "AWSLambdaPowertoolsPythonV3-python313-arm64:38"
"""The public layer of Powertools for AWS Lambda (Python); its documentation lists the number by region, the same in
all commercial regions. It brings the tracer's and the validator's libraries, so that our zips stay small."""
HOUR = 3_600
"""Seconds."""


class UnknownLayerError(ValueError):
    """Raised at synth for a region whose Powertools layer is not in `POWERTOOLS_ACCOUNT`."""


class Function(Block):
    """A Python function on arm64, started from `code`.

    A function that is invoked asynchronously has `dead_letters`, where an event goes after `retry_attempts`; one that
    is invoked by a stream or a state machine has neither: whoever invokes it handles its failures. With an `alias`,
    which a FunctionRelease keeps, versions are published, and whatever is wired to the function calls it by that name.
    With a `network` it runs inside of a VPC.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        code: CodePackage,
        handler: str,
        size: FunctionSize,
        environment: Mapping[str, str],
        dead_letters: Queue | None = None,
        retry_attempts: int = 2,
        alias: str | None = None,
        log_retention_days: int | None = None,
        network: Network | None = None,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource)
        self.code = code
        self.handler = handler
        self.size = size
        self.environment = dict(environment)
        self.dead_letters = dead_letters
        self.retry_attempts = retry_attempts
        self.alias = alias
        self.role = Role(scope, resource, service="lambda.amazonaws.com")
        self.log_group = LogGroup(scope, resource, name=f"/aws/lambda/{self.name}", retention_days=log_retention_days)
        self._invokers: list[tuple[str, str, str]] = []
        self.log_group.grant_write(self.role)
        if dead_letters:
            dead_letters.grant_send(self.role)
        # X-Ray has no resource to name (service authorization reference).
        self.role.allow("Trace", permissions.TRACE, ["*"])
        self.network = network
        if network:
            network.join(self)
            self._manage_interfaces()

    @property
    def arn(self) -> str:
        """ARN of the function, unqualified."""
        return self.scope.arn("lambda", f"function:{self.name}")

    @property
    def invoked_arn(self) -> str:
        """ARN by which the function is called: with the alias behind it, if it has one."""
        return f"{self.arn}:{self.alias}" if self.alias else self.arn

    def allow_invocation(self, service: str, *, source_arn: str, sid: str) -> None:
        """Let an AWS service invoke the function on behalf of `source_arn` in this account."""
        self._invokers.append((service, source_arn, sid))

    def _manage_interfaces(self) -> None:
        """Let Lambda attach the function to the VPC, under its role; the function's own code may not do so."""
        interfaces = [self.scope.arn("ec2", "*/*")]
        itself = {"ArnEquals": {"lambda:SourceFunctionArn": self.arn}}
        self.role.allow("DescribeInterfaces", permissions.DESCRIBE_INTERFACES, ["*"])
        self.role.allow("ManageInterfaces", permissions.MANAGE_INTERFACES, interfaces)
        self.role.deny("NotByItself", (*permissions.DESCRIBE_INTERFACES, *permissions.MANAGE_INTERFACES), ["*"], itself)

    def grant_invoke(self, role: Role) -> None:
        """Allow the role to invoke the function: lambda:InvokeFunction, by its alias if it has one."""
        role.allow(
            "Invoke" + "".join(part.title() for part in self.resource.split("-")),
            permissions.INVOKE,
            [self.invoked_arn],
        )

    def read_stream(self, table: RegionalTable, failures: Queue) -> None:
        """Allow the function to be invoked with the changes of a table; what fails for good goes to `failures`."""
        table.grant_read_stream(self.role)
        failures.grant_send(self.role)

    def metric_invocations(self) -> Metric:
        """Invocations: sum over five minutes."""
        return self._metric("Invocations", "Sum")

    def metric_iterator_age(self) -> Metric:
        """Age in milliseconds of the last record of a batch: maximum over five minutes."""
        return self._metric("IteratorAge", "Maximum")

    def metric_undelivered(self) -> Metric:
        """What Lambda could not send to the queue for failures, and so forgot: sum over five minutes."""
        return self._metric("DestinationDeliveryFailures", "Sum")

    def metric_errors(self) -> Metric:
        """Invocations that ended in an error: sum over five minutes."""
        return self._metric("Errors", "Sum")

    def metric_duration(self) -> Metric:
        """Milliseconds of an invocation: average over five minutes."""
        return self._metric("Duration", "Average")

    def metric_throttles(self) -> Metric:
        """Invocations refused for want of concurrency: sum over five minutes."""
        return self._metric("Throttles", "Sum")

    def _metric(self, name: str, statistic: str) -> Metric:
        return Metric("AWS/Lambda", name, {"FunctionName": self.name}, statistic=statistic)  # type: ignore[arg-type] # two literals above

    def manifests(self) -> Iterable[Manifest]:
        """The function, how it is retried, and who may invoke it."""
        scope, region = self.scope, self.scope.region
        yield self.managed(
            lambda_.Function,
            lambda_.FunctionSpec,
            lambda_.FunctionForProvider(
                region=region,
                runtime=RUNTIME,
                architectures=["arm64"],
                handler=self.handler,
                package_type="Zip",
                role_ref=Reference(name=self.role.object_name),
                s3_bucket_ref=Reference(name=self.code.bucket.object_name),
                s3_key=self.code.key,
                publish=True if self.alias else None,
                layers=[_powertools(scope)],
                memory_size=self.size.memory_mb,
                timeout=self.size.timeout_seconds,
                # -1 is Lambda's own value for "not reserved"; written out, since deleting a field resets nothing.
                reserved_concurrent_executions=self.size.reserved_concurrency or -1,
                environment=lambda_.FunctionEnvironment(variables=self.environment),
                tracing_config=lambda_.FunctionTracingConfig(mode="Active"),
                dead_letter_config=lambda_.FunctionDeadLetterConfig(
                    target_arn_ref=Reference(name=self.dead_letters.object_name)
                )
                if self.dead_letters
                else None,
                vpc_config=lambda_.FunctionVpcConfig(
                    security_group_id_refs=[
                        lambda_.FunctionVpcConfigSecurityGroupIdRefs(name=self.network.group.object_name)
                    ],
                    subnet_id_refs=[
                        lambda_.FunctionVpcConfigSubnetIdRefs(name=subnet.object_name)
                        for subnet in self.network.subnets
                    ],
                )
                if self.network
                else None,
                logging_config=lambda_.FunctionLoggingConfig(
                    # Powertools writes JSON by itself and filters by POWERTOOLS_LOG_LEVEL. In the format JSON Lambda
                    # would filter once more, by a level of its own, and overrule that setting.
                    log_format="Text",
                    log_group_ref=Reference(name=self.log_group.object_name),
                ),
                tags=scope.tags(),
            ),
            external_name=self.name,
        )
        if self.dead_letters:
            yield self.managed(
                lambda_.FunctionEventInvokeConfig,
                lambda_.FunctionEventInvokeConfigSpec,
                lambda_.FunctionEventInvokeConfigForProvider(
                    region=region,
                    function_name=self.name,
                    qualifier=self.alias,
                    maximum_retry_attempts=self.retry_attempts,
                    maximum_event_age_in_seconds=6 * HOUR,
                ),
            )
        for service, source_arn, sid in self._invokers:
            yield self.managed(
                lambda_.Permission,
                lambda_.PermissionSpec,
                lambda_.PermissionForProvider(
                    region=region,
                    action="lambda:InvokeFunction",
                    principal=service,
                    source_arn=source_arn,
                    # A bucket's ARN does not say whose it is. Others do, and not every service that calls tells its
                    # account: a condition on it would shut EventBridge out (Lambda API reference, AddPermission).
                    source_account=None if source_arn.split(":")[4] else scope.settings.account_id,
                    statement_id=sid,
                    function_name_ref=Reference(name=self.object_name),
                    qualifier=self.alias,
                ),
                name=f"{self.object_name}-{service.split('.')[0]}",
                external_name=sid,
            )


def _powertools(scope: Scope) -> str:
    partition = scope.settings.partition
    account = POWERTOOLS_ACCOUNT.get(scope.region) or POWERTOOLS_ACCOUNT.get(partition)
    if account is None:
        raise UnknownLayerError(
            f'no Powertools layer is known for region "{scope.region}" of partition "{partition}"; '
            f"known are {sorted(POWERTOOLS_ACCOUNT)}; add the publishing account of your regions to "
            f"POWERTOOLS_ACCOUNT in charts/blocks/function.py, and its layer to checks/data/externals.tsv"
        )
    return f"arn:{partition}:lambda:{scope.region}:{account}:layer:{POWERTOOLS_LAYER}"
