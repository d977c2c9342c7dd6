"""The daily workflow: validate, then summarize the last 24 hours; a failure leaves its input in a queue."""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.schedule import Schedule
from charts.blocks.scope import Scope
from charts.blocks.state_machine import State, StateMachine
from charts.stream_processing.functions import Functions

DAILY_INPUT = {"batchSize": 100, "dataType": "DAILY_ANALYTICS", "scheduledExecution": True}
PATIENCE_MINUTES = 30
"""How long a start is tried. Less than an hour: the analytics processor takes the full hour of a scheduled
execution's start for the time that was meant."""


class Workflow:
    """The state machine, its schedule, and what of it failed."""

    def __init__(self, scope: Scope, functions: Functions) -> None:
        knobs = scope.settings.stream_processing.workflow
        self.failures = functions.failures("data-processing-failures")
        self.missed_starts = functions.failures("daily-analytics-dlq")
        self.machine = StateMachine(
            scope,
            "data-processing",
            timeout_minutes=knobs.timeout_minutes,
            log_retention_days=knobs.log_retention_days,
        )
        self.machine.start, self.machine.states = "ValidateData", self._states(functions)
        self.schedule = Schedule(
            scope,
            "daily-analytics",
            expression=knobs.schedule,
            machine=self.machine,
            input=DAILY_INPUT,
            dead_letters=self.missed_starts,
            patience_minutes=PATIENCE_MINUTES,
            meaning="Starts the summary of the last 24 hours",
        )

    def _states(self, functions: Functions) -> Mapping[str, State]:
        caught = {"Catch": [{"ErrorEquals": ["States.ALL"], "Next": "RecordFailure"}]}
        # The execution's own input and start, whatever state the failure happened in: enough to run it again.
        record = {
            "kind": "execution",
            "stateMachineArn.$": "$$.StateMachine.Id",
            "executionArn.$": "$$.Execution.Id",
            "startTime.$": "$$.Execution.StartTime",
            "input.$": "$$.Execution.Input",
            "failure.$": "$",
        }
        analysis = {
            "dataType.$": "$.dataType",
            "batchSize.$": "$.batchSize",
            "execution": {
                "id.$": "$$.Execution.Id",
                "startTime.$": "$$.Execution.StartTime",
                "input.$": "$$.Execution.Input",
            },
        }
        return {
            "ValidateData": {**self.machine.invoke(functions.validator), **caught, "Next": "IsValid"},
            "IsValid": {
                "Type": "Choice",
                "Choices": [{"Variable": "$.isValid", "BooleanEquals": True, "Next": "ProcessAnalytics"}],
                "Default": "InvalidData",
            },
            "ProcessAnalytics": {**self.machine.invoke(functions.analytics, analysis), **caught, "End": True},
            "InvalidData": {"Type": "Fail", "Error": "InvalidDataError", "Cause": "Data validation failed"},
            "RecordFailure": {
                **self.machine.send(self.failures, record),
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "ProcessingFailed"}],
                "Next": "ProcessingFailed",
            },
            "ProcessingFailed": {"Type": "Fail", "ErrorPath": "$.Error", "CausePath": "$.Cause"},
        }
