"""Delivery streams that read a Kinesis stream: buffered, as one file, under their role, with what fails set apart.

ministack puts an object for each record while the record is put into the stream, under nobody's permission. Here
records wait until the buffer's size or time is reached, become one Parquet file in the folder of the oldest one's
arrival, and are put by the delivery stream's role. What cannot be converted goes to the error prefix. What the role may
not do, or S3 does not take, is tried again until it works; the reason is in the delivery stream's log. Buffers take a
hundredth of their time (`wait_scale` squared): a minute is a long time in a sandbox. Source: Firehose developer guide,
"Convert input data format", "Custom prefixes for Amazon S3 objects", "Monitor with CloudWatch Logs".
"""

from __future__ import annotations

import base64
import json
import logging
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import ClientError
from ministack.services import firehose

from sandbox.aws import delivery_checks, iam, logs, parquet, role_clients, travels
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import in_scope
from sandbox.aws.metrics import record

logger = logging.getLogger("sandbox.aws.deliveries")

INGEST = Hook("services.firehose:ingest_from_kinesis_source", "ef497830", "buffered deliveries under a role")
CREATE = Hook("services.firehose:_create_delivery_stream", "8bb9340e", "what Firehose refuses")
HOOKS = (
    INGEST,
    CREATE,
    Hook("services.firehose:_HANDLERS", None, "what Firehose refuses"),
    Hook("services.firehose:_streams", None, "buffered deliveries under a role"),
    Hook("services.firehose:_evaluate_prefix", "b320cdf6", "buffered deliveries under a role"),
    Hook("services.firehose:_s3_bucket_from_arn", "a07a6263", "buffered deliveries under a role"),
)

MEGABYTE = 1_024**2
POLL_SECONDS, RETRY_SECONDS = 0.02, 0.5
DEFAULT_MEGABYTES, DEFAULT_SECONDS = 5, 300


@dataclass(frozen=True)
class Record:
    """One record of the stream and when it came in, in seconds since the epoch."""

    data: bytes
    arrived: float


@dataclass
class Buffer:
    """What waits for one delivery stream; `since` is when its first record came in."""

    records: list[Record] = field(default_factory=list)
    size: int = 0
    since: float = 0.0

    def add(self, records: Sequence[Record]) -> None:
        """Append records."""
        if not self.records:
            self.since = time.monotonic()
        self.records += records
        self.size += sum(len(one.data) for one in records)

    def remove(self, count: int) -> None:
        """Forget the first records, which are delivered."""
        self.size -= sum(len(one.data) for one in self.records[:count])
        del self.records[:count]
        self.since = time.monotonic()


