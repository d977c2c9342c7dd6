"""The cluster's Kubernetes Secrets: no folder holds them, somebody puts them into the cluster."""

from __future__ import annotations

import secrets as entropy
import threading
from collections.abc import Mapping


class MissingSecretError(ValueError):
    """Raised while a Secret, or the key in it, is not there; put it there."""


class Secrets:
    """Values by namespace, name and key.

    What nobody has put is made up at random when `generated`, so that a sandbox comes up by itself; without, whoever
    asks waits, as in a cluster.
    """

    def __init__(self, *, generated: bool = True) -> None:
        self._generated = generated
        self._held: dict[tuple[str, str], dict[str, str]] = {}
        self._made: set[tuple[str, str, str]] = set()
        self._lock = threading.Lock()

    def put(self, namespace: str, name: str, values: Mapping[str, str]) -> None:
        """Put a Secret, as `kubectl create secret generic` would; replaces one of the same name."""
        with self._lock:
            self._held[namespace, name] = dict(values)
            self._made = {one for one in self._made if one[:2] != (namespace, name)}

    def get(self, namespace: str, name: str, key: str) -> str:
        """The value of a key. Raises `MissingSecretError` in Crossplane's words while it is not there."""
        with self._lock:
            held = self._held.get((namespace, name), {})
            if key not in held:
                if not self._generated:
                    raise MissingSecretError(
                        f'cannot get credentials secret: Secret "{name}" with the key "{key}" not found in {namespace}'
                    )
                self._held[namespace, name] = held | {key: entropy.token_urlsafe(24)}
                self._made.add((namespace, name, key))
            return self._held[namespace, name][key]

    def made_up(self, namespace: str, name: str, key: str) -> bool:
        """Whether the value is one of the sandbox's own."""
        with self._lock:
            return (namespace, name, key) in self._made
