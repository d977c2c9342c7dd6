"""`python -m ops search-access`: give the roles that a domain's policy lets in what they need inside of it."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from ops.clients import Clients
from ops.errors import CallError, printable
from ops.search_access.security import Security, wanted

_BULK = "/_bulk"


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("search-access", help="map the functions' roles inside of a search domain")
    parser.add_argument("--domain", required=True, metavar="NAME", help="for example real-time-analytics-prod")
    parser.add_argument("--region", required=True, metavar="REGION")
    parser.add_argument("--index", default="events", metavar="NAME", help="alias of the indexes (default: events)")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint (default: AWS_ENDPOINT_URL, else AWS)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be put")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when all stands as it should, 1 when a dry run found that it does not."""
    import boto3  # noqa: PLC0415 - a quarter of a second, not paid for --help

    session = boto3.session.Session(region_name=options.region)
    clients = Clients(options.endpoint, options.region, session)
    try:
        return run(clients, session, options)
    finally:
        clients.close()


def run(clients: Clients, session: Any, options: argparse.Namespace) -> int:
    """Compare, put what differs, say so."""
    domain = _domain(clients, options.domain, options.region)
    roles = writers(str(domain.get("AccessPolicies") or ""))
    if not roles:
        raise CallError(
            f"the policy of {options.domain} lets nobody send to {_BULK}",
            "a domain whose DomainPolicy is applied is allowed",
            "wait for Argo CD, then try again",
        )
    address = domain.get("Endpoint") or domain.get("Endpoints", {}).get("vpc")
    if not address:
        raise CallError(
            f"{options.domain} has no address yet", "a domain that is made is allowed", "wait for it, up to an hour"
        )
    security, left = Security(session, address, options.region), 0
    for what, body in wanted(options.index, roles).items():
        same = security.found(what) == body
        if not same and not options.dry_run:
            security.put(what, body)
        left += not same and options.dry_run
        done = "unchanged" if same else "would be put" if options.dry_run else "put"
        sys.stdout.write(f"{what}: {done}\n")
    sys.stdout.writelines(f"  {printable(role)}\n" for role in roles)
    return 1 if left else 0


def writers(policy: str) -> list[str]:
    """ARNs of the roles that a domain's policy lets send documents."""
    try:
        statements = json.loads(policy).get("Statement", [])
    except (ValueError, AttributeError):
        return []
    found: set[str] = set()
    for statement in statements:
        resources = statement.get("Resource", [])
        named = statement.get("Condition", {}).get("ArnEquals", {}).get("aws:PrincipalArn", [])
        bulk = any(one.endswith(_BULK) for one in ([resources] if isinstance(resources, str) else resources))
        if statement.get("Effect") == "Allow" and bulk:
            found.update([named] if isinstance(named, str) else named)
    return sorted(found)


def _domain(clients: Clients, name: str, region: str) -> dict[str, Any]:
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - as boto3: not paid for --help

    try:
        found: dict[str, Any] = clients.get("opensearch", region).describe_domain(DomainName=name)["DomainStatus"]
        return found
    except (BotoCoreError, ClientError) as error:
        raise CallError(
            f"the domain cannot be looked at: {printable(error)}", "a domain of this region is allowed", "look at both"
        ) from error
