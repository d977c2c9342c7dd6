"""`make bootstrap`: the printed steps name what dist/ holds, and the document says the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checks.manifests import read
from tools.bootstrap.steps import MissingPartError, steps

ROOT = Path(__file__).parents[3]


def commands(text: str) -> set[str]:
    """What is to be typed, with line ends behind a backslash joined and blanks folded."""
    joined = re.sub(r"\\\n", " ", text)
    lines = (line.strip().removeprefix("$ ") for line in joined.splitlines())
    return {" ".join(line.split()) for line in lines if line.startswith(("helm", "kubectl"))}


def test_the_printed_commands_stand_in_the_document() -> None:
    """Whoever reads docs/bootstrap.md and whoever runs make bootstrap types the same."""
    document = (ROOT / "docs/bootstrap.md").read_text(encoding="utf-8")
    printed = commands(steps(ROOT / "dist"))
    assert len(printed) >= 9
    assert printed <= commands(document)


def test_what_argo_cd_keeps_is_handed_over_under_its_name() -> None:
    """Under kubectl's name the settings that Argo CD's installation wrote would go, and later nothing ever would."""
    pages = [ROOT / "docs/bootstrap.md", ROOT / "docs/runbooks/restore.md"]
    texts = [steps(ROOT / "dist"), *(page.read_text(encoding="utf-8") for page in pages)]
    for text in texts:
        handed = [line for line in text.splitlines() if re.search(r"kubectl apply .*-f dist/(argocd|platform)$", line)]
        assert handed
        assert all("--field-manager=argocd-controller --force-conflicts" in line for line in handed)


def test_the_roles_that_are_printed_are_trusted_and_taken_on() -> None:
    """Both policies are JSON: pods may become the control plane, and that may become each account's role, no other."""
    written = dict(re.findall(r"^echo '(.+)' > (\w+)\.json$", steps(ROOT / "dist"), re.MULTILINE))
    policies = {name: json.loads(text)["Statement"] for text, name in written.items()}
    (pods,), (accounts,) = policies["pods"], policies["accounts"]
    assert pods["Principal"] == {"Service": "pods.eks.amazonaws.com"}
    roles = {
        m.data["spec"]["assumeRoleChain"][0]["roleARN"]
        for m in read(ROOT / "dist")
        if m.kind == "ClusterProviderConfig"
    }
    assert set(accounts["Resource"]) == roles
    assert pods["Action"] == accounts["Action"] == ["sts:AssumeRole", "sts:TagSession"]


def test_the_word_for_a_deletion_is_said_to_the_application() -> None:
    """Argo CD reads it there, not on the object that waits (argo-cd, user guide, "Sync Options")."""
    document = (ROOT / "docs/bootstrap.md").read_text(encoding="utf-8").replace("\\\n", " ")
    (line,) = (one for one in document.splitlines() if "deletion-approved" in one)
    assert re.search(r"kubectl -n argocd annotate --overwrite application <application> +argocd", line)


def test_every_account_and_service_is_named() -> None:
    """No role of an account is forgotten, and the services are those that have providers."""
    text = steps(ROOT / "dist")
    manifests = read(ROOT / "dist")
    for manifest in manifests:
        if manifest.kind == "ClusterProviderConfig":
            assert manifest.data["spec"]["assumeRoleChain"][0]["roleARN"] in text
    assert "dynamodb" in text
    assert "family" not in text


def test_without_a_control_plane_there_are_no_steps(tmp_path: Path) -> None:
    """An empty dist/ is refused with what to do, instead of steps with holes."""
    with pytest.raises(MissingPartError, match=r"0 accounts.*render it with make synth"):
        steps(tmp_path / "dist")


def test_an_environment_sees_its_own_account_and_applications() -> None:
    """Narrowed to one environment no other's role is named, and what it looks at carries the label that it asks for."""
    roles = {
        manifest.name: manifest.data["spec"]["assumeRoleChain"][0]["roleARN"]
        for manifest in read(ROOT / "dist")
        if manifest.kind == "ClusterProviderConfig"
    }
    text = steps(ROOT / "dist", "staging")
    assert {name for name, role in roles.items() if role in text} == {"aws-staging"}
    (applications,) = (m for m in read(ROOT / "dist") if m.kind == "ApplicationSet")
    (label,) = re.findall(r"--selector (\S+)=staging", text)
    assert label in applications.data["spec"]["template"]["metadata"]["labels"]


def test_an_environment_that_is_none_is_refused() -> None:
    """With those that are there."""
    with pytest.raises(MissingPartError, match=r"no environment moon; dev, prod, staging are there"):
        steps(ROOT / "dist", "moon")
