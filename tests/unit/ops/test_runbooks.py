"""Every command that a runbook tells people to run is one that there is, with the words that it needs."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import botocore.session
import pytest
import yaml
from botocore import xform_name

from ops.__main__ import parser
from sandbox import cli

ROOT = Path(__file__).parents[3]
PAGES = sorted((ROOT / "docs" / "runbooks").glob("*.md"))
BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def commands() -> Iterator[tuple[str, list[str]]]:
    """Page and words of each command in a block of shell, comments left out."""
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                for part in re.split(r";\s", line):
                    if words := shlex.split(part, comments=True):
                        yield page.name, words


ALL = list(commands())
OURS = [(page, words[2:]) for page, words in ALL if words[:2] == [".venv/bin/python", "-m"]]
AWS = [(page, words) for page, words in ALL if words[0] == "aws"]
REDRIVES = [(page, words[1:]) for page, words in OURS if words[:2] == ["ops", "redrive"]]


def ids(cases: list[tuple[str, list[str]]]) -> list[str]:
    """Names of cases."""
    return [f"{page}: {' '.join(words)[:60]}" for page, words in cases]


def test_each_runbook_has_commands() -> None:
    """A page whose commands are not found here is not tested."""
    assert {page for page, _ in ALL} == {page.name for page in PAGES}


@pytest.mark.parametrize(("page", "words"), OURS, ids=ids(OURS))
def test_our_own_commands_take_these_words(page: str, words: list[str]) -> None:
    """A command of ops or sandbox accepts the line as it stands, placeholders and all."""
    known = {"ops": parser(), "sandbox": cli._parser()}
    try:
        known[words[0]].parse_args(words[1:])
    except SystemExit:
        pytest.fail(f"{page}: {' '.join(words)}")


@pytest.mark.parametrize(("page", "words"), AWS, ids=ids(AWS))
def test_commands_of_the_aws_cli_exist(page: str, words: list[str]) -> None:
    """Service and operation are known to botocore, from which the AWS CLI is made."""
    _, service, operation, *_ = words
    model = botocore.session.Session().get_service_model(service)
    names = {xform_name(name, "-") for name in model.operation_names}
    assert operation in names, page


def objects(kind: str) -> Iterator[dict[str, Any]]:
    """AWS's objects of a kind in all environments; Crossplane has a kind Function of its own."""
    for file in (ROOT / "dist").rglob(f"{kind}.*.k8s.yaml"):
        item = yaml.safe_load(file.read_text(encoding="utf-8"))
        if ".aws.m." in item["apiVersion"]:
            yield item


def name_of(item: dict[str, Any]) -> str:
    """An object's name in AWS; of a queue the external name is the URL."""
    name: str = item["metadata"]["annotations"]["crossplane.io/external-name"]
    return name.rpartition("/")[2]


@pytest.mark.parametrize(("page", "words"), REDRIVES, ids=ids(REDRIVES))
def test_a_redrive_names_a_queue_that_there_is_and_the_function_where_it_has_to(page: str, words: list[str]) -> None:
    """A dead letter of an asynchronous event does not name its function: the line does, and rightly."""
    options = parser().parse_args(words)
    names = {
        (item["spec"]["forProvider"]["region"], name_of(item)): item["metadata"]["name"] for item in objects("Queue")
    }
    assert (options.region, options.queue) in names, f"{page}: no such queue"
    owners = [name_of(item) for item in objects("Function") if _letters(item) == names[options.region, options.queue]]
    assert [options.function] == owners if owners else options.function is None, f"{page}: of {owners}"


def _letters(function: dict[str, Any]) -> str | None:
    config = function["spec"]["forProvider"].get("deadLetterConfig") or {}
    name: str | None = (config.get("targetArnRef") or {}).get("name")
    return name
