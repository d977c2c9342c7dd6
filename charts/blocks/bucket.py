"""An S3 bucket: versioned, encrypted, private, TLS only, with its lifecycle and its notifications."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.bindings import ForT_contra, InitT_contra, Kind, Spec, SpecT
from charts.blocks.key import Key
from charts.blocks.lifecycle import Ages, lifecycle_rule
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import s3
from imports.shared import Reference

if TYPE_CHECKING:
    from charts.blocks.function import Function


@dataclass(frozen=True)
class Route:
    """Keys that start with `prefix` and end with `suffix`."""

    prefix: str
    suffix: str

    def overlaps(self, other: Route) -> bool:
        """Whether some key could match both: S3 refuses a configuration with such a pair."""
        prefixes = self.prefix.startswith(other.prefix) or other.prefix.startswith(self.prefix)
        suffixes = self.suffix.endswith(other.suffix) or other.suffix.endswith(self.suffix)
        return prefixes and suffixes


class OverlappingRoutesError(ValueError):
    """Raised at synth when two notification routes overlap; S3 would refuse the whole configuration."""


ENTIRE_BUCKET = "EntireBucket"
"""The request metrics' filter that leaves nothing out, by the name that the console gives it."""


CODE = {"bucket-key": "It holds code that lies in Git as well: nothing that a key of ours would keep from anybody."}
"""Why a bucket of code needs no key."""


class NotCountedError(ValueError):
    """Raised at synth for a request metric of a bucket that has none."""


