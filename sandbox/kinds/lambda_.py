"""Lambda: Function (facts: the Lambda API reference)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register

LATEST = "$LATEST"
"""What Lambda calls the version that has not been published."""
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
        publish reservedConcurrentExecutions role@iam.Role.arn runtime s3Bucket@s3.Bucket.name s3Key s3ObjectVersion~
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
        newest = self._newest_version(r)
        # A function that is to publish and never has is published at its next update; one that need not is left alone.
        fields["publish"] = r.get("publish") if newest != LATEST else False
        status = {"arn": found["FunctionArn"], "id": r.name, "version": newest}
        status |= {"codeSha256": found["CodeSha256"], "qualifiedArn": f"{found['FunctionArn']}:{newest}"}
        return Observed(fields, status, _state(found))

    @staticmethod
    def _newest_version(r: Request) -> str:
        """The newest published version, $LATEST where there is none: what Terraform reads as `version`."""
        pages = r.aws.get_paginator("list_versions_by_function").paginate(FunctionName=r.name)
        numbers = [int(v["Version"]) for page in pages for v in page["Versions"] if v["Version"] != LATEST]
        return str(max(numbers)) if numbers else LATEST

    @staticmethod
    def _drop_foreign_layers(r: Request) -> None:
        """A layer of another account is published there, not here: an emulator cannot have it."""
        layers = r.get("layers") or []
        if not r.clients.emulated or not layers:
            return
        foreign = [arn for arn in layers if arn.split(":")[4] != r.account]
        r.wanted["layers"] = [arn for arn in layers if arn not in foreign]
        r.resource.left_out = [f"layer {arn}, which is another account's" for arn in foreign]

    def _code(self, r: Request, digest: str) -> str | None:
        """The wanted key if the function runs that object's bytes, else what it runs."""
        key = r.get("s3Key")
        wanted = self._digest(r) if key else None
        return key if wanted in (None, digest) else f"code with sha256 {digest}"

    @staticmethod
    def _digest(r: Request) -> str | None:
        """Digest of the object that holds the code; None if it may not be read; refused if it is missing.

        A function that runs an object's bytes needs the object no more, so one that is gone later is no error.
        """
        s3, memory = r.clients.get("s3", r.region), r.resource.memory
        version = {"VersionId": r.get("s3ObjectVersion")} if r.get("s3ObjectVersion") else {}
        where = {"Bucket": r.need("s3Bucket"), "Key": r.need("s3Key"), **version}
        try:
            tag = (*where.values(), s3.head_object(**where)["ETag"])
            if memory.get("code", ("", ""))[0] != tag:
                body = s3.get_object(**where)["Body"].read()
                memory["code"] = tag, base64.b64encode(hashlib.sha256(body).digest()).decode()
        except s3.exceptions.ClientError as error:
            if memory.get("code", ("", ""))[0][:2] == tuple(where.values())[:2]:
                return str(memory["code"][1])
            reason = error.response["Error"]
            if reason.get("Code") in ("403", "AccessDenied"):
                return None
            name = f"s3://{where['Bucket']}/{where['Key']}"
            raise ValueError(f"code {name} cannot be read: {reason.get('Message')}") from error
        return str(memory["code"][1])

    def create(self, r: Request) -> None:
        """CreateFunction; reserved concurrency follows as an update."""
        self._drop_foreign_layers(r)
        if r.get("s3Key"):
            self._digest(r)
        more = {"Publish": True} if r.get("publish") else {}
        settings = aws_shape(pick(r.wanted, [*_CONFIGURATION, "architectures", "packageType"]))
        code = aws_shape(pick(r.wanted, _CODE))
        r.aws.create_function(FunctionName=r.name, Code=code, Tags=r.get("tags") or {}, **settings, **more)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Code, configuration, concurrency and tags have a call each."""
        changed = {d.root for d in drift}
        if changed & {"s3Bucket", "s3Key", "imageUri", "architectures"}:
            more = aws_shape(pick(r.wanted, [*_CODE, "architectures"]))
            r.aws.update_function_code(FunctionName=r.name, **more)
        if changed & set(_CONFIGURATION):
            settings = pick(r.wanted, [name for name in _CONFIGURATION if name in changed])
            r.aws.update_function_configuration(FunctionName=r.name, **aws_shape(settings))
        if r.get("publish") and changed & {*_CODE, *_CONFIGURATION, "architectures", "publish"}:
            r.aws.publish_version(FunctionName=r.name)  # one version for code and configuration together
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
        """DeleteFunction."""
        r.aws.delete_function(FunctionName=r.name)


def _state(found: Json) -> str:
    if found.get("State") == "Pending":
        return "Creating"
    if found.get("LastUpdateStatus") == "InProgress":
        return "Updating"
    return "Available" if found.get("State", "Active") in ("Active", "Inactive") else str(found["State"])
