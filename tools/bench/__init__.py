"""Benchmarks: each figure is a ratio or a growth within one run on one machine, written to docs/benchmarks.md."""
