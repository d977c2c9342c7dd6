"""A lost control plane, brought back in two phases: look at what there is in AWS first, then let Git have its way.

live objects, while all is well -> saved: what AWS and Crossplane chose and Git does not hold
dist/ + saved -> observing: the same objects with their names, and [Observe] as managementPolicies, in another folder
"""
