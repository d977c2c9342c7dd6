"""`ops drift` on a running sandbox: hands change AWS, and both ways of looking say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ops.__main__ import main
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT

pytestmark = pytest.mark.flow
SYSTEM = "stream-processing"
QUEUE = "dev-daily-analytics-dlq-synth"


def test_changes_by_hand_are_found_in_aws(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All in sync; then a queue is changed and a topic deleted by hand: each is named, and nothing else is drift."""
    with Sandbox.start(ROOT / "dist", "dev", SYSTEM) as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        objects = tmp_path / "live.json"
        objects.write_text(json.dumps({"items": sandbox.objects()}, default=str), encoding="utf-8")
        call = ["drift", "--environment", "dev", "--system", SYSTEM, "--live", str(objects), "--aws"]
        call += ["--endpoint", sandbox.endpoint_url, "--format", "json"]

        def findings() -> tuple[int, set[tuple[str, str, str]], set[str]]:
            """Exit code, what differs as (state, name, field), and the names that are in sync."""
            code = main(call)
            differs, fine = set(), set()
            for one in json.loads(capsys.readouterr().out)["findings"]:
                if one["state"] == "InSync":
                    fine.add(one["name"])
                differs |= {(one["state"], one["name"], d["path"]) for d in one["differences"] or [{"path": ""}]}
            return code, {d for d in differs if d[0] != "InSync"}, fine

        _, before, fine = findings()
        # What the emulated AWS does not keep is all that differs, and nothing is left unobserved.
        not_kept = {"layers", "pointInTimeRecovery.recoveryPeriodInDays", "tracingConfiguration.enabled"}
        assert {state for state, _, _ in before} == {"Drift"}
        assert {field for _, _, field in before} <= not_kept
        assert QUEUE in fine

        region = sandbox.get("Queue", QUEUE)["spec"]["forProvider"]["region"]
        sqs, sns = sandbox.client("sqs", region), sandbox.client("sns", region)
        url = sqs.get_queue_url(QueueName=QUEUE)["QueueUrl"]
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "7"})
        (topic,) = (one["TopicArn"] for one in sns.list_topics()["Topics"])
        sns.delete_topic(TopicArn=topic)
        code, after, _ = findings()
        assert code == 1
        name = topic.rpartition(":")[2]
        assert ("Drift", QUEUE, "visibilityTimeoutSeconds") in after
        assert ("Missing", name, "") in after
        assert {who for _, who, _ in after - before} <= {QUEUE, name}
