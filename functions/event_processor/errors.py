"""Errors of the event processor: those of functions.common.errors, and

FunctionError
├── BadRecord       NOT_A_RECORD, NOT_JSON, NOT_AN_EVENT, NOT_INDEXABLE: set aside in the failure queue
└── SearchDown      (functions.common.search) of a workflow's count only: the workflow fails and may be run again
"""

from functions.common.errors import BadEvent, BadRecord
from functions.common.search import SearchDown

__all__ = ["BadEvent", "BadRecord", "SearchDown"]
