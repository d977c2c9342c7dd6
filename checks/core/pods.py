"""What is inside a pod template: containers, what they ask for, and what they mount.

Source: Kubernetes API reference, "Pod v1" and "Container v1", and the documentation's "Resource Management for Pods and
Containers" (nobody may ask for more than the limit).
"""

from __future__ import annotations

import re
from decimal import Decimal

from checks.core.places import Json, at_least, below, needed, objects, once
from checks.findings import shown
from checks.schema_values import Path, Report

_LABEL = re.compile(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
_SUFFIX = re.compile(r"([+-]?[0-9.]+)(.*)")
_SCALE = {"": Decimal(1), "n": Decimal("1e-9"), "u": Decimal("1e-6"), "m": Decimal("1e-3")}
_SCALE |= {unit: Decimal(1000) ** power for power, unit in enumerate("kMGTPE", 1)}
_SCALE |= {f"{unit}i": Decimal(1024) ** power for power, unit in enumerate("KMGTPE", 1)}


def pod(template: Json, path: Path, report: Report, *, restarts: tuple[str, ...], default: str | None) -> None:
    """A pod template; `restarts` are the restart policies that its owner allows, `default` the one if none is given."""
    spec, place = template.get("spec") or {}, below(path, "spec")
    policy = spec.get("restartPolicy", default)
    if policy not in restarts:
        rule = "schema.enum" if default else "schema.required"  # a job has no default that it allows
        message = f"{shown(policy)} given, allowed: {', '.join(restarts)}; write one of these"
        report.add(rule, below(place, "restartPolicy"), message)
    needed(spec, "containers", place, report, "at least one container")
    volumes = {volume["name"] for volume in spec.get("volumes") or ()}
    names: list[str] = []
    for field in ("initContainers", "containers"):
        for container, where in objects(spec, field, place):
            _container(container, where, volumes, report)
        own = [container["name"] for container in spec.get(field) or ()]
        once(own, below(place, field), report, "a container", "name")
        for index, name in enumerate(own):
            if name in names:
                message = f"{shown(name)} is an initContainer's name too, one container is allowed; rename it"
                report.add("schema.duplicate-item", below(place, field, index, "name"), message)
        names += own
    at_least(spec, "terminationGracePeriodSeconds", 0, place, report)


def _container(container: Json, path: Path, volumes: set[str], report: Report) -> None:
    needed(container, "image", path, report, "an image")
    if needed(container, "name", path, report, "a name") and not _LABEL.fullmatch(container["name"]):
        allowed = "1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit"
        report.add(
            "schema.name", below(path, "name"), f"{shown(container['name'])} given, allowed: {allowed}; rename it"
        )
    resources = container.get("resources") or {}
    limits, requests = resources.get("limits") or {}, resources.get("requests") or {}
    for field, held in (("limits", limits), ("requests", requests)):
        for name in held:
            if quantity(held[name]) < 0:
                message = f"{held[name]} of {name} given, at least 0 allowed; raise it"
                report.add("schema.limit", below(path, "resources", field, name), message)
    for name in requests:
        if name in limits and quantity(requests[name]) > quantity(limits[name]):
            message = f"{requests[name]} of {name} given, at most the limit of {limits[name]} allowed; ask for less"
            report.add("schema.conflict", below(path, "resources", "requests"), message)
    for port, where in objects(container, "ports", path):
        if not 1 <= port["containerPort"] <= 65535:
            message = f"{port['containerPort']} given, allowed: 1 to 65535; correct it"
            report.add("schema.limit", below(where, "containerPort"), message)
    for mount, where in objects(container, "volumeMounts", path):
        if mount["name"] not in volumes:
            message = f"{shown(mount['name'])} given, allowed: {', '.join(sorted(volumes)) or 'none'}; add the volume"
            report.add("schema.conflict", below(where, "name"), message)


def quantity(value: str | int | float) -> Decimal:
    """A sound quantity as a number: 500m is 0.5, 1Ki is 1024."""
    text = str(value)
    found = _SUFFIX.fullmatch(text)
    if found is None or found.group(2) not in _SCALE:
        return Decimal(text)  # an exponent
    return Decimal(found.group(1)) * _SCALE[found.group(2)]