class Deliveries:
    """Fills the buffers and empties them. `enforce` is whether the role's permissions count."""

    def __init__(self, enforce: bool, wait_scale: float) -> None:
        self._enforce, self._share = enforce, wait_scale**2
        self._lock = threading.Lock()
        self._buffers: dict[str, Buffer] = {}

    def install(self) -> None:
        """Take the place of ministack's delivery at once, and refuse what Firehose refuses."""
        replace(INGEST, self.take)
        create: Any = replace(CREATE, lambda data: delivery_checks.refusal(data, self._enforce) or create(data))
        firehose._HANDLERS["CreateDeliveryStream"] = firehose._create_delivery_stream

    def clear(self) -> None:
        """Forget what waits."""
        with self._lock:
            self._buffers.clear()

    def take(self, source: str, found: Sequence[tuple[str, bytes]]) -> None:
        """Records that have just come into a Kinesis stream."""
        now = time.time()
        for stream in firehose._streams.values():
            if (stream.get("kinesis_source") or {}).get("KinesisStreamARN") == source:
                self._add(str(stream["arn"]), [Record(data, now) for _, data in found])

    def _add(self, arn: str, records: Sequence[Record]) -> None:
        with self._lock:
            started = arn in self._buffers
            self._buffers.setdefault(arn, Buffer()).add(records)
        if not started:
            name = f"delivery-{arn.rpartition('/')[2][-20:]}"
            threading.Thread(target=self._work, args=(arn,), name=name, daemon=True).start()

    def _work(self, arn: str) -> None:
        """Deliver until nothing waits any more."""
        pause = 0.0
        while stream := in_scope(arn, firehose._streams.get, arn.rpartition("/")[2]):
            time.sleep(max(pause, POLL_SECONDS))
            buffer = self._buffers.get(arn)
            if buffer is None:
                return
            if not self._due(stream, buffer):
                continue
            with self._lock:
                records = list(buffer.records)
            try:
                done = in_scope(arn, self._deliver, stream, records)
            except Exception:
                logger.exception("delivery of %s stopped", arn)
                done = False
            pause = 0.0 if done else RETRY_SECONDS
            if done and self._forget(arn, buffer, len(records)):
                return
        with self._lock:
            self._buffers.pop(arn, None)  # the delivery stream is gone

    def _forget(self, arn: str, buffer: Buffer, count: int) -> bool:
        """Whether nothing waits behind what was delivered."""
        with self._lock:
            buffer.remove(count)
            if not buffer.records and self._buffers.get(arn) is buffer:
                del self._buffers[arn]
            return not buffer.records

    def _due(self, stream: Mapping[str, Any], buffer: Buffer) -> bool:
        hints = _destination(stream).get("BufferingHints") or {}
        seconds = float(hints.get("IntervalInSeconds", DEFAULT_SECONDS)) * self._share
        megabytes = float(hints.get("SizeInMBs", DEFAULT_MEGABYTES))
        return buffer.size >= megabytes * MEGABYTE or time.monotonic() - buffer.since >= seconds

    def _deliver(self, stream: Mapping[str, Any], records: Sequence[Record]) -> bool:
        """Whether all records are in S3, as what they are."""
        _publish(stream, "DeliveryToS3.DataFreshness", time.time() - records[0].arrived, "Seconds")
        problem = delivery_checks.missing(stream, _destination(stream)) if self._enforce else None
        if problem:
            return self._failed(stream, "IAM.AccessDenied", problem)
        delivery = Delivery(stream, _destination(stream), records)
        try:
            delivery.put()
        except ClientError as error:
            _publish(stream, "DeliveryToS3.Success", 0)
            return self._failed(stream, f"S3.{error.response['Error']['Code']}", str(error))
        source = (stream.get("kinesis_source") or {}).get("KinesisStreamARN")
        if source:
            travels.note(source, stream["arn"])
        travels.note(stream["arn"], _destination(stream)["BucketARN"])
        return True

    def _failed(self, stream: Mapping[str, Any], code: str, message: str) -> bool:
        logger.warning("%s: %s", stream["name"], message)
        options = _destination(stream).get("CloudWatchLoggingOptions") or {}
        group, log_stream = options.get("LogGroupName", ""), options.get("LogStreamName", "")
        arn, role = stream["arn"], _destination(stream)["RoleARN"]
        resource = arn.replace(":firehose:", ":logs:").partition(":deliverystream")[0]
        resource += f":log-group:{group}:log-stream:{log_stream}"
        may = not self._enforce or iam.role_allows(role, "logs:PutLogEvents", resource, iam.region_of(arn))
        if options.get("Enabled") and may:
            line = {"deliveryStreamARN": arn, "errorCode": code, "errorMessage": message}
            logs.append(group, log_stream, [json.dumps(line)])
        return False


