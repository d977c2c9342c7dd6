"""Renders N objects through the blocks' own path; run as a process of its own, so that start-up counts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.environment_file import load

ROOT = Path(__file__).parents[2]


class Many(Block):
    """`count` copies of a queue and its policy under numbered names: objects of this repo's usual size."""

    def __init__(self, scope: Scope, count: int) -> None:
        super().__init__(scope, "many")
        self.count = count

    def manifests(self) -> Iterable[Manifest]:
        """All copies."""
        for number in range(self.count // 2):
            queue = Queue(self.scope, f"queue-{number:05}")
            queue.grant_send(Role(self.scope, "owner", service="lambda.amazonaws.com"))
            yield from queue.manifests()
        del self.scope.blocks[1:]


def main() -> None:
    """Arguments: number of objects, output folder, `json` (write them for the other contestant) or `render`."""
    count, out, mode = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    settings = load(ROOT / "environments/dev.yaml")
    scope = Scope(settings, system="bench", service="bench", region="us-east-1")
    Many(scope, count)
    if mode == "json":
        out.write_text(json.dumps(scope.manifests()), encoding="utf-8")
        return
    from charts import render  # noqa: PLC0415 - importing it starts Node, which the json mode does not need

    render.write([("chart", manifest) for manifest in scope.manifests()], out)


if __name__ == "__main__":
    main()
