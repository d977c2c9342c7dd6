"""The Lambda function that keeps the audit trail: an item for each change of the processed-data table."""
