"""S3: configurations of a bucket that have a shape of their own (facts: the S3 API reference)."""

from __future__ import annotations

from typing import Any, ClassVar

from sandbox.errors import NotEmulatedError
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map
from sandbox.kinds.s3 import BUCKET, BucketPart


@register
class BucketServerSideEncryptionConfiguration(BucketPart):
    """s3 BucketServerSideEncryptionConfiguration."""

    KIND = "BucketServerSideEncryptionConfiguration"
    INNATE = REMAINS = True
    FIELDS = BUCKET + (
        " rule[](bucketKeyEnabled blockedEncryptionTypes"
        " applyServerSideEncryptionByDefault(sseAlgorithm kmsMasterKeyId@kms.Key.arn))"
    )
    DELETE = "delete_bucket_encryption"
    NAMES: ClassVar = {"sseAlgorithm": "SSEAlgorithm", "kmsMasterKeyId": "KMSMasterKeyID"}

    def read(self, r: Request) -> Json:
        """Rules with the encryption types that are refused."""
        answer = r.aws.get_bucket_encryption(Bucket=r.name)["ServerSideEncryptionConfiguration"]
        rules = field_shape(answer["Rules"], self.NAMES)
        for rule in rules:
            blocked = rule.get("blockedEncryptionTypes")
            if isinstance(blocked, dict):
                rule["blockedEncryptionTypes"] = blocked.get("encryptionType", [])
        return {"rule": rules}

    def create(self, r: Request) -> None:
        """PutBucketEncryption."""
        rules = [aws_shape(rule, self.NAMES) for rule in r.need("rule")]
        for rule in rules:
            if "BlockedEncryptionTypes" in rule:
                rule["BlockedEncryptionTypes"] = {"EncryptionType": rule["BlockedEncryptionTypes"]}
        r.aws.put_bucket_encryption(Bucket=r.name, ServerSideEncryptionConfiguration={"Rules": rules})


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


@register
class BucketMetric(Kind):
    """s3 BucketMetric, external name `bucket:name`: a bucket may have many."""

    GROUP, KIND, SERVICE = "s3", "BucketMetric", "s3"
    NAMED = False
    FIELDS = BUCKET + " name! filter(prefix tags:map accessPoint)"

    def identify(self, r: Request) -> str:
        """Bucket and name, joined as the provider does."""
        return f"{r.need('bucket')}:{r.need('name')}"

    def observe(self, r: Request) -> Observed:
        """AWS answers 404 when none is set; an answer without a configuration is of an endpoint that has none."""
        answer = r.aws.get_bucket_metrics_configuration(Bucket=r.need("bucket"), Id=r.need("name"))
        if "MetricsConfiguration" not in answer:
            raise NotEmulatedError("GetBucketMetricsConfiguration: the endpoint does not offer bucket metrics")
        found = answer["MetricsConfiguration"].get("Filter") or {}
        both = found.get("And") or {}
        tags = both.get("Tags") or ([found["Tag"]] if "Tag" in found else [])
        shape = {
            "prefix": found.get("Prefix") or both.get("Prefix"),
            "tags": tag_map(tags),
            "accessPoint": found.get("AccessPointArn") or both.get("AccessPointArn"),
        }
        return Observed({"bucket": r.get("bucket"), "name": r.get("name"), "filter": shape}, {"id": r.name})

    def create(self, r: Request) -> None:
        """PutBucketMetricsConfiguration; several conditions need an And."""
        want = r.get("filter") or {}
        parts: Json = {"Prefix": want.get("prefix"), "AccessPointArn": want.get("accessPoint")}
        parts = {key: value for key, value in parts.items() if value}
        tags = tag_list(want.get("tags"))
        if len(parts) + len(tags) > 1:
            parts = {"And": parts | ({"Tags": tags} if tags else {})}
        elif tags:
            parts = {"Tag": tags[0]}
        configuration = {"Id": r.get("name")} | ({"Filter": parts} if parts else {})
        r.aws.put_bucket_metrics_configuration(
            Bucket=r.get("bucket"), Id=r.get("name"), MetricsConfiguration=configuration
        )

    def delete(self, r: Request) -> None:
        """DeleteBucketMetricsConfiguration."""
        r.aws.delete_bucket_metrics_configuration(Bucket=r.get("bucket"), Id=r.get("name"))
