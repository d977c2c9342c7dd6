"""Control requests, POST /_sandbox/<verb> with a JSON body: what a test does to the emulator behind AWS's back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.aws.patches import Installed

Verb = Callable[[Any], Any]


class Control:
    """The verbs. Each runs in a thread of its own, so it may call back into the server."""

    def __init__(self, installed: Installed) -> None:
        self._installed = installed
        self._verbs: Mapping[str, Verb] = {"pending": self._pending, "alarms": self._alarms}

    async def handle(self, verb: str, body: bytes) -> tuple[int, Any]:
        """Status and answer of one request."""
        found = self._verbs.get(verb)
        if found is None:
            allowed = ", ".join(sorted(self._verbs))
            return 404, {"error": f"unknown control verb: {verb!r}; allowed is {allowed}; change the path"}
        try:
            return 200, await asyncio.to_thread(found, json.loads(body or b"null"))
        except (TypeError, ValueError, KeyError) as error:
            return 400, {"error": str(error)}

    def reset(self) -> None:
        """Forget what the patches hold; ministack's own reset follows."""
        self._installed.invoke.pool.clear()

    def _alarms(self, body: Any) -> dict[str, str]:
        return self._installed.alarms.evaluate(float((body or {}).get("offset_seconds", 0)))

    def _pending(self, _: Any) -> dict[str, int]:
        return {"events": self._installed.invoke.pool.pending()}
