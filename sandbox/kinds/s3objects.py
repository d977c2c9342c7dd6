"""S3: what lies in buckets or moves with their objects - Object, lifecycle, notification, access logging."""

from __future__ import annotations

import base64
import hashlib
from typing import Any, ClassVar

from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_map
from sandbox.kinds.s3 import BUCKET, BucketPart

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
        pairs = "&".join(f"{_quoted(key)}={_quoted(value)}" for key, value in tags.items())
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


def _quoted(text: str) -> str:
    from urllib.parse import quote_plus  # noqa: PLC0415 - only objects with tags need it

    return quote_plus(text)


@register
class BucketLifecycleConfiguration(BucketPart):
    """s3 BucketLifecycleConfiguration: its blocks are lists of one (the provider's framework kind)."""

    KIND = "BucketLifecycleConfiguration"
    FIELDS = BUCKET + (
        " transitionDefaultMinimumObjectSize rule[](id status prefix"
        " abortIncompleteMultipartUpload[](daysAfterInitiation)"
        " expiration[](date days expiredObjectDeleteMarker)"
        " filter[](prefix objectSizeGreaterThan objectSizeLessThan tag[](key value)"
        " and[](prefix objectSizeGreaterThan objectSizeLessThan tags:map))"
        " noncurrentVersionExpiration[](newerNoncurrentVersions noncurrentDays)"
        " noncurrentVersionTransition[](newerNoncurrentVersions noncurrentDays storageClass)"
        " transition[](date days storageClass))"
    )
    DELETE = "delete_bucket_lifecycle"
    SINGLE = ("abortIncompleteMultipartUpload", "expiration", "filter", "noncurrentVersionExpiration")
    NAMES: ClassVar = {
        "id": "ID",
        "noncurrentVersionTransition": "NoncurrentVersionTransitions",
        "transition": "Transitions",
    }

    def read(self, r: Request) -> Json:
        """Objects become lists of one."""
        answer = r.aws.get_bucket_lifecycle_configuration(Bucket=r.name)
        rules = field_shape(answer["Rules"], self.NAMES)
        for rule in rules:
            for name in self.SINGLE:
                if name in rule:
                    rule[name] = [rule[name]]
            for chosen in rule.get("filter", []):
                for name in ("and", "tag"):
                    if name in chosen:
                        chosen[name] = [chosen[name]]
                for both in chosen.get("and", []):
                    both["tags"] = tag_map(both.get("tags"))
        size = answer.get("TransitionDefaultMinimumObjectSize")
        return {"rule": rules, "transitionDefaultMinimumObjectSize": size}

    def create(self, r: Request) -> None:
        """PutBucketLifecycleConfiguration."""
        rules = [aws_shape(self._unwrapped(rule), self.NAMES) for rule in r.need("rule")]
        size = pick(
            {"TransitionDefaultMinimumObjectSize": r.get("transitionDefaultMinimumObjectSize")},
            ["TransitionDefaultMinimumObjectSize"],
        )
        r.aws.put_bucket_lifecycle_configuration(Bucket=r.name, LifecycleConfiguration={"Rules": rules}, **size)

    def _unwrapped(self, rule: Json) -> Json:
        plain = dict(rule)
        for name in self.SINGLE:
            if name in plain:
                plain[name] = plain[name][0] if plain[name] else {}
        chosen = dict(plain.get("filter") or {})
        for name in ("and", "tag"):
            if name in chosen:
                chosen[name] = dict(chosen[name][0])
        if "tags" in chosen.get("and", {}):
            pairs = chosen["and"].pop("tags").items()
            chosen["and"]["Tags"] = [{"Key": key, "Value": value} for key, value in pairs]
        if "filter" in plain:
            plain["filter"] = chosen or {"prefix": ""}
        return plain


