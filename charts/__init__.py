"""What exists: one package per system, built from the blocks they share and rendered by cdk8s into dist/."""
