"""Rules of good practice: what the charts render keeps all of them, and each way to break one is found.

The good case is the tests' production environment; a kind that no chart renders stands in an object of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from charts import file_pipeline, realtime_analytics, stream_processing
from charts.environment_file import load
from checks.manifests import Manifest
from checks.rules import RULES, check

ENVIRONMENT = Path(__file__).parents[2] / "data/environments/prod.yaml"
SYSTEMS = (stream_processing, file_pipeline, realtime_analytics)
Object = dict[str, Any]
Edit = Callable[[list[Object]], object]
WITHOUT_TLS = '"aws:SecureTransport": "false"'
ROLE = "arn:aws:iam::777788889999:role/model-prod"
PASSED = {"Effect": "Allow", "Action": "iam:PassRole", "Condition": {"StringEquals": {"iam:PassedToService": "x"}}}
EVERYBODY = {"Effect": "Allow", "Action": "sqs:SendMessage", "Principal": "*", "Resource": "*"}


@pytest.fixture(scope="module")
def rendered() -> str:
    """The three systems of the tests' production environment, as JSON."""
    scopes = [scope for system in SYSTEMS for scope in system.build(load(ENVIRONMENT))]
    return json.dumps([[scope.folder, manifest] for scope in scopes for manifest in scope.manifests()])


@pytest.fixture
def findings(rendered: str) -> Callable[..., list[str]]:
    """Findings as `rule Kind/name`, after `edit` of the objects and with some more."""

    def _findings(edit: Edit = lambda _: None, *more: Object) -> list[str]:
        placed = json.loads(rendered)
        edit([one for _, one in placed])
        placed += [["prod/extra/us-east-1", one] for one in more]
        manifests = [
            Manifest(f"dist/{folder}/{one['kind']}.{one['metadata']['name']}.k8s.yaml", one) for folder, one in placed
        ]
        return [f"{found.rule} {found.object.replace(one_namespace(found.object), '')}" for found in check(manifests)]

    return _findings


def one_namespace(name: str) -> str:
    """The middle part of `Kind/namespace/name`, with its slash."""
    parts = name.split("/")
    return f"{parts[1]}/" if len(parts) == 3 else ""


def one(objects: list[Object], kind: str, holds: str = "") -> Object:
    """The first object of a kind, as the charts order them, whose text holds something."""
    return next(each for each in objects if each["kind"] == kind and holds in json.dumps(each))


def put(kind: str, path: str, value: Any, holds: str = "") -> Edit:
    """An edit that sets a field below forProvider of the first such object; None takes it out."""

    def _put(objects: list[Object]) -> None:
        place = one(objects, kind, holds)["spec"]["forProvider"]
        *steps, last = path.split(".")
        for step in steps:
            place = place[int(step) if step.isdigit() else step]
        assert last in place or value is not None, f"{path} is not there to be taken out"
        if value is None:
            del place[last]
        else:
            place[last] = value

    return _put


def rewrite(kind: str, old: str, new: str, holds: str = "") -> Edit:
    """An edit that replaces a text in the first such object."""

    def _rewrite(objects: list[Object]) -> None:
        place = one(objects, kind, holds)
        text = json.dumps(place)
        assert old in text
        place.update(json.loads(text.replace(old, new)))

    return _rewrite


def drop(kind: str, holds: str = "") -> Edit:
    """An edit that takes the first such object away."""

    def _drop(objects: list[Object]) -> None:
        one(objects, kind, holds).update(kind="ConfigMap", apiVersion="v1", spec={})

    return _drop


def statement(kind: str, added: Object, field: str = "policy", holds: str = "") -> Edit:
    """An edit that adds a statement to a policy."""

    def _add(objects: list[Object]) -> None:
        fields = one(objects, kind, holds)["spec"]["forProvider"]
        document = json.loads(fields[field])
        document["Statement"].append(added)
        fields[field] = json.dumps(document)

    return _add


def annotation(kind: str, name: str, value: str, holds: str = "") -> Edit:
    """An edit that sets an annotation."""
    return lambda objects: one(objects, kind, holds)["metadata"]["annotations"].update({name: value})


