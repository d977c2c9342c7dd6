"""What a FunctionRelease is: its definition (XRD) and what Crossplane composes for it.

The composition has two parts. `function` is a view of a function that is made elsewhere, with managementPolicies
[Observe]. `alias` is the alias, not made before a version is published: it stands for the newest one, unless the
release pins another; the last patch of a field wins.
"""

from __future__ import annotations

from charts.blocks.function_release import KIND
from charts.blocks.scope import Manifest
from charts.platform.compositions import TEXT, Rule, Schema, base, composition, definition, fixed, read, report
from imports import lambda_

PLURAL = "functionreleases"
_VERSION: Schema = {"type": "string", "pattern": "^[1-9][0-9]*$"}
_FIELDS: dict[str, Schema] = {
    "region": TEXT,
    "providerConfigName": TEXT,
    "functionName": TEXT,
    "aliasName": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
    "stableVersion": _VERSION,
    # Lambda shares events out between two versions at most (developer guide, "Implement canary deployments").
    "additionalVersionWeights": {
        "type": "object",
        "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1},
        "maxProperties": 1,
    },
}
_RULES = [
    *(fixed(field, KIND) for field in ("region", "functionName", "aliasName")),
    Rule(
        "!has(self.additionalVersionWeights) || has(self.stableVersion)",
        "additionalVersionWeights needs stableVersion, the version that gets the other events; name it",
    ),
    Rule(
        "!has(self.additionalVersionWeights) || !has(self.stableVersion) || "
        "!(self.stableVersion in self.additionalVersionWeights)",
        "additionalVersionWeights names stableVersion itself; name another version",
    ),
]


def manifests() -> list[Manifest]:
    """The definition and the composition."""
    return [
        definition(
            KIND,
            PLURAL,
            fields=_FIELDS,
            optional=frozenset({"stableVersion", "additionalVersionWeights"}),
            status=("newestVersion", "liveVersion", "aliasArn"),
            columns={
                "FUNCTION": ".spec.functionName",
                "ALIAS": ".spec.aliasName",
                "LIVE": ".status.liveVersion",
                "NEWEST": ".status.newestVersion",
            },
            rules=_RULES,
        ),
        composition(KIND, PLURAL, _parts()),
    ]


def _parts() -> list[Manifest]:
    external_name = 'metadata.annotations["crossplane.io/external-name"]'
    function = {
        "name": "function",
        "base": base(lambda_.Function, ["Observe"]),
        "patches": [
            read("spec.region", "spec.forProvider.region"),
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            read("spec.functionName", external_name),
            report("status.atProvider.version", "status.newestVersion"),
        ],
    }
    alias = {
        "name": "alias",
        "base": base(lambda_.Alias, ["*"]),
        "patches": [
            read("spec.region", "spec.forProvider.region"),
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            read("spec.aliasName", external_name),
            read("spec.functionName", "spec.forProvider.functionName"),
            read("status.newestVersion", "spec.forProvider.functionVersion"),
            read("spec.stableVersion", "spec.forProvider.functionVersion", required=False),
            read(
                "spec.additionalVersionWeights",
                "spec.forProvider.routingConfig.additionalVersionWeights",
                required=False,
            ),
            report("status.atProvider.functionVersion", "status.liveVersion"),
            report("status.atProvider.arn", "status.aliasArn"),
        ],
    }
    return [function, alias]
