"""docs/mutations.md: how many changes of dist/ the static checks notice, by what was changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tools.prove.acknowledged import Acknowledgements
from tools.prove.page import table

if TYPE_CHECKING:
    from tools.prove.mutations import Judged

MUTATIONS = "docs/mutations.md"
_HEAD = """# Mutations

Written by `make prove`. Each system of the development environment is changed in one place at a time, in memory: a
permission of a service's role or of a resource's policy is dropped, widened or given to somebody else, an ARN or a
reference points elsewhere, an object is gone. Of mutants that differ in nothing but their place one is tried: {tried}
of {total}. `checks/` has to notice each. How, and what it means, is in [design/proofs.md](design/proofs.md).

"""
_EXPLAINED = """
## Not noticed, and why

"""


def mutations_page(judged: Sequence[Judged], total: int, explained: Acknowledgements) -> str:
    """The page in Markdown."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        kinds[one.mutant.kind].append(one)
    rows = [_row(kind, held) for kind, held in sorted(kinds.items())]
    rows.append(_row("all", judged))
    left = sorted({one.mutant.group for one in judged if not one.rules})
    reasons = [(kind, name, f"`{path}`" if path else "", explained.reason(kind, name, path) or "nothing explains it")
               for kind, name, path in left]  # fmt: skip
    columns = ("What was done", "Mutants", "Noticed", "By")
    page = _HEAD.format(tried=len(judged), total=total) + table(columns, rows)
    if reasons:
        page += _EXPLAINED + table(("What was done", "Kind", "Where", "Why it may pass"), reasons)
    return page


def _row(kind: str, held: Sequence[Judged]) -> tuple[str, str, str, str]:
    caught = [one for one in held if one.rules]
    families = sorted({rule.partition(".")[0] for one in caught for rule in one.rules})
    share = f"{len(caught)} ({100 * len(caught) // len(held)} %)"
    return kind, str(len(held)), share, ", ".join(f"`{name}`" for name in families)
