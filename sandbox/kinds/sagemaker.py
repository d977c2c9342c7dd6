"""SageMaker: Model, EndpointConfiguration, Endpoint (facts: the SageMaker API reference).

Of models and configurations nothing but tags can be changed. SageMaker says that it could not find something with the
code of a bad request.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from botocore.exceptions import ClientError

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map

_STATES = {"Creating": "Creating", "Updating": "Updating", "SystemUpdating": "Updating", "Deleting": "Deleting"}


def _found(describe: Callable[..., Json], **which: str) -> Json | None:
    """What a Describe operation answers, None where SageMaker could not find it."""
    try:
        return describe(**which)
    except ClientError as error:
        if "Could not find" in str(error):
            return None
        raise


def _tags(r: Request, arn: str) -> dict[str, str]:
    return tag_map(r.aws.list_tags(ResourceArn=arn)["Tags"])


def _retag(r: Request) -> None:
    arn = r.resource.at_provider["arn"]
    put, gone = r.tag_change()
    if put:
        r.aws.add_tags(ResourceArn=arn, Tags=tag_list(put))
    if gone:
        r.aws.delete_tags(ResourceArn=arn, TagKeys=gone)


@register
class Model(Kind):
    """sagemaker Model; external name = name, status.atProvider.arn = its ARN."""

    GROUP, KIND, SERVICE = "sagemaker", "Model", "sagemaker"
    FIELDS = """
        enableNetworkIsolation! executionRoleArn!@iam.Role.arn primaryContainer!(image! modelDataUrl!) tags:map
    """

    def observe(self, r: Request) -> Observed | None:
        """DescribeModel and its tags."""
        found = _found(r.aws.describe_model, ModelName=r.name)
        if found is None:
            return None
        fields = pick(field_shape(found), ["enableNetworkIsolation", "executionRoleArn", "primaryContainer"])
        fields["tags"] = _tags(r, found["ModelArn"])
        return Observed(fields, {"arn": found["ModelArn"], "id": r.name})

    def create(self, r: Request) -> None:
        """CreateModel."""
        r.need("executionRoleArn")
        wanted = aws_shape(pick(r.wanted, ["enableNetworkIsolation", "executionRoleArn", "primaryContainer"]))
        r.aws.create_model(ModelName=r.name, Tags=tag_list(r.get("tags")), **wanted)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Tags only."""
        del drift
        _retag(r)

    def delete(self, r: Request) -> None:
        """DeleteModel."""
        r.aws.delete_model(ModelName=r.name)


@register
class EndpointConfiguration(Kind):
    """sagemaker EndpointConfiguration; external name = name, status.atProvider.arn = its ARN."""

    GROUP, KIND, SERVICE = "sagemaker", "EndpointConfiguration", "sagemaker"
    FIELDS = """
        kmsKeyArn! tags:map
        productionVariants[]!(initialInstanceCount! initialVariantWeight! instanceType! modelName! variantName!)
        dataCaptureConfig!(captureOptions[]!(captureMode!) destinationS3Uri! enableCapture!
        initialSamplingPercentage! kmsKeyId!)
    """

    def observe(self, r: Request) -> Observed | None:
        """DescribeEndpointConfig and its tags."""
        found = _found(r.aws.describe_endpoint_config, EndpointConfigName=r.name)
        if found is None:
            return None
        fields: Json = pick(field_shape(found), ["productionVariants", "dataCaptureConfig"])
        fields |= {"kmsKeyArn": found.get("KmsKeyId"), "tags": _tags(r, found["EndpointConfigArn"])}
        return Observed(fields, {"arn": found["EndpointConfigArn"], "id": r.name})

    def create(self, r: Request) -> None:
        """CreateEndpointConfig."""
        wanted: Any = aws_shape(pick(r.wanted, ["productionVariants", "dataCaptureConfig"]))
        key = {"KmsKeyId": r.get("kmsKeyArn")} if r.get("kmsKeyArn") else {}
        r.aws.create_endpoint_config(EndpointConfigName=r.name, Tags=tag_list(r.get("tags")), **key, **wanted)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Tags only."""
        del drift
        _retag(r)

    def delete(self, r: Request) -> None:
        """DeleteEndpointConfig."""
        r.aws.delete_endpoint_config(EndpointConfigName=r.name)


@register
class Endpoint(Kind):
    """sagemaker Endpoint; external name = name, status.atProvider.arn = its ARN."""

    GROUP, KIND, SERVICE = "sagemaker", "Endpoint", "sagemaker"
    FIELDS = "endpointConfigName@sagemaker.EndpointConfiguration.name tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeEndpoint and its tags."""
        found = _found(r.aws.describe_endpoint, EndpointName=r.name)
        if found is None:
            return None
        fields: Json = {"endpointConfigName": found["EndpointConfigName"], "tags": _tags(r, found["EndpointArn"])}
        status = {"arn": found["EndpointArn"], "id": r.name}
        return Observed(fields, status, _STATES.get(found["EndpointStatus"], "Available"))

    def create(self, r: Request) -> None:
        """CreateEndpoint."""
        name, tags = r.need("endpointConfigName"), tag_list(r.get("tags"))
        r.aws.create_endpoint(EndpointName=r.name, EndpointConfigName=name, Tags=tags)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateEndpoint moves it to another configuration; tags by themselves."""
        if any(d.root == "endpointConfigName" for d in drift):
            r.aws.update_endpoint(EndpointName=r.name, EndpointConfigName=r.need("endpointConfigName"))
        _retag(r)

    def delete(self, r: Request) -> None:
        """DeleteEndpoint."""
        r.aws.delete_endpoint(EndpointName=r.name)
