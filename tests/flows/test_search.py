"""Events become documents, and a search store that fails neither loses nor blocks them: from dist/, under IAM.

The domain is the stand-in of sandbox/search, behind the domain's own policy. Two times are shorter than in dist/: how
long a message waits that found the store down, and how long a store that fails is left alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
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


def index_queued(analytics: Analytics, identity: str) -> None:
    """Hand the indexer a message of its queue with one document."""
    source = {
        "event_id": identity,
        "id": identity,
        "value": 1,
        "timestamp": "2026-01-31T08:00:00.000Z",
        "attributes": {},
    }
    document = {
        "index": f"events-{datetime.now(UTC):%Y.%m.%d}",
        "id": hashlib.sha256(identity.encode()).hexdigest(),
        "source": source,
    }
    record = {
        "messageId": identity,
        "body": json.dumps({"kind": "reindex", "documents": [document]}),
        "eventSource": "aws:sqs",
        "eventSourceARN": analytics.outputs["searchQueueArn"],
    }
    event = json.dumps({"Records": [record]}).encode()
    name = analytics.outputs["searchIndexerName"]
    answer = analytics.client("lambda").invoke(FunctionName=name, Payload=event)
    assert json.loads(answer["Payload"].read()) == {"batchItemFailures": []}


def test_what_the_index_cannot_hold_is_set_aside_and_goes_back(analytics: Analytics, unique: str) -> None:
    """A mapping that somebody changed by hand refuses documents: they wait with their reason, and are redriven.

    Both functions that index set aside: the processor a record of the stream, the indexer a message of its queue.
    """
    assert analytics.send({"id": f"{unique}-fits", "value": 1}).status == 200  # and the template is put by now
    eventually(lambda: analytics.documents(f"{unique}-fits"), 30, "nothing is indexed")
    index_queued(analytics, f"{unique}-fits-too")  # here as well
    name, body = template("events", search_mapping(event_schema()))
    wrong = json.loads(json.dumps(body))
    wrong["template"]["mappings"]["properties"]["value"] = {"type": "keyword"}
    analytics.search("PUT", f"/_index_template/{name}", wrong)
    try:
        assert analytics.send({"id": unique, "value": 1}).status == 200
        eventually(lambda: analytics.in_queue("eventFailuresName"), 30, "nothing is set aside")
        index_queued(analytics, f"{unique}-queued")
        eventually(lambda: analytics.in_queue("eventFailuresName") == 2, 30, "the message is not set aside")
    finally:
        analytics.search("PUT", f"/_index_template/{name}", body)
    for told in analytics.look("eventFailuresName"):
        assert told["reason"].startswith("NOT_INDEXABLE: ")
        assert "failed to parse field [value]" in told["reason"]
    assert analytics.documents(unique) == []
    done = analytics.redrive("eventFailuresName")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(analytics.documents(unique)) == len(analytics.documents(f"{unique}-queued")) == 1
    assert analytics.in_queue("eventFailuresName") == 0


def test_documents_given_up_go_back(analytics: Analytics, unique: str) -> None:
    """Received too often, a message waits in the dead-letter queue; redriven, its documents are indexed."""
    sqs, outputs = analytics.client("sqs"), analytics.outputs
    url = sqs.get_queue_url(QueueName=outputs["searchQueueName"])["QueueUrl"]
    kept = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["RedrivePolicy"])["Attributes"]["RedrivePolicy"]
    sqs.set_queue_attributes(
        QueueUrl=url, Attributes={"RedrivePolicy": json.dumps({**json.loads(kept), "maxReceiveCount": 1})}
    )
    try:
        with _answers_503(analytics):
            assert analytics.send({"id": unique, "value": 1}).status == 200
            eventually(lambda: analytics.in_queue("alertDeadLettersName"), 40, "no dead letter")
    finally:
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"RedrivePolicy": kept})
    assert analytics.documents(unique) == []
    done = analytics.redrive("alertDeadLettersName")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(analytics.documents(unique)) == 1
    assert analytics.in_queue("alertDeadLettersName") == 0


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


@pytest.fixture(scope="module")
def admin(analytics: Analytics) -> dict[str, str]:
    """A session of the domain's master role. The emulator knows no second factor, so the trust is without it."""
    iam, name = analytics.client("iam"), analytics.outputs["searchAdminName"]
    trust = iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"]
    for statement in trust["Statement"]:
        del statement["Condition"]
    iam.update_assume_role_policy(RoleName=name, PolicyDocument=json.dumps(trust))
    arn = analytics.outputs["searchAdminArn"]
    keys = analytics.client("sts").assume_role(RoleArn=arn, RoleSessionName="operator")["Credentials"]
    return {
        "AWS_ACCESS_KEY_ID": keys["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": keys["SecretAccessKey"],
        "AWS_SESSION_TOKEN": keys["SessionToken"],
    }


def map_roles(analytics: Analytics, session: dict[str, str], *more: str) -> subprocess.CompletedProcess[str]:
    """Run the command as docs/runbooks/search-access.md says."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | session
    words = ["search-access", "--domain", analytics.outputs["searchDomainName"], "--region", REGION, *more]
    command = [sys.executable, "-m", "ops", *words, "--endpoint", analytics.sandbox.endpoint_url]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def test_mapped_roles_may_do_their_work_and_others_may_not(
    analytics: Analytics, admin: dict[str, str], unique: str
) -> None:
    """The operators' command, under the master role's own rights, maps what indexes and counts; twice is once.

    A role that is mapped no more is refused inside of the domain, and its documents wait until it is mapped again.
    """
    assert map_roles(analytics, admin, "--dry-run").returncode == 1
    first, again = (map_roles(analytics, admin) for _ in range(2))
    assert (first.returncode, again.returncode) == (0, 0), first.stdout + first.stderr + again.stderr
    assert (first.stdout.count(": put\n"), again.stdout.count(": unchanged\n")) == (2, 2)
    assert analytics.send({"id": unique, "value": 1}).status == 200
    eventually(lambda: analytics.documents(unique), 30, f"{unique} is not indexed")
    name = analytics.outputs["streamProcessorName"]
    counted = analytics.client("lambda").invoke(FunctionName=name, Payload=b'{"source": "workflow"}')
    assert json.loads(counted["Payload"].read())["searched"] is True
    path = "/_plugins/_security/api/rolesmapping/tandem-events"
    mapped = analytics.search("GET", path, {})["tandem-events"]["backend_roles"]
    assert {arn.rpartition("/")[2] for arn in mapped} == {name, analytics.outputs["searchIndexerName"]}
    analytics.search("PUT", path, {"backend_roles": ["nobody"], "hosts": [], "users": []})
    try:
        assert analytics.send({"id": f"{unique}-waits", "value": 1}).status == 200
        eventually(lambda: analytics.in_queue("searchQueueName"), 30, "nothing waits")
        assert analytics.documents(f"{unique}-waits") == []
    finally:
        assert map_roles(analytics, admin).returncode == 0
    eventually(lambda: analytics.documents(f"{unique}-waits"), 40, "what waited is not indexed")


def test_only_the_master_maps(analytics: Analytics) -> None:
    """Somebody without the master role is refused by the domain's policy, with what to do."""
    iam = analytics.client("iam")
    trust = {"Effect": "Allow", "Principal": {"AWS": analytics.sandbox.account}, "Action": "sts:AssumeRole"}
    everything = {"Effect": "Allow", "Action": "*", "Resource": "*"}
    documents = [json.dumps({"Version": "2012-10-17", "Statement": [one]}) for one in (trust, everything)]
    arn = iam.create_role(RoleName="somebody", AssumeRolePolicyDocument=documents[0])["Role"]["Arn"]
    iam.put_role_policy(RoleName="somebody", PolicyName="all", PolicyDocument=documents[1])
    keys = analytics.client("sts").assume_role(RoleArn=arn, RoleSessionName="somebody")["Credentials"]
    names = ("AccessKeyId", "SecretAccessKey", "SessionToken")
    variables = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
    done = map_roles(analytics, {variable: keys[one] for variable, one in zip(variables, names, strict=True)})
    assert done.returncode == 2
    assert "take that role on first" in done.stderr
