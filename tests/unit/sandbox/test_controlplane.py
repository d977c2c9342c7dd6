"""The sandbox as a library: watching, changed folders, resetting, remembered ids."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox import NotSettledError, Sandbox, SandboxError
from sandbox.aws import AwsEmulator
from sandbox.clients import Clients
from sandbox.manifests import Dist
from sandbox.resource import Key
from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, managed


def eventually(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether something becomes true in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def queues(sandbox: Sandbox) -> list[str]:
    """Names of the queues that there are."""
    return sorted(url.rpartition("/")[2] for url in sandbox.client("sqs").list_queues().get("QueueUrls", []))


def queue(name: str, **fields: int) -> dict[str, object]:
    """A queue."""
    return managed("sqs", "Queue", name, {"name": name, **fields})


def test_drift_is_put_back_without_being_asked(folder: Folder, start: Open) -> None:
    """While it watches, an edit in AWS lasts no longer than one poll."""
    sandbox = start(folder.write(queue("q", visibilityTimeoutSeconds=30)))
    sandbox.reconcile_until_ready()
    sandbox.watch(poll=0.1)
    url = sandbox.get("Queue", "q")["status"]["atProvider"]["url"]
    sandbox.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "1"})
    field = "spec.forProvider.visibilityTimeoutSeconds"
    line = f"UpdatedExternalResource Queue/demo-dev/q {field}: found 1, wanted 30; put back"
    assert eventually(lambda: [str(change) for change in sandbox.changes] == [line])


def test_a_commit_to_the_folder_is_followed(folder: Folder, start: Open) -> None:
    """New manifests are applied and removed ones pruned while it watches."""
    sandbox = start(folder.write(queue("a")))
    sandbox.reconcile_until_ready()
    sandbox.watch(poll=60)
    folder.write(queue("b"))
    folder.remove(queue("a"))
    assert eventually(lambda: queues(sandbox) == ["b"])


class Counted(Dist):
    """A dist folder that knows how often it was read."""

    reads = 0

    def load(self) -> dict[Key, tuple[dict[str, Any], str]]:
        """All objects."""
        self.reads += 1
        return super().load()


def test_a_broken_file_stops_nothing(folder: Folder, emulator: AwsEmulator) -> None:
    """It is said once however often it is read, what is known stays, and the correction is followed."""
    said: list[str] = []
    dist = Counted(folder.write(queue("a")).path, "dev", None)
    clients = Clients(emulator.endpoint_url, folder.account)
    with Sandbox(dist, clients, None, announce=said.append) as sandbox:
        sandbox.reconcile_until_ready()
        sandbox.watch(poll=0.1)
        broken = folder.path / "dev" / "demo" / "broken.yaml"
        broken.write_text("a: [")
        assert eventually(lambda: any("broken.yaml is not YAML" in line for line in said))
        before = dist.reads
        assert eventually(lambda: dist.reads >= before + 4)
        assert len(said) == 1
        assert queues(sandbox) == ["a"]
        broken.unlink()
        folder.write(queue("b"))
        assert eventually(lambda: queues(sandbox) == ["a", "b"])


def failures(sandbox: Sandbox) -> int:
    """How many warnings all objects have had; far below the number of events that is kept."""
    return sum(event.type == "Warning" for resource in sandbox.engine.all() for event in resource.events)


def test_what_stops_being_ready_while_watching_is_said(folder: Folder, emulator: AwsEmulator) -> None:
    """One line with the reason, not one per poll."""
    said: list[str] = []
    folder.write(queue("a"))
    with Sandbox.start(folder.path, endpoint=emulator.endpoint_url, announce=said.append) as sandbox:
        sandbox.reconcile_until_ready()
        sandbox.watch(poll=0.1)
        folder.write(queue("b", visibilityTimeoutSeconds=-5))
        assert eventually(lambda: bool(said))
        before = failures(sandbox)
        assert eventually(lambda: failures(sandbox) >= before + 12)  # at least three to a poll
        assert [line.split(":")[0] for line in said] == ["NotReady Queue/demo-dev/b create failed"]


def test_reset_at_a_given_endpoint_removes_and_makes_again(folder: Folder, start: Open) -> None:
    """Only what the sandbox made is removed; data in it is gone."""
    sandbox = start(folder.write(*scenario.table(folder)))
    sandbox.reconcile_until_ready()
    client = sandbox.client("dynamodb")
    client.put_item(TableName="Data", Item={"id": {"S": "1"}, "time": {"S": "t"}})
    client.create_table(
        TableName="Foreign",
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )
    sandbox.reset()
    assert client.scan(TableName="Data")["Items"] == []
    assert sorted(client.list_tables()["TableNames"]) == ["Data", "Foreign"]


@pytest.fixture
def own(folder: Folder) -> Iterator[Sandbox]:
    """A sandbox with an embedded AWS of its own."""
    with Sandbox.start(folder.write(*scenario.table(folder)).path) as sandbox:
        sandbox.reconcile_until_ready()
        yield sandbox


def test_the_embedded_aws_is_emptied_by_reset_and_ends_with_the_sandbox(own: Sandbox) -> None:
    """Reset forgets everything in it, also what the sandbox did not make; close stops its process."""
    own.client("s3").create_bucket(Bucket="foreign")
    own.reset()
    assert own.client("s3").list_buckets()["Buckets"] == []
    assert own.client("dynamodb").list_tables()["TableNames"] == ["Data"]
    process = own.aws.process
    own.close()
    assert process.poll() is not None


def test_without_an_embedded_aws_there_is_none_to_get(folder: Folder, start: Open) -> None:
    """`aws` is refused rather than None when an endpoint was given."""
    with pytest.raises(SandboxError, match="no embedded AWS"):
        _ = start(folder).aws


def test_ids_given_by_aws_survive_a_restart(folder: Folder, emulator: AwsEmulator, tmp_path: Path) -> None:
    """A second sandbox at the same endpoint finds its key again instead of making another."""
    folder.write(*scenario.key(folder))
    found = []
    for _ in range(2):
        names = tmp_path / "names.json"
        with Sandbox.start(folder.path, endpoint=emulator.endpoint_url, names=names) as sandbox:
            sandbox.reconcile_until_ready()
            found.append(sandbox.get("Key", "key")["status"]["atProvider"]["keyId"])
            assert len(sandbox.client("kms").list_keys()["Keys"]) == 1
    assert found[0] == found[1]


def test_an_object_is_found_by_kind_and_name(folder: Folder, start: Open) -> None:
    """And refused with the names that there are."""
    sandbox = start(folder.write(queue("a")))
    assert sandbox.get("Queue", "a", "demo-dev")["spec"]["forProvider"]["name"] == "a"
    with pytest.raises(SandboxError, match=r"0 objects are Queue/b; objects of this kind: \['a'\]"):
        sandbox.get("Queue", "b")


def test_a_sandbox_can_be_closed_twice_and_in_the_middle(folder: Folder, start: Open) -> None:
    """Closing ends a run that would wait for long, without an error from it."""
    sandbox = start(folder.write(managed("sqs", "QueuePolicy", "p", {"queueUrlRef": {"name": "gone"}})))
    sandbox.watch(poll=0.05)
    assert eventually(lambda: sandbox.get("QueuePolicy", "p")["status"]["conditions"] != [])
    sandbox.close()
    sandbox.close()


def test_what_cannot_become_ready_is_an_error_with_all_reasons(folder: Folder, start: Open) -> None:
    """The exception names each object, and has the reasons as data."""
    sandbox = start(folder.write(queue("a"), managed("sqs", "QueuePolicy", "p", {"queueUrlRef": {"name": "gone"}})))
    with pytest.raises(NotSettledError, match="1 objects are not Ready") as error:
        sandbox.reconcile_until_ready(patience=0.1)
    assert list(error.value.reasons) == ["QueuePolicy/demo-dev/p"]
