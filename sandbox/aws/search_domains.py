"""Domains of OpenSearch answer: each is a stand-in (sandbox/search) on a free port, and ends with its domain.

A request is judged as AWS does before OpenSearch sees it: faults, signature, the caller's policies, the domain's own.
Publishing logs needs the groups and a policy that lets the service write into them. Source: Amazon OpenSearch Service
developer guide, "Identity and Access Management" and "Monitoring OpenSearch logs with CloudWatch Logs".
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Mapping
from functools import partial
from typing import Any

from ministack.core import iam_evaluator
from ministack.core.responses import get_account_id, get_region
from ministack.services import cloudwatch_logs, opensearch

from sandbox.aws.conditions import role_arn
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of
from sandbox.search.errors import CutError, RefusedError
from sandbox.search.server import SearchServer
from sandbox.search.signature import access_key, check_signature

SPAWN = Hook("services.opensearch:_spawn_dataplane", "d5e01dd5", "OpenSearch answers")
END = Hook("services.opensearch:_teardown_dataplane", "4465be0f", "OpenSearch answers")
RECORD = Hook("services.opensearch:_new_domain_record", "f0a54a5a", "logs of OpenSearch")
UPDATE = Hook("services.opensearch:_update_domain_config", "2ae01df1", "logs of OpenSearch")
RESOURCE = Hook("core.iam_actions:extract_resource_arn", "4f721b00", "OpenSearch's domains in policies")
HOOKS = (
    SPAWN,
    END,
    RECORD,
    UPDATE,
    RESOURCE,
    Hook("services.opensearch:_domains", None, "OpenSearch answers"),
    Hook("services.opensearch:create_domain_record", "d5ffa9c9", "logs of OpenSearch"),
    Hook("services.opensearch:OpenSearchServiceError", "ad3eece9", "logs of OpenSearch"),
    Hook("services.opensearch:_arn", "3b6bcde7", "OpenSearch answers"),
    Hook("services.opensearch:_error", "808e5009", "logs of OpenSearch"),
    Hook("services.cloudwatch_logs:_log_groups", None, "logs of OpenSearch"),
    Hook("services.cloudwatch_logs:_resource_policies", None, "logs of OpenSearch"),
    Hook("core.iam_evaluator:resolve_credential", "1a8641ba", "OpenSearch answers"),
    Hook("core.iam_evaluator:resolve_principal", "988be21f", "OpenSearch answers"),
    Hook("core.iam_evaluator:combine_resource_policy", "c19dd0f5", "OpenSearch answers"),
)
SERVICE = "es.amazonaws.com"
_DOMAIN = re.compile(r"/2021-01-01/(?:opensearch/)?domain/([^/]+)(?:/config|/progress)?/?")
_LOGS = "LogPublishingOptions"


class SearchDomains:
    """The stand-ins by their domains' ARNs. `enforce` is whether policies count; `faults` strike as service es."""

    def __init__(self, enforce: bool, faults: FaultStore) -> None:
        self._enforce, self._faults = enforce, faults
        self._servers: dict[str, SearchServer] = {}
        self._lock = threading.Lock()

    def install(self) -> None:
        """Put stand-ins where ministack would start containers, and let domains keep their logs' groups."""
        replace(SPAWN, self._start)
        replace(END, self._end)
        record: Any = replace(RECORD, lambda name, payload: self._record(record, name, payload))
        update: Any = replace(UPDATE, lambda name, payload: self._update(update, name, payload))
        extract: Any = replace(RESOURCE, None)
        replace(RESOURCE, partial(_resource, extract))

    def clear(self) -> None:
        """End all stand-ins."""
        with self._lock:
            servers, self._servers = list(self._servers.values()), {}
        for server in servers:
            server.stop()

    def _start(self, name: str, _: str) -> tuple[str, int, None, None, None]:
        arn = opensearch._arn(name)
        server = SearchServer(admit=partial(self._admit, arn)).start()
        with self._lock:
            old, self._servers[arn] = self._servers.get(arn), server
        if old is not None:
            old.stop()
        host, _, port = server.endpoint.partition(":")
        return host, int(port), None, None, None

    def _end(self, record: Mapping[str, Any]) -> None:
        with self._lock:
            server = self._servers.pop(str(record.get("ARN")), None)
        if server is not None:
            server.stop()

    def _record(self, record: Any, name: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        logs = self._logs(name, payload)  # refused before anything is started
        return {**record(name, payload), **logs}

    def _logs(self, name: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        wanted = payload.get(_LOGS)
        if not wanted:
            return {}
        for found in wanted.values():
            if self._enforce and found.get("Enabled", True):
                self._check_logs(name, str(found.get("CloudWatchLogsLogGroupArn", "")).removesuffix(":*"))
        return {_LOGS: wanted}

    @staticmethod
    def _check_logs(name: str, group: str) -> None:
        question = iam_evaluator.EvalContext(
            principal_arn="*",
            principal_type="Service",
            principal_account="",
            action="logs:CreateLogStream",
            resource_arn=f"{group}:log-stream:x",
            region=get_region(),
            secure_transport=True,
            service_context={"aws:sourcearn": opensearch._arn(name), "aws:sourceaccount": get_account_id()},
        )
        allowed = any(
            iam_evaluator.evaluate_resource_policy(one["policyDocument"], question, service=SERVICE).decision == "Allow"
            for one in cloudwatch_logs._resource_policies.values()
        )
        if not allowed or group.partition(":log-group:")[2] not in cloudwatch_logs._log_groups:
            raise opensearch.OpenSearchServiceError(
                400,
                "ValidationException",
                f"The Resource Access Policy specified for the CloudWatch Logs log group {group} does not grant "
                "sufficient permissions for Amazon OpenSearch Service to create a log stream. Please check the "
                "Resource Access Policy.",
            )

    def _update(self, update: Any, name: str, payload: Any) -> Any:
        try:
            logs = self._logs(name, payload)
        except opensearch.OpenSearchServiceError as error:
            return opensearch._error(error.status, error.code, error.message)
        answer = update(name, payload)
        if logs and name in opensearch._domains:
            opensearch._domains[name].update(logs)
        return answer

    def _admit(self, arn: str, method: str, target: str, headers: Mapping[str, str], body: bytes) -> str:
        """Whom fine-grained access has to know; raises RefusedError, or CutError, for what does not get so far."""
        account, region = account_of(arn), region_of(arn)
        action, resource = f"ESHttp{method.title()}", arn + target.partition("?")[0]
        for fault in self._faults.strike(Request(account, region, "es", action, resource)):
            time.sleep(fault.latency)
            if fault.drop:
                raise CutError
            if fault.code:
                raise RefusedError(fault.status, fault.code, fault.message)
        if not self._enforce:
            return ""
        caller: str = in_scope(arn, _judge, arn, action, resource, (method, target, headers, body))
        return caller


def _judge(arn: str, action: str, resource: str, request: tuple[str, str, Mapping[str, str], bytes]) -> str:
    """The caller, empty for the domain's master; raises RefusedError for whom IAM or the domain's policy refuse."""
    method, target, headers, body = request
    key = access_key(headers)
    token = {name.lower(): value for name, value in headers.items()}.get("x-amz-security-token")
    credential = iam_evaluator.resolve_credential(key, account_of(arn), token)
    principal = iam_evaluator.resolve_principal(key, account_of(arn))
    if isinstance(credential, iam_evaluator.CredentialResolutionError) or isinstance(
        principal, iam_evaluator.AuthError
    ):
        raise RefusedError(403, "security_exception", "The security token included in the request is invalid")
    if principal.policies is None:
        return ""  # root is never restrained here, and has no secret
    url = f"http://{headers.get('Host', '')}{target}"
    check_signature(method, url, headers, body, {key: credential.secret_access_key})
    question = iam_evaluator.EvalContext(
        principal_arn=principal.arn,
        principal_type=principal.type,
        principal_account=principal.account,
        action=f"es:{action}",
        resource_arn=resource,
        region=region_of(arn),
        secure_transport=True,
        principal_keys=principal.keys,
    )
    identity = iam_evaluator.evaluate(question, principal.policies, *principal.limits)
    policy = (opensearch._domains.get(arn.rpartition("/")[2]) or {}).get("AccessPolicies")
    found = iam_evaluator.combine_resource_policy(
        identity, question, policy, account_of(arn), limits=tuple(principal.limits)
    )
    if found.decision != "Allow":
        reason = f"User: {principal.arn} is not authorized to perform: es:{action} on {resource}"
        raise RefusedError(403, "security_exception", reason)
    inside = (opensearch._domains.get(arn.rpartition("/")[2]) or {}).get("AdvancedSecurityOptions") or {}
    caller: str = role_arn(principal.arn)
    is_master = caller == (inside.get("MasterUserOptions") or {}).get("MasterUserARN")
    return "" if is_master or not inside.get("Enabled") else caller


def _resource(extract: Any, service: str, method: str, path: str, *request: Any) -> str:
    """The ARN of the domain that a call names in its path, where ministack looks into the body alone."""
    found: str = extract(service, method, path, *request)
    named = _DOMAIN.fullmatch(path) if service == "opensearch" else None
    if named is None:
        return found
    region, account = request[-2:]
    return f"arn:aws:es:{region}:{account}:domain/{named[1]}"
