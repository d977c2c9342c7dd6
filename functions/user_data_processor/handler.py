"""Lambda's entry point."""

import os

from functions.common.stream_handler import cold_start
from functions.user_data_processor.logic import USER_ACTIVITY

handler = cold_start(USER_ACTIVITY) if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
