"""How an object stands after a pass: its conditions and events.

Reasons and message prefixes are those of Crossplane's managed reconciler, so that what is read here is what kubectl
would show: Synced (ReconcileSuccess, ReconcileError, ReconcilePaused), Ready (Available, Creating, Unavailable,
Deleting). One reason is the sandbox's own: NotEmulated, for what the endpoint cannot do.
"""

from __future__ import annotations

from sandbox.kinds.base import Observed
from sandbox.resource import Resource


def available(m: Resource) -> None:
    """As wanted, and usable."""
    m.fresh, m.observed_generation, m.not_emulated = False, m.generation, ""
    m.mark("Synced", True, "ReconcileSuccess")
    m.mark("Ready", True, "Available")


def busy(m: Resource, observed: Observed | None) -> None:
    """AWS is at work on it; an object that was Ready stays so while it is updated."""
    m.exists = m.exists or observed is not None
    m.mark("Synced", True, "ReconcileSuccess")
    if observed is None or observed.state == "Creating":
        m.mark("Ready", False, "Creating")
    elif observed.state != "Updating" or "Ready" not in m.conditions:
        m.mark("Ready", False, "Unavailable", f"external resource is {observed.state}")


def failed(m: Resource, stage: str, message: str) -> None:
    """AWS refused, at one of the stages observe, create, update, delete."""
    _error(m, f"Cannot{stage.capitalize()}ExternalResource", f"{stage} failed: {message}")


def unresolved(m: Resource, message: str) -> None:
    """What it refers to is not there yet."""
    _error(m, "CannotResolveResourceReferences", message)


def _error(m: Resource, reason: str, message: str) -> None:
    m.mark("Synced", False, "ReconcileError", message)
    if "Ready" not in m.conditions:
        m.mark("Ready", False, "Creating")
    m.record("Warning", reason, message)


def composed(m: Resource, ready: bool, why: str) -> None:
    """A composite whose objects were applied; `why` names those that are not Ready."""
    m.observed_generation, m.not_emulated = m.generation, ""
    m.mark("Synced", True, "ReconcileSuccess")
    m.mark("Ready", ready, "Available" if ready else "Creating", why)


def not_composed(m: Resource, message: str) -> None:
    """A composite whose objects cannot be worked out or applied."""
    _error(m, "ComposeResources", message)


def paused(m: Resource) -> None:
    """Left alone, as its manifest asks."""
    m.mark("Synced", False, "ReconcilePaused", "Reconciliation (including deletion) is paused")


def not_emulated(m: Resource, why: str) -> None:
    """Ready in name only: the endpoint cannot do it."""
    m.not_emulated, m.observed_generation = why, m.generation
    m.mark("Synced", True, "ReconcileSuccess")
    m.mark("Ready", True, "NotEmulated", why)
