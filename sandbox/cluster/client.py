"""The few calls of the Kubernetes API that are needed here, each a method; answers are plain dicts.

Sources: Kubernetes documentation, "Kubernetes API Concepts" (paths, field validation, dry run, watch) and
"Server-Side Apply".
"""

from __future__ import annotations

import http.client
import json
import threading
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from typing import Any

from sandbox.cluster.errors import RefusedError
from sandbox.cluster.kubeconfig import Access
from sandbox.errors import SandboxError

Json = dict[str, Any]
_TIMEOUT = 60.0
_TRIES = 10
_LATER = 429  # the server is busy, or about to serve a new kind; it says when to come back
_LONGEST_PAUSE = 5.0
_APPLY, _MERGE = "application/apply-patch+yaml", "application/merge-patch+json"


class Cluster:
    """An API server. Safe to use from several threads: each has a connection of its own."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._local = threading.local()
        self._plurals: dict[str, dict[str, Json]] = {}
        self._lock = threading.Lock()
        self._connections: list[http.client.HTTPSConnection] = []

    def close(self) -> None:
        """Close the connections of all threads; the next call opens a new one."""
        with self._lock:
            for connection in self._connections:
                connection.close()

    # --- discovery ---------------------------------------------------------------------------------------------------

    def resources(self, api_version: str) -> dict[str, Json]:
        """The resources of a group and version by kind, without subresources; asked once, until `forget`."""
        with self._lock:
            known = self._plurals.get(api_version)
        if known is None:
            found = self.call("GET", _root(api_version))["resources"]
            known = {one["kind"]: one for one in found if "/" not in one["name"]}
            with self._lock:
                self._plurals[api_version] = known
        return known

    def forget(self) -> None:
        """Ask anew what kinds there are."""
        with self._lock:
            self._plurals.clear()

    def path(self, manifest: Json, *, collection: bool = False) -> str:
        """The path of an object, or of the collection it is in."""
        api_version, kind, metadata = manifest["apiVersion"], manifest["kind"], manifest["metadata"]
        resource = self.resources(api_version).get(kind)
        if resource is None:
            known = ", ".join(sorted(self.resources(api_version)))
            raise SandboxError(f"the API server has no {kind} in {api_version}", f"it has: {known}; install its CRD")
        scope = f"/namespaces/{metadata.get('namespace') or 'default'}" if resource["namespaced"] else ""
        base = f"{_root(api_version)}{scope}/{resource['name']}"
        return base if collection else f"{base}/{urllib.parse.quote(metadata['name'])}"

    # --- objects -----------------------------------------------------------------------------------------------------

    def create(self, manifest: Json, *, dry_run: bool = False) -> Json:
        """Create an object under strict field validation; raises RefusedError."""
        query = {"fieldValidation": "Strict", "fieldManager": "tandem"} | ({"dryRun": "All"} if dry_run else {})
        return self.call("POST", self.path(manifest, collection=True), query, manifest)

    def replace(self, manifest: Json, *, dry_run: bool = False) -> Json:
        """Replace an object under strict field validation; raises RefusedError."""
        query = {"fieldValidation": "Strict", "fieldManager": "tandem"} | ({"dryRun": "All"} if dry_run else {})
        return self.call("PUT", self.path(manifest), query, manifest)

    def apply(self, manifest: Json, *, dry_run: bool = False) -> Json:
        """Server-side apply as Argo CD does it, under strict field validation; raises RefusedError."""
        query = {"fieldManager": "tandem", "force": "true", "fieldValidation": "Strict"}
        query |= {"dryRun": "All"} if dry_run else {}
        return self.call("PATCH", self.path(manifest), query, manifest, _APPLY)

    def merge(self, manifest: Json, change: Json, subresource: str = "") -> Json:
        """Change some fields, or those of a subresource such as status; raises RefusedError."""
        path = self.path(manifest) + (f"/{subresource}" if subresource else "")
        return self.call("PATCH", path, {"fieldManager": "tandem-sandbox"}, change, _MERGE)

    def get(self, manifest: Json) -> Json:
        """The object as it is; raises RefusedError with the code 404 if there is none."""
        return self.call("GET", self.path(manifest))

    def delete(self, manifest: Json) -> None:
        """Delete an object."""
        self.call("DELETE", self.path(manifest))

    def items(self, api_version: str, resource: str, namespace: str = "") -> list[Json]:
        """All objects of a resource, with the apiVersion and kind that items of a list leave out."""
        scope = f"/namespaces/{namespace}" if namespace else ""
        found = self.call("GET", f"{_root(api_version)}{scope}/{resource}")
        kind = str(found["kind"]).removesuffix("List")
        return [{"apiVersion": api_version, "kind": kind, **one} for one in found["items"]]

    # --- the wire ----------------------------------------------------------------------------------------------------

    def call(
        self,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        body: Json | None = None,
        content: str = "application/json",
    ) -> Json:
        """One request; raises RefusedError for an answer that is a failure, SandboxError when nobody answers."""
        target = path + (f"?{urllib.parse.urlencode(query)}" if query else "")
        headers = {"Accept": "application/json", "Content-Type": content} | self._credentials()
        sent = None if body is None else json.dumps(body).encode()
        for left in reversed(range(_TRIES)):
            connection = self._connection()
            try:
                connection.request(method, target, sent, headers)
                answer = connection.getresponse()
                text = answer.read()
                if answer.status != _LATER or not left:
                    break
                time.sleep(min(float(answer.headers.get("Retry-After", 1)), _LONGEST_PAUSE))
            except (OSError, http.client.HTTPException) as error:
                connection.close()  # an idle connection may have been closed by the server: one new one is tried
                if left < _TRIES - 1:
                    raise SandboxError(f"the API server does not answer: {error}", "look at its log") from error
        try:
            found: Json = json.loads(text)
        except ValueError:
            found = {"message": text.decode(errors="replace").strip()}
        if answer.status >= 400:
            raise RefusedError(answer.status, found, f"{method} {path}")
        return found

    def lines(self, path: str, query: Mapping[str, str]) -> Iterator[Json]:
        """The events of a watch, until the server ends it."""
        connection = self._connect()
        try:
            connection.request("GET", f"{path}?{urllib.parse.urlencode(query)}", headers=self._credentials())
            answer = connection.getresponse()
            if answer.status >= 400:
                raise RefusedError(answer.status, json.loads(answer.read()), f"watch {path}")
            while line := answer.readline():
                yield json.loads(line)
        finally:
            connection.close()

    def _credentials(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._access.token}"} if self._access.token else {}

    def _connection(self) -> http.client.HTTPSConnection:
        found: http.client.HTTPSConnection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = self._connect()
            with self._lock:
                self._connections.append(found)
        return found

    def _connect(self) -> http.client.HTTPSConnection:
        where = urllib.parse.urlsplit(self._access.server)
        return http.client.HTTPSConnection(where.netloc, timeout=_TIMEOUT, context=self._access.trust)


def _root(api_version: str) -> str:
    return f"/apis/{api_version}" if "/" in api_version else f"/api/{api_version}"
