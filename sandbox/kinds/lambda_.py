"""Lambda: Function, Permission, FunctionEventInvokeConfig (facts: the Lambda API reference)."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register

_CODE = ("s3Bucket", "s3Key", "s3ObjectVersion", "imageUri")
_CONFIGURATION = (
    "deadLetterConfig",
    "description",
    "environment",
    "ephemeralStorage",
    "handler",
    "kmsKeyArn",
    "layers",
    "loggingConfig",
    "memorySize",
    "role",
    "runtime",
    "snapStart",
    "timeout",
    "tracingConfig",
    "vpcConfig",
)


@register
class Function(Kind):
    """lambda Function."""

    GROUP, KIND, SERVICE = "lambda", "Function", "lambda"
    FIELDS = """
        architectures description handler kmsKeyArn layers:ordered@lambda.LayerVersion.arn memorySize packageType!
        publish~ reservedConcurrentExecutions role@iam.Role.arn runtime s3Bucket@s3.Bucket.name s3Key s3ObjectVersion~
        imageUri sourceCodeHash~ skipDestroy~ tags:map timeout
        deadLetterConfig(targetArn@sqs.Queue.arn) environment(variables:map) ephemeralStorage(size)
        loggingConfig(applicationLogLevel logFormat logGroup@cloudwatchlogs.Group.name systemLogLevel)
        snapStart(applyOn) tracingConfig(mode) vpcConfig(subnetIds@ec2.Subnet.name
        securityGroupIds@ec2.SecurityGroup.name ipv6AllowedForDualStack)
    """

    def observe(self, r: Request) -> Observed:
        """GetFunction, its concurrency, and whether its code is the object that the manifest names."""
        self._drop_foreign_layers(r)
        answer = r.aws.get_function(FunctionName=r.name)
        found = answer["Configuration"]
        fields: Json = pick(field_shape(found), [*_CONFIGURATION, "architectures", "packageType"])
        fields["layers"] = [layer["Arn"] for layer in found.get("Layers", [])]
        fields["tags"] = answer.get("Tags") or {}
        concurrency = r.aws.get_function_concurrency(FunctionName=r.name)
        fields["reservedConcurrentExecutions"] = concurrency.get("ReservedConcurrentExecutions", -1)
        fields["imageUri"] = answer.get("Code", {}).get("ImageUri")
        fields |= {"s3Bucket": r.get("s3Bucket"), "s3Key": self._code(r, found["CodeSha256"])}
        status = {"arn": found["FunctionArn"], "id": r.name, "version": found["Version"]}
        status |= {"codeSha256": found["CodeSha256"], "qualifiedArn": f"{found['FunctionArn']}:{found['Version']}"}
        return Observed(fields, status, _state(found))

    @staticmethod
    def _drop_foreign_layers(r: Request) -> None:
        """A layer of another account is published there, not here: an emulator cannot have it."""
        layers = r.get("layers") or []
        if not r.clients.emulated or not layers:
            return
        foreign = [arn for arn in layers if arn.split(":")[4] != r.account]
        r.wanted["layers"] = [arn for arn in layers if arn not in foreign]
        r.resource.left_out = [f"layer of another account: {arn}" for arn in foreign]

    @staticmethod
    def _code(r: Request, digest: str) -> str | None:
        """The wanted key if the function runs that object's bytes, else what it runs."""
        bucket, key = r.get("s3Bucket"), r.get("s3Key")
        if not key:
            return None
        s3 = r.clients.get("s3", r.region)
        version = {"VersionId": r.get("s3ObjectVersion")} if r.get("s3ObjectVersion") else {}
        try:
            tag = (bucket, key, s3.head_object(Bucket=bucket, Key=key, **version)["ETag"])
        except s3.exceptions.ClientError as error:
            if r.resource.memory.get("deployed") == (bucket, key):  # running already; the object is not needed any more
                return str(key)
            missing = error.response["Error"].get("Message", "missing")
            raise ValueError(f"code s3://{bucket}/{key} cannot be read: {missing}") from error
        if r.resource.memory.get("code_tag") != tag:
            body = s3.get_object(Bucket=bucket, Key=key, **version)["Body"].read()
            r.resource.memory["code_digest"] = base64.b64encode(hashlib.sha256(body).digest()).decode()
            r.resource.memory["code_tag"] = tag
        r.resource.memory["deployed"] = (bucket, key)
        return str(key) if r.resource.memory["code_digest"] == digest else f"code with sha256 {digest}"

    def create(self, r: Request) -> None:
        """CreateFunction; reserved concurrency follows as an update."""
        self._drop_foreign_layers(r)
        more = {"Publish": True} if r.get("publish") else {}
        settings = aws_shape(pick(r.wanted, [*_CONFIGURATION, "architectures", "packageType"]))
        code = aws_shape(pick(r.wanted, _CODE))
        r.aws.create_function(FunctionName=r.name, Code=code, Tags=r.get("tags") or {}, **settings, **more)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Code, configuration, concurrency and tags have a call each."""
        changed = {d.root for d in drift}
        if changed & {"s3Bucket", "s3Key", "imageUri", "architectures"}:
            more = aws_shape(pick(r.wanted, [*_CODE, "architectures"]))
            r.aws.update_function_code(FunctionName=r.name, Publish=bool(r.get("publish")), **more)
        if changed & set(_CONFIGURATION):
            settings = pick(r.wanted, [name for name in _CONFIGURATION if name in changed])
            r.aws.update_function_configuration(FunctionName=r.name, **aws_shape(settings))
        if "reservedConcurrentExecutions" in changed:
            self._reserve(r)
        arn = r.resource.at_provider["arn"]
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(Resource=arn, Tags=put)
        if gone:
            r.aws.untag_resource(Resource=arn, TagKeys=gone)

    @staticmethod
    def _reserve(r: Request) -> None:
        wanted = r.get("reservedConcurrentExecutions")
        if wanted is None or wanted < 0:
            r.aws.delete_function_concurrency(FunctionName=r.name)
        else:
            r.aws.put_function_concurrency(FunctionName=r.name, ReservedConcurrentExecutions=int(wanted))

    def delete(self, r: Request) -> None:
        """DeleteFunction, unless it is to be kept."""
        if not r.get("skipDestroy"):
            r.aws.delete_function(FunctionName=r.name)


def _state(found: Json) -> str:
    if found.get("State") == "Pending":
        return "Creating"
    if found.get("LastUpdateStatus") == "InProgress":
        return "Updating"
    return "Available" if found.get("State", "Active") in ("Active", "Inactive") else str(found["State"])


@register
class Permission(Kind):
    """lambda Permission: one statement of a function's resource policy, external name = statementId."""

    GROUP, KIND, SERVICE = "lambda", "Permission", "lambda"
    NAMED = False
    FIELDS = (
        "statementId! action! principal! functionName!@lambda.Function.name qualifier!@lambda.Alias.name sourceArn!"
        " sourceAccount! principalOrgId! eventSourceToken!"
    )

    def identify(self, r: Request) -> str:
        """The statement's id."""
        return str(r.need("statementId"))

    def observe(self, r: Request) -> Observed | None:
        """The statement with this id, if the policy has one."""
        policy = json.loads(r.aws.get_policy(FunctionName=r.need("functionName"), **self._qualifier(r))["Policy"])
        statement = next((s for s in policy["Statement"] if s.get("Sid") == r.name), None)
        if statement is None:
            return None
        principal = statement["Principal"]
        if isinstance(principal, dict):
            principal = principal.get("Service") or principal.get("AWS")
        fields = {
            "statementId": r.name,
            "action": _single(statement["Action"]),
            "principal": _account(_single(principal), r.get("principal")),
            "functionName": r.get("functionName"),
            "qualifier": r.get("qualifier"),
            "sourceArn": _condition(statement, "aws:sourcearn"),
            "sourceAccount": _condition(statement, "aws:sourceaccount"),
            "principalOrgId": _condition(statement, "aws:principalorgid"),
            "eventSourceToken": _condition(statement, "lambda:eventsourcetoken"),
        }
        return Observed(fields, {"id": r.name})

    @staticmethod
    def _qualifier(r: Request) -> dict[str, str]:
        return {"Qualifier": r.get("qualifier")} if r.get("qualifier") else {}

    def create(self, r: Request) -> str:
        """AddPermission."""
        settings = aws_shape(
            pick(r.wanted, ["action", "principal", "sourceArn", "sourceAccount", "eventSourceToken", "qualifier"]),
        ) | ({"PrincipalOrgID": r.get("principalOrgId")} if r.get("principalOrgId") else {})
        r.aws.add_permission(FunctionName=r.need("functionName"), StatementId=r.need("statementId"), **settings)
        return str(r.need("statementId"))

    def delete(self, r: Request) -> None:
        """RemovePermission."""
        r.aws.remove_permission(FunctionName=r.need("functionName"), StatementId=r.name, **self._qualifier(r))


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _account(principal: Any, wanted: Any) -> Any:
    """AWS shows an account that was given as its number as the ARN of its root."""
    return wanted if str(principal) == f"arn:aws:iam::{wanted}:root" else principal


