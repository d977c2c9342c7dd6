"""The page: a table for each system and region, as production has it, with what other environments have instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World, place
from tools.alarms.watched import objects_of, threshold, watched

ENVIRONMENT = "prod"
_KINDS = ("cloudwatch.MetricAlarm", "cloudwatch.CompositeAlarm")
_HEAD = """# Alarms

Written by `make alarms` from what lies in `dist/`, and held against it by a test. Each table shows production; where
another environment differs, its value stands behind. An alarm is raised when the value is at or above the threshold, or
at or below one with "or less" behind it, in as many periods as stand there, and its topic is told then and when it is
over. No data is no alarm.
"""
_COLUMNS = ("Alarm", "Watches", "Of", "Threshold", "Periods", "Meaning", "Told")


def page(manifests: Sequence[Manifest]) -> str:
    """The page in Markdown. Raises `LookupError` when nothing is rendered for production."""
    world = World.of(manifests)
    found = {(*place(alarm.manifest), alarm.manifest.name): alarm for alarm in world.each(*_KINDS)}
    charts = sorted({(system, region) for environment, system, region, _ in found if environment == ENVIRONMENT})
    if not charts:
        raise LookupError(f"dist/ has no alarms of {ENVIRONMENT}; alarms of its systems are needed; run make synth")
    parts = [_HEAD]
    for system, region in charts:
        rows = [
            _row(world, alarm, list(_elsewhere(found, key)))
            for key, alarm in sorted(found.items())
            if key[:3] == (ENVIRONMENT, system, region)
        ]
        parts.append(f"## {system}, {region}\n\n{_table(rows)}")
    return "\n".join(parts)


def _elsewhere(found: dict[tuple[str, str, str, str], Resource], key: tuple[str, ...]) -> Iterator[Resource]:
    """The same alarm in the other environments: in the same place, by the same name but for the environment's."""
    _, system, region, name = key
    for (environment, *rest, other), alarm in sorted(found.items()):
        if environment != ENVIRONMENT and rest == [system, region] and _plain(other, environment) == _plain(name):
            yield alarm


def _plain(name: str, environment: str = ENVIRONMENT) -> list[str]:
    return [word for word in name.split("-") if word != environment]


def _row(world: World, alarm: Resource, others: Sequence[Resource]) -> tuple[str, ...]:
    levels, periods = (
        _with_others(says(alarm), {other.environment: says(other) for other in others})
        for says in (threshold, _periods)
    )
    told = ", ".join(_topic(world, alarm, str(action)) for action in alarm.get("alarmActions") or [])
    meaning = alarm.text("alarmDescription")
    return f"`{alarm.name}`", watched(alarm), objects_of(alarm), levels, periods, meaning, told


def _with_others(here: str, others: dict[str, str]) -> str:
    differing = [f"{environment}: {says}" for environment, says in others.items() if says != here]
    return here + (f" ({', '.join(differing)})" if differing else "")


def _periods(alarm: Resource) -> str:
    wanted, looked_at = alarm.get("datapointsToAlarm"), alarm.get("evaluationPeriods")
    return "" if looked_at is None else f"{wanted} of {looked_at}"


def _topic(world: World, alarm: Resource, arn: str) -> str:
    """The topic's name, and the addresses that are subscribed to it."""
    topic = world.by_arn(alarm.environment, arn)
    ends = [
        found.text("endpoint")
        for found in world.each("sns.TopicSubscription")
        if topic and world.linked(found, "topicArn", "sns.Topic") is topic
    ]
    return f"`{arn.rpartition(':')[2]}`" + (f" ({', '.join(sorted(ends))})" if ends else "")


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    lines = [_COLUMNS, tuple("---" for _ in _COLUMNS), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
