"""Combining: several fields of a composite put into one text, by the format of a CombineFromComposite patch.

Source: function-patch-and-transform v0.10, ValidateCombine and CombineString: the strategy is `string`, there is at
least one variable, and the text is what Go's fmt.Sprintf makes of the format. Understood is %s for text, and %% for a
per cent sign: with anything else, or with another number of values, Sprintf complains inside its result
(`%!d(string=x)`, `%!s(MISSING)`, `%!(EXTRA string=x)`) and calls it a success. Here that is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from checks.composition.errors import CompositionError
from checks.composition.fieldpaths import FieldPath
from checks.findings import shown

_VERB = re.compile(r"%(.?)", re.DOTALL)


class Combine(NamedTuple):
    """The fields to read in their order, and the format that has a %s for each; `place` is where it stands."""

    variables: tuple[FieldPath, ...]
    fmt: str
    place: str

    @classmethod
    def parse(cls, given: Any, place: str) -> Combine:
        """What stands under `combine` of a patch. Raises `CompositionError` for what is not understood."""
        if not isinstance(given, dict):
            problem = f"{shown(given)} given, an object is allowed; write strategy, variables and string.fmt"
            raise CompositionError(place, problem)
        if given.get("strategy") != "string":
            problem = f"{shown(given.get('strategy'))} given, string is allowed; write it"
            raise CompositionError(f"{place}.strategy", problem)
        variables = given.get("variables")
        if not isinstance(variables, list) or not variables:
            problem = f"{shown(variables)} given, a list of fromFieldPath is allowed; write one"
            raise CompositionError(f"{place}.variables", problem)
        paths = tuple(_path(one, f"{place}.variables[{number}]") for number, one in enumerate(variables))
        return cls(paths, _format(given.get("string"), len(paths), place), place)

    def text(self, values: Sequence[Any]) -> str:
        """The text that these values make. Raises `CompositionError` for one that is no text."""
        for number, value in enumerate(values):
            if not isinstance(value, str):
                problem = f"{self.variables[number]}: {shown(value)} given, text is allowed for %s; make it a string"
                raise CompositionError(f"{self.place}.variables[{number}]", problem)
        left = iter(values)
        return _VERB.sub(lambda found: "%" if found[1] == "%" else next(left), self.fmt)


def _path(given: Any, place: str) -> FieldPath:
    if not isinstance(given, Mapping) or set(given) != {"fromFieldPath"}:
        raise CompositionError(place, f"{shown(given)} given, fromFieldPath alone is allowed; write it")
    return FieldPath.parse(str(given["fromFieldPath"] or ""), f"{place}.fromFieldPath")


def _format(given: Any, count: int, place: str) -> str:
    fmt = given.get("fmt") if isinstance(given, dict) and set(given) == {"fmt"} else None
    if not isinstance(fmt, str):
        raise CompositionError(f"{place}.string", f"{shown(given)} given, an object with fmt is allowed; write it")
    verbs = _VERB.findall(fmt)
    for verb in verbs:
        if verb not in ("s", "%"):
            problem = f"%{verb}: not understood here; %s and %% are allowed; use these"
            raise CompositionError(f"{place}.string.fmt", problem)
    if verbs.count("s") != count:
        problem = f"%s stands there {verbs.count('s')} times, {count} variables are given; write one for each"
        raise CompositionError(f"{place}.string.fmt", problem)
    return fmt
