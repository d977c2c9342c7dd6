"""Errors of the emulator.

EmulatorError
├── EmulatorStartError   the server did not come up; carries the end of its log
├── HookError            the installed ministack is not the one these patches were written for
└── ControlError         a control request (faults, alarms, ...) was refused
"""


class EmulatorError(Exception):
    """Any failure of the emulator itself, never of an emulated AWS call."""


class EmulatorStartError(EmulatorError):
    """The server process ended or stayed silent; the message ends with its log."""


class HookError(EmulatorError):
    """A patched attribute is missing or has another source than expected: pin ministack or port the patch."""


class ControlError(EmulatorError):
    """The server refused a control request; the message says which field and what is allowed."""
