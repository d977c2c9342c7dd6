"""Proofs of what the README claims, each a step that runs for minutes: `make prove`."""
