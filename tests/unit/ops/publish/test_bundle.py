"""What Managed Flink runs: sources out of dist/ and a pinned connector, the same bytes for everybody."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from ops.errors import CallError
from ops.publish.bundle import bundle
from ops.publish.command import find

JAR = b"a connector"
PIN = hashlib.sha256(JAR).hexdigest()
PINS = "functions/scores/connectors.json"


def zipped(files: dict[str, str]) -> bytes:
    """A zip of texts, by name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return held.getvalue()


def sources(sha256: str | None = PIN) -> bytes:
    """A job with its pins."""
    pins = json.dumps({"jar": "org.example:connector:1.0", "sha256": sha256})
    return zipped({"functions/__init__.py": "", "functions/scores/main.py": "print(1)", PINS: pins})


def test_a_bundle_holds_sources_and_connector_where_the_run_options_name_them() -> None:
    """All sources lie below code/, the jar in lib/, and nothing else is in it."""
    with zipfile.ZipFile(io.BytesIO(bundle(sources(), JAR))) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held["lib/connector.jar"] == JAR
    assert held["code/functions/scores/main.py"] == b"print(1)"
    assert set(held) == {
        "lib/connector.jar",
        "code/functions/__init__.py",
        "code/functions/scores/main.py",
        f"code/{PINS}",
    }


def test_the_same_parts_give_the_same_bytes() -> None:
    """Times and owners of files are nobody's business: publishing again changes nothing."""
    assert bundle(sources(), JAR) == bundle(sources(), JAR)


def test_another_jar_is_refused() -> None:
    """A jar that is not the pinned one does not get out, whoever built it."""
    with pytest.raises(CallError, match=rf"the jar has SHA-256 \w+; {PIN} is allowed, that of org.example:connector"):
        bundle(sources(), b"something else")


def test_a_connector_without_a_pin_is_refused_with_what_to_write() -> None:
    """Before somebody has compared the digest with its publisher's, nothing is published."""
    with pytest.raises(CallError, match=f"is not pinned; the jar has SHA-256 {PIN}; .*write it into connectors.json"):
        bundle(sources(None), JAR)


def test_sources_without_pins_are_refused() -> None:
    """A job whose connector nobody names cannot be bundled."""
    with pytest.raises(CallError, match="the sources name 0 connectors"):
        bundle(zipped({"functions/main.py": ""}), JAR)


def rendered(folder: Path, content: bytes, digest: str) -> Path:
    """A dist folder with an application, its bucket and its sources."""
    location = {"bucketArnRef": {"name": "code"}, "fileKey": f"bundles/scores/{digest}.zip"}
    configuration = {"applicationCodeConfiguration": {"codeContent": {"s3ContentLocation": location}}}
    objects: list[tuple[str, str, str, dict[str, Any]]] = [
        ("s3", "Bucket", "code", {}),
        (
            "s3",
            "Object",
            "scores",
            {"key": f"functions/scores/{digest}.zip", "contentBase64": base64.b64encode(content).decode()},
        ),
        ("kinesisanalyticsv2", "Application", "scores", {"applicationConfiguration": configuration}),
    ]
    place = folder / "dev/shop/us-east-1"
    place.mkdir(parents=True)
    for group, kind, name, fields in objects:
        data = {
            "apiVersion": f"{group}.aws.m.upbound.io/v1beta1",
            "kind": kind,
            "metadata": {
                "name": name,
                "namespace": "shop-dev",
                "annotations": {"crossplane.io/external-name": f"shop-{name}"},
            },
            "spec": {"forProvider": {"region": "us-east-1", **fields}},
        }
        (place / f"{kind}.{name}.k8s.yaml").write_text(yaml.safe_dump(data))
    return folder


def test_what_is_published_is_what_lies_in_dist(tmp_path: Path) -> None:
    """Bucket, key and sources are those that Argo CD applies, not those that somebody has checked out."""
    content = sources()
    digest = hashlib.sha256(content).hexdigest()
    [found] = find(rendered(tmp_path, content, digest), "dev")
    assert (found.region, found.bucket, found.key) == ("us-east-1", "shop-code", f"bundles/scores/{digest}.zip")
    assert found.sources == content
    assert list(find(tmp_path, "prod")) == []


def test_a_key_that_is_not_of_its_sources_is_refused(tmp_path: Path) -> None:
    """Were the sources others than the key says, what runs would not be what was reviewed."""
    dist = rendered(tmp_path, sources(), hashlib.sha256(b"others").hexdigest())
    with pytest.raises(CallError, match="does not hold the sources of bundles/scores/"):
        list(find(dist, "dev"))
