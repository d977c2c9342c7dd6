"""The data processor's settings, read from the environment once, at cold start."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from functions.common.settings import Environment

_REGION = r"[a-z]{2,3}(-[a-z]+)+-\d"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one deployment; sizes are bytes or characters, times are seconds."""

    table: str
    environment: str
    region: str
    active_region: str  # where uploaders are sent
    other_region: str  # of the table's replica, from here
    primary: bool
    service: str
    namespace: str
    function_name: str = ""
    retention_days: int = 0  # 0: items never expire
    schemas: Path = Path(__file__).parent / "schemas"
    circuit_failures: int = 5  # calls in a row that the home table fails before the other region is asked
    circuit_recovery: int = 30  # until the home table is tried again
    workers: int = 8  # batches in flight
    reserve: int = 20  # kept back to settle writes, save the checkpoint and hand over
    max_continuations: int = 12  # Lambda ends a recursion at about 16
    # Records between two places at which a file can be resumed: an invocation that cannot settle as many makes no
    # progress, so few; a block is also the range in which duplicates are folded, so not too few.
    block_records: int = 500
    block_chars: int = 4 * 1024 * 1024
    max_record: int = 1024 * 1024  # characters of one record's text
    max_raw: int = 16 * 1024  # characters of a bad record kept in the rejects object
    max_refused: int = 500  # items of one file that the table may refuse before the file fails
    chunk: int = 256 * 1024  # bytes per read from S3
    head: int = 64 * 1024  # characters from which the format is told

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> "Settings":
        """Settings from environment variables; raises SettingsError."""
        env = Environment(variables)
        region = env.text("AWS_REGION", pattern=_REGION)
        other = env.text("OTHER_REGION", pattern=rf"(?!{region}$){_REGION}")
        return cls(
            table=env.text("DYNAMODB_TABLE_NAME", pattern=r"[A-Za-z0-9_.-]{3,255}"),
            environment=env.text("ENVIRONMENT", pattern=r"[a-z0-9-]{1,20}"),
            region=region,
            active_region=env.choice("ACTIVE_REGION", (region, other)),
            other_region=other,
            primary=env.flag("IS_PRIMARY"),
            service=env.text("POWERTOOLS_SERVICE_NAME", "data-processor"),
            namespace=env.text("POWERTOOLS_METRICS_NAMESPACE", "Tandem"),
            function_name=_own_name(env),
            retention_days=env.whole("RETENTION_DAYS", 0, most=36500),
            schemas=Path(env.text("SCHEMAS_DIR", str(cls.__dataclass_fields__["schemas"].default))),
            circuit_failures=env.whole("CIRCUIT_FAILURES", 5, least=1, most=100),
            circuit_recovery=env.whole("CIRCUIT_RECOVERY_SECONDS", 30, least=1, most=3600),
            workers=env.whole("WRITE_WORKERS", 8, least=1, most=64),
            reserve=env.whole("TIME_RESERVE_SECONDS", 20, least=1, most=300),
            max_continuations=env.whole("MAX_CONTINUATIONS", 12, most=15),
        )

    @property
    def passive(self) -> bool:
        """Whether uploaders are sent to the other region: what arrives here still is processed, and said."""
        return self.region != self.active_region

    def expires_at(self, first: str) -> int:
        """Epoch seconds, counted from a file's first attempt so that a retry changes nothing; 0 for never."""
        days = self.retention_days
        return int((datetime.fromisoformat(first) + timedelta(days=days)).timestamp()) if days else 0


def _own_name(env: Environment) -> str:
    """What this function is called by: its name, and the alias that it is invoked under, if it has one."""
    name = env.text("AWS_LAMBDA_FUNCTION_NAME", "", pattern=r".*")
    alias = env.text("FUNCTION_ALIAS", "", pattern=r"([A-Za-z][A-Za-z0-9_-]*)?")
    return f"{name}:{alias}" if name and alias else name
