"""Questions that are asked of the lake again and again: one file of SQL each, which Athena and DuckDB both understand.

The first line says the question. The stream delivers an event once or more often, so that events are counted by their
ids. Days are those of arrival, in UTC, by which the lake is divided: a query without a day scans everything. Athena
passes over what Glacier holds.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from charts.blocks.workgroup import SavedQuery

_FOLDER = Path(__file__).parent / "queries"


def saved_queries(table: str, threshold: float) -> list[SavedQuery]:
    """The queries over a table of events; a value above the threshold is an anomaly."""
    return [_read(path, table, threshold) for path in sorted(_FOLDER.glob("*.sql"))]


def _read(path: Path, table: str, threshold: float) -> SavedQuery:
    question, _, text = path.read_text(encoding="utf-8").partition("\n")
    sql = Template(text.strip()).substitute(table=table, threshold=f"{threshold:g}")
    return SavedQuery(path.stem, question.removeprefix("-- "), sql)
