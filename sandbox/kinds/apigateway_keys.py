"""API Gateway: APIKey, UsagePlan, UsagePlanKey (facts: the API Gateway API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds.apigateway import path_arn, replaced, retag
from sandbox.kinds.base import Json, Kind, Observed, Request, pick, register


@register
class APIKey(Kind):
    """apigateway APIKey: AWS gives the id and, without a value of ours, the value."""

    GROUP, KIND, SERVICE = "apigateway", "APIKey", "apigateway"
    NAMED = False
    FIELDS = "name description enabled customerId tags:map"

    def observe(self, r: Request) -> Observed:
        """GetApiKey, without the value."""
        found = r.aws.get_api_key(apiKey=r.name, includeValue=False)
        fields: Json = pick(found, ["name", "description", "enabled", "customerId"])
        fields["tags"] = found.get("tags") or {}
        return Observed(fields, {"id": r.name, "arn": path_arn(r, f"/apikeys/{r.name}")})

    def create(self, r: Request) -> str:
        """CreateApiKey."""
        more = pick(r.wanted, ["description", "enabled", "customerId", "tags"])
        return str(r.aws.create_api_key(name=r.need("name"), **more)["id"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateApiKey with what differs."""
        changed = [name for name in ("name", "description", "enabled", "customerId") if name in {d.root for d in drift}]
        if changed:
            operations = [replaced(f"/{name}", r.get(name)) for name in changed]
            r.aws.update_api_key(apiKey=r.name, patchOperations=operations)
        retag(r, path_arn(r, f"/apikeys/{r.name}"))

    def delete(self, r: Request) -> None:
        """DeleteApiKey."""
        r.aws.delete_api_key(apiKey=r.name)


@register
class UsagePlan(Kind):
    """apigateway UsagePlan: AWS gives the id."""

    GROUP, KIND, SERVICE = "apigateway", "UsagePlan", "apigateway"
    NAMED = False
    FIELDS = """
        name description tags:map apiStages[](apiId@apigateway.RestAPI.id stage@apigateway.Stage.stageName)
        quotaSettings(limit offset period) throttleSettings(burstLimit rateLimit)
    """

    def observe(self, r: Request) -> Observed:
        """GetUsagePlan."""
        found = r.aws.get_usage_plan(usagePlanId=r.name)
        fields: Json = pick(found, ["name", "description"])
        fields["apiStages"] = [pick(stage, ["apiId", "stage"]) for stage in found.get("apiStages") or []]
        fields |= {"quotaSettings": found.get("quota") or {}, "throttleSettings": found.get("throttle") or {}}
        fields["tags"] = found.get("tags") or {}
        return Observed(fields, {"id": r.name, "arn": path_arn(r, f"/usageplans/{r.name}")})

    def create(self, r: Request) -> str:
        """CreateUsagePlan."""
        quota, throttle = _whole(r.get("quotaSettings")), _whole(r.get("throttleSettings"))
        more = pick(r.wanted, ["description", "apiStages", "tags"])
        made = r.aws.create_usage_plan(
            name=r.need("name"),
            **more,
            **({"quota": quota} if quota else {}),
            **({"throttle": throttle} if throttle else {}),
        )
        return str(made["id"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateUsagePlan with what differs; stages are added and removed one by one."""
        changed, operations = {d.root for d in drift}, []
        for field, path in (("quotaSettings", "quota"), ("throttleSettings", "throttle")):
            if field in changed:
                operations += [replaced(f"/{path}/{name}", value) for name, value in _whole(r.get(field)).items()]
        for name in ("name", "description"):
            if name in changed:
                operations.append(replaced(f"/{name}", r.get(name)))
        if "apiStages" in changed:
            have, want = _stages(r.found.get("apiStages")), _stages(r.get("apiStages"))
            operations += [{"op": "remove", "path": "/apiStages", "value": gone} for gone in sorted(have - want)]
            operations += [{"op": "add", "path": "/apiStages", "value": new} for new in sorted(want - have)]
        if operations:
            r.aws.update_usage_plan(usagePlanId=r.name, patchOperations=operations)
        retag(r, path_arn(r, f"/usageplans/{r.name}"))

    def delete(self, r: Request) -> None:
        """DeleteUsagePlan, once it covers no stage any more."""
        stages = sorted(_stages(r.found.get("apiStages")))
        operations = [{"op": "remove", "path": "/apiStages", "value": stage} for stage in stages]
        if operations:
            r.aws.update_usage_plan(usagePlanId=r.name, patchOperations=operations)
        r.aws.delete_usage_plan(usagePlanId=r.name)


def _stages(found: Any) -> set[str]:
    return {f"{stage['apiId']}:{stage['stage']}" for stage in found or []}


def _whole(settings: Any) -> Json:
    """Limits as the API types them: all are whole numbers but the rate."""
    found = settings or {}
    return {
        name: float(value) if name == "rateLimit" else value if name == "period" else int(value)
        for name, value in found.items()
    }


@register
class UsagePlanKey(Kind):
    """apigateway UsagePlanKey: a key's place in a plan; external name = the key's id."""

    GROUP, KIND, SERVICE = "apigateway", "UsagePlanKey", "apigateway"
    NAMED = False
    FIELDS = "keyId!@apigateway.APIKey.id keyType! usagePlanId!@apigateway.UsagePlan.id"

    def identify(self, r: Request) -> str:
        """The key's id."""
        return str(r.need("keyId"))

    def observe(self, r: Request) -> Observed:
        """GetUsagePlanKey; the value is not kept."""
        found = r.aws.get_usage_plan_key(usagePlanId=r.need("usagePlanId"), keyId=r.name)
        fields = {**pick(r.wanted, ["keyId", "usagePlanId"]), "keyType": found.get("type")}
        return Observed(fields, {"id": r.name, "name": found.get("name")})

    def create(self, r: Request) -> None:
        """CreateUsagePlanKey."""
        r.aws.create_usage_plan_key(
            usagePlanId=r.need("usagePlanId"), keyId=r.need("keyId"), keyType=r.get("keyType") or "API_KEY"
        )

    def delete(self, r: Request) -> None:
        """DeleteUsagePlanKey."""
        r.aws.delete_usage_plan_key(usagePlanId=r.need("usagePlanId"), keyId=r.name)
