"""A bench on which two plain tables of one name lie, one in each region: on the emulator real replicas never differ."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from ops.__main__ import main
from ops.consistency.items import Item
from sandbox.aws import AwsEmulator
from tests.unit.ops.consistency.fakes import KEYS, REGIONS
from tests.unit.sandbox_aws.account import Account, Credentials


@pytest.fixture(scope="session")
def emulator() -> Iterator[AwsEmulator]:
    """A running emulator with IAM enforced."""
    with AwsEmulator.start() as running:
        yield running


@dataclass
class Bench:
    """Both tables, and the command as it is called."""

    account: Account
    environment: pytest.MonkeyPatch
    output: pytest.CaptureFixture[str]
    table: str = field(default_factory=lambda: f"t-{uuid.uuid4().hex[:8]}")
    text: str = ""
    told: str = ""

    def open(self) -> None:
        """Make the tables."""
        for region in REGIONS:
            self.account.client("dynamodb", region).create_table(
                TableName=self.table,
                KeySchema=[
                    {"AttributeName": KEYS[0], "KeyType": "HASH"},
                    {"AttributeName": KEYS[1], "KeyType": "RANGE"},
                ],
                AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in KEYS],
                BillingMode="PAY_PER_REQUEST",
            )
        self.act_as({"aws_access_key_id": self.account.id, "aws_secret_access_key": "s", "aws_session_token": ""})
        for name in [name for name in os.environ if name.lower().endswith("_proxy") or name == "AWS_PROFILE"]:
            self.environment.delenv(name)
        self.environment.setenv("AWS_ENDPOINT_URL", self.account.emulator.endpoint_url)
        for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
            self.environment.setenv(name, os.devnull)

    def act_as(self, credentials: Credentials) -> None:
        """Give the command these credentials."""
        for name, value in credentials.items():
            if value:
                self.environment.setenv(name.upper(), str(value))
            else:
                self.environment.delenv(name.upper(), raising=False)

    @property
    def words(self) -> list[str]:
        """The command's words."""
        return ["consistency", "--table", self.table, "--regions", *REGIONS, "--settle", "0", "--rate", "100000"]

    def call(self, *words: str) -> int:
        """Call the command; its exit code. `text` is what it prints, `told` what goes to stderr."""
        code = main([*self.words, *words])
        self.text, self.told = self.output.readouterr()
        return code

    def result(self, *words: str) -> dict[str, Any]:
        """The result as JSON."""
        self.call("--json", *words)
        document: dict[str, Any] = json.loads(self.text)
        return document

    def fill(self, side: int, items: Iterable[Item]) -> None:
        """Write items into one region."""
        client, requests = self.account.client("dynamodb", REGIONS[side]), [{"PutRequest": {"Item": i}} for i in items]
        for start in range(0, len(requests), 25):
            client.batch_write_item(RequestItems={self.table: requests[start : start + 25]})

    def items(self, side: int) -> list[Item]:
        """All items of one region."""
        pages = self.account.client("dynamodb", REGIONS[side]).get_paginator("scan").paginate(TableName=self.table)
        return [item for page in pages for item in page["Items"]]


@pytest.fixture
def account(emulator: AwsEmulator) -> Iterator[Account]:
    """A fresh account."""
    fresh = Account(emulator)
    yield fresh
    fresh.close()


@pytest.fixture
def bench(account: Account, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bench:
    """The two tables in an account of their own."""
    made = Bench(account, monkeypatch, capsys)
    made.open()
    return made
