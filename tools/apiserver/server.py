"""An API server with its etcd, on random ports of loopback, in a temporary folder, ended as a whole.

Sources: the flags of kube-apiserver and etcd as their references document them. TLS is on with a certificate that the
server makes itself, callers need a token, RBAC decides. There is no controller: nothing runs, nothing is garbage
collected, and service accounts are not added to pods.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from sandbox.cluster.client import Cluster
from sandbox.cluster.kubeconfig import read
from sandbox.errors import SandboxError
from tools.apiserver.errors import ApiServerError

_START = 60.0  # seconds until it must answer
_BEAT = 0.05
_TRIES = 3  # a free port may be taken by somebody else before the server has it


class ApiServer:
    """A running server. `kubeconfig` is the file of a user who may do everything; `cluster` is that user's client."""

    def __init__(self, kubeconfig: Path, binaries: Path) -> None:
        self.kubeconfig, self.binaries = kubeconfig, binaries
        self.cluster = Cluster(read(kubeconfig))

    def kubectl(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run kubectl as that user; the caller looks at the exit code."""
        command = [str(self.binaries / "kubectl"), "--kubeconfig", str(self.kubeconfig), *words]
        env = {"HOME": str(self.kubeconfig.parent), "PATH": "/usr/bin:/bin"}
        return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


@contextlib.contextmanager
def serving(binaries: Path) -> Iterator[ApiServer]:
    """A server for the time of the block. Raises ApiServerError, with the log's end, if it does not come up."""
    with tempfile.TemporaryDirectory(prefix="tandem-apiserver-") as folder, contextlib.ExitStack() as stack:
        home = Path(folder)
        trial = contextlib.ExitStack()
        for left in reversed(range(_TRIES)):
            trial = contextlib.ExitStack()
            try:
                server = _start(binaries, home, trial)
                break
            except ApiServerError:
                trial.close()
                shutil.rmtree(home / "etcd", ignore_errors=True)
                if not left:
                    raise
        stack.enter_context(trial)
        yield server


def _start(binaries: Path, home: Path, stack: contextlib.ExitStack) -> ApiServer:
    token, (client, peer, port) = secrets.token_urlsafe(24), _ports(3)
    store, peers = f"http://127.0.0.1:{client}", f"http://127.0.0.1:{peer}"
    etcd = [
        *(f"--data-dir={home / 'etcd'}", "--unsafe-no-fsync", "--logger=zap", "--log-level=warn"),
        *(f"--listen-client-urls={store}", f"--advertise-client-urls={store}", f"--listen-peer-urls={peers}"),
        *(f"--initial-advertise-peer-urls={peers}", f"--initial-cluster=default={peers}"),
    ]
    _run(stack, [str(binaries / "etcd"), *etcd], home / "etcd.log")
    (home / "tokens.csv").write_text(f"{token},tandem,tandem,system:masters\n", "utf-8")
    (home / "tokens.csv").chmod(0o600)
    key = _key(home)
    flags = [
        *("--bind-address=127.0.0.1", "--advertise-address=127.0.0.1", f"--secure-port={port}"),
        *(f"--cert-dir={home}", f"--token-auth-file={home / 'tokens.csv'}", "--anonymous-auth=false"),
        *(f"--etcd-servers={store}", "--authorization-mode=RBAC", "--disable-admission-plugins=ServiceAccount"),
        *("--endpoint-reconciler-type=none", "--service-cluster-ip-range=10.0.0.0/24"),
        *(f"--service-account-key-file={key}", f"--service-account-signing-key-file={key}"),
        *("--service-account-issuer=https://127.0.0.1", "--profiling=false", "--v=0"),
    ]
    process = _run(stack, [str(binaries / "kube-apiserver"), *flags], home / "kube-apiserver.log")
    _wait(process, home)
    kubeconfig = home / "kubeconfig"
    kubeconfig.write_text(json.dumps(_config(port, token)), "utf-8")
    kubeconfig.chmod(0o600)
    server = ApiServer(kubeconfig, binaries)
    stack.callback(server.cluster.close)
    _wait(process, home, server)
    return server


def _config(port: int, token: str) -> dict[str, object]:
    """A kubeconfig; the server's own certificate stands beside it, and is the only one that is trusted."""
    cluster = {"server": f"https://127.0.0.1:{port}", "certificate-authority": "apiserver.crt"}
    return {
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "tandem",
        "contexts": [{"name": "tandem", "context": {"cluster": "tandem", "user": "tandem"}}],
        "clusters": [{"name": "tandem", "cluster": cluster}],
        "users": [{"name": "tandem", "user": {"token": token}}],
    }


def _wait(process: subprocess.Popen[bytes], home: Path, server: ApiServer | None = None) -> None:
    """Wait for the certificate, or, with a server, until it is ready."""
    end = time.monotonic() + _START
    while True:
        if process.poll() is not None or time.monotonic() > end:
            log = (home / "kube-apiserver.log").read_text("utf-8", "replace").splitlines()[-5:]
            raise ApiServerError("kube-apiserver did not come up; the end of its log:\n  " + "\n  ".join(log))
        with contextlib.suppress(SandboxError):
            if server is None and (home / "apiserver.crt").exists() and (home / "apiserver.key").exists():
                return
            if server is not None and server.cluster.call("GET", "/readyz")["message"] == "ok":
                return
        time.sleep(_BEAT)


def _key(home: Path) -> Path:
    """A key for service accounts' tokens, which nobody asks for; the server insists."""
    file = home / "service-accounts.key"
    openssl = shutil.which("openssl")
    if openssl is None:
        raise ApiServerError("there is no openssl on PATH; it makes the key that the server insists on: install it")
    subprocess.run([openssl, "genrsa", "-out", str(file), "2048"], check=True, capture_output=True)
    return file


def _run(stack: contextlib.ExitStack, command: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
    stream = stack.enter_context(log.open("ab"))
    process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]
