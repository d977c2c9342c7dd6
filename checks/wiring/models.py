"""Models of SageMaker: pinned to the byte, with data that their role may read; endpoints on models that exist.

Rules: wiring.model-image, wiring.model-data, wiring.model-permission, wiring.endpoint-model, wiring.endpoint-capture.
Source: SageMaker API reference, "CreateModel", "CreateEndpointConfig" (data capture); SageMaker developer guide,
"CreateModel API: Execution Role Permissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.findings import Finding, nearest
from checks.leaves import objects
from checks.resource import Resource
from checks.wiring.wires import Wires

_DIGEST = re.compile(r"@sha256:[0-9a-f]{64}$")
_S3 = re.compile(r"s3://([^/]+)/(.*)")
_PULL = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
_REGISTRY = re.compile(r"([0-9]{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?/([^@:]+)")


def images(wires: Wires) -> Iterator[Finding]:
    """A container's image is named by its digest, and lies in the model's region; a tag can be moved to another one."""
    for model, path, container in _containers(wires):
        image = str(container.get("image", ""))
        if not _DIGEST.search(image):
            message = f"{image or 'missing'}: an image by its digest, @sha256:<64 digits>, is allowed; pin it"
            yield model.finding("wiring.model-image", f"{path}.image", message)
        found = _REGISTRY.match(image)
        if found and found[2] != model.region:
            message = f"{image}: lies in {found[2]}; {model.region}, the model's region, is allowed; copy it there"
            yield model.finding("wiring.model-image", f"{path}.image", message)


def permissions(wires: Wires) -> Iterator[Finding]:
    """The role of a model may read its data and pull its image."""
    for model, path, container in _containers(wires):
        role = wires.world.linked(model, "executionRoleArn", "iam.Role")
        needs = list(_needs(wires, model, container))
        for action, resource in needs if role else ():
            if role and not wires.grants.role_may(role, action, resource):
                message = f"{role.name} may not {action} on {resource}; grant it"
                yield model.finding("wiring.model-permission", path, message)


def data(wires: Wires) -> Iterator[Finding]:
    """A model's data lies in a bucket of ours in the model's region."""
    for model, path, container in _containers(wires):
        url = str(container.get("modelDataUrl", ""))
        found = _S3.fullmatch(url)
        if url and not (found and wires.world.named(model.environment, "s3.Bucket", model.region, found[1])):
            message = f"{url}: no Bucket in {model.region} has this name; s3://<bucket>/<key> is allowed; name one"
            yield model.finding("wiring.model-data", f"{path}.modelDataUrl", message)


def variants(wires: Wires) -> Iterator[Finding]:
    """A variant of an endpoint names a model of its region, by its name in AWS."""
    for config in wires.world.each("sagemaker.EndpointConfiguration"):
        for index, variant in enumerate(objects(config.get("productionVariants"))):
            name = str(variant.get("modelName", ""))
            if not wires.world.named(config.environment, "sagemaker.Model", config.region, name):
                near = nearest(name, wires.world.names(config.environment, "sagemaker.Model", config.region))
                fix = f"did you mean {near}" if near else "name one"
                message = f"{name or 'missing'}: no Model in {config.region} has this name; {fix}"
                yield config.finding("wiring.endpoint-model", f"productionVariants[{index}].modelName", message)


def capture(wires: Wires) -> Iterator[Finding]:
    """What an endpoint captures goes where the roles of its models may write."""
    for config in wires.world.each("sagemaker.EndpointConfiguration"):
        found = _S3.fullmatch(str(config.get("dataCaptureConfig.destinationS3Uri") or ""))
        for variant in objects(config.get("productionVariants")) if found else ():
            model = wires.world.named(
                config.environment, "sagemaker.Model", config.region, str(variant.get("modelName", ""))
            )
            role = wires.world.linked(model, "executionRoleArn", "iam.Role") if model else None
            partition = wires.world.partition(config.environment)
            place = f"arn:{partition}:s3:::{found[1]}/{found[2].rstrip('/')}/x" if found else ""
            if role and not wires.grants.role_may(role, "s3:PutObject", place):
                message = f"{role.name} may not s3:PutObject on {place.removesuffix('x')}*; grant it"
                yield config.finding("wiring.endpoint-capture", "dataCaptureConfig.destinationS3Uri", message)


def _containers(wires: Wires) -> Iterator[tuple[Resource, str, dict[str, object]]]:
    for model in wires.world.each("sagemaker.Model"):
        primary = model.get("primaryContainer")
        if isinstance(primary, dict):
            yield model, "primaryContainer", primary
        for index, container in enumerate(objects(model.get("container"))):
            yield model, f"container[{index}]", container


def _needs(wires: Wires, model: Resource, container: dict[str, object]) -> Iterator[tuple[str, str]]:
    partition = wires.world.partition(model.environment)
    data_url = _S3.fullmatch(str(container.get("modelDataUrl", "")))
    if data_url:
        yield "s3:GetObject", f"arn:{partition}:s3:::{data_url[1]}/{data_url[2]}"
    image = _REGISTRY.match(str(container.get("image", "")))
    if image:
        for action in _PULL:
            yield action, f"arn:{partition}:ecr:{image[2]}:{image[1]}:repository/{image[3]}"
        yield "ecr:GetAuthorizationToken", "*"


RULES = (images, permissions, data, variants, capture)
