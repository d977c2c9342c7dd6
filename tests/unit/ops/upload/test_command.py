"""`python -m ops upload` by its words: what it takes for a wrong call, and where it gets its zone from."""

from __future__ import annotations

from pathlib import Path

import pytest

from ops.__main__ import main
from ops.errors import CallError
from ops.upload.command import zone_of

ROOT = Path(__file__).parents[4]


def test_the_zone_of_an_environment_is_the_one_in_dist(tmp_path: Path) -> None:
    """It is read from the Zone object of the file-pipeline."""
    folder = tmp_path / "dev/file-pipeline/us-east-1"
    folder.mkdir(parents=True)
    (folder / "Zone.a.k8s.yaml").write_text("spec: {forProvider: {name: up.example.com}}\n")
    assert zone_of(tmp_path, "dev") == "up.example.com"


@pytest.mark.parametrize("environment", ["moon", "..", ""])
def test_an_environment_without_a_zone_is_refused(tmp_path: Path, environment: str) -> None:
    """Unknown names, and names that lead elsewhere."""
    with pytest.raises(CallError, match="zones for uploads"):
        zone_of(tmp_path, environment)


def test_every_environment_has_one_zone() -> None:
    """The command works for each environment in dist/ that has the pipeline."""
    environments = {folder.parent.name for folder in (ROOT / "dist").glob("*/file-pipeline")}
    assert len({zone_of(ROOT / "dist", name) for name in environments}) == len(environments) > 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["missing.json", "--zone", "up.example.com"], "no such file"),
        (["a.json", "b/a.json", "--zone", "up.example.com"], "same key"),
        (["a.json", "--zone", "up.example.com", "--endpoint", "localhost"], "no address"),
        (["a.json", "--zone", "up.example.com", "--nameserver", "localhost"], "name server"),
    ],
)
def test_a_wrong_call_sends_nothing(
    tmp_path: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and why."""
    (tmp_path / "b").mkdir()
    for name in ("a.json", "b/a.json"):
        (tmp_path / name).write_text("[]")
    files = [str(tmp_path / word) if word.endswith(".json") else word for word in words]
    assert main(["upload", *files, "--prefix", "orders/"]) == 2
    assert said in capsys.readouterr().err


def test_files_that_are_not_stored_are_named_and_the_call_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name server that is not there: exit code 1, an error for each file, no table."""
    (tmp_path / "a.json").write_text("[]")
    call = ["upload", str(tmp_path / "a.json"), "--prefix", "orders/", "--zone", "up.example.com"]
    assert main([*call, "--nameserver", "127.0.0.1:1", "--patience", "1"]) == 1
    told = capsys.readouterr()
    assert "orders/a.json is not stored" in told.err
    assert told.out == ""
