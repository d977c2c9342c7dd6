"""What a REST API answers, as its OpenAPI document says: routes, and what each of them calls.

Source: API Gateway developer guide, "OpenAPI extensions for API Gateway", "Control access for invoking an API".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.leaves import read_document
from checks.resource import Resource

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method")
_PARAMETER = re.compile(r"\{[^}]*\}")


class Route(NamedTuple):
    """A method of a path, such as POST /ingest, with what the document says about it."""

    method: str
    path: str
    operation: dict[str, Any]

    @property
    def resource(self) -> str:
        """The part of its execute-api ARN behind the stage; what the caller chooses is a wildcard."""
        method = self.method.upper() if self.method in _METHODS[:-1] else "*"
        return method + _PARAMETER.sub("*", self.path)

    @property
    def integration(self) -> dict[str, Any]:
        """What is called, empty where nothing is."""
        found = self.operation.get("x-amazon-apigateway-integration")
        return found if isinstance(found, dict) else {}


def routes(api: Resource) -> Iterator[Route]:
    """The routes of an API whose document stands in `body`; none for an API that is put together of objects."""
    document = read_document(api.text("body"))
    paths = document.get("paths") if isinstance(document, dict) else None
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method, operation in item.items() if isinstance(item, dict) else ():
            if method in _METHODS and isinstance(operation, dict):
                yield Route(method, str(path), operation)
