"""API Gateway: RestAPI, Deployment, Stage, MethodSettings, Account (facts: the API Gateway API reference).

An API's document is put when it is new or has changed; what was put last is remembered, since API Gateway gives the
document back in words of its own, and the provider does not compare those either.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, pick, register


def replaced(path: str, value: Any) -> Json:
    """A patch operation; API Gateway takes texts only."""
    return {"op": "replace", "path": path, "value": text(value)}


def text(value: Any) -> str:
    """A value as API Gateway writes it in a patch."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def retag(r: Request, arn: str) -> None:
    """Set and remove tags of anything that API Gateway names by an ARN."""
    put, gone = r.tag_change()
    if put:
        r.aws.tag_resource(resourceArn=arn, tags=put)
    if gone:
        r.aws.untag_resource(resourceArn=arn, tagKeys=gone)


def path_arn(r: Request, path: str) -> str:
    """The ARN of an object of API Gateway's control plane; it names no account."""
    return f"arn:aws:apigateway:{r.region}::{path}"


@register
class RestAPI(Kind):
    """apigateway RestAPI: AWS gives the id."""

    GROUP, KIND, SERVICE = "apigateway", "RestAPI", "apigateway"
    NAMED = False
    FIELDS = """
        apiKeySource body:json description disableExecuteApiEndpoint failOnWarnings~ name putRestApiMode~ tags:map
        endpointConfiguration(types)
    """

    def observe(self, r: Request) -> Observed:
        """GetRestApi; the document is the one that was put last."""
        found = r.aws.get_rest_api(restApiId=r.name)
        fields: Json = pick(found, ["apiKeySource", "description", "disableExecuteApiEndpoint", "name"])
        fields["endpointConfiguration"] = {"types": (found.get("endpointConfiguration") or {}).get("types")}
        fields["tags"] = found.get("tags") or {}
        fields["body"] = r.resource.memory.get("body")
        root = [item for item in r.aws.get_resources(restApiId=r.name)["items"] if item["path"] == "/"]
        status = {"id": r.name, "arn": path_arn(r, f"/restapis/{r.name}"), "executionArn": r.arn("execute-api", r.name)}
        return Observed(fields, status | {"rootResourceId": root[0]["id"] if root else None})

    def create(self, r: Request) -> str:
        """CreateRestApi, then PutRestApi with the document."""
        more = pick(r.wanted, ["apiKeySource", "description", "disableExecuteApiEndpoint", "endpointConfiguration"])
        made = str(r.aws.create_rest_api(name=r.need("name"), tags=r.get("tags") or {}, **more)["id"])
        if r.get("body"):
            self._put(r, made)
        return made

    @staticmethod
    def _put(r: Request, api: str) -> None:
        r.aws.put_rest_api(
            restApiId=api,
            mode=r.get("putRestApiMode") or "overwrite",
            failOnWarnings=bool(r.get("failOnWarnings")),
            body=str(r.get("body")).encode(),
        )
        r.resource.memory["body"] = r.get("body")

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """PutRestApi where the document differs, patches for the rest."""
        changed = {d.root for d in drift}
        if "body" in changed:
            self._put(r, r.name)
        names = [
            name for name in ("apiKeySource", "description", "disableExecuteApiEndpoint", "name") if name in changed
        ]
        if operations := [replaced(f"/{name}", r.get(name)) for name in names]:
            r.aws.update_rest_api(restApiId=r.name, patchOperations=operations)
        retag(r, path_arn(r, f"/restapis/{r.name}"))

    def delete(self, r: Request) -> None:
        """DeleteRestApi, with all that belongs to it."""
        r.aws.delete_rest_api(restApiId=r.name)


@register
class Deployment(Kind):
    """apigateway Deployment: a snapshot, whose id AWS gives and which never changes."""

    GROUP, KIND, SERVICE = "apigateway", "Deployment", "apigateway"
    NAMED = False
    FIELDS = "restApiId!@apigateway.RestAPI.id description triggers!~:map variables!~:map"

    def observe(self, r: Request) -> Observed:
        """GetDeployment."""
        found = r.aws.get_deployment(restApiId=r.need("restApiId"), deploymentId=r.name)
        fields = {"restApiId": r.get("restApiId"), "description": found.get("description")}
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateDeployment."""
        more = pick(r.wanted, ["description", "variables"])
        return str(r.aws.create_deployment(restApiId=r.need("restApiId"), **more)["id"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateDeployment: its description alone."""
        del drift
        operations = [replaced("/description", r.get("description") or "")]
        r.aws.update_deployment(restApiId=r.get("restApiId"), deploymentId=r.name, patchOperations=operations)

    def delete(self, r: Request) -> None:
        """DeleteDeployment; refused by AWS while a stage points to it."""
        r.aws.delete_deployment(restApiId=r.need("restApiId"), deploymentId=r.name)


