"""The control plane in dist/platform: just what the systems need, no more, and nobody reaches into another account."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

import cel
import pytest
import yaml

from checks.manifests import Manifest
from tests.dist.conftest import ROOT

AWS = ".aws.m.upbound.io"
FAMILY = "crossplane-contrib-provider-family-aws"
Object = dict[str, Any]


@pytest.fixture(scope="session")
def dist(everything: list[Manifest]) -> list[Manifest]:
    """Also what is held at a release: the control plane is one for all environments."""
    return everything


@pytest.fixture(scope="session")
def cluster() -> Object:
    """What the cluster's file chooses, read plainly."""
    found: Object = yaml.safe_load((ROOT / "environments/control-plane/cluster.yaml").read_text(encoding="utf-8"))
    return found


def managed(manifest: Manifest) -> bool:
    """Whether Crossplane's AWS providers reconcile the object."""
    return manifest.group.endswith(AWS)


def system(manifest: Manifest) -> str:
    """The system of an object, by the folder that holds it: dist/<environment>/<system>/."""
    return manifest.file.split("/")[2]


def composed(dist: list[Manifest]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """(group, kind) that the composition of each composite kind makes, by (group, kind) of the composite."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for manifest in dist:
        if manifest.kind == "Composition":
            owner = manifest.data["spec"]["compositeTypeRef"]
            bases = [
                resource["base"]
                for step in manifest.data["spec"]["pipeline"]
                for resource in step.get("input", {}).get("resources", [])
            ]
            key = owner["apiVersion"].partition("/")[0], owner["kind"]
            found[key] = {(base["apiVersion"].partition("/")[0], base["kind"]) for base in bases}
    return found


def needed(dist: list[Manifest]) -> dict[str, set[tuple[str, str]]]:
    """(group, kind) that each system's objects and composites need."""
    made, found = composed(dist), defaultdict(set)
    for manifest in dist:
        if manifest.file.split("/")[1] in {"argocd", "platform"}:
            continue
        if managed(manifest):
            found[system(manifest)].add((manifest.group, manifest.kind))
        found[system(manifest)] |= made.get((manifest.group, manifest.kind), set())
    return found


def plural(group: str, kind: str) -> str:
    """A kind's plural as its CRD has it: some end in s, es, ies, or are their own plural."""
    module = group.removesuffix(AWS)
    facts = json.loads((ROOT / f"imports/facts/{'lambda_' if module == 'lambda' else module}.json").read_text("utf-8"))
    found: str = facts["kinds"][kind]["plural"]
    return found


def named(dist: list[Manifest], kind: str) -> dict[str, Object]:
    """Objects of a kind by name."""
    return {manifest.name: manifest.data for manifest in dist if manifest.kind == kind}


def test_there_is_a_provider_for_each_service_in_use_and_no_other(dist: list[Manifest]) -> None:
    """Both ways: each service has its provider, and each provider has something to do."""
    services = {group.removesuffix(AWS) for kinds in needed(dist).values() for group, _ in kinds}
    expected = {f"crossplane-contrib-provider-aws-{service}" for service in services} | {FAMILY}
    assert set(named(dist, "Provider")) == expected


def test_the_whole_family_has_one_release_from_one_registry(dist: list[Manifest]) -> None:
    """Packages of two registries or releases would fight for the same definitions."""
    packages = {provider["spec"]["package"] for provider in named(dist, "Provider").values()}
    heads = {re.fullmatch(r"(.+)/provider-[a-z0-9-]+:(v[0-9.]+)", package).groups() for package in packages}  # type: ignore[union-attr] # no match fails the test
    assert len(heads) == 1
    for name, provider in named(dist, "Provider").items():
        package = provider["spec"]["package"].rpartition("/")[2].partition(":")[0]
        assert name == f"crossplane-contrib-{package}"


def test_each_kind_in_use_is_activated_and_no_other(dist: list[Manifest]) -> None:
    """Both ways, for each system by itself: plurals and groups as the definitions are named."""
    policies = named(dist, "ManagedResourceActivationPolicy")
    assert set(policies) == set(needed(dist))
    for name, kinds in needed(dist).items():
        expected = {f"{plural(group, kind)}.{group}" for group, kind in kinds}
        assert policies[name]["spec"]["activate"] == sorted(expected)


def test_each_provider_runs_under_a_runtime_that_exists(dist: list[Manifest]) -> None:
    """A provider whose runtime configuration is missing never starts; the family's is given by its image."""
    runtimes = named(dist, "DeploymentRuntimeConfig")
    for provider in named(dist, "Provider").values():
        assert provider["spec"]["runtimeConfigRef"]["name"] in runtimes
    (image,) = named(dist, "ImageConfig").values()
    assert image["spec"]["runtime"]["configRef"]["name"] in runtimes
    prefix = image["spec"]["matchImages"][0]["prefix"]
    assert named(dist, "Provider")[FAMILY]["spec"]["package"].startswith(f"{prefix}:")


def test_services_that_throttle_whole_accounts_are_asked_more_slowly(dist: list[Manifest]) -> None:
    """CloudWatch's API is shared by everybody in an account; the functions' is not."""
    providers, runtimes = named(dist, "Provider"), named(dist, "DeploymentRuntimeConfig")

    def rate(service: str) -> int:
        runtime = providers[f"crossplane-contrib-provider-aws-{service}"]["spec"]["runtimeConfigRef"]["name"]
        (container,) = runtimes[runtime]["spec"]["deploymentTemplate"]["spec"]["template"]["spec"]["containers"]
        assert container["name"] == "package-runtime"
        (argument,) = (a for a in container["args"] if a.startswith("--max-reconcile-rate="))
        return int(argument.partition("=")[2])

    assert rate("cloudwatch") < rate("lambda")


def test_every_provider_has_room_and_a_bounded_rate(dist: list[Manifest], cluster: Object) -> None:
    """Each pod's resources and rate are set; services that the cluster's file calls gentle have the gentle runtime."""
    runtimes = named(dist, "DeploymentRuntimeConfig")
    for name, provider in named(dist, "Provider").items():
        runtime = provider["spec"]["runtimeConfigRef"]["name"]
        (container,) = runtimes[runtime]["spec"]["deploymentTemplate"]["spec"]["template"]["spec"]["containers"]
        assert set(container["resources"]["requests"]) == {"cpu", "memory"}
        assert set(container["resources"]["limits"]) == {"memory"}  # a throttled pod would miss its leases
        arguments = dict(argument.split("=") for argument in container["args"])
        gentle = name.rpartition("provider-aws-")[2] in cluster["providers"]["gentle_services"]
        assert arguments["--max-reconcile-rate"] == str(cluster["providers"]["gentle_rate" if gentle else "rate"])
        assert arguments["--poll"] == f"{cluster['providers']['poll_minutes']}m"


def test_each_of_our_own_kinds_in_use_is_defined_composed_and_run_and_no_other(dist: list[Manifest]) -> None:
    """Both ways: definitions and compositions are those of the composites there are, functions those they name."""
    definitions = [definition["spec"] for definition in named(dist, "CompositeResourceDefinition").values()]
    defined = {(spec["group"], spec["names"]["kind"]) for spec in definitions}
    used = {(m.group, m.kind) for m in dist if m.group in {group for group, _ in defined}}
    assert used == defined == set(composed(dist))
    pipelines = [one["spec"]["pipeline"] for one in named(dist, "Composition").values()]
    called = {step["functionRef"]["name"] for pipeline in pipelines for step in pipeline}
    assert called == {m.name for m in dist if (m.group, m.kind) == ("pkg.crossplane.io", "Function")}


def test_providers_reach_aws_and_the_api_server_and_are_asked_by_webhooks_only(dist: list[Manifest]) -> None:
    """Their pods are selected by the label that Crossplane gives them; ports bound what goes in and out."""
    policy = named(dist, "NetworkPolicy")["aws-providers"]["spec"]
    assert policy["podSelector"]["matchExpressions"] == [{"key": "pkg.crossplane.io/provider", "operator": "Exists"}]
    assert {port["port"] for rule in policy["ingress"] for port in rule["ports"]} == {8080, 9443}
    assert {port["port"] for rule in policy["egress"] for port in rule["ports"]} == {53, 80, 443, 6443}
    (agent,) = (rule for rule in policy["egress"] if rule["ports"][0]["port"] == 80)
    assert agent["to"] == [{"ipBlock": {"cidr": "169.254.170.23/32"}}]


def test_what_runs_is_pinned(dist: list[Manifest], cluster: Object) -> None:
    """Packages name a release, the job's image a digest: nothing changes under a tag of the day."""
    specs = [m.data["spec"] for m in dist if m.group == "pkg.crossplane.io" and "package" in m.data["spec"]]
    assert specs
    for spec in specs:
        assert re.fullmatch(r"\S+:v\d+\.\d+\.\d+", spec["package"])
    assert re.fullmatch(r"\S+:v\d+\.\d+\.\d+@sha256:[0-9a-f]{64}", cluster["drift"]["image"])


def test_each_environment_has_its_account_and_its_objects_use_it(
    dist: list[Manifest], environment: str, chosen: dict[str, Any]
) -> None:
    """Every managed resource of an environment names the config whose role is in that environment's account."""
    config = named(dist, "ClusterProviderConfig")[f"aws-{environment}"]
    (link,) = config["spec"]["assumeRoleChain"]
    assert link["roleARN"].split(":")[4] == chosen["account_id"]
    assert config["spec"]["credentials"] == {"source": "PodIdentity"}
    for manifest in dist:
        if managed(manifest) and manifest.file.split("/")[1] == environment:
            reference = manifest.data["spec"]["providerConfigRef"]
            assert reference == {"kind": "ClusterProviderConfig", "name": f"aws-{environment}"}


def test_nothing_in_the_control_plane_holds_a_key(dist: list[Manifest]) -> None:
    """No Secret is rendered, and no account is reached with stored credentials."""
    assert not [manifest for manifest in dist if (manifest.group, manifest.kind) == ("", "Secret")]
    for config in named(dist, "ClusterProviderConfig").values():
        assert set(config["spec"]["credentials"]) == {"source"}
        assert config["spec"]["credentials"]["source"] in {"PodIdentity", "IRSA"}


def test_viewers_may_look_at_everything_and_change_nothing(dist: list[Manifest]) -> None:
    """The role has each group in use, our own too, only reading verbs, and no Secrets."""
    (role,) = named(dist, "ClusterRole").values()
    groups = {group for kinds in needed(dist).values() for group, _ in kinds}
    ours = {definition["spec"]["group"] for definition in named(dist, "CompositeResourceDefinition").values()}
    first, core = role["rules"]
    assert set(first["apiGroups"]) == groups | ours
    assert core["apiGroups"] == [""]
    assert set(core["resources"]) == {"configmaps", "events"}
    assert {verb for rule in role["rules"] for verb in rule["verbs"]} == {"get", "list", "watch"}


def test_each_namespace_is_closed_has_a_team_and_an_account(dist: list[Manifest]) -> None:
    """A namespace of a system has one team that may look, no traffic, and the label that admission asks for."""
    bindings = {m.data["metadata"]["namespace"]: m.data for m in dist if m.kind == "RoleBinding"}
    policies = {m.data["metadata"]["namespace"]: m.data for m in dist if m.kind == "NetworkPolicy"}
    namespaces = named(dist, "Namespace")
    assert set(bindings) == set(namespaces)
    for name, namespace in namespaces.items():
        labels = namespace["metadata"]["labels"]
        assert labels["tandem.example.org/provider-config"] == f"aws-{labels['tandem.example.org/environment']}"
        assert policies[name]["spec"]["podSelector"] == {}
        assert not {"ingress", "egress"} & set(policies[name]["spec"])
        assert set(policies[name]["spec"]["policyTypes"]) == {"Ingress", "Egress"}
        assert bindings[name]["roleRef"]["name"] in named(dist, "ClusterRole")


OWN = {"kind": "ClusterProviderConfig", "name": "aws-dev"}


@pytest.mark.parametrize(
    ("labels", "reference", "admitted"),
    [
        ({"tandem.example.org/provider-config": "aws-dev"}, OWN, True),
        ({"tandem.example.org/provider-config": "aws-dev"}, {**OWN, "name": "aws-prod"}, False),
        ({"tandem.example.org/provider-config": "aws-dev"}, {"kind": "ProviderConfig", "name": "aws-dev"}, False),
        ({"tandem.example.org/provider-config": "aws-dev"}, None, False),
        ({"another": "label"}, OWN, False),
        (None, OWN, False),
    ],
)
def test_a_namespace_admits_its_own_account_only(
    dist: list[Manifest], labels: dict[str, str] | None, reference: Object | None, admitted: bool
) -> None:
    """The rule's own expressions refuse another environment's account, and namespaces that are nobody's."""
    (policy,) = named(dist, "ValidatingAdmissionPolicy").values()
    metadata: Object = {"name": "somewhere"} | ({} if labels is None else {"labels": labels})
    spec: Object = {} if reference is None else {"providerConfigRef": reference}
    context = cel.Context()
    context.update(
        {"namespaceObject": {"metadata": metadata}, "object": {"metadata": {"namespace": "somewhere"}, "spec": spec}}
    )
    failed = [v for v in policy["spec"]["validations"] if cel.compile(v["expression"]).execute(context) is not True]
    assert (not failed) == admitted
    for validation in failed:
        message = cel.compile(validation["messageExpression"]).execute(context)
        assert "allowed" in message or "only namespaces of a system" in message


def test_admission_judges_every_group_in_use_and_denies(dist: list[Manifest]) -> None:
    """A group that the rule leaves out could borrow any account; a binding that only warns would let it."""
    (policy,) = named(dist, "ValidatingAdmissionPolicy").values()
    (rule,) = policy["spec"]["matchConstraints"]["resourceRules"]
    assert set(rule["apiGroups"]) == {group for kinds in needed(dist).values() for group, _ in kinds}
    assert rule["resources"] == ["*"]
    assert set(rule["operations"]) == {"CREATE", "UPDATE"}
    assert policy["spec"]["failurePolicy"] == "Fail"
    (binding,) = named(dist, "ValidatingAdmissionPolicyBinding").values()
    assert binding["spec"] == {"policyName": policy["metadata"]["name"], "validationActions": ["Deny"]}


def test_the_drift_job_asks_for_both_conditions_of_everything_and_fails(dist: list[Manifest]) -> None:
    """It lists, then waits for Synced and Ready of all namespaces; one that is neither fails the job for good."""
    (job,) = named(dist, "CronJob").values()
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    steps = [*pod["initContainers"], *pod["containers"]]
    assert [step["args"][:2] for step in steps] == [["get", "managed"], ["wait", "managed"], ["wait", "managed"]]
    assert {a for step in steps for a in step["args"] if a.startswith("--for=")} == {
        "--for=condition=Synced",
        "--for=condition=Ready",
    }
    assert all("--all-namespaces" in step["args"] for step in steps)
    assert job["spec"]["startingDeadlineSeconds"] >= 60
    assert job["metadata"]["annotations"]["argocd.argoproj.io/ignore-healthcheck"] == "true"
    assert job["spec"]["jobTemplate"]["spec"]["backoffLimit"] == 0
    assert pod["restartPolicy"] == "Never"
    assert pod["securityContext"]["runAsNonRoot"] is True
    (binding,) = named(dist, "ClusterRoleBinding").values()
    assert binding["subjects"][0]["name"] == pod["serviceAccountName"]
    assert binding["roleRef"]["name"] in named(dist, "ClusterRole")
