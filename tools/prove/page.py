"""docs/permissions.md: every grant of every function's role, and what proves that it is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tools.prove.grants import Grant, Role

Line = tuple[str, str, str, str]

PERMISSIONS = "docs/permissions.md"
_HEAD = """# Permissions

Written by `make prove` from what lies in `dist/`, and held against it by a test. Each line is something that the role
of a function may do in the development environment, and what fails when it is taken away: a flow, replayed in the
sandbox under enforced IAM, or, for what Lambda does by itself under the role and the emulated AWS does not ask for, a
rule of `checks/`. How that is proved, and what it does not prove, is in [design/proofs.md](design/proofs.md).
"""
_COLUMNS = ("Action", "Resource", "Condition", "Fails without it")


def permissions_page(roles: Sequence[Role], proofs: Mapping[Grant, str]) -> str:
    """The page in Markdown."""
    parts = [_HEAD]
    for role in roles:
        rows = [(*_cells(grant), proofs[grant]) for grant in role.grants]
        system, region = role.place
        functions = ", ".join(f"`{name}`" for name in role.functions)
        parts.append(f"## {role.name}\n\n{system}, {region}; the role of {functions}.\n\n{table(_COLUMNS, rows)}")
    return "\n".join(parts)


def granted(page: str) -> set[Line]:
    """Role, action, resource and condition of each line of the page."""
    return set(proofs(page))


def proofs(page: str) -> dict[Line, str]:
    """What the page gives as the proof of each grant."""
    return dict(_lines(page))


def _lines(page: str) -> Iterator[tuple[Line, str]]:
    role = ""
    for line in page.splitlines():
        if line.startswith("## "):
            role = line[3:]
        elif line.startswith("| `"):
            action, resource, condition, words = (cell.strip() for cell in line.strip("|").split(" | "))
            yield (role, action.strip("`"), resource.strip("`"), condition.strip("`")), words


def _cells(grant: Grant) -> tuple[str, str, str]:
    return f"`{grant.action}`", f"`{grant.resource}`", f"`{grant.condition}`" if grant.condition else ""


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
