"""Where the binaries come from, and what is said when they are not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.apiserver.binaries import HERE, PACKAGES, VARIABLE, find, release
from tools.apiserver.errors import ApiServerError


def folder(path: Path, *names: str) -> Path:
    """A folder with executables of these names."""
    path.mkdir()
    for name in names:
        (path / name).touch(mode=0o755)
    return path


def test_a_named_folder_is_taken(tmp_path: Path) -> None:
    """As envtest names it, whatever was built."""
    named = folder(tmp_path / "named", *PACKAGES)
    built = folder(tmp_path / "built", *PACKAGES)
    assert find({VARIABLE: str(named)}, built) == named


def test_without_a_name_what_was_built_is_taken(tmp_path: Path) -> None:
    """Once built, nothing needs to be set."""
    built = folder(tmp_path / "built", *PACKAGES)
    assert find({}, built) == built


def test_half_a_build_is_none(tmp_path: Path) -> None:
    """A build that was interrupted goes on; it is not run."""
    assert find({}, folder(tmp_path / "built", "etcd")) is None


def test_a_named_folder_that_lacks_one_is_refused(tmp_path: Path) -> None:
    """Whoever names a folder means it: nothing else is taken in silence."""
    named = folder(tmp_path / "named", "etcd", "kubectl")
    with pytest.raises(ApiServerError, match=r"KUBEBUILDER_ASSETS lacks kube-apiserver: .*name another folder"):
        find({VARIABLE: str(named)}, folder(tmp_path / "built", *PACKAGES))


def test_every_module_of_kubernetes_is_of_one_release() -> None:
    """A server from modules of two releases is none that anybody has run."""
    text = (HERE / "go.mod").read_text("utf-8")
    staged = set(re.findall(r"=> k8s\.io/\S+ v0\.(\S+)", text))
    assert staged == {release().removeprefix("v1.")}
    assert text.count("=> k8s.io/") >= 30
