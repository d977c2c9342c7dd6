"""A small stand-in for an OpenSearch domain: the few requests that Tandem makes, judged strictly.

It is no search engine. What it takes and refuses stands in docs/decisions/0031 and docs/honesty.md.
"""
