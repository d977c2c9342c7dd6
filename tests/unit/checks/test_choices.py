"""Values of which AWS offers a few."""

from __future__ import annotations

import pytest

from tests.unit.checks.factories import found, shop

LIFECYCLE = "BucketLifecycleConfiguration/uploads"


@pytest.mark.parametrize(
    ("given", "paths"),
    [
        (["arm64"], []),
        (["x86_64"], []),
        (["arm"], ["architectures[0]"]),
        (["ARM64"], ["architectures[0]"]),
        (["arm64", "x86_64"], ["architectures"]),
    ],
)
def test_architectures(given: list[str], paths: list[str]) -> None:
    """A function runs on arm64 or on x86_64."""
    dist = shop().set("Function/reader", "architectures", given)
    assert [path.removeprefix("spec.forProvider.") for _, path, _ in found(dist, "limit.architecture")] == paths


@pytest.mark.parametrize("field", ["transition", "noncurrentVersionTransition"])
@pytest.mark.parametrize(
    ("given", "count"),
    [("STANDARD_IA", 0), ("GLACIER_IR", 0), ("DEEP_ARCHIVE", 0), ("STANDARD", 1), ("GLACIR", 1), ("glacier", 1)],
)
def test_storage_classes_of_a_lifecycle(field: str, given: str, count: int) -> None:
    """Objects move to a later class of S3's, written in capitals."""
    dist = shop().set(LIFECYCLE, f"rule.0.{field}", [{"days": 90, "storageClass": given}])
    paths = [path for _, path, _ in found(dist, "limit.storage-class")]
    assert paths == [f"spec.forProvider.rule[0].{field}[0].storageClass"] * count


@pytest.mark.parametrize(("given", "count"), [("STANDARD", 0), ("GLACIER", 0), ("STANDART", 1)])
def test_the_storage_class_of_an_object(given: str, count: int) -> None:
    """An object lies in any class of S3's, also in the first one."""
    dist = shop().set("Object/reader", "storageClass", given)
    assert len(found(dist, "limit.storage-class")) == count


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("statistic", "sum", 'did you mean "Sum"'),
        ("statistic", "p99", "Average, Maximum, Minimum, SampleCount, Sum are allowed"),
        ("treatMissingData", "notbreaching", 'did you mean "notBreaching"'),
        ("comparisonOperator", "GreaterThanOrEqualThreshold", 'did you mean "GreaterThanOrEqualToThreshold"'),
    ],
)
def test_what_cloudwatch_offers_for_an_alarm(field: str, value: str, said: str) -> None:
    """CloudWatch refuses an alarm whose statistic, comparison or treatment of missing data it does not know."""
    [(name, path, message)] = found(shop().set("MetricAlarm/errors", field, value), "limit.alarm-choice")
    assert (name, path) == ("MetricAlarm/shop-dev/errors", f"spec.forProvider.{field}")
    assert said in message
