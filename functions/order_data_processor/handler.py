"""Lambda's entry point."""

import os

from functions.common.stream_handler import cold_start
from functions.order_data_processor.logic import ORDER_ACTIVITY

handler = cold_start(ORDER_ACTIVITY) if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
