"""Argo CD's part of dist/: each folder is somebody's, projects allow no more than is needed, health says the truth."""

from __future__ import annotations

from collections import defaultdict
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

import lupa
import pytest
import yaml

from checks.manifests import Manifest
from checks.rules.protection import DATA

Object = dict[str, Any]


@pytest.fixture(scope="session")
def dist(everything: list[Manifest]) -> list[Manifest]:
    """Also what is held at a release: the control plane is one for all environments."""
    return everything


CONFIRM = "Delete=confirm,Prune=confirm"


def of_kind(dist: list[Manifest], kind: str) -> dict[str, Object]:
    """Argo CD's objects of a kind, by name."""
    return {m.name: m.data for m in dist if m.kind == kind and m.file.startswith("dist/argocd/")}


def systems(dist: list[Manifest]) -> set[tuple[str, str]]:
    """(environment, system) of the folders that hold systems."""
    parts = [PurePath(m.file).parts for m in dist]
    return {(part[1], part[2]) for part in parts if len(part) > 3}


def generated(dist: list[Manifest]) -> dict[tuple[str, str], Object]:
    """What the set of applications makes of each folder: its template with the generator's parameters filled in."""
    (applications,) = of_kind(dist, "ApplicationSet").values()
    spec = applications["spec"]
    assert spec["goTemplateOptions"] == ["missingkey=error"]
    pattern = spec["generators"][0]["git"]["directories"][0]["path"]
    found = {}
    for environment, system in systems(dist):
        path = f"dist/{environment}/{system}"
        assert fnmatchcase(path, pattern)
        text = yaml.safe_dump(spec["template"])
        for parameter, value in {
            "{{ .path.path }}": path,
            "{{ .path.basename }}": system,
            "{{ index .path.segments 1 }}": environment,
        }.items():
            text = text.replace(parameter, value)
        assert "{{" not in text
        found[environment, system] = yaml.safe_load(text)
    return found


def test_each_folder_of_dist_is_one_application(dist: list[Manifest]) -> None:
    """Nothing that is rendered is left to a hand, and nothing is brought in twice."""
    named = {one["spec"]["source"]["path"] for one in of_kind(dist, "Application").values()}
    assert named == {"dist/argocd", "dist/platform"}
    covered = named | {one["spec"]["source"]["path"] for one in generated(dist).values()}
    for manifest in dist:
        inside = [path for path in covered if PurePath(path) in PurePath(manifest.file).parents]
        assert len(inside) == 1, manifest.file


def test_applications_deliver_into_the_namespaces_of_their_objects(dist: list[Manifest]) -> None:
    """The template's names are those that the objects really have."""
    for (environment, system), application in generated(dist).items():
        namespaces = {
            m.data["metadata"]["namespace"] for m in dist if m.file.startswith(f"dist/{environment}/{system}/")
        }
        assert namespaces == {application["spec"]["destination"]["namespace"]}
        assert application["spec"]["project"] in of_kind(dist, "AppProject")


def allowed(project: Object, manifest: Manifest) -> bool:
    """Whether a project lets an object in, as Argo CD judges it: by scope, group, kind and destination."""
    spec, metadata = project["spec"], manifest.data["metadata"]
    namespaced = "namespace" in metadata
    rules = spec.get("namespaceResourceWhitelist" if namespaced else "clusterResourceWhitelist", [])
    matches = any(fnmatchcase(manifest.group, r["group"]) and fnmatchcase(manifest.kind, r["kind"]) for r in rules)
    destinations = {destination["namespace"] for destination in spec["destinations"]}
    return matches and (not namespaced or metadata["namespace"] in destinations)


def test_projects_let_in_what_is_rendered(dist: list[Manifest]) -> None:
    """Each object is allowed by the project of the application that brings it."""
    projects = of_kind(dist, "AppProject")
    for manifest in dist:
        folder = PurePath(manifest.file).parts[1]
        project = projects["tandem-platform" if folder in {"argocd", "platform"} else f"tandem-{folder}"]
        assert allowed(project, manifest), manifest.file