@register
class BucketNotification(BucketPart):
    """s3 BucketNotification: one per bucket, replaces the whole configuration."""

    KIND = "BucketNotification"
    _PART = "id events filterPrefix filterSuffix"
    FIELDS = BUCKET + (
        f" eventbridge lambdaFunction[](lambdaFunctionArn {_PART})"
        f" queue[](queueArn@sqs.Queue.arn {_PART}) topic[](topicArn@sns.Topic.arn {_PART})"
    )
    #: ours -> AWS's list, AWS's name of the destination, ours
    LISTS: ClassVar = {
        "lambdaFunction": ("LambdaFunctionConfigurations", "LambdaFunctionArn", "lambdaFunctionArn"),
        "queue": ("QueueConfigurations", "QueueArn", "queueArn"),
        "topic": ("TopicConfigurations", "TopicArn", "topicArn"),
    }

    def read(self, r: Request) -> Json | None:
        """None if nothing is notified."""
        answer = r.aws.get_bucket_notification_configuration(Bucket=r.name)
        fields: Json = {
            ours: [self._field(item, target, arn) for item in answer.get(theirs, [])]
            for ours, (theirs, target, arn) in self.LISTS.items()
        }
        fields["eventbridge"] = "EventBridgeConfiguration" in answer
        return fields if any(fields.values()) else None

    @staticmethod
    def _field(item: Json, target: str, arn: str) -> Json:
        rules = {rule["Name"].lower(): rule["Value"] for rule in _rules(item)}
        return {
            "id": item.get("Id"),
            arn: item[target],
            "events": item["Events"],
            "filterPrefix": rules.get("prefix"),
            "filterSuffix": rules.get("suffix"),
        }

    def create(self, r: Request) -> None:
        """PutBucketNotificationConfiguration; AWS refuses it until each destination lets S3 call it."""
        configuration: Json = {"EventBridgeConfiguration": {}} if r.get("eventbridge") else {}
        for ours, (theirs, target, arn) in self.LISTS.items():
            if items := r.get(ours):
                configuration[theirs] = [self._aws(item, target, arn) for item in items]
        self._put(r, configuration)

    @staticmethod
    def _aws(item: Json, target: str, arn: str) -> Json:
        rules = [
            {"Name": name, "Value": item[field]}
            for name, field in (("prefix", "filterPrefix"), ("suffix", "filterSuffix"))
            if item.get(field)
        ]
        result = {target: item[arn], "Events": item["events"], **({"Id": item["id"]} if item.get("id") else {})}
        return result | ({"Filter": {"Key": {"FilterRules": rules}}} if rules else {})

    @staticmethod
    def _put(r: Request, configuration: Json) -> None:
        r.aws.put_bucket_notification_configuration(Bucket=r.name, NotificationConfiguration=configuration)

    def delete(self, r: Request) -> None:
        """An empty configuration is how S3 deletes it."""
        self._put(r, {})


def _rules(item: Json) -> list[Any]:
    return list(((item.get("Filter") or {}).get("Key") or {}).get("FilterRules") or [])


@register
class BucketLogging(BucketPart):
    """s3 BucketLogging."""

    KIND = "BucketLogging"
    FIELDS = (
        "bucket!@s3.Bucket.name targetBucket@s3.Bucket.name targetPrefix targetObjectKeyFormat(simplePrefix:map"
        " partitionedPrefix(partitionDateSource))"
    )

    def read(self, r: Request) -> Json | None:
        """None if access is not logged."""
        answer = r.aws.get_bucket_logging(Bucket=r.name).get("LoggingEnabled")
        return field_shape(answer) if answer else None

    def create(self, r: Request) -> None:
        """PutBucketLogging."""
        wanted = pick(r.wanted, ["targetBucket", "targetPrefix", "targetObjectKeyFormat"])
        status = {"LoggingEnabled": {"TargetPrefix": "", **aws_shape(wanted)}}
        r.aws.put_bucket_logging(Bucket=r.name, BucketLoggingStatus=status)

    def delete(self, r: Request) -> None:
        """An empty status switches it off."""
        r.aws.put_bucket_logging(Bucket=r.name, BucketLoggingStatus={})
