"""What mypy --strict says where a class is used: each promise of the bindings, proved on a snippet of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[3]
HEAD = "from imports import dynamodb, iam, lambda_, s3, sqs\nfrom imports.meta import ObjectMeta\n"

GOOD = {
    "whole object": """
sqs.Queue(
    metadata=ObjectMeta(name="a", namespace="b", labels={"x/y": "z"}, annotations={"Any-Key": "v"}),
    spec=sqs.QueueSpec(
        for_provider=sqs.QueueForProvider(region="us-east-1", delay_seconds=5, fifo_queue=True, tags={"Any-Key": "v"}),
        management_policies=["Observe", "Create"],
        provider_config_ref=sqs.QueueProviderConfigRef(kind="ClusterProviderConfig", name="aws-dev"),
    ),
)
""",
    "nested lists": 'dynamodb.TableForProvider(region="r", attribute=[dynamodb.TableAttribute(name="id", type="S")])',
    "tuple for a list": 'lambda_.FunctionForProvider(region="r", architectures=("arm64",))',
    "shape of forProvider in initProvider": 'dynamodb.TableInitProvider(attribute=[dynamodb.TableAttribute(name="a")])',
    "shared shape": 'lambda_.FunctionForProvider(region="r", role_ref=lambda_.FunctionRoleRef(name="x"))',
    "partial without what only a rule demands": 'lambda_.PermissionForProvider.partial(region="r")',
    "manifest is plain data": """
manifest: dict[str, object] = sqs.Queue(
    metadata=ObjectMeta(name="a"), spec=sqs.QueueSpec(for_provider=sqs.QueueForProvider(region="r"))
).to_manifest()
kind: str = sqs.Queue.KIND
""",
}
BAD = {
    "wrong field name": (
        'sqs.QueueForProvider(region="r", delay_secs=5)',
        'Unexpected keyword argument "delay_secs" for "QueueForProvider"',
    ),
    "camelCase field name": (
        'sqs.QueueForProvider(region="r", delaySeconds=5)',
        'Unexpected keyword argument "delaySeconds" for "QueueForProvider"; did you mean "delay_seconds"?',
    ),
    "wrong type": (
        'sqs.QueueForProvider(region="r", delay_seconds="5")',
        'Argument "delay_seconds" to "QueueForProvider" has incompatible type "str"; expected "float | None"',
    ),
    "number for a text": (
        "sqs.QueueForProvider(region=1)",
        'Argument "region" to "QueueForProvider" has incompatible type "int"; expected "str"',
    ),
    "text for a list of texts": (
        'lambda_.FunctionForProvider(region="r", architectures="arm64")',
        'Argument "architectures" to "FunctionForProvider" has incompatible type "str"',
    ),
    "object for a list of objects": (
        'dynamodb.TableForProvider(region="r", attribute=dynamodb.TableAttribute(name="id"))',
        'Argument "attribute" to "TableForProvider" has incompatible type "TableAttribute"',
    ),
    "dict for an object": (
        'dynamodb.TableForProvider(region="r", ttl={"enabled": True})',
        'Argument "ttl" to "TableForProvider" has incompatible type "dict[str, bool]"; expected "TableTtl | None"',
    ),
    "another object": (
        'dynamodb.TableForProvider(region="r", ttl=dynamodb.TableAttribute(name="id"))',
        'Argument "ttl" to "TableForProvider" has incompatible type "TableAttribute"; expected "TableTtl | None"',
    ),
    "number in a map of texts": (
        'sqs.QueueForProvider(region="r", tags={"a": 1})',
        'Dict entry 0 has incompatible type "str": "int"; expected "str": "str"',
    ),
    "unknown management policy": (
        'sqs.QueueSpec(for_provider=sqs.QueueForProvider(region="r"), management_policies=["Destroy"])',
        "List item 0 has incompatible type \"Literal['Destroy']\"",
    ),
    "missing field that the schema demands": (
        "sqs.QueueForProvider(delay_seconds=5)",
        'Missing named argument "region" for "QueueForProvider"',
    ),
    "missing field that a rule demands": (
        'lambda_.PermissionForProvider(region="r", action="lambda:InvokeFunction")',
        'Missing named argument "principal" for "PermissionForProvider"',
    ),
    "missing field in partial that the schema demands": (
        "lambda_.PermissionForProvider.partial()",
        'Missing named argument "region" for "partial" of "PermissionForProvider"',
    ),
    "wrong field name in partial": (
        'lambda_.PermissionForProvider.partial(region="r", princpal="x")',
        'Unexpected keyword argument "princpal" for "partial" of "PermissionForProvider"; did you mean "principal"?',
    ),
    "missing spec": (
        'sqs.Queue(metadata=ObjectMeta(name="a"))',
        'Missing named argument "spec" for "Queue"',
    ),
    "missing name": (
        'ObjectMeta(namespace="a")',
        'Missing named argument "name" for "ObjectMeta"',
    ),
    "value by position": (
        'ObjectMeta("a")',
        'Too many positional arguments for "ObjectMeta"',
    ),
    "spec of another kind": (
        'sqs.Queue(metadata=ObjectMeta(name="a"), spec=s3.BucketSpec(for_provider=s3.BucketForProvider(region="r")))',
        'Argument "spec" to "Queue" has incompatible type "BucketSpec"; expected "QueueSpec"',
    ),
    "kind for a nested shape": (
        'dynamodb.TableForProvider(region="r", replica=[dynamodb.TableReplicaForProvider(region="r")])',
        'List item 0 has incompatible type "TableReplicaForProvider"; expected "TableForProviderReplica"',
    ),
    "unknown class": ("iam.Rolle", 'Module has no attribute "Rolle"; maybe "Role"?'),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says about each snippet: one run for all, since a run reads all modules of imports."""
    folder = tmp_path_factory.mktemp("snippets")
    snippets = [*GOOD.items(), *((name, code) for name, (code, _) in BAD.items())]
    for name, code in snippets:
        (folder / f"{_file(name)}.py").write_text(HEAD + code + "\n", encoding="utf-8")
    config = folder / "mypy.ini"
    config.write_text("[mypy]\nstrict = true\n", encoding="utf-8")
    options = [f"--config-file={config}", f"--cache-dir={folder / 'cache'}"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPYPATH", str(ROOT))
        output, errors, _ = api.run([*options, *map(str, sorted(folder.glob("*.py")))])
    assert errors == ""
    by_file = {_file(name): name for name, _ in snippets}
    found: dict[str, list[str]] = {name: [] for name, _ in snippets}
    for line in output.splitlines():
        match = re.search(r"(\w+)\.py:\d+: error: (.*?)(?:  \[[\w-]+\])?$", line)
        if match:
            found[by_file[match[1]]].append(match[2])
    return found


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_sound_use_passes(said: dict[str, list[str]], name: str) -> None:
    """What the API takes, mypy --strict takes as well."""
    assert said[name] == []


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_mistake_is_shown_where_it_is_made(said: dict[str, list[str]], name: str) -> None:
    """One mistake, one error at its line, in words that say what to write."""
    assert len(said[name]) == 1
    assert BAD[name][1] in said[name][0]


def _file(name: str) -> str:
    return name.replace(" ", "_")
