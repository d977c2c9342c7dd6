"""Route 53's health checks: healthy or not, by the data of an alarm's metric or by other health checks.

Source: Route 53 developer guide, "How Route 53 determines whether a health check is healthy"; API reference,
"HealthCheckConfig". Route 53 reads the metric itself and knows no treatment of missing data but its own:
InsufficientDataHealthStatus. Alarms on expressions, composite ones and ones that are not there say nothing.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from ministack.services import cloudwatch, route53

from sandbox.aws.alarms import breaches_of
from sandbox.aws.hooks import Hook, replace

logger = logging.getLogger("sandbox.aws.health_checks")

PARSE = Hook("services.route53:_parse_health_check_config", "e4a56132", "children of calculated health checks")
HOOKS = (
    PARSE,
    Hook("services.route53:_health_checks", None, "status of health checks"),
    Hook("services.cloudwatch:_alarms", None, "status of health checks"),
)


def install() -> None:
    """Keep the children of calculated health checks, whose ids ministack loses."""
    parse: Any = replace(PARSE, lambda element: _with_children(parse(element), element))


def _with_children(config: dict[str, Any], element: Any) -> dict[str, Any]:
    if "ChildHealthChecks" in config:
        found = [part for part in element.iter() if part.tag.rpartition("}")[2] == "ChildHealthCheck"]
        config["ChildHealthChecks"] = [part.text or "" for part in found]
    return config


class HealthChecks:
    """The status of every health check of every account; what was known last is kept between two looks."""

    def __init__(self) -> None:
        self._last: dict[str, bool] = {}
        self._lock = threading.RLock()

    def clear(self) -> None:
        """Forget what was known."""
        with self._lock:
            self._last.clear()

    def all(self, now: float) -> dict[str, bool]:
        """Whether each health check is healthy, by its id."""
        found = list(route53._health_checks._data.items())
        return {name: self.is_healthy(account, name, now) for (account, name), _ in found}

    def is_healthy(self, account: str, name: str, now: float) -> bool:
        """The status of one; a health check that is not there is healthy, as a record's missing one is."""
        check = route53._health_checks.get_scoped(account, "us-east-1", name)
        config: dict[str, Any] = check["config"] if check else {}
        if not config or config.get("Disabled"):
            return True
        with self._lock:
            healthy = self._status(account, name, config, now)
            self._last[name] = healthy
        return healthy != bool(config.get("Inverted"))

    def _status(self, account: str, name: str, config: dict[str, Any], now: float) -> bool:
        if config.get("Type") == "CALCULATED":
            children = [self.is_healthy(account, child, now) for child in config.get("ChildHealthChecks") or []]
            return sum(children) >= int(config.get("HealthThreshold", len(children)))
        known = _by_alarm(account, config, now) if config.get("Type") == "CLOUDWATCH_METRIC" else None
        if known is not None:
            return known
        otherwise = config.get("InsufficientDataHealthStatus") or "LastKnownStatus"
        return self._last.get(name, True) if otherwise == "LastKnownStatus" else bool(otherwise == "Healthy")


def _by_alarm(account: str, config: dict[str, Any], now: float) -> bool | None:
    """Unhealthy if all of the alarm's periods breach, healthy if one does not, None if data is lacking."""
    which = config.get("AlarmIdentifier") or {}
    alarm = cloudwatch._alarms.get_scoped(account, which.get("Region"), which.get("Name"))
    if alarm is None or alarm.get("Metrics"):
        logger.warning("health check on alarm %s: not there, or not on one metric", which)
        return None
    breaches = breaches_of(alarm, now)
    if breaches is None:
        return None
    periods = breaches[-int(alarm.get("EvaluationPeriods") or 1) :]
    if False in periods:
        return True
    return None if None in periods else False
