"""Network policies and disruption budgets.

Sources: Kubernetes documentation, "Network Policies" and "Specifying a Disruption Budget", and their API references.
"""

from __future__ import annotations

import re
from ipaddress import ip_network
from typing import Any

from checks.core.places import Json, below, objects, one_of
from checks.core.selectors import selector
from checks.findings import shown
from checks.schema_values import Path, Report

# RFC 6335, "Service Name Syntax".
_PORT_NAME = re.compile(r"(?=.{1,15}$)(?!.*--)(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?")


def network_policy(manifest: Json, report: Report) -> None:
    """Directions, ports and peers."""
    spec, path = manifest.get("spec") or {}, (None, "spec")
    for index, direction in enumerate(spec.get("policyTypes") or ()):
        one_of(direction, ("Ingress", "Egress"), below(path, "policyTypes", index), report)
    selector(spec.get("podSelector") or {}, below(path, "podSelector"), report)
    for direction, peers in (("ingress", "from"), ("egress", "to")):
        for rule, place in objects(spec, direction, path):
            for port, where in objects(rule, "ports", place):
                _port(port, where, report)
            for peer, where in objects(rule, peers, place):
                _peer(peer, where, report)


def _port(port: Json, path: Path, report: Report) -> None:
    number, last = port.get("port"), port.get("endPort")
    if isinstance(number, int) and not 1 <= number <= 65535:
        message = f"{number} given, allowed: 1 to 65535; correct it"
        report.add("schema.limit", below(path, "port"), message)
    if isinstance(number, str) and not _PORT_NAME.fullmatch(number):
        message = f"{shown(number)} given, allowed: up to 15 of a-z, 0-9 and -, a letter among them; rename it"
        report.add("schema.name", below(path, "port"), message)
    if last is not None and (not isinstance(number, int) or not number <= last <= 65535):
        message = f"{last} given, allowed: from port to 65535, where port is a number; correct it"
        report.add("schema.limit", below(path, "endPort"), message)


def _peer(peer: Json, path: Path, report: Report) -> None:
    named = {field for field in ("ipBlock", "namespaceSelector", "podSelector") if peer.get(field) is not None}
    if not named:
        message = "nothing is selected, allowed: ipBlock, podSelector, namespaceSelector; add one"
        report.add("schema.required", path, message)
    elif "ipBlock" in named and len(named) > 1:
        message = f"{', '.join(sorted(named))} given, allowed: ipBlock alone; make it two peers"
        report.add("schema.conflict", path, message)
    for field in named - {"ipBlock"}:
        selector(peer[field], below(path, field), report)
    if "ipBlock" in named:
        _block(peer["ipBlock"], below(path, "ipBlock"), report)


def _block(block: Json, path: Path, report: Report) -> None:
    whole = _network(block["cidr"], below(path, "cidr"), report)
    for index, excepted in enumerate(block.get("except") or ()):
        place = below(path, "except", index)
        part = _network(excepted, place, report)
        if whole is None or part is None:
            continue
        inside = whole.version == part.version and part != whole and part.subnet_of(whole)
        if not inside:
            message = f"{excepted} given, allowed: a part of {block['cidr']}; take it out"
            report.add("schema.conflict", place, message)


def _network(text: str, path: Path, report: Report) -> Any:
    try:
        if "/" not in text:
            raise ValueError(text)
        return ip_network(text, strict=False)
    except ValueError:
        message = f"{shown(text)} given, allowed: a range such as 10.9.8.0/24; write address and size"
        report.add("schema.format", path, message)
        return None


def disruption_budget(manifest: Json, report: Report) -> None:
    """One of both limits, as a number or a percentage."""
    spec, path = manifest.get("spec") or {}, (None, "spec")
    given = [field for field in ("minAvailable", "maxUnavailable") if spec.get(field) is not None]
    if len(given) > 1:
        report.add("schema.conflict", path, "minAvailable and maxUnavailable given, one is allowed; take one out")
    for field in given:
        value = spec[field]
        if isinstance(value, str) and not re.fullmatch(r"[0-9]+%", value):
            message = f"{shown(value)} given, allowed: a number or a percentage such as 50%; rewrite it"
            report.add("schema.format", below(path, field), message)
        if isinstance(value, int) and value < 0:
            report.add("schema.limit", below(path, field), f"{value} given, at least 0 allowed; raise it")
    selector(spec.get("selector") or {}, below(path, "selector"), report)