def test_systems_bring_nothing_that_belongs_to_the_cluster_or_to_another_environment(dist: list[Manifest]) -> None:
    """A system's project has no cluster resource, no access rules, and only its own namespaces."""
    for name, project in of_kind(dist, "AppProject").items():
        if name == "tandem-platform":
            continue
        environment = name.removeprefix("tandem-")
        assert "clusterResourceWhitelist" not in project["spec"]
        own = {f"{system}-{where}" for where, system in systems(dist) if where == environment}
        assert {destination["namespace"] for destination in project["spec"]["destinations"]} == own
        groups = {rule["group"] for rule in project["spec"]["namespaceResourceWhitelist"]}
        used = {m.group for m in dist if m.file.startswith(f"dist/{environment}/")}
        assert groups == used
        assert not {rule["kind"] for rule in project["spec"]["namespaceResourceWhitelist"] if rule["group"] == ""} - {
            "ConfigMap"
        }


def test_no_wildcard_lets_everything_into_the_control_plane(dist: list[Manifest]) -> None:
    """The platform's project names each kind that it brings, and brings each kind that it names."""
    project = of_kind(dist, "AppProject")["tandem-platform"]["spec"]
    brought = defaultdict(set)
    for manifest in dist:
        if PurePath(manifest.file).parts[1] in {"argocd", "platform"}:
            scope = "namespaced" if "namespace" in manifest.data["metadata"] else "cluster"
            brought[scope].add((manifest.group, manifest.kind))
    assert {(r["group"], r["kind"]) for r in project["clusterResourceWhitelist"]} == brought["cluster"]
    assert {(r["group"], r["kind"]) for r in project["namespaceResourceWhitelist"]} == brought["namespaced"]


def test_the_platform_comes_before_the_systems(dist: list[Manifest]) -> None:
    """Projects first, then the platform, then the systems: by waves, which wait for an application's health."""

    def wave(manifest: Object) -> int:
        return int(manifest["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"])

    projects = {wave(project) for project in of_kind(dist, "AppProject").values()}
    platform = wave(of_kind(dist, "Application")["tandem-platform"])
    (applications,) = of_kind(dist, "ApplicationSet").values()
    assert max(projects) < platform < wave(applications)
    assert "argoproj.io/Application" in customizations(dist)


def test_production_changes_in_its_window(dist: list[Manifest], environment: str, chosen: dict[str, Any]) -> None:
    """An environment with a window has it in its project; a person may sync outside of it."""
    windows = of_kind(dist, "AppProject")[f"tandem-{environment}"]["spec"].get("syncWindows", [])
    expected = chosen["sync_window"]
    assert [(w["schedule"], w["duration"], w["timeZone"]) for w in windows] == (
        [(expected["schedule"], f"{expected['duration_hours']}h", expected["time_zone"])] if expected else []
    )
    assert all(w["kind"] == "allow" and w["manualSync"] is True for w in windows)


def test_every_application_applies_and_compares_as_the_server_does(dist: list[Manifest]) -> None:
    """Server-side apply and diff, no empty sync, retries that take a newer commit."""
    applications = [*of_kind(dist, "Application").values(), *generated(dist).values()]
    for application in applications:
        policy = application["spec"]["syncPolicy"]
        assert "ServerSideApply=true" in policy["syncOptions"]
        assert policy["automated"]["allowEmpty"] is False
        assert policy["retry"]["refresh"] is True
        assert policy["retry"]["limit"] < 0  # without end: what has failed for good is not tried again at that commit
        annotations = application["metadata"]["annotations"]
        assert annotations["argocd.argoproj.io/compare-options"] == "ServerSideDiff=true"


CLUSTER = {"Namespace", "ClusterProviderConfig", "CompositeResourceDefinition", "Provider"}
"""Kinds of the cluster that others cannot go on without."""
RELIED_ON = {"HealthCheck", "Record", "Zone"}
"""Kinds that hold no data, and whose loss senders would feel at once."""


