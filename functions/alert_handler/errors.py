"""Errors of the alert handler: those of functions.common.errors.

FunctionError
├── BadRecord       NOT_A_MESSAGE, NOT_AN_ALERT: received again, and at last in the dead-letter queue
└── StoreError      the table did not take an alert; its message is received again
"""

from functions.common.errors import BadRecord, StoreError

__all__ = ["BadRecord", "StoreError"]
