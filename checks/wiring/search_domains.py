"""Search domains: they may write their logs, and let in whom roles send there.

Rules: wiring.search-logs, wiring.search-access. Source: Amazon OpenSearch Service developer guide, "Monitoring
OpenSearch logs with Amazon CloudWatch Logs" (AWS refuses a domain that may not write its logs) and "Identity and Access
Management".
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding
from checks.leaves import objects
from checks.policies import Request, allows, denies
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import World

SERVICE = "es.amazonaws.com"
_WRITES = ("logs:CreateLogStream", "logs:PutLogEvents")
_CALLS = ("es:ESHttpDelete", "es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPatch", "es:ESHttpPost", "es:ESHttpPut")


def logs(wires: Wires) -> Iterator[Finding]:
    """Some policy of CloudWatch Logs lets the service write into each group that a domain publishes to."""
    for domain in wires.world.each("opensearch.Domain"):
        for index, option in enumerate(objects(domain.get("logPublishingOptions"))):
            group = str(option.get("cloudwatchLogGroupArn") or "")
            if option.get("enabled", True) and not log_policies(wires.world, domain, group):
                message = f"{group}: no ResourcePolicy of CloudWatch Logs lets {SERVICE} write there; add one"
                path = f"logPublishingOptions[{index}].cloudwatchLogGroupArn"
                yield domain.finding("wiring.search-logs", path, message)


def log_policies(world: World, domain: Resource, group: str) -> list[Resource]:
    """The policies of CloudWatch Logs that let a domain write into a group."""
    context = {"aws:SourceArn": domain.arn, "aws:SourceAccount": domain.account}
    stream = f"{group.removesuffix(':*')}:log-stream:x"
    return [
        policy
        for policy in world.each("cloudwatchlogs.ResourcePolicy")
        if (policy.environment, policy.region) == (domain.environment, domain.region)
        and all(allows(policy.text("policyDocument"), Request(SERVICE, action, stream, context)) for action in _WRITES)
    ]


def access(wires: Wires) -> Iterator[Finding]:
    """A role that may send requests to a domain is not shut out by the domain's own policy."""
    policies = [
        (domain, policy.text("accessPolicies"))
        for policy in wires.world.each("opensearch.DomainPolicy")
        if (domain := wires.world.linked(policy, "domainName", "opensearch.Domain"))
    ]
    said: set[tuple[Resource, str]] = set()
    for action in _CALLS:
        for role, resource in wires.grants.allowed_resources(action):
            for domain, document in policies:
                within = resource.startswith(f"{domain.arn}/")
                request = Request(role.arn, action, resource, {"aws:PrincipalArn": role.arn})
                if within and denies(document, request) and (role, resource) not in said:
                    said.add((role, resource))
                    message = f"{role.name} may {action} on {resource}, and the domain's policy denies it; let it in"
                    yield domain.finding("wiring.search-access", "", message)


RULES = (logs, access)
