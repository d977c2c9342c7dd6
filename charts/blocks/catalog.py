"""A database of the Glue catalog, and tables over Parquet files in a bucket, divided by the day of arrival."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from charts.blocks import permissions
from charts.blocks.bucket import Bucket
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import glue
from imports.shared import Reference

PARTITIONS = ("year", "month", "day")
_PARQUET = "org.apache.hadoop.hive.ql.io.parquet"


class CatalogDatabase(Block):
    """A database. Its name has underscores: SQL would have to quote hyphens."""

    def __init__(self, scope: Scope, resource: str, *, meaning: str) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=255).replace("-", "_")
        self.meaning = meaning

    @property
    def arn(self) -> str:
        """ARN of the database."""
        return self.scope.arn("glue", f"database/{self.name}")

    @property
    def catalog_arn(self) -> str:
        """ARN of the account's catalog, which every grant on something in it names as well."""
        return self.scope.arn("glue", "catalog")

    def grant_crawl(self, role: Role, prefix: str) -> None:
        """Allow a crawler's role to see all tables and to write those whose names begin with a prefix.

        `permissions.SEE_TABLES`, and `permissions.CRAWL_TABLES` on database and tables.
        """
        within = [self.catalog_arn, self.arn]
        role.allow("SeeTables", permissions.SEE_TABLES, [*within, self.scope.arn("glue", f"table/{self.name}/*")])
        written = self.scope.arn("glue", f"table/{self.name}/{prefix}*")
        role.allow("WriteCrawledTables", permissions.CRAWL_TABLES, [*within, written])

    def manifests(self) -> Iterable[Manifest]:
        """The database."""
        yield self.managed(
            glue.CatalogDatabase,
            glue.CatalogDatabaseSpec,
            glue.CatalogDatabaseForProvider(
                region=self.scope.region,
                catalog_id=self.scope.settings.account_id,
                description=self.meaning,
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )


class CatalogTable(Block):
    """The table `name` over Parquet files below `prefix` of a bucket, in folders `year=/month=/day=`.

    Partitions are computed by Athena (partition projection), so that a day is there with its first file and no
    partition is registered by anybody. The first of them is that of `first_year`. Source: Athena user guide,
    "Supported types for partition projection".
    """

    def __init__(
        self,
        database: CatalogDatabase,
        resource: str,
        *,
        name: str,
        meaning: str,
        columns: Sequence[Mapping[str, str]],
        bucket: Bucket,
        prefix: str,
        first_year: int,
    ) -> None:
        super().__init__(database.scope, resource)
        self.database = database
        self.name = name
        self.meaning = meaning
        self.columns = columns
        self.location = f"s3://{bucket.name}/{prefix}"
        self.first_year = first_year

    @property
    def arn(self) -> str:
        """ARN of the table."""
        return self.scope.arn("glue", f"table/{self.database.name}/{self.name}")

    def grant_read_schema(self, role: Role) -> None:
        """Allow the role to read the table's columns in all their versions: `permissions.READ_SCHEMA`."""
        role.allow("ReadSchema", permissions.READ_SCHEMA, [self.database.catalog_arn, self.database.arn, self.arn])

    def manifests(self) -> Iterable[Manifest]:
        """The table."""
        yield self.managed(
            glue.CatalogTable,
            glue.CatalogTableSpec,
            glue.CatalogTableForProvider(
                region=self.scope.region,
                catalog_id=self.scope.settings.account_id,
                database_name_ref=Reference(name=self.database.object_name),
                description=self.meaning,
                table_type="EXTERNAL_TABLE",
                parameters={"EXTERNAL": "TRUE", "classification": "parquet", **self._projection()},
                partition_keys=[glue.CatalogTablePartitionKeys(name=key, type="string") for key in PARTITIONS],
                storage_descriptor=glue.CatalogTableStorageDescriptor(
                    columns=[
                        glue.CatalogTableStorageDescriptorColumns(name=column["name"], type=column["type"])
                        for column in self.columns
                    ],
                    location=self.location,
                    input_format=f"{_PARQUET}.MapredParquetInputFormat",
                    output_format=f"{_PARQUET}.MapredParquetOutputFormat",
                    ser_de_info=glue.CatalogTableStorageDescriptorSerDeInfo(
                        name="parquet",
                        serialization_library=f"{_PARQUET}.serde.ParquetHiveSerDe",
                        parameters={"serialization.format": "1"},
                    ),
                ),
            ),
            external_name=self.name,
        )

    def _projection(self) -> dict[str, str]:
        year = {
            "type": "date",
            "format": "yyyy",
            "range": f"{self.first_year},NOW",
            "interval": "1",
            "interval.unit": "YEARS",
        }
        rules = {
            "year": year,
            "month": {"type": "integer", "range": "1,12", "digits": "2"},
            "day": {"type": "integer", "range": "1,31", "digits": "2"},
        }
        flat = {f"projection.{key}.{name}": value for key, rule in rules.items() for name, value in rule.items()}
        return {"projection.enabled": "true", **flat}
