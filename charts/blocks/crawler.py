"""A Glue crawler: looks into a bucket on a schedule and writes down what it finds, in tables of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.bucket import Bucket
from charts.blocks.catalog import CatalogDatabase
from charts.blocks.key import Key
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import glue
from imports.shared import Reference


class Crawler(Block):
    """A crawler over a prefix of a bucket; its tables' names begin with `table_prefix`.

    A table has one owner: the crawler changes the tables that it made, and none that a manifest describes, which the
    provider would change back. `schedule` is Glue's, which knows cron and no rate.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        database: CatalogDatabase,
        bucket: Bucket,
        prefix: str,
        table_prefix: str,
        schedule: str,
        key: Key,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=255)
        self.database = database
        self.path = f"s3://{bucket.name}/{prefix}"
        self.table_prefix = table_prefix
        self.schedule = schedule
        self.key = key
        # Without a condition on the account: the guide shows none for the roles of crawlers.
        self.role = Role(scope, resource, service="glue.amazonaws.com")
        bucket.grant_crawl(self.role, prefix)
        database.grant_crawl(self.role, table_prefix)
        # Glue makes the group of its crawlers' logs under a name of its own, and encrypts it with the key.
        logs = scope.arn("logs", "log-group:/aws-glue/crawlers*")
        self.role.allow("WriteCrawlerLogs", permissions.WRITE_CRAWLER_LOGS, [logs])
        self.role.allow("ReadSecurityConfiguration", permissions.READ_SECURITY_CONFIGURATION, ["*"])

    @property
    def arn(self) -> str:
        """ARN of the crawler."""
        return self.scope.arn("glue", f"crawler/{self.name}")

    def manifests(self) -> Iterable[Manifest]:
        """The crawler, and what its logs are encrypted with."""
        region = self.scope.region
        yield self.managed(
            glue.Crawler,
            glue.CrawlerSpec,
            glue.CrawlerForProvider(
                region=region,
                description=f"Writes down what lies in {self.path}",
                database_name_ref=Reference(name=self.database.object_name),
                role_ref=Reference(name=self.role.object_name),
                s3_target=[glue.CrawlerS3Target(path=self.path)],
                schedule=self.schedule,
                table_prefix=self.table_prefix,
                schema_change_policy=glue.CrawlerSchemaChangePolicy(
                    delete_behavior="LOG", update_behavior="UPDATE_IN_DATABASE"
                ),
                recrawl_policy=glue.CrawlerRecrawlPolicy(recrawl_behavior="CRAWL_EVERYTHING"),
                configuration=json.dumps(
                    {
                        "Version": 1.0,
                        "CrawlerOutput": {"Partitions": {"AddOrUpdateBehavior": "InheritFromTable"}},
                        "Grouping": {"TableGroupingPolicy": "CombineCompatibleSchemas"},
                    },
                    indent=2,
                    sort_keys=True,
                ),
                security_configuration=self.name,
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
        encryption = glue.SecurityConfigurationEncryptionConfiguration
        yield self.managed(
            glue.SecurityConfiguration,
            glue.SecurityConfigurationSpec,
            glue.SecurityConfigurationForProvider(
                region=region,
                encryption_configuration=encryption(
                    cloudwatch_encryption=glue.SecurityConfigurationEncryptionConfigurationCloudwatchEncryption(
                        cloudwatch_encryption_mode="SSE-KMS",
                        # This reference writes the key's ARN, as Glue wants it.
                        kms_key_arn_ref=Reference(name=self.key.object_name),
                    ),
                    # A crawler keeps no bookmarks and writes no objects.
                    job_bookmarks_encryption=glue.SecurityConfigurationEncryptionConfigurationJobBookmarksEncryption(
                        job_bookmarks_encryption_mode="DISABLED"
                    ),
                    s3_encryption=glue.SecurityConfigurationEncryptionConfigurationS3Encryption(
                        s3_encryption_mode="DISABLED"
                    ),
                ),
            ),
            external_name=self.name,
        )
