"""The ingestion's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one deployment; times are seconds."""

    stream: str
    region: str
    service: str
    namespace: str
    origin: str = "*"  # Access-Control-Allow-Origin
    most_events: int = 500  # in one request, which then is one PutRecords
    most_bytes: int = 1024 * 1024  # of a body
    patience: int = 10  # how long records that the stream does not take are tried; API Gateway waits for 29 seconds
    retry_after: int = 2  # what a client is told to wait

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        return cls(
            stream=env.text("KINESIS_STREAM_NAME", pattern=r"[A-Za-z0-9_.-]{1,128}"),
            region=env.text("AWS_REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            origin=env.text("CORS_ORIGIN", "*", pattern=r"\*|https?://[!-~]+"),
            most_events=env.whole("MOST_EVENTS", 500, least=1, most=500),
            most_bytes=env.whole("MOST_BODY_BYTES", 1024 * 1024, least=1024, most=5 * 1024 * 1024),
            patience=env.whole("PATIENCE_SECONDS", 10, least=1, most=25),
            retry_after=env.whole("RETRY_AFTER_SECONDS", 2, least=1, most=300),
        )
