"""How CRD names become Python names: modules, arguments, classes."""

import keyword
import re

# Where splitting at capitals reads badly; the generated class names the camelCase key itself, so nothing depends on
# being able to go back from the Python name.
_SPECIAL = {"openAPIV3Schema": "open_api_v3_schema"}

_WORDS = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]+[0-9]*(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")


def argument(field: str) -> str:
    """The constructor argument of a field: snake_case, with an underscore after Python's keywords and `self`."""
    name = _SPECIAL.get(field) or "_".join(word.lower() for word in _WORDS.findall(field))
    if not name or name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in {"self", "cls"} else name


def camel(label: str) -> str:
    """A field's label as part of a class name: `kmsKeyArnRef` is `KmsKeyArnRef`."""
    kept = "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", label))
    return kept or "Field"


def module(group: str) -> str:
    """The module of an API group: its leading label, with an underscore where Python or this package uses the name."""
    name = re.sub(r"[^a-z0-9]", "_", group.split(".", 1)[0].lower())
    if not name or name[0].isdigit():
        name = f"_{name}"
    taken = keyword.iskeyword(name) or name in {"base", "facts", "meta", "shared"}
    return f"{name}_" if taken else name
