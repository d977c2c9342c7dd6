"""What Firehose refuses when a delivery stream is made, and what its roles need when it works.

Source: Firehose API reference, CreateDeliveryStream, BufferingHints, DataFormatConversionConfiguration; developer
guide, "Controlling access with Amazon Data Firehose". The wording of refusals is not AWS's where no document has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ministack.core.responses import error_response_json

from sandbox.aws import iam

SERVICE = "firehose.amazonaws.com"
LEAST_MEGABYTES = 64
READING = ("DescribeStream", "GetRecords", "GetShardIterator", "ListShards")
SCHEMA = ("GetTable", "GetTableVersion", "GetTableVersions")


def refusal(asked: Mapping[str, Any], enforce: bool) -> Any:
    """The answer to a request that Firehose does not take; None for any other."""
    destination = asked.get("ExtendedS3DestinationConfiguration") or {}
    for problem in (
        *_processors(destination),
        *_conversion(destination),
        *(_roles(asked, destination) if enforce else ()),
    ):
        return error_response_json("InvalidArgumentException", problem, 400)
    return None


def _processors(destination: Mapping[str, Any]) -> Iterator[str]:
    """In AWS's own words, as aws/aws-cdk#35903 quotes them."""
    partitioned = (destination.get("DynamicPartitioningConfiguration") or {}).get("Enabled")
    for processor in (destination.get("ProcessingConfiguration") or {}).get("Processors") or ():
        kind = processor.get("Type")
        if kind in ("MetadataExtraction", "RecordDeAggregation") and not partitioned:
            name = f"com.amazonaws.services.firehose.internal.model.{kind}Processor"
            yield f"class {name} can only be present when Dynamic Partitioning is enabled."


def _conversion(destination: Mapping[str, Any]) -> Iterator[str]:
    conversion = destination.get("DataFormatConversionConfiguration") or {}
    if not conversion or not conversion.get("Enabled", True):
        return
    for part in ("SchemaConfiguration", "InputFormatConfiguration", "OutputFormatConfiguration"):
        if not conversion.get(part):
            yield f"{part} cannot be null when data format conversion is enabled."
    if destination.get("CompressionFormat", "UNCOMPRESSED") != "UNCOMPRESSED":
        yield (
            "CompressionFormat must be UNCOMPRESSED when data format conversion is enabled; the compression of the "
            "output format is set in its serializer."
        )
    megabytes = (destination.get("BufferingHints") or {}).get("SizeInMBs")
    if megabytes is not None and megabytes < LEAST_MEGABYTES:
        yield f"BufferingHints.SizeInMBs must be at least {LEAST_MEGABYTES} when data format conversion is enabled."


def _roles(asked: Mapping[str, Any], destination: Mapping[str, Any]) -> Iterator[str]:
    schema = (destination.get("DataFormatConversionConfiguration") or {}).get("SchemaConfiguration") or {}
    source = asked.get("KinesisStreamSourceConfiguration") or {}
    for role in dict.fromkeys(part.get("RoleARN") for part in (source, destination, schema)):
        if role and not iam.role_trusts(role, SERVICE):
            yield f"Firehose is unable to assume role {role}. Please check the role provided."


def missing(stream: Mapping[str, Any], destination: Mapping[str, Any]) -> str | None:
    """The first action that a role may not do, for reading the source or the schema; what S3 needs, S3 says."""
    arn = stream["arn"]
    region, account = iam.region_of(arn), iam.account_of(arn)
    source = stream.get("kinesis_source") or {}
    wanted = [(source["RoleARN"], f"kinesis:{one}", source["KinesisStreamARN"]) for one in READING if source]
    schema = (destination.get("DataFormatConversionConfiguration") or {}).get("SchemaConfiguration")
    if schema:
        start, database = f"arn:aws:glue:{region}:{account}", schema["DatabaseName"]
        held = ("catalog", f"database/{database}", f"table/{database}/{schema['TableName']}")
        wanted += [(schema["RoleARN"], f"glue:{one}", f"{start}:{part}") for one in SCHEMA for part in held]
    for role, action, resource in wanted:
        if not iam.role_trusts(role, SERVICE) or not iam.role_allows(role, action, resource, region):
            return f"{role} is not authorized to perform: {action} on resource: {resource}"
    return None
