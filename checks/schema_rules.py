"""CEL rules (x-kubernetes-validations), judged as an API server does when an object is created.

Rules are compiled by the cel library, once each. Rules about the former value (`oldSelf`) say nothing about a new
object and are left out, as the API server leaves them out, unless they ask to see it as an optional.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

from checks.findings import nearest

# cel's __init__ imports its command line tool, and with it a terminal toolkit: 150 ms that no check needs. An empty
# stand-in during the import keeps it out; whoever wants the tool later imports it as usual.
_HIDDEN = "cel.cli" not in sys.modules and "cel" not in sys.modules
if _HIDDEN:
    sys.modules["cel.cli"] = ModuleType("cel.cli")
import cel  # noqa: E402 - only now, see above
from cel.stdlib import STDLIB_FUNCTIONS, add_stdlib_to_context  # noqa: E402 - only now, see above

if _HIDDEN:
    del sys.modules["cel.cli"]

# Words that CEL reserves: the API server shows a field of that name as __name__.
_RESERVED = frozenset(
    {"true", "false", "null", "in", "as", "break", "const", "continue", "else"}
    | {"for", "function", "if", "import", "let", "loop", "package", "namespace", "return"}
    | {"var", "void", "while"}
)
_ESCAPES = (("__", "__underscores__"), (".", "__dot__"), ("-", "__dash__"), ("/", "__slash__"))
_BUILT_IN = frozenset(
    {"has", "all", "exists", "exists_one", "map", "filter", "size", "contains", "startsWith"}
    | {"endsWith", "matches", "int", "uint", "double", "string", "bytes", "bool", "timestamp"}
    | {"duration", "type", "dyn", "hasValue", "value", "orValue", "or", "getFullYear", "getMonth"}
    | {
        "getDate",
        "getDayOfMonth",
        "getDayOfWeek",
        "getDayOfYear",
        "getHours",
        "getMinutes",
        "getSeconds",
        "getMilliseconds",
    }
)
# The library names the functions that an expression calls without their namespace.
_STDLIB = frozenset(name.rpartition(".")[2] for name in STDLIB_FUNCTIONS)


_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
# A field of the object that a rule is about; what a parenthesis follows is a function.
_FIELD = re.compile(r"(?<![\w.])(?:self|oldSelf)\.(\w+)\b(?!\()")


class Rule(NamedTuple):
    """A rule as the facts hold it, ready to run; `problem` says why it cannot be run, None when it can."""

    text: str
    message: str
    field: str
    program: Any
    message_program: Any
    optional: bool
    problem: str | None


@cache
def _programs(text: str, message_expression: str) -> tuple[list[Any], str | None]:
    """A rule and its message, ready to run, and why they cannot be run."""
    programs: list[Any] = [None, None]
    for index, expression in enumerate((text, message_expression)):
        if not expression:
            continue
        try:
            programs[index] = cel.compile(expression)
            unknown = [name for name in programs[index].functions() if not _is_known(name)]
        except (ValueError, TypeError, RuntimeError) as error:
            return programs, f"the cel library cannot read it: {' '.join(str(error).split())}"
        if unknown:
            return programs, f"the cel library does not have {', '.join(sorted(unknown))}()"
    return programs, None


def problem_of(text: str, message_expression: str = "", fields: Iterable[str] | None = None) -> str | None:
    """Why an API server would refuse a rule of an object with these fields, rules about `oldSelf` among them.

    None for a rule that it takes; without `fields` those that the rule names are not looked up.
    """
    _, problem = _programs(text, message_expression)
    if problem is not None or fields is None:
        return problem
    known = {escaped(field) for field in fields}
    for expression in (text, message_expression):
        for named in _FIELD.findall(_TEXT.sub("''", expression)):
            if named not in known:
                meant = nearest(named, known)
                return f"it names no field {named}; " + (f"did you mean {meant}" if meant else "describe it")
    return None


# What a macro or a binding names by itself.
_BOUND = re.compile(r"\.(?:all|exists|exists_one|map|filter)\(\s*(\w+)\s*,|\bcel\.bind\(\s*(\w+)\s*,")


def names_of(text: str) -> set[str]:
    """The variables that a sound expression is about, without those that it binds itself."""
    programs, _ = _programs(text, "")
    bound = {name for pair in _BOUND.findall(_TEXT.sub("''", text)) for name in pair if name}
    return set(programs[0].variables()) - bound


@cache
def compiled(text: str, message: str, message_expression: str, field: str, optional: bool) -> Rule | None:
    """The rule, or None where it does not apply to a new object. A rule that the library refuses has a `problem`."""
    if not optional and re.search(r"\boldSelf\b", text):
        return None
    programs, problem = _programs(text, message_expression)
    shown = message or f"failed rule: {' '.join(text.split())}"
    return Rule(text, shown, field, programs[0], programs[1], optional, problem)


def rules_of(node: dict[str, Any]) -> tuple[Rule, ...]:
    """The rules of a node of facts that apply to a new object."""
    found = (
        compiled(
            rule["rule"],
            rule.get("message", "").strip(),
            rule.get("messageExpression", ""),
            rule.get("fieldPath", ""),
            bool(rule.get("optionalOldSelf")),
        )
        for rule in node.get("rules", ())
    )
    return tuple(rule for rule in found if rule is not None)


def escaped(field: str) -> str:
    """The name under which a rule sees a field. A field that no rule can name keeps its own."""
    if field in _RESERVED:
        return f"__{field}__"
    for plain, written in _ESCAPES:
        field = field.replace(plain, written)
    return field


class Engine:
    """Runs rules. One instance serves one thread."""

    def __init__(self) -> None:
        self._context = cel.Context()
        add_stdlib_to_context(self._context)

    def failures(self, rules: tuple[Rule, ...], value: Any) -> list[tuple[Rule, str]]:
        """The rules that `value` breaks, each with its message.

        `value` has the schema's defaults filled in, numbers as float where the schema says number, and field names
        escaped.
        """
        broken: list[tuple[Rule, str]] = []
        self._context.update({"self": value, "oldSelf": cel.OptionalValue.none()})
        for rule in rules:
            if rule.problem is not None:
                broken.append((rule, f"the rule cannot be judged, {rule.problem}"))
                continue
            try:
                if rule.program.execute(self._context) is not True:
                    broken.append((rule, self._message(rule)))
            except (RuntimeError, ValueError, TypeError, KeyError, IndexError, OverflowError) as error:
                broken.append((rule, f"{rule.message} (the rule ended in an error: {error})"))
        return broken

    def _message(self, rule: Rule) -> str:
        if rule.message_program is None:
            return rule.message
        try:
            made = rule.message_program.execute(self._context)
        except (RuntimeError, ValueError, TypeError, KeyError, IndexError, OverflowError):
            return rule.message
        return made if isinstance(made, str) and made.strip() else rule.message


def _is_known(function: str) -> bool:
    operator = not function[:1].isalpha()
    return operator or function in _BUILT_IN or function in _STDLIB
