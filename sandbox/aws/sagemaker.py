"""SageMaker's models, endpoint configurations and endpoints, which ministack does not have: kept, judged, never run.

Requests are judged by AWS's own model of the API. A model's data must be there and be readable for its role, as
CreateModel asks; an endpoint is in service at once, and nobody answers behind it. Source: SageMaker API reference.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from typing import Any

from ministack import app as ministack_app
from ministack.core import responses, router
from ministack.core.responses import get_account_id, get_region
from ministack.services import s3

from sandbox.aws import api_shapes, iam
from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("app:SERVICE_HANDLERS", None, "SageMaker"),
    Hook("core.router:SERVICE_PATTERNS", None, "SageMaker"),
    Hook("core.responses:error_response_json", "1bcdab32", "SageMaker"),
    Hook("services.s3:_get_object_data", "d34214e7", "data of models"),
)

SERVICE, PRINCIPAL = "sagemaker", "sagemaker.amazonaws.com"
KINDS = {"Model": "model", "EndpointConfig": "endpoint-config", "Endpoint": "endpoint"}
"""Kinds of objects by their name in operations, with their name in ARNs."""
_URL = re.compile(r"s3://([^/]+)/(.*)")
Json = dict[str, Any]


class RefusedError(Exception):
    """Raised for a request that SageMaker would refuse, with its code and message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class SageMaker:
    """The objects of all accounts. `enforce` is whether roles count."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce
        self._held: dict[tuple[str, str, str, str], Json] = {}
        self._tags: dict[str, dict[str, str]] = {}
        self.jobs: set[str] = set()
        """ARNs of the transform jobs that ever were; `transform_jobs` keeps them."""

    def install(self) -> None:
        """Become a service of ministack."""
        router.SERVICE_PATTERNS[SERVICE] = {"target_prefixes": ["SageMaker."], "host_patterns": []}
        ministack_app.SERVICE_HANDLERS[SERVICE] = self._handle

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self._tags.clear()
        self.jobs.clear()

    def find(self, kind: str, name: str) -> Json | None:
        """An object of the current account and region, as its Describe operation shows it."""
        return self._held.get((get_account_id(), get_region(), kind, name))

    async def _handle(self, _method: str, _path: str, headers: Mapping[str, str], body: bytes, _query: Any) -> Any:
        operation = headers.get("x-amz-target", "").rpartition(".")[2]
        try:
            answer = self.call(operation, json.loads(body or b"{}"))
        except RefusedError as error:
            return responses.error_response_json(error.code, str(error), 400)
        return 200, {"Content-Type": "application/x-amz-json-1.1"}, json.dumps(answer).encode()

    def call(self, operation: str, given: Json) -> Json:
        """The answer of one operation. Raises `RefusedError`."""
        verb = next((verb for verb in ("Create", "Describe", "Delete", "Update") if operation.startswith(verb)), "")
        kind = operation.removeprefix(verb)
        known = verb and kind in KINDS and (verb != "Update" or kind == "Endpoint")
        if not known and operation not in {"ListTags", "AddTags", "DeleteTags"}:
            raise RefusedError("UnknownOperationException", f"{operation} is not emulated")
        if found := api_shapes.problems(SERVICE, operation, given):
            raise RefusedError("ValidationException", "; ".join(found))
        if not known:
            return self._tagged(operation, given)
        name = given[f"{kind}Name"]
        arn = f"arn:aws:sagemaker:{get_region()}:{get_account_id()}:{KINDS[kind]}/{name}"
        return getattr(self, f"_{verb.lower()}")(kind, name, arn, given)  # type: ignore[no-any-return] # one of four below

    def _create(self, kind: str, name: str, arn: str, given: Json) -> Json:
        if self.find(kind, name):
            raise RefusedError("ValidationException", f'Cannot create already existing {KINDS[kind]} "{arn}".')
        self._judge(kind, given)
        kept = {key: value for key, value in given.items() if key != "Tags"}
        more = {"EndpointStatus": "InService", "LastModifiedTime": time.time()} if kind == "Endpoint" else {}
        key = (get_account_id(), get_region(), kind, name)
        self._held[key] = {**kept, **more, f"{kind}Arn": arn, "CreationTime": time.time()}
        self._tags[arn] = {tag["Key"]: tag["Value"] for tag in given.get("Tags", [])}
        return {f"{kind}Arn": arn}

    def _judge(self, kind: str, given: Json) -> None:
        if kind == "Model":
            self._readable(given)
        for variant in given.get("ProductionVariants", []) if kind == "EndpointConfig" else ():
            self._need("Model", variant.get("ModelName", ""))
        if kind == "Endpoint":
            self._need("EndpointConfig", given["EndpointConfigName"])

    def _need(self, kind: str, name: str) -> Json:
        found = self.find(kind, name)
        if found is None:
            place = f"arn:aws:sagemaker:{get_region()}:{get_account_id()}"
            raise RefusedError("ValidationException", f'Could not find {KINDS[kind]} "{place}:{KINDS[kind]}/{name}".')
        return found

    def _readable(self, given: Json) -> None:
        """A model's data is there, and its role, which trusts SageMaker, may read it."""
        role = given.get("ExecutionRoleArn", "")
        if self._enforce and not iam.role_trusts(role, PRINCIPAL):
            raise RefusedError("ValidationException", f"Could not assume role {role}: it does not trust {PRINCIPAL}")
        for container in [given.get("PrimaryContainer") or {}, *given.get("Containers", [])]:
            url = _URL.fullmatch(container.get("ModelDataUrl") or "")
            if url is None:
                continue
            bucket, key = url[1], url[2]
            may = not self._enforce or iam.role_allows(
                role, "s3:GetObject", f"arn:aws:s3:::{bucket}/{key}", get_region()
            )
            if not may or s3._get_object_data(bucket, key) is None:
                why = "the role may not s3:GetObject" if not may else "there is no such object"
                raise RefusedError("ValidationException", f"Could not access model data at {url[0]}: {why}")

    def _describe(self, kind: str, name: str, _arn: str, _given: Json) -> Json:
        return self._need(kind, name)

    def _delete(self, kind: str, name: str, arn: str, _given: Json) -> Json:
        self._need(kind, name)
        del self._held[get_account_id(), get_region(), kind, name]
        self._tags.pop(arn, None)
        return {}

    def _update(self, kind: str, name: str, arn: str, given: Json) -> Json:
        held = self._need(kind, name)
        self._need("EndpointConfig", given["EndpointConfigName"])
        held |= {"EndpointConfigName": given["EndpointConfigName"], "LastModifiedTime": time.time()}
        return {f"{kind}Arn": arn}

    def _tagged(self, operation: str, given: Json) -> Json:
        held = self._tags.get(given["ResourceArn"])
        if held is None:
            raise RefusedError("ValidationException", f"Could not find resource {given['ResourceArn']}.")
        if operation == "AddTags":
            held |= {tag["Key"]: tag["Value"] for tag in given["Tags"]}
        for key in given["TagKeys"] if operation == "DeleteTags" else ():
            held.pop(key, None)
        tags = [{"Key": key, "Value": value} for key, value in held.items()]
        return {} if operation == "DeleteTags" else {"Tags": tags}
