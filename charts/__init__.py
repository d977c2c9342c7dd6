"""What exists: one package per system, built from the blocks they share and rendered by cdk8s into dist/."""

from charts.node import use_bundled_node

use_bundled_node()  # before anything here imports cdk8s, which starts Node
