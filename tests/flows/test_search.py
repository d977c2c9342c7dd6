"""Events become documents, and a search store that fails neither loses nor blocks them: from dist/, under IAM.

The domain is the stand-in of sandbox/search, behind the domain's own policy. Two times are shorter than in dist/: how
long a message waits that found the store down, and how long a store that fails is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
import yaml
from botocore.credentials import Credentials

from functions.common.event_contract import event_schema, search_mapping
from functions.common.search import template
from functions.common.search_transport import SignedTransport
from sandbox.aws import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import change, copy
from tests.flows.events import Analytics

pytestmark = pytest.mark.flow
_CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
REGION: str = _CHOSEN["realtime_analytics"]["region"]


@pytest.fixture(scope="module")
def analytics(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Analytics]:
    """The development environment, all Ready, IAM enforced."""
    dist = copy(tmp_path_factory.mktemp("search"), "realtime-analytics")
    hurry: dict[str, Any] = {"visibilityTimeoutSeconds": 2}
    assert change(dist, "Queue", lambda spec: spec.update(hurry), "analytics-reindex") == 1
    soon = {"SEARCH_RECOVERY_SECONDS": "1"}
    for function in ("stream-processor", "search-indexer"):
        assert change(dist, "Function", lambda spec: spec["environment"]["variables"].update(soon), function) == 1
    with Sandbox.start(dist, "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Analytics(sandbox, REGION)


def test_an_event_becomes_a_document(analytics: Analytics, unique: str) -> None:
    """POST -> stream -> processor -> a document with the contract's fields, in the index of the day."""
    event = {"id": unique, "value": 12.5, "timestamp": "2026-01-31T08:00:00+01:00", "colour": "red"}
    assert analytics.send(event).status == 200
    (hit,) = eventually(lambda: analytics.documents(unique), 30, f"{unique} is not indexed")
    (item,) = analytics.items(f"DATA#{unique}")
    assert hit["_source"] == {
        "event_id": item["data"]["event_id"],
        "id": unique,
        "value": 12.5,
        "timestamp": "2026-01-31T07:00:00.000Z",
        "attributes": {"colour": "red"},
    }
    assert hit["_index"].startswith(f"events-{datetime.now(UTC):%Y.%m}")


def _answers_503(analytics: Analytics) -> AbstractContextManager[Any]:
    return analytics.sandbox.aws.faults(Fault(service="es", code="service_unavailable", status=503))


def _is_cut_off(analytics: Analytics) -> AbstractContextManager[Any]:
    return analytics.sandbox.aws.faults(Fault(service="es", drop=True))


@contextmanager
def _is_gone(analytics: Analytics) -> Iterator[None]:
    """Deleted behind Crossplane's back: the address refuses connections, and another one comes with the next domain."""
    analytics.client("opensearch").delete_domain(DomainName=analytics.outputs["searchDomainName"])
    yield
    analytics.sandbox.reconcile_until_ready(timeout=60)


@pytest.mark.parametrize("trouble", [_answers_503, _is_cut_off, _is_gone])
def test_a_store_that_fails_neither_loses_nor_blocks_events(
    analytics: Analytics, unique: str, trouble: Callable[[Analytics], AbstractContextManager[Any]]
) -> None:
    """Meanwhile events are stored and their documents wait; when the store is back all are indexed, each once."""
    names = [f"{unique}-{number}" for number in range(5)]
    with trouble(analytics):
        assert analytics.send([{"id": name, "value": 1} for name in names]).body["count"] == 5
        stored = [f"DATA#{name}" for name in names]
        eventually(lambda: all(map(analytics.items, stored)), 30, "events are not stored")
        eventually(lambda: analytics.in_queue("searchQueueName"), 30, "nothing waits")
    eventually(lambda: all(map(analytics.documents, names)), 40, "events are not indexed")
    assert [len(analytics.documents(name)) for name in names] == [1] * len(names)
    eventually(lambda: not analytics.in_queue("searchQueueName"), 20, "the queue is not empty")
    assert analytics.waiting("eventFailuresName") == []
    assert analytics.waiting("alertDeadLettersName") == []


def test_a_redelivery_is_no_second_document(analytics: Analytics, unique: str) -> None:
    """The batch delivered again puts the same document again: its id is made from the event alone."""
    assert analytics.send({"id": unique, "value": 1}).status == 200
    (before,) = eventually(lambda: analytics.documents(unique), 30, f"{unique} is not indexed")
    assert analytics.redeliver() >= 1
    assert analytics.documents(unique) == [before]


def test_what_the_index_cannot_hold_is_set_aside(analytics: Analytics, unique: str) -> None:
    """A mapping that somebody changed by hand refuses the document: it lies in the failure queue with its reason."""
    assert analytics.send({"id": f"{unique}-fits", "value": 1}).status == 200  # and the template is put by now
    eventually(lambda: analytics.documents(f"{unique}-fits"), 30, "nothing is indexed")
    name, body = template("events", search_mapping(event_schema()))
    wrong = json.loads(json.dumps(body))
    wrong["template"]["mappings"]["properties"]["value"] = {"type": "keyword"}
    analytics.search("PUT", f"/_index_template/{name}", wrong)
    try:
        assert analytics.send({"id": unique, "value": 1}).status == 200
        (letter,) = eventually(lambda: analytics.waiting("eventFailuresName"), 30, "nothing is set aside")
    finally:
        analytics.search("PUT", f"/_index_template/{name}", body)
    told = json.loads(letter["Body"])
    assert told["reason"].startswith("NOT_INDEXABLE: ")
    assert "failed to parse field [value]" in told["reason"]
    assert analytics.items(f"DATA#{unique}")
    assert analytics.documents(unique) == []


def test_nobody_else_gets_in(analytics: Analytics, unique: str) -> None:
    """The domain's policy refuses a user who may do everything, and a request that is not signed by its sender."""
    iam = analytics.client("iam")
    iam.create_user(UserName=unique)
    everything = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    iam.put_user_policy(UserName=unique, PolicyName="all", PolicyDocument=json.dumps(everything))
    key = iam.create_access_key(UserName=unique)["AccessKey"]
    domain = analytics.client("opensearch").describe_domain(DomainName=analytics.outputs["searchDomainName"])
    for secret, says in ((key["SecretAccessKey"], "not authorized"), ("another", "signature")):
        credentials = Credentials(key["AccessKeyId"], secret)
        transport = SignedTransport(domain["DomainStatus"]["Endpoint"], REGION, credentials)
        status, answer = transport.send("POST", "/events/_count", b"{}", "application/json")
        assert status == 403
        assert says in json.loads(answer)["error"]["reason"]
