"""Functions that are called by an alias, and what is kept warm and scaled for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import Dist, allow, arn, found, policy, shop

NAME = "shop-reader-dev"
TABLE = "shop-orders-dev"
CALLED = arn("lambda", f"function:{NAME}:live")
TRIPLE = {
    "serviceNamespace": "lambda",
    "resourceId": f"function:{NAME}:live",
    "scalableDimension": "lambda:function:ProvisionedConcurrency",
}
TRACKING = "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType"


def released() -> Dist:
    """The shop, with its reader called by the alias live, two kept warm, up to ten by auto-scaling."""
    dist = shop().set("Function/reader", "publish", True)
    dist.managed("lambda.Alias", "live", {"functionName": NAME, "functionVersion": "7"}, external="live")
    for number in range(3):
        dist.set("BucketNotification/uploads", f"lambdaFunction.{number}.lambdaFunctionArn", CALLED)
    dist.set("Permission/reader-s3", "qualifier", "live")
    dist.set("FunctionEventInvokeConfig/reader", "qualifier", "live")
    warm = {"functionName": NAME, "qualifier": "live"}
    warmth = {"provisionedConcurrentExecutions": 2}
    dist.managed("lambda.ProvisionedConcurrencyConfig", "warm", warm, initProvider=warmth)
    dist.managed("appautoscaling.Target", "warm", {**TRIPLE, "minCapacity": 2, "maxCapacity": 10})
    metric = {"predefinedMetricType": "LambdaProvisionedConcurrencyUtilization"}
    tracking = {"predefinedMetricSpecification": metric, "targetValue": 0.7}
    fields = {**TRIPLE, "policyType": "TargetTrackingScaling", "targetTrackingScalingPolicyConfiguration": tracking}
    return dist.managed("appautoscaling.Policy", "warm", fields, external="warm")


RULES = (
    "alias-bypassed",
    "alias-weight",
    "missing-permission",
    "never-published",
    "qualifier",
    "scaled-number",
    "scaling-dimension",
    "scaling-limits",
    "scaling-metric",
    "scaling-policy",
    "scaling-target",
    "warm-canary",
)


@pytest.mark.parametrize("rule", RULES)
def test_a_release_without_a_mistake(rule: str) -> None:
    """Where everything names the alias there is nothing to say."""
    assert found(released(), f"wiring.{rule}") == []


@pytest.mark.parametrize(
    ("key", "path", "value", "rule"),
    [
        ("FunctionEventInvokeConfig/reader", "qualifier", None, "alias-bypassed"),
        ("FunctionEventInvokeConfig/reader", "qualifier", "$LATEST", "alias-bypassed"),
        ("FunctionEventInvokeConfig/reader", "qualifier", "lives", "qualifier"),
        ("Permission/reader-s3", "qualifier", None, "alias-bypassed"),
        ("ProvisionedConcurrencyConfig/warm", "qualifier", "$LATEST", "alias-bypassed"),
        ("BucketNotification/uploads", "lambdaFunction.1.lambdaFunctionArn", CALLED[:-5], "alias-bypassed"),
        ("Function/reader", "publish", None, "never-published"),
        ("Alias/live", "routingConfig", {"additionalVersionWeights": {"8": 1}}, "alias-weight"),
        ("Alias/live", "routingConfig", {"additionalVersionWeights": {"8": 0}}, "alias-weight"),
        ("Alias/live", "routingConfig", {"additionalVersionWeights": {"7": 0.1}}, "alias-weight"),
        ("Alias/live", "routingConfig", {"additionalVersionWeights": {"$LATEST": 0.1}}, "alias-weight"),
        ("Alias/live", "routingConfig", {"additionalVersionWeights": {"8": 0.1}}, "warm-canary"),
        ("ProvisionedConcurrencyConfig/warm", "provisionedConcurrentExecutions", 2, "scaled-number"),
        ("Target/warm", "minCapacity", 11, "scaling-limits"),
        ("Target/warm", "minCapacity", 0, "scaling-limits"),
        ("Target/warm", "resourceId", f"function:{NAME}:lives", "scaling-target"),
        ("Target/warm", "resourceId", f"function:{NAME}", "scaling-target"),
        ("Target/warm", "scalableDimension", "lambda:function:Concurrency", "scaling-dimension"),
        ("Policy/warm", "resourceId", f"function:{NAME}:lives", "scaling-policy"),
        ("Policy/warm", TRACKING, "DynamoDBReadCapacityUtilization", "scaling-metric"),
    ],
)
def test_a_release_with_a_mistake(key: str, path: str, value: Any, rule: str) -> None:
    """Whatever goes past the alias, names another one, or cannot be kept warm is refused where it stands."""
    assert key in {
        name.replace("/shop-dev", "") for name, _, _ in found(released().set(key, path, value), f"wiring.{rule}")
    }


def test_a_permission_for_another_name_than_is_called() -> None:
    """Function, version and alias have a policy each: a permission for one lets nobody call another."""
    names = {
        name
        for name, _, _ in found(released().set("Permission/reader-s3", "qualifier", "7"), "wiring.missing-permission")
    }
    assert names == {"BucketNotification/shop-dev/uploads"}


def test_a_canary_without_warmth() -> None:
    """Weights are welcome as long as nothing is kept warm for the alias."""
    dist = released().set("Alias/live", "routingConfig", {"additionalVersionWeights": {"8": 0.1}})
    dist.remove("ProvisionedConcurrencyConfig/warm", "Target/warm", "Policy/warm")
    assert [rule for rule in RULES if found(dist, f"wiring.{rule}")] == []


@pytest.mark.parametrize(("resource", "count"), [(CALLED, 0), (CALLED[:-5], 1), (f"{CALLED[:-5]}:$LATEST", 1)])
def test_a_role_that_calls_a_released_function(resource: str, count: int) -> None:
    """A role may call the function by its alias only."""
    dist = released()
    dist.managed("iam.RolePolicy", "caller", {"policy": policy(allow("lambda:InvokeFunction", resource)),
                                              "roleRef": {"name": "reader"}}, external="caller")  # fmt: skip
    assert [name for name, _, _ in found(dist, "wiring.alias-bypassed")] == ["Role/shop-dev/reader"] * count


@pytest.mark.parametrize(
    ("place", "index", "rule"),
    [
        ("initProvider", f"table/{TABLE}/index/ByState", "scaled-number"),  # the whole list stands in forProvider
        ("initProvider", f"table/{TABLE}", ""),
        ("initProvider", f"table/{TABLE}/index/ByStates", "scaling-target"),
        ("forProvider", f"table/{TABLE}", "scaled-number"),
    ],
)
def test_a_table_that_scales(place: str, index: str, rule: str) -> None:
    """A table and its indexes scale by names that exist, with numbers that Git gives once only."""
    dist, kind = shop(), "index" if "/index/" in index else "table"
    dist.objects["Table/orders"][1]["spec"][place]["writeCapacity"] = 5
    dimension = f"dynamodb:{kind}:WriteCapacityUnits"
    fields = {"serviceNamespace": "dynamodb", "resourceId": index, "scalableDimension": dimension}
    dist.managed("appautoscaling.Target", "writes", {**fields, "minCapacity": 5, "maxCapacity": 50})
    dist.managed("appautoscaling.Policy", "writes", fields, external="writes")
    assert [one for one in RULES if found(dist, f"wiring.{one}")] == ([rule] if rule else [])
