"""A watch: what is there, then what changes, found by looking again and again.

Source: Kubernetes documentation, "Kubernetes API Concepts", Efficient detection of changes and Streaming lists (the
bookmark behind the first objects).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping

from sandbox.apiserver import answers
from sandbox.apiserver.answers import Json, Query

_LOOK = 0.5  # seconds between two looks
_LONGEST = 3600.0  # seconds after which it ends, and kubectl begins another


class Watch:
    """What a caller hears of the objects that its query chooses.

    The first look is told in any case: a caller that has listed them hears of them twice, which the protocol allows.
    """

    def __init__(
        self,
        query: Query,
        read: Callable[[], list[Json]],
        ended: threading.Event,
        given: Mapping[str, str],
        *,
        as_table: bool,
    ) -> None:
        self._query, self._read, self._ended, self._as_table = query, read, ended, as_table
        self._bookmark = given.get("sendInitialEvents") == "true"
        self._end = time.monotonic() + min(float(given.get("timeoutSeconds", _LONGEST)), _LONGEST)

    def events(self) -> Iterator[Json]:
        """ADDED, MODIFIED and DELETED, and a BOOKMARK behind the first look where one is asked for."""
        before: dict[tuple[str, str], Json] = {}
        while not self._ended.is_set() and time.monotonic() < self._end:
            objects = self._read()
            chosen = {_key(one): one for one in self._query.chosen(objects)}
            fresh = {key: one for key, one in chosen.items() if before.get(key) != one}
            changes = [("DELETED", one) for key, one in before.items() if key not in chosen]
            changes += [("MODIFIED" if key in before else "ADDED", one) for key, one in fresh.items()]
            for kind, one in changes:
                yield {"type": kind, "object": answers.table([one], objects) if self._as_table else one}
            if self._bookmark:
                self._bookmark = False
                yield {"type": "BOOKMARK", "object": self._behind(objects)}
            before = chosen
            self._ended.wait(_LOOK)

    def _behind(self, objects: list[Json]) -> Json:
        kind = self._query.resource(objects)
        metadata = {"resourceVersion": "1", "annotations": {"k8s.io/initial-events-end": "true"}}
        return {"apiVersion": kind.api_version, "kind": kind.kind, "metadata": metadata}


def _key(one: Json) -> tuple[str, str]:
    return one["metadata"].get("namespace", ""), one["metadata"]["name"]
