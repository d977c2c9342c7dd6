"""A function's code as a deterministic zip, delivered through Git as an S3 object under a content-addressed key."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from charts.blocks.bucket import Bucket
from charts.blocks.scope import Block, Manifest
from imports import s3
from imports.shared import Reference

FUNCTIONS = Path(__file__).parents[2] / "functions"
SIZE_LIMIT = 256 * 1024
"""Bytes of one zip. The code stands in the object's spec and again in its status, and etcd refuses about 1.5 MiB."""
_SUFFIXES = {".py", ".json"}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name


class PackageTooLargeError(ValueError):
    """Raised at synth when a zip would not fit into a Kubernetes object; publish it from CI instead."""


class UnknownPackageError(ValueError):
    """Raised at synth for a function without a folder in functions/."""


class CodePackage(Block):
    """The zip of `functions/<function>` and `functions/common`, put into `bucket`."""

    def __init__(self, bucket: Bucket, resource: str, *, function: str, root: Path = FUNCTIONS) -> None:
        super().__init__(bucket.scope, resource)
        self.bucket = bucket
        self.content = build_zip(root, function)
        digest = hashlib.sha256(self.content).hexdigest()
        self.key = f"functions/{resource}/{digest}.zip"
        # A new zip is a new object: Lambda does not notice new bytes under an old key.
        self.object_name = f"{resource}-{self.scope.settings.environment}-{self.scope.region}-{digest[:12]}"

    def manifests(self) -> Iterable[Manifest]:
        """The S3 object."""
        yield self.managed(
            s3.Object,
            s3.ObjectSpec,
            s3.ObjectForProvider(
                region=self.scope.region,
                bucket_ref=Reference(name=self.bucket.object_name),
                key=self.key,
                content_base64=base64.b64encode(self.content).decode("ascii"),
                content_type="application/zip",
            ),
            prune_last=True,
        )


@cache
def build_zip(root: Path, function: str) -> bytes:
    """Zip the function's package and what it shares: sorted, stored, one date and mode, no bytecode.

    The same tree gives the same bytes on every machine. Raises `PackageTooLargeError` above `SIZE_LIMIT`, and
    `UnknownPackageError` where there is no such package.
    """
    if not (root / function).is_dir():
        raise UnknownPackageError(
            f'there is no code for the function "{function}"; allowed are the folders of {root.name}/; add one'
        )
    files = [root / "__init__.py"]
    for folder in (root / "common", root / function):
        files += [file for file in folder.rglob("*") if file.suffix in _SUFFIXES and "__pycache__" not in file.parts]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(files, key=lambda file: file.relative_to(root).as_posix()):
            entry = zipfile.ZipInfo(f"{root.name}/{file.relative_to(root).as_posix()}", date_time=_EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, so that the mode counts wherever the zip was made
            archive.writestr(entry, file.read_bytes())
    content = buffer.getvalue()
    if len(content) > SIZE_LIMIT:
        raise PackageTooLargeError(
            f"the zip of functions/{function} has {len(content)} bytes; "
            f"a Kubernetes object carries {SIZE_LIMIT} at most; "
            f"publish it to the artifact bucket from CI and name its key, or move libraries into a layer"
        )
    return content
