"""What the Makefile promises."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[3]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make here, without what an outer make has handed down."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["/usr/bin/env", "make", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_make_alone_lists_each_target_on_one_line() -> None:
    """No target is without a line of help, and nothing but targets is listed."""
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony
    listed = make().stdout.splitlines()
    assert sorted(line.split()[1] for line in listed) == sorted(phony.group(1).split())
    assert [line for line in listed if len(line) > 120] == []


def test_imports_needs_to_be_told_where_the_crds_are() -> None:
    """`make imports` without CRDS=... fails and says how it is called."""
    done = make("-o", "setup", "imports")
    assert done.returncode != 0
    assert "CRDS=" in done.stderr
