"""Capacity that follows its use: an Application Auto Scaling target and a target-tracking policy for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from charts.blocks.scope import Block, Manifest
from imports import appautoscaling

TARGET_WAVE, POLICY_WAVE = 30, 40
"""A policy is refused before its target is there, and a target before what it scales."""


@dataclass(frozen=True)
class Scaling:
    """What is scaled, within which limits, and the predefined metric that is kept at `target`, in the metric's unit.

    Names are those of the Application Auto Scaling API reference, RegisterScalableTarget and PutScalingPolicy.
    """

    service: Literal["lambda", "dynamodb"]
    resource_id: str
    dimension: str
    metric: str
    minimum: int
    maximum: int
    target: float


def scaled(
    owner: Block,
    scaling: Scaling,
    *,
    region: str,
    name: str,
    policy_name: str | None = None,
    waves: tuple[int, int] = (TARGET_WAVE, POLICY_WAVE),
) -> Iterable[Manifest]:
    """The target and its policy, both called `name` in Kubernetes; AWS's service-linked role does the scaling.

    `policy_name` is the policy's name in AWS, where it is not `name`; `waves` are those of the two.
    """
    yield owner.managed(
        appautoscaling.Target,
        appautoscaling.TargetSpec,
        appautoscaling.TargetForProvider(
            region=region,
            service_namespace=scaling.service,
            resource_id=scaling.resource_id,
            scalable_dimension=scaling.dimension,
            min_capacity=scaling.minimum,
            max_capacity=scaling.maximum,
            tags=owner.scope.tags(),
        ),
        name=name,
        wave=waves[0],
    )
    tracking = appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration
    predefined = appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification
    yield owner.managed(
        appautoscaling.Policy,
        appautoscaling.PolicySpec,
        appautoscaling.PolicyForProvider(
            region=region,
            service_namespace=scaling.service,
            resource_id=scaling.resource_id,
            scalable_dimension=scaling.dimension,
            policy_type="TargetTrackingScaling",
            target_tracking_scaling_policy_configuration=tracking(
                predefined_metric_specification=predefined(predefined_metric_type=scaling.metric),
                target_value=scaling.target,
            ),
        ),
        name=name,
        external_name=policy_name or name,
        wave=waves[1],
    )
