"""Settings of the control-plane cluster, and what is derived from what systems render."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from charts import file_pipeline, platform
from charts.blocks.scope import Manifest
from charts.environment_file import EnvironmentFileError, load_control_plane
from charts.platform.kinds import ManagedKind, managed_kinds
from charts.settings import Settings
from tests.unit.charts.conftest import ENVIRONMENTS

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A copy of the cluster's file with one text replaced."""

    def change(old: str, new: str) -> Path:
        shutil.copytree(ENVIRONMENTS / "control-plane", tmp_path / "control-plane")
        file = tmp_path / "control-plane/cluster.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path

    return change


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("source: PodIdentity", "source: Secret", ["identity.source", "'Secret'", "'PodIdentity' or 'IRSA'"]),
        ("source: PodIdentity", "source: IRSA", ["identity.role_arn", "null does not go with the source IRSA"]),
        ("role_arn: null", "role_arn: arn:aws:iam::111122223333:role/x", ["does not go with the source PodIdentity"]),
        ("memory_limit_mib: 1024", "memory_limit_mib: 200", ["providers.memory_limit_mib", "200", "256 or more"]),
        ("poll_minutes: 10", "poll_minutes: 0", ["providers.poll_minutes", "1"]),
        ('schedule: "7 * * * *"', 'schedule: "hourly"', ["drift.schedule", "'hourly'"]),
        ("url: https://", "url: http://", ["repository.url", "'http://"]),
        ("promotion: [dev, staging, prod]", "promotion: [dev, dev]", ["promotion", "dev, dev", "each is allowed once"]),
        ("promotion: [dev, staging, prod]", "promotion: []", ["promotion", "at least 1"]),
        ("poll_minutes", "pol_minutes", ["unknown key", 'did you mean "poll_minutes"']),
    ],
)
def test_a_bad_choice_is_refused_with_its_place(write: Write, old: str, new: str, says: list[str]) -> None:
    """What is wrong is named with file, line, value and what is allowed."""
    folder = write(old, new)
    with pytest.raises(EnvironmentFileError) as refused:
        load_control_plane(folder)
    for part in [str(folder / "control-plane/cluster.yaml") + ":", *says]:
        assert part in str(refused.value)


def test_a_system_without_a_team_is_refused(write: Write, dev: Settings) -> None:
    """Somebody must be able to look at each system; the error says where to name them."""
    cluster = load_control_plane(write("  file-pipeline: file-pipeline-team\n", ""))
    systems = [(scope, scope.manifests()) for scope in file_pipeline.build(dev)]
    with pytest.raises(platform.UnknownTeamError, match=r"nobody for file-pipeline.*cluster\.yaml"):
        platform.manifests(systems, cluster)


def test_a_role_of_the_service_account_is_written_where_irsa_reads_it(write: Write, dev: Settings) -> None:
    """With IRSA the shared service account carries the role's ARN, and the accounts say IRSA."""
    arn = "arn:aws:iam::999900001111:role/crossplane"
    folder = write("source: PodIdentity", "source: IRSA")
    file = folder / "control-plane/cluster.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("role_arn: null", f"role_arn: {arn}"), encoding="utf-8")
    scopes = [(scope, scope.manifests()) for scope in file_pipeline.build(dev)]
    rendered = platform.manifests(scopes, load_control_plane(folder))
    runtimes = [m for m in rendered if m["kind"] == "DeploymentRuntimeConfig"]
    for runtime in runtimes:
        account = runtime["spec"]["serviceAccountTemplate"]["metadata"]
        assert account == {"name": "provider-aws", "annotations": {"eks.amazonaws.com/role-arn": arn}}
    (config,) = (m for m in rendered if m["kind"] == "ClusterProviderConfig")
    assert config["spec"]["credentials"] == {"source": "IRSA"}


def test_an_account_that_the_pods_live_in_needs_no_further_role(dev: Settings) -> None:
    """Without a role of the account the pods' own identity is used as it is."""
    settings = dev.model_copy(update={"crossplane_role": None})
    scopes = [(scope, scope.manifests()) for scope in file_pipeline.build(settings)]
    rendered = platform.manifests(scopes, load_control_plane(ENVIRONMENTS))
    (config,) = (m for m in rendered if m["kind"] == "ClusterProviderConfig")
    assert "assumeRoleChain" not in config["spec"]


def test_kinds_are_those_of_objects_and_of_what_composites_make() -> None:
    """A composite brings the kinds of its composition; what lives in the cluster brings none."""
    composition: Manifest = {
        "apiVersion": "apiextensions.crossplane.io/v1",
        "kind": "Composition",
        "spec": {
            "compositeTypeRef": {"apiVersion": "example.org/v1", "kind": "Pair"},
            "pipeline": [
                {"input": {"resources": [{"base": {"apiVersion": "sns.aws.m.upbound.io/v1beta1", "kind": "Topic"}}]}},
                {"step": "ready"},
            ],
        },
    }
    objects: list[Manifest] = [
        {"apiVersion": "lambda.aws.m.upbound.io/v1beta1", "kind": "Function"},
        {"apiVersion": "example.org/v1", "kind": "Pair"},
        {"apiVersion": "v1", "kind": "ConfigMap"},
        {"apiVersion": "aws.m.upbound.io/v1beta1", "kind": "ClusterProviderConfig"},
    ]
    function, topic = ManagedKind("lambda.aws.m.upbound.io", "Function"), ManagedKind("sns.aws.m.upbound.io", "Topic")
    assert managed_kinds(objects, [composition]) == {function, topic}
    assert managed_kinds(objects[:1], [composition]) == {function}
    assert function.definition == "functions.lambda.aws.m.upbound.io"
