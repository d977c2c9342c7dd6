"""The tour's part about files: send them through every region, show what was stored and what was rejected."""

from __future__ import annotations

import gzip
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.controlplane import Sandbox
from sandbox.errors import SandboxError
from sandbox.ingestion import Ingestion, ingestions
from sandbox.listing import table
from sandbox.reading import last_lines, number, plain, scan
from sandbox.screen import Screen
from sandbox.send import upload

SAMPLES = Path(__file__).parent / "samples"
_REJECTS_SHOWN = 6
_FINISHED = ("COMPLETED", "COMPLETED_WITH_REJECTS", "FAILED")

Json = dict[str, Any]


@dataclass(frozen=True)
class Sent:
    """One file on its way."""

    target: Ingestion
    key: str

    @property
    def status_id(self) -> str:
        """recordId of its status item."""
        return f"file#{self.target.bucket}/{self.key}"


def tour(sandbox: Sandbox, files: Sequence[Path], screen: Screen, patience: float) -> bool:
    """Send files, the samples if none are given, and show what became of them; False if one failed.

    Raises SandboxError if a file does not arrive within `patience` seconds, or nothing takes it.
    """
    with _samples() as samples:
        targets = ingestions(sandbox.objects())
        sent = _send(sandbox, targets, files or samples, screen)
        tables = sorted({(name, target.region) for target in targets for name in target.tables})
        statuses = _await(sandbox, sent, tables, patience)
    _show(sandbox, sent, statuses, tables, screen)
    return all(status["processingStatus"] != "FAILED" for status in statuses.values())


@contextmanager
def _samples() -> Iterator[list[Path]]:
    """The sample files; event logs travel compressed, as they do in real life."""
    with tempfile.TemporaryDirectory() as folder:
        files: list[Path] = []
        for file in sorted(SAMPLES.iterdir()):
            if file.suffix == ".jsonl":
                packed = Path(folder) / f"{file.name}.gz"
                packed.write_bytes(gzip.compress(file.read_bytes(), mtime=0))
                files.append(packed)
            elif file.suffix in (".json", ".csv"):
                files.append(file)
        yield files


def _send(sandbox: Sandbox, targets: list[Ingestion], files: Sequence[Path], screen: Screen) -> list[Sent]:
    """Files go to the regions in turn."""
    sent = []
    for turn, file in enumerate(files):
        target = targets[turn % len(targets)]
        key = upload(sandbox.clients, target, file)
        if not target.takes(key):
            raise SandboxError(f"nothing is notified of {key}", f"prefixes that are: {', '.join(target.prefixes)}")
        screen.say(f"sent {file.name} -> s3://{target.bucket}/{key} ({target.region})")
        sent.append(Sent(target, key))
    return sent


def _await(sandbox: Sandbox, sent: list[Sent], tables: list[tuple[str, str]], patience: float) -> dict[Sent, Json]:
    """Each file's status item, once the file is done with."""
    end = time.monotonic() + patience
    found: dict[Sent, Json] = {}
    while len(found) < len(sent):
        for one in sent:
            for name, region in tables if one not in found else []:
                item = _status(sandbox, name, region, one)
                if item and item.get("processingStatus") in _FINISHED:
                    found[one] = item
                    break
        if sandbox.stopping.is_set():
            raise SandboxError("interrupted while files were on their way")
        if time.monotonic() > end:
            late = [f"{one.key} ({one.target.region})" for one in sent if one not in found]
            hint = (
                "; ".join(last_lines(sandbox, sent[0].target.functions, sent[0].target.region))
                or "the function wrote no log"
            )
            raise SandboxError(f"not processed within {patience:g} s: {', '.join(late)}", hint)
        time.sleep(0.05)
    return found


def _status(sandbox: Sandbox, name: str, region: str, one: Sent) -> Json | None:
    answer = sandbox.client("dynamodb", region).query(
        TableName=name,
        KeyConditionExpression="recordId = :id",
        ExpressionAttributeValues={":id": {"S": one.status_id}},
        ScanIndexForward=False,
        Limit=1,
    )
    return plain(answer["Items"][0]) if answer["Items"] else None


def _show(
    sandbox: Sandbox, sent: list[Sent], statuses: dict[Sent, Json], tables: list[tuple[str, str]], screen: Screen
) -> None:
    rows = [["FILE", "REGION", "TYPE", "STATUS", "STORED", "REJECTED"]]
    for one in sent:
        status = statuses[one]
        counts = status.get("counts") or status
        kind = one.key.partition("/")[0]
        numbers = [str(counts.get(name, "")) for name in ("stored", "rejected")]
        rows.append([one.key, one.target.region, kind, status["processingStatus"], *numbers])
    screen.say("\n" + table(rows))
    examples: dict[str, Json] = {}
    for name, region in tables:
        items = list(scan(sandbox, name, region))
        kinds = Counter(str(item.get("dataType", "")) for item in items)
        shown = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        screen.say(f"table {name} in {region}: {len(items)} items ({shown})")
        examples |= {str(i.get("dataType")): i for i in items if i.get("processingStatus") == "PROCESSED"}
    screen.say("\nOne item of each type:")
    for _, item in sorted(examples.items()):
        data = json.dumps(item.get("data"), default=number, ensure_ascii=False)
        screen.say(f"  {item['recordId']} at {item['timestamp']}\n    {data}")
    screen.say("\nRejected:")
    for line in list(_rejects(sandbox, sent))[:_REJECTS_SHOWN]:
        screen.say(f"  {line}")


def _rejects(sandbox: Sandbox, sent: list[Sent]) -> Iterator[str]:
    for one in sent:
        s3 = sandbox.client("s3", one.target.region)
        try:
            body = s3.get_object(Bucket=one.target.bucket, Key=f"rejected/{one.key}.jsonl")["Body"].read()
        except s3.exceptions.NoSuchKey:
            continue
        for text in body.decode().splitlines():
            reject = json.loads(text)
            where = f"{one.key}, line {reject.get('line', '?')}"
            yield f"{where}: {reject.get('field') or 'record'}: {reject.get('reason', text[:200])}"
