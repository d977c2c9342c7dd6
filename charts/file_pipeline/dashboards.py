"""A dashboard in each region; the primary's shows both regions, line by line and added up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from charts.blocks.alarm import Formula, Metric
from charts.blocks.dashboard import Dashboard, Graph
from charts.file_pipeline.ingestion import data_types
from charts.file_pipeline.place import Place
from charts.settings import Prices

DAY = 86_400
"""Seconds; how often S3 measures what a bucket holds."""


def add_dashboards(places: Sequence[Place]) -> list[Dashboard]:
    """One dashboard for each place, the first one's over all of them."""
    return [
        Dashboard(place.scope, "file-pipeline", _graphs([*places] if place is places[0] else [place]))
        for place in places
    ]


def _graphs(places: Sequence[Place]) -> list[Graph]:
    return [*_business(places), *_infrastructure(places)]


def _business(places: Sequence[Place]) -> Iterator[Graph]:
    prices = places[0].scope.settings.file_pipeline.prices
    yield Graph("Records per second", _each_and_all(places, _rate))
    yield Graph("Success by data type: % of records that were not rejected", _success(places))
    yield Graph(f"Cost per record stored, in USD, assuming {_assumed(prices)}", _each_and_all(places, _cost))
    yield Graph("Records", _lines(places, _counts("RecordsStored", "RecordsRejected", "DuplicatesFolded")))
    yield Graph("Files", _lines(places, _counts("FilesCompleted", "FilesFailed", "FilesContinued")))
    yield Graph("Files sent to a passive region", _lines(places, _counts("FilesWhilePassive")))


def _infrastructure(places: Sequence[Place]) -> Iterator[Graph]:
    yield Graph(
        "Function: invocations, errors, throttles",
        _lines(
            places,
            lambda place: {
                "invocations": place.function.metric_invocations(),
                "errors": place.function.metric_errors(),
                "throttles": place.function.metric_throttles(),
            },
        ),
    )
    yield Graph("Function: duration in ms", _lines(places, lambda place: {"average": place.function.metric_duration()}))
    requests = {"requests": "AllRequests", "4xx errors": "4xxErrors", "5xx errors": "5xxErrors"}
    yield Graph(
        "Bucket: requests",
        _lines(places, lambda place: {label: place.bucket.metric_requests(name) for label, name in requests.items()}),
    )
    yield Graph("Bucket: objects", _lines(places, _objects))
    yield Graph(
        "Table: capacity units",
        _lines(
            places,
            lambda place: {
                "read": place.table.metric_capacity("Read"),
                "written": place.table.metric_capacity("Write"),
            },
        ),
    )
    yield Graph("Table: circuit to the other region", _lines(places, _counts("CircuitOpened", "WritesToOtherRegion")))
    yield Graph("Table: replication latency in ms", _lines(places, _replication))
    yield Graph(
        "Queue: files in the dead letters", _lines(places, lambda place: {"waiting": place.queue.metric_visible()})
    )
    yield Graph("Queue: age of the oldest in s", _lines(places, lambda place: {"age": place.queue.metric_oldest()}))


def _lines(places: Sequence[Place], of: Callable[[Place], Mapping[str, Metric]]) -> dict[str, Metric | Formula]:
    return {
        _label(places, place, what): _there(place, metric) for place in places for what, metric in of(place).items()
    }


def _label(places: Sequence[Place], place: Place, what: str) -> str:
    return what if len(places) == 1 else f"{what}, {place.region}"


def _there(place: Place, metric: Metric) -> Metric:
    return replace(metric, region=place.region)


def _counts(*names: str) -> Callable[[Place], Mapping[str, Metric]]:
    return lambda place: {name: place.metric_files(name) for name in names}


def _objects(place: Place) -> Mapping[str, Metric]:
    dimensions = {"BucketName": place.bucket.name, "StorageType": "AllStorageTypes"}
    return {"objects": Metric("AWS/S3", "NumberOfObjects", dimensions, statistic="Average", period=DAY)}


def _replication(place: Place) -> Mapping[str, Metric]:
    regions = place.scope.settings.regions.both
    other = next(region for region in regions if region != place.region)
    (latency,) = place.table.metric_replication_latency(other).metrics
    return {f"to {other}": latency}


class _Sum:
    """Metric math over several places: each metric becomes the sum of it in every place, nothing where it is silent."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.metrics: dict[str, Metric] = {}

    def of(self, metric: Callable[[Place], Metric]) -> str:
        """The sum of a metric, as a part of an expression."""
        names = []
        for place in self.places:
            names.append(f"p{len(self.metrics)}")
            self.metrics[names[-1]] = _there(place, metric(place))
        return "(" + " + ".join(f"FILL({{{name}}}, 0)" for name in names) + ")"


def _each_and_all(
    places: Sequence[Place], formula: Callable[[Sequence[Place]], Formula]
) -> dict[str, Metric | Formula]:
    if len(places) == 1:
        return {places[0].region: formula(places)}
    return {**{place.region: formula([place]) for place in places}, "all regions": formula(places)}


def _rate(places: Sequence[Place]) -> Formula:
    total = _Sum(places)
    stored = total.of(lambda place: place.metric_files("RecordsStored"))
    return Formula(f"{stored} / PERIOD({{p0}})", total.metrics)


def _success(places: Sequence[Place]) -> dict[str, Metric | Formula]:
    shares: dict[str, Metric | Formula] = {}
    for data_type in data_types():
        total = _Sum(places)
        rejected, read = (
            total.of(lambda place, name=name, data_type=data_type: place.metric_files(name, dataType=data_type))  # type: ignore[misc]
            for name in ("RecordsRejected", "RecordsRead")
        )
        shares[data_type] = Formula(f"100 - 100 * {rejected} / {read}", total.metrics)
    return shares


def _cost(places: Sequence[Place]) -> Formula:
    """What functions and table charge for, at list prices, over the records stored."""
    knobs = places[0].scope.settings.file_pipeline
    prices, total = knobs.prices, _Sum(places)
    gigabyte_ms = knobs.function.memory_mb / 1024 / 1000
    charged = {
        total.of(lambda place: replace(place.function.metric_duration(), statistic="Sum")): (
            gigabyte_ms * prices.usd_per_gb_second
        ),
        total.of(lambda place: place.function.metric_invocations()): prices.usd_per_million_invocations / 1e6,
        total.of(lambda place: place.table.metric_capacity("Write")): prices.usd_per_million_writes / 1e6,
    }
    for index in places[0].table.indexes:
        written = total.of(lambda place, index=index: _of_index(place, index))  # type: ignore[misc]
        charged[written] = prices.usd_per_million_writes / 1e6
    stored = total.of(lambda place: place.metric_files("RecordsStored"))
    summed = " + ".join(f"{amount} * {_decimal(price)}" for amount, price in charged.items())
    return Formula(f"({summed}) / {stored}", total.metrics)


def _of_index(place: Place, index: str) -> Metric:
    written = place.table.metric_capacity("Write")
    return replace(written, dimensions={**written.dimensions, "GlobalSecondaryIndexName": index})


def _assumed(prices: Prices) -> str:
    return (
        f"{_decimal(prices.usd_per_gb_second)} a GB-second, {_decimal(prices.usd_per_million_invocations)} a million "
        f"invocations, {_decimal(prices.usd_per_million_writes)} a million write units"
    )


def _decimal(number: float) -> str:
    """A number without an exponent, which metric math does not know."""
    return f"{number:.15f}".rstrip("0").rstrip(".")
