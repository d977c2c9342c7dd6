"""APIs described by a document: each route is an edge of its own, and permissions name routes that exist."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.checks.factories import ACCOUNT, Dist, arn, found, shop

MISSING, DANGLING, UNRESOLVED = "wiring.missing-permission", "wiring.dangling-permission", "reference.unresolved-arn"


def api(path: str = "/ingest", method: str = "post") -> Dist:
    """A shop whose reader is called by a route."""
    uri = f"arn:aws:apigateway:us-east-1:lambda:path/f/{arn('lambda', 'function:shop-reader-dev')}/invocations"
    operation = {"x-amazon-apigateway-integration": {"type": "aws_proxy", "uri": uri}}
    body: dict[str, Any] = {"openapi": "3.0.1", "paths": {path: {method: operation}}}
    return shop().managed("apigateway.RestAPI", "api", {"name": "shop-api-dev", "body": json.dumps(body)})


def permitted(dist: Dist, route: str) -> Dist:
    """The shop with a permission for a route."""
    fields = {
        "action": "lambda:InvokeFunction",
        "principal": "apigateway.amazonaws.com",
        "statementId": "Api",
        "functionNameRef": {"name": "reader"},
        "sourceArn": arn("execute-api", f"*/*/{route}"),
        "sourceAccount": ACCOUNT,
    }
    return dist.managed("lambda.Permission", "reader-api", fields)


@pytest.mark.parametrize(
    ("path", "method", "route"),
    [
        ("/ingest", "post", "POST/ingest"),
        ("/items/{id}", "get", "GET/items/*"),
        ("/any", "x-amazon-apigateway-any-method", "*/any"),
    ],
)
def test_a_permission_for_the_route_is_enough(path: str, method: str, route: str) -> None:
    """The method and the path of the document are what the permission has to name."""
    dist = api(path, method)
    assert len(found(dist, MISSING)) == 1
    permitted(dist, route)
    assert found(dist, MISSING) == found(dist, DANGLING) == found(dist, UNRESOLVED) == []


@pytest.mark.parametrize("route", ["GET/ingest", "POST/other"])
def test_a_permission_for_another_route_lets_nobody_in(route: str) -> None:
    """A permission for a route that the document does not have is wrong, and the route's own is missing."""
    dist = permitted(api(), route)
    assert len(found(dist, MISSING)) == 1
    assert len(found(dist, DANGLING)) == 1
    assert len(found(dist, UNRESOLVED)) == 1
