"""Glue: CatalogDatabase, CatalogTable, Crawler, SecurityConfiguration (facts: the Glue API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register


def _tags(r: Request, arn: str) -> dict[str, str]:
    found: dict[str, str] = r.aws.get_tags(ResourceArn=arn)["Tags"]
    return found


def _change_tags(r: Request, arn: str) -> None:
    put, gone = r.tag_change()
    if put:
        r.aws.tag_resource(ResourceArn=arn, TagsToAdd=put)
    if gone:
        r.aws.untag_resource(ResourceArn=arn, TagsToRemove=gone)


@register
class CatalogDatabase(Kind):
    """glue CatalogDatabase; the external name is the name, the id has the account in front."""

    GROUP, KIND, SERVICE = "glue", "CatalogDatabase", "glue"
    FIELDS = "catalogId!~ description locationUri parameters:map tags:map"

    def observe(self, r: Request) -> Observed:
        """GetDatabase and its tags."""
        found = r.aws.get_database(Name=r.name)["Database"]
        arn = r.arn("glue", f"database/{r.name}")
        fields: Json = {
            "description": found.get("Description"),
            "locationUri": found.get("LocationUri"),
            "parameters": found.get("Parameters") or {},
            "tags": _tags(r, arn),
        }
        return Observed(fields, {"arn": arn, "id": f"{r.account}:{r.name}"})

    def _input(self, r: Request) -> Json:
        more = pick(r.wanted, ["description", "locationUri"])
        return {"Name": r.name, **aws_shape(more), "Parameters": r.get("parameters") or {}}

    def create(self, r: Request) -> None:
        """CreateDatabase."""
        r.aws.create_database(DatabaseInput=self._input(r), Tags=r.get("tags") or {})

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateDatabase, and tags."""
        if any(one.root != "tags" for one in drift):
            r.aws.update_database(Name=r.name, DatabaseInput=self._input(r))
        _change_tags(r, r.arn("glue", f"database/{r.name}"))

    def delete(self, r: Request) -> None:
        """DeleteDatabase, with the tables in it."""
        r.aws.delete_database(Name=r.name)


_COLUMN = "(name type comment)"
_TEXTS = ("description", "owner", "tableType", "viewExpandedText", "viewOriginalText")
_PLACES = ("location", "inputFormat", "outputFormat", "compressed", "numberOfBuckets")