class Bucket(Block):
    """A bucket, encrypted with `key` or else with SSE-S3, and versioned unless what it holds can be made anew.

    Without `lifecycle` and `expiry_days` it keeps objects for ever; old versions always go.

    `count_requests` switches S3's request metrics on, which cost like metrics of one's own. `accelerated` lets uploads
    enter AWS's network near their sender, at a price per GB. Where the chart has a bucket of `access_logs`, requests to
    all others are logged there. `acknowledge` says why it breaks a rule, see `Block.managed`.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        suffix: str,
        lifecycle: Ages | None,
        holds_data: bool,
        count_requests: bool = False,
        accelerated: bool = False,
        expiry_days: int | None = None,
        key: Key | None = None,
        versioned: bool = True,
        acknowledge: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=63) + (f"-{suffix}" if suffix else "")
        self.lifecycle = lifecycle
        self.holds_data = holds_data
        self.count_requests = count_requests
        self.accelerated = accelerated
        self.expiry_days = expiry_days
        self.key = key
        self.versioned = versioned
        if key:
            key.grant_through("s3")
        self.acknowledge = acknowledge
        self._services: list[Manifest] = []
        self._routes: list[Route] = []
        self._function: Function | None = None
        self._writable: list[str] = []

    @property
    def arn(self) -> str:
        """ARN of the bucket."""
        return self.scope.global_arn("s3", self.name, account=False)

    def grant_read_versions(self, role: Role, prefixes: Sequence[str]) -> None:
        """Allow the role to read named versions of objects below the prefixes: `permissions.READ_VERSIONS`."""
        role.allow("ReadVersions", permissions.READ_VERSIONS, [f"{self.arn}/{prefix}*" for prefix in prefixes])

    def grant_look(self, role: Role) -> None:
        """Allow the role to ask whether the bucket is there: `permissions.LOOK_AT_BUCKET`."""
        role.allow("LookAtBucket", permissions.LOOK_AT_BUCKET, [self.arn])

    def grant_write(self, role: Role, prefix: str) -> None:
        """Allow the role to put objects below the prefix, in parts too: `permissions.WRITE_OBJECTS`."""
        self._writable.append(prefix)
        role.allow("WriteObjects", permissions.WRITE_OBJECTS, [f"{self.arn}/{prefix}*"])

    def grant_fill(self, role: Role, prefixes: Sequence[str]) -> None:
        """Allow the role of a delivery stream to put objects below prefixes: `permissions.FILL_OBJECTS` and more."""
        role.allow("FillObjects", permissions.FILL_OBJECTS, [f"{self.arn}/{prefix}*" for prefix in prefixes])
        role.allow("FillBucket", permissions.FILL_BUCKET, [self.arn])

    def grant_crawl(self, role: Role, prefix: str) -> None:
        """Allow the role of a crawler to list the bucket, and to read below a prefix: `permissions.READ_OBJECTS`."""
        role.allow("ReadObjects", permissions.READ_OBJECTS, [f"{self.arn}/{prefix}*"])
        role.allow("ListObjects", permissions.LIST_OBJECTS, [self.arn])

    def grant_exchange(self, role: Role, *, read: str, write: Sequence[str]) -> None:
        """Allow the role of a model to read below one prefix, which it lists, and to write below others.

        The actions are `permissions.READ_OBJECTS`, `LIST_OBJECTS` and `WRITE_OBJECTS`.
        """
        role.allow("ReadObjects", permissions.READ_OBJECTS, [f"{self.arn}/{read}*"])
        role.allow("ListObjects", permissions.LIST_OBJECTS, [self.arn])
        role.allow("WriteObjects", permissions.WRITE_OBJECTS, [f"{self.arn}/{prefix}*" for prefix in write])

    def grant_deliver(self, role: Role, prefix: str) -> None:
        """Allow the role of AWS Config to deliver below the prefix: `permissions.DELIVER_RECORDS`, `CHECK_BUCKET`."""
        owned = {"StringLike": {"s3:x-amz-acl": "bucket-owner-full-control"}}
        role.allow("DeliverRecords", permissions.DELIVER_RECORDS, [f"{self.arn}/{prefix}*"], owned)
        role.allow("CheckBucket", permissions.CHECK_BUCKET, [self.arn])

    def allow_service(self, sid: str, service: str, action: str, *, keys: str, condition: Manifest) -> None:
        """Let an AWS service do one thing in the bucket, or with it where `keys` is empty, on a condition."""
        self._services.append(
            {
                "Action": action,
                "Condition": condition,
                "Effect": "Allow",
                "Principal": {"Service": service},
                "Resource": f"{self.arn}/{keys}" if keys else self.arn,
                "Sid": sid,
            }
        )

    def metric_requests(self, name: str, *, period: int = 300) -> Metric:
        """A request metric over all of the bucket, such as AllRequests or 5xxErrors: sum over `period` seconds.

        Raises `NotCountedError` for a bucket that does not count its requests.
        """
        if not self.count_requests:
            raise NotCountedError(
                f"{name} of {self.name} is not published: the bucket counts no requests; a bucket with count_requests "
                f"is allowed; switch it on where the bucket is made"
            )
        dimensions = {"BucketName": self.name, "FilterId": ENTIRE_BUCKET}
        return Metric("AWS/S3", name, dimensions, statistic="Sum", period=period)

    def notify(self, function: Function, routes: Sequence[Route]) -> None:
        """Invoke the function for each object made on a route; refuse uploads that no route would notice.

        Raises `OverlappingRoutesError` for two routes that some key could match both.
        """
        for number, route in enumerate(routes):
            for other in routes[:number]:
                if route.overlaps(other):
                    raise OverlappingRoutesError(
                        f"notification routes {other.prefix}*{other.suffix} and {route.prefix}*{route.suffix} overlap; "
                        f"S3 allows one route per key; make the prefixes or the suffixes exclude each other"
                    )
        self._routes = list(routes)
        self._function = function
        function.allow_invocation("s3.amazonaws.com", source_arn=self.arn, sid="FromIngestion")

    def manifests(self) -> Iterable[Manifest]:
        """The bucket, then one object for each of its settings."""
        region, name = self.scope.region, self.object_name
        yield self.managed(
            s3.Bucket,
            s3.BucketSpec,
            s3.BucketForProvider(region=region, force_destroy=False, tags=self.scope.tags()),
            external_name=self.name,
            holds_data=self.holds_data,
            acknowledge=self.acknowledge,
        )
        if self.versioned:
            yield self._part(
                s3.BucketVersioning,
                s3.BucketVersioningSpec,
                s3.BucketVersioningForProvider(
                    region=region,
                    bucket_ref=Reference(name=name),
                    versioning_configuration=s3.BucketVersioningVersioningConfiguration(status="Enabled"),
                ),
            )
        encryption = s3.BucketServerSideEncryptionConfigurationRule
        yield self._part(
            s3.BucketServerSideEncryptionConfiguration,
            s3.BucketServerSideEncryptionConfigurationSpec,
            s3.BucketServerSideEncryptionConfigurationForProvider(
                region=region,
                bucket_ref=Reference(name=name),
                rule=[
                    encryption(
                        apply_server_side_encryption_by_default=s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault(
                            sse_algorithm="aws:kms" if self.key else "AES256",
                            # No reference works inside a list; the key's id is made by AWS, its alias by us.
                            kms_master_key_id=self.key.alias_arn if self.key else None,
                        ),
                        # One request to KMS for many objects, where there is a key of ours at all.
                        bucket_key_enabled=self.key is not None,
                        # What AWS reports for new buckets; unset, the provider updates at every poll
                        # (crossplane-contrib/provider-upjet-aws#2055).
                        blocked_encryption_types=["SSE-C"],
                    )
                ],
            ),
        )
        yield self._part(
            s3.BucketPublicAccessBlock,
            s3.BucketPublicAccessBlockSpec,
            s3.BucketPublicAccessBlockForProvider(
                region=region,
                bucket_ref=Reference(name=name),
                block_public_acls=True,
                block_public_policy=True,
                ignore_public_acls=True,
                restrict_public_buckets=True,
            ),
        )
        yield self._part(
            s3.BucketOwnershipControls,
            s3.BucketOwnershipControlsSpec,
            s3.BucketOwnershipControlsForProvider(
                region=region,
                bucket_ref=Reference(name=name),
                rule=s3.BucketOwnershipControlsRule(object_ownership="BucketOwnerEnforced"),
            ),
        )
        yield self._part(
            s3.BucketPolicy,
            s3.BucketPolicySpec,
            s3.BucketPolicyForProvider(
                region=region,
                bucket_ref=Reference(name=name),
                policy=policy_json(self._statements()),
            ),
        )
        yield self._part(
            s3.BucketLifecycleConfiguration,
            s3.BucketLifecycleConfigurationSpec,
            s3.BucketLifecycleConfigurationForProvider(
                region=region,
                bucket_ref=Reference(name=name),
                rule=[lifecycle_rule(self.lifecycle, self.expiry_days)],
            ),
        )
        if self._function is not None:
            yield self._part(
                s3.BucketNotification,
                s3.BucketNotificationSpec,
                s3.BucketNotificationForProvider(
                    region=region,
                    bucket_ref=Reference(name=name),
                    lambda_function=[
                        s3.BucketNotificationLambdaFunction(
                            id=(route.prefix + route.suffix).strip("/").replace("/", "-").replace(".", "-"),
                            # No reference exists here; the ARN is computed from the same name as the function's.
                            lambda_function_arn=self._function.invoked_arn,
                            events=["s3:ObjectCreated:*"],
                            filter_prefix=route.prefix,
                            filter_suffix=route.suffix,
                        )
                        for route in self._routes
                    ],
                ),
            )

        if self.count_requests:
            yield self.managed(
                s3.BucketMetric,
                s3.BucketMetricSpec,
                s3.BucketMetricForProvider(region=region, bucket_ref=Reference(name=name), name=ENTIRE_BUCKET),
                external_name=f"{self.name}:{ENTIRE_BUCKET}",
            )
        if self.accelerated:
            yield self._part(
                s3.BucketAccelerateConfiguration,
                s3.BucketAccelerateConfigurationSpec,
                s3.BucketAccelerateConfigurationForProvider(
                    region=region, bucket_ref=Reference(name=name), status="Enabled"
                ),
            )
        logs = self.scope.access_logs
        if logs is not None and logs is not self:
            yield self._part(
                s3.BucketLogging,
                s3.BucketLoggingSpec,
                s3.BucketLoggingForProvider(
                    region=region,
                    bucket_ref=Reference(name=name),
                    target_bucket_ref=Reference(name=logs.object_name),
                    target_prefix=f"{self.name}/",
                ),
            )

    def _part(
        self, kind: Kind[SpecT], spec: Spec[ForT_contra, InitT_contra, SpecT], for_provider: ForT_contra
    ) -> Manifest:
        """A setting of the bucket: its id in AWS is the bucket's name, so a lost id is found again."""
        return self.managed(kind, spec, for_provider, external_name=self.name)

    def _statements(self) -> list[Manifest]:
        statements: list[Manifest] = [
            {
                "Action": "s3:*",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                "Effect": "Deny",
                "Principal": {"AWS": "*"},
                "Resource": [self.arn, f"{self.arn}/*"],
                "Sid": "TlsOnly",
            }
        ]
        if self._routes:
            noticed = [f"{self.arn}/{route.prefix}*{route.suffix}" for route in self._routes]
            written = [f"{self.arn}/{prefix}*" for prefix in self._writable]
            statements.append(
                {
                    "Action": "s3:PutObject",
                    "Effect": "Deny",
                    "NotResource": sorted(noticed + written),
                    "Principal": {"AWS": "*"},
                    "Sid": "RefuseWhatNobodyReads",
                }
            )
        if self.scope.access_logs is self:
            statements.append(self._log_delivery())
        return statements + self._services

    def _log_delivery(self) -> Manifest:
        """S3 user guide, "Permissions for log delivery": the only writer, for the chart's other buckets."""
        logged = [block for block in self.scope.blocks if isinstance(block, Bucket) and block is not self]
        return {
            "Action": "s3:PutObject",
            "Condition": {
                "ArnLike": {"aws:SourceArn": [bucket.arn for bucket in logged]},
                "StringEquals": {"aws:SourceAccount": self.scope.settings.account_id},
            },
            "Effect": "Allow",
            "Principal": {"Service": "logging.s3.amazonaws.com"},
            "Resource": [f"{self.arn}/{bucket.name}/*" for bucket in logged],
            "Sid": "AccessLogs",
        }
