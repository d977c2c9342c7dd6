"""S3: Object (facts: the S3 API reference)."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import quote_plus

from sandbox.kinds.base import Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_map
from sandbox.kinds.s3 import BUCKET

_TAG_LIMIT = 10  # S3 allows ten tags per object, the provider's own three included


@register
class Object(Kind):
    """s3 Object, external name `bucket/key`."""

    GROUP, KIND, SERVICE = "s3", "Object", "s3"
    NAMED = False
    PLAIN = (
        "cacheControl",
        "contentDisposition",
        "contentEncoding",
        "contentLanguage",
        "contentType",
        "metadata",
        "serverSideEncryption",
        "storageClass",
    )
    FIELDS = (
        BUCKET + " key! content contentBase64 tags:map forceDestroy~ cacheControl contentDisposition contentEncoding"
        " contentLanguage contentType metadata:map serverSideEncryption storageClass checksumAlgorithm~"
    )

    def identify(self, r: Request) -> str:
        """Bucket and key."""
        return f"{r.need('bucket')}/{r.need('key')}"

    @staticmethod
    def _body(r: Request) -> bytes:
        if r.get("contentBase64") is not None:
            return base64.b64decode(r.get("contentBase64"), validate=True)
        return str(r.get("content") or "").encode()

    def observe(self, r: Request) -> Observed:
        """The content is fetched only when its entity tag is not the one that was last seen to be right."""
        where = {"Bucket": r.need("bucket"), "Key": r.need("key")}
        head = r.aws.head_object(**where)
        fields = pick(field_shape(head), self.PLAIN) | {"bucket": where["Bucket"], "key": where["Key"]}
        fields.setdefault("storageClass", "STANDARD")
        fields["tags"] = tag_map(r.aws.get_object_tagging(**where)["TagSet"])
        name = "contentBase64" if r.get("contentBase64") is not None else "content"
        digest = hashlib.sha256(self._body(r)).hexdigest()
        if r.resource.memory.get("content") != (digest, head["ETag"]):
            body = r.aws.get_object(**where)["Body"].read()
            if body == self._body(r):
                r.resource.memory["content"] = (digest, head["ETag"])
            else:
                fields[name] = f"{len(body)} other bytes"
        fields.setdefault(name, r.get(name))
        more = {"id": r.name, "etag": head["ETag"].strip('"'), "arn": f"arn:aws:s3:::{r.name}"}
        return Observed(fields, more | pick({"versionId": head.get("VersionId")}, ["versionId"]))

    def create(self, r: Request) -> None:
        """PutObject; also the way to change anything."""
        tags = r.get("tags") or {}
        if len(tags) > _TAG_LIMIT:
            raise ValueError(f"an S3 object takes at most {_TAG_LIMIT} tags, {len(tags)} given (three by Crossplane)")
        encoded = aws_shape(pick(r.wanted, [*self.PLAIN, "checksumAlgorithm"]))
        pairs = "&".join(f"{quote_plus(key)}={quote_plus(value)}" for key, value in tags.items())
        r.aws.put_object(
            Bucket=r.need("bucket"),
            Key=r.need("key"),
            Body=self._body(r),
            **({"Tagging": pairs} if pairs else {}),
            **encoded,
        )

    def delete(self, r: Request) -> None:
        """All versions of the key, as the provider does."""
        where = {"Bucket": r.get("bucket"), "Prefix": r.get("key")}
        for page in r.aws.get_paginator("list_object_versions").paginate(**where):
            for entry in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
                if entry["Key"] == r.get("key"):
                    r.aws.delete_object(Bucket=r.get("bucket"), Key=entry["Key"], VersionId=entry["VersionId"])
