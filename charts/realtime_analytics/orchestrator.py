"""The workflow over the last hour: what was processed is counted, and scored where there is a model; both at once.

An execution may say `asOf`, the moment that its hour ends at (its own start, if it does not), and `inference`: false
leaves the model out, true insists on it.
"""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.scope import Scope
from charts.blocks.state_machine import State, StateMachine
from charts.realtime_analytics.functions import Functions

FAILED = "ProcessingError"
_ASKED = {"Variable": "$.inference", "IsPresent": True}


class Orchestrator:
    """The state machine."""

    def __init__(self, scope: Scope, functions: Functions) -> None:
        knobs = scope.settings.realtime_analytics.orchestrator
        self.machine = StateMachine(
            scope,
            "analytics-orchestrator",
            timeout_minutes=knobs.timeout_minutes,
            log_retention_days=knobs.log_retention_days,
        )
        self.machine.start, self.machine.states = "IsHourGiven", self._states(functions)

    def _states(self, functions: Functions) -> Mapping[str, State]:
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
                "Branches": [self._processing(functions), self._inference()],
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

    def _inference(self) -> State:
        """Without a model nobody is kept from his answer, but who insists on a score is told that there is none."""
        insists = {"And": [_ASKED, {"Variable": "$.inference", "BooleanEquals": True}]}
        return {
            "StartAt": "IsInferenceOn",
            "States": {
                "IsInferenceOn": {
                    "Type": "Choice",
                    "Choices": [{**insists, "Next": "MachineLearningOff"}],
                    "Default": "InferenceSkipped",
                },
                "InferenceSkipped": {"Type": "Pass", "Result": {"status": "SKIPPED"}, "End": True},
                "MachineLearningOff": {
                    "Type": "Fail",
                    "Error": "MachineLearningOff",
                    "Cause": "inference is true, and machine learning is off here; allowed is false; leave it out, "
                    "or set realtime_analytics.machine_learning.enabled",
                },
            },
        }