def _condition(statement: Json, key: str) -> Any:
    for operator in (statement.get("Condition") or {}).values():
        for name, value in operator.items():
            if name.lower() == key:
                return _single(value)
    return None


@register
class FunctionEventInvokeConfig(Kind):
    """lambda FunctionEventInvokeConfig: retries and destinations of asynchronous invocations."""

    GROUP, KIND, SERVICE = "lambda", "FunctionEventInvokeConfig", "lambda"
    NAMED = False
    FIELDS = (
        "functionName! qualifier! maximumEventAgeInSeconds maximumRetryAttempts destinationConfig("
        "onFailure(destination@sqs.Queue.arn) onSuccess(destination@sns.Topic.arn))"
    )
    PUT: ClassVar = ("maximumEventAgeInSeconds", "maximumRetryAttempts", "destinationConfig")

    def identify(self, r: Request) -> str:
        """The function's name, with the qualifier if there is one."""
        qualifier = r.get("qualifier")
        return f"{r.need('functionName')}:{qualifier}" if qualifier else str(r.need("functionName"))

    @staticmethod
    def _which(r: Request) -> dict[str, str]:
        more = {"Qualifier": r.get("qualifier")} if r.get("qualifier") else {}
        return {"FunctionName": r.need("functionName"), **more}

    def observe(self, r: Request) -> Observed:
        """GetFunctionEventInvokeConfig."""
        fields = field_shape(r.aws.get_function_event_invoke_config(**self._which(r)))
        return Observed(pick(fields, self.PUT) | pick(r.wanted, ["functionName", "qualifier"]), {"id": r.name})

    def create(self, r: Request) -> None:
        """PutFunctionEventInvokeConfig replaces the whole configuration."""
        r.aws.put_function_event_invoke_config(**self._which(r), **aws_shape(pick(r.wanted, self.PUT)))

    def delete(self, r: Request) -> None:
        """DeleteFunctionEventInvokeConfig."""
        r.aws.delete_function_event_invoke_config(**self._which(r))
