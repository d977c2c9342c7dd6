"""What a change of dist/ means: what AWS resources come, change, are replaced or go, and who is concerned.

errors   -> trees: dist/ of two commits -> changes: what differs -> what it means (access, costs, dependents) -> report
"""
