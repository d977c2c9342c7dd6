"""docs/alarms.md, written from what lies in dist/: who is told of what."""
