"""Deployments, jobs and cron jobs.

Sources: Kubernetes documentation, "Deployments", "Jobs" and "CronJob" (schedule syntax, names of 52 characters), and
the API references of apps/v1 and batch/v1.
"""

from __future__ import annotations

import re

from checks.core.places import Json, at_least, below, needed
from checks.core.pods import pod
from checks.core.selectors import matches, selector
from checks.findings import shown
from checks.schema_values import Path, Report

_CRON_JOB_NAME = 52
_NAMED = re.compile(r"@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every [0-9.]+(ns|us|ms|s|m|h)\S*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_FIELDS: tuple[tuple[str, int, int, tuple[str, ...]], ...] = (
    ("minute", 0, 59, ()),
    ("hour", 0, 23, ()),
    ("day of the month", 1, 31, ()),
    ("month", 1, 12, _MONTHS),
    ("day of the week", 0, 6, _DAYS),
)


def deployment(manifest: Json, report: Report) -> None:
    """It selects its own pods, which restart always."""
    if not needed(manifest, "spec", None, report, "selector and template"):
        return
    spec, path = manifest["spec"], (None, "spec")
    at_least(spec, "replicas", 0, path, report)
    template = spec["template"]
    before = len(report.found)
    selector(spec["selector"], below(path, "selector"), report)
    labels = (template.get("metadata") or {}).get("labels") or {}
    if spec["selector"] and not any(spec["selector"].values()):
        message = "an empty selector given, allowed: matchLabels or matchExpressions; select the pods"
        report.add("schema.conflict", below(path, "selector"), message)
    sound = needed(spec, "selector", path, report, "matchLabels or matchExpressions") and len(report.found) == before
    if sound and not matches(spec["selector"], labels):
        message = f"{shown(labels)} given, allowed: labels that spec.selector selects; make them equal"
        report.add("schema.conflict", below(path, "template", "metadata", "labels"), message)
    pod(template, below(path, "template"), report, restarts=("Always",), default="Always")


def job(manifest: Json, report: Report) -> None:
    """Its pods restart on failure or never."""
    if needed(manifest, "spec", None, report, "a template"):
        _job(manifest["spec"], (None, "spec"), report)


def cron_job(manifest: Json, report: Report) -> None:
    """A schedule, a job, and a name with room for the job's number."""
    if not needed(manifest, "spec", None, report, "schedule and jobTemplate"):
        return
    spec, path = manifest["spec"], (None, "spec")
    name = manifest["metadata"].get("name") if isinstance(manifest.get("metadata"), dict) else None
    if isinstance(name, str) and len(name) > _CRON_JOB_NAME:
        message = f"{shown(name)} given, allowed: {_CRON_JOB_NAME} characters in a CronJob; shorten it"
        report.add("schema.name", ((None, "metadata"), "name"), message)
    if needed(spec, "schedule", path, report, "five fields of cron") and (problem := cron_problem(spec["schedule"])):
        message = f"{shown(spec['schedule'])} given, allowed: five fields of cron, {problem}; correct it"
        report.add("schema.format", below(path, "schedule"), message)
    for field in ("failedJobsHistoryLimit", "successfulJobsHistoryLimit", "startingDeadlineSeconds"):
        at_least(spec, field, 0, path, report)
    _job(spec["jobTemplate"].get("spec") or {}, below(path, "jobTemplate", "spec"), report)


def _job(spec: Json, path: Path, report: Report) -> None:
    for field in ("activeDeadlineSeconds", "backoffLimit", "completions", "parallelism", "ttlSecondsAfterFinished"):
        at_least(spec, field, 0, path, report)
    pod(spec.get("template") or {}, below(path, "template"), report, restarts=("OnFailure", "Never"), default=None)


def cron_problem(schedule: str) -> str | None:
    """What is wrong with a schedule; None for one that the server takes. Names such as @hourly count as one."""
    if schedule.startswith("@"):
        return None if _NAMED.fullmatch(schedule) else "or a name such as @hourly"
    if schedule.startswith(("TZ=", "CRON_TZ=")):
        return "the time zone stands in spec.timeZone"
    fields = schedule.split()
    if len(fields) != len(_FIELDS):
        return f"{len(fields)} are there"
    for text, (what, least, most, names) in zip(fields, _FIELDS, strict=True):
        for part in text.split(","):
            if not _sound(part, least, most, names):
                return f"the {what} is from {least} to {most}"
    return None


def _sound(part: str, least: int, most: int, names: tuple[str, ...]) -> bool:
    span, slash, step = part.partition("/")
    if slash and (not step.isdigit() or int(step) == 0):
        return False
    if span in ("*", "?"):
        return True
    ends = [_number(one, least, names) for one in span.split("-")]
    if len(ends) > 2 or None in ends:
        return False
    first, last = ends[0], ends[-1]
    return first is not None and last is not None and least <= first <= last <= most


def _number(text: str, least: int, names: tuple[str, ...]) -> int | None:
    if text.lower() in names:
        return names.index(text.lower()) + least
    return int(text) if text.isdigit() else None
