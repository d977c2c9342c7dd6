"""The page: rules of good practice, what is acknowledged in dist/, and the ids of all other checks by module."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from checks.manifests import Manifest
from checks.rules import RULES
from checks.rules.acknowledged import acknowledgements
from checks.world import World, environment_of

FAMILIES = ("access", "asl", "composition", "dashboard", "guard", "limit", "network", "order", "policy", "reference",
            "rule", "schema", "stray", "wiring")  # fmt: skip
"""First parts of the ids of findings."""
_ID = re.compile(rf"(?:{'|'.join(FAMILIES)})\.[a-z]+(?:-[a-z]+)*")
_HEAD = """# Rules

Written by `make rules` from `checks/` and `dist/`, and held against both by a test. `make synth` refuses what breaks a
rule, and writes nothing.

## Good practice

An object may break one of these when it says why: with an annotation `tandem.example.org/acknowledge-<rule>` whose
value is the reason (`acknowledge` of a block in `charts/blocks/`; `<rule>` is the id without `rule.`). An
acknowledgement without a reason, of no rule, or of one that the object keeps, is a finding itself.
"""
_ACKNOWLEDGED = """## Acknowledged

What breaks a rule today, in the environments named, and the reason that stands in the object.
"""
_OTHERS = """## Everything else

These are no matter of taste: the API server, the provider or AWS would refuse the object, or events would be lost. None
can be acknowledged.
"""


def page(checks: Path, manifests: Sequence[Manifest]) -> str:
    """The page in Markdown."""
    rules = [(f"`{rule.id}`", rule.says, _kinds(rule.kinds), rule.source) for rule in RULES]
    others = [(f"`{name}`", module, summary) for name, module, summary in others_in(checks)]
    parts = [
        _HEAD,
        _table(("Rule", "Says", "Kinds", "Source"), rules),
        _ACKNOWLEDGED,
        _table(("Rule", "Object", "Environments", "Reason"), _acknowledged(World.of(manifests))),
        _OTHERS,
        _table(("Rule", "Module", "What the module is about"), others),
    ]
    return "\n".join(parts)


def others_in(checks: Path) -> list[tuple[str, str, str]]:
    """Each id of a finding that stands as a text in a module of checks/, with the module and what that is about."""
    found: dict[str, tuple[str, str]] = {}
    for file in sorted(checks.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        summary = (ast.get_docstring(tree) or "").partition("\n")[0]
        module = f"`{file.relative_to(checks.parent).as_posix()}`"
        for name in ids(tree):
            found.setdefault(name, (module, summary))
    return [(name, *found[name]) for name in sorted(found) if not name.startswith("rule.") or name.endswith("ement")]


def ids(tree: ast.Module) -> Iterable[str]:
    """The ids that a module names in its code or in the list of rules of its docstring, each once."""
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    whole = (text for text in texts if _ID.fullmatch(text))
    listed = (ast.get_docstring(tree) or "").partition("Rules: ")[2]
    return dict.fromkeys([*whole, *_ID.findall(re.split(r"\.(?:\s|$)", listed, maxsplit=1)[0])])


def _acknowledged(world: World) -> list[tuple[str, ...]]:
    """Alike objects of several environments are one row."""
    rows: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for one in acknowledgements(world):
        environment = environment_of(one.manifest)
        name = "-".join("<env>" if part == environment else part for part in one.manifest.name.split("-"))
        account = world.accounts.get(one.manifest.namespace, "")
        name = name.replace(account, "<account>") if account else name
        rows[one.rule, f"{one.manifest.kind} {name}", one.reason].append(environment)
    return [(f"`{rule}`", f"`{what}`", ", ".join(where), why) for (rule, what, why), where in sorted(rows.items())]


def _kinds(kinds: Sequence[str]) -> str:
    return ", ".join(kinds) or "all that can be tagged"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
