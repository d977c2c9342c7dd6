"""A managed resource as the API server would hold it: manifest, external name, status and events."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import uuid4

EXTERNAL_NAME = "crossplane.io/external-name"
PAUSED = "crossplane.io/paused"
MANAGED_SUFFIX = ".aws.m.upbound.io"


class Key(NamedTuple):
    """Identity in the API server: full group ("" for core), kind, namespace ("" for cluster scope), name."""

    group: str
    kind: str
    namespace: str
    name: str

    @property
    def short_group(self) -> str:
        """Group without the provider's suffix, for example `dynamodb`."""
        return self.group.removesuffix(MANAGED_SUFFIX)

    @property
    def managed(self) -> bool:
        """Whether this is one of the AWS provider's managed resources."""
        return self.group.endswith(MANAGED_SUFFIX)

    def __str__(self) -> str:
        return "/".join(part for part in (self.kind, self.namespace, self.name) if part)


def key_of(manifest: dict[str, Any]) -> Key:
    """The key of a manifest."""
    group, _, _ = manifest["apiVersion"].rpartition("/")
    metadata = manifest["metadata"]
    return Key(group, manifest["kind"], metadata.get("namespace", ""), metadata["name"])


def now() -> datetime:
    """The current time in whole seconds, as Kubernetes writes it."""
    return datetime.now(UTC).replace(microsecond=0)


def stamp(time: datetime) -> str:
    """RFC 3339 in UTC with a Z."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Condition:
    """A status condition, as in Kubernetes."""

    type: str
    status: str
    reason: str
    message: str
    since: datetime

    def to_dict(self) -> dict[str, str]:
        """The JSON form; message only if there is one."""
        data = {
            "type": self.type,
            "status": self.status,
            "reason": self.reason,
            "lastTransitionTime": stamp(self.since),
        }
        return data | ({"message": self.message} if self.message else {})


@dataclass(frozen=True)
class Event:
    """A Kubernetes event: Normal or Warning, with Crossplane's reason."""

    type: str
    reason: str
    message: str
    time: datetime


@dataclass
class Resource:
    """One object under control. Changed by one worker at a time; read by others through snapshots of plain values."""

    key: Key
    manifest: dict[str, Any]
    file: str = ""
    external_name: str = ""
    generation: int = 1
    observed_generation: int = 0
    exists: bool = False
    fresh: bool = False  # made by us and not Ready since: initProvider still counts
    deleting: bool = False
    at_provider: dict[str, Any] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=50))
    created: datetime = field(default_factory=now)
    not_emulated: str = ""  # why the whole object is
    left_out: list[str] = field(default_factory=list)  # parts of a real object that are not emulated
    not_kept: dict[str, Any] = field(default_factory=dict)
    late: dict[str, Any] = field(default_factory=dict)  # forProvider's late-initialized fields, which Git does not set
    memory: dict[str, Any] = field(default_factory=dict)
    empty_creates: int = 0
    uid: str = field(default_factory=lambda: str(uuid4()))
    composite: dict[str, Any] | None = None  # spec.crossplane of a composite; None: it is none
    status: dict[str, Any] = field(default_factory=dict)  # of a composite, beside its conditions
    owner: Key | None = None  # the composite that composed it, and what it is called in the composition
    role: str = ""

    @property
    def spec(self) -> dict[str, Any]:
        """The manifest's spec."""
        spec: dict[str, Any] = self.manifest.get("spec") or {}
        return spec

    @property
    def for_provider(self) -> dict[str, Any]:
        """spec.forProvider as the API server holds it: the manifest's, and below it what was late-initialized."""
        return {**self.late, **(self.spec.get("forProvider") or {})}

    @property
    def ready(self) -> bool:
        """Whether Ready is True."""
        return self._is_true("Ready")

    @property
    def synced(self) -> bool:
        """Whether Synced is True."""
        return self._is_true("Synced")

    def _is_true(self, kind: str) -> bool:
        condition = self.conditions.get(kind)
        return condition is not None and condition.status == "True"

    def mark(self, kind: str, status: bool, reason: str, message: str = "") -> None:
        """Set a condition; the transition time moves only when the status changes."""
        text, old = str(status), self.conditions.get(kind)
        since = old.since if old is not None and old.status == text else now()
        self.conditions[kind] = Condition(kind, text, reason, message, since)

    def record(self, kind: str, reason: str, message: str) -> None:
        """Append an event."""
        self.events.append(Event(kind, reason, message, now()))

    def revise(self, manifest: dict[str, Any], file: str) -> None:
        """Take over another manifest; what was found out about the old one is forgotten."""
        before, after = (one["metadata"].get("annotations") or {} for one in (self.manifest, manifest))
        if after.get(EXTERNAL_NAME) not in (None, before.get(EXTERNAL_NAME)):
            self.external_name = after[EXTERNAL_NAME]
        self.manifest, self.file, self.generation = manifest, file, self.generation + 1
        self.not_emulated, self.left_out, self.not_kept = "", [], {}
        self.memory.pop("tries", None)

    @property
    def reason(self) -> str:
        """Why the object is not Ready and Synced, in one line; empty if it is."""
        for kind in ("Synced", "Ready"):
            condition = self.conditions.get(kind)
            if condition is None:
                return "not reconciled yet"
            if condition.status != "True":
                return condition.message or condition.reason
        return ""

    def to_object(self) -> dict[str, Any]:
        """The object as the API server would return it."""
        metadata = dict(self.manifest["metadata"])
        annotations = dict(metadata.get("annotations") or {})
        if self.external_name:
            annotations[EXTERNAL_NAME] = self.external_name
        metadata |= {"creationTimestamp": stamp(self.created), "generation": self.generation, "uid": self.uid}
        if annotations:
            metadata["annotations"] = annotations
        if self.deleting:
            metadata["deletionTimestamp"] = stamp(now())
        conditions = [condition.to_dict() for condition in list(self.conditions.values())]
        if self.composite is not None:
            spec = {**self.spec, "crossplane": {**self.composite, **(self.spec.get("crossplane") or {})}}
            return self.manifest | {
                "metadata": metadata,
                "spec": spec,
                "status": {**self.status, "conditions": conditions},
            }
        if not self.key.managed:
            return self.manifest | {"metadata": metadata}
        spec = {**self.spec, "forProvider": self.for_provider} if self.late else self.spec
        status: dict[str, Any] = {
            "atProvider": dict(self.at_provider),
            "conditions": conditions,
            "observedGeneration": self.observed_generation,
        }
        return self.manifest | {"metadata": metadata, "spec": spec, "status": status}
