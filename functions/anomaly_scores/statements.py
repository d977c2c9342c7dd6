"""The job in Flink SQL: a table over the stream, a table over the lake, and what flows from one into the other.

What becomes of an event is settled here:

* **Its hour** is that of its own timestamp, in UTC, whenever it arrives.
* **Late**: an hour closes when events of `late_seconds` after its end have come. What comes later still does not count;
  the table and the lake have it.
* **Ahead of time**: an event of more than five minutes after this machine's clock counts for nothing and closes
  nothing. One client with a wrong clock would close everybody's hours otherwise.
* **Redelivered**: of the events of an id with one `event_id`, the first of an hour counts.
* **No event**: records that are no JSON, or lack what a score is made of, are passed over; the stream-processor tells
  of them.

Flink has no row for an hour without events, so there is no score of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.common.event_contract import flink_columns

EVENTS, SCORES, FUNCTION = "events", "anomaly_scores", "hour_score"
_FUTURE_SECONDS = 300
"""How far ahead of this machine's clock an event may be: clocks of honest clients differ by less."""
COLUMNS = (
    ("id", "STRING"),
    ("hour", "STRING"),
    ("events", "BIGINT"),
    ("middle", "DOUBLE"),
    ("spread", "DOUBLE"),
    ("furthest", "DOUBLE"),
    ("score", "DOUBLE"),
)
"""Columns of a result; `hour` is the hour's beginning in UTC, such as 2026-01-31T08:00:00Z."""
PARTITIONS = ("year", "month", "day")
"""Where a result lies, by its hour: year=2026/month=01/day=31/, as everything in the lake."""


def events_table(schema: Mapping[str, Any], options: Mapping[str, str], late_seconds: int) -> str:
    """CREATE TABLE for the stream: the contract's columns, and the moment that each event counts for.

    An event without a time would stop the job (Flink refuses a row without a time that it watches), and one ahead of
    time would close hours. Both get the beginning of time, which never closes any and which `insert` leaves out.
    """
    columns = [f"  `{name}` {kind}" for name, kind in flink_columns(schema)]
    columns += [
        f"  `moment` AS CASE WHEN `timestamp` < CURRENT_ROW_TIMESTAMP() + {_interval(_FUTURE_SECONDS)} "
        "THEN `timestamp` ELSE TO_TIMESTAMP_LTZ(0, 3) END",
        f"  WATERMARK FOR `moment` AS `moment` - {_interval(late_seconds)}",
    ]
    return _table(EVENTS, columns, {**options, **_JSON, "json.ignore-parse-errors": "true"})


def scores_table(place: str) -> str:
    """CREATE TABLE for the results: lines of JSON below `place`, which appear with the job's checkpoints."""
    columns = [f"  `{name}` {kind}" for name, kind in COLUMNS] + [f"  `{name}` STRING" for name in PARTITIONS]
    options = {
        "connector": "filesystem",
        "path": place,
        "sink.rolling-policy.rollover-interval": "5 min",
        "sink.rolling-policy.check-interval": "1 min",
        **_JSON,
    }
    return _table(SCORES, columns, options, PARTITIONS)


def insert() -> str:
    """INSERT: the events of each hour once, gathered by id, scored by the function `hour_score`."""
    return f"""INSERT INTO `{SCORES}`
SELECT `id`, DATE_FORMAT(`window_start`, 'yyyy-MM-dd''T''HH:mm:ss''Z''') AS `hour`,
  `found`.`events`, `found`.`middle`, `found`.`spread`, `found`.`furthest`, `found`.`score`,
  DATE_FORMAT(`window_start`, 'yyyy'), DATE_FORMAT(`window_start`, 'MM'), DATE_FORMAT(`window_start`, 'dd')
FROM (
  SELECT `id`, `window_start`, {FUNCTION}(ARRAY_AGG(`value`)) AS `found`
  FROM (
    SELECT `id`, `value`, `window_start`, `window_end`, ROW_NUMBER() OVER (
      PARTITION BY `window_start`, `window_end`, `id`, `event_id` ORDER BY `moment`
    ) AS `place`
    FROM TABLE(TUMBLE(TABLE `{EVENTS}`, DESCRIPTOR(`moment`), INTERVAL '1' HOUR))
    WHERE `id` IS NOT NULL AND `value` IS NOT NULL AND `event_id` IS NOT NULL AND `timestamp` = `moment`
  )
  WHERE `place` = 1
  GROUP BY `id`, `window_start`, `window_end`
)"""  # noqa: S608 - made of constants


_JSON = {"format": "json", "json.timestamp-format.standard": "ISO-8601"}


def _table(name: str, columns: list[str], options: Mapping[str, str], partitions: tuple[str, ...] = ()) -> str:
    given = [f"  '{_sql(option)}' = '{_sql(value)}'" for option, value in sorted(options.items())]
    parts = f" PARTITIONED BY ({', '.join(f'`{one}`' for one in partitions)})" if partitions else ""
    return f"CREATE TABLE `{name}` (\n" + ",\n".join(columns) + f"\n){parts} WITH (\n" + ",\n".join(given) + "\n)"


def _interval(seconds: int) -> str:
    # Flink refuses more than 99 in a field of its own.
    return f"INTERVAL '{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}' HOUR TO SECOND"


def _sql(text: str) -> str:
    return text.replace("'", "''")
