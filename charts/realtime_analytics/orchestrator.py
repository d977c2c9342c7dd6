"""The workflow over the last hour: what was processed is counted, and scored where there is a model; both at once.

An execution may say `asOf`, the moment that its hour ends at (its own start, if it does not), and `inference`: false
leaves the model out, true insists on it.
"""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.scope import Scope
from charts.blocks.state_machine import State, StateMachine
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.ml import MachineLearning

FAILED = "ProcessingError"
_SKIPPED = {"Type": "Pass", "Result": {"status": "SKIPPED"}, "End": True}


def _asked(wanted: bool) -> State:
    """Whether an execution says something of the inference, and this."""
    said = {"Variable": "$.inference", "IsPresent": True}
    return {"And": [said, {"Variable": "$.inference", "BooleanEquals": wanted}]}


def _scored(machine: StateMachine, model: MachineLearning) -> State:
    task = model.score(machine)
    choice = {**_asked(False), "Next": "InferenceSkipped"}
    return {
        "StartAt": "IsInferenceOn",
        "States": {
            "IsInferenceOn": {"Type": "Choice", "Choices": [choice], "Default": "MLInference"},
            "MLInference": {**task, "End": True},
            "InferenceSkipped": _SKIPPED,
        },
    }


_UNSCORED: State = {
    "StartAt": "IsInferenceOn",
    "States": {
        "IsInferenceOn": {
            "Type": "Choice",
            "Choices": [{**_asked(True), "Next": "MachineLearningOff"}],
            "Default": "InferenceSkipped",
        },
        "InferenceSkipped": _SKIPPED,
        "MachineLearningOff": {
            "Type": "Fail",
            "Error": "MachineLearningOff",
            "Cause": "inference is true, and machine learning is off here; allowed is false; leave it out, or set "
            "realtime_analytics.machine_learning.enabled",
        },
    },
}
"""The branch of an environment without a model: nobody is kept from his answer, but who insists on a score is told."""


class Orchestrator:
    """The state machine, and the model that it asks; without one that branch skips."""

    def __init__(self, scope: Scope, functions: Functions, model: MachineLearning | None) -> None:
        knobs = scope.settings.realtime_analytics.orchestrator
        self.model = model
        self.machine = StateMachine(
            scope,
            "analytics-orchestrator",
            timeout_minutes=knobs.timeout_minutes,
            log_retention_days=knobs.log_retention_days,
        )
        self.machine.start, self.machine.states = "IsHourGiven", self._states(functions, model)

    def _states(self, functions: Functions, model: MachineLearning | None) -> Mapping[str, State]:
        given = {"Variable": "$.asOf", "IsPresent": True}
        return {
            "IsHourGiven": {"Type": "Choice", "Choices": [{**given, "Next": "Analyze"}], "Default": "TakeTheLastHour"},
            # The start stays the same in all that is tried again, so that all of it is about one hour.
            "TakeTheLastHour": {
                "Type": "Pass",
                "InputPath": "$$.Execution.StartTime",
                "ResultPath": "$.asOf",
                "Next": "Analyze",
            },
            "Analyze": {
                "Type": "Parallel",
                "Branches": [self._processing(functions), _scored(self.machine, model) if model else _UNSCORED],
                "ResultSelector": {"processing.$": "$[0]", "inference.$": "$[1]"},
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": FAILED}],
                "End": True,
            },
            # A timeout has no cause of its own, so that no path may lead to one.
            FAILED: {"Type": "Fail", "Error": FAILED, "CausePath": "States.JsonToString($)"},
        }

    def _processing(self, functions: Functions) -> State:
        question = {"source": "workflow", "asOf.$": "$.asOf"}
        task = self.machine.invoke(functions.processor, question)
        return {"StartAt": "ProcessData", "States": {"ProcessData": {**task, "End": True}}}
