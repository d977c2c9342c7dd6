"""A read-only Kubernetes API of the sandbox's objects, for a stock kubectl."""

from __future__ import annotations

from sandbox.apiserver.server import Reader

__all__ = ["Reader"]
