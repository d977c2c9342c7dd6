"""The analytics processor's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one deployment; times are seconds."""

    table: str
    region: str
    service: str
    namespace: str
    settle: int = 900  # how long before a scheduled run its window ends
    reserve: int = 20  # kept back to fail in order; covers a call that hangs (clients.py)

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        return cls(
            table=env.text("ANALYTICS_TABLE_NAME", pattern=r"[A-Za-z0-9_.-]{3,255}"),
            region=env.text("REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            settle=env.whole("SETTLE_SECONDS", 900, most=86_400),
        )
