"""docs/rules.md, written from the rules themselves and from what lies in dist/."""
