"""An upgrade of ministack that moves what the patches rely on is noticed at start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.aws import HookError, patches
from sandbox.aws.hooks import VERSION, Hook, find, verify

ROOT = Path(__file__).resolve().parents[3]
START = """
import sys
from sandbox.aws import server
from sandbox.aws.hooks import Hook
sys.exit(server.main([], [Hook("app:gone", None, "a test")]))
"""


def test_the_installed_release_fits() -> None:
    """All hooks of all patches are as expected in the pinned release."""
    verify(patches.hooks())


def test_another_release_is_refused() -> None:
    """Another version of ministack is refused with both versions and the way out."""
    with pytest.raises(HookError, match=rf"ministack is 9\.9\.9, expected {VERSION}.*\n.*install ministack=={VERSION}"):
        verify([], version="9.9.9")


def test_a_missing_attribute_is_named() -> None:
    """A hook whose attribute is gone is reported with module, name and the gap that it closes."""
    with pytest.raises(HookError, match=r"ministack\.app\.gone \(some gap\) is missing, expected it to exist"):
        verify([Hook("app:gone", None, "some gap")])


def test_changed_source_is_named() -> None:
    """A hook whose source differs is reported with the digest found and the one expected."""
    with pytest.raises(HookError, match=r"ministack\.app\.main \(some gap\) has source digest \w+, expected 00000000"):
        verify([Hook("app:main", "00000000", "some gap")])


def test_all_problems_are_reported_at_once() -> None:
    """One start names every hook that moved, not only the first."""
    with pytest.raises(HookError) as caught:
        verify([Hook("app:gone", None, "one"), Hook("nowhere:gone", None, "two")])
    assert "ministack.app.gone" in str(caught.value)
    assert "ministack.nowhere.gone" in str(caught.value)


def test_every_hook_of_a_function_has_a_digest() -> None:
    """A hook without digest only stands for data: code that is relied on is always pinned by its source."""
    assert [hook.target for hook in patches.hooks() if hook.digest is None and callable(find(hook))] == []


def test_a_server_whose_hook_is_missing_does_not_start(tmp_path: Path) -> None:
    """The server itself ends with an error that names the hook, before it serves anything."""
    (tmp_path / "tmp").mkdir()
    environment = {"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path / "tmp"), "HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        said = server.stdout.read()
        assert server.wait(30) == 1
    assert "ministack.app.gone (a test) is missing" in said
