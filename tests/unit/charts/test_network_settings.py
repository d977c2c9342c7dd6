"""The network's settings: whatever AWS would refuse, or could never be joined, is refused at synth with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from charts.environment_file import EnvironmentFileError, load

PROD = Path(__file__).parents[2] / "data/environments/prod.yaml"


def test_the_network_is_read() -> None:
    """A block for each region, and null where functions run outside of any."""
    network = load(PROD).file_pipeline.network
    assert network
    assert [len(one.zones) for one in network.both] == [2, 2]
    assert load(PROD.with_name("dev.yaml")).file_pipeline.network is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("cidr: 10.30.1.0/24", "cidr: 10.30.0.128/25", ["zones.1.cidr", "10.30.0.128/25 overlaps", "change one"]),
        ("cidr: 10.30.2.0/28", "cidr: 10.30.1.0/28", ["cross_region.cidr", "overlaps", "10.30.1.0/24", "change one"]),
        (
            "cidr: 10.30.1.0/24",
            "cidr: 10.30.8.0/24",
            ["zones.1.cidr", "outside of vpc_cidr 10.30.0.0/22", "change one"],
        ),
        ("cidr: 10.30.1.0/24", "cidr: 10.30.1.0/29", ["zones.1.cidr", "10.30.1.0/29", "/16 to /28", "change it"]),
        ("vpc_cidr: 10.30.0.0/22", "vpc_cidr: 10.0.0.0/8", ["primary.vpc_cidr", "10.0.0.0/8", "/16 to /28"]),
        ("vpc_cidr: 10.30.0.0/22", "vpc_cidr: 52.94.0.0/22", ["primary.vpc_cidr", "not private", "choose one"]),
        ("cidr: 10.30.1.0/24", "cidr: 10.30.1.7/24", ["zones.1.cidr", "10.30.1.7/24", "host bits set", "correct it"]),
        ("name: us-east-1b", "name: us-west-2b", ["zones.1.name", "us-west-2b", '"us-east-1a"', "correct it"]),
        ("name: us-east-1b", "name: us-east-1a", ["primary.zones", "two or more", "add one"]),
        ("zone: us-east-1a", "zone: us-east-1c", ["cross_region.zone", "us-east-1c", "us-east-1a, us-east-1b"]),
        ("- 52.94.10.0/24", "- 10.94.10.0/24", ["dynamodb_ranges", "10.94.10.0/24", "ip-ranges.json"]),
        ("- 52.94.10.0/24", "- 0.0.0.0/0", ["dynamodb_ranges", "0.0.0.0/0", "none wider than /16"]),
        ("- 52.94.10.0/24", "- 52.94.28.0/24", ["dynamodb_ranges", "overlaps", "leave the narrower one out"]),
    ],
)
def test_a_network_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, says: list[str]) -> None:
    """The complaint names file, line, setting, value, what is allowed and what to change."""
    text = PROD.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "prod.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(EnvironmentFileError) as refused:
        load(file)
    for part in ("prod.yaml:", "file_pipeline.network.", *says):
        assert part in str(refused.value)


def test_networks_of_two_regions_share_no_address(tmp_path: Path) -> None:
    """VPCs that overlap could never be joined, each sound by itself as it may be."""
    file = tmp_path / "prod.yaml"
    file.write_text(PROD.read_text(encoding="utf-8").replace("10.31.", "10.30."), encoding="utf-8")
    with pytest.raises(EnvironmentFileError) as refused:
        load(file)
    for part in ("network.secondary.vpc_cidr", "10.30.0.0/22 overlaps", "choose another"):
        assert part in str(refused.value)
