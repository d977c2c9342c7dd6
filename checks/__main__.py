"""`python -m checks [DIST]`: run all checks over a rendered folder.

Exit codes: 0 nothing found, 1 findings, 2 the folder cannot be read or the call is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from checks import run, strays
from checks.findings import Finding
from checks.manifests import UnreadableManifestError, read
from checks.pins import UnreadablePinError, judged, pinned


def main(arguments: Sequence[str] | None = None) -> int:
    """Check a folder, print what was found, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m checks", description="Check rendered objects before AWS does.")
    parser.add_argument("dist", nargs="?", type=Path, default=Path("dist"), help="rendered folder (default: dist)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how findings are printed")
    options = parser.parse_args(arguments)
    try:
        manifests, pins = read(options.dist), pinned(options.dist)
        if not manifests:
            raise UnreadableManifestError(f"{options.dist}: holds no *.yaml file; run `make synth` first")
    except (UnreadableManifestError, UnreadablePinError) as error:
        print(error, file=sys.stderr)
        return 2
    findings = sorted([*strays.check(options.dist), *judged(run(manifests), pins)])
    if options.format == "text":
        for environment, commit in pins.items():
            print(f"{environment} is held at {commit}, whose own checks have judged it")
    print(_as_json(findings, len(manifests)) if options.format == "json" else _as_text(findings, len(manifests)))
    return 1 if findings else 0


def _as_json(findings: Sequence[Finding], count: int) -> str:
    return json.dumps({"objects": count, "findings": [asdict(finding) for finding in findings]}, indent=2)


def _as_text(findings: Sequence[Finding], count: int) -> str:
    """One line for each finding, and a last line that sums up."""
    lines = [str(finding) for finding in findings]
    rules = len({finding.rule for finding in findings})
    objects = len({finding.object or finding.file for finding in findings})
    total = f"{_many(len(findings), 'finding')} of {_many(rules, 'rule')} in {objects} of {_many(count, 'object')}"
    return "\n".join([*lines, total if findings else f"{_many(count, 'object')}: nothing found"])


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


if __name__ == "__main__":
    sys.exit(main())
