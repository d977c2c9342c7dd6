"""Whether an ARN stands for an object in dist/ or for a declared external, and if not, what was probably meant."""

from __future__ import annotations

import re
from typing import NamedTuple

from checks import arns
from checks.arns import Arn
from checks.facts import externals
from checks.findings import nearest
from checks.resource import Resource
from checks.world import World

# What AWS makes at run time and no manifest names: allowed as a pattern only.
_RUN_TIME = re.compile(
    r"ec2:(network-interface|subnet|security-group|vpc|elastic-ip|vpc-endpoint)/"
    r"|lambda:event-source-mapping:|sagemaker:(transform|training|processing)-job/|ce:anomaly|xray:group/"
    r"|config:config-rule/|athena:datacatalog/|glue:(connection|userDefinedFunction)/"
)


class Problem(NamedTuple):
    """Why an ARN does not resolve: the rule that it breaks and the message."""

    rule: str
    message: str


class Resolver:
    """Resolves ARNs, each of them once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._known: dict[tuple[str, str, str], Problem | None] = {}
        self._accounts: dict[str, set[str]] = {environment: set() for environment in world.environments}
        self._regions: dict[str, set[str]] = {environment: set() for environment in world.environments}
        for resource in world.resources:
            self._accounts[resource.environment].add(resource.account)
            if resource.region:
                self._regions[resource.environment].add(resource.region)

    def problem(self, environment: str, region: str, text: str) -> Problem | None:
        """What is wrong with an ARN that an object of this environment and region names, None when it resolves."""
        key = (environment, region, text)
        if key not in self._known:
            arn = arns.parse(text)
            self._known[key] = self._judge(environment, region, arn) if arn else _malformed(text)
        return self._known[key]

    def resolves(self, environment: str, arn: Arn) -> bool:
        """Whether some object of the environment has this ARN or fits its wildcards."""
        text = str(arn)
        if self.world.by_arn(environment, text):
            return True
        if arn.is_pattern and (self.world.matching(environment, text) or _RUN_TIME.match(_short(arn))):
            return True
        if arn.service == "iam" and arn.resource == "root":
            return arn.account in self._accounts.get(environment, ())
        if arn.service == "sts" and arn.resource.startswith("assumed-role/"):
            role = f"role/{arn.resource.split('/')[1]}"
            return self.resolves(environment, arn._replace(service="iam", resource=role))
        if arn.service == "kms" and arn.resource.startswith("key/"):
            return self.world.by_arn(environment, str(arn._replace(resource="key/x"))) is not None
        return self._part_resolves(environment, arn)

    def _part_resolves(self, environment: str, arn: Arn) -> bool:
        owner, tail = arn.owner()
        if not tail or arn.service == "dynamodb":
            return False
        found = self.world.by_arn(environment, str(owner))
        if found is None and owner.is_pattern:
            found = self.world.matching(environment, str(owner))
        if found is None or found.kind != "lambda.Function" or not tail.startswith(":"):
            return found is not None
        return tail[1:] in self._qualifiers(found) or "*" in tail or tail[1:].isdecimal()

    def _qualifiers(self, function: Resource) -> set[str]:
        aliases = self.world.each("lambda.Alias")
        return {"$LATEST"} | {
            a.name for a in aliases if self.world.linked(a, "functionName", "lambda.Function") is function
        }

    def _judge(self, environment: str, region: str, arn: Arn) -> Problem | None:
        text = str(arn)
        if self.resolves(environment, arn):
            return None
        if any(arns.matches(pattern.replace("{r}", region or "*"), text) for pattern in externals()):
            return None
        return self._explain(environment, arn)

    def _explain(self, environment: str, arn: Arn) -> Problem:
        partition = self.world.partition(environment)
        accounts = sorted(self._accounts.get(environment, ()))
        if arn.partition not in {partition, "*"}:
            meant = self._meant(environment, arn._replace(partition=partition))
            return Problem("reference.arn-partition", f"{arn}: {environment} lies in partition {partition}{meant}")
        if arn.account and "*" not in arn.account and arn.account not in accounts:
            whose = [namespace for namespace, account in self.world.accounts.items() if account == arn.account]
            owner = f"the account of {', '.join(whose)}" if whose else "not an account of this repository"
            meant = self._meant(environment, arn._replace(account=accounts[0] if accounts else ""))
            message = f"{arn}: {arn.account} is {owner}; {environment} has {', '.join(accounts)}{meant}"
            return Problem("reference.arn-account", message)
        for other in sorted(self._regions.get(environment, set()) - {arn.region}):
            moved = arn._replace(region=other)
            if arn.region and self.resolves(environment, moved):
                return Problem("reference.arn-region", f"{arn}: not in {arn.region}, only in {other}: {moved}")
        owners = [other for other in self.world.environments if other != environment and self.resolves(other, arn)]
        if owners:
            return Problem("reference.unresolved-arn", f"{arn}: belongs to {owners[0]}, not to {environment}")
        return Problem("reference.unresolved-arn", f"{arn}: {_missing(arn)}{self._meant(environment, arn)}")

    def _meant(self, environment: str, arn: Arn) -> str:
        if self.resolves(environment, arn):
            return f"; did you mean {arn}"
        owner, tail = arn.owner()
        start = f"arn:{arn.partition}:{arn.service}:{arn.region}:{arn.account}:"
        owner, tail = (arn, "") if arn.service == "dynamodb" else (owner, tail)  # an index has an ARN of its own
        near = nearest(str(owner), [known for known in self.world.known_arns(environment) if known.startswith(start)])
        return f"; did you mean {near}{tail}" if near else ""


def _missing(arn: Arn) -> str:
    if arn.service == "dynamodb" and "/stream/" in arn.resource:
        return "no table has this stream; a stream's label is known at run time only"
    if arn.owner()[0].is_pattern:
        return "covers no object in dist/ and no declared external"
    return "no object in dist/ has this ARN, and it is not declared in checks/data/externals.tsv"


def _malformed(text: str) -> Problem:
    message = f"{text}: not an ARN; arn:partition:service:region:account:resource is allowed"
    return Problem("reference.arn-malformed", message)


def _short(arn: Arn) -> str:
    return f"{arn.service}:{arn.resource}"
