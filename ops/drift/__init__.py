"""Whether what Git says is what there is: dist/ against live objects of a cluster, and against AWS itself.

live: objects as kubectl prints them -> findings      aws: the sandbox's observers, which only read -> findings
findings -> report: table, json, markdown; only fields that Git sets are compared
"""
