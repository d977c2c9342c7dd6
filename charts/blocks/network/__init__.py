"""The network that functions run in: a VPC without a way in, endpoints for what is called, and nothing else."""

from charts.blocks.network.network import Network
from charts.blocks.network.prefix_lists import UnknownPrefixListError

__all__ = ["Network", "UnknownPrefixListError"]
