"""Settings of the functions that turn a table's stream into items of another table."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment


@dataclass(frozen=True, slots=True)
class StreamSettings:
    """Choices of one deployment; times are seconds."""

    table: str  # of the items
    region: str
    failure_queue_url: str
    service: str
    namespace: str
    function_name: str
    keep_days: int = 0  # 0: items never expire
    log_event: bool = False
    workers: int = 4  # batches in flight
    reserve: int = 40  # kept back from writing; half of it, to answer, covers a message that hangs (clients.py)

    @classmethod
    def of(cls, variables: Mapping[str, str], table_variable: str = "ANALYTICS_TABLE_NAME") -> "StreamSettings":
        """Settings from environment variables, the table's name from `table_variable`; raises SettingsError."""
        env = Environment(variables)
        return cls(
            table=env.text(table_variable, pattern=r"[A-Za-z0-9_.-]{3,255}"),
            region=env.text("REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            failure_queue_url=env.text("FAILURE_QUEUE_URL", pattern=r"https?://[!-~]+"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            function_name=env.text("AWS_LAMBDA_FUNCTION_NAME"),
            keep_days=env.whole("RETENTION_DAYS", 0, most=36500),
            log_event=env.flag("POWERTOOLS_LOGGER_LOG_EVENT", False),
        )
