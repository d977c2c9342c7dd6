"""The data tables of the checks: kinds, reference fields and metrics, read from checks/data/ once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"


class KindFacts(NamedTuple):
    """How objects of a kind get their name in AWS; `naming` is name, id or derived, `arns` are templates."""

    naming: str
    name_field: str
    arns: tuple[str, ...]


class ReferenceFacts(NamedTuple):
    """What a reference field names; `problem` says why it must not be used, empty when it may."""

    target: str
    value: str
    problem: str


class MetricFacts(NamedTuple):
    """The sets of dimensions under which AWS publishes a metric; an empty set means per account and region."""

    dimensions: tuple[frozenset[str], ...]


class FixedValues(NamedTuple):
    """The values of a dimension, where it stands beside another one."""

    beside: str
    values: frozenset[str]


@cache
def kinds() -> dict[str, KindFacts]:
    """Facts by kind, written `<group's first part>.<Kind>`, such as lambda.Function."""
    return {
        kind: KindFacts(naming, "" if field == "-" else field, tuple(arns.split()))
        for kind, naming, field, arns in _rows("kinds.tsv", 4)
    }


@cache
def references() -> dict[tuple[str, str], ReferenceFacts]:
    """Facts by kind and path below spec.forProvider; list items are written `[]`."""
    return {
        (kind, path): ReferenceFacts(target, value, problem)
        for kind, path, target, value, problem in _rows("references.tsv", 5)
    }


@cache
def metrics() -> dict[str, dict[str, MetricFacts]]:
    """Facts by CloudWatch namespace and metric."""
    found: dict[str, dict[str, MetricFacts]] = {}
    for namespace, names, dimensions in _rows("metrics.tsv", 3):
        sets = tuple(frozenset(part.split("+")) - {"-"} for part in dimensions.split("|"))
        for name in names.split():
            found.setdefault(namespace, {})[name] = MetricFacts(sets)
    return found


@cache
def dimension_values() -> dict[str, FixedValues]:
    """The dimensions whose values AWS fixes."""
    return {name: FixedValues(beside, frozenset(values.split())) for name, beside, values in _rows("dimensions.tsv", 3)}


class IntegrationFacts(NamedTuple):
    """What a Task may call: patterns beyond a plain request, arguments, and the IAM action on an object.

    `others` is None where the arguments are not listed; `argument` names an object of kind `target` and `action` is the
    IAM action on it, all three empty where they are not known.
    """

    patterns: frozenset[str]
    needed: tuple[str, ...]
    others: tuple[str, ...] | None
    argument: str
    target: str
    action: str


@cache
def integrations() -> dict[str, IntegrationFacts]:
    """The integrations of Step Functions by name, such as lambda:invoke."""
    found = {}
    for name, patterns, needed, others, target, action in _rows("integrations.tsv", 6):
        argument, _, kind = target.replace("-", "").partition("=")
        found[name] = IntegrationFacts(
            frozenset(patterns.replace("-", "").split()),
            tuple(needed.replace("-", "").split()),
            None if others == "*" else tuple(others.split()),
            argument,
            kind,
            "" if action == "-" else action,
        )
    return found


@cache
def externals() -> tuple[str, ...]:
    """Patterns of ARNs that may be named although no object in dist/ has them; {r} is the region of the object."""
    return tuple(pattern for pattern, _ in _rows("externals.tsv", 2))


@cache
def service_ranges(region: str, service: str) -> tuple[str, ...]:
    """The public addresses of a service in a region, as far as they are known here."""
    return tuple(cidr for where, what, cidr in _rows("service_ranges.tsv", 3) if (where, what) == (region, service))


@cache
def prefix_lists() -> dict[tuple[str, str], str]:
    """The AWS-managed prefix lists, by region and service."""
    return {(region, service): name for region, service, name in _rows("prefix_lists.tsv", 3)}


def _rows(file: str, width: int) -> Iterator[list[str]]:
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
