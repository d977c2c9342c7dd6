"""Handlers name what is in the code."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile

import pytest

from tests.unit.checks.factories import Dist, found, shop


def with_code(handler: str, *files: str, text: str = "def handler(event, context): ...") -> Dist:
    """The shop, whose function has this handler and a zip of these files, all with the same text."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for file in files:
            archive.writestr(zipfile.ZipInfo(file), text)
    content = held.getvalue()
    key = f"{hashlib.sha256(content).hexdigest()}.zip"
    dist = shop().set("Object/reader", "contentBase64", base64.b64encode(content).decode())
    dist.set("Object/reader", "key", key).set("Function/reader", "s3Key", key)
    return dist.set("Function/reader", "handler", handler)


@pytest.mark.parametrize(
    ("handler", "files", "count"),
    [
        ("app.handler", ["app.py"], 0),
        ("shop.app.handler", ["shop/__init__.py", "shop/app.py"], 0),
        ("shop/app.handler", ["shop/app.py"], 0),
        ("shop.handler", ["shop/__init__.py"], 0),
        ("ap.handler", ["app.py"], 1),
        ("shop.ap.handler", ["shop/app.py"], 1),
        ("app.handler", ["code/app.py"], 1),
        ("handler", ["handler.py"], 1),
        ("app.", ["app.py"], 1),
    ],
)
def test_the_module_of_a_handler(handler: str, files: list[str], count: int) -> None:
    """Lambda imports the module from the top of the zip."""
    paths = [path for _, path, _ in found(with_code(handler, *files), "wiring.handler")]
    assert paths == ["spec.forProvider.handler"] * count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("def handle(event, context): ...", 1),
        ("handle = None", 1),
        ("", 1),
        ("class C:\n    def handler(self): ...", 1),
        ("async def handler(event, context): ...", 0),
        ("from shop.core import handler", 0),
        ("from shop.core import run as handler", 0),
        ("from shop.core import *", 0),
        ("handler = wrap(print)", 0),
        ("handler: object = print", 0),
        ("try:\n    import orjson\nexcept ImportError:\n    def handler(event, context): ...", 0),
    ],
)
def test_the_handler_itself(text: str, count: int) -> None:
    """The module defines or imports what Lambda calls; a module that only running would tell about passes."""
    messages = [message for _, _, message in found(with_code("app.handler", "app.py", text=text), "wiring.handler")]
    assert [message.startswith("app.handler: app.py defines no handler; ") for message in messages] == [True] * count


@pytest.mark.parametrize("text", ["def handler(:", "handler = '\\x00", "handler = \x00", "handler = " + "(" * 9000])
def test_a_module_that_is_no_python(text: str) -> None:
    """A module that cannot be parsed cannot be loaded, whatever it would have defined."""
    [(_, path, message)] = found(with_code("app.handler", "app.py", text=text), "wiring.handler")
    assert path == "spec.forProvider.handler"
    assert message.startswith("app.handler: app.py cannot be read (")


def test_a_module_that_cannot_be_unpacked() -> None:
    """A zip whose file does not match its checksum is no code, though its list of files can be read."""
    dist = with_code("app.handler", "app.py")
    content = base64.b64decode(dist.objects["Object/reader"][1]["spec"]["forProvider"]["contentBase64"])
    damaged = content.replace(b"def handler", b"def Handler")
    assert damaged != content
    dist.set("Object/reader", "contentBase64", base64.b64encode(damaged).decode())
    [(_, path, message)] = found(dist, "wiring.handler")
    assert path == "spec.forProvider.handler"
    assert message.startswith("app.handler: app.py cannot be unpacked (Bad CRC-32")


@pytest.mark.parametrize("content", [b"no zip", b"", b"PK\x03\x04 the beginning of one"])
def test_code_that_is_no_zip(content: bytes) -> None:
    """Lambda refuses code that it cannot unpack, whatever the runtime."""
    for runtime in ("python3.13", "java21"):
        dist = shop().set("Object/reader", "contentBase64", base64.b64encode(content).decode())
        dist.set("Function/reader", "runtime", runtime)
        [(name, path, message)] = found(dist, "wiring.code-zip")
        assert (name, path) == ("Object/shop-dev/reader", "spec.forProvider.contentBase64")
        assert message.endswith("no zip, so shop-reader-dev has no code; a zip in Base64 is allowed; pack it again")


def test_an_object_that_is_no_code_need_not_be_a_zip() -> None:
    """Only what a function gets is unpacked."""
    dist = shop().managed("s3.Object", "note", {"bucketRef": {"name": "code"}, "key": "n", "contentBase64": "bm90ZQ=="})
    assert found(dist, "wiring.code-zip") == []


@pytest.mark.parametrize(("handler", "count"), [("tracing.wrap.handler", 0), ("shopp.app.handler", 1)])
def test_a_handler_that_a_layer_may_hold(handler: str, count: int) -> None:
    """A layer may bring the module, unless it is a misspelt one of the zip."""
    dist = with_code(handler, "shop/app.py").set("Function/reader", "layers", ["arn:aws:lambda:us-east-1:1:layer:x:1"])
    assert len(found(dist, "wiring.handler")) == count


def test_other_runtimes_name_their_handlers_otherwise() -> None:
    """What stands for a module in Java is not looked for in the zip."""
    dist = with_code("org.example.Reader::handle", "app.py").set("Function/reader", "runtime", "java21")
    assert found(dist, "wiring.handler") == []
