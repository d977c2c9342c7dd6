"""Generator of `imports/`: typed classes and schema facts of the kinds in use, from their CRDs.

Run as `python -m tools.imports CRDS_DIR`; see `__main__.py` for the arguments and `sources.py` for the
kinds that are taken.
"""
