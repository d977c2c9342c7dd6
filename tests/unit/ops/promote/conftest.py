"""Repositories to promote in: this one as it is now, and a small one that renders at once."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
Git = Callable[..., str]

# Renders as main.py does, as far as promotion is concerned: environments that are held stay, the control plane is
# derived from all of them, and what is broken is refused before anything is written.
RENDERER = """
import pathlib, shutil, sys
charts = pathlib.Path("charts/version.txt").read_text().strip()
if charts == "broken":
    sys.exit("dist/dev: the checks refuse it")
held = []
for file in sorted(pathlib.Path("environments").glob("*.yaml")):
    place = pathlib.Path("dist", file.stem)
    if not (place / "RELEASE").is_file():
        shutil.rmtree(place, ignore_errors=True)
        (place / "system/here").mkdir(parents=True)
        data = "".join(f"  {line.strip()}\\n" for line in file.read_text().splitlines() if ": " in line)
        (place / "system/here/ConfigMap.it.k8s.yaml").write_text(
            f"apiVersion: v1\\nkind: ConfigMap\\nmetadata:\\n  name: it\\n  namespace: {file.stem}\\n"
            f"data:\\n  charts: {charts}\\n{data}"
        )
    held.append((place / "system/here/ConfigMap.it.k8s.yaml").read_text().partition("charts: ")[2].split()[0])
pathlib.Path("dist/platform").mkdir(exist_ok=True)
pathlib.Path("dist/platform/ConfigMap.all.k8s.yaml").write_text(
    "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: all}\\ndata: {charts: " + "-".join(held) + "}\\n"
)
"""


def git(folder: Path, *words: str) -> str:
    """A git command as its author would run it, without anybody's configuration."""
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=Tests", "-c", "user.email=tests@example.com"]
    command = ["git", "-C", str(folder), *who, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what is tracked here, as it is now."""
    folder = tmp_path_factory.mktemp("origin")
    for name in filter(None, git(ROOT, "ls-files", "-z").split("\0")):
        if name.startswith(("tests/", "docs/")) or not (ROOT / name).is_file():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All")
    return folder


@pytest.fixture
def repository(origin: Path) -> Iterator[Path]:
    """The repository, clean before and after."""
    head = git(origin, "rev-parse", "HEAD").strip()
    yield origin
    git(origin, "reset", "--quiet", "--hard", head)
    git(origin, "clean", "--quiet", "-fd")


class Small:
    """A repository with three environments and a renderer that takes no time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("main.py", RENDERER)
        self.write("charts/version.txt", "one\n")
        self.write(
            "environments/control-plane/cluster.yaml",
            "promotion: [dev, staging, prod]\nrepository: {revision: main}\n",
        )
        for name in ("dev", "staging", "prod"):
            self.write(f"environments/{name}.yaml", "file_pipeline:\n  active_region: us-east-1\n  size: s1\n")
        git(folder, "init", "--quiet", "--initial-branch", "main")
        self.commit()

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self) -> str:
        """Render and commit; the commit."""
        self.render()
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--allow-empty", "--message", "Change")
        return git(self.folder, "rev-parse", "HEAD").strip()

    def render(self) -> None:
        """What make synth does."""
        subprocess.run(["python3", "main.py"], cwd=self.folder, check=True)  # noqa: S607 - any Python will do

    def charts(self, version: str) -> str:
        """Other charts, rendered and committed; the commit."""
        self.write("charts/version.txt", f"{version}\n")
        return self.commit()

    def runs(self, environment: str) -> str:
        """The version of the charts that an environment's dist/ is made of."""
        text = (self.folder / f"dist/{environment}/system/here/ConfigMap.it.k8s.yaml").read_text(encoding="utf-8")
        return text.partition("charts: ")[2].split()[0]

    @property
    def status(self) -> str:
        """What git says of the working tree."""
        return git(self.folder, "status", "--porcelain")


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """The small repository, with everything following the tree."""
    return Small(tmp_path)
