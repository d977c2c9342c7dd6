"""Reading a kubeconfig: where the API server is, whom to trust, and who we are.

Source: Kubernetes documentation, "Organizing Cluster Access Using kubeconfig Files". Taken are certificate-authority,
token and client certificates, as files or as data; a command that makes credentials (exec) is refused by name.
"""

from __future__ import annotations

import base64
import ssl
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sandbox.errors import SandboxError


@dataclass(frozen=True)
class Access:
    """An API server: `server` is its URL without a slash at the end, `token` may be empty."""

    server: str
    trust: ssl.SSLContext
    token: str


def read(file: Path, context: str = "") -> Access:
    """The access of the file's current context, or of the one named.

    Raises SandboxError for a file that is none, a context that is not there, plain http, or credentials by command.
    """
    try:
        config = yaml.safe_load(file.read_text("utf-8"))
        name = context or config["current-context"]
        chosen = _named(config, "contexts", name)["context"]
        cluster = _named(config, "clusters", chosen["cluster"])["cluster"]
        user = _named(config, "users", chosen["user"])["user"]
        server = str(cluster["server"]).rstrip("/")
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError) as error:
        problem = f"{file} is no kubeconfig: {' '.join(str(error).split())}"
        raise SandboxError(problem, "give a file with current-context, clusters and users") from error
    if not server.startswith("https://"):
        raise SandboxError(
            f"{file} names the server {server}", "only https:// is spoken; give the server's TLS address"
        )
    if "exec" in user or "auth-provider" in user:
        problem = f"{file} lets a command make the credentials of {chosen['user']}"
        raise SandboxError(problem, "give a token or a client certificate, such as of a service account")
    trust = ssl.create_default_context()
    if authority := _data(cluster, "certificate-authority", file):
        trust = ssl.create_default_context(cadata=authority.decode())
    if certificate := _data(user, "client-certificate", file):
        _identify(trust, certificate, _data(user, "client-key", file))
    return Access(server, trust, str(user.get("token") or ""))


def _named(config: dict[str, Any], field: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] | None = next((one for one in config[field] if one["name"] == name), None)
    if found is None:
        raise KeyError(f"no {name} among {field}")
    return found


def _data(holder: dict[str, Any], field: str, file: Path) -> bytes:
    if held := holder.get(f"{field}-data"):
        return base64.b64decode(held)
    return (file.parent / holder[field]).read_bytes() if holder.get(field) else b""


def _identify(trust: ssl.SSLContext, certificate: bytes, key: bytes) -> None:
    """ssl reads certificates from files only: a private one that is gone afterwards."""
    with tempfile.NamedTemporaryFile(suffix=".pem") as file:
        file.write(certificate + b"\n" + key)
        file.flush()
        trust.load_cert_chain(file.name)
