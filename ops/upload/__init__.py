"""A client for those who send files: it asks DNS which region takes them, and keeps trying until one has the file.

It needs the domain of the uploads, credentials for `s3:PutObject`, and nothing of AWS's control planes: when a region
is lost, the servers that answer `active.<zone>` still are there, everywhere.
"""

from ops.upload.errors import GaveUpError, RefusedError, UploadError
from ops.upload.resolver import Resolver, Target
from ops.upload.uploader import Stored, Uploader

__all__ = ["GaveUpError", "RefusedError", "Resolver", "Stored", "Target", "UploadError", "Uploader"]
