"""All rendered objects with the indexes that checks ask: by reference, by name in AWS, by ARN.

Environments are worlds of their own: an object of one never resolves to an object of another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, TypeVar, cast, overload

from checks import apis, arns
from checks.composition.fieldpaths import FieldPath
from checks.composition.rehearsal import ComposedManifest, Parts, Rehearsal
from checks.composition.stand_ins import observed
from checks.leaves import at, leaves, objects
from checks.manifests import Manifest
from checks.resource import GLOBAL, MANAGED, Resource

_T = TypeVar("_T")
_ACCOUNT = re.compile(r"arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):")
QUEUE_URL = re.compile(r"https://sqs\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?/(\d+)/([\w-]+(?:\.fifo)?)")


class World(Sequence[Manifest]):
    """The objects of dist/ and their indexes, built once and read by every check.

    `accounts` is the AWS account of each namespace: the label `<domain>/account` of the Namespace, or the account that
    most ARNs of the namespace name. What our composites compose is among the resources (see `checks.composition`);
    `observed` are the objects that they only look at, which are others of these resources once more.
    """

    def __init__(self, manifests: Sequence[Manifest]) -> None:
        self.manifests = manifests
        self.core = [manifest for manifest in manifests if not manifest.group.endswith(MANAGED)]
        managed = [manifest for manifest in manifests if manifest.group.endswith(MANAGED)]
        self.accounts = _accounts(self.core, managed)
        self.resources = [self._resource(manifest) for manifest in managed]
        self.environments = sorted({resource.environment for resource in self.resources})
        self.by_kind: dict[str, list[Resource]] = defaultdict(list)
        self._partitions: dict[str, str] = {}
        self._objects: dict[tuple[str, str, str], Resource] = {}
        self._names: dict[tuple[str, str, str], dict[str, Resource]] = defaultdict(dict)
        self._arns: dict[str, dict[str, Resource]] = defaultdict(dict)
        self._everything: dict[tuple[str, str], set[str]] = {}
        self._sorted: dict[str, list[str]] = {}
        self._matched: dict[tuple[str, str], Resource | None] = {}
        self._derived: dict[object, object] = {}
        self._enter(self.resources)
        self.parts = Parts(self.core)
        self.rehearsals: list[Rehearsal] = self.parts.rehearse(self._observe)
        self.composed: list[ComposedManifest] = [one for each in self.rehearsals for one in each.composed]
        self.observed = [self._resource(one) for one in self.composed if one.observed_only]
        made = [self._resource(one) for one in self.composed if not one.observed_only and one.group.endswith(MANAGED)]
        self.resources += made
        self._enter(made)

    @classmethod
    def of(cls, manifests: Sequence[Manifest]) -> World:
        """The world of these objects; a world is its own."""
        return manifests if isinstance(manifests, World) else cls(manifests)

    def once(self, derive: Callable[[World], _T]) -> _T:
        """What is derived from this world: made when it is first asked for, and the same ever after."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        return cast(_T, self._derived[derive])

    @overload
    def __getitem__(self, index: int) -> Manifest: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Manifest]: ...
    def __getitem__(self, index: int | slice) -> Manifest | Sequence[Manifest]:
        return self.manifests[index]

    def __len__(self) -> int:
        return len(self.manifests)

    def each(self, *kinds: str) -> Iterator[Resource]:
        """All objects of some kinds."""
        for kind in kinds:
            yield from self.by_kind.get(kind, ())

    def referenced(self, resource: Resource, kind: str, name: str) -> Resource | None:
        """The object of a kind by its Kubernetes name in the resource's namespace."""
        return self._objects.get((resource.manifest.namespace, kind, name))

    def named(self, environment: str, kind: str, region: str, name: str) -> Resource | None:
        """The object of a kind by its name in AWS; tables also in the regions of their replicas."""
        return self._names.get((environment, kind, region), {}).get(name)

    def names(self, environment: str, kind: str, region: str) -> list[str]:
        """All names in AWS of a kind in a region."""
        return list(self._names.get((environment, kind, region), ()))

    def all_names(self, environment: str, region: str) -> set[str]:
        """Whatever may be meant by a name in a region, or in `global`: objects there, buckets, and namespaces."""
        key = (environment, region)
        if key not in self._everything:
            self._everything[key] = set(self.accounts).union(
                *(
                    names
                    for (env, kind, where), names in self._names.items()
                    if env == environment and (where in {region, ""} or region == "global" or kind == "s3.Bucket")
                )
            )
        return self._everything[key]

    def by_arn(self, environment: str, arn: str) -> Resource | None:
        """The object with this very ARN; the ARN of an index or a stream leads to its table."""
        return self._arns[environment].get(arn)

    def known_arns(self, environment: str) -> list[str]:
        """All ARNs of an environment, sorted."""
        if environment not in self._sorted:
            self._sorted[environment] = sorted(self._arns[environment])
        return self._sorted[environment]

    def matching(self, environment: str, pattern: str) -> Resource | None:
        """Some object whose ARN fits a pattern with wildcards."""
        key = (environment, pattern)
        if key not in self._matched:
            known, prefix = self.known_arns(environment), arns.literal_prefix(pattern)
            rest = (known[index] for index in range(bisect_left(known, prefix), len(known)))
            near = takewhile(lambda arn: arn.startswith(prefix), rest)
            arn = next((arn for arn in near if arns.matches(pattern, arn)), None)
            self._matched[key] = self._arns[environment][arn] if arn else None
        return self._matched[key]

    def linked(self, resource: Resource, field: str, kind: str) -> Resource | None:
        """The object behind a field: through its reference (`<field>Ref`), or by the literal ARN, URL or name in it."""
        parent, _, leaf = field.rpartition(".")
        holder = resource.get(parent) if parent else resource.fields
        if not isinstance(holder, dict):
            return None
        reference = holder.get(f"{leaf}Ref")
        if isinstance(reference, dict):
            return self.referenced(resource, kind, str(reference.get("name", "")))
        value = holder.get(leaf)
        return self.literal(resource, kind, value) if isinstance(value, str) else None

    def literal(self, resource: Resource, kind: str, value: str) -> Resource | None:
        """The object of a kind that an ARN, a queue's URL or a name stands for, as seen from a resource."""
        if value.startswith("arn:"):
            arn = arns.parse(value)
            found = self.by_arn(resource.environment, str(arn.owner()[0])) if arn else None
            return found if found and found.kind == kind else None
        url = QUEUE_URL.fullmatch(value)
        if url:
            found = self.named(resource.environment, kind, url[1], url[3])
            return found if found and found.account == url[2] else None
        region = "" if kind.partition(".")[0] in GLOBAL else resource.region
        return self.named(resource.environment, kind, region, value)

    def partition(self, environment: str) -> str:
        """The partition of an environment's regions."""
        return self._partitions.get(environment, "aws")

    def _resource(self, manifest: Manifest) -> Resource:
        return Resource(manifest, environment_of(manifest), self.accounts.get(manifest.namespace, ""))

    def _observe(self, manifest: ComposedManifest, read: Sequence[FieldPath]) -> Mapping[str, Any] | None:
        own = self._resource(manifest)
        arn = next(iter(self._arns_in(own, own.region)), "")
        return observed(manifest, environment_of(manifest), self.named, read, arn=arn)

    def _enter(self, resources: list[Resource]) -> None:
        for resource in resources:
            self.by_kind[resource.kind].append(resource)
            self._objects[resource.manifest.namespace, resource.kind, resource.manifest.name] = resource
            if resource.region:
                self._partitions.setdefault(resource.environment, arns.partition_of(resource.region))
        for resource in resources:
            self._index(resource)

    def _index(self, resource: Resource) -> None:
        table = resource.kind == "dynamodb.Table"
        regions = [resource.region, *(replica_regions(resource) if table else ())]
        for region in regions:
            if resource.name:
                self._names[resource.environment, resource.kind, region].setdefault(resource.name, resource)
            resource.arns += self._arns_in(resource, region)
        known = self._arns[resource.environment]
        for arn in resource.arns:
            known.setdefault(arn, resource)
            for tail in _table_parts(resource) if table else ():
                known.setdefault(arn + tail, resource)
        for arn in _route_arns(resource) if resource.kind == "apigateway.RestAPI" else ():
            known.setdefault(arn, resource)

    def _arns_in(self, resource: Resource, region: str) -> list[str]:
        templates = resource.facts.arns
        if not templates or (not resource.name and "{n}" in templates[0]):
            return []
        values = {
            "r": region,
            "a": resource.account,
            "n": resource.name,
            "p": str(resource.fields.get("path", "/")),
            "bus": self._parent(resource, "eventBusName", "cloudwatchevents.Bus", "default") + "/",
            "group": str(resource.fields.get("groupName", "default")),
            "database": self._parent(resource, "databaseName", "glue.CatalogDatabase", ""),
        }
        if values["bus"] == "default/":
            values["bus"] = ""
        partition = arns.partition_of(region) if region else self.partition(resource.environment)
        return [f"arn:{partition}:{template.format(**values)}" for template in templates]

    def _parent(self, resource: Resource, field: str, kind: str, default: str) -> str:
        reference = resource.fields.get(f"{field}Ref")
        if isinstance(reference, dict):
            parent = self.referenced(resource, kind, str(reference.get("name", "")))
            return parent.name if parent else ""
        return str(resource.fields.get(field, default))


