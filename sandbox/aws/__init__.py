"""An emulated AWS for the sandbox and for tests: ministack in a subprocess, with the gaps that matter here closed."""

from sandbox.aws.errors import ControlError, EmulatorError, EmulatorStartError, HookError
from sandbox.aws.fault import Fault
from sandbox.aws.firing import Firing
from sandbox.aws.process import AwsEmulator
from sandbox.aws.redelivery import Redelivery
from sandbox.aws.settings import Settings

__all__ = [
    "AwsEmulator",
    "ControlError",
    "EmulatorError",
    "EmulatorStartError",
    "Fault",
    "Firing",
    "HookError",
    "Redelivery",
    "Settings",
]
