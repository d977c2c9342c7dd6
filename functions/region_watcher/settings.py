"""The watcher's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment


@dataclass(frozen=True, slots=True)
class Settings:
    """What is looked at, where, and under which name it is told."""

    region: str  # the other one
    bucket: str
    table: str
    service: str
    namespace: str

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        return cls(
            region=env.text("OTHER_REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            bucket=env.text("OTHER_BUCKET_NAME", pattern=r"[a-z0-9.-]{3,63}"),
            table=env.text("OTHER_TABLE_NAME", pattern=r"[A-Za-z0-9_.-]{3,255}"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
        )
