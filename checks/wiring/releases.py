"""Functions with an alias: whatever calls them names it, its versions are published, and what is kept warm is its own.

Source: Lambda developer guide, "Create an alias for a Lambda function", "Implement Lambda canary deployments",
"Configuring provisioned concurrency", "Using versions and aliases in resource-based policies"; API reference,
PutFunctionEventInvokeConfig. That a shared alias takes no provisioned concurrency is the API's own answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks import arns
from checks.findings import Finding, nearest
from checks.resource import Resource
from checks.wiring.edges import Edge
from checks.wiring.wires import Wires
from checks.world import World

LATEST = "$LATEST"
_CONFIGS = ("lambda.FunctionEventInvokeConfig", "lambda.Permission", "lambda.ProvisionedConcurrencyConfig")


def aliases(world: World) -> dict[Resource, dict[str, Resource]]:
    """The aliases of each function that has some, by name."""
    found: dict[Resource, dict[str, Resource]] = {}
    for alias in world.each("lambda.Alias"):
        function = world.linked(alias, "functionName", "lambda.Function")
        if function:
            found.setdefault(function, {})[alias.name] = alias
    return found


def qualifiers(wires: Wires) -> Iterator[Finding]:
    """What is set up for a qualifier is set up for one that exists, and never beside the alias that is called."""
    known = aliases(wires.world)
    for config in wires.world.each(*_CONFIGS):
        function = wires.world.linked(config, "functionName", "lambda.Function")
        if function is None or isinstance(config.get("qualifierRef"), dict):
            continue
        named, given = known.get(function, {}), config.text("qualifier")
        if given and not given.isdecimal() and given not in {LATEST, *named}:
            near = nearest(given, named)
            message = f"{given}: {function.name} has no such alias{f'; did you mean {near}' if near else ''}"
            yield config.finding("wiring.qualifier", "qualifier", message)
        elif named and given in {"", LATEST}:
            message = f"{given or 'missing'}: {function.name} is called by {_names(named)}; write that"
            yield config.finding("wiring.alias-bypassed", "qualifier", message)


def callers(wires: Wires) -> Iterator[Finding]:
    """Services and roles call a function with an alias by the alias, and are let in under just that name."""
    known = aliases(wires.world)
    for edge in wires.edges:
        named = known.get(edge.target, {})
        called = _called(edge) if edge.target.kind == "lambda.Function" else ""
        if named and called in {"", LATEST}:
            message = f"{edge.target.name} is called past its alias; name {_names(named)}, which its release keeps"
            yield edge.resource.finding("wiring.alias-bypassed", edge.path, message)
        elif called and not _admitted(wires, edge.target, edge.service, called):
            message = f"no Permission with qualifier {called} lets {edge.service} call {edge.target.name}; add one"
            yield edge.resource.finding("wiring.missing-permission", edge.path, message)
    for role, arn in dict.fromkeys(wires.grants.allowed_resources("lambda:InvokeFunction")):
        parsed = arns.parse(arn)
        function = wires.world.by_arn(role.environment, str(parsed.owner()[0])) if parsed else None
        named = known.get(function, {}) if function else {}
        if function and named and _qualifier(arn) in {"", LATEST}:
            message = f"{role.name} may call {function.name} past its alias; grant {_names(named)} only"
            yield role.finding("wiring.alias-bypassed", "", message)
    for mapping in wires.world.each("lambda.EventSourceMapping"):
        function = wires.world.linked(mapping, "functionName", "lambda.Function")
        named = known.get(function, {}) if function else {}
        if function and named:
            message = f"{function.name} reads its stream past its alias; name {_names(named)}"
            yield mapping.finding("wiring.alias-bypassed", "functionName", message)


def _admitted(wires: Wires, function: Resource, service: str, qualifier: str) -> bool:
    return any(
        permission.get("principal") == service and permission.text("qualifier") == qualifier
        for permission in wires.world.each("lambda.Permission")
        if wires.world.linked(permission, "functionName", "lambda.Function") is function
    )


def _called(edge: Edge) -> str:
    """The qualifier by which an edge calls its function."""
    texts = dict(edge.resource.leaves)
    text = texts.get(edge.path) or texts.get(f"spec.forProvider.{edge.path}") or ""
    return next((_qualifier(arn) for arn in arns.find(text)), "")


def _qualifier(arn: str) -> str:
    """What stands behind a function's name in its ARN."""
    parsed = arns.parse(arn)
    return parsed.owner()[1].lstrip(":").partition("/")[0] if parsed and parsed.service == "lambda" else ""


def _names(named: dict[str, Resource]) -> str:
    return " or ".join(sorted(named))


def versions(wires: Wires) -> Iterator[Finding]:
    """A function with an alias publishes versions: there would be nothing for the alias to stand for."""
    for function, named in aliases(wires.world).items():
        if function.get("publish") is not True:
            message = f"missing, and {_names(named)} stands for a published version; write true"
            yield function.finding("wiring.never-published", "publish", message)


def weights(wires: Wires) -> Iterator[Finding]:
    """A canary is another version than the main one, gets a share between 0 and 1, and no warmth is promised for it."""
    warm = {
        (wires.world.linked(config, "functionName", "lambda.Function"), config.text("qualifier"))
        for config in wires.world.each("lambda.ProvisionedConcurrencyConfig")
    }
    for function, named in aliases(wires.world).items():
        for alias in named.values():
            shared, main = alias.get("routingConfig.additionalVersionWeights"), alias.text("functionVersion")
            for version, weight in shared.items() if isinstance(shared, dict) else ():
                path = f"routingConfig.additionalVersionWeights.{version}"
                if not isinstance(weight, (int, float)) or not 0 < weight < 1:
                    message = f"{weight}: a share above 0 and below 1 is allowed; correct it, or take the version out"
                    yield alias.finding("wiring.alias-weight", path, message)
                if version == main or LATEST in {version, main}:
                    message = f"{version} beside {main}: two different published versions are allowed; name others"
                    yield alias.finding("wiring.alias-weight", path, message)
            if shared and (function, alias.name) in warm:
                message = (
                    f"{alias.name} shares its events out, and Lambda keeps nothing warm for it; remove one of both"
                )
                yield alias.finding("wiring.warm-canary", "routingConfig", message)


RULES = (qualifiers, callers, versions, weights)
