"""The stand-in for OpenSearch refuses what OpenSearch refuses: a handler that passes here speaks the protocol."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.httpsession import URLLib3Session

from functions.common.event_contract import event_schema, normalize, search_mapping
from functions.common.search import template
from sandbox.search.server import SearchServer

KEY, SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
INDEX = "events-2026.01.31"
EVENT = normalize({"id": "a", "value": 1, "timestamp": "2026-01-31T08:00:00Z", "unit": "C"})


@pytest.fixture
def server() -> Iterator[SearchServer]:
    with SearchServer({KEY: SECRET}) as found:
        name, body = template("events", search_mapping(event_schema()))
        assert ask(found, "PUT", f"/_index_template/{name}", body)[0] == 200
        yield found


def ask(
    server: SearchServer,
    method: str,
    path: str,
    body: Any = None,
    *,
    kind: str = "application/json",
    secret: str = SECRET,
    service: str = "es",
    sign: bool = True,
) -> tuple[int, Any]:
    """A request, signed; a body that is not bytes becomes JSON."""
    content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    request = AWSRequest(method, f"http://{server.endpoint}{path}", data=content, headers={"Content-Type": kind})
    if sign:
        SigV4Auth(Credentials(KEY, secret), service, "us-east-1").add_auth(request)
    session = URLLib3Session(timeout=5)
    try:
        response = session.send(request.prepare())
        return response.status_code, json.loads(response.content)
    finally:
        session.close()


def bulk(server: SearchServer, *lines: Any, end: bytes = b"\n", **choices: Any) -> tuple[int, Any]:
    """A _bulk request of these lines."""
    body = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines) + end
    return ask(server, "POST", "/_bulk", body, **{"kind": "application/x-ndjson", **choices})


def action(name: str = "1", index: str = INDEX, kind: str = "index", **more: Any) -> dict[str, Any]:
    """An action line."""
    return {kind: {"_index": index, "_id": name, **more}}


def test_documents_are_put_by_their_id(server: SearchServer) -> None:
    """A document is created with 201, put again with 200 and a version more, and deleted once."""
    answers = [bulk(server, action(), EVENT)[1]["items"][0]["index"] for _ in range(2)]
    assert [(item["status"], item["result"], item["_version"]) for item in answers] == [
        (201, "created", 1),
        (200, "updated", 2),
    ]
    assert server.indexes.documents == {INDEX: {"1": EVENT}}
    removed = [bulk(server, action(kind="delete"))[1]["items"][0]["delete"]["status"] for _ in range(2)]
    assert removed == [200, 404]


def test_create_refuses_what_is_there(server: SearchServer) -> None:
    """An action create is for new documents only."""
    statuses = [bulk(server, action(kind="create"), EVENT)[1]["items"][0]["create"]["status"] for _ in range(2)]
    assert statuses == [201, 409]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([{"put": {}}, EVENT], "Malformed action/metadata line [1]"),
        ([[], EVENT], "Malformed action/metadata line [1]"),
        ([{**action(), **action(kind="create")}, EVENT], "Malformed action/metadata line [1]"),
        ([action(), EVENT, b""], "line [3] is no JSON"),
        ([action(), b"{"], "line [2] is no JSON"),
        ([action(), EVENT, action("2")], "has no source behind it"),
        ([{"index": {"_index": INDEX}}, EVENT], "id is missing"),
        ([action("x" * 513), EVENT], "longer than 512 bytes"),
        ([action(index="Events"), EVENT], "invalid index name [Events]"),
        ([action(routing="a"), EVENT], "unknown parameter ['routing']"),
    ],
)
def test_wrong_framing_refuses_the_whole_request(server: SearchServer, lines: list[Any], reason: str) -> None:
    """A line that is out of place is an error of the request; nothing of it is indexed."""
    status, answer = bulk(server, *lines)
    assert status == 400
    assert reason in answer["error"]["reason"]
    assert server.indexes.documents == {}


def test_a_request_ends_with_a_line_feed_and_says_what_it_is(server: SearchServer) -> None:
    """The last line needs its end; the content type is that of lines of JSON."""
    assert "terminated by a newline" in bulk(server, action(), EVENT, end=b"")[1]["error"]["reason"]
    assert bulk(server, action(), EVENT, kind="application/json")[0] == 406
    assert ask(server, "POST", "/events/_count", {"query": {"match_all": {}}}, kind="text/plain")[0] == 406


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"more": 1}, "strict_dynamic_mapping_exception"),
        ({"value": "high"}, "mapper_parsing_exception"),
        ({"id": 7}, "mapper_parsing_exception"),
        ({"timestamp": "31.1.2026"}, "mapper_parsing_exception"),
        ({"attributes": "C"}, "mapper_parsing_exception"),
        ({"id": "x" * 40_000}, "mapper_parsing_exception"),
    ],
)
def test_a_document_that_breaks_the_mapping_is_refused_alone(
    server: SearchServer, change: dict[str, Any], kind: str
) -> None:
    """Its own item says 400 and why; the document beside it is indexed, and `errors` is true."""
    status, answer = bulk(server, action("1"), {**EVENT, **change}, action("2"), EVENT)
    assert (status, answer["errors"]) == (200, True)
    first, second = (item["index"] for item in answer["items"])
    assert (first["status"], first["error"]["type"]) == (400, kind)
    assert second["status"] == 201
    assert list(server.indexes.documents[INDEX]) == ["2"]


def test_an_index_without_a_template_is_not_made(server: SearchServer) -> None:
    """Without a mapping the first document would choose the types; the stand-in has none guessed."""
    _, answer = bulk(server, action(index="other"), EVENT)
    assert answer["items"][0]["index"]["status"] == 404


@pytest.mark.parametrize("choice", [{"sign": False}, {"secret": "another"}, {"service": "s3"}])
def test_a_request_that_is_not_signed_for_the_service_is_refused(server: SearchServer, choice: dict[str, Any]) -> None:
    """No signature, a wrong one, or one for another service: 403, and nothing is indexed."""
    assert bulk(server, action(), EVENT, **choice)[0] == 403
    assert server.indexes.documents == {}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"match_all": {}}, 3),
        ({"term": {"id": "a"}}, 1),
        ({"term": {"attributes.unit": "C"}}, 3),
        ({"range": {"value": {"gt": 1}}}, 2),
        ({"range": {"value": {"gte": 1, "lt": 3}}}, 2),
        ({"range": {"timestamp": {"gte": "2026-01-31T09:00:00.000Z"}}}, 0),
        ({"bool": {"filter": [{"term": {"id": "b"}}, {"range": {"value": {"gt": 1}}}]}}, 1),
    ],
)
def test_questions_are_answered_over_the_alias(server: SearchServer, query: Any, found: int) -> None:
    """Count and search agree, by the index's name and by its alias."""
    for number, name in enumerate("abc", 1):
        bulk(server, action(name), {**EVENT, "id": name, "value": float(number)})
    for index in ("events", INDEX, "events-*"):
        assert ask(server, "POST", f"/{index}/_count", {"query": query})[1]["count"] == found
        hits = ask(server, "POST", f"/{index}/_search", {"query": query, "size": 2})[1]["hits"]
        assert (hits["total"]["value"], len(hits["hits"])) == (found, min(found, 2))


