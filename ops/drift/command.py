"""`python -m ops drift`: arguments, and what a person or CI sees."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ops.drift import aws, live, source
from ops.drift.findings import Finding, State, ordered
from ops.drift.report import machine, markdown, table
from ops.errors import CallError
from sandbox.clients import Clients
from sandbox.errors import SandboxError
from sandbox.manifests import Dist
from sandbox.resource import Key

ACCOUNT = "tandem.example.org/account"
"""Label of a namespace: the account of its objects."""
ROOT = Path(__file__).resolve().parents[2]
_FORMATS = {"table": table, "markdown": markdown, "json": machine}
_FINE = frozenset({State.IN_SYNC, State.NOT_OBSERVED})


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("drift", help="whether what Git says is what there is, in the cluster and in AWS")
    parser.add_argument("--environment", required=True, metavar="NAME", help="the folder below dist/")
    parser.add_argument("--system", metavar="NAME", help="only this system of it")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="FOLDER", help="default: this repository's")
    source.add(parser, required=False)
    parser.add_argument("--aws", action="store_true", help="look into AWS itself, reading only")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint, such as a sandbox's (default: AWS)")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="table", help="default: table")
    parser.add_argument("--strict", action="store_true", help="count what could not be observed as a finding too")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Print the findings; 0 when all is in sync, 1 when something is not."""
    if not (options.live or options.kubeconfig or options.aws):
        raise CallError(
            "nothing to compare with",
            "--live FILE or --kubeconfig FILE, --aws, or both are allowed",
            "give one of them",
        )
    wanted = _wanted(options)
    seen = source.read(options)
    found: list[Finding] = []
    if seen is not None:
        found += live.findings(wanted, seen, {key.namespace for key in wanted if key.managed})
    if options.aws:
        found += _from_aws(options, wanted, seen or {})
    sys.stdout.write(_FORMATS[options.format](ordered(set_apart(found))))
    fine = _FINE - ({State.NOT_OBSERVED} if options.strict else set())
    return int(any(finding.state not in fine for finding in found))


def set_apart(found: list[Finding]) -> list[Finding]:
    """Where both were asked, an object stands once: with what is worse of the two."""
    order, worst = list(State), dict[str, Finding]()
    for finding in found:
        other = worst.get(finding.identity)
        if other is None or order.index(finding.state) < order.index(other.state):
            worst[finding.identity] = finding
    return list(worst.values())


def _wanted(options: argparse.Namespace) -> Mapping[Key, dict[str, Any]]:
    try:
        loaded = Dist(options.dist, options.environment, options.system).load()
    except SandboxError as error:
        raise CallError(str(error), "a folder that make synth renders is allowed", "correct the call") from error
    return {key: manifest for key, (manifest, _) in loaded.items()}


def _from_aws(
    options: argparse.Namespace, wanted: Mapping[Key, dict[str, Any]], seen: Mapping[Key, dict[str, Any]]
) -> list[Finding]:
    clients = Clients(options.endpoint, _account(wanted))
    try:
        return list(aws.findings(wanted, seen, clients))
    finally:
        clients.close()


def _account(wanted: Mapping[Key, dict[str, Any]]) -> str:
    """The account that the systems' namespaces are tied to. Raises `CallError` for none or several."""
    labels = [manifest["metadata"].get("labels") or {} for key, manifest in wanted.items() if key.kind == "Namespace"]
    accounts = {label[ACCOUNT] for label in labels if ACCOUNT in label}
    if len(accounts) != 1:
        raise CallError(
            f"the namespaces name {len(accounts)} accounts", f"one is allowed, in the label {ACCOUNT}", "render dist/"
        )
    return str(*accounts)
