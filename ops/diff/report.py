"""A change as people read it: a table for a terminal, markdown for a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.manifests import Manifest
from ops.diff.access import Shift, shifts
from ops.diff.changes import Action, Change
from ops.diff.meaning import costs, dependents

_SHORT = 60
_WARNING = {
    Action.DELETE: "goes",
    Action.REFUSED: "refused by the provider: a field cannot be changed, give the object another name",
    Action.REPLACE: "replaced by another",
    Action.CHANGE: "changes in place",
    Action.ADD: "comes",
}


@dataclass(frozen=True)
class Row:
    """A change with all that is worth saying of it."""

    change: Change
    access: Sequence[Shift]
    costs: Sequence[str]
    dependents: Sequence[str]

    @property
    def notes(self) -> list[str]:
        """What a reviewer should not overlook, the worst first."""
        change = self.change
        found = []
        if change.action in (Action.DELETE, Action.REPLACE) and change.holds_data:
            found.append("HOLDS DATA, " + ("which stays in AWS" if change.kept else "which goes with it"))
        found += [f"{name} is immutable: {why}" for name, why in sorted(change.immutable.items())]
        if change.action in (Action.DELETE, Action.REFUSED) and self.dependents:
            found.append("named by " + ", ".join(self.dependents))
        found += [f"access {'WIDER' if shift.wider else 'narrower'}: {shift.words}" for shift in self.access]
        found += [f"costs: {cost}" for cost in self.costs]
        return found


def explain(changes: Iterable[Change], after: Sequence[Manifest]) -> list[Row]:
    """Each change with its meaning; `after` are the objects that are there afterwards."""
    return [Row(change, shifts(change), costs(change), dependents(change, after)) for change in changes]


def summary(rows: Sequence[Row]) -> str:
    """One line of counts."""
    counted = Counter(row.change.action for row in rows)
    parts = [f"{counted[action]} {action.value}" for action in Action if counted[action]]
    wider = sum(shift.wider for row in rows for shift in row.access)
    data = sum(row.change.holds_data for row in rows if row.change.action in (Action.DELETE, Action.REPLACE))
    parts += [f"{wider} wider permissions"] if wider else []
    parts += [f"{data} that hold data go"] if data else []
    return ", ".join(parts) or "nothing changes"


def text(rows: Sequence[Row]) -> str:
    """For a terminal."""
    lines = []
    for row in rows:
        lines.append(f"{row.change.action.value:<8} {row.change.subject.identity}")
        lines += [f"           {note}" for note in row.notes]
        lines += [f"           {field}" for field in _fields(row.change)]
    return "\n".join([*lines, summary(rows)]) + "\n"


def markdown(rows: Sequence[Row]) -> str:
    """For a pull request: a table of what needs a look, and everything below a fold."""
    lines = [f"**{summary(rows)}**", ""]
    worth = [row for row in rows if row.notes]
    if worth:
        lines += ["| what | object | look at |", "|---|---|---|"]
        lines += [
            f"| {row.change.action.value} | `{row.change.subject.identity}` | {'<br>'.join(map(_cell, row.notes))} |"
            for row in worth
        ]
        lines.append("")
    for action in Action:
        found = [row for row in rows if row.change.action == action]
        if found:
            lines += [f"<details><summary>{len(found)} {action.value}: {_WARNING[action]}</summary>", ""]
            for row in found:
                lines.append(f"- `{row.change.subject.identity}`")
                lines += [f"  - `{_code(field)}`" for field in _fields(row.change)]
            lines += ["", "</details>", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _fields(change: Change) -> list[str]:
    return [
        f"{field.path}: {_shown(field.before)} -> {_shown(field.after)}"
        for field in change.fields
        if not field.path.endswith(".contentBase64")  # the key beside it holds the content's hash
    ]


def _shown(value: object) -> str:
    text = "nothing" if value is None else " ".join(str(value).split())
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}..."


def _code(text: str) -> str:
    return text.replace("`", "'")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