def _destination(stream: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = stream["destinations"][0]["config"]
    return found


def _publish(stream: Mapping[str, Any], name: str, value: float, unit: str = "Count") -> None:
    record("AWS/Firehose", name, value, unit, {"DeliveryStreamName": stream["name"]})


class Delivery:
    """One buffer on its way: a file of what could be converted, and one of what could not."""

    def __init__(self, stream: Mapping[str, Any], chosen: Mapping[str, Any], records: Sequence[Record]) -> None:
        self._stream, self._chosen, self._records = stream, chosen, records
        self._arrived = datetime.fromtimestamp(records[0].arrived, UTC).timetuple()
        self._failures: list[tuple[Record, Any]] = []

    def put(self) -> None:
        """Convert and put; an error of S3 is raised."""
        conversion = self._chosen.get("DataFormatConversionConfiguration") or {}
        converts = bool(conversion) and bool(conversion.get("Enabled", True))
        body = self._parquet(conversion) if converts else b"".join(one.data for one in self._records)
        if body:
            self._put(self._prefix(self._chosen.get("Prefix", "")), ".parquet" if converts else "", body)
        if self._failures:
            kind = "format-conversion-failed"
            prefix = self._chosen.get("ErrorOutputPrefix") or f"{self._chosen.get('Prefix', '')}{kind}/"
            lines = "".join(json.dumps(self._error(*one)) + "\n" for one in self._failures)
            self._put(self._prefix(prefix, error_type=kind), "", lines.encode())
        delivered = len(self._records) - len(self._failures)
        _publish(self._stream, "DeliveryToS3.Success", 1)
        _publish(self._stream, "DeliveryToS3.Records", delivered)
        if converts:
            _publish(self._stream, "SucceedConversion.Records", delivered)
            _publish(self._stream, "FailedConversion.Records", len(self._failures))

    def _parquet(self, conversion: Mapping[str, Any]) -> bytes:
        self._failures = []
        schema = conversion.get("SchemaConfiguration") or {}
        reader = ((conversion.get("InputFormatConfiguration") or {}).get("Deserializer") or {}).get("OpenXJsonSerDe")
        writer = ((conversion.get("OutputFormatConfiguration") or {}).get("Serializer") or {}).get("ParquetSerDe")
        found: list[parquet.Row] = []
        columns: parquet.Columns = {}
        for one in self._records:
            try:
                if writer is None:
                    raise firehose._conversion_error("unsupported")
                columns = columns or parquet.columns_of(schema)
                found += parquet.rows(one.data, columns, reader or {})
            except firehose._DeliveryError as error:
                self._failures.append((one, error))
        if not found:
            return b""
        return parquet.file_of(found, columns, (writer or {}).get("Compression", "SNAPPY"))

    def _error(self, one: Record, error: Any) -> dict[str, Any]:
        schema = self._chosen["DataFormatConversionConfiguration"].get("SchemaConfiguration") or {}
        return {
            "attemptsMade": 1,
            "arrivalTimestamp": int(one.arrived * 1000),
            "attemptEndingTimestamp": int(time.time() * 1000),
            "rawData": base64.b64encode(one.data).decode(),
            "errorCode": error.code,
            "errorMessage": error.message,
            "dataCatalogTable": {
                "catalogId": schema.get("CatalogId") or iam.account_of(self._stream["arn"]),
                "databaseName": schema.get("DatabaseName"),
                "tableName": schema.get("TableName"),
                "region": schema.get("Region") or iam.region_of(self._stream["arn"]),
                "versionId": schema.get("VersionId", "LATEST"),
            },
        }

    def _prefix(self, template: str, error_type: str | None = None) -> str:
        return str(firehose._evaluate_prefix(template, self._arrived, error_type=error_type))

    def _put(self, prefix: str, extension: str, body: bytes) -> None:
        moment = time.strftime("%Y-%m-%d-%H-%M-%S", self._arrived)
        name = f"{self._stream['name']}-{self._stream.get('version', 1)}-{moment}-{uuid.uuid4()}{extension}"
        region = iam.region_of(self._stream["arn"])
        s3 = role_clients.client(self._chosen["RoleARN"], "firehose", "s3", region)
        s3.put_object(Bucket=firehose._s3_bucket_from_arn(self._chosen["BucketARN"]), Key=prefix + name, Body=body)
