"""A region is ill when it takes no files or cannot process them, well again by itself, and both are heard.

Each test has a sandbox of its own: what one of them breaks counts for minutes, and would make the next one's region
ill.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from botocore.exceptions import ClientError

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, ROOT, Pipeline, eventually
from tests.flows.listening import Listener

pytestmark = pytest.mark.flow
ALARMS = ("data-ingestion-5xx", "data-ingestion-unavailable", "data-processor-failing", "region-health")
LATER = 4 * 300
"""Seconds after which no period that an alarm looks at holds any data."""


@dataclass
class Region:
    """One region of a fresh pipeline, with somebody who listens."""

    pipeline: Pipeline
    name: str
    listener: Listener

    def alarm(self, what: str) -> str:
        """Name of one of the region's alarms."""
        return f"serverless-{what}-dev" + ("" if self.name == REGIONS[0] else f"-{self.name}")

    def states(self, offset_seconds: float = 0) -> dict[str, str]:
        """The states of the region's alarms, as of so many seconds from now."""
        found = self.pipeline.sandbox.aws.evaluate_alarms(offset_seconds)
        by_name = {arn.rpartition(":alarm:")[2]: state for arn, state in found.items()}
        return {what: by_name[self.alarm(what)] for what in ALARMS}

    def raised(self) -> set[str]:
        """Those that are in ALARM now."""
        return {what for what, state in self.states().items() if state == "ALARM"}

    def is_told(self, what: str, state: str) -> None:
        """Wait until the change of an alarm has been heard."""
        eventually(lambda: self.listener.hears(self.alarm(what), state), 10, f"{what} {state} was not heard")


@pytest.fixture(params=REGIONS)
def region(request: pytest.FixtureRequest) -> Iterator[Region]:
    """Each region in turn, in a sandbox of its own, with all alarms quiet."""
    with Sandbox.start(ROOT / "dist", "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        topic = sandbox.get("ConfigMap", f"outputs-{request.param}")["data"]["topicArn"]
        found = Region(Pipeline(sandbox), request.param, Listener.on_topic(sandbox, request.param, topic))
        assert set(found.states().values()) == {"OK"}
        yield found


def is_over(region: Region, raised: set[str]) -> None:
    """All alarms end without any data saying so, and each end is heard."""
    # The sandbox's own clock, which is not put forward, may raise one again in between.
    eventually(lambda: set(region.states(LATER).values()) == {"OK"}, 10, f"not over: {region.states(LATER)}")
    for what in raised:
        region.is_told(what, "OK")


def test_a_region_that_takes_no_files_is_ill(region: Region) -> None:
    """S3's errors raise their alarm; as most uploads fail the region is ill, though its processor is not to blame."""
    broken = Fault(region=region.name, service="s3", operation="PutObject", code="InternalError", status=500)
    expected = {"data-ingestion-5xx", "data-ingestion-unavailable", "region-health"}

    def refused_until_raised() -> bool:
        with pytest.raises(ClientError, match="InternalError"):
            region.pipeline.upload("orders/lost.json", b"[]", region.name)
        return region.raised() == expected

    with region.pipeline.sandbox.aws.faults(broken):
        eventually(refused_until_raised, 60, f"raised are {region.states()}")
    for what in expected:
        region.is_told(what, "ALARM")
    is_over(region, expected)


def test_a_region_whose_processor_fails_is_ill(region: Region) -> None:
    """Files that nobody can read, and nothing else for a while, are a processor that fails; S3 is not to blame."""
    expected = {"data-processor-failing", "region-health"}
    for number in range(3):
        region.pipeline.upload(f"orders/broken-{number}.json", b"", region.name)
    eventually(lambda: region.raised() == expected, 30, f"raised are {region.states()}")
    for what in expected:
        region.is_told(what, "ALARM")
    is_over(region, expected)


def test_one_error_among_many_requests_makes_no_region_ill(region: Region) -> None:
    """A single error of S3 raises the alarm on errors, and the region stays well."""
    broken = Fault(region=region.name, service="s3", operation="PutObject", code="InternalError", status=500, count=1)
    with region.pipeline.sandbox.aws.faults(broken) as injected:
        for number in range(5):
            region.pipeline.upload(f"orders/well-{number}.json", b"[]", region.name)
        assert sum(injected.hits()) == 1
    assert region.raised() == {"data-ingestion-5xx"}
