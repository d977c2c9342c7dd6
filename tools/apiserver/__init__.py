"""A Kubernetes API server of one's own: built from pinned modules, started on loopback, gone afterwards."""
