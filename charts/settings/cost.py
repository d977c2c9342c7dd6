"""Knobs of cost: what a month may cost before somebody is told."""

from __future__ import annotations

from pydantic import Field

from charts.settings.common import Frozen


class Anomalies(Frozen):
    """From which impact on, in US dollars above what was expected, an anomaly of a service's costs is told."""

    threshold_usd: int = Field(ge=1, le=10_000_000)


class Cost(Frozen):
    """The budget of the environment's account, and the shares of it, spent and forecast, at which the topic is told.

    AWS Budgets evaluates several times a day, on data that is up to a day old: it tells, it does not stop anything.
    `anomalies` is null where the account has a monitor of all services already: AWS allows one.
    """

    monthly_usd: int = Field(ge=1, le=10_000_000)
    spent_percent: int = Field(ge=1, le=1_000)
    forecast_percent: int = Field(ge=1, le=1_000)
    anomalies: Anomalies | None
