# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""Typed bindings and schema facts of the kinds in use, one module per API group."""
