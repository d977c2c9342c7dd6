"""Functions start: the code that a function gets is a zip, with the module of its handler and the handler in it.

Source: Lambda developer guide, "Define Lambda function handler in Python" and "Working with .zip file archives".
"""

from __future__ import annotations

import ast
import base64
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator

from checks.findings import Finding, nearest
from checks.resource import Resource
from checks.wiring.wires import Wires


def handler(wires: Wires) -> Iterator[Finding]:
    """A function's key leads to a zip, and a Python function's zip holds its handler.

    A module of a layer is not known here: with layers, a package that no package of the zip resembles passes.
    """
    held = {
        (bucket, found.text("key")): found
        for found in wires.world.each("s3.Object")
        if (bucket := wires.world.linked(found, "bucket", "s3.Bucket"))
    }
    for function in wires.world.each("lambda.Function"):
        bucket = wires.world.linked(function, "s3Bucket", "s3.Bucket")
        code = held.get((bucket, function.text("s3Key"))) if bucket else None
        if code is None or code.get("contentBase64") is None:  # what another field brings is not known here
            continue
        files = _files(code)
        if files is None:
            message = f"{function.text('s3Key')}: no zip, so {function.name} has no code; a zip in Base64 is allowed"
            yield code.finding("wiring.code-zip", "contentBase64", f"{message}; pack it again")
        elif function.text("runtime").startswith("python") and function.text("handler"):
            yield from _handler(function, files)


def _handler(function: Resource, files: zipfile.ZipFile) -> Iterator[Finding]:
    named, names = function.text("handler"), set(files.namelist())
    module, dot, entry = named.rpartition(".")
    if not dot or not module or not entry:
        message = f"{named}: <module>.<function> is allowed; add what is missing"
        yield function.finding("wiring.handler", "handler", message)
        return
    path = module.replace(".", "/")
    top, tops = path.partition("/")[0], {name.partition("/")[0].removesuffix(".py") for name in names}
    found = next((name for name in (f"{path}.py", f"{path}/__init__.py") if name in names), None)
    if found:
        problem = _module_problem(files, found, entry)
        if problem:
            yield function.finding("wiring.handler", "handler", f"{named}: {problem}")
    elif not function.get("layers") or top in tops or nearest(top, tops) is not None:
        message = f"{named}: {path}.py is not in the zip {function.text('s3Key')}; add or rename it"
        yield function.finding("wiring.handler", "handler", message)


def _files(code: Resource) -> zipfile.ZipFile | None:
    """An Object's zip; None when it holds none, which a function refuses."""
    try:
        content = base64.b64decode(code.text("contentBase64"), validate=True)
        return zipfile.ZipFile(io.BytesIO(content))
    except (ValueError, zipfile.BadZipFile, NotImplementedError, OSError):  # what zipfile calls no zip, a cut one too
        return None


def _module_problem(files: zipfile.ZipFile, name: str, entry: str) -> str:
    """Why Lambda would not find the handler in a module, empty when it would."""
    try:
        body = ast.parse(files.read(name)).body
    # A damaged, an encrypted or an oddly packed file, and text that is no Python: Lambda loads none of them.
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        return f"{name} cannot be unpacked ({error}); plain, deflated files are allowed; pack the zip again"
    except (SyntaxError, ValueError, RecursionError) as error:
        python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
        return f"{name} cannot be read ({error}); what {python} parses is allowed, it runs the sandbox; correct it"
    defined = _defined(body)
    if defined is None or entry in defined:
        return ""
    meant = nearest(entry, defined)
    return f"{name} defines no {entry}; " + (f"did you mean {meant}" if meant else "define it there or name another")


def _defined(body: list[ast.stmt]) -> set[str] | None:
    """The names that a module defines; None where only running it would tell."""
    found: set[str] = set()
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(statement.name)
            continue
        for part in ast.walk(statement):  # with what an `if` or a `try` defines
            if isinstance(part, ast.alias):
                found.add((part.asname or part.name).partition(".")[0])
            elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                found.add(part.id)
            elif isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.add(part.name)
    return None if "*" in found else found


RULES = (handler,)
