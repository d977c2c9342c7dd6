"""`python -m ops publish`: arguments, and what a person sees."""

from __future__ import annotations

import argparse
import base64
import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from botocore.exceptions import BotoCoreError, ClientError

from ops.clients import Clients
from ops.errors import CallError, printable
from ops.publish.bundle import bundle

ROOT = Path(__file__).resolve().parents[2]
_SOURCES, _BUNDLES = "functions/", "bundles/"
_LOCATION = ("applicationConfiguration", "applicationCodeConfiguration", "codeContent", "s3ContentLocation")


@dataclass(frozen=True)
class Wanted:
    """A bundle that an application in dist/ names: where it belongs, and the sources in it."""

    application: str
    region: str
    bucket: str
    key: str
    sources: bytes


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("publish", help="put the Flink application's code, with its connector, into S3")
    parser.add_argument("--environment", required=True, metavar="NAME", help="the folder below dist/")
    parser.add_argument(
        "--jar",
        required=True,
        type=Path,
        metavar="FILE",
        help="the connector that functions/anomaly_scores/connectors.json names, such as "
        "`mvn dependency:copy -Dartifact=<its coordinates> -DoutputDirectory=.` brings",
    )
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="FOLDER", help="default: this repository's")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint, such as a sandbox's (default: AWS)")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Put every bundle of the environment where its application looks for it."""
    if not options.jar.is_file():
        raise CallError(f"there is no such file: {printable(options.jar)}", "a jar is allowed", "look at the path")
    wanted = list(find(options.dist, options.environment))
    if not wanted:
        raise CallError(
            f"no application in the environment {printable(options.environment)} has code to publish",
            "an environment with realtime_analytics.flink.enabled is allowed",
            "enable it, make synth",
        )
    jar, clients = options.jar.read_bytes(), Clients(options.endpoint)
    try:
        for one in wanted:
            sys.stdout.write(f"{one.application}: {put(clients, one, bundle(one.sources, jar))}\n")
    except (BotoCoreError, ClientError) as error:
        raise CallError(f"S3 refuses: {printable(error)}", "a caller who may put it is allowed", "see why") from error
    finally:
        clients.close()
    return 0


def put(clients: Clients, wanted: Wanted, content: bytes) -> str:
    """Put a bundle, unless it is there; what was done, in words."""
    s3, place = clients.get("s3", wanted.region), {"Bucket": wanted.bucket, "Key": wanted.key}
    listed = s3.list_objects_v2(Bucket=wanted.bucket, Prefix=wanted.key).get("Contents") or []
    if any(one["Key"] == wanted.key and one["Size"] == len(content) for one in listed):
        return f"s3://{wanted.bucket}/{wanted.key} is there already"
    s3.put_object(**place, Body=content, ContentType="application/zip")
    return f"s3://{wanted.bucket}/{wanted.key}, {len(content)} bytes"


def find(dist: Path, environment: str) -> Iterator[Wanted]:
    """The bundles that applications of an environment name, with the sources that lie in dist/ beside them."""
    objects = list(_objects(dist / environment)) if environment.isalnum() else []
    buckets = {
        (one["metadata"]["namespace"], one["metadata"]["name"]): one["metadata"]["annotations"][_NAMED]
        for one in objects
        if one["kind"] == "Bucket"
    }
    sources = {
        one["spec"]["forProvider"]["key"]: base64.b64decode(one["spec"]["forProvider"]["contentBase64"])
        for one in objects
        if one["kind"] == "Object"
    }
    for one in (one for one in objects if one["apiVersion"].startswith("kinesisanalyticsv2.")):
        place = one["spec"]["forProvider"]
        region = place["region"]
        for step in _LOCATION:
            place = place[step]
        key = place["fileKey"]
        content = sources.get(_SOURCES + key.removeprefix(_BUNDLES))
        if content is None or hashlib.sha256(content).hexdigest() not in key:
            raise CallError(
                f"dist/ does not hold the sources of {printable(key)}", "dist/ as synth writes it", "make synth"
            )
        bucket = buckets[one["metadata"]["namespace"], place["bucketArnRef"]["name"]]
        yield Wanted(one["metadata"]["name"], region, bucket, key, content)


_NAMED = "crossplane.io/external-name"


def _objects(folder: Path) -> Iterator[dict[str, Any]]:
    for pattern in ("Application.*.yaml", "Bucket.*.yaml", "Object.*.yaml"):
        for file in sorted(folder.glob(f"*/*/{pattern}")):
            yield yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