def test_what_the_stand_in_does_not_know_it_refuses(server: SearchServer) -> None:
    """An unknown query, path, mapping or index is an error, never an empty answer."""
    assert ask(server, "POST", "/events-*/_search", {"query": {"match": {"id": "a"}}})[0] == 400
    assert ask(server, "POST", "/events-*/_search", {"aggs": {}})[0] == 400
    assert ask(server, "POST", "/none/_count", {"query": {"match_all": {}}})[0] == 404
    assert ask(server, "GET", "/_cat/indices")[0] == 400
    body = {
        "index_patterns": ["x-*"],
        "template": {"mappings": {"dynamic": "strict", "properties": {"a": {"type": "ip"}}}},
    }
    assert ask(server, "PUT", "/_index_template/x", body)[0] == 400
    assert ask(server, "GET", "/_cluster/health")[1]["status"] == "green"


def test_without_a_mapping_all_are_let_in_and_with_one_only_who_is_in_it() -> None:
    """Roles cover actions by patterns, of the cluster and of indexes; who has none that covers a request is refused."""
    with SearchServer(admit=lambda _, __, headers, ___: headers.get("X-Caller", "")) as server:
        name, body = template("events", search_mapping(event_schema()))

        def call(caller: str, method: str, path: str, content: Any, kind: str = "application/json") -> int:
            sent = content if isinstance(content, bytes) else json.dumps(content).encode()
            headers = {"X-Caller": caller, "Content-Type": kind, "Host": server.endpoint}
            return server.answer(method, path, headers, sent)[0]

        assert call("anybody", "PUT", f"/_index_template/{name}", body) == 200
        entry = {"index_patterns": ["events-*"], "allowed_actions": ["indices:data/write/*", "indices:admin/create"]}
        role = {"cluster_permissions": ["indices:data/write/bulk"], "index_permissions": [entry]}
        api = "/_plugins/_security/api"
        assert call("", "GET", f"{api}/roles/writer", b"") == 404
        assert call("", "PUT", f"{api}/roles/writer", {**role, "tenant_permission": []}) == 400
        assert call("", "PUT", f"{api}/roles/writer", role) == 200
        assert call("", "PUT", f"{api}/rolesmapping/writer", {"backend_roles": ["arn:writer"]}) == 200
        lines = [json.dumps(action()).encode(), json.dumps(EVENT).encode(), b""]
        for caller, status in (("arn:writer", 200), ("arn:other", 403)):
            assert call(caller, "POST", "/_bulk", b"\n".join(lines), "application/x-ndjson") == status
        elsewhere = b"\n".join([json.dumps(action(index="other-1")).encode(), *lines[1:]])
        assert call("arn:writer", "POST", "/_bulk", elsewhere, "application/x-ndjson") == 403
        assert call("arn:writer", "PUT", f"/_index_template/{name}", body) == 403
        assert call("arn:writer", "PUT", f"{api}/roles/writer", role) == 403


@pytest.mark.parametrize(
    "settings", [{"index.number_of_shards": 0}, {"index.auto_expand_replicas": "all"}, {"index.unknown": 1}, []]
)
def test_settings_of_an_index_are_judged(server: SearchServer, settings: Any) -> None:
    """A setting that OpenSearch could not read, or that is not known here, refuses the template."""
    name, body = template("events", search_mapping(event_schema()))
    body["template"]["settings"] = settings
    assert ask(server, "PUT", f"/_index_template/{name}", body)[0] == 400
