"""The sandbox's read-only Kubernetes API, asked as kubectl asks: the protocol's facts, without kubectl."""

from __future__ import annotations

import json
import stat
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.apiserver import Reader

Json = dict[str, Any]
TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io"
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def thing(api_version: str, kind: str, name: str, **more: Any) -> Json:
    """An object as the sandbox holds it."""
    metadata = {"name": name, "namespace": "shop-dev", "creationTimestamp": "2026-11-29T10:00:00Z"}
    return {"apiVersion": api_version, "kind": kind, "metadata": metadata, **more}


def queue(name: str, ready: str = "True") -> Json:
    """A managed resource with its conditions."""
    conditions = [{"type": "Synced", "status": "True"}, {"type": "Ready", "status": ready}]
    return thing(
        "sqs.aws.m.upbound.io/v1beta1", "Queue", name, spec={"forProvider": {}}, status={"conditions": conditions}
    )


class Asked:
    """A reader, its objects, and how to ask it."""

    def __init__(self, folder: Path) -> None:
        self.objects = [queue("orders"), queue("users", "False"), thing("v1", "ConfigMap", "outputs", data={"a": "b"})]
        self.reader = Reader(lambda: list(self.objects), folder / "kubeconfig")

    @property
    def server(self) -> str:
        """The server that kubectl would read from the file."""
        config = json.loads(self.reader.kubeconfig.read_text("utf-8"))
        server: str = config["clusters"][0]["cluster"]["server"]
        return server

    def open(self, path: str, accept: str = "application/json", method: str = "GET") -> Any:
        """An answer that is still to be read."""
        request = urllib.request.Request(self.server + path, headers={"Accept": accept}, method=method)  # noqa: S310 - loopback
        return OPENER.open(request, timeout=10)

    def get(self, path: str, accept: str = "application/json") -> Any:
        """What it answers."""
        with self.open(path, accept) as answer:
            return json.load(answer)

    def refused(self, path: str, method: str = "GET") -> Json:
        """The Status with which it refuses."""
        with pytest.raises(urllib.error.HTTPError) as error:
            self.open(path, method=method)
        with error.value:
            found: Json = json.load(error.value)
        assert found["kind"] == "Status"
        assert found["code"] == error.value.code
        return found


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    """A reader of three objects."""
    found = Asked(tmp_path)
    found.reader.start()
    try:
        yield found
    finally:
        found.reader.stop()


QUEUES = "/apis/sqs.aws.m.upbound.io/v1beta1/queues"


def test_discovery_leads_to_what_is_managed(asked: Asked) -> None:
    """kubectl asks for groups, then for each group's resources, and takes `managed` for a category of them."""
    assert asked.get("/api")["versions"] == ["v1"]
    (group,) = asked.get("/apis")["groups"]
    assert group["preferredVersion"] == {"groupVersion": "sqs.aws.m.upbound.io/v1beta1", "version": "v1beta1"}
    (resource,) = asked.get("/apis/sqs.aws.m.upbound.io/v1beta1")["resources"]
    assert (resource["name"], resource["kind"], resource["namespaced"]) == ("queues", "Queue", True)
    assert "managed" in resource["categories"]
    assert set(resource["verbs"]) == {"get", "list", "watch"}
    (core,) = asked.get("/api/v1")["resources"]
    assert (core["name"], core.get("categories")) == ("configmaps", None)


def test_a_list_can_be_had_as_a_table(asked: Asked) -> None:
    """Crossplane's columns; each row names its object, whose namespace kubectl puts in front."""
    table = asked.get(QUEUES, TABLE)
    assert [column["name"] for column in table["columnDefinitions"]] == [
        "Name",
        "SYNCED",
        "READY",
        "EXTERNAL-NAME",
        "Age",
    ]
    assert [row["cells"][:3] for row in table["rows"]] == [["orders", "True", "True"], ["users", "True", "False"]]
    assert {row["object"]["metadata"]["namespace"] for row in table["rows"]} == {"shop-dev"}


