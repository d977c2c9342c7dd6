"""Errors of the search indexer: those of functions.common.errors.

FunctionError
└── BadRecord       NO_DOCUMENTS, NOT_INDEXABLE: set aside in the failure queue
"""

from functions.common.errors import BadRecord

__all__ = ["BadRecord"]
