"""What the client takes from DNS, and what it refuses."""

from __future__ import annotations

import pytest

from ops.errors import CallError
from ops.upload import Resolver, Target
from ops.upload.resolver import parse

GOOD = "v=tandem1 region=us-east-1 bucket=some-bucket"


@pytest.mark.parametrize("text", [GOOD, "bucket=some-bucket v=tandem1 later=part region=us-east-1"])
def test_a_text_names_region_and_bucket(text: str) -> None:
    """Parts may come in any order, and parts that are not known are for later clients."""
    assert parse(text, 30) == Target("us-east-1", "some-bucket", 30)


@pytest.mark.parametrize(
    "text",
    ["", "v=spf1 -all", GOOD.replace("tandem1", "tandem2"), GOOD.replace("us-east-1", "moon"),
     GOOD.replace("some-bucket", "UPPER"), "v=tandem1 region=us-east-1", "v=tandem1 bucket=some-bucket"],
)  # fmt: skip
def test_other_texts_are_not_taken_for_a_target(text: str) -> None:
    """Another version, another use of TXT, or a part that is missing or no name: nothing is guessed."""
    assert parse(text) is None


@pytest.mark.parametrize("nameserver", ["127.0.0.1", "127.0.0.1:dns", ":53"])
def test_a_name_server_needs_address_and_port(nameserver: str) -> None:
    """A wrong call is refused before anything is asked."""
    with pytest.raises(CallError, match="name server"):
        Resolver("uploads.example.com", nameserver=nameserver)
