"""Functions start: the module that a handler names is in the code that the function gets.

Source: Lambda developer guide, "Define Lambda function handler in Python" and "Working with .zip file archives".
"""

from __future__ import annotations

import base64
import binascii
import io
import zipfile
from collections.abc import Iterator

from checks.findings import Finding, nearest
from checks.resource import Resource
from checks.wiring.wires import Wires


def handler(wires: Wires) -> Iterator[Finding]:
    """The zip under a Python function's key holds the module of its handler.

    A module of a layer is not known here: with layers, a package that no package of the zip resembles passes.
    """
    held = {
        (bucket, found.text("key")): found
        for found in wires.world.each("s3.Object")
        if (bucket := wires.world.linked(found, "bucket", "s3.Bucket"))
    }
    for function in wires.world.each("lambda.Function"):
        bucket, named = wires.world.linked(function, "s3Bucket", "s3.Bucket"), function.text("handler")
        code = held.get((bucket, function.text("s3Key"))) if bucket else None
        names = _names(code) if code and function.text("runtime").startswith("python") else None
        if names is None or not named:
            continue
        module, dot, entry = named.rpartition(".")
        if not dot or not module or not entry:
            message = f"{named}: <module>.<function> is allowed; add what is missing"
            yield function.finding("wiring.handler", "handler", message)
            continue
        path = module.replace(".", "/")
        top, tops = path.partition("/")[0], {name.partition("/")[0].removesuffix(".py") for name in names}
        if names & {f"{path}.py", f"{path}/__init__.py"}:
            continue
        if function.get("layers") and top not in tops and nearest(top, tops) is None:
            continue
        message = f"{named}: {path}.py is not in the zip {function.text('s3Key')}; add or rename it"
        yield function.finding("wiring.handler", "handler", message)


def _names(code: Resource) -> set[str] | None:
    """The files of an Object's zip; None when it holds no zip, which an Object for another use need not."""
    try:
        content = base64.b64decode(code.text("contentBase64"), validate=True)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return set(archive.namelist())
    except (binascii.Error, ValueError, zipfile.BadZipFile, NotImplementedError, OSError):
        return None


RULES = (handler,)
