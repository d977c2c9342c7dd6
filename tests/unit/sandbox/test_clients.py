"""Clients of an endpoint, and ids kept between runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.aws import AwsEmulator
from sandbox.clients import Clients
from sandbox.names import ExternalNames
from sandbox.resource import Resource, key_of
from tests.unit.sandbox.small import Json, managed, policy


def test_a_client_is_made_once_per_service_and_region() -> None:
    """All workers share it; another region has its own."""
    clients = Clients("http://127.0.0.1:9", "111122223333")
    assert clients.get("sqs", "us-east-1") is clients.get("sqs", "us-east-1")
    assert clients.get("sqs", "us-west-2").meta.region_name == "us-west-2"
    clients.close()


@pytest.mark.parametrize(
    ("endpoint", "emulated"),
    [(None, False), ("https://sqs.us-east-1.amazonaws.com", False), ("http://127.0.0.1:4566", True)],
)
def test_an_emulator_is_told_from_aws(endpoint: str | None, emulated: bool) -> None:
    """By its address: what holds for emulators only must not be done to AWS."""
    assert Clients(endpoint, "111122223333").emulated is emulated


def test_policies_that_ask_for_tls_let_the_sandbox_pass(emulator: AwsEmulator) -> None:
    """Loopback has no TLS, and a Deny without it would lock everybody out of the queue."""
    clients = Clients(emulator.endpoint_url, "999988887777")
    sqs = clients.get("sqs", "us-east-1")
    deny = policy(
        {
            "Effect": "Deny",
            "Principal": "*",
            "Action": "sqs:*",
            "Resource": "*",
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }
    )
    url = sqs.create_queue(QueueName="q", Attributes={"Policy": deny})["QueueUrl"]
    assert sqs.send_message(QueueUrl=url, MessageBody="x")["MessageId"]
    clients.close()


def resource(manifest: Json, external: str = "") -> Resource:
    """A live object."""
    return Resource(key_of(manifest), manifest, external_name=external, exists=bool(external))


KEY, TABLE = managed("kms", "Key", "k", {}), managed("dynamodb", "Table", "t", {})


def test_only_ids_that_aws_gave_are_kept(tmp_path: Path) -> None:
    """Names that are ours stand in the manifests; ids are kept per endpoint."""
    names = ExternalNames(tmp_path / "cache" / "names.json", "http://one")
    names.save([resource(KEY, "uuid"), resource(TABLE, "Table")])
    again = [resource(KEY), resource(TABLE)]
    names.restore(again)
    assert [m.external_name for m in again] == ["uuid", ""]
    elsewhere = [resource(KEY)]
    ExternalNames(tmp_path / "cache" / "names.json", "http://two").restore(elsewhere)
    assert elsewhere[0].external_name == ""


@pytest.mark.parametrize("text", ["", "{", "[]"])
def test_a_broken_file_of_ids_is_no_ids(tmp_path: Path, text: str) -> None:
    """Cut short by a crash: objects are then looked for or made."""
    file = tmp_path / "names.json"
    file.write_text(text)
    key = resource(KEY)
    ExternalNames(file, "http://one").restore([key])
    assert key.external_name == ""
