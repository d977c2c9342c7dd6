"""A provisioned table: which limits go, what Git says once, and what scales in which region."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from charts import file_pipeline
from charts.blocks.scope import Scope
from charts.settings import CapacityRange, Settings, TableCapacity

READ = {"minimum": 2, "maximum": 20, "target_percent": 60}
WRITE = {"minimum": 5, "maximum": 50, "target_percent": 70}
KEY = "arn:aws:kms:us-west-2:111122223333:key/1234"
INDEXES = ("ProcessingStatusIndex", "DataTypeIndex")


def _charts(settings: Settings, **table: Any) -> list[Scope]:
    knobs = settings.file_pipeline
    chosen = knobs.model_copy(update={"table": knobs.table.model_copy(update=table)})
    return file_pipeline.build(settings.model_copy(update={"file_pipeline": chosen}))


@pytest.fixture(params=["dev", "prod"])
def settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of either environment: one protects its data."""
    found: Settings = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def charts(settings: Settings) -> list[Scope]:
    """Both regions' charts of a pipeline whose table is provisioned, the primary's first."""
    capacity = TableCapacity.model_validate({"read": READ, "write": WRITE})
    return _charts(settings, capacity=capacity, replica_key_arn=KEY)


def _of(scope: Scope, group: str, kind: str) -> list[dict[str, Any]]:
    return [one for one in scope.manifests() if one["kind"] == kind and one["apiVersion"].startswith(f"{group}.")]


def _table(charts: list[Scope]) -> dict[str, Any]:
    (found,) = (one for one in _of(charts[0], "dynamodb", "Table") if "processed-data" in one["metadata"]["name"])
    return found


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"minimum": 21}, "minimum 21 is above maximum 20; allowed is 20 or less; lower it"),
        ({"minimum": 0}, "greater than or equal to 1"),
        ({"maximum": 40_001}, "less than or equal to 40000"),
        ({"target_percent": 19}, "greater than or equal to 20"),
        ({"target_percent": 91}, "less than or equal to 90"),
    ],
)
def test_limits_that_aws_would_refuse(change: dict[str, int], says: str) -> None:
    """Limits in order, within DynamoDB's quota, and a share that Application Auto Scaling takes."""
    with pytest.raises(ValidationError, match=says):
        CapacityRange.model_validate(READ | change)


@pytest.mark.parametrize("numbers", [(1, 1, 20), (40_000, 40_000, 90)])
def test_limits_at_the_edge(numbers: tuple[int, int, int]) -> None:
    """The edges themselves are allowed, and a range may be a point."""
    CapacityRange.model_validate(dict(zip(READ, numbers, strict=True)))


def test_on_demand_nothing_scales(settings: Settings) -> None:
    """Without capacity there are no numbers, no targets of the table, and late-initialization as everywhere."""
    for scope in _charts(settings, capacity=None):
        targets = [one["spec"]["forProvider"]["serviceNamespace"] for one in _of(scope, "appautoscaling", "Target")]
        assert "dynamodb" not in targets
        for table in _of(scope, "dynamodb", "Table"):
            assert table["spec"]["forProvider"]["billingMode"] == "PAY_PER_REQUEST"
            assert {"*", "LateInitialize"} & set(table["spec"]["managementPolicies"])


def test_git_gives_the_numbers_once(charts: list[Scope], settings: Settings) -> None:
    """Table and indexes begin at the minimum; forProvider holds none, not even late-initialized, and keeps the rest."""
    table = _table(charts)
    spec = table["spec"]
    assert spec["forProvider"]["billingMode"] == "PROVISIONED"
    assert not spec["forProvider"].keys() & {"readCapacity", "writeCapacity", "globalSecondaryIndex"}
    assert spec["forProvider"]["replica"][0]["kmsKeyArn"] == KEY
    begin = {"readCapacity": 2, "writeCapacity": 5}
    indexes = spec["initProvider"].pop("globalSecondaryIndex")
    assert spec["initProvider"] == begin
    assert [index["name"] for index in indexes] == list(INDEXES)
    assert all(begin.items() <= index.items() for index in indexes)
    deletes = [] if settings.protect_data else ["Delete"]
    assert sorted(spec["managementPolicies"]) == sorted(["Observe", "Create", "Update", *deletes])


def test_table_and_indexes_scale_in_both_regions(charts: list[Scope]) -> None:
    """Reads and writes each, by the same names and limits: a write in one region is one in each."""
    path = f"table/{_table(charts)['metadata']['annotations']['crossplane.io/external-name']}"
    wanted = {
        (f"{path}{end}", f"dynamodb:{what}:{direction}CapacityUnits"): (limits["minimum"], limits["maximum"])
        for direction, limits in (("Read", READ), ("Write", WRITE))
        for what, end in (("table", ""), *(("index", f"/index/{name}") for name in INDEXES))
    }
    for scope in charts:
        specs = [one["spec"]["forProvider"] for one in _of(scope, "appautoscaling", "Target")]
        targets = [one for one in specs if one["serviceNamespace"] == "dynamodb"]
        assert {one["region"] for one in targets} == {scope.region}
        limits = {(t["resourceId"], t["scalableDimension"]): (t["minCapacity"], t["maxCapacity"]) for t in targets}
        assert limits == wanted
        assert len(targets) == len(wanted)


def test_policies_keep_the_share_in_use(charts: list[Scope]) -> None:
    """Each policy tracks its own direction, in per cent, under a name that is the same in both regions."""
    names = []
    for scope in charts:
        policies = [
            one
            for one in _of(scope, "appautoscaling", "Policy")
            if one["spec"]["forProvider"]["serviceNamespace"] == "dynamodb"
        ]
        names.append({one["metadata"]["annotations"]["crossplane.io/external-name"] for one in policies})
        for policy in policies:
            fields = policy["spec"]["forProvider"]
            tracking = fields["targetTrackingScalingPolicyConfiguration"]
            direction = "Read" if ":Read" in fields["scalableDimension"] else "Write"
            metric = tracking["predefinedMetricSpecification"]["predefinedMetricType"]
            assert metric == f"DynamoDB{direction}CapacityUtilization"
            assert tracking["targetValue"] == {"Read": 60, "Write": 70}[direction]
    assert names[0] == names[1]
    assert len(names[0]) == 2 * (1 + len(INDEXES))


def test_what_scales_the_home_comes_with_the_table(charts: list[Scope]) -> None:
    """A table that lacks its replica is not healthy until its writes scale: a later wave would wait for ever."""
    wave = "argocd.argoproj.io/sync-wave"
    table = _table(charts)
    at = int(table["metadata"]["annotations"][wave])
    for scope, later in zip(charts, (False, True), strict=True):
        for kind in ("Target", "Policy"):
            found = [o for o in _of(scope, "appautoscaling", kind) if "dynamodb" in str(o["spec"])]
            assert found
            assert all((int(one["metadata"]["annotations"][wave]) > at) == later for one in found)
