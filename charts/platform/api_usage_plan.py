"""What an ApiUsagePlan is: its definition (XRD) and what Crossplane composes for it.

The composition has three parts. `stage` is a view of a stage that is made elsewhere: with managementPolicies [Observe]
Crossplane reads it and never writes or deletes it; the API's id stands in what it reads. `plan` is the usage plan, not
made before that id is known, and `member` puts the key into the plan.
"""

from __future__ import annotations

from charts.blocks.scope import Manifest
from charts.blocks.usage_plan import KIND
from charts.platform.compositions import TEXT, TEXTS, Schema, base, composition, definition, fixed, read, report, whole
from imports import apigateway

PLURAL = "apiusageplans"
# Limits of API Gateway (its API reference, ThrottleSettings and QuotaSettings).
_FIELDS: dict[str, Schema] = {
    "region": TEXT,
    "providerConfigName": TEXT,
    "apiName": TEXT,
    "stageName": TEXT,
    "keyName": TEXT,
    "planName": TEXT,
    "rateLimit": whole(1, 10_000),
    "burstLimit": whole(1, 5_000),
    "quotaLimit": whole(1, 2**31 - 1),
    "quotaPeriod": {"type": "string", "enum": ["DAY", "WEEK", "MONTH"]},
    "tags": TEXTS,
}


def manifests() -> list[Manifest]:
    """The definition and the composition."""
    made = definition(
        KIND,
        PLURAL,
        fields=_FIELDS,
        optional=frozenset({"tags"}),
        status=("apiId", "planId"),
        columns={"API": ".spec.apiName", "KEY": ".spec.keyName", "PLAN": ".status.planId"},
        # A plan of another API would be another promise to another caller.
        rules=[fixed(field, KIND) for field in ("apiName", "keyName", "region", "stageName")],
    )
    return [made, composition(KIND, PLURAL, [_stage(), _plan(), _member()])]


def _common() -> list[Manifest]:
    return [
        read("spec.region", "spec.forProvider.region"),
        read("spec.providerConfigName", "spec.providerConfigRef.name"),
    ]


def _stage() -> Manifest:
    return {
        "name": "stage",
        "base": base(apigateway.Stage, ["Observe"]),
        "patches": [
            *_common(),
            read("spec.apiName", "spec.forProvider.restApiIdRef.name"),
            read("spec.stageName", "spec.forProvider.stageName"),
            report("status.atProvider.restApiId", "status.apiId"),
        ],
    }


def _plan() -> Manifest:
    return {
        "name": "plan",
        "base": base(apigateway.UsagePlan, ["*"]),
        "patches": [
            *_common(),
            read("spec.planName", "spec.forProvider.name"),
            read("status.apiId", "spec.forProvider.apiStages[0].apiId"),
            read("spec.stageName", "spec.forProvider.apiStages[0].stage"),
            read("spec.rateLimit", "spec.forProvider.throttleSettings.rateLimit"),
            read("spec.burstLimit", "spec.forProvider.throttleSettings.burstLimit"),
            read("spec.quotaLimit", "spec.forProvider.quotaSettings.limit"),
            read("spec.quotaPeriod", "spec.forProvider.quotaSettings.period"),
            read("spec.tags", "spec.forProvider.tags", required=False),
            report("status.atProvider.id", "status.planId"),
        ],
    }


def _member() -> Manifest:
    return {
        "name": "member",
        "base": base(apigateway.UsagePlanKey, ["*"], {"keyType": "API_KEY"}),
        "patches": [
            *_common(),
            read("spec.keyName", "spec.forProvider.keyIdRef.name"),
            read("status.planId", "spec.forProvider.usagePlanId"),
        ],
    }
