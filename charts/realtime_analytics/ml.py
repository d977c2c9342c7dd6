"""The model, where there is one: trained elsewhere, asked over an endpoint, and run over the lake by the workflow."""

from __future__ import annotations

from charts.blocks.log_group import LogGroup
from charts.blocks.model import Model
from charts.blocks.model_endpoint import ModelEndpoint
from charts.blocks.scope import Scope
from charts.blocks.state_machine import State, StateMachine
from charts.blocks.transform_task import transform
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.lake import RAW, Lake

CAPTURED = "ml-capture/"
"""Where the endpoint's questions and answers lie in the lake."""
SCORED = "ml-inference/"
"""Where executions of the workflow leave what the model makes of events, by the day that they are of."""


class NoModelError(ValueError):
    """Raised at synth for machine learning that is switched on without a model; settings refuse it before."""


class MachineLearning:
    """Model and endpoint."""

    def __init__(self, scope: Scope, foundation: Foundation, lake: Lake) -> None:
        self.knobs, self.key, self.lake = scope.settings.realtime_analytics.machine_learning, foundation.key, lake
        days = scope.settings.realtime_analytics.log_retention_days
        image, data_key = self.knobs.image, self.knobs.model_data_key
        if image is None or data_key is None:
            raise NoModelError(
                f"image is {image} and model_data_key is {data_key}, and machine learning is on; allowed is a model; "
                f"write both in realtime_analytics.machine_learning"
            )
        self.model = Model(scope, "analytics-ml-model", image=image, bucket=foundation.artifacts, data_key=data_key)
        lake.bucket.grant_exchange(self.model.role, read=RAW, write=[CAPTURED, SCORED])
        # SageMaker writes the log of every transform job of a region into this one group.
        jobs = LogGroup(scope, "analytics-ml-jobs", name="/aws/sagemaker/TransformJobs", retention_days=days)
        jobs.grant_model_logs(self.model.role)
        self.endpoint = ModelEndpoint(
            scope,
            "analytics-ml-endpoint",
            model=self.model,
            instance_type=self.knobs.instance_type,
            bucket=lake.bucket,
            capture_prefix=CAPTURED,
            key=foundation.key,
            log_retention_days=days,
        )

    def score(self, machine: StateMachine) -> State:
        """A task that runs the model over the files of the day that `$.asOf` lies in: the lake is cut by days."""
        parts = ", ".join(f"States.ArrayGetItem(States.StringSplit($.asOf, '-T'), {number})" for number in range(3))
        bucket = self.lake.bucket.name
        return transform(
            machine,
            self.model,
            source=f"States.Format('s3://{bucket}/{RAW}year={{}}/month={{}}/day={{}}/', {parts})",
            target=f"States.Format('s3://{bucket}/{SCORED}{{}}-{{}}-{{}}/{{}}/', {parts}, $$.Execution.Name)",
            instance_type=self.knobs.transform_instance_type,
            minutes=self.knobs.transform_minutes,
            key=self.key,
        )
