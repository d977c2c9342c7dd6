"""Releases: which version is live, what is kept warm, and which choices do not go together."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from charts.blocks.bucket import Bucket, Route
from charts.blocks.function import Function
from charts.blocks.function_release import FunctionRelease, UnreleasedFunctionError
from charts.blocks.key import Key
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.settings import FilePipeline, FunctionSize, Release, Settings

WARM = {"minimum": 2, "maximum": 10, "target_percent": 70}
PLAIN = {"provisioned_concurrency": None, "stable_version": None, "canary": None}


def _function(scope: Scope, alias: str | None) -> tuple[Function, Bucket]:
    bucket = Bucket(scope, "uploads", suffix="", lifecycle=None, holds_data=False)
    size = FunctionSize(memory_mb=128, timeout_seconds=3, reserved_concurrency=None)
    function = Function(
        scope, "worker", code=CodePackage(bucket, "worker", function="data_processor"), handler="app.handler",
        size=size, environment={}, dead_letters=Queue(scope, "dlq", retention_days=1), alias=alias,
    )  # fmt: skip
    bucket.notify(function, [Route("orders/", ".json")])
    function.grant_invoke(function.role)
    return function, bucket


@pytest.fixture
def scope(dev: Settings) -> Scope:
    """A scope of the development environment, in one region."""
    scope = Scope(dev, system="shop", service="shop", region=dev.regions.primary, two_regions=False)
    scope.log_key = Key(scope, "logs", purpose="Logs", deletion_days=7)
    return scope


def _of(scope: Scope, kind: str) -> dict[str, Any]:
    (found,) = (one for one in scope.manifests() if one["kind"] == kind)
    return found


def test_whatever_calls_a_released_function_names_its_alias(scope: Scope) -> None:
    """Notification, permission, retries and the function's own grant agree on the alias, and versions are published."""
    function, _ = _function(scope, "live")
    FunctionRelease(scope, "worker", function=function, release=Release.model_validate(PLAIN))
    (route,) = _of(scope, "BucketNotification")["spec"]["forProvider"]["lambdaFunction"]
    assert route["lambdaFunctionArn"] == f"{function.arn}:live"
    assert _of(scope, "Permission")["spec"]["forProvider"]["qualifier"] == "live"
    assert _of(scope, "FunctionEventInvokeConfig")["spec"]["forProvider"]["qualifier"] == "live"
    assert f"{function.arn}:live" in _of(scope, "RolePolicy")["spec"]["forProvider"]["policy"]
    assert _of(scope, "Function")["spec"]["forProvider"]["publish"] is True


def test_a_function_without_alias_is_called_as_it_is(scope: Scope) -> None:
    """Nothing names a qualifier where there is no release."""
    function, _ = _function(scope, None)
    (route,) = _of(scope, "BucketNotification")["spec"]["forProvider"]["lambdaFunction"]
    assert route["lambdaFunctionArn"] == function.arn
    for kind in ("Permission", "FunctionEventInvokeConfig"):
        assert "qualifier" not in _of(scope, kind)["spec"]["forProvider"]
    assert "publish" not in _of(scope, "Function")["spec"]["forProvider"]


def test_a_release_needs_an_alias(scope: Scope) -> None:
    """A function that nobody calls by an alias cannot be released by one."""
    function, _ = _function(scope, None)
    with pytest.raises(UnreleasedFunctionError, match="has no alias"):
        FunctionRelease(scope, "worker", function=function, release=Release.model_validate(PLAIN))


def test_auto_scaling_owns_the_number_of_what_is_kept_warm(scope: Scope) -> None:
    """The number stands under initProvider, once; the target has the limits, the policy the share that is busy."""
    function, _ = _function(scope, "live")
    FunctionRelease(
        scope, "worker", function=function, release=Release.model_validate(PLAIN | {"provisioned_concurrency": WARM})
    )
    config = _of(scope, "ProvisionedConcurrencyConfig")["spec"]
    assert config["initProvider"] == {"provisionedConcurrentExecutions": 2}
    assert "provisionedConcurrentExecutions" not in config["forProvider"]
    target = _of(scope, "Target")["spec"]["forProvider"]
    assert (target["minCapacity"], target["maxCapacity"]) == (2, 10)
    assert target["resourceId"] == f"function:{function.name}:live"
    policy = _of(scope, "Policy")["spec"]["forProvider"]
    assert policy["targetTrackingScalingPolicyConfiguration"]["targetValue"] == 0.7


def test_a_canary_is_written_as_lambda_has_it(scope: Scope) -> None:
    """Git names both versions, and the share of the newer one."""
    function, _ = _function(scope, "live")
    canary = {"stable_version": "7", "canary": {"version": "8", "percent": 10}}
    FunctionRelease(scope, "worker", function=function, release=Release.model_validate(PLAIN | canary))
    spec = _of(scope, "FunctionRelease")["spec"]
    assert (spec["stableVersion"], spec["additionalVersionWeights"]) == ("7", {"8": 0.1})


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"canary": {"version": "8", "percent": 10}}, "stable_version"),
        ({"stable_version": "8", "canary": {"version": "8", "percent": 10}}, "another version"),
        ({"stable_version": "7", "canary": {"version": "8", "percent": 10}, "provisioned_concurrency": WARM}, "one of"),
        ({"stable_version": "7", "canary": {"version": "8", "percent": 100}}, "less than or equal to 99"),
        ({"stable_version": "$LATEST"}, "pattern"),
        ({"provisioned_concurrency": WARM | {"minimum": 11}}, "above maximum 10"),
        ({"provisioned_concurrency": WARM | {"target_percent": 95}}, "less than or equal to 90"),
    ],
)
def test_choices_that_do_not_go_together(choice: dict[str, Any], words: str) -> None:
    """What Lambda would refuse is refused in the environment's file."""
    with pytest.raises(ValidationError, match=words):
        Release.model_validate(PLAIN | choice)


def test_no_more_is_kept_warm_than_may_run(prod: Settings) -> None:
    """Lambda refuses provisioned concurrency above the reserved one."""
    choices = prod.file_pipeline.model_dump()
    choices["function"]["reserved_concurrency"] = 5
    with pytest.raises(ValueError, match=r"above function\.reserved_concurrency 5"):
        FilePipeline.model_validate(choices)
