"""Patches of the server itself: nothing outside of the session's folder is read or run."""

from __future__ import annotations

from sandbox.aws.hooks import Hook, replace

SCRIPTS = Hook("app:_collect_scripts", "2adce72a", "no start scripts of the machine")
HOOKS = (
    SCRIPTS,
    Hook("app:app", "37c9f1ad", "gateway"),
    Hook("app:_handle_admin_reset", "9061648c", "reset"),
    Hook("app:AUTH", None, "IAM enforcement"),
    Hook("core.iam_evaluator:pin_request_origin", "6bbadae6", "TLS by default"),
)


def install() -> None:
    """Do not run scripts that lie in ministack's or LocalStack's system folders."""
    replace(SCRIPTS, lambda *_folders: [])
