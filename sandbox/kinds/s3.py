"""S3: buckets and their sub-resources, one small class per sub-resource (facts: the S3 API reference).

A sub-resource is one per bucket, its external name is the bucket's name, and each put replaces it whole.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map

BUCKET = "bucket!@s3.Bucket.id"


@register
class Bucket(Kind):
    """s3 Bucket."""

    GROUP, KIND, SERVICE = "s3", "Bucket", "s3"
    FIELDS = "forceDestroy~ objectLockEnabled! tags:map"

    def observe(self, r: Request) -> Observed:
        """HeadBucket, tags and object lock; a bucket in another region is not the one that is wanted."""
        head = r.aws.head_bucket(Bucket=r.name)
        region = head.get("BucketRegion") or head["ResponseMetadata"]["HTTPHeaders"].get("x-amz-bucket-region")
        fields = {"region": region or r.region, "tags": self._tags(r)}
        if "objectLockEnabled" in r.wanted:
            fields["objectLockEnabled"] = self._locked(r)
        return Observed(fields, {"id": r.name, "arn": f"arn:aws:s3:::{r.name}", "bucketRegion": region})

    @staticmethod
    def _tags(r: Request) -> dict[str, str]:
        try:
            return tag_map(r.aws.get_bucket_tagging(Bucket=r.name)["TagSet"])
        except r.aws.exceptions.ClientError as error:
            if error.response["Error"]["Code"] != "NoSuchTagSet":
                raise
            return {}

    @staticmethod
    def _locked(r: Request) -> bool:
        try:
            answer = r.aws.get_object_lock_configuration(Bucket=r.name)["ObjectLockConfiguration"]
        except r.aws.exceptions.ClientError as error:
            if error.response["Error"]["Code"] != "ObjectLockConfigurationNotFoundError":
                raise
            return False
        return bool(answer.get("ObjectLockEnabled") == "Enabled")

    def create(self, r: Request) -> None:
        """CreateBucket; us-east-1 must not be named as a location."""
        place = {} if r.region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": r.region}}
        lock = {"ObjectLockEnabledForBucket": True} if r.get("objectLockEnabled") else {}
        r.aws.create_bucket(Bucket=r.name, **place, **lock)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Only tags can change."""
        del drift
        r.aws.put_bucket_tagging(Bucket=r.name, Tagging={"TagSet": tag_list(r.get("tags"))})

    def delete(self, r: Request) -> None:
        """With forceDestroy all versions go first, else AWS refuses a bucket that holds objects."""
        if r.get("forceDestroy"):
            for page in r.aws.get_paginator("list_object_versions").paginate(Bucket=r.name):
                for entry in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
                    r.aws.delete_object(Bucket=r.name, Key=entry["Key"], VersionId=entry["VersionId"])
        r.aws.delete_bucket(Bucket=r.name)


class BucketPart(Kind):
    """A sub-resource that a bucket has at most once."""

    GROUP, SERVICE = "s3", "s3"
    NAMED = False
    FIELDS = BUCKET
    DELETE: ClassVar[str] = ""

    def identify(self, r: Request) -> str:
        """The bucket's name."""
        return str(r.need("bucket"))

    def observe(self, r: Request) -> Observed | None:
        """Fields as AWS has them, None if the sub-resource is not set."""
        fields = self.read(r)
        return None if fields is None else Observed({"bucket": r.name, **fields}, {"id": r.name})

    @abstractmethod
    def read(self, r: Request) -> Json | None:
        """The sub-resource in the shape of forProvider."""

    def delete(self, r: Request) -> None:
        """The API's own delete call."""
        getattr(r.aws, self.DELETE)(Bucket=r.name)


