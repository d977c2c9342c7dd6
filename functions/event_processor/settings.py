"""The event processor's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment
from functions.common.stream_settings import StreamSettings

REGION = r"[a-z]{2,3}(-[a-z]+)+-\d"
DOMAIN = r"[a-z][a-z0-9-]{2,27}"
ARN = r"arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}"


@dataclass(frozen=True, slots=True)
class Settings(StreamSettings):
    """Choices of one deployment; times are seconds."""

    topic: str = ""
    threshold: float = 1000.0  # a value above it is an anomaly
    ttl: int = 86_400
    search: str = ""  # the endpoint of a search store, which goes before the domain
    domain: str = ""  # the name of an OpenSearch domain; with neither, events are not indexed
    recovery: int = 30  # seconds for which a search store that fails is left alone
    index: str = "events"  # of the search store, with the day behind it
    reindex_queue_url: str = ""

    @classmethod
    def of(cls, variables: Mapping[str, str], table_variable: str = "DYNAMO_TABLE_NAME") -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        search = env.text("OPENSEARCH_ENDPOINT", "", pattern=r"|[!-~]+")
        domain = env.text("OPENSEARCH_DOMAIN", "", pattern=rf"|{DOMAIN}")
        return cls(
            table=env.text(table_variable, pattern=r"[A-Za-z0-9_.-]{3,255}"),
            region=env.text("AWS_REGION", pattern=REGION),
            failure_queue_url=env.text("FAILURE_QUEUE_URL", pattern=r"https?://[!-~]+"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            function_name=env.text("AWS_LAMBDA_FUNCTION_NAME"),
            log_event=env.flag("POWERTOOLS_LOGGER_LOG_EVENT", False),
            topic=env.text("SNS_TOPIC_ARN", pattern=ARN),
            threshold=env.number("ANOMALY_THRESHOLD", 1000.0),
            ttl=env.whole("TTL_SECONDS", 86_400, least=60),
            search=search,
            domain=domain,
            recovery=env.whole("SEARCH_RECOVERY_SECONDS", 30, least=1, most=3600),
            index=env.text("SEARCH_INDEX", "events", pattern=r"[a-z][a-z0-9-]{0,63}"),
            # Without a queue there would be nowhere to put what a failing store does not take.
            reindex_queue_url=env.text(
                "REINDEX_QUEUE_URL",
                None if search or domain else "",
                pattern=r"https?://[!-~]+" if search or domain else r".*",
            ),
        )
