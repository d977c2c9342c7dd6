"""Clients that act under a role, for services that work with a role of the account's: what they do is ordinary, signed
and judged by IAM and by the resource's policy."""

from __future__ import annotations

import hashlib
import os
import threading
from typing import Any

from ministack import app
from ministack.services import sts

from sandbox.aws import iam
from sandbox.aws.hooks import Hook
from sandbox.aws.settings import LOOPBACK

HOOKS = (Hook("services.sts:register_session", "11dc234b", "services act under their roles"),)

_clients: dict[tuple[str, str, str], Any] = {}
_lock = threading.Lock()


def client(role: str, session: str, service: str, region: str) -> Any:
    """A client of a service for a role (ARN), in a session that its calls are told apart by."""
    from botocore.session import Session  # noqa: PLC0415 - a quarter of a second, paid by whoever needs it

    key, secret, token = _credentials(role, session)
    with _lock:
        if (key, service, region) not in _clients:
            _clients[key, service, region] = Session().create_client(
                service,
                region_name=region,
                endpoint_url=f"http://{LOOPBACK}:{os.environ['GATEWAY_PORT']}",
                aws_access_key_id=key,
                aws_secret_access_key=secret,
                aws_session_token=token,
            )
        return _clients[key, service, region]


def _credentials(role: str, session: str) -> tuple[str, str, str | None]:
    account, name = iam.account_of(role), role.rpartition("/")[2]
    if not app.AUTH:
        return account, "test", None
    digest = hashlib.sha256(f"{role}:{session}".encode()).hexdigest()
    key, secret, token = f"ASIA{digest[:16].upper()}", digest, f"token-{digest}"
    held = {
        "Arn": f"arn:aws:sts::{account}:assumed-role/{name}/{session}",
        "UserId": f"{name}:{session}",
        "SecretAccessKey": secret,
        "SessionToken": token,
    }
    sts.register_session(key, held)  # again each time: a reset forgets it
    return key, secret, token
