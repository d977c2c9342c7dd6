"""The AWS-managed prefix lists of the services that have gateway endpoints.

A security group names them by an id that AWS chose once for each region. The endpoint's own status shows it too, but at
run time only, and the kind that could observe the list is not among those we have (docs/decisions/0015).
"""

from __future__ import annotations

PREFIX_LISTS = {
    "us-east-1": {"dynamodb": "pl-02cd2c6b", "s3": "pl-63a5400a"},
    "us-west-2": {"dynamodb": "pl-00a54069", "s3": "pl-68a54001"},
}
"""Region, service, id: what `aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS` shows."""


class UnknownPrefixListError(ValueError):
    """Raised at synth for a region whose prefix lists are not in `PREFIX_LISTS`; add them."""


def prefix_list(region: str, service: str) -> str:
    """The id of a service's list in a region. Raises `UnknownPrefixListError`."""
    found = PREFIX_LISTS.get(region, {}).get(service)
    if found is None:
        raise UnknownPrefixListError(
            f'no prefix list of {service} is known for region "{region}"; known are {sorted(PREFIX_LISTS)}; add it to '
            f"PREFIX_LISTS in charts/blocks/network/prefix_lists.py and to checks/data/prefix_lists.tsv"
        )
    return found