def asks(manifest: Manifest) -> bool:
    """Whether Argo CD asks somebody before it prunes or deletes the object."""
    return set(CONFIRM.split(",")) <= set(manifest.annotations.get("argocd.argoproj.io/sync-options", "").split(","))


def test_what_holds_data_asks_before_it_goes(dist: list[Manifest]) -> None:
    """Neither pruned nor deleted without a person's word; a bucket that holds nothing but code can be filled again."""
    data = {tuple(kind.split(".")) for kind in DATA}
    for manifest in dist:
        service = manifest.group.removesuffix(".aws.m.upbound.io")
        if (service, manifest.kind) in data or manifest.kind in CLUSTER:
            code = manifest.kind == "Bucket" and "-artifacts-" in manifest.name
            assert asks(manifest) or code or any("/acknowledge-confirmed" in a for a in manifest.annotations), (
                manifest.file
            )


def test_nothing_else_waits_for_a_person(dist: list[Manifest]) -> None:
    """A change that waits for a word on each alarm and policy is a change that somebody waves through."""
    data = {kind.partition(".")[2] for kind in DATA}
    assert {manifest.kind for manifest in dist if asks(manifest)} <= data | CLUSTER | RELIED_ON
    for manifest in dist:
        options = manifest.annotations.get("argocd.argoproj.io/sync-options", "")
        assert ("Delete=confirm" in options) == ("Prune=confirm" in options), manifest.file


def customizations(dist: list[Manifest]) -> dict[str, Object]:
    """argocd-cm's customizations by pattern."""
    found: dict[str, Object] = yaml.safe_load(
        of_kind(dist, "ConfigMap")["argocd-cm"]["data"]["resource.customizations"]
    )
    return found


def health(dist: list[Manifest], group: str, kind: str, resource: Object) -> tuple[str, str | None]:
    """Health of an object, by the one script whose pattern matches, run in a Lua interpreter."""
    scripts = [one for pattern, one in customizations(dist).items() if fnmatchcase(f"{group}/{kind}", pattern)]
    assert len(scripts) == 1, f"{group}/{kind} matches {len(scripts)} patterns: Argo CD would take any"
    lua = lupa.LuaRuntime(unpack_returned_tuples=True, register_eval=False)
    run = lua.eval(f"function(obj)\n{scripts[0]['health.lua']}\nend")
    answer = run(lua.table_from(resource, recursive=True))
    return answer["status"], answer["message"]


def live(*conditions: Object, generation: int = 1, **annotations: str) -> Object:
    """A managed resource as the API server holds it."""
    names = {name.replace("__", "."): value for name, value in annotations.items()}
    return {
        "metadata": {
            "generation": generation,
            "annotations": {k.replace("crossplane_", "crossplane.io/"): v for k, v in names.items()},
        },
        "status": {"conditions": list(conditions)},
    }


def said(name: str, status: str, message: str = "why", **more: Any) -> Object:
    """A condition."""
    return {"type": name, "status": status, "reason": "Reason", "message": message, **more}


GOOD = (said("Synced", "True"), said("Ready", "True"))


@pytest.mark.parametrize("group", ["dynamodb.aws.m.upbound.io", "tandem.example.org"])
@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        ({"metadata": {"generation": 1}}, "Progressing"),
        ({"metadata": {"generation": 1}, "status": {}}, "Progressing"),
        ({"metadata": {"generation": 1}, "status": {"conditions": []}}, "Progressing"),
        (live(*GOOD), "Healthy"),
        (live(said("Synced", "True")), "Progressing"),
        (live(said("Ready", "True")), "Progressing"),
        (live(said("Synced", "True"), said("Ready", "False", "still being made")), "Progressing"),
        (live(said("Synced", "False", "observe failed"), said("Ready", "True")), "Degraded"),
        (live(*GOOD, said("LastAsyncOperation", "False", "create failed")), "Degraded"),
        (live(*GOOD, said("LastAsyncOperation", "True")), "Healthy"),
        (live(*GOOD, crossplane_paused="true"), "Suspended"),
        (
            live(
                said("Synced", "True", observedGeneration=2), said("Ready", "True", observedGeneration=1), generation=2
            ),
            "Progressing",
        ),
        (
            live(
                said("Synced", "True", observedGeneration=2), said("Ready", "True", observedGeneration=2), generation=2
            ),
            "Healthy",
        ),
    ],
)
def test_managed_resources_and_composites_are_healthy_only_when_their_controller_says_so(
    dist: list[Manifest], group: str, resource: Object, expected: str
) -> None:
    """Fresh, paused, failing, stale and ready objects are told apart; bundled checks call some of them healthy."""
    assert health(dist, group, "Table", resource)[0] == expected


