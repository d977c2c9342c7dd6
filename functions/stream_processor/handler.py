"""Lambda's entry point."""

import os

from functions.common.stream_handler import cold_start
from functions.stream_processor.logic import AuditTrail

handler = cold_start(AuditTrail(), "AUDIT_TABLE_NAME") if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
