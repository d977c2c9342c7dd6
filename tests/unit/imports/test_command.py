"""The command: what it writes, and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.imports.small import array, block, folder
from tools.imports.__main__ import main

ROOT = Path(__file__).parents[3]


def written(out: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in sorted(out.rglob("*")) if file.is_file()}


def provider(crds: Path) -> Path:
    """The folder of AWS kinds below a folder of CRDs."""
    return next(crds.glob("provider-upjet-aws-v*"))


def test_a_module_per_group_and_its_facts_are_written(tmp_path: Path) -> None:
    """The output is the package: runtime, shared shapes, one module and one facts file per group, an index."""
    assert main([str(folder(tmp_path / "crds")), "--out", str(tmp_path / "imports")]) == 0
    groups = {"apiextensions", "argoproj", "pkg", "protection", "sqs"}
    expected = {f"{group}.py" for group in groups} | {f"facts/{group}.json" for group in groups}
    expected |= {"__init__.py", "base.py", "meta.py", "shared.py", "facts/index.json"}
    assert set(written(tmp_path / "imports")) == expected


def test_the_output_depends_on_nothing_but_the_input(tmp_path: Path) -> None:
    """Another working folder, another hash seed, another run: the same bytes."""
    crds = folder(tmp_path / "crds")
    outputs = []
    for seed in ("1", "2"):
        out = tmp_path / f"run{seed}" / "imports"
        out.parent.mkdir()
        command = [sys.executable, "-m", "tools.imports", str(crds), "--out", str(out)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=out.parent, env=env, check=True, capture_output=True)
        outputs.append(written(out))
    assert outputs[0] == outputs[1]


def test_every_file_says_how_it_was_made_and_names_no_machine(tmp_path: Path) -> None:
    """A header points to the generator; no path of the machine it ran on is in the output."""
    main([str(folder(tmp_path / "crds")), "--out", str(tmp_path / "imports")])
    files = written(tmp_path / "imports")
    assert all(text.startswith(b"# Made by `make imports`") for name, text in files.items() if name.endswith(".py"))
    assert not [name for name, text in files.items() if str(tmp_path).encode() in text]


def test_files_of_an_earlier_run_do_not_stay(tmp_path: Path) -> None:
    """A group that is no longer in the CRDs loses its module."""
    crds, out = folder(tmp_path / "crds"), tmp_path / "imports"
    main([str(crds), "--out", str(out)])
    (out / "left_over.py").write_text("x = 1\n", encoding="utf-8")
    main([str(crds), "--out", str(out)])
    assert "left_over.py" not in written(out)


def test_the_newest_release_of_a_project_is_read(tmp_path: Path) -> None:
    """v1.10.0 is newer than v1.9.0, whatever the alphabet says."""
    crds = folder(tmp_path / "crds")
    for number in ("1.9.0", "1.10.0"):
        other = folder(tmp_path / number, spec=block(forProvider=block(**{f"from{number.replace('.', '')}": block()})))
        provider(other).rename(crds / f"provider-upjet-aws-v{number}")
    main([str(crds), "--out", str(tmp_path / "imports")])
    facts = (tmp_path / "imports" / "facts" / "sqs.json").read_text(encoding="utf-8")
    assert "from1100" in facts
    assert "from190" not in facts


def _no_folder(crds: Path) -> None:
    crds.rename(crds.with_name("elsewhere"))


def _no_provider(crds: Path) -> None:
    provider(crds).rename(crds / "something-else")


def _empty(crds: Path) -> None:
    for file in provider(crds).iterdir():
        file.unlink()


def _broken_yaml(crds: Path) -> None:
    (provider(crds) / "broken.yaml").write_text("a: [1", encoding="utf-8")


def _binary(crds: Path) -> None:
    (provider(crds) / "broken.yaml").write_bytes(b"\x80\x81\x00")


def _no_crd(crds: Path) -> None:
    (provider(crds) / "pod.yaml").write_text("kind: Pod\n", encoding="utf-8")


def _no_object(crds: Path) -> None:
    (provider(crds) / "list.yaml").write_text("- 1\n", encoding="utf-8")


def _incomplete(crds: Path) -> None:
    (provider(crds) / "half.yaml").write_text("kind: CustomResourceDefinition\nspec: {}\n", encoding="utf-8")


def _twice(crds: Path) -> None:
    file = next(provider(crds).iterdir())
    file.with_name("again.yaml").write_bytes(file.read_bytes())


def _kind_missing(crds: Path) -> None:
    next(crds.glob("crossplane-v*/*_usage.yaml")).unlink()


def _not_structural(crds: Path) -> None:
    file = next(provider(crds).iterdir())
    data = json.loads(file.read_text(encoding="utf-8"))
    data["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"] = array({"anyOf": []})
    file.write_text(json.dumps(data), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_no_folder, "no folder of CRDs whose name begins with provider-upjet-aws-v"),
        (_no_provider, "no folder of CRDs whose name begins with provider-upjet-aws-v"),
        (_empty, "the folder holds no CRD"),
        (_broken_yaml, "provider-upjet-aws-v1.2.3/broken.yaml is not a CRD: given not YAML"),
        (_binary, "provider-upjet-aws-v1.2.3/broken.yaml is not a CRD: given not YAML"),
        (_no_crd, "pod.yaml is not a CRD: given a document of kind Pod"),
        (_no_object, "list.yaml is not a CRD: given a document of kind list"),
        (_incomplete, "half.yaml is not a CRD: given an incomplete CustomResourceDefinition"),
        (_twice, "is defined twice"),
        (_kind_missing, "kinds that the project renders are missing: given Usage.protection.crossplane.io/v1beta1"),
        (_not_structural, "is not a structural schema: given the keyword anyOf"),
    ],
)
def test_bad_input_is_refused_and_the_output_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: Callable[[Path], None], said: str
) -> None:
    """What is wrong, what was given, what is allowed, what to change; exit code 2; nothing written, nothing lost."""
    crds, out = folder(tmp_path / "crds"), tmp_path / "imports"
    main([str(crds), "--out", str(out)])
    before = written(out)
    damage(crds)
    capsys.readouterr()
    assert main([str(crds), "--out", str(out)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "; allowed: " in error
    assert "; to fix: " in error
    assert written(out) == before
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.name != "elsewhere") in (
        ["crds", "imports"],
        ["imports"],
    )


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--out pointed at the wrong folder costs nobody their files."""
    precious = tmp_path / "home" / "thesis.txt"
    precious.parent.mkdir()
    precious.write_text("mine", encoding="utf-8")
    assert main([str(folder(tmp_path / "crds")), "--out", str(precious.parent)]) == 2
    assert "the output folder holds files that the generator did not write" in capsys.readouterr().err
    assert precious.read_text(encoding="utf-8") == "mine"