def test_what_fails_says_why(dist: list[Manifest]) -> None:
    """The controller's own message is what a person reads in Argo CD."""
    failing = live(said("Synced", "False", "create failed: AccessDenied"), said("Ready", "False"))
    assert health(dist, "lambda.aws.m.upbound.io", "Function", failing) == ("Degraded", "create failed: AccessDenied")


def test_accounts_report_nothing_and_are_healthy(dist: list[Manifest]) -> None:
    """A ClusterProviderConfig has no conditions; waiting for some would stop the platform's waves."""
    assert health(dist, "aws.m.upbound.io", "ClusterProviderConfig", {"metadata": {}})[0] == "Healthy"


@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        ({"status": {"health": {"status": "Degraded"}}}, "Degraded"),
        ({"status": {}}, "Progressing"),
        ({}, "Progressing"),
    ],
)
def test_an_application_inside_another_hands_its_health_on(
    dist: list[Manifest], resource: Object, expected: str
) -> None:
    """Without this the platform's wave would be over before the platform is."""
    assert health(dist, "argoproj.io", "Application", resource)[0] == expected


SHIPPED = """
/discovery.k8s.io: Endpoints EndpointSlice
apiregistration.k8s.io: APIService
coordination.k8s.io: Lease
authentication.k8s.io/authorization.k8s.io: SelfSubjectReview TokenReview LocalSubjectAccessReview
    SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview
certificates.k8s.io: CertificateSigningRequest
cert-manager.io: CertificateRequest
cilium.io: CiliumIdentity CiliumEndpoint CiliumEndpointSlice
kyverno.io/reports.kyverno.io/wgpolicyk8s.io: PolicyReport ClusterPolicyReport EphemeralReport ClusterEphemeralReport
    AdmissionReport ClusterAdmissionReport BackgroundScanReport ClusterBackgroundScanReport UpdateRequest
"""
"""Groups and kinds of Argo CD's own manifests/base/config/argocd-cm.yaml."""


def test_exclusions_are_those_that_argo_cd_ships_and_the_providers_bookkeeping(dist: list[Manifest]) -> None:
    """A list of one's own replaces the shipped one: all of that is there, beside one entry of ours, and no more."""
    listed = yaml.safe_load(of_kind(dist, "ConfigMap")["argocd-cm"]["data"]["resource.exclusions"])
    found = {(group, kind) for one in listed for group in one["apiGroups"] for kind in one["kinds"]}
    lines = (line.partition(": ") for line in SHIPPED.strip().replace("\n    ", " ").splitlines())
    shipped = {(group, kind) for groups, _, kinds in lines for group in groups.split("/") for kind in kinds.split()}
    assert found == shipped | {("*", "ProviderConfigUsage")}
    excluded = {(m.group, m.kind) for m in dist} & found
    assert not excluded, "Argo CD would never see these"


def test_argo_cds_own_settings_stay_when_ours_go(dist: list[Manifest]) -> None:
    """argocd-cm belongs to Argo CD's installation: it is merged into, and never pruned or deleted."""
    options = of_kind(dist, "ConfigMap")["argocd-cm"]["metadata"]["annotations"]["argocd.argoproj.io/sync-options"]
    assert {"Prune=false", "Delete=false", "ServerSideApply=true"} == set(options.split(","))
    assert of_kind(dist, "ConfigMap")["argocd-cm"]["data"]["application.resourceTrackingMethod"] == "annotation"
