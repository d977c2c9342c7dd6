"""The cdk8s app: for each environment and system, charts into dist/."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from charts import file_pipeline, realtime_analytics, stream_processing
from charts.blocks.scope import NameTooLongError
from charts.environment_file import EnvironmentFileError, cost_warnings, load_all, load_control_plane
from charts.render import RefusedError, render

ROOT = Path(__file__).parent
SYSTEMS = (stream_processing, file_pipeline, realtime_analytics)


def main(environments: Path = ROOT / "environments", dist: Path | None = None) -> int:
    """Render every system for every environment; 0 when dist/ is written, 1 when something was refused.

    What costs money outside production while nothing happens is said on stderr, and refuses nothing.
    """
    dist = (dist or Path(os.environ.get("CDK8S_OUTDIR") or ROOT / "dist")).absolute()
    try:
        cluster = load_control_plane(environments)
        chosen = load_all(environments)
        for settings in chosen:
            file = Path(os.path.relpath(environments / f"{settings.environment}.yaml"))
            sys.stderr.writelines(f"{line}\n" for line in cost_warnings(file, settings))
        scopes = [scope for settings in chosen for system in SYSTEMS for scope in system.build(settings)]
        count = render(scopes, cluster, dist)
    except (EnvironmentFileError, NameTooLongError, RefusedError, ValueError) as error:
        sys.stderr.write(f"{error}\nnothing was written\n")
        return 1
    sys.stdout.write(f"{count} objects in {os.path.relpath(dist)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
