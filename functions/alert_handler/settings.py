"""The alert handler's settings, read from the environment once, at cold start."""

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
    ttl: int = 86_400
    reserve: int = 20  # kept back to answer in

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        return cls(
            table=env.text("DYNAMO_TABLE_NAME", pattern=r"[A-Za-z0-9_.-]{3,255}"),
            region=env.text("AWS_REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            ttl=env.whole("TTL_SECONDS", 86_400, least=60),
        )
