"""Errors of the uploading client.

OpsError
└── UploadError        the file is not stored, as far as the client knows
    ├── ResolveError   DNS does not say which region takes files; tried again
    ├── RefusedError   S3 refuses the file or the caller, and would again; correct the key or the credentials
    └── GaveUpError    every try failed until the time was over; send the file again, under the same key
"""

from __future__ import annotations

from ops.errors import OpsError


class UploadError(OpsError):
    """Raised when a file is not stored."""


class ResolveError(UploadError):
    """Raised when no answer of DNS names a region and a bucket; the uploader tries again."""


class RefusedError(UploadError):
    """Raised at the first answer that no later try would change."""


class GaveUpError(UploadError):
    """Raised when the time for one file is over; it may be stored though, if only an answer was lost."""
