"""From a record's value to an item of the table, or to the reason why it is rejected; pure.

An item's key says which record it is and which state of it:
    recordId   `<type>#<business id>`, several id fields joined by `#` with `%` and `#` in them escaped, or
               `<type>#sha256:<checksum>` where the schema names no id
    timestamp  the record's own time in UTC, to the microsecond, then `#` and the first 16 digits of its checksum

Thus a later state of a record is an item of its own, the latest is one descending query, and two states of the same
time are in the same order in both regions whatever order they arrived in: no write needs a condition. The checksum is
SHA-256 over the canonical DynamoDB JSON of `data` (functions.common.attributes).
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from fastjsonschema import JsonSchemaException, JsonSchemaValueException

from functions.common.attributes import MAX_ITEM_BYTES, attribute, members, number, size
from functions.common.errors import NotStorable
from functions.data_processor.errors import RecordRejected
from functions.data_processor.models import FileVersion, Item, RawRecord, Reject, Status
from functions.data_processor.rules import Rule
from functions.data_processor.schemas import DataType

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STRAY = re.compile("[\udc80-\udcff]")
_PATH = re.compile(r"\.|\[|\]")


class Transformer:
    """Makes items of one file's records; what all of them share is written out once."""

    def __init__(
        self,
        data_type: DataType,
        rules: list[Rule],
        file: FileVersion,
        *,
        region: str,
        processed_at: str,
        default_time: str,
        expires_at: int = 0,
    ) -> None:
        """`default_time` is for records without a time of their own; `expires_at` in epoch seconds, 0 for never."""
        self._type, self._rules, self._default_time = data_type, rules, default_time
        self._prefix = data_type.name + "#"
        source = {
            "sourceBucket": file.bucket,
            "sourceKey": file.key,
            "sourceVersion": file.version or file.etag,
            "region": region,
            "processedAt": processed_at,
            "schemaVersion": data_type.version,
        }
        rest = {"dataType": data_type.name, "processingStatus": Status.PROCESSED}
        whole: dict[str, Any] = {**rest, "expiresAt": expires_at} if expires_at else rest
        self._metadata = members(source)[1:-1].encode()
        self._rest = members(whole)[1:-1].encode()
        # Names and values beside recordId, timestamp and data, with room for line, record and checksum.
        self._overhead = size({**whole, "metadata": source}) + 220

    def item(self, number_: int, record: RawRecord) -> Item:
        """The record in the table's form; raises RecordRejected."""
        value = record.value
        if record.error is not None:
            raise RecordRejected("", _cause(record))
        try:
            value = self._validated(value)
            data = members(value).encode()
        except NotStorable as error:
            raise RecordRejected(".".join(error.path), error.reason) from None
        except UnicodeEncodeError as error:
            raise RecordRejected("", _not_text(error)) from None
        except RecursionError:
            raise RecordRejected("", "nested too deeply") from None
        # Rules reckon with numbers, so they come after the encoder has refused what is none.
        for rule in self._rules:
            if found := rule(value):
                raise RecordRejected(*found)
        checksum = sha256(data).hexdigest()
        record_id = self._prefix + (self._business_id(value) or "sha256:" + checksum)
        if len(record_id) > 512 and len(record_id.encode()) > 2048:
            raise RecordRejected(self._type.id_fields[0], "the record's id is longer than the table's 2048 bytes")
        timestamp = f"{self._time(value)}#{checksum[:16]}"
        body = b"".join(
            (
                b'{"recordId":',
                attribute(record_id).encode(),
                b',"timestamp":{"S":"',
                timestamp.encode(),
                b'"},"data":{"M":',
                data,
                b'},"metadata":{"M":{"checksum":{"S":"',
                f'{checksum}"}},"line":{{"N":"{record.line}"}},"record":{{"N":"{number_}"}},'.encode(),
                self._metadata,
                b"}},",
                self._rest,
                b"}",
            )
        )
        # The text is never shorter than what DynamoDB counts, so only a long one needs the count.
        if len(body) > MAX_ITEM_BYTES and size(value) + size(record_id) + self._overhead > MAX_ITEM_BYTES:
            raise RecordRejected("", f"the item would be larger than the table's {MAX_ITEM_BYTES // 1024} KB")
        return Item((record_id, timestamp), body, number_, record.line, record.raw)

    def _validated(self, value: Any) -> Any:
        try:
            self._type.validate(value)
        except JsonSchemaValueException as error:
            if error.rule != "type" or not isinstance(error.value, Decimal):
                raise _rejection(error) from None
            value = self._again(_whole_numbers(value))
        except JsonSchemaException as error:
            raise RecordRejected("", str(error)) from None
        return value

    def _again(self, value: Any) -> Any:
        # JSON Schema calls 1.0 an integer, the validator calls a Decimal none.
        try:
            self._type.validate(value)
        except JsonSchemaValueException as error:
            raise _rejection(error) from None
        return value

    def _business_id(self, value: Mapping[str, Any]) -> str:
        parts = []
        for field in self._type.id_fields:
            part = value[field]
            if type(part) is not str:
                part = number(part)
            elif not part:
                raise RecordRejected(field, "the business id is empty")
            elif "#" in part or "%" in part:
                part = part.replace("%", "%25").replace("#", "%23")
            parts.append(part)
        return "#".join(parts)

    def _time(self, value: Mapping[str, Any]) -> str:
        for field in self._type.time_fields:
            if (found := value.get(field)) is not None:
                try:
                    return utc(self._moment(found))
                except (ValueError, OverflowError, TypeError):
                    raise RecordRejected(field, f"{str(found)[:60]!r} is not a time") from None
        return self._default_time

    def _moment(self, found: Any) -> datetime:
        if isinstance(found, str):
            return datetime.fromisoformat(found)
        if not self._type.time_divisor or isinstance(found, bool):
            raise ValueError
        return _EPOCH + timedelta(microseconds=int(Decimal(found) * (1_000_000 // self._type.time_divisor)))


def utc(moment: datetime) -> str:
    """A time in UTC as text, always to the microsecond, so that text order is time order; no zone means UTC."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def reject(number_: int, record: RawRecord, error: RecordRejected, most: int) -> Reject:
    """The reject of a record, its text cut at `most` characters."""
    raw = record.raw[:most].encode("utf-8", "backslashreplace").decode()
    return Reject(number_, record.line, error.field, error.reason, raw)


def _cause(record: RawRecord) -> str:
    if _STRAY.search(record.raw):
        return f"not valid UTF-8, and {record.error}"
    return record.error or ""


def _not_text(error: UnicodeEncodeError) -> str:
    if _STRAY.match(error.object, error.start):
        return "not valid UTF-8"
    return "half of a surrogate pair, which is no character"


def _rejection(error: JsonSchemaValueException) -> RecordRejected:
    path = [part for part in _PATH.split(error.name or "") if part][1:]
    reason = error.message.removeprefix(error.name or "").strip()
    if error.rule == "required" and isinstance(error.value, dict):
        missing = [name for name in error.rule_definition if name not in error.value]
        return RecordRejected(".".join([*path, *missing[:1]]), "is required: missing " + ", ".join(missing))
    if error.rule == "format":
        reason = f"must be a valid {error.rule_definition}"
    elif error.rule == "pattern":
        reason = f"must match {error.rule_definition}"
    shown = "" if isinstance(error.value, dict | list) else f", it is {_shown(error.value)}"
    return RecordRejected(".".join(path), f"{reason}{shown}")


def _shown(value: Any) -> str:
    text = "null" if value is None else str(value) if isinstance(value, Decimal) else repr(value)
    text = text if len(text) <= 80 else text[:77] + "..."
    return text.encode("utf-8", "backslashreplace").decode()


def _whole_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _whole_numbers(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_whole_numbers(inner) for inner in value]
    if (
        isinstance(value, Decimal)
        and value.is_finite()
        and value.adjusted() < 40
        and value == value.to_integral_value()
    ):
        return int(value)
    return value
