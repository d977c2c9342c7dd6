"""Schema facts of Kubernetes' own kinds, taken from what a running API server publishes: /openapi/v3.

The server adds the enumerations there that the files in its source leave out. Descriptions are not taken. Written is
one JSON document with one line per field, the same bytes for the same release.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sandbox.cluster.client import Cluster
from tools.apiserver.errors import ApiServerError

Json = dict[str, Any]
FILE = Path(__file__).resolve().parents[2] / "checks" / "data" / "kubernetes.json"
KINDS = {
    "v1": ("ConfigMap", "Namespace", "Secret", "ServiceAccount"),
    "admissionregistration.k8s.io/v1": ("ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"),
    "apps/v1": ("Deployment",),
    "batch/v1": ("CronJob", "Job"),
    "networking.k8s.io/v1": ("NetworkPolicy",),
    "policy/v1": ("PodDisruptionBudget",),
    "rbac.authorization.k8s.io/v1": ("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
}
"""The kinds that are judged, by apiVersion. Another one is refused by checks/ until it stands here."""

_REF = "#/components/schemas/"
_KEPT = {
    "enum": "enum",
    "format": "format",
    "required": "required",
    "type": "type",
    "x-kubernetes-list-map-keys": "listMapKeys",
    "x-kubernetes-list-type": "listType",
}
_DROPPED = {
    "allOf",
    "default",
    "description",
    "nullable",
    "oneOf",
    "uniqueItems",
    "x-kubernetes-group-version-kind",
    "x-kubernetes-map-type",
    "x-kubernetes-patch-merge-key",
    "x-kubernetes-patch-strategy",
    "x-kubernetes-unions",
}
_NESTED = {"additionalProperties", "items", "properties"}
# Types with a JSON form of their own.
_SPECIAL: dict[str, Any] = {
    "IntOrString": {"intOrString": True},
    "MicroTime": {"format": "date-time", "type": "string"},
    "Quantity": "quantity",
    "Time": {"format": "date-time", "type": "string"},
    "FieldsV1": {"preserveUnknown": True, "type": "object"},
    "RawExtension": {"preserveUnknown": True, "type": "object"},
}


def published(cluster: Cluster) -> Callable[[str], Json]:
    """A reader of what a server publishes."""
    return lambda path: cluster.call("GET", f"/openapi/v3/{path}")


def text(release: str, read: Callable[[str], Json]) -> str:
    """The file for a release; `read` gives the OpenAPI document of a path such as apis/batch/v1.

    Raises ApiServerError if a kind is missing or a schema has something that checks/ would pass over.
    """
    kinds: dict[str, Json] = {}
    shapes: dict[str, Json] = {}
    for api_version, wanted in KINDS.items():
        document = read(f"apis/{api_version}" if "/" in api_version else f"api/{api_version}")
        schemas: Json = document["components"]["schemas"]
        group, _, version = api_version.rpartition("/")
        for kind in wanted:
            plural, scope = _served(document["paths"], group, version, kind)
            name = next(
                n for n, s in schemas.items() if _is(s.get("x-kubernetes-group-version-kind", ()), group, version, kind)
            )
            kinds[f"{api_version}/{kind}"] = {
                "plural": plural,
                "scope": scope,
                "shape": _short(name),
                "status": "status" in schemas[name]["properties"],
            }
            _collect(name, schemas, shapes, root=True)
    lines = ["{", f' "release": {json.dumps(release)},', ' "kinds": {']
    lines += _joined(f"  {json.dumps(name)}: {json.dumps(kinds[name])}" for name in sorted(kinds))
    lines += [" },", ' "shapes": {']
    lines += _joined(_written(name, shapes[name]) for name in sorted(shapes))
    return "\n".join([*lines, " }", "}"]) + "\n"


def _is(named: Iterable[Json], group: str, version: str, kind: str) -> bool:
    return {"group": group, "version": version, "kind": kind} in list(named)


def _served(paths: Json, group: str, version: str, kind: str) -> tuple[str, str]:
    """Plural and scope of a kind, by the path that creates it."""
    for path, methods in paths.items():
        named = methods.get("post", {}).get("x-kubernetes-group-version-kind")
        if named == {"group": group, "version": version, "kind": kind} and not path.endswith("}"):
            scope = "Namespaced" if "/namespaces/{namespace}/" in path else "Cluster"
            return path.rpartition("/")[2], scope
    raise ApiServerError(f"{kind} is not served in {group}/{version}; change KINDS in tools/apiserver/facts.py")


def _collect(name: str, schemas: Json, shapes: dict[str, Json], *, root: bool = False) -> None:
    schema, short = schemas[name], _short(name)
    properties = schema.get("properties", {})
    if root:
        properties = {k: v for k, v in properties.items() if k not in {"apiVersion", "kind", "metadata", "status"}}
    found: set[str] = set()
    shape = {
        **{_KEPT[k]: v for k, v in schema.items() if k in _KEPT and k != "type"},
        "properties": {label: _node(properties[label], schemas, found, f"{short}.{label}") for label in properties},
    }
    if shapes.setdefault(short, shape) != shape:
        raise ApiServerError(f"two shapes are called {short}; give one of them another name")
    for other in sorted(found):
        if _short(other) not in shapes:
            _collect(other, schemas, shapes)


def _node(schema: Json, schemas: Json, found: set[str], where: str) -> Any:
    unknown = set(schema) - set(_KEPT) - _DROPPED - _NESTED - {"$ref"}
    if unknown:
        raise ApiServerError(f"{where} has the keyword {min(unknown)}, which checks/ does not judge; add it there")
    target = schema.get("$ref") or next((one["$ref"] for one in schema.get("allOf", ())), None)
    if target is not None:
        name = target.removeprefix(_REF)
        if _short(name) in _SPECIAL:
            return _SPECIAL[_short(name)]
        if schemas[name].get("properties") is None:
            return _node(schemas[name], schemas, found, where)
        found.add(name)
        return _short(name)
    node = {_KEPT[k]: v for k, v in schema.items() if k in _KEPT}
    if "enum" in node:  # the empty text stands for a field that is left out
        node["enum"] = [one for one in node["enum"] if one != ""]
    if schema.get("default") not in (None, "", 0, False, {}, []):
        node["default"] = schema["default"]
    for inner in ("items", "additionalProperties"):
        if inner in schema:
            node[inner] = _node(schema[inner], schemas, found, f"{where}.{inner}")
    if node.get("type") == "object" and "additionalProperties" not in node:
        node["preserveUnknown"] = True
    return node["type"] if set(node) == {"type"} and node["type"] not in {"object", "array"} else node


def _short(name: str) -> str:
    """io.k8s.api.batch.v1.CronJob is CronJob."""
    return name.rpartition(".")[2]


def _written(name: str, shape: Json) -> str:
    own = sorted(item for item in shape.items() if item[0] != "properties")
    head = "".join(f"{_pair(key, value)}, " for key, value in own)
    fields = _joined(f"   {_pair(key, shape['properties'][key])}" for key in sorted(shape["properties"]))
    return "\n".join([f'  {json.dumps(name)}: {{{head}"properties": {{', *fields, "  }}"])


def _pair(name: str, value: Any) -> str:
    return f"{json.dumps(name)}: {json.dumps(value, sort_keys=True)}"


def _joined(items: Iterable[str]) -> list[str]:
    lines = list(items)
    return [f"{line}," for line in lines[:-1]] + lines[-1:]
