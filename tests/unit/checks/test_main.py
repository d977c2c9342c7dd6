"""`python -m checks`: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.__main__ import main
from checks.manifests import read
from tests.unit.checks.factories import Dist, acknowledged, shop


def written(dist: Dist, folder: Path) -> Path:
    """Write the objects as files, and return the folder that `python -m checks` takes."""
    for manifest in dist.manifests():
        file = folder / manifest.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(manifest.data), encoding="utf-8")
    return folder / "dist"


def test_nothing_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a mistake exits with 0 and says how much was looked at."""
    dist = written(acknowledged(shop()), tmp_path)
    assert main([str(dist)]) == 0
    assert capsys.readouterr().out == f"{len(shop().objects)} objects: nothing found\n"


def test_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake exits with 1 and names file, object, path, reason and rule, and a last line sums up."""
    dist = acknowledged(shop()).set("MetricAlarm/system", "dimensions.TableName", "letters")
    assert main([str(written(dist, tmp_path))]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "dist/dev/shop/us-east-1/MetricAlarm.system.k8s.yaml: MetricAlarm/shop-dev/system: "
        "spec.forProvider.dimensions.TableName: letters: no dynamodb.Table in us-east-1 has this name "
        "[reference.dimension-value]",
        f"1 finding of 1 rule in 1 of {len(dist.objects)} objects",
    ]


def test_findings_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs read the same findings as JSON, with the same exit code."""
    dist = acknowledged(shop()).set("Function/reader", "timeout", 901).remove("Permission/reader-s3")
    assert main([str(written(dist, tmp_path)), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["objects"] == len(dist.objects)
    assert [(one["rule"], one["object"], one["path"]) for one in report["findings"]] == [
        ("limit.field", "Function/shop-dev/reader", "spec.forProvider.timeout"),
        (
            "wiring.missing-permission",
            "BucketNotification/shop-dev/uploads",
            "spec.forProvider.lambdaFunction[0].lambdaFunctionArn",
        ),
    ]


@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str) -> None:
    """A missing folder exits with 2 and says what to do; nothing is printed where findings would be."""
    assert main([str(tmp_path / "dist"), "--format", format_]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no such folder; run `make synth` first" in printed.err


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without objects is no proof of anything, so it exits with 2."""
    assert main([str(tmp_path)]) == 2
    assert "holds no *.yaml file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [(b"a: [", "not readable as YAML"), (b"a: 1\n---\nb: 2\n", "holds 2 documents"), (b"\xff\xfe\x00", "not readable"),
     (b"", "documents"), (b"- a\n", "documents")],
)  # fmt: skip
def test_a_file_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes, said: str) -> None:
    """A file that holds no single object exits with 2 and is named."""
    dist = written(shop(), tmp_path)
    (dist / "Broken.x.k8s.yaml").write_bytes(text)
    assert main([str(dist)]) == 2
    printed = capsys.readouterr().err
    assert "dist/Broken.x.k8s.yaml" in printed
    assert said in printed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("spec:\n  tags:\n    on: x\n", "line 3: the key on is read as bool, only text is allowed; quote it"),
        ("a: 1\nyes: x\n", "line 2: the key yes is read as bool"),
        ("1: x\n", "line 1: the key 1 is read as int"),
        ("a:\n- ~: x\n", "line 2: the key ~ is read as nothing"),
        ("a: 1\nb: 2\na: 3\n", 'line 3: the key "a" is given twice, once is allowed in an object; take one out'),
        ('a:\n  - b: 1\n    "b": 1\n', 'line 3: the key "b" is given twice'),
        ("{a: 1, a: 1}\n", 'line 1: the key "a" is given twice'),
        ("a: {[1]: 2}\n", "line 1: found unhashable key"),
        ("a: !x 1\n", "line 1: could not determine a constructor"),
        ("a: 2001-99-99\n", "not readable as YAML: month must be in 1..12"),
    ],
)
def test_keys_are_text_and_stand_once(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str) -> None:
    """A key that YAML reads as no text, or a second time, exits with 2 and is named with its line."""
    dist = written(shop(), tmp_path)
    (dist / "Broken.x.k8s.yaml").write_text(text)
    assert main([str(dist)]) == 2
    printed = capsys.readouterr()
    assert (printed.out, said in printed.err, printed.err.startswith("dist/Broken.x.k8s.yaml: ")) == ("", True, True)


def test_a_merged_key_may_be_set_again(tmp_path: Path) -> None:
    """What YAML merges in is a default: a key beside it replaces it, and is no duplicate."""
    (tmp_path / "a.yaml").write_text("a: &a {x: 1, y: 1}\nb:\n  <<: *a\n  y: 2\n")
    assert [manifest.data["b"] for manifest in read(tmp_path)] == [{"x": 1, "y": 2}]


@pytest.mark.parametrize("name", ["Queue.x.yml", "Queue.x.json", "Queue.x.YAML", "notes.txt", "deep/er/.x", "Makefile"])
def test_a_file_that_is_no_object(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A file that no check reads is a finding, since Argo CD may apply it all the same."""
    dist = written(acknowledged(shop()), tmp_path)
    file = dist / "dev" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{}")
    assert main([str(dist)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"dist/dev/{name}: {file.name}: no check reads this file; only <Kind>.<name>.k8s.yaml")
    assert lines[1:] == [f"1 finding of 1 rule in 1 of {len(shop().objects)} objects"]


def test_a_link_is_no_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link would bring in what lies elsewhere, whatever it is called."""
    dist = written(shop(), tmp_path)
    (dist / "more").symlink_to(tmp_path)
    assert main([str(dist)]) == 1
    assert "dist/more: more: a link; only" in capsys.readouterr().out


def test_an_object_that_is_hardly_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An object with parts of other types than expected is reported, and no check falls over it."""
    dist = shop()
    hardly: list[dict[str, Any]] = (
        [
            {"apiVersion": "sqs.aws.m.upbound.io/v1beta1", "kind": "Queue", "metadata": {"name": "a"}, "spec": []},
            {"apiVersion": "sqs.aws.m.upbound.io/v1beta1", "kind": "Queue", "metadata": {"name": "b"}},
            {"apiVersion": "iam.aws.m.upbound.io/v1beta1", "kind": "Role", "metadata": {"name": "c"},
             "spec": {"forProvider": "x", "initProvider": [], "managementPolicies": "all"}},
            {"apiVersion": "s3.aws.m.upbound.io/v1beta1", "kind": "BucketNotification", "metadata": {"name": "d"},
             "spec": {"forProvider": {"lambdaFunction": {"a": 1}, "bucketRef": "x", "region": 3}}},
            {"apiVersion": "cloudwatch.aws.m.upbound.io/v1beta1", "kind": "MetricAlarm", "metadata": {"name": "e"},
             "spec": {"forProvider": {"period": "1", "metricName": 2, "dimensions": [], "alarmActions": "x"}}},
            {"apiVersion": "lambda.aws.m.upbound.io/v1beta1", "kind": "Function", "metadata": {"name": "f"},
             "spec": {"forProvider": {"environment": [], "loggingConfig": "x", "deadLetterConfig": 1, "tags": 3}}},
        ]
    )  # fmt: skip
    for index, data in enumerate(hardly):
        file = f"dist/dev/shop/us-east-1/{index}.k8s.yaml"
        dist.objects[f"{index}"] = (file, {**data, "metadata": {**data["metadata"], "namespace": "shop-dev"}})
    assert main([str(written(dist, tmp_path))]) == 1
    assert "Queue/shop-dev/a" in capsys.readouterr().out


def test_what_is_held_at_a_release_is_not_judged_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its own release's checks have judged it, and nobody could mend it here; the release is named."""
    dist = written(shop().set("MetricAlarm/system", "dimensions.TableName", "letters"), tmp_path)
    release = "0123456789" * 4
    (dist / "dev/RELEASE").write_text(f"{release}\n")
    assert main([str(dist)]) == 0
    assert f"dev is held at {release}" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["main\n", "", "0123456789" * 4, "0123456789" * 4 + "\nmore\n"])
def test_a_release_is_a_commit(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A branch moves and half a name is no name: nothing is believed held by such a file."""
    dist = written(shop(), tmp_path)
    (dist / "dev/RELEASE").write_text(text)
    assert main([str(dist)]) == 2
    assert "40 hexadecimal digits" in capsys.readouterr().err
