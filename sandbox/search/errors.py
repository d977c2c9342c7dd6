"""Errors of the stand-in."""


class CutError(Exception):
    """Raised for a request whose connection is to be cut without an answer."""


class RefusedError(Exception):
    """Raised for what OpenSearch answers with an error: its status, its type and its reason."""

    def __init__(self, status: int, kind: str, reason: str) -> None:
        super().__init__(f"{status} {kind}: {reason}")
        self.status, self.kind, self.reason = status, kind, reason
