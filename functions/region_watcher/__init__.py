"""Looks at the other region from this one, so that a region is missed also when it can say nothing itself."""
