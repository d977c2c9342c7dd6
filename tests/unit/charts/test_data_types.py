"""Data types: a schema file is all that one needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from charts.blocks.bucket import Route
from charts.file_pipeline.ingestion import DataTypeNameError, data_types, routes


def test_adding_a_data_type_is_adding_a_file(tmp_path: Path) -> None:
    """Each JSON Schema file is a data type, with routes for each format, plain and gzipped."""
    for name in ("b", "a-2"):
        (tmp_path / f"{name}.json").write_text("{}")
    (tmp_path / "notes.txt").write_text("")
    assert data_types(tmp_path) == ["a-2", "b"]
    assert Route("a-2/", ".csv.gz") in routes(data_types(tmp_path))
    assert len(routes(data_types(tmp_path))) == 16


@pytest.mark.parametrize("name", ["rejected", "file", "Orders", "a b", "1st", "x" * 32])
def test_a_file_that_cannot_be_a_prefix_is_refused(tmp_path: Path, name: str) -> None:
    """A schema under a reserved or unfit name is refused with what is allowed, before anything is rendered."""
    (tmp_path / f"{name}.json").write_text("{}")
    with pytest.raises(DataTypeNameError, match=r"allowed are .* rename the file"):
        data_types(tmp_path)