@register
class CatalogTable(Kind):
    """glue CatalogTable. Parameters are free form at three places, so nothing is renamed by rule."""

    GROUP, KIND, SERVICE = "glue", "CatalogTable", "glue"
    FIELDS = (
        f"catalogId!~ databaseName!@glue.CatalogDatabase.name parameters:map partitionKeys[]{_COLUMN} retention"
        f" {' '.join(_TEXTS)} storageDescriptor(columns[]{_COLUMN} {' '.join(_PLACES)} parameters:map"
        " serDeInfo(name serializationLibrary parameters:map))"
    )

    def observe(self, r: Request) -> Observed:
        """GetTable."""
        found = r.aws.get_table(DatabaseName=r.need("databaseName"), Name=r.name)["Table"]
        storage = found.get("StorageDescriptor") or {}
        reader = storage.get("SerdeInfo") or {}
        fields: Json = {
            **{name: found.get(name[:1].upper() + name[1:]) for name in _TEXTS},
            "databaseName": found["DatabaseName"],
            "parameters": found.get("Parameters") or {},
            "partitionKeys": field_shape(found.get("PartitionKeys") or []),
            "retention": found.get("Retention"),
            "storageDescriptor": {
                **{name: storage.get(name[:1].upper() + name[1:]) for name in _PLACES},
                "columns": field_shape(storage.get("Columns") or []),
                "parameters": storage.get("Parameters") or {},
                "serDeInfo": {
                    "name": reader.get("Name"),
                    "serializationLibrary": reader.get("SerializationLibrary"),
                    "parameters": reader.get("Parameters") or {},
                },
            },
        }
        identity = f"{r.account}:{found['DatabaseName']}:{r.name}"
        return Observed(fields, {"arn": r.arn("glue", f"table/{found['DatabaseName']}/{r.name}"), "id": identity})

    def _input(self, r: Request) -> Json:
        storage = r.get("storageDescriptor") or {}
        reader = storage.get("serDeInfo") or {}
        described: Json = {
            **aws_shape(pick(storage, _PLACES)),
            "Columns": aws_shape(storage.get("columns") or []),
            "Parameters": storage.get("parameters") or {},
            "SerdeInfo": {
                **aws_shape(pick(reader, ["name", "serializationLibrary"])),
                "Parameters": reader.get("parameters") or {},
            },
        }
        return {
            "Name": r.name,
            **aws_shape(pick(r.wanted, _TEXTS)),
            "Parameters": r.get("parameters") or {},
            "PartitionKeys": aws_shape(r.get("partitionKeys") or []),
            "StorageDescriptor": described,
        }

    def create(self, r: Request) -> None:
        """CreateTable."""
        r.aws.create_table(DatabaseName=r.need("databaseName"), TableInput=self._input(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateTable replaces the whole description, and keeps the old one as a version."""
        del drift
        r.aws.update_table(DatabaseName=r.need("databaseName"), TableInput=self._input(r))

    def delete(self, r: Request) -> None:
        """DeleteTable; the files stay."""
        r.aws.delete_table(DatabaseName=r.need("databaseName"), Name=r.name)


@register
class Crawler(Kind):
    """glue Crawler over S3."""

    GROUP, KIND, SERVICE = "glue", "Crawler", "glue"
    FIELDS = (
        "configuration:json databaseName@glue.CatalogDatabase.name description role@iam.Role.arn schedule"
        " s3Target[](path exclusions sampleSize) schemaChangePolicy(deleteBehavior updateBehavior)"
        " recrawlPolicy(recrawlBehavior) securityConfiguration tablePrefix tags:map"
    )

    def observe(self, r: Request) -> Observed:
        """GetCrawler and its tags."""
        found = r.aws.get_crawler(Name=r.name)["Crawler"]
        arn = r.arn("glue", f"crawler/{r.name}")
        fields: Json = {
            "configuration": found.get("Configuration"),
            "databaseName": found.get("DatabaseName"),
            "description": found.get("Description"),
            "role": found.get("Role"),
            "schedule": (found.get("Schedule") or {}).get("ScheduleExpression"),
            "s3Target": field_shape((found.get("Targets") or {}).get("S3Targets") or []),
            "schemaChangePolicy": field_shape(found.get("SchemaChangePolicy") or {}),
            "recrawlPolicy": field_shape(found.get("RecrawlPolicy") or {}),
            "securityConfiguration": found.get("CrawlerSecurityConfiguration"),
            "tablePrefix": found.get("TablePrefix"),
            "tags": _tags(r, arn),
        }
        return Observed(fields, {"arn": arn, "id": r.name})

    def _settings(self, r: Request) -> Json:
        texts = ("configuration", "databaseName", "description", "role", "schedule", "tablePrefix")
        parts = ("schemaChangePolicy", "recrawlPolicy")
        more = {"CrawlerSecurityConfiguration": r.get("securityConfiguration")}
        return {
            "Name": r.name,
            **aws_shape(pick(r.wanted, [*texts, *parts])),
            **{name: value for name, value in more.items() if value},
            "Targets": {"S3Targets": aws_shape(r.get("s3Target") or [])},
        }

    def create(self, r: Request) -> None:
        """CreateCrawler."""
        r.aws.create_crawler(**self._settings(r), Tags=r.get("tags") or {})

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateCrawler, and tags."""
        if any(one.root != "tags" for one in drift):
            r.aws.update_crawler(**self._settings(r))
        _change_tags(r, r.arn("glue", f"crawler/{r.name}"))

    def delete(self, r: Request) -> None:
        """DeleteCrawler; the tables that it made stay."""
        r.aws.delete_crawler(Name=r.name)


@register
class SecurityConfiguration(Kind):
    """glue SecurityConfiguration, which cannot be changed. S3's encryptions are a list in the API, one here."""

    GROUP, KIND, SERVICE = "glue", "SecurityConfiguration", "glue"
    _KEY = "kmsKeyArn@kms.Key.arn"
    FIELDS = (
        f"encryptionConfiguration!(cloudwatchEncryption(cloudwatchEncryptionMode {_KEY})"
        f" jobBookmarksEncryption(jobBookmarksEncryptionMode {_KEY}) s3Encryption(s3EncryptionMode {_KEY}))"
    )

    def observe(self, r: Request) -> Observed:
        """GetSecurityConfiguration."""
        found = r.aws.get_security_configuration(Name=r.name)["SecurityConfiguration"]["EncryptionConfiguration"]
        logs = found.get("CloudWatchEncryption") or {}
        s3: list[Any] = found.get("S3Encryption") or [{}]
        fields: Json = {
            "encryptionConfiguration": {
                "cloudwatchEncryption": {
                    "cloudwatchEncryptionMode": logs.get("CloudWatchEncryptionMode"),
                    "kmsKeyArn": logs.get("KmsKeyArn"),
                },
                "jobBookmarksEncryption": field_shape(found.get("JobBookmarksEncryption") or {}),
                "s3Encryption": field_shape(s3[0]),
            }
        }
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> None:
        """CreateSecurityConfiguration."""
        wanted = r.need("encryptionConfiguration")
        logs = wanted.get("cloudwatchEncryption") or {}
        marks = pick(wanted.get("jobBookmarksEncryption") or {}, ["jobBookmarksEncryptionMode", "kmsKeyArn"])
        s3 = pick(wanted.get("s3Encryption") or {}, ["s3EncryptionMode", "kmsKeyArn"])
        for_logs = {
            "CloudWatchEncryptionMode": logs.get("cloudwatchEncryptionMode"),
            "KmsKeyArn": logs.get("kmsKeyArn"),
        }
        r.aws.create_security_configuration(
            Name=r.name,
            EncryptionConfiguration={
                "CloudWatchEncryption": {name: value for name, value in for_logs.items() if value},
                "JobBookmarksEncryption": aws_shape(marks),
                "S3Encryption": [aws_shape(s3)],
            },
        )

    def delete(self, r: Request) -> None:
        """DeleteSecurityConfiguration."""
        r.aws.delete_security_configuration(Name=r.name)
