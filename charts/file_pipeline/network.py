"""The network of one region of the pipeline, when the environment has one."""

from __future__ import annotations

from charts.blocks.network import Network
from charts.blocks.scope import Scope


def network_of(scope: Scope) -> Network | None:
    """The region's network for the pipeline's functions; None where they run outside of any."""
    knobs = scope.settings.file_pipeline
    if knobs.network is None:
        return None
    return Network(
        scope,
        knobs.network.primary if scope.is_primary else knobs.network.secondary,
        flow_log_retention_days=knobs.network.flow_log_retention_days,
    )
