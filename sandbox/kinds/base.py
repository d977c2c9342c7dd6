"""What a reconciler of one kind is, and the helpers that keep it short.

A kind observes AWS in the shape of forProvider; the engine compares, decides and reports. Adding one: subclass `Kind`,
declare FIELDS (see `sandbox.fields`), implement four short methods, put `@register` on it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sandbox.clients import PARTITION, Clients
from sandbox.compare import Drift
from sandbox.fields import Field, parse
from sandbox.resource import Resource
from sandbox.secrets import Secrets

Json = dict[str, Any]


@dataclass(frozen=True)
class Observed:
    """What AWS has: `fields` in the shape of forProvider, `status` further values of status.atProvider.

    `state` is Available, or Creating/Updating/Deleting while AWS is still busy with the object.
    """

    fields: Json
    status: Json = field(default_factory=dict)
    state: str = "Available"


@dataclass
class Request:
    """One reconciliation of one object: its values with references resolved, and access to AWS."""

    resource: Resource
    wanted: Json
    clients: Clients
    service: str
    found: Json = field(default_factory=dict)
    secrets: Secrets = field(default_factory=Secrets)

    @property
    def name(self) -> str:
        """The external name; empty for an object whose id AWS has not given yet."""
        return self.resource.external_name

    @property
    def region(self) -> str:
        """The object's region; us-east-1 for global services, as the provider does."""
        return str(self.wanted.get("region") or "us-east-1")

    @property
    def account(self) -> str:
        """The account that manifests are reconciled into."""
        return self.clients.account

    @property
    def aws(self) -> Any:
        """The client of the kind's own service in the object's region."""
        return self.clients.get(self.service, self.region)

    def arn(self, service: str, resource: str) -> str:
        """An ARN in the object's region and account."""
        return f"arn:{PARTITION}:{service}:{self.region}:{self.account}:{resource}"

    def get(self, *names: str) -> Any:
        """A wanted value by path, None if any part is missing."""
        value: Any = self.wanted
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value

    def need(self, *names: str) -> Any:
        """As get, but a missing value is refused with Crossplane's wording for a parameter that it needs."""
        value = self.get(*names)
        if value in (None, ""):
            raise ValueError(f"{'.'.join(names)} cannot be empty; set spec.forProvider.{'.'.join(names)}")
        return value

    def tag_change(self) -> tuple[dict[str, str], list[str]]:
        """Tags to set, and keys to remove; removal only if the manifest says something about tags."""
        want, have = self.wanted.get("tags") or {}, self.found.get("tags") or {}
        gone = [key for key in have if key not in want] if "tags" in self.wanted else []
        return {key: value for key, value in want.items() if have.get(key) != value}, gone


class Kind(ABC):
    """Base of all reconcilers. One that lacks a method is refused when it registers, not when it is first needed."""

    GROUP: ClassVar[str]
    KIND: ClassVar[str]
    SERVICE: ClassVar[str]
    FIELDS: ClassVar[str]
    #: True: the AWS name is the external name, default metadata.name. False: AWS gives an id at create
    NAMED: ClassVar[bool] = True
    #: True: AWS has one with defaults as soon as its parent exists, so differences at first sight are nobody's edit
    INNATE: ClassVar[bool] = False
    #: True: deleting restores a default or switches it off, and there is still something to observe
    REMAINS: ClassVar[bool] = False
    #: what the provider takes for granted, and so puts back, where the manifest says nothing
    DEFAULTS: ClassVar[Mapping[str, Any]] = {}
    #: fields that the provider late-initializes where only initProvider sets them, see `policies.late_initialize`
    LATE: ClassVar[tuple[str, ...]] = ()
    schema: ClassVar[Mapping[str, Field]]

    def __init_subclass__(cls) -> None:
        if "FIELDS" in cls.__dict__:
            cls.schema = {"region": Field("region", immutable=True), **parse(cls.FIELDS)}

    def identify(self, r: Request) -> str | None:
        """The external name of a derived kind, or of an ID kind that can be found again; None otherwise."""
        del r
        return None

    @abstractmethod
    def observe(self, r: Request) -> Observed | None:
        """What AWS has, None if nothing. A not-found error of AWS may simply be let through."""

    @abstractmethod
    def create(self, r: Request) -> str | None:
        """Make it; returns the external name if AWS gave one."""

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Put back what differs; kinds whose API replaces everything just create again."""
        del drift
        self.create(r)

    @abstractmethod
    def delete(self, r: Request) -> None:
        """Remove it from AWS."""


REGISTRY: dict[tuple[str, str], Kind] = {}


def register(kind: type[Kind]) -> type[Kind]:
    """Class decorator: make the reconciler known under its group and kind."""
    REGISTRY[kind.GROUP, kind.KIND] = kind()
    return kind


# --- converting between Crossplane's camelCase and the names of AWS -------------------------------------------------

_FREE_FORM = {"tags", "Tags", "variables", "Variables", "metadata", "Metadata"}


def aws_shape(value: Any, names: Mapping[str, str] | None = None) -> Any:
    """camelCase keys become AWS's CamelCase, at every depth; `names` gives those that differ by more than case."""
    return _rename(value, lambda key: (names or {}).get(key) or key[:1].upper() + key[1:])


def field_shape(value: Any, names: Mapping[str, str] | None = None) -> Any:
    """The way back, with the same `names`."""
    back = {aws: ours for ours, aws in (names or {}).items()}
    return _rename(value, lambda key: back.get(key) or _lower_first(key))


def _lower_first(key: str) -> str:
    run = re.match(r"[A-Z]+(?=[A-Z][a-z]|$)", key)  # SSEAlgorithm -> sseAlgorithm
    return run[0].lower() + key[run.end() :] if run else key[:1].lower() + key[1:]


def _rename(value: Any, rename: Any) -> Any:
    if isinstance(value, dict):
        return {rename(k): v if k in _FREE_FORM else _rename(v, rename) for k, v in value.items() if v is not None}
    return [_rename(item, rename) for item in value] if isinstance(value, list) else value


def pick(values: Mapping[str, Any], names: Iterable[str]) -> Json:
    """Those of `names` that are set."""
    return {name: values[name] for name in names if values.get(name) is not None}


def tag_list(tags: Mapping[str, str] | None, key: str = "Key", value: str = "Value") -> list[dict[str, str]]:
    """Tags as AWS's list of pairs."""
    return [{key: name, value: text} for name, text in (tags or {}).items()]


def tag_map(tags: Iterable[Mapping[str, str]] | None, key: str = "Key", value: str = "Value") -> dict[str, str]:
    """AWS's list of pairs as a map."""
    return {tag[key]: tag[value] for tag in tags or ()}
