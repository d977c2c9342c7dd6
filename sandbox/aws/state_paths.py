"""Paths of a state machine that lead nowhere fail the execution, as in AWS; ministack takes null in their place.

Source: Step Functions developer guide, "Processing input and output" and "Choice workflow state". JSONata is not
concerned; paths with wildcards match what there is.
"""

from __future__ import annotations

import json
from typing import Any

from ministack.services import stepfunctions

from sandbox.aws.hooks import Hook, replace

PARAMETERS = Hook("services.stepfunctions:_resolve_params_obj", "ecb885ce", "paths that lead nowhere")
INPUT = Hook("services.stepfunctions:_apply_input_path", "08ce6446", "paths that lead nowhere")
OUTPUT = Hook("services.stepfunctions:_apply_output_path", "2eead6df", "paths that lead nowhere")
RULE = Hook("services.stepfunctions:_evaluate_rule", "21e060f5", "paths that lead nowhere")
HOOKS = (
    PARAMETERS,
    INPUT,
    OUTPUT,
    RULE,
    Hook("services.stepfunctions:_parse_jsonpath_tokens", "2fe0ee7a", "paths that lead nowhere"),
    Hook("services.stepfunctions:_resolve_path_or_ctx", "564468e7", "paths that lead nowhere"),
    Hook("services.stepfunctions:_ExecutionError", "82f3c23a", "paths that lead nowhere"),
)


def install() -> None:
    """Look before ministack resolves."""
    replace(PARAMETERS, _checking_names(stepfunctions._resolve_params_obj))
    for hook, field in ((INPUT, "InputPath"), (OUTPUT, "OutputPath")):
        replace(hook, _checking(getattr(stepfunctions, hook.attribute), field))
    rule: Any = replace(RULE, lambda *found: _evaluate(rule, *found))


def leads_nowhere(path: str, data: Any, context: Any = None) -> bool:
    """Whether a reference path finds nothing in the data, or in the context object if it begins with $$."""
    if path.startswith("$$"):
        path, data = path[1:], context or {}
    if not path.startswith("$"):
        return False
    for kind, name in stepfunctions._parse_jsonpath_tokens(path) or ():
        if kind == "wildcard":
            return False
        if not _holds(data, kind, name):
            return True
        data = data[name]
    return False


def _holds(data: Any, kind: str, name: Any) -> bool:
    if kind == "field":
        return isinstance(data, dict) and name in data
    return isinstance(data, list) and -len(data) <= name < len(data)


def _checking_names(resolve: Any) -> Any:
    """The names of one level are looked at; ministack comes back for those below."""

    def run(template: Any, data: Any, context: Any = None) -> Any:
        for name, path in template.items() if isinstance(template, dict) else ():
            if name.endswith(".$") and isinstance(path, str) and leads_nowhere(path, data, context):
                raise _runtime(
                    f"The JSONPath '{path}' specified for the field '{name}' could not be found in the input "
                    f"'{json.dumps(data)}'"
                )
        return resolve(template, data, context)

    return run


def _checking(apply: Any, field: str) -> Any:
    def run(state: dict[str, Any], data: Any, context: Any = None) -> Any:
        path = state.get(field)
        if isinstance(path, str) and leads_nowhere(path, data, context):
            raise _runtime(
                f"Invalid path '{path}' specified for the field '{field}': it is not in '{json.dumps(data)}'"
            )
        return apply(state, data, context)

    return run


def _evaluate(evaluate: Any, rule: dict[str, Any], data: Any, context: Any = None) -> bool:
    path = rule.get("Variable")
    if path:
        absent = leads_nowhere(path, data, context)
        if "IsPresent" in rule:
            return bool(rule["IsPresent"]) is not absent
        if absent:
            raise _runtime(f"Invalid path '{path}': The choice state's condition path references an invalid value.")
        if "BooleanEquals" in rule:  # in Python 1 equals true
            return stepfunctions._resolve_path_or_ctx(path, data, context) is rule["BooleanEquals"]
    return bool(evaluate(rule, data, context))


def _runtime(cause: str) -> Exception:
    error: Exception = stepfunctions._ExecutionError("States.Runtime", cause)
    return error
