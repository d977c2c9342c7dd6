"""What an environment has switched on that costs money while nothing happens; each settings module states its own.

A model says so in `cost_switches`; a new one needs no entry here. `charts.environment_file` adds file and line.
"""

from __future__ import annotations

from collections.abc import Iterator

from charts.settings import Settings
from charts.settings.common import CostSwitch, Frozen

PRODUCTION = "prod"
"""The environment whose costs nobody has to be told of: they were decided on."""


def found(settings: Settings) -> Iterator[tuple[tuple[str, ...], CostSwitch]]:
    """Path from the file's top and switch, of all that is on; nothing in production."""
    if settings.environment != PRODUCTION:
        yield from _below(settings, ())


def _below(model: Frozen, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], CostSwitch]]:
    for switch in model.cost_switches():
        yield (*path, switch.setting), switch
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Frozen):
            yield from _below(value, (*path, name))
