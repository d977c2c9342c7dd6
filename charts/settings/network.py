"""Knobs of the network that functions run in: addresses, zones, and the way to the other region."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network
from itertools import combinations
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from charts.settings.common import Frozen, LogRetention, MisfitError, Regions

_LONGEST, _SHORTEST = 28, 16
"""Prefix lengths that VPCs and subnets may have (VPC user guide, "VPC CIDR blocks", "Subnet sizing")."""
_PRIVATE = tuple(IPv4Network(cidr) for cidr in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"))
_Path = tuple[str | int, ...]


def _address_range(value: str) -> str:
    try:
        IPv4Network(value)
    except ValueError as error:
        raise ValueError(
            f'"{value}" is no range of IPv4 addresses: {error}; allowed is the first address and the prefix length, '
            f"such as 10.20.0.0/24; correct it"
        ) from error
    return value


Cidr = Annotated[str, AfterValidator(_address_range)]
"""A range of IPv4 addresses in CIDR notation, its host bits zero."""


class Zone(Frozen):
    """An availability zone and the private subnet in it."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)+-\d[a-z]$")]
    cidr: Cidr


class CrossRegion(Frozen):
    """The way to the other region's DynamoDB: a NAT gateway in a subnet of its own, for these ranges and no others.

    AWS publishes DynamoDB's ranges in ip-ranges.json (service DYNAMODB); the AWS-managed prefix list of a region is
    known in that region only. Twenty rules are what a network ACL has in each direction by default, one of them for
    the functions, so that eighteen ranges leave one to spare.
    """

    zone: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)+-\d[a-z]$")]
    cidr: Cidr
    dynamodb_ranges: list[Cidr] = Field(min_length=1, max_length=18)


class RegionalNetwork(Frozen):
    """The VPC of one region; `cross_region` null leaves no way to the other one."""

    vpc_cidr: Cidr
    zones: list[Zone]
    cross_region: CrossRegion | None

    def subnets(self) -> Iterator[tuple[_Path, str]]:
        """Each subnet's CIDR with its path below this block."""
        for number, zone in enumerate(self.zones):
            yield ("zones", number, "cidr"), zone.cidr
        if self.cross_region:
            yield ("cross_region", "cidr"), self.cross_region.cidr


class Network(Frozen):
    """The networks of both regions. All ranges and zones fit together, or the file is refused."""

    flow_log_retention_days: LogRetention
    primary: RegionalNetwork
    secondary: RegionalNetwork

    @property
    def both(self) -> tuple[RegionalNetwork, RegionalNetwork]:
        """The primary region's, then the secondary's."""
        return (self.primary, self.secondary)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for name, network in zip(("primary", "secondary"), self.both, strict=True):
            path = ("file_pipeline", "network", name)
            _sizes(path, network)
            _zones_differ(path, network)
            _subnets_fit(path, network)
            if network.cross_region:
                _public(path, network.cross_region)
        primary, secondary = IPv4Network(self.primary.vpc_cidr), IPv4Network(self.secondary.vpc_cidr)
        if primary.overlaps(secondary):
            raise MisfitError(
                ("file_pipeline", "network", "secondary", "vpc_cidr"),
                f"vpc_cidr {secondary} overlaps the primary region's {primary}; the two could never be joined; "
                f"allowed is a range that shares no address with it; choose another",
            )
        return self

    def check_zones(self, regions: Regions) -> None:
        """Raise `MisfitError` for a zone that is none of its region's."""
        for name, region, network in zip(("primary", "secondary"), regions.both, self.both, strict=True):
            path = ("file_pipeline", "network", name)
            zones: list[tuple[_Path, str]] = [(("zones", n, "name"), z.name) for n, z in enumerate(network.zones)]
            if network.cross_region:
                zones.append((("cross_region", "zone"), network.cross_region.zone))
            for below, zone in zones:
                if zone[:-1] != region:
                    raise MisfitError(
                        (*path, *below),
                        f'zone "{zone}" is not one of region "{region}"; allowed is the region with one letter behind '
                        f'it, such as "{region}a"; correct it',
                    )


def _sizes(path: _Path, network: RegionalNetwork) -> None:
    ranges: list[tuple[_Path, str]] = [(("vpc_cidr",), network.vpc_cidr), *network.subnets()]
    for below, cidr in ranges:
        if not _SHORTEST <= IPv4Network(cidr).prefixlen <= _LONGEST:
            raise MisfitError(
                (*path, *below),
                f"{cidr} has a prefix length that AWS refuses; allowed are /{_SHORTEST} to /{_LONGEST}; change it",
            )
    if not any(IPv4Network(network.vpc_cidr).subnet_of(private) for private in _PRIVATE):
        raise MisfitError(
            (*path, "vpc_cidr"),
            f"vpc_cidr {network.vpc_cidr} is not private: the VPC would hide others' public addresses; allowed are "
            f"ranges inside {', '.join(map(str, _PRIVATE))}; choose one",
        )


def _zones_differ(path: _Path, network: RegionalNetwork) -> None:
    names = [zone.name for zone in network.zones]
    if len(set(names)) < 2 or len(set(names)) < len(names):
        raise MisfitError(
            (*path, "zones"),
            f"zones are {', '.join(names) or 'none'}; a zone that fails must leave another; allowed are two or more, "
            f"each once; add one",
        )
    if network.cross_region and network.cross_region.zone not in names:
        raise MisfitError(
            (*path, "cross_region", "zone"),
            f'cross_region.zone "{network.cross_region.zone}" has no functions; allowed are {", ".join(names)}; '
            f"choose one of them",
        )


def _subnets_fit(path: _Path, network: RegionalNetwork) -> None:
    for below, cidr in network.subnets():
        if not IPv4Network(cidr).subnet_of(IPv4Network(network.vpc_cidr)):
            raise MisfitError(
                (*path, *below),
                f"subnet {cidr} lies outside of vpc_cidr {network.vpc_cidr}; allowed are ranges inside it; change one",
            )
    for (_, first), (below, second) in combinations(network.subnets(), 2):
        if IPv4Network(first).overlaps(IPv4Network(second)):
            raise MisfitError(
                (*path, *below),
                f"subnet {second} overlaps subnet {first}; allowed are ranges that share no address; change one",
            )


def _public(path: _Path, way: CrossRegion) -> None:
    for number, cidr in enumerate(way.dynamodb_ranges):
        if not IPv4Network(cidr).is_global or IPv4Network(cidr).prefixlen < _SHORTEST:
            raise MisfitError(
                (*path, "cross_region", "dynamodb_ranges", number),
                f"{cidr} is no range of DynamoDB; allowed are the public ones that ip-ranges.json lists for the other "
                f"region, none wider than /{_SHORTEST}; take it from there",
            )
    for first, second in combinations(way.dynamodb_ranges, 2):
        if IPv4Network(first).overlaps(IPv4Network(second)):
            raise MisfitError(
                (*path, "cross_region", "dynamodb_ranges"),
                f"{second} overlaps {first}; allowed are ranges that share no address; leave the narrower one out",
            )
