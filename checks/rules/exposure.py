"""Nothing is open to strangers, and no role may do everything."""

from __future__ import annotations

from typing import Any

from checks import apis
from checks.leaves import items, read_document
from checks.policies import statements
from checks.resource import Resource
from checks.rules.rule import Said, rule
from checks.wiring.wires import Wires

_BLOCKS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
# Condition keys that tie a caller to ours; a stranger meets none of them.
_BINDING = frozenset(
    {"aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:sourceaccount",
     "aws:sourcearn", "aws:sourceorgid", "aws:sourcevpc", "aws:sourcevpce", "kms:calleraccount", "sns:endpoint"}
)  # fmt: skip
_LOOSE = ("Not", "IfExists")
_HOLDERS = (("s3.BucketPolicy", "policy"), ("sqs.Queue", "policy"), ("sqs.QueuePolicy", "policy"),
            ("sns.Topic", "policy"), ("sns.TopicPolicy", "policy"), ("kms.Key", "policy"),
            ("kms.ReplicaKey", "policy"), ("dynamodb.ResourcePolicy", "policy"),
            ("secretsmanager.SecretPolicy", "policy"), ("opensearch.DomainPolicy", "accessPolicies"),
            ("cloudwatchlogs.ResourcePolicy", "policyDocument"))  # fmt: skip
_FIELD = dict(_HOLDERS)


@rule("bucket-public", "s3.Bucket", source='S3 user guide, "Blocking public access to your Amazon S3 storage"')
def bucket_public(bucket: Resource, wires: Wires) -> Said:
    """A bucket blocks public access, in all four ways."""
    blocks = [one for one in wires.world.each("s3.BucketPublicAccessBlock") if _bucket(one, wires) is bucket]
    if not blocks:
        yield "", "no BucketPublicAccessBlock is on it; add one"
    for one in blocks:
        for field in (field for field in _BLOCKS if one.get(field) is not True):
            yield "", f"{field} of {one.manifest.name} is not true; write true"


@rule("bucket-owner", "s3.Bucket", source='S3 user guide, "Controlling ownership of objects and disabling ACLs"')
def bucket_owner(bucket: Resource, wires: Wires) -> Said:
    """ACLs of a bucket are off: its owner owns what lies in it."""
    owned = [one for one in wires.world.each("s3.BucketOwnershipControls") if _bucket(one, wires) is bucket]
    if not any(one.get("rule.objectOwnership") == "BucketOwnerEnforced" for one in owned):
        yield "", "no BucketOwnershipControls of BucketOwnerEnforced is on it; add one"


@rule("open-policy", *_FIELD, source='IAM user guide, "AWS JSON policy elements: Principal"')
def open_policy(holder: Resource, _: Wires) -> Said:
    """No policy of a resource lets everybody in: whoever may be anybody is tied to our account by a condition."""
    field = _FIELD[holder.kind]
    for index, statement in enumerate(statements(holder.text(field))):
        if statement.get("Effect") == "Allow" and _anybody(statement) and not _bound(statement.get("Condition")):
            yield f"{field} > Statement[{index}]", "lets everybody in; name who, or bind aws:SourceAccount or the like"


@rule("open-url", "lambda.FunctionURL", source='Lambda developer guide, "Control access to Lambda function URLs"')
def open_url(url: Resource, _: Wires) -> Said:
    """The URL of a function asks who calls."""
    if url.get("authorizationType") != "AWS_IAM":
        yield "authorizationType", "anybody may call the function; AWS_IAM is allowed"


@rule("open-route", "apigateway.RestAPI", source='API Gateway developer guide, "Control access to REST APIs"')
def open_route(api: Resource, _: Wires) -> Said:
    """A route of an API that calls something asks for a key, a signature or an authorizer."""
    document = read_document(api.text("body"))
    everywhere = bool(document.get("security")) if isinstance(document, dict) else False
    for route in apis.routes(api):
        calls = str(route.integration.get("type", "")).lower() not in ("", "mock")
        if calls and not (bool(route.operation["security"]) if "security" in route.operation else everywhere):
            yield f"body > paths.{route.path}.{route.method}", "anybody may call it; write a security requirement"


@rule("wildcard-action", "iam.Policy", "iam.RolePolicy", source='IAM user guide, "Security best practices in IAM"')
def wildcard_action(policy: Resource, _: Wires) -> Said:
    """A role is granted actions by name, not all of a service or of AWS, nor all but some."""
    for index, statement in enumerate(statements(policy.text("policy"))):
        if statement.get("Effect") != "Allow":
            continue
        for action in items(statement.get("Action")):
            if str(action).rpartition(":")[2].startswith("*"):
                yield f"policy > Statement[{index}].Action", f"{action} is every action; name those that are needed"
        if "NotAction" in statement:
            yield f"policy > Statement[{index}].NotAction", "allows what is not named; name the actions with Action"


@rule("passed-role", "iam.Policy", "iam.RolePolicy", source='IAM user guide, "Pass a role to an AWS service"')
def passed_role(policy: Resource, _: Wires) -> Said:
    """Who may hand a role on may hand on that one, and to one service: else he may do what any role of ours may."""
    for index, statement in enumerate(statements(policy.text("policy"))):
        actions = {str(action).lower() for action in items(statement.get("Action"))}
        if statement.get("Effect") != "Allow" or not actions & {"iam:passrole", "iam:*", "*"}:
            continue
        if any("*" in str(role) for role in items(statement.get("Resource"))) or "NotResource" in statement:
            yield f"policy > Statement[{index}].Resource", "lets many roles be passed on; name the one that is needed"
        if not _to_a_service(statement.get("Condition")):
            yield f"policy > Statement[{index}].Condition", "passes a role to any service; bind iam:PassedToService"


@rule("managed-policy", "iam.RolePolicyAttachment", source='IAM user guide, "AWS managed policies"')
def managed_policy(attachment: Resource, _: Wires) -> Said:
    """No role has one of AWS's job policies, such as AdministratorAccess: AWS widens them as it likes."""
    arn = attachment.text("policyArn")
    if ":iam::aws:policy/" in arn and ":iam::aws:policy/service-role/" not in arn:
        yield "policyArn", f"{arn} is AWS's to widen; grant the actions that are needed in a policy of ours"


def _bucket(one: Resource, wires: Wires) -> Resource | None:
    return wires.world.linked(one, "bucket", "s3.Bucket")


def _anybody(statement: dict[str, Any]) -> bool:
    named = statement.get("Principal")
    found = items(named.get("AWS")) if isinstance(named, dict) else items(named)
    return "*" in found or "NotPrincipal" in statement


def _to_a_service(condition: Any) -> bool:
    equals = condition.get("StringEquals") if isinstance(condition, dict) else None
    named = {str(key).lower(): value for key, value in equals.items()} if isinstance(equals, dict) else {}
    return bool(items(named.get("iam:passedtoservice")))


def _bound(condition: Any) -> bool:
    """Whether some condition ties the caller to us; a negation, or one that a missing key meets, does not."""
    return isinstance(condition, dict) and any(
        str(key).lower() in _BINDING and "*" not in items(wanted)
        for operator, keys in condition.items()
        if isinstance(keys, dict) and not any(word in str(operator) for word in _LOOSE)
        for key, wanted in keys.items()
    )


RULES = (bucket_public, bucket_owner, open_policy, open_url, open_route, wildcard_action, passed_role, managed_policy)