def managed(group: str, kind: str, fields: Object) -> Object:
    """An object of a kind that no chart renders, with the tags that are asked for."""
    tags = {"CostCenter": "x", "Environment": "prod", "Project": "x", "Service": "x"}
    return {
        "apiVersion": f"{group}.aws.m.upbound.io/v1beta1",
        "kind": kind,
        "metadata": {"name": "extra", "namespace": "extra-prod", "annotations": {
            "argocd.argoproj.io/sync-options": "Delete=confirm,Prune=confirm"}},
        "spec": {"forProvider": {"region": "us-east-1", "tags": tags, **fields}, "managementPolicies": ["Observe"]},
    }  # fmt: skip


def domain(**fields: Object) -> Object:
    """A search domain that keeps all rules, but for the fields given."""
    good: Object = {
        "encryptAtRest": {"enabled": True, "kmsKeyId": "arn:aws:kms:us-east-1:777788889999:alias/x"},
        "nodeToNodeEncryption": {"enabled": True},
        "domainEndpointOptions": {"enforceHttps": True, "tlsSecurityPolicy": "Policy-Min-TLS-1-2-PFS-2023-10"},
    }
    return managed("opensearch", "Domain", good | fields)


def test_what_is_rendered_keeps_all_rules(findings: Callable[..., list[str]]) -> None:
    """Nothing in the tests' production environment breaks a rule that it does not acknowledge."""
    assert findings() == []
    assert findings(lambda _: None, domain()) == []


