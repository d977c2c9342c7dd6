"""What the application is told, and what it says when it is told too little."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from functions.anomaly_scores.settings import Settings, WrongPropertiesError, read

CONSUMER = {"connector": "kinesis", "stream.arn": "arn:aws:kinesis:us-east-1:111122223333:stream/s"}
SCORES = {"sink.path": "s3a://lake/scores/", "late.seconds": "300", "idle.seconds": "60"}


def told(folder: Path, **groups: Any) -> Path:
    """A file as Managed Flink writes it."""
    file = folder / "properties.json"
    names = {"consumer": "consumer.config", "scores": "scores.config"}
    file.write_text(
        json.dumps([{"PropertyGroupId": names[name], "PropertyMap": held} for name, held in groups.items()])
    )
    return file


def test_settings_come_from_two_groups(tmp_path: Path) -> None:
    """consumer.config is the connector's, as it is; scores.config the job's own."""
    found = read(told(tmp_path, consumer=CONSUMER, scores=SCORES))
    assert found == Settings(CONSUMER, "s3a://lake/scores/", 300, 60)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ({"scores": SCORES}, "the property group consumer.config is missing, given are scores.config"),
        ({"consumer": CONSUMER}, "the property group scores.config is missing"),
        ({"consumer": {}, "scores": SCORES}, "the property connector is missing in consumer.config"),
        ({"consumer": CONSUMER, "scores": {**SCORES, "sink.path": ""}}, "the property sink.path is missing"),
        ({"consumer": CONSUMER, "scores": {**SCORES, "late.seconds": "-1"}}, "late.seconds is '-1'; allowed are whole"),
        ({"consumer": CONSUMER, "scores": {**SCORES, "idle.seconds": "1.5"}}, "idle.seconds is '1.5'"),
    ],
)
def test_what_is_missing_or_wrong_is_named(tmp_path: Path, groups: dict[str, Any], said: str) -> None:
    """The job does not start on a guess: it says which property is wrong, and what is allowed."""
    with pytest.raises(WrongPropertiesError, match=said):
        read(told(tmp_path, **groups))
