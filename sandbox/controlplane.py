"""The sandbox as a library: an AWS endpoint and a control plane that brings dist/ into it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox.aws import AwsEmulator, Settings
from sandbox.changes import Change
from sandbox.clients import Clients
from sandbox.cluster.client import Cluster
from sandbox.cluster.publish import Publisher
from sandbox.cluster.source import ClusterSource
from sandbox.engine import Engine
from sandbox.errors import NotSettledError, SandboxError
from sandbox.manifests import Dist, account_of
from sandbox.names import ExternalNames
from sandbox.secrets import Secrets

_LOOK = 0.5  # seconds between two looks at the files of dist
_BEAT = 0.1  # seconds between two looks at the embedded AWS


Source = Dist | ClusterSource


class Sandbox:
    """A running control plane. Make one with `start`, end it with `close` or a with block.

    `changes` holds every change that was announced (drift put back, objects deleted, ...), oldest first. Setting
    `stopping` ends whatever is being reconciled or watched; `close` is still needed.
    """

    def __init__(
        self,
        dist: Source,
        clients: Clients,
        embedded: AwsEmulator | None,
        names: ExternalNames | None = None,
        announce: Callable[[str], None] | None = None,
        *,
        secrets: Secrets | None = None,
    ) -> None:
        self.secrets = secrets or Secrets()
        self.dist, self.clients, self.account = dist, clients, clients.account
        self.changes: list[Change] = []
        self._embedded, self._names, self._listener = embedded, names, announce
        self._complaint = ""
        self._fingerprint = dist.fingerprint()
        self.stopping = threading.Event()
        remember = (lambda m: names.restore([m])) if names is not None else None
        self.engine = Engine(clients, self._announce, stop=self.stopping, remember=remember, secrets=self.secrets)
        self.engine.load(dist.load())
        if names is not None:
            names.restore(self.engine.all())
        self._closed = False
        self._publisher: Publisher | None = None
        if isinstance(dist, ClusterSource):
            self._publisher = Publisher(dist.cluster, self.engine.all, self._tell)
            self._publisher.start()
        self._watcher: threading.Thread | None = None
        self._guard = threading.Thread(target=self._stop_without_aws, name="guard", daemon=True)
        self._guard.start()

    @classmethod
    def start(
        cls,
        dist: str | Path = "dist",
        environment: str = "dev",
        system: str | None = None,
        *,
        endpoint: str | None = None,
        names: Path | None = None,
        announce: Callable[[str], None] | None = None,
        secrets: Secrets | None = None,
        cluster: Cluster | None = None,
        settings: Settings | None = None,
    ) -> Self:
        """Read dist, start the embedded AWS unless an endpoint is given. Nothing is reconciled yet.

        With a `cluster`, what is wanted is read from there instead, and what is found out is written there.

        `names` is the file in which ids given by AWS are kept between runs against an endpoint that outlives them;
        `announce` is called with each line worth reading. `secrets` are the cluster's Secrets, by default random ones;
        `settings` say how the embedded AWS behaves.
        Raises SandboxError if dist has no such environment or
        system, or holds no managed resource.
        """
        source: Source = Dist(Path(dist).resolve(), environment, system)
        if cluster is not None:
            source = ClusterSource(cluster, environment, system)
        account = account_of([manifest for manifest, _ in source.load().values()])
        embedded = None if endpoint else AwsEmulator.start(settings, account=account)
        try:
            clients = Clients(endpoint or (embedded.endpoint_url if embedded else None), account)
            kept = ExternalNames(names, endpoint) if names and endpoint else None
            return cls(source, clients, embedded, kept, announce, secrets=secrets)
        except BaseException:
            if embedded:
                embedded.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def aws(self) -> AwsEmulator:
        """The embedded AWS; raises SandboxError if another endpoint was given."""
        if self._embedded is None:
            raise SandboxError("there is no embedded AWS", f"this sandbox works against {self.endpoint_url}")
        return self._embedded

    @property
    def is_embedded(self) -> bool:
        """Whether AWS is the embedded one."""
        return self._embedded is not None

    @property
    def endpoint_url(self) -> str:
        """The URL of the AWS endpoint; empty for real AWS."""
        return self.clients.endpoint or ""

    def client(self, service: str, region: str = "us-east-1") -> Any:
        """A boto3 client with the account's own credentials (past IAM, as the account's root)."""
        return self.clients.get(service, region)

    # --- reconciling -------------------------------------------------------------------------------------------------

    def reload(self) -> bool:
        """Take over what changed in dist; returns whether anything did."""
        fingerprint = self.dist.fingerprint()
        if fingerprint == self._fingerprint:
            return False
        self.engine.load(self.dist.load())
        self._fingerprint = fingerprint
        return True

    def reconcile_until_ready(
        self, timeout: float = 30, patience: float = 1.5, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Reconcile all objects, with what changed in dist, until each is Ready and Synced.

        Raises NotSettledError, with a reason per object, after `timeout` seconds or once nothing moved for `patience`,
        and SandboxError if the embedded AWS has ended.
        """
        self.reload()
        try:
            self.engine.settle(timeout, patience, progress)
        except NotSettledError:
            self.need_aws()  # when it is gone, the reasons of single objects are noise
            raise
        finally:
            self._keep_names()
        self.need_aws()

    def publish(self) -> None:
        """Write what is known into the cluster now; without one there is nothing to do."""
        if self._publisher is not None:
            self._publisher.publish()

    def need_aws(self) -> None:
        """Raise SandboxError if the embedded AWS has ended by itself; `stopping` is set soon after it did."""
        if self._without_aws():
            raise SandboxError("the embedded AWS has ended", "start the sandbox again")

    def _without_aws(self) -> bool:
        return not self._closed and self._embedded is not None and self._embedded.ended

    def _stop_without_aws(self) -> None:
        while not self.stopping.wait(_BEAT):
            if self._without_aws():
                self.stopping.set()

    def watch(self, poll: float) -> None:
        """Reconcile in the background: every `poll` seconds, and soon after a change in dist."""
        if self._watcher is None:
            self._watcher = threading.Thread(target=self._watch, args=(poll,), name="watch", daemon=True)
            self._watcher.start()

    def _watch(self, poll: float) -> None:
        look, waited = min(_LOOK, poll) if isinstance(self.dist, Dist) else poll, 0.0
        while not self.stopping.wait(look):
            waited += look
            try:
                if self.reload() or waited >= poll:
                    waited = 0.0
                    self._reconcile_once(poll)
            except SandboxError as error:  # dist is being rewritten, or holds something bad: keep what is known
                if str(error) != self._complaint:
                    self._complaint = str(error)
                    self._tell(self._complaint)

    def _reconcile_once(self, poll: float) -> None:
        before = self.engine.unready()
        try:
            self.engine.settle(timeout=max(poll, 5.0), patience=0.2)
        except NotSettledError as error:
            if self._without_aws():
                return  # whoever waits for `stopping` says so once, instead of all objects here
            for name, reason in error.reasons.items():
                if before.get(name) != reason:
                    self._tell(f"NotReady {name} {reason}")
        finally:
            self._keep_names()

    def reset(self, timeout: float = 30) -> None:
        """Remove all data and all resources, then make everything again.

        At a given endpoint only what managementPolicies allow to delete is removed.
        """
        with self.engine.exclusive():
            if self._embedded is not None:
                self._embedded.reset()
                self.engine.forget()
            else:
                self.engine.load({})
                self.engine.settle(timeout)
                self.engine.load(self.dist.load())
            self.engine.settle(timeout)

    # --- reading -----------------------------------------------------------------------------------------------------

    def objects(self) -> list[dict[str, Any]]:
        """All objects as the API server would return them, sorted by group, kind, namespace and name."""
        return [m.to_object() for m in self.engine.all()]

    def get(self, kind: str, name: str, namespace: str | None = None) -> dict[str, Any]:
        """One object by kind and name; raises SandboxError if there is none or more than one."""
        same_kind = [m for m in self.engine.all() if m.key.kind == kind]
        found = [m for m in same_kind if m.key.name == name and namespace in (None, m.key.namespace)]
        if len(found) != 1:
            names = sorted(m.key.name for m in same_kind)
            raise SandboxError(f"{len(found)} objects are {kind}/{name}", f"objects of this kind: {names}")
        return found[0].to_object()

    def notes(self) -> list[tuple[str, str]]:
        """What a green run does not cover, as (object, note): not emulated, not kept, not reconciled."""
        return self.engine.notes()

    # --- ending ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Stop reconciling and stop the embedded AWS. Nothing is deleted at a given endpoint."""
        if self._closed:
            return
        self._closed = True
        self.engine.close()
        self._guard.join()
        if self._watcher is not None:
            self._watcher.join(10)
        if self._publisher is not None:
            self._publisher.stop()
        self.clients.close()
        if self._embedded is not None:
            self._embedded.stop()

    def _keep_names(self) -> None:
        if self._names is not None:
            self._names.save(self.engine.all())

    def _announce(self, change: Change) -> None:
        self.changes.append(change)
        self._tell(str(change))

    def _tell(self, line: str) -> None:
        if self._listener:
            self._listener(line)
