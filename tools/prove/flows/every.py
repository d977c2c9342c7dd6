"""What every function does: it writes a log."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from sandbox.ingestion import external_name
from sandbox.listing import is_managed
from tools.prove.stage import Flow, Stage


def flows(stage: Stage) -> Sequence[Flow]:
    """One for each function of the region."""
    functions = [
        external_name(one)
        for one in stage.sandbox.objects()
        if one["kind"] == "Function" and is_managed(one) and one["spec"]["forProvider"]["region"] == stage.region
    ]
    return [Flow("its log is written", partial(_logs, function=name)) for name in sorted(functions)]


def _logs(stage: Stage, function: str) -> None:
    """Whatever the function makes of the event, its log holds the invocation."""
    begun = int(time.time() * 1000)
    stage.client("lambda").invoke(FunctionName=function, Payload=b"{}")
    asked = {"logGroupName": f"/aws/lambda/{function}", "startTime": begun, "filterPattern": '"START RequestId"'}
    logs = stage.client("logs")
    stage.eventually(lambda: logs.filter_log_events(**asked)["events"], f"{function} has written no log")
