"""A real Kubernetes API server, as the sandbox and the tests reach it."""
