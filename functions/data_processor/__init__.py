"""Turns files that arrive in the ingestion bucket into items of the table; see docs/design/data-processor.md."""
