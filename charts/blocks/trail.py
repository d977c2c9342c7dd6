"""A CloudTrail trail over all regions: who did what in the account, and who read or wrote which data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.bucket import Bucket
from charts.blocks.key import Key
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.table import RegionalTable
from imports import cloudtrail
from imports.shared import Reference

Selector = cloudtrail.TrailAdvancedEventSelector
Field = cloudtrail.TrailAdvancedEventSelectorFieldSelector


class Trail(Block):
    """Management events of all regions, and every request for the objects of `buckets` and the items of `tables`.

    Its files are signed (log file validation) and lie in `bucket`, encrypted with `key`.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        bucket: Bucket,
        key: Key,
        buckets: Sequence[Bucket],
        tables: Sequence[RegionalTable],
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.bucket = bucket
        self.key = key
        self.buckets = buckets
        self.tables = tables
        self._grant_delivery()
        key.grant_trail(self.arn)

    @property
    def arn(self) -> str:
        """ARN of the trail."""
        return self.scope.arn("cloudtrail", f"trail/{self.name}")

    def _grant_delivery(self) -> None:
        """CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail"."""
        ours = {"aws:SourceArn": self.arn}
        service = "cloudtrail.amazonaws.com"
        self.bucket.allow_service(
            "TrailChecksAcl", service, "s3:GetBucketAcl", keys="", condition={"StringEquals": ours}
        )
        self.bucket.allow_service(
            "TrailWrites",
            service,
            "s3:PutObject",
            keys=f"AWSLogs/{self.scope.settings.account_id}/*",
            condition={"StringEquals": {**ours, "s3:x-amz-acl": "bucket-owner-full-control"}},
        )

    def manifests(self) -> Iterable[Manifest]:
        """The trail."""
        yield self.managed(
            cloudtrail.Trail,
            cloudtrail.TrailSpec,
            cloudtrail.TrailForProvider(
                region=self.scope.region,
                s3_bucket_name_ref=Reference(name=self.bucket.object_name),
                enable_logging=True,
                enable_log_file_validation=True,
                include_global_service_events=True,
                is_multi_region_trail=True,
                advanced_event_selector=self._selectors(),
                tags=self.scope.tags(),
            ),
            # CloudTrail takes an alias and reports the key's ARN, which would be a difference at every poll: so Git
            # only says with which key the trail is made.
            init_provider=cloudtrail.TrailInitProvider(kms_key_id=self.key.alias_arn),
            external_name=self.name,
        )

    def _selectors(self) -> list[Selector]:
        objects = [f"{bucket.arn}/" for bucket in self.buckets]
        tables = [table.arn for table in self.tables]
        return [
            Selector(name="Management events", field_selector=[Field(field="eventCategory", equals=["Management"])]),
            Selector(
                name="Objects of uploads",
                field_selector=[
                    Field(field="eventCategory", equals=["Data"]),
                    Field(field="resources.type", equals=["AWS::S3::Object"]),
                    Field(field="resources.ARN", starts_with=objects),
                ],
            ),
            Selector(
                name="Items of tables",
                field_selector=[
                    Field(field="eventCategory", equals=["Data"]),
                    Field(field="resources.type", equals=["AWS::DynamoDB::Table"]),
                    Field(field="resources.ARN", equals=tables),
                ],
            ),
        ]
