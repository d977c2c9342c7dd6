"""DNS tells uploaders the active region: the other one while the active one is ill, and the primary while both are.

Each test has a sandbox of its own: what one of them breaks counts for minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from botocore.exceptions import ClientError

from ops.upload import Resolver, Uploader
from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows import dists
from tests.flows.conftest import REGIONS, ROOT, Pipeline, eventually
from tests.flows.listening import Listener

pytestmark = pytest.mark.flow
ACTIVE, OTHER = REGIONS


@dataclass
class Failover:
    """A fresh pipeline with the name server of its zone."""

    pipeline: Pipeline
    resolve: Resolver

    @property
    def sandbox(self) -> Sandbox:
        """The sandbox."""
        return self.pipeline.sandbox

    def uploader(self) -> Uploader:
        """A client as a sender has it."""
        return Uploader(self.resolve, lambda region: self.sandbox.client("s3", region), patience_seconds=30)

    def answers(self, region: str) -> bool:
        """Whether DNS names this region's bucket now."""
        target = self.resolve()
        return (target.region, target.bucket) == (region, self.pipeline.bucket(region))

    def takes_no_files(self, region: str) -> Fault:
        """What makes a region ill."""
        return Fault(region=region, service="s3", operation="PutObject", code="InternalError", status=500)

    def fail(self, region: str) -> None:
        """One upload that the region refuses."""
        with pytest.raises(ClientError, match="InternalError"):
            self.pipeline.upload("orders/lost.json", b"[]", region)

    def moves_away(self) -> None:
        """Fail in the active region until DNS names the other one."""

        def moved() -> bool:
            self.fail(ACTIVE)
            return self.answers(OTHER)

        eventually(moved, 60, "DNS still names the region that is ill")

    def work(self, region: str) -> None:
        """Some uploads that the region takes; more than have failed in this period."""
        for number in range(20):
            self.pipeline.upload(f"orders/well-{number}.json", b"[]", region)


@pytest.fixture
def failover() -> Iterator[Failover]:
    """A fresh development environment, in which DNS answers the active region."""
    with Sandbox.start(ROOT / "dist", "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        address, port = sandbox.aws.dns()
        zone = sandbox.get("Zone", f"serverless-uploads-dev-{ACTIVE}")["spec"]["forProvider"]["name"]
        found = Failover(Pipeline(sandbox), Resolver(zone, nameserver=f"{address}:{port}"))
        assert found.answers(ACTIVE)
        yield found


def test_uploads_move_to_the_other_region_and_back(failover: Failover) -> None:
    """While the active region takes no files DNS names the other, without any change in Git, and then the active."""
    with failover.sandbox.aws.faults(failover.takes_no_files(ACTIVE)):
        failover.moves_away()
        stored = failover.uploader().upload("orders/moved.json", b"[]")
        assert (stored.region, stored.tries) == (OTHER, 1)

    def back() -> bool:
        failover.work(ACTIVE)
        return failover.answers(ACTIVE)

    eventually(back, 30, "DNS does not name the active region again")


def test_a_client_gets_through_an_outage(failover: Failover) -> None:
    """A client that still remembers the active region asks DNS again when that fails, and stores in the other one."""
    uploader = failover.uploader()
    assert uploader.upload("orders/before.json", b"[]").region == ACTIVE
    with failover.sandbox.aws.faults(failover.takes_no_files(ACTIVE)):
        failover.moves_away()
        stored = uploader.upload("orders/outage.json", b"[]")
    assert (stored.region, stored.tries) == (OTHER, 2)
    head = failover.sandbox.client("s3", OTHER).head_object(Bucket=stored.bucket, Key="orders/outage.json")
    assert head["VersionId"] == stored.version
    assert head["Metadata"]["uploaded-at"].endswith("Z")


def test_while_both_are_ill_the_primary_is_answered(failover: Failover) -> None:
    """Route 53 answers the primary record when neither is healthy."""
    with failover.sandbox.aws.faults(failover.takes_no_files(OTHER), failover.takes_no_files(ACTIVE)):
        failover.moves_away()

        def both() -> bool:
            failover.fail(OTHER)
            return failover.answers(ACTIVE)

        eventually(both, 60, "DNS does not fall back to the primary record")


def test_a_region_that_is_spared_stays_ill_until_it_shows_otherwise(failover: Failover) -> None:
    """No data is no recovery: an hour later DNS still names the other region, and one look at work changes that."""
    failover.pipeline.upload("orders/broken.json", b"", ACTIVE)
    eventually(lambda: failover.answers(OTHER), 30, "a processor that fails does not make its region ill")
    assert not all(failover.sandbox.aws.health_checks(offset_seconds=3600).values())
    failover.work(ACTIVE)
    eventually(lambda: failover.answers(ACTIVE), 30, "DNS does not name the active region again")


def test_a_region_that_says_nothing_is_missed_by_the_other(failover: Failover) -> None:
    """A look that is answered keeps the alarm quiet; one that fails twice raises it, and the other region hears."""
    sandbox = failover.sandbox
    topic = sandbox.get("ConfigMap", f"outputs-{OTHER}")["data"]["topicArn"]
    listener = Listener.on_topic(sandbox, OTHER, topic)
    alarm = f"serverless-peer-unhealthy-dev-{OTHER}"
    lost = Fault(region=ACTIVE, service="s3", code="ServiceUnavailable", status=503)
    minute = sandbox.aws.schedule_clock()

    def look() -> None:
        nonlocal minute
        minute += timedelta(minutes=1)
        sandbox.aws.travel_to(minute)
        sandbox.aws.wait_until_idle()

    def peer(offset: float = 0) -> str:
        states = sandbox.aws.evaluate_alarms(offset)
        return next(state for arn, state in states.items() if arn.endswith(f":alarm:{alarm}"))

    look()
    assert peer() == "OK"
    with sandbox.aws.faults(lost) as injected:
        look()
    assert sum(injected.hits()) == 2  # a look that fails is repeated once
    assert peer() == "ALARM"
    assert eventually(lambda: listener.hears(alarm, "ALARM"), 10, "the lost region was not missed")


def test_promotion_swaps_what_the_records_say(tmp_path: Path) -> None:
    """With the other region active in Git both records change in place, their health checks too, and DNS follows."""
    dist = dists.copy(tmp_path, "file-pipeline")
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        address, port = sandbox.aws.dns()
        zone = sandbox.get("Zone", f"serverless-uploads-dev-{ACTIVE}")["spec"]["forProvider"]["name"]
        failover = Failover(Pipeline(sandbox), Resolver(zone, nameserver=f"{address}:{port}"))
        assert failover.answers(ACTIVE)
        places = {place: _record(dist, place) for place in ("primary", "secondary")}
        for place, other in (("primary", "secondary"), ("secondary", "primary")):
            told = {name: places[other][name] for name in ("records", "healthCheckIdRef")}
            assert dists.change(dist, "Record", lambda fields, told=told: fields.update(told), f"active-{place}") == 1  # type: ignore[misc]
        sandbox.reconcile_until_ready(timeout=60)
        assert failover.answers(OTHER)
        with sandbox.aws.faults(failover.takes_no_files(OTHER)):

            def moved() -> bool:
                failover.fail(OTHER)
                return failover.answers(ACTIVE)

            eventually(moved, 60, "the promoted region's health is not what its record follows")


def _record(dist: Path, place: str) -> dict[str, Any]:
    (file,) = dist.glob(f"*/*/*/Record.*active-{place}-*.yaml")
    fields: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["spec"]["forProvider"]
    return fields
