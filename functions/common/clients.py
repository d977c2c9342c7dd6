"""boto3 clients, made for handlers: short timeouts, no needless work, retries where the caller has none."""

from typing import Any

import boto3
from botocore.config import Config


def table_client(region: str, connections: int) -> Any:
    """A DynamoDB client for batch writes: the batch writer owns the retries, so botocore makes one attempt more."""
    return _client("dynamodb", region, connections, attempts=2, timeout=5)


def failover_client(region: str, connections: int) -> Any:
    """A DynamoDB client for one of two regions: it gives up soon and never by itself, so that each failure counts."""
    return _client("dynamodb", region, connections, attempts=1, timeout=3, connect=1)


def bucket_client(region: str) -> Any:
    """An S3 client; reads that break are resumed by the caller, single calls are retried by botocore."""
    return _client("s3", region, 4, attempts=4, timeout=15)


def function_client(region: str) -> Any:
    """A Lambda client for the rare asynchronous call to itself."""
    return _client("lambda", region, 2, attempts=4, timeout=5)


def look_client(service: str, region: str) -> Any:
    """A client for single looks at another region: it gives up soon, and the caller looks again."""
    return _client(service, region, 1, attempts=1, timeout=5)


def queue_client(region: str) -> Any:
    """An SQS client for single messages: the caller owns the retries, so botocore makes one attempt more."""
    return _client("sqs", region, 2, attempts=2, timeout=5)


def stream_client(region: str) -> Any:
    """A Kinesis client for whole batches: the caller owns the retries, so botocore makes one attempt more."""
    return _client("kinesis", region, 4, attempts=2, timeout=5)


def domain_client(region: str) -> Any:
    """An OpenSearch client for the rare question where a domain is: the caller asks again later."""
    return _client("opensearch", region, 1, attempts=2, timeout=5)


def topic_client(region: str) -> Any:
    """An SNS client for batches of messages: the caller owns the retries, so botocore makes one attempt more."""
    return _client("sns", region, 2, attempts=2, timeout=5)


def _client(service: str, region: str, connections: int, *, attempts: int, timeout: int, connect: int = 2) -> Any:
    config = Config(
        region_name=region,
        connect_timeout=connect,
        read_timeout=timeout,
        max_pool_connections=connections,
        retries={"mode": "standard", "total_max_attempts": attempts},
        parameter_validation=False,  # requests are built by code that is tested; the check costs more than the call
        tcp_keepalive=True,
    )
    return boto3.client(service, config=config)
