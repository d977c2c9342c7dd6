"""Handlers name what is in the code."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile

import pytest

from tests.unit.checks.factories import Dist, found, shop


def with_code(handler: str, *files: str) -> Dist:
    """The shop, whose function has this handler and a zip of these empty files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for file in files:
            archive.writestr(zipfile.ZipInfo(file), "")
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


@pytest.mark.parametrize(("handler", "count"), [("tracing.wrap.handler", 0), ("shopp.app.handler", 1)])
def test_a_handler_that_a_layer_may_hold(handler: str, count: int) -> None:
    """A layer may bring the module, unless it is a misspelt one of the zip."""
    dist = with_code(handler, "shop/app.py").set("Function/reader", "layers", ["arn:aws:lambda:us-east-1:1:layer:x:1"])
    assert len(found(dist, "wiring.handler")) == count


def test_other_runtimes_name_their_handlers_otherwise() -> None:
    """What stands for a module in Java is not looked for in the zip."""
    dist = with_code("org.example.Reader::handle", "app.py").set("Function/reader", "runtime", "java21")
    assert found(dist, "wiring.handler") == []
