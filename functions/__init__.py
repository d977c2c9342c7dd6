"""Lambda functions, one package each; what they share is in `common`."""