@register
class BucketVersioning(BucketPart):
    """s3 BucketVersioning; deleting it suspends versioning."""

    KIND = "BucketVersioning"
    REMAINS = True
    FIELDS = BUCKET + " versioningConfiguration(status mfaDelete)"

    def read(self, r: Request) -> Json | None:
        """None until it was set once."""
        answer = r.aws.get_bucket_versioning(Bucket=r.name)
        configuration = {"status": answer.get("Status"), "mfaDelete": answer.get("MFADelete")}
        return {"versioningConfiguration": configuration} if answer.get("Status") else None

    def create(self, r: Request) -> None:
        """PutBucketVersioning."""
        self._put(r, r.get("versioningConfiguration", "status") or "Enabled")

    def delete(self, r: Request) -> None:
        """It cannot be taken away, only suspended."""
        self._put(r, "Suspended")

    @staticmethod
    def _put(r: Request, status: str) -> None:
        more = pick({"MFADelete": r.get("versioningConfiguration", "mfaDelete")}, ["MFADelete"])
        r.aws.put_bucket_versioning(Bucket=r.name, VersioningConfiguration={"Status": status, **more})


@register
class BucketPublicAccessBlock(BucketPart):
    """s3 BucketPublicAccessBlock."""

    KIND = "BucketPublicAccessBlock"
    SWITCHES = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    FIELDS = BUCKET + " skipDestroy~ " + " ".join(SWITCHES)
    DELETE = "delete_public_access_block"

    def read(self, r: Request) -> Json:
        """The four switches."""
        answer = r.aws.get_public_access_block(Bucket=r.name)["PublicAccessBlockConfiguration"]
        return dict(field_shape(answer))

    def create(self, r: Request) -> None:
        """PutPublicAccessBlock; a switch that is not set is off."""
        switches = {name: bool(r.get(name)) for name in self.SWITCHES}
        r.aws.put_public_access_block(Bucket=r.name, PublicAccessBlockConfiguration=aws_shape(switches))


@register
class BucketOwnershipControls(BucketPart):
    """s3 BucketOwnershipControls."""

    KIND = "BucketOwnershipControls"
    FIELDS = BUCKET + " rule(objectOwnership)"
    DELETE = "delete_bucket_ownership_controls"

    def read(self, r: Request) -> Json:
        """AWS has a list of rules with exactly one entry."""
        rules = r.aws.get_bucket_ownership_controls(Bucket=r.name)["OwnershipControls"]["Rules"]
        return {"rule": field_shape(rules[0])}

    def create(self, r: Request) -> None:
        """PutBucketOwnershipControls."""
        controls = {"Rules": [aws_shape(r.need("rule"))]}
        r.aws.put_bucket_ownership_controls(Bucket=r.name, OwnershipControls=controls)


@register
class BucketPolicy(BucketPart):
    """s3 BucketPolicy."""

    KIND = "BucketPolicy"
    FIELDS = BUCKET + " policy:json"
    DELETE = "delete_bucket_policy"

    def read(self, r: Request) -> Json:
        """The policy document."""
        return {"policy": r.aws.get_bucket_policy(Bucket=r.name)["Policy"]}

    def create(self, r: Request) -> None:
        """PutBucketPolicy."""
        r.aws.put_bucket_policy(Bucket=r.name, Policy=r.need("policy"))


@register
class BucketAccelerateConfiguration(BucketPart):
    """s3 BucketAccelerateConfiguration; deleting it suspends acceleration."""

    KIND = "BucketAccelerateConfiguration"
    REMAINS = True
    FIELDS = BUCKET + " status"

    def read(self, r: Request) -> Json | None:
        """None until it was set once."""
        status = r.aws.get_bucket_accelerate_configuration(Bucket=r.name).get("Status")
        return {"status": status} if status else None

    def create(self, r: Request) -> None:
        """PutBucketAccelerateConfiguration."""
        self._put(r, r.need("status"))

    def delete(self, r: Request) -> None:
        """It cannot be taken away, only suspended."""
        self._put(r, "Suspended")

    @staticmethod
    def _put(r: Request, status: Any) -> None:
        r.aws.put_bucket_accelerate_configuration(Bucket=r.name, AccelerateConfiguration={"Status": status})
