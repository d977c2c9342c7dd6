"""Validating admission policies and their bindings, with their expressions in CEL.

Source: Kubernetes documentation, "Validating Admission Policy", and the API reference of its two kinds.
"""

from __future__ import annotations

import re

from checks.core.places import Json, below, named, needed, objects, once, one_of
from checks.findings import nearest, shown
from checks.schema_rules import names_of, problem_of
from checks.schema_values import Path, Report

_ALWAYS = ("object", "oldObject", "request", "namespaceObject", "authorizer", "variables")
_OPERATIONS = ("*", "CONNECT", "CREATE", "DELETE", "UPDATE")
# What is no answer by yes or no, whatever it stands for: a field (its type is open to the server), a text, a number.
_NO_FLAG = re.compile(r"(?!true$|false$)[A-Za-z_][\w.]*|'[^']*'|\"[^\"]*\"|-?[0-9.]+")
_NO_TEXT = re.compile(r"-?[0-9.]+|true|false")


def policy(manifest: Json, report: Report) -> None:
    """What is matched, and expressions that can be compiled and name what there is."""
    spec, path = manifest.get("spec") or {}, (None, "spec")
    if spec.get("failurePolicy") is not None:
        one_of(spec["failurePolicy"], ("Fail", "Ignore"), below(path, "failurePolicy"), report)
    if needed(spec, "matchConstraints", path, report, "the resources that are judged"):
        place = below(path, "matchConstraints")
        needed(spec["matchConstraints"], "resourceRules", place, report, "at least one rule")
        for rule, where in objects(spec["matchConstraints"], "resourceRules", place):
            _matched(rule, where, report)
    if not spec.get("auditAnnotations"):
        needed(spec, "validations", path, report, "at least one validation")
    known = (*_ALWAYS, *(["params"] if spec.get("paramKind") else []))
    for one, place in objects(spec, "variables", path):
        _expression(one["expression"], below(place, "expression"), known, report)
    for one, place in objects(spec, "matchConditions", path):
        _flag(one["expression"], below(place, "expression"), known, report)
    for one, place in objects(spec, "validations", path):
        _flag(one["expression"], below(place, "expression"), known, report)
        said = one.get("messageExpression")
        if said and _expression(said, below(place, "messageExpression"), known, report) and _NO_TEXT.fullmatch(said):
            message = f"{shown(said)} given, allowed: an expression that makes text; rewrite it"
            report.add("schema.cel", below(place, "messageExpression"), message)


def binding(manifest: Json, report: Report) -> None:
    """Which policy, and what becomes of what it refuses."""
    spec, path = manifest.get("spec") or {}, (None, "spec")
    needed(spec, "policyName", path, report, "the name of a ValidatingAdmissionPolicy")
    named(spec, "policyName", path, report)
    if not needed(spec, "validationActions", path, report, "at least one of Deny, Warn, Audit"):
        return
    actions = spec["validationActions"]
    for index, action in enumerate(actions):
        one_of(action, ("Audit", "Deny", "Warn"), below(path, "validationActions", index), report)
    once(actions, below(path, "validationActions"), report, "an action")
    if {"Deny", "Warn"} <= set(actions):
        message = "Deny and Warn given, one of them is allowed; take one out"
        report.add("schema.conflict", below(path, "validationActions"), message)


def _matched(rule: Json, path: Path, report: Report) -> None:
    for field in ("apiGroups", "apiVersions", "operations", "resources"):
        needed(rule, field, path, report, "at least one, or *")
        for index, value in enumerate(rule.get(field) or ()):
            if not value and field in ("apiVersions", "resources"):
                message = "an empty text given, allowed: a name, or *; write it"
                report.add("schema.required", below(path, field, index), message)
    for index, operation in enumerate(rule.get("operations") or ()):
        one_of(operation, _OPERATIONS, below(path, "operations", index), report)


def _flag(text: str, path: Path, known: tuple[str, ...], report: Report) -> None:
    if _expression(text, path, known, report) and _NO_FLAG.fullmatch(text.strip()):
        message = f"{shown(text)} given, allowed: an expression that is true or false; compare it with something"
        report.add("schema.cel", path, message)


def _expression(text: str, path: Path, known: tuple[str, ...], report: Report) -> bool:
    if not text.strip():
        report.add("schema.required", path, "an empty expression given, allowed: one in CEL; write it")
        return False
    problem = problem_of(text)
    if problem is None:
        unknown = sorted(names_of(text) - set(known))
        if not unknown:
            return True
        meant = nearest(unknown[0], known)
        problem = f"it names {unknown[0]}, allowed: {', '.join(known)}" + (f'; did you mean "{meant}"' if meant else "")
    report.add("schema.cel", path, f"{shown(text)} cannot be judged, {problem}; rewrite it")
    return False
