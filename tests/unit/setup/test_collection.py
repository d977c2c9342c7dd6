"""What pytest and ruff read of tests/: all of it, also what lies in a folder named dist."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import LONGEST

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "tool", [("pytest", "--collect-only", "-q", "tests"), ("ruff", "check", "--show-files", "tests")]
)
def test_no_folder_of_tests_is_left_out(tool: tuple[str, ...], tmp_path: Path) -> None:
    """A folder like tests/dist is read with this project's settings: by their own, both tools leave it out."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    folder = tmp_path / "tests/dist"
    folder.mkdir(parents=True)
    (folder / "test_one.py").write_text('"""One."""\n\n\ndef test_one() -> None:\n    """One."""\n')
    command = [sys.executable, "-m", *tool]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "tests/dist/test_one.py" in done.stdout


def test_the_files_that_are_begun_first_are_there() -> None:
    """A renamed file would lose its place, and be begun last."""
    assert [name for name in LONGEST if not (ROOT / "tests/flows" / name).is_file()] == []
