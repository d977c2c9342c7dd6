"""Kubernetes' own kinds, judged as the API server judges them: by their published schema, then by rules of its code.

The schema is checks/data/kubernetes.json, taken from a running API server of one release (tools/apiserver). Published
schemas of Kubernetes' own kinds say less than the server asks for; what it asks beyond, for the kinds that dist/ holds,
is written down in the modules here, kind by kind, and held against that server's answers (tests/data/apiserver).
"""

from __future__ import annotations

from checks.core.judge import KINDS, judge, plural_of, scope_of

__all__ = ["KINDS", "judge", "plural_of", "scope_of"]
