"""What paths call a kind: kubectl sorts by it."""

from __future__ import annotations

from functools import cache

from checks import core
from checks.schema_facts import committed


@cache
def plural(api_version: str, kind: str) -> str:
    """By the facts of custom resources and of Kubernetes' own kinds; for others the kind with an s."""
    group = api_version.rpartition("/")[0]
    known = committed().kinds(group).get(kind)
    return (known.plural if known else core.plural_of(api_version, kind)) or f"{kind.lower()}s"
