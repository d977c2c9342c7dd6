"""Lambda: which version an alias stands for, and how much is kept warm for it (facts: the Lambda API reference)."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register


@register
class Alias(Kind):
    """lambda Alias, external name = the alias's name."""

    GROUP, KIND, SERVICE = "lambda", "Alias", "lambda"
    FIELDS = """
        functionName!@lambda.Function.name functionVersion description routingConfig(additionalVersionWeights:map)
    """

    @staticmethod
    def _which(r: Request) -> dict[str, str]:
        return {"FunctionName": r.need("functionName"), "Name": r.name}

    def observe(self, r: Request) -> Observed:
        """GetAlias."""
        found = r.aws.get_alias(**self._which(r))
        fields: Json = {
            "functionName": r.get("functionName"),
            "functionVersion": found["FunctionVersion"],
            "description": found.get("Description") or None,
            "routingConfig": {
                "additionalVersionWeights": (found.get("RoutingConfig") or {}).get("AdditionalVersionWeights") or {}
            },
        }
        return Observed(fields, {"arn": found["AliasArn"], "id": found["AliasArn"]})

    def _settings(self, r: Request) -> Json:
        # An empty map takes the weights away; leaving it out would keep them.
        weights = r.get("routingConfig", "additionalVersionWeights") or {}
        return {
            **self._which(r),
            "FunctionVersion": r.need("functionVersion"),
            "Description": r.get("description") or "",
            "RoutingConfig": {"AdditionalVersionWeights": weights},
        }

    def create(self, r: Request) -> None:
        """CreateAlias."""
        r.aws.create_alias(**self._settings(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateAlias."""
        del drift
        r.aws.update_alias(**self._settings(r))

    def delete(self, r: Request) -> None:
        """DeleteAlias."""
        r.aws.delete_alias(**self._which(r))


@register
class ProvisionedConcurrencyConfig(Kind):
    """lambda ProvisionedConcurrencyConfig: how many environments of an alias or a version are kept warm."""

    GROUP, KIND, SERVICE = "lambda", "ProvisionedConcurrencyConfig", "lambda"
    NAMED = False
    FIELDS = "functionName!@lambda.Function.name qualifier! provisionedConcurrentExecutions skipDestroy~"

    def identify(self, r: Request) -> str:
        """The function's name and the qualifier."""
        return f"{r.need('functionName')},{r.need('qualifier')}"

    @staticmethod
    def _which(r: Request) -> dict[str, str]:
        return {"FunctionName": r.need("functionName"), "Qualifier": r.need("qualifier")}

    def observe(self, r: Request) -> Observed:
        """GetProvisionedConcurrencyConfig."""
        found = r.aws.get_provisioned_concurrency_config(**self._which(r))
        fields: Json = {
            "functionName": r.get("functionName"),
            "qualifier": r.get("qualifier"),
            "provisionedConcurrentExecutions": found["RequestedProvisionedConcurrentExecutions"],
        }
        return Observed(fields, {"id": r.name}, "Updating" if found["Status"] == "IN_PROGRESS" else "Available")

    def create(self, r: Request) -> None:
        """PutProvisionedConcurrencyConfig."""
        number = int(r.need("provisionedConcurrentExecutions"))
        r.aws.put_provisioned_concurrency_config(**self._which(r), ProvisionedConcurrentExecutions=number)

    def delete(self, r: Request) -> None:
        """DeleteProvisionedConcurrencyConfig."""
        r.aws.delete_provisioned_concurrency_config(**self._which(r))
