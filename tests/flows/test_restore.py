"""A control plane is thrown away, and another one takes over what it made: looking first, then for good."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ops.__main__ import main
from sandbox.clients import Clients
from sandbox.controlplane import Sandbox
from sandbox.manifests import Dist
from tests.flows import dists
from tests.flows.conftest import REGIONS

pytestmark = pytest.mark.flow
SYSTEM = "file-pipeline"
READS = ("Get", "List", "Describe", "Head", "Lookup")


class Noting(Clients):
    """Clients that note each call which is no look."""

    def __init__(self, endpoint: str, account: str) -> None:
        super().__init__(endpoint, account)
        self.writes: list[str] = []
        self._session._session.register("before-call", self._note)

    def _note(self, model: Any, **_: Any) -> None:
        if not model.name.startswith(READS):
            self.writes.append(f"{model.service_model.service_name}:{model.name}")


def test_a_lost_control_plane_is_restored_without_touching_aws(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new one finds everything by looking, then manages it: nothing is made, changed or deleted in AWS."""
    dist = dists.copy(tmp_path, SYSTEM)
    # The one field that the emulated AWS does not keep would be sent again and again.
    assert dists.change(dist, "Table", lambda table: table["pointInTimeRecovery"].pop("recoveryPeriodInDays"))
    names, folder, live = tmp_path / "names.yaml", tmp_path / "restore", tmp_path / "live.json"
    call = ["--environment", "dev", "--system", SYSTEM]
    with Sandbox.start(dist, "dev", SYSTEM) as lost:
        lost.reconcile_until_ready(timeout=90)
        live.write_text(json.dumps({"items": lost.objects()}, default=str), encoding="utf-8")
        where = ["--dist", str(dist)]
        assert main(["restore", "save", "--live", str(live), "--out", str(names), *call, *where]) == 0
        assert main(["restore", "observe", "--names", str(names), "--out", str(folder), *call, *where]) == 0
        before = {str(one.key): one.external_name for one in lost.engine.all()}
        keys = {region: keys_of(lost, region) for region in REGIONS}

        clients = Noting(lost.endpoint_url, lost.account)
        # The lost one does nothing any more; only its AWS is still there.
        with Sandbox(Dist(folder / "observe", "dev", SYSTEM), clients, None, secrets=lost.secrets) as found:
            found.reconcile_until_ready(timeout=60)
            assert clients.writes == []
            capsys.readouterr()
            live.write_text(json.dumps({"items": found.objects()}, default=str), encoding="utf-8")
            main(["drift", "--live", str(live), "--dist", str(folder / "observe"), "--format", "json", *call])
            findings = json.loads(capsys.readouterr().out)["findings"]
            # The emulated AWS has no layers of other accounts; anything else would be a finding about ours.
            differs = {d["path"] for one in findings for d in one["differences"]}
            assert {one["state"] for one in findings} <= {"InSync", "Drift"}
            assert differs <= {"layers"}

            shutil.copytree(dist, folder / "observe", dirs_exist_ok=True)
            found.reconcile_until_ready(timeout=60)
            assert clients.writes == []
            assert found.changes == []
            assert {str(one.key): one.external_name for one in found.engine.all()} == before
            mappings = [o for o in found.objects() if o["kind"] == "EventSourceMapping"]
            assert all(one["spec"]["managementPolicies"] == ["*"] for one in mappings)
            assert any(one["metadata"].get("ownerReferences") for one in mappings)
        assert {region: keys_of(lost, region) for region in REGIONS} == keys


def keys_of(sandbox: Sandbox, region: str) -> set[str]:
    """Ids of all keys of a region: what an unknown id would be made again of."""
    pages = sandbox.client("kms", region).get_paginator("list_keys").paginate()
    return {key["KeyId"] for page in pages for key in page["Keys"]}