def test_one_namespace_and_one_object_can_be_asked_for(asked: Asked) -> None:
    """By path, and by the field selectors that `kubectl wait` uses."""
    base = "/apis/sqs.aws.m.upbound.io/v1beta1/namespaces"
    assert asked.get(f"{base}/shop-dev/queues/orders")["metadata"]["name"] == "orders"
    assert asked.get(f"{base}/elsewhere/queues")["items"] == []
    chosen = asked.get(f"{base}/shop-dev/queues?fieldSelector=metadata.name%3Dusers")["items"]
    assert [one["metadata"]["name"] for one in chosen] == ["users"]


def test_an_object_has_a_version_that_changes_with_it(asked: Asked) -> None:
    """Whoever compares versions sees a change, and no change where there is none."""
    path = "/apis/sqs.aws.m.upbound.io/v1beta1/namespaces/shop-dev/queues/users"
    before = asked.get(path)["metadata"]["resourceVersion"]
    assert asked.get(path)["metadata"]["resourceVersion"] == before
    asked.objects[1] = queue("users")
    assert asked.get(path)["metadata"]["resourceVersion"] != before


def test_a_watch_tells_what_is_there_and_what_changes(asked: Asked) -> None:
    """All as ADDED, the bookmark that ends the first look, then a change, a new one, and one that has gone."""
    with asked.open(f"{QUEUES}?watch=true&sendInitialEvents=true&timeoutSeconds=9") as answer:

        def hear() -> tuple[str, str]:
            event = json.loads(answer.readline())
            return event["type"], event["object"]["metadata"].get("name", "")

        assert [hear(), hear(), hear()] == [("ADDED", "orders"), ("ADDED", "users"), ("BOOKMARK", "")]
        asked.objects[1] = queue("users")
        assert hear() == ("MODIFIED", "users")
        asked.objects.append(queue("more"))
        assert hear() == ("ADDED", "more")
        del asked.objects[0]
        assert hear() == ("DELETED", "orders")


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("/apis/nothing/v1", 404, "could not find"),
        ("/nothing", 404, "could not find"),
        ("/apis/sqs.aws.m.upbound.io/v1beta1/tables", 404, "could not find"),
        (
            "/apis/sqs.aws.m.upbound.io/v1beta1/namespaces/shop-dev/queues/none",
            404,
            'queues.sqs.aws.m.upbound.io "none"',
        ),
    ],
)
def test_what_is_not_there_is_said_as_kubectl_reads_it(asked: Asked, path: str, code: int, says: str) -> None:
    """A Status with code, reason and message."""
    found = asked.refused(path)
    assert (found["code"], found["reason"]) == (code, "NotFound")
    assert says in found["message"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(asked: Asked, method: str) -> None:
    """Whoever wants a change is sent to dist/."""
    assert "change dist/ instead" in asked.refused(QUEUES, method)["message"]


def test_only_the_owner_of_the_kubeconfig_may_read(asked: Asked) -> None:
    """The token stands in a file of mode 600, and nobody is answered without it."""
    assert stat.S_IMODE(asked.reader.kubeconfig.stat().st_mode) == 0o600
    for path in ("/api", "/", "/wrong/api"):
        request = urllib.request.Request(asked.reader.url + path)  # noqa: S310 - loopback
        with pytest.raises(urllib.error.HTTPError) as error:
            OPENER.open(request, timeout=10)
        with error.value:
            assert error.value.code == 401


def test_nothing_is_left_at_the_end(tmp_path: Path) -> None:
    """Neither the file nor the port."""
    asked = Asked(tmp_path)
    asked.reader.start()
    server = asked.server
    asked.reader.stop()
    assert not asked.reader.kubeconfig.exists()
    with pytest.raises(urllib.error.URLError):
        OPENER.open(f"{server}/api", timeout=10)
