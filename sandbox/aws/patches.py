"""All patches of the emulator: their hooks, and their installation in the order that they depend on each other."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.aws import async_invoke, lambda_execute, server_hooks
from sandbox.aws.async_invoke import AsyncInvoke
from sandbox.aws.hooks import Hook
from sandbox.aws.settings import Settings


@dataclass(frozen=True)
class Installed:
    """The patches that are spoken to while the server runs."""

    invoke: AsyncInvoke


def hooks() -> tuple[Hook, ...]:
    """Every attribute of ministack that is replaced or relied on."""
    return (*server_hooks.HOOKS, *lambda_execute.HOOKS, *async_invoke.HOOKS)


def install(settings: Settings) -> Installed:
    """Apply all patches. Call `hooks.verify(hooks())` before."""
    server_hooks.install()
    lambda_execute.install()
    invoke = AsyncInvoke(settings)
    invoke.install()
    return Installed(invoke)
