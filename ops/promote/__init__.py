"""Promotion: one change in Git, with what it renders, for somebody to review."""
