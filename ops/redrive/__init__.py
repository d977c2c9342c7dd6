"""Sends what lies in a dead-letter or on-failure queue back to where it came from. See docs/runbooks/redrive.md."""