@register
class Stage(Kind):
    """apigateway Stage: its id follows from the API's and the stage's name."""

    GROUP, KIND, SERVICE = "apigateway", "Stage", "apigateway"
    NAMED = False
    FIELDS = """
        restApiId!@apigateway.RestAPI.id stageName! deploymentId@apigateway.Deployment.id description tags:map
        variables:map xrayTracingEnabled accessLogSettings(destinationArn format)
    """

    def identify(self, r: Request) -> str:
        """As the provider writes it."""
        return f"ags-{r.need('restApiId')}-{r.need('stageName')}"

    @staticmethod
    def _which(r: Request) -> Json:
        return {"restApiId": r.need("restApiId"), "stageName": r.need("stageName")}

    def observe(self, r: Request) -> Observed:
        """GetStage."""
        found = r.aws.get_stage(**self._which(r))
        fields: Json = {**self._which(r), **pick(found, ["deploymentId", "description", "accessLogSettings"])}
        fields["xrayTracingEnabled"] = bool(found.get("tracingEnabled"))
        fields |= {"tags": found.get("tags") or {}, "variables": found.get("variables") or {}}
        api, stage = r.get("restApiId"), r.get("stageName")
        host = f"https://{api}.execute-api.{r.region}.amazonaws.com"
        status = {"id": r.name, "arn": self._arn(r), "invokeUrl": f"{host}/{stage}"}
        return Observed(fields, status | {"executionArn": r.arn("execute-api", f"{api}/{stage}")})

    @staticmethod
    def _arn(r: Request) -> str:
        return path_arn(r, f"/restapis/{r.get('restApiId')}/stages/{r.get('stageName')}")

    def create(self, r: Request) -> None:
        """CreateStage; access logs follow as an update."""
        more = pick(r.wanted, ["description", "variables", "tags"])
        r.aws.create_stage(
            **self._which(r),
            deploymentId=r.need("deploymentId"),
            tracingEnabled=bool(r.get("xrayTracingEnabled")),
            **more,
        )

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateStage with what differs."""
        changed, operations = {d.root for d in drift}, []
        for field, path in (("deploymentId", "deploymentId"), ("description", "description"),
                            ("xrayTracingEnabled", "tracingEnabled")):  # fmt: skip
            if field in changed:
                operations.append(replaced(f"/{path}", r.get(field)))
        if "accessLogSettings" in changed:
            for field, value in (r.get("accessLogSettings") or {}).items():
                operations.append(replaced(f"/accessLogSettings/{field}", value))
        if operations:
            r.aws.update_stage(**self._which(r), patchOperations=operations)
        retag(r, self._arn(r))

    def delete(self, r: Request) -> None:
        """DeleteStage."""
        r.aws.delete_stage(**self._which(r))


@register
class MethodSettings(Kind):
    """apigateway MethodSettings: settings that a stage has for some of its methods."""

    GROUP, KIND, SERVICE = "apigateway", "MethodSettings", "apigateway"
    NAMED = False
    FIELDS = """
        restApiId!@apigateway.RestAPI.id stageName!@apigateway.Stage.stageName methodPath!
        settings(dataTraceEnabled loggingLevel metricsEnabled throttlingBurstLimit throttlingRateLimit)
    """
    #: forProvider -> path of a patch
    PATHS: ClassVar = {
        "dataTraceEnabled": "logging/dataTrace",
        "loggingLevel": "logging/loglevel",
        "metricsEnabled": "metrics/enabled",
        "throttlingBurstLimit": "throttling/burstLimit",
        "throttlingRateLimit": "throttling/rateLimit",
    }

    def identify(self, r: Request) -> str:
        """As the provider writes it."""
        return f"{r.need('restApiId')}-{r.need('stageName')}-{r.need('methodPath')}"

    @staticmethod
    def _which(r: Request) -> Json:
        return {"restApiId": r.need("restApiId"), "stageName": r.need("stageName")}

    def observe(self, r: Request) -> Observed | None:
        """The stage's settings for these methods, None if it has none of its own."""
        settings = r.aws.get_stage(**self._which(r)).get("methodSettings") or {}
        found = settings.get(r.need("methodPath"))
        if found is None:
            return None
        fields = {**self._which(r), "methodPath": r.get("methodPath"), "settings": pick(found, self.PATHS)}
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> None:
        """UpdateStage with each setting."""
        wanted = pick(r.need("settings"), self.PATHS)
        operations = [replaced(f"/{r.get('methodPath')}/{self.PATHS[name]}", value) for name, value in wanted.items()]
        r.aws.update_stage(**self._which(r), patchOperations=operations)

    def delete(self, r: Request) -> None:
        """UpdateStage without them."""
        operations = [{"op": "remove", "path": f"/{r.need('methodPath')}"}]
        r.aws.update_stage(**self._which(r), patchOperations=operations)


@register
class Account(Kind):
    """apigateway Account: the settings that an account has in a region; deleting leaves them as they are."""

    GROUP, KIND, SERVICE = "apigateway", "Account", "apigateway"
    NAMED = False
    INNATE = REMAINS = True
    FIELDS = "cloudwatchRoleArn@iam.Role.arn"

    def identify(self, r: Request) -> str:
        """One in each region."""
        del r
        return "api-gateway-account"

    def observe(self, r: Request) -> Observed:
        """GetAccount."""
        found = r.aws.get_account()
        return Observed({"cloudwatchRoleArn": found.get("cloudwatchRoleArn")}, {"id": r.name})

    def create(self, r: Request) -> None:
        """UpdateAccount."""
        r.aws.update_account(patchOperations=[replaced("/cloudwatchRoleArn", r.need("cloudwatchRoleArn"))])

    def delete(self, r: Request) -> None:
        """Nothing: other stages of the account may still write logs by this role."""
