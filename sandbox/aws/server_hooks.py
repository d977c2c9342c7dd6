"""Patches of the server itself: nothing outside of the session's folder is read or run."""

from __future__ import annotations

import contextvars

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.settings import LOOPBACK

SCRIPTS = Hook("app:_collect_scripts", "2adce72a", "no start scripts of the machine")
ORIGIN = Hook("core.iam_evaluator:_request_origin", None, "what services do among themselves goes over TLS")
HOOKS = (
    SCRIPTS,
    ORIGIN,
    Hook("app:app", "37c9f1ad", "gateway"),
    Hook("app:_handle_admin_reset", "9061648c", "reset"),
    Hook("app:AUTH", None, "IAM enforcement"),
    Hook("core.iam_evaluator:pin_request_origin", "6bbadae6", "TLS by default"),
)


def install() -> None:
    """Do not run scripts that lie in ministack's or LocalStack's system folders, and speak TLS inside."""
    replace(SCRIPTS, lambda *_folders: [])
    # An alarm's notification or a stream's report belongs to no request; its default must not be plain text.
    replace(ORIGIN, contextvars.ContextVar("sandbox_origin", default=(LOOPBACK, True)))
