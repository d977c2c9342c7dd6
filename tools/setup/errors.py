"""The one error of the set-up."""


class SetupError(Exception):
    """A step of the set-up failed; the message says what was run and what to do. The caller prints it and exits 1."""
