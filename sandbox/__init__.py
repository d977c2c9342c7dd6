"""The embedded control plane: reconciles dist/ into an AWS endpoint, by default the emulated one in sandbox.aws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.controlplane import Sandbox
    from sandbox.errors import NotSettledError, SandboxError

__all__ = ["NotSettledError", "Sandbox", "SandboxError"]


def __getattr__(name: str) -> Any:
    """Loaded on first use: the emulator's server process lives in this package and needs no boto3."""
    if name == "Sandbox":
        from sandbox.controlplane import Sandbox  # noqa: PLC0415

        return Sandbox
    if name in __all__:
        from sandbox import errors  # noqa: PLC0415

        return getattr(errors, name)
    raise AttributeError(f"module 'sandbox' has no attribute {name!r}")
