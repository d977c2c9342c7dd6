"""Which Node jsii is given."""

import os
import subprocess
from pathlib import Path

from charts.node import bundled_node, use_bundled_node

ROOT = Path(__file__).parents[3]


def test_jsii_is_given_the_wheels_node() -> None:
    """Without any setting, jsii runs on the wheel's own binary and caches inside the project."""
    environ: dict[str, str] = {}
    use_bundled_node(environ)
    assert environ == {
        "JSII_NODE": str(bundled_node()),
        "JSII_RUNTIME_PACKAGE_CACHE_ROOT": str(ROOT / ".cache" / "jsii"),
    }


def test_a_node_that_is_named_already_stands() -> None:
    """Somebody who names a Node or a cache of their own keeps them."""
    environ = {"JSII_NODE": "their/node", "JSII_RUNTIME_PACKAGE_CACHE_ROOT": "their/cache"}
    use_bundled_node(environ)
    assert environ == {"JSII_NODE": "their/node", "JSII_RUNTIME_PACKAGE_CACHE_ROOT": "their/cache"}


def test_the_bundled_node_is_one_that_jsii_supports() -> None:
    """The pinned wheel holds a runnable Node of a release line that jsii prints no banner for."""
    version = subprocess.run([bundled_node(), "--version"], capture_output=True, text=True, check=True, env=os.environ)
    assert version.stdout.startswith(("v22.", "v24."))
