"""A SageMaker model: a container's image and its trained data, both pinned to the byte, without a network."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.bucket import Bucket
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import sagemaker
from imports.shared import Reference


class Model(Block):
    """The model of `image` (in ECR, by digest) with the data at `data_key` of `bucket`.

    Nothing of a model can be changed: another image or other data is another model, so its name ends in a digest of
    both. Its role reads the data, pulls the image and measures; whoever runs the model grants it what it reads and
    writes.
    """

    def __init__(self, scope: Scope, resource: str, *, image: str, bucket: Bucket, data_key: str) -> None:
        super().__init__(scope, resource)
        self.image = image
        self.data_url = f"s3://{bucket.name}/{data_key}"
        digest = hashlib.sha256(json.dumps([image, self.data_url]).encode()).hexdigest()[:12]
        self.name = f"{scope.name(resource, limit=63 - len(digest) - 1)}-{digest}"
        self.role = Role(scope, resource, service="sagemaker.amazonaws.com", own_account=True)
        registry, _, repository = image.partition("@")[0].partition("/")
        account, region = registry.split(".")[0], registry.split(".")[3]
        repository_arn = f"arn:{scope.settings.partition}:ecr:{region}:{account}:repository/{repository}"
        self.role.allow("ReadModel", permissions.READ_OBJECTS, [f"{bucket.arn}/{data_key}"])
        self.role.allow("PullImage", permissions.PULL_IMAGE, [repository_arn])
        # Neither has a resource to name (service authorization reference).
        self.role.allow("SignIn", permissions.SIGN_IN_TO_REGISTRY, ["*"])
        own = {"StringLike": {"cloudwatch:namespace": "/aws/sagemaker/*"}}
        self.role.allow("Measure", permissions.PUT_METRICS, ["*"], own)

    @property
    def arn(self) -> str:
        """ARN of the model."""
        return self.scope.arn("sagemaker", f"model/{self.name}")

    def manifests(self) -> Iterable[Manifest]:
        """The model."""
        yield self.managed(
            sagemaker.Model,
            sagemaker.ModelSpec,
            sagemaker.ModelForProvider(
                region=self.scope.region,
                execution_role_arn_ref=Reference(name=self.role.object_name),
                primary_container=sagemaker.ModelPrimaryContainer(image=self.image, model_data_url=self.data_url),
                # The container has no way out: SageMaker itself brings the data in and the answers out.
                enable_network_isolation=True,
                tags=self.scope.tags(),
            ),
            name=self.name,
            external_name=self.name,
            # The endpoint and the workflow turn to the new one first.
            prune_last=True,
        )
