"""One level-triggered pass over one object: resolve, observe, then create, update or delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import awserrors, standing
from sandbox.changes import Change, of_drift, refusal
from sandbox.clients import Clients
from sandbox.compare import Drift, differences
from sandbox.errors import NotEmulatedError
from sandbox.fields import unhandled
from sandbox.kinds import REGISTRY, Kind
from sandbox.kinds.base import Observed, Request
from sandbox.outcome import Outcome
from sandbox.policies import allowed, default_tags, late_initialize, merged, paused, policies_of
from sandbox.references import Resolver, UnresolvedError
from sandbox.resource import EXTERNAL_NAME, Key, Resource
from sandbox.secrets import Secrets

_EMPTY_CREATES = 3  # creations that leave nothing behind before the endpoint is taken to ignore the call
_KEPT_TRIES = 2  # updates of one field without effect before the endpoint is taken not to keep it


@dataclass
class Work:
    """One pass over one object; `stage` is what an error is blamed on."""

    m: Resource
    kind: Kind
    policies: frozenset[str]
    stage: str = "observe"


class Reconciler:
    """Reconciles single objects against one endpoint; keeps no state of its own."""

    def __init__(
        self,
        clients: Clients,
        lookup: Callable[[Key], Resource | None],
        search: Callable[[str, str, str], Iterable[Resource]],
        announce: Callable[[Change], None],
        registry: Mapping[tuple[str, str], Kind] = REGISTRY,
        *,
        secrets: Secrets | None = None,
    ) -> None:
        self._secrets = secrets or Secrets()
        self._clients, self._lookup, self._search, self._announce = clients, lookup, search, announce
        self._registry = registry

    def reconcile(self, m: Resource) -> Outcome:
        """One pass. Never raises for anything that AWS answers."""
        kind = self._registry.get((m.key.short_group, m.key.kind))
        if kind is None:
            return self._not_emulated(m, f"no reconciler for {m.key.kind} ({m.key.group or 'core'})")
        if paused(m):
            standing.paused(m)
            return Outcome.SETTLED
        work = Work(m, kind, policies_of(m))
        try:
            return self._work(work)
        except UnresolvedError as error:
            return self._unresolved(m, error)
        except Exception as error:
            return self._failed(work, error)

    def _work(self, w: Work) -> Outcome:
        request = self._request(w.m, w.kind)
        observed = self._observe(w.kind, request)
        if w.m.deleting:
            w.stage = "delete"
            return self._delete(w, request, observed)
        if observed is None:
            if not allowed("Create", w.policies):
                raise ValueError("external resource does not exist, and managementPolicies do not allow Create")
            w.stage = "create"
            request, observed = self._create(w.m, w.kind)
        if observed is None or observed.state != "Available":
            standing.busy(w.m, observed)
            return Outcome.BUSY
        w.stage = "update"
        observed = self._converge(w, request, observed)
        if observed.state != "Available":
            standing.busy(w.m, observed)
            return Outcome.BUSY
        late_initialize(w.m, w.kind.LATE, observed.fields)
        standing.available(w.m)
        return Outcome.SETTLED

    # --- the steps ---------------------------------------------------------------------------------------------------

    def _request(self, m: Resource, kind: Kind) -> Request:
        values = merged(m.for_provider, m.spec.get("initProvider") or {}) if m.fresh else m.for_provider
        wanted = {**kind.DEFAULTS, **self._resolve(m, kind, values)}
        if (tags := kind.schema.get("tags")) is not None and tags.type == "map" and m.key.managed:
            wanted["tags"] = {**(wanted.get("tags") or {}), **default_tags(m)}
        request = Request(m, wanted, self._clients, kind.SERVICE, secrets=self._secrets)
        if not m.external_name:
            annotations = m.manifest["metadata"].get("annotations") or {}
            m.external_name = annotations.get(EXTERNAL_NAME) or (m.key.name if kind.NAMED else "")
        m.external_name = kind.identify(request) or m.external_name
        return request

    def _resolve(self, m: Resource, kind: Kind, values: dict[str, Any]) -> dict[str, Any]:
        """What was resolved last serves a deletion when the objects that were referred to have gone first."""
        try:
            wanted = Resolver(m.key.namespace, self._lookup, self._search).resolve(kind.schema, values)
        except UnresolvedError:
            if not m.deleting or "resolved" not in m.memory:
                raise
            wanted = dict(m.memory["resolved"])
        m.memory["resolved"] = dict(wanted)
        return wanted

    def _observe(self, kind: Kind, r: Request) -> Observed | None:
        if not r.name:
            return None
        try:
            observed = kind.observe(r)
        except Exception as error:
            if awserrors.is_not_found(error):
                return None
            raise
        if observed is not None:
            observed.fields.setdefault("region", r.region)
            r.resource.at_provider = {**observed.fields, **observed.status}
            r.found = observed.fields
        return observed

    def _create(self, m: Resource, kind: Kind) -> tuple[Request, Observed | None]:
        existed, m.exists = m.exists, False
        m.mark("Ready", False, "Creating")
        m.fresh = True
        r = self._request(m, kind)  # now with initProvider
        name = kind.create(r)
        if name:
            m.external_name = name
        m.record("Normal", "CreatedExternalResource", "Successfully requested creation of external resource")
        if existed:
            self._announce(Change("CreatedExternalResource", m.key, "found nothing, wanted the object; made again"))
        observed = self._observe(kind, r)
        if observed is None:
            m.empty_creates += 1
            if m.empty_creates >= _EMPTY_CREATES:
                raise NotEmulatedError("the endpoint accepts its creation and keeps nothing")
        return r, observed

    def _converge(self, w: Work, r: Request, seen: Observed) -> Observed:
        m, kind = w.m, w.kind
        adopting = not m.exists
        edited = not adopting and not m.fresh and m.observed_generation == m.generation
        m.exists, m.empty_creates = True, 0
        for _ in range(_KEPT_TRIES + 1):
            drifts = [d for d in differences(kind.schema, r.wanted, seen.fields) if not _known_lost(m, d)]
            if not drifts or not allowed("Update", w.policies):
                return seen
            if refused := [d for d in drifts if d.immutable]:
                raise ValueError(refusal(refused[0]))
            kind.update(r, drifts)
            again = self._observe(kind, r)
            busy = again is None or again.state != "Available"
            left = {d.path: d for d in differences(kind.schema, r.wanted, again.fields if again and not busy else {})}
            done = [d for d in drifts if busy or d.path not in left or left[d.path].found != d.found]
            if not (adopting and kind.INNATE):
                self._say(m, done, edited=edited)
            if again is None or busy:
                return again or seen
            tries = m.memory.setdefault("tries", {})
            for d in drifts:
                tries[d.path] = 0 if d in done else tries.get(d.path, 0) + 1
                if tries[d.path] >= _KEPT_TRIES:
                    m.not_kept[d.path] = d.found
            seen = again
        return seen

    def _say(self, m: Resource, done: list[Drift], *, edited: bool) -> None:
        if not done:
            return
        m.record("Normal", "UpdatedExternalResource", "Successfully requested update of external resource")
        if m.fresh:
            return
        for d in done:
            self._announce(of_drift(m.key, d, edited=edited))

    def _delete(self, w: Work, r: Request, observed: Observed | None) -> Outcome:
        m = w.m
        if observed is None:
            self._announce(Change("DeletedExternalResource", m.key, "deleted"))
            return Outcome.GONE
        if r.get("skipDestroy") or not allowed("Delete", w.policies):
            why = "skipDestroy says so" if r.get("skipDestroy") else "managementPolicies do not allow Delete"
            self._announce(Change("OrphanedExternalResource", m.key, f"left in AWS, {why}"))
            return Outcome.GONE
        m.mark("Ready", False, "Deleting")
        if observed.state != "Deleting":
            w.kind.delete(r)
            m.record("Normal", "DeletedExternalResource", "Successfully requested deletion of external resource")
        if not w.kind.REMAINS and self._observe(w.kind, r) is not None:
            return Outcome.BUSY
        self._announce(Change("DeletedExternalResource", m.key, "deleted"))
        return Outcome.GONE

    # --- how it stands -----------------------------------------------------------------------------------------------

    def _failed(self, w: Work, error: Exception) -> Outcome:
        if awserrors.is_not_offered(error):
            return self._not_emulated(w.m, awserrors.describe(error))
        standing.failed(w.m, w.stage, awserrors.describe(error))
        return Outcome.FAILED

    def _unresolved(self, m: Resource, error: UnresolvedError) -> Outcome:
        if m.deleting:  # it never resolved, so it was never made
            self._announce(Change("DeletedExternalResource", m.key, "forgotten, it was never made"))
            return Outcome.GONE
        target = self._lookup(error.target) if error.target else None
        if target is not None and target.not_emulated:
            return self._not_emulated(m, f"refers to {target.key}, which is not emulated")
        standing.unresolved(m, str(error))
        return Outcome.FAILED

    @staticmethod
    def _not_emulated(m: Resource, why: str) -> Outcome:
        if m.deleting:
            return Outcome.GONE
        standing.not_emulated(m, why)
        return Outcome.SETTLED

    def ignored_fields(self, m: Resource) -> list[str]:
        """Fields of the manifest that its reconciler does not know, as spec paths; empty for a kind without one."""
        kind = self._registry.get((m.key.short_group, m.key.kind))
        if kind is None or not m.key.managed:
            return []
        return [
            f"spec.{part}.{path}"
            for part in ("forProvider", "initProvider")
            for path in unhandled(kind.schema, m.spec.get(part) or {})
        ]


def _known_lost(m: Resource, d: Drift) -> bool:
    return d.path in m.not_kept and m.not_kept[d.path] == d.found
