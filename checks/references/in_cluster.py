"""What objects in the cluster itself say about AWS: outputs that people read, composites, annotations with ARNs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks import arns
from checks.composites import links
from checks.findings import Finding, nearest
from checks.leaves import leaves
from checks.references.names import looks_like_ours
from checks.references.resolve import Resolver
from checks.resource import finding
from checks.world import QUEUE_URL, World, environment_of, place

_API_URL = re.compile(r"https://[^/]*\.execute-api\.")
_PLACEHOLDERS = {"", "n/a", "none", "null", "todo", "undefined"}


def check(world: World) -> Iterator[Finding]:
    """All rules over what is no managed resource, below the folders of environments."""
    yield from literals(world)
    yield from outputs(world)
    yield from composites(world)


def literals(world: World) -> Iterator[Finding]:
    """ARNs and queue URLs resolve here as they do in managed resources."""
    resolver = Resolver(world)
    for manifest in world.core:
        environment, _, folder = place(manifest)
        region = "" if folder == "global" else folder
        for path, text in leaves(manifest.data) if environment in world.environments else ():
            for found in arns.find(text) if "arn:" in text else ():
                problem = resolver.problem(environment, region, found)
                if problem:
                    yield finding(manifest, problem.rule, path, problem.message)
            for where, account, name in QUEUE_URL.findall(text):
                queue = world.named(environment, "sqs.Queue", where, name)
                if queue is None or queue.account != account:
                    yield finding(manifest, "reference.queue-url", path, f"{text}: no queue in dist/ has this URL")


def outputs(world: World) -> Iterator[Finding]:
    """What kubectl shows to people is a value, and a name that is written like ours is one."""
    for manifest in world.core:
        environment, _, region = place(manifest)
        data = manifest.data.get("data")
        if manifest.kind != "ConfigMap" or not isinstance(data, dict) or environment not in world.environments:
            continue
        known = world.all_names(environment, region)
        for key, value in data.items():
            if not isinstance(value, str):
                continue
            path = f"data.{key}"
            if _API_URL.search(value):
                message = f"{value}: an API's id is known at run time only; leave it out"
                yield finding(manifest, "reference.output", path, message)
            elif value.strip().lower() in _PLACEHOLDERS or (value.startswith("arn:") and "*" in value):
                message = f"{value!r}: a placeholder; leave out what is known at run time only"
                yield finding(manifest, "reference.output", path, message)
            elif looks_like_ours(environment, value) and value not in known:
                near = nearest(value, known)
                hint = f"; did you mean {near}" if near else ""
                yield finding(manifest, "reference.unresolved-name", path, f"{value}: nothing in {region} has it{hint}")


def composites(world: World) -> Iterator[Finding]:
    """A composite names objects that exist in its region."""
    for link in links(world):
        if link.target is None:
            near = nearest(link.name, world.names(environment_of(link.manifest), link.kind, link.region))
            hint = f"; did you mean {near}" if near else ""
            message = f"{link.name}: no {link.kind} has this name in {link.region}{hint}"
            yield finding(link.manifest, "reference.unresolved-name", f"spec.{link.field}", message)
