"""The mistakes of the analytics design that this repository answers: each of them, made here, is refused."""

from __future__ import annotations

import pytest

from checks import order
from tests.unit.checks.factories import found
from tests.unit.checks.lakes import CONVERSION, WAVE, lake_shop


def test_the_parquet_that_has_no_schema() -> None:
    """The conversion to Parquet without a schema is refused."""
    dist = lake_shop().set("DeliveryStream/delivery", f"{CONVERSION}.schemaConfiguration", None)
    assert [path for _, path, _ in found(dist, "wiring.conversion")] == [
        f"spec.forProvider.{CONVERSION}.schemaConfiguration"
    ]


def test_the_gzip_around_parquet() -> None:
    """GZIP together with a conversion, which Firehose refuses, is refused before."""
    dist = lake_shop().set("DeliveryStream/delivery", "extendedS3Configuration.compressionFormat", "GZIP")
    [(_, path, message)] = found(dist, "wiring.conversion")
    assert path == "spec.forProvider.extendedS3Configuration.compressionFormat"
    assert message.startswith("GZIP: ")


@pytest.mark.parametrize(("kind", "count"), [("RecordDeAggregation", 1), ("MetadataExtraction", 1), ("Lambda", 0)])
def test_the_records_that_are_taken_apart_without_partitioning(kind: str, count: int) -> None:
    """Processors of dynamic partitioning without it, which Firehose refuses, are refused before; others are not."""
    processing = {"enabled": True, "processors": [{"type": kind}]}
    dist = lake_shop().set("DeliveryStream/delivery", "extendedS3Configuration.processingConfiguration", processing)
    paths = [path for _, path, _ in found(dist, "wiring.processor")]
    assert paths == ["spec.forProvider.extendedS3Configuration.processingConfiguration.processors[0].type"] * count
    dist.set("DeliveryStream/delivery", "extendedS3Configuration.dynamicPartitioningConfiguration", {"enabled": True})
    assert found(dist, "wiring.processor") == []


def test_the_crawler_that_runs_at_a_rate() -> None:
    """rate(1 hour), which Glue does not know, is refused, and a cron that is none as well."""
    dist = lake_shop().set("Crawler/crawler", "schedule", "rate(1 hour)")
    assert [name for name, _, _ in found(dist, "wiring.schedule")] == ["Crawler/shop-dev/crawler"]
    assert len(found(dist.set("Crawler/crawler", "schedule", "cron(0 * * * *)"), "wiring.schedule")) == 1


def test_the_delivery_stream_that_does_not_wait_for_its_roles_policy() -> None:
    """The delivery stream in the wave of its role's policy is refused."""
    dist = lake_shop()
    dist.objects["DeliveryStream/delivery"][1]["metadata"]["annotations"][WAVE] = "0"
    assert "order.role-policy" in {one.rule for one in order.check(dist.manifests())}
