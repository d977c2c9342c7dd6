"""A SageMaker endpoint: one instance behind a model, and all that it is asked and answers kept in a bucket."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from charts.blocks.alarm import Metric
from charts.blocks.bucket import Bucket
from charts.blocks.key import Key
from charts.blocks.log_group import LogGroup
from charts.blocks.model import Model
from charts.blocks.scope import Block, Manifest, Scope
from imports import sagemaker

VARIANT = "live"

_Capture = sagemaker.EndpointConfigurationDataCaptureConfig
_Mode = sagemaker.EndpointConfigurationDataCaptureConfigCaptureOptions
_Variant = sagemaker.EndpointConfigurationProductionVariants


class ModelEndpoint(Block):
    """One variant on one instance; requests and answers are captured below `capture_prefix` of `bucket`, all of them.

    Volumes and what is captured are encrypted with `key`. Nothing of a configuration can be changed: another one has
    another digest in its name, and the endpoint moves to it.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        model: Model,
        instance_type: str,
        bucket: Bucket,
        capture_prefix: str,
        key: Key,
        log_retention_days: int,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=50)
        self.model = model
        self.instance_type = instance_type
        self.capture_url = f"s3://{bucket.name}/{capture_prefix}"
        self.key = key
        # SageMaker writes a container's log into a group of this name.
        self.log_group = LogGroup(
            scope, resource, name=f"/aws/sagemaker/Endpoints/{self.name}", retention_days=log_retention_days
        )
        self.log_group.grant_model_logs(model.role)
        key.grant_model_volumes()

    @property
    def arn(self) -> str:
        """ARN of the endpoint."""
        return self.scope.arn("sagemaker", f"endpoint/{self.name}")

    def metric_requests(self) -> Metric:
        """Requests: sum over five minutes."""
        return self._metric("Invocations")

    def metric_failed(self) -> Metric:
        """Requests that the model failed: sum over five minutes."""
        return self._metric("Invocation5XXErrors")

    def _metric(self, name: str) -> Metric:
        dimensions = {"EndpointName": self.name, "VariantName": VARIANT}
        return Metric("AWS/SageMaker", name, dimensions, statistic="Sum")

    def manifests(self) -> Iterable[Manifest]:
        """The endpoint and its configuration."""
        scope, region = self.scope, self.scope.region
        chosen = [self.model.name, self.instance_type, self.capture_url, self.key.alias_arn]
        configuration = f"{self.name}-{hashlib.sha256(json.dumps(chosen).encode()).hexdigest()[:12]}"
        yield self.managed(
            sagemaker.Endpoint,
            sagemaker.EndpointSpec,
            sagemaker.EndpointForProvider(
                region=region,
                # A literal: a reference is resolved once, and the endpoint would stay with its first configuration.
                endpoint_config_name=configuration,
                tags=scope.tags(),
            ),
            external_name=self.name,
        )
        yield self.managed(
            sagemaker.EndpointConfiguration,
            sagemaker.EndpointConfigurationSpec,
            sagemaker.EndpointConfigurationForProvider(
                region=region,
                # An alias: the reference would write the key's id, and the API wants an ARN.
                kms_key_arn=self.key.alias_arn,
                production_variants=[
                    _Variant(
                        variant_name=VARIANT,
                        model_name=self.model.name,
                        instance_type=self.instance_type,
                        initial_instance_count=1,
                        initial_variant_weight=1,
                    )
                ],
                data_capture_config=_Capture(
                    enable_capture=True,
                    initial_sampling_percentage=100,
                    destination_s3_uri=self.capture_url,
                    kms_key_id=self.key.alias_arn,
                    capture_options=[_Mode(capture_mode="Input"), _Mode(capture_mode="Output")],
                ),
                tags=scope.tags(),
            ),
            name=configuration,
            external_name=configuration,
            # The endpoint has to be moved first.
            prune_last=True,
        )
