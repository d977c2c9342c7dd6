"""The one error of this package."""


class ApiServerError(Exception):
    """Raised when there is no API server to be had: what is wrong, what is allowed, what to change."""