def replica_regions(table: Resource) -> list[str]:
    """The regions of a table's replicas."""
    return [str(replica.get("regionName", "")) for replica in objects(table.fields.get("replica"))]


def index_names(table: Resource) -> list[str]:
    """The names of a table's secondary indexes."""
    indexes = objects(table.fields.get("globalSecondaryIndex")) + objects(table.fields.get("localSecondaryIndex"))
    return [str(index.get("name", "")) for index in indexes]


def place(manifest: Manifest) -> tuple[str, str, str]:
    """Environment, system and region of `dist/<environment>/<system>/<region>/<file>`; empty for any other path."""
    parts = manifest.file.split("/")
    return (parts[1], parts[2], parts[3]) if len(parts) == 5 else ("", "", "")


def environment_of(manifest: Manifest) -> str:
    """The environment that an object's folder names, empty for what all environments share."""
    return place(manifest)[0]


def _table_parts(table: Resource) -> list[str]:
    parts = [f"/index/{name}" for name in index_names(table)]
    # The label of a stream is the time at which AWS made it.
    return [*parts, "/stream/x"] if table.fields.get("streamEnabled") is True else parts


def _route_arns(api: Resource) -> list[str]:
    """The ARN of each route of an API; AWS makes its id, and any stage may answer."""
    return [f"{api.arn.removesuffix('/x/x')}/{route.resource}" for route in apis.routes(api)] if api.arn else []


def _accounts(core: Sequence[Manifest], managed: Sequence[Manifest]) -> dict[str, str]:
    found: dict[str, str] = {}
    for manifest in core:
        labels = at(manifest.data, "metadata.labels")
        labels = labels if isinstance(labels, dict) else {}
        account = next((str(value) for key, value in labels.items() if str(key).endswith("/account")), "")
        if manifest.kind == "Namespace" and account:
            found[manifest.name] = account
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for manifest in managed:
        if manifest.namespace not in found:
            for _, text in leaves(manifest.data):
                votes[manifest.namespace].update(_ACCOUNT.findall(text))
    return found | {namespace: count.most_common(1)[0][0] for namespace, count in votes.items() if count}
