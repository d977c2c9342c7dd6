"""Knobs of machine learning: off, or a model that somebody has trained, pinned to the byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import CostSwitch, Frozen

Image = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9]{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(\.cn)?/[a-z0-9][a-z0-9._/-]{0,254}@sha256:[0-9a-f]{64}$"
    ),
]
"""An image in ECR by its digest: a tag can be moved, and the model would change without a commit."""
ModelKey = Annotated[str, StringConstraints(pattern=r"^models/[a-z0-9][a-z0-9-]{0,62}/[0-9a-f]{64}/model\.tar\.gz$")]
"""models/<name>/<SHA-256 of the file>/model.tar.gz in the artifacts bucket: other bytes have another key."""
InstanceType = Annotated[str, StringConstraints(pattern=r"^ml\.[a-z0-9-]+\.[a-z0-9]+$")]


class MachineLearning(Frozen):
    """The model, its endpoint, and the batch inference of the workflow.

    `instance_type` is the endpoint's, one instance that runs day and night; `transform_instance_type` is that of a
    workflow's job, which runs for `transform_minutes` at most.
    """

    enabled: bool
    image: Image | None
    model_data_key: ModelKey | None
    instance_type: InstanceType
    transform_instance_type: InstanceType
    transform_minutes: int = Field(ge=5, le=24 * 60)

    @property
    def image_region(self) -> str | None:
        """The region of the image's registry."""
        return self.image.split(".")[3] if self.image else None

    def cost_switches(self) -> Sequence[CostSwitch]:
        """The endpoint, while it is on."""
        if not self.enabled:
            return ()
        costs = f"the endpoint's {self.instance_type} is paid by the hour, day and night, whether it is asked or not"
        return (CostSwitch("enabled", "true", costs, "write false to have neither model nor endpoint"),)

    @model_validator(mode="after")
    def _has_a_model(self) -> Self:
        for name, example in (
            ("image", "<account>.dkr.ecr.<region>.amazonaws.com/<repository>@sha256:<digest>"),
            ("model_data_key", "models/<name>/<SHA-256>/model.tar.gz"),
        ):
            if self.enabled and getattr(self, name) is None:
                raise ValueError(
                    f"{name} is missing, and machine learning is on; allowed is {example}; write it, or set enabled "
                    f"to false"
                )
        return self
