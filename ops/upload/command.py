"""`python -m ops upload`: arguments, and what a person sees."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import yaml

from ops.errors import CallError, printable
from ops.upload.errors import UploadError
from ops.upload.resolver import Resolver
from ops.upload.s3 import Clients
from ops.upload.uploader import PATIENCE_SECONDS, Stored, Uploader
from sandbox.listing import table

DIST = Path(__file__).resolve().parents[2] / "dist"
_HEAD = ("FILE", "KEY", "REGION", "BUCKET", "VERSION", "TRIES")
_MOST_AT_A_TIME = 64


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("upload", help="send files to whichever region takes them")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--prefix", required=True, metavar="TYPE/", help="the data type, for example orders/")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--zone", metavar="DOMAIN", help="the domain of the uploads")
    where.add_argument("--environment", metavar="NAME", help="or an environment in dist/, whose domain it is")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint (default: AWS_ENDPOINT_URL, else AWS)")
    parser.add_argument("--nameserver", metavar="ADDRESS:PORT", help="whom to ask (default: the system's name servers)")
    parser.add_argument("--region", metavar="REGION", help="send there and nowhere else, ill or not")
    parser.add_argument(
        "--patience", type=_seconds, default=PATIENCE_SECONDS, metavar="SECONDS", help="per file (default: 900)"
    )
    parser.add_argument("--at-a-time", type=_count, default=8, metavar="N", help="files at a time (default: 8)")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when every file is stored."""
    bodies = _read(options.files)
    zone = options.zone or zone_of(DIST, options.environment)
    resolve = Resolver(zone, label=options.region or "active", nameserver=options.nameserver)
    clients = Clients(options.endpoint)
    try:
        uploader = Uploader(resolve, clients, patience_seconds=options.patience)
        rows, errors = _send(uploader, bodies, options.prefix, options.at_a_time)
    finally:
        clients.close()
    if len(rows) > 1:
        sys.stdout.write(table(rows))
    for error in errors:
        sys.stderr.write(f"error: {error}\n")
    return 1 if errors else 0


def _send(
    uploader: Uploader, files: Sequence[Path], prefix: str, at_a_time: int
) -> tuple[list[Sequence[str]], list[UploadError]]:
    def one(file: Path) -> Stored | UploadError:
        try:
            return uploader.upload(prefix + file.name, file.read_bytes())
        except UploadError as error:
            return error

    rows: list[Sequence[str]] = [_HEAD]
    errors: list[UploadError] = []
    with ThreadPoolExecutor(at_a_time) as pool:
        for file, found in zip(files, pool.map(one, files), strict=True):
            if isinstance(found, UploadError):
                errors.append(found)
            else:
                key, version = printable(prefix + file.name), found.version or "-"
                rows.append((printable(file), key, found.region, found.bucket, version, str(found.tries)))
    return rows, errors


def _read(files: Sequence[Path]) -> Sequence[Path]:
    """The files, if each can be read and has a key of its own."""
    names: dict[str, Path] = {}
    for file in files:
        if not file.is_file():
            raise CallError(f"there is no such file: {printable(file)}", "files are allowed", "look at the path")
        if (other := names.setdefault(file.name, file)) != file:
            raise CallError(
                f"two files would have the same key: {printable(other)} and {printable(file)}",
                "one file for each name is allowed",
                "rename one",
            )
    return files


def zone_of(dist: Path, environment: str) -> str:
    """The domain of an environment's uploads, as dist/ has it. Raises `CallError`."""
    found = list(_zones(dist / environment / "file-pipeline")) if environment.isalnum() else []
    if len(found) != 1:
        raise CallError(
            f"{len(found)} zones for uploads are in the environment {printable(environment)}",
            "an environment in dist/ with one is allowed",
            "name such an environment, or the domain with --zone",
        )
    return found[0]


def _zones(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*/Zone.*.yaml")):
        yield str(yaml.safe_load(file.read_text(encoding="utf-8"))["spec"]["forProvider"]["name"])


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= _MOST_AT_A_TIME:
        raise argparse.ArgumentTypeError(
            f"the number is out of range: {text}; 1 to {_MOST_AT_A_TIME} is allowed; change it"
        )
    return int(text)


def _seconds(text: str) -> float:
    if not text.isdigit() or not 1 <= int(text) <= 86_400:
        raise argparse.ArgumentTypeError(f"the time is out of range: {text}; 1 to 86400 seconds are allowed; change it")
    return float(text)
