"""`demo`: a short tour - bring an environment up, send data through its systems, show what arrived."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sandbox import demo_events, demo_files, demo_streams
from sandbox.controlplane import Sandbox
from sandbox.intakes import intakes
from sandbox.listing import is_managed
from sandbox.screen import Screen
from sandbox.streams import sources
from sandbox.up import Options, bring_up, running

ARRIVAL_SECONDS = 60.0


def demo(options: Options, files: Sequence[Path], screen: Screen, patience: float = ARRIVAL_SECONDS) -> int:
    """The whole tour, of the systems that the environment has.

    Returns 1 if an object is not Ready, a file fails or an execution does. Raises SandboxError if something does not
    arrive within `patience` seconds, or the environment has nothing to send to.
    """
    with running(options, screen) as sandbox:
        if not bring_up(sandbox, options, screen):
            return 1
        objects = sandbox.objects()
        streams = demo_streams.begin(sandbox, screen)  # the changes travel while files are sent
        takes_files = any(item["kind"] == "BucketNotification" for item in objects)
        fine = True
        if takes_files or files or not (sources(objects) or intakes(objects)):
            fine = demo_files.tour(sandbox, files, screen, patience)
        fine = demo_streams.end(sandbox, streams, screen, patience) and fine
        demo_events.end(sandbox, demo_events.begin(sandbox, screen), screen, patience)
        _count_objects(sandbox, screen)
    screen.say("stopped")
    return 0 if fine else 1


def _count_objects(sandbox: Sandbox, screen: Screen) -> None:
    states = [
        {condition["type"]: condition["status"] for condition in item["status"]["conditions"]}
        for item in sandbox.objects()
        if is_managed(item)
    ]
    ready = sum(state.get("Ready") == "True" for state in states)
    synced = sum(state.get("Synced") == "True" for state in states)
    screen.say(f"\nget managed: {len(states)} objects, {synced} SYNCED, {ready} READY")
