"""Compares the two replicas of a global table, and repairs by the conflict rule. See docs/runbooks/consistency.md."""