BROKEN: list[tuple[str, Edit]] = [
    ("table-key", put("Table", "serverSideEncryption.enabled", False)),
    ("table-key", put("Table", "serverSideEncryption.kmsKeyArnRef", None)),
    ("stream-key", put("Stream", "encryptionType", "NONE")),
    ("stream-key", put("Stream", "kmsKeyIdRef", None)),
    ("queue-encryption", put("Queue", "sqsManagedSseEnabled", False, "sqsManagedSseEnabled")),
    ("topic-key", put("Topic", "kmsMasterKeyId", None)),
    ("bucket-key", drop("BucketServerSideEncryptionConfiguration", "access-logs")),
    ("secret-key", put("Secret", "kmsKeyId", None)),
    ("secret-key", put("Secret", "replica.0.kmsKeyId", None)),
    ("trail-key", lambda objects: one(objects, "Trail")["spec"].pop("initProvider")),
    ("key-rotation", put("Key", "enableKeyRotation", False)),
    ("bucket-tls", rewrite("BucketPolicy", "SecureTransport", "ViaAWSService")),
    ("queue-tls", rewrite("QueuePolicy", "SecureTransport", "ViaAWSService")),
    ("topic-tls", rewrite("TopicPolicy", "SecureTransport", "ViaAWSService")),
    ("subscription-tls", put("TopicSubscription", "protocol", "http")),
    ("bucket-public", drop("BucketPublicAccessBlock")),
    ("bucket-public", put("BucketPublicAccessBlock", "restrictPublicBuckets", False)),
    ("bucket-owner", put("BucketOwnershipControls", "rule", {"objectOwnership": "BucketOwnerPreferred"})),
    ("open-policy", statement("QueuePolicy", EVERYBODY)),
    ("open-policy", statement("QueuePolicy", EVERYBODY | {"Principal": {"AWS": ["*"]}})),
    (
        "open-policy",
        statement("QueuePolicy", EVERYBODY | {"Condition": {"StringNotEquals": {"aws:SourceAccount": "1"}}}),
    ),
    ("open-route", rewrite("RestAPI", "security", "x-security")),
    ("wildcard-action", statement("RolePolicy", {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::x"})),
    ("wildcard-action", statement("RolePolicy", {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"})),
    ("passed-role", statement("RolePolicy", {"Effect": "Allow", "Action": "iam:PassRole", "Resource": ROLE})),
    ("passed-role", statement("RolePolicy", PASSED | {"Resource": "*"})),
    ("function-tracing", put("Function", "tracingConfig.mode", "PassThrough")),
    ("api-tracing", put("Stage", "xrayTracingEnabled", False)),
    ("api-logs", put("Stage", "accessLogSettings", None)),
    ("api-throttle", put("MethodSettings", "settings.throttlingRateLimit", -1)),
    ("api-throttle", put("MethodSettings", "methodPath", "ingest/POST")),
    ("log-level", put("MethodSettings", "settings.dataTraceEnabled", True)),
    ("async-failures", put("Function", "deadLetterConfig", None, "serverless-data-processor")),
    ("queue-redrive", put("Queue", "redrivePolicy", None, "redrivePolicy")),
    ("confirmed", annotation("Table", "argocd.argoproj.io/sync-options", "Delete=confirm")),
    ("kept", lambda objects: one(objects, "Stream")["spec"].update(managementPolicies=["*"])),
    ("deletion-protection", put("Table", "deletionProtectionEnabled", False)),
    ("table-recovery", put("Table", "pointInTimeRecovery.enabled", False)),
    ("bucket-versions", put("BucketVersioning", "versioningConfiguration.status", "Suspended")),
    ("tags", put("Function", "tags.CostCenter", None)),
    ("tags", put("Function", "tags.Environment", "dev")),
    ("acknowledgement", annotation("Bucket", "tandem.example.org/acknowledge-bucket-key", "because", "artifacts")),
    ("acknowledgement", annotation("Topic", "tandem.example.org/acknowledge-topic-kye", "a reason of four words")),
    ("acknowledgement", annotation("Topic", "tandem.example.org/acknowledge-topic-key", "a reason of four words")),
]


@pytest.mark.parametrize(("rule", "edit"), BROKEN, ids=[f"{rule}-{number}" for number, (rule, _) in enumerate(BROKEN)])
def test_a_broken_rule_is_found(findings: Callable[..., list[str]], rule: str, edit: Edit) -> None:
    """One thing that is changed for the worse is one finding, of the rule that is about it."""
    found = findings(edit)
    assert [name.partition(" ")[0] for name in found] == [f"rule.{rule}"]


OTHERS: list[tuple[str, Object]] = [
    ("domain-encryption", domain(encryptAtRest={"enabled": True})),
    ("domain-encryption", domain(nodeToNodeEncryption={"enabled": False})),
    ("domain-tls", domain(domainEndpointOptions={"enforceHttps": True, "tlsSecurityPolicy": "Policy-Min-TLS-1-0"})),
    ("results-key", managed("athena", "Workgroup", {"configuration": {"resultConfiguration": {}}})),
    ("open-url", managed("lambda", "FunctionURL", {"authorizationType": "NONE"})),
    (
        "managed-policy",
        managed("iam", "RolePolicyAttachment", {"policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}),
    ),
]


@pytest.mark.parametrize(("rule", "added"), OTHERS, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(OTHERS)])
def test_an_added_object_breaks_a_rule(findings: Callable[..., list[str]], rule: str, added: Object) -> None:
    """An object that nobody's chart renders is judged like any other."""
    assert findings(lambda _: None, added) == [f"rule.{rule} {added['kind']}/extra"]


def test_a_sentence_acknowledges_one_rule_of_one_object(findings: Callable[..., list[str]]) -> None:
    """With a reason the finding is gone; another rule of the object, and the rule of another object, are not."""
    because = annotation("Topic", "any.example.org/acknowledge-topic-key", "It carries nothing but greetings.")

    def broken(objects: list[Object]) -> None:
        put("Topic", "kmsMasterKeyId", None)(objects)
        because(objects)

    assert findings(broken) == []

    def more(objects: list[Object]) -> None:
        broken(objects)
        put("Topic", "tags.Service", None)(objects)

    assert [name.partition(" ")[0] for name in findings(more)] == ["rule.tags"]


def test_every_rule_can_be_broken() -> None:
    """No rule is without a test that breaks it."""
    tried = {f"rule.{rule}" for rule, _ in (*BROKEN, *OTHERS)} - {"rule.acknowledgement"}
    assert tried == {rule.id for rule in RULES}


def test_rules_speak_for_themselves() -> None:
    """Each has an id of its own, a sentence and a source."""
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.says.endswith(".") and rule.source for rule in RULES)
