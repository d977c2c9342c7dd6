"""The search indexer's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.common.settings import Environment


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one deployment; times are seconds."""

    search: str  # the endpoint of the search store, which goes before the domain
    region: str
    failure_queue_url: str
    service: str
    namespace: str
    function_name: str
    domain: str = ""  # the name of its OpenSearch domain
    recovery: int = 30  # seconds for which a search store that fails is left alone
    index: str = "events"
    reserve: int = 30  # kept back to set documents aside and to answer

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        domain = env.text("OPENSEARCH_DOMAIN", "", pattern=r"|[a-z][a-z0-9-]{2,27}")
        return cls(
            search=env.text("OPENSEARCH_ENDPOINT", "" if domain else None, pattern=r"|[!-~]+" if domain else r"[!-~]+"),
            domain=domain,
            region=env.text("AWS_REGION", pattern=r"[a-z]{2,3}(-[a-z]+)+-\d"),
            failure_queue_url=env.text("FAILURE_QUEUE_URL", pattern=r"https?://[!-~]+"),
            service=env.text("POWERTOOLS_SERVICE_NAME"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE"),
            function_name=env.text("AWS_LAMBDA_FUNCTION_NAME"),
            recovery=env.whole("SEARCH_RECOVERY_SECONDS", 30, least=1, most=3600),
            index=env.text("SEARCH_INDEX", "events", pattern=r"[a-z][a-z0-9-]{0,63}"),
        )
