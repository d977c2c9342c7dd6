"""Flows of stream-processing: changes become activities, a day is summarized, what cannot be processed is set aside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from tools.prove.stage import Flow, Stage, need

_TABLES = {
    "userData": ("userId", "timestamp", "USER_ACTIVITY", "sourceUserId"),
    "orderData": ("orderId", "createdAt", "ORDER_ACTIVITY", "sourceOrderId"),
}


def flows(stage: Stage) -> Sequence[Flow]:
    """Those of the system's region."""
    del stage
    found = []
    for table in _TABLES:
        found += [
            Flow(f"a change of {table} becomes an activity", partial(_activity, table=table)),
            Flow(f"what is no record of {table} is set aside", partial(_set_aside, table=table)),
        ]
    return [*found, Flow("the daily workflow writes a summary", _daily)]


def _activity(stage: Stage, table: str) -> None:
    identity, time, data_type, source = _TABLES[table]
    outputs = stage.outputs
    stage.put(outputs[f"{table}TableName"], {identity: stage.word, time: 1_763_690_400_123})

    def there() -> bool:
        found = stage.query(outputs["analyticsTableName"], {"dataType": data_type})
        return any(item.get(source) == stage.word for item in found)

    stage.eventually(there, f"{stage.word} is no activity")


def _set_aside(stage: Stage, table: str) -> None:
    outputs = stage.outputs
    stage.invoke(outputs[f"{table}ProcessorName"], {"Records": [stage.word]})
    stage.eventually(lambda: stage.letters(outputs[f"{table}FailuresName"], stage.word), f"{stage.word} is lost")


def _daily(stage: Stage) -> None:
    machines = stage.client("stepfunctions")
    given = json.dumps({"dataType": "DAILY_ANALYTICS", "batchSize": 100})
    arn = machines.start_execution(stateMachineArn=stage.outputs["stateMachineArn"], input=given)["executionArn"]

    def ended() -> str:
        status = str(machines.describe_execution(executionArn=arn)["status"])
        return "" if status == "RUNNING" else status

    status = stage.eventually(ended, f"{arn} still runs")
    need(status == "SUCCEEDED", f"{arn} has {status}")
