"""Says inside of a search domain who may do what: fine-grained access knows no role until somebody maps it."""
