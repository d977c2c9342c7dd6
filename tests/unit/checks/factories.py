"""A small shop in one region, with a table that reaches into a second one: all objects wired as they should be.

Tests take it, break one thing, and look for the rule that notices.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import io
import json
import zipfile
from typing import Any

from checks import run
from checks.access import check as access
from checks.findings import Finding
from checks.guards import check as guards
from checks.limits import check as limits
from checks.manifests import Manifest
from checks.references import check as references
from checks.wiring import check as wiring

ACCOUNT, STAGING = "111111111111", "222222222222"
HOME, AWAY = "us-east-1", "us-west-2"


def zipped(**files: str) -> bytes:
    """A zip of Python modules, by name; the same for the same modules."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.py"), text)
    return held.getvalue()


CODE = zipped(app="def handler(event, context): ...")
DIGEST = hashlib.sha256(CODE).hexdigest()
QUEUE_URL = f"https://sqs.{HOME}.amazonaws.com/{ACCOUNT}/shop-letters-dev"
NAMED = "crossplane.io/external-name"
Data = dict[str, Any]


class Dist:
    """Rendered objects by `Kind/name`; where two regions have the same pair, the file tells them apart."""

    def __init__(self) -> None:
        self.objects: dict[str, tuple[str, Data]] = {}

    def add(self, data: Data, *, environment: str = "dev", region: str = HOME, file: str = "") -> Dist:
        """Add an object in the folder of its environment and region, or under a file of one's own."""
        kind, name = data["kind"], data["metadata"]["name"]
        folder = "dist/platform" if kind == "Namespace" else f"dist/{environment}/shop/{region}"
        self.objects[f"{kind}/{name}"] = (file or f"{folder}/{kind}.{name}.k8s.yaml", data)
        return self

    def managed(
        self,
        kind: str,
        name: str,
        fields: Data,
        *,
        environment: str = "dev",
        region: str = HOME,
        external: str | None = None,
        **spec: Any,
    ) -> Dist:
        """Add a managed resource; `kind` is written like sqs.Queue, `external` is its name in AWS."""
        group, _, short = kind.partition(".")
        regional = {} if group in ("iam", "route53") else {"region": region}
        data: Data = {
            "apiVersion": f"{group}.aws.m.upbound.io/v1beta1",
            "kind": short,
            "metadata": {
                "name": name,
                "namespace": f"shop-{environment}",
                "annotations": {} if external is None else {NAMED: external},
            },
            "spec": {
                "forProvider": {**regional, **fields},
                "managementPolicies": ["*"],
                "providerConfigRef": {"kind": "ClusterProviderConfig", "name": f"aws-{environment}"},
                **spec,
            },
        }
        return self.add(data, environment=environment, region=region)

    def set(self, key: str, path: str, value: Any) -> Dist:
        """Set a field: `Kind/name`, a dotted path below spec.forProvider (or from /), list positions as numbers."""
        steps = path[1:].split("/") if path.startswith("/") else ["spec", "forProvider", *path.split(".")]
        place: Any = self.objects[key][1]
        for step in steps[:-1]:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(steps[-1])] = value
        elif value is None:
            place.pop(steps[-1], None)
        else:
            place[steps[-1]] = value
        return self

    def replace(self, key: str, old: str, new: str) -> Dist:
        """Replace a text wherever it stands in an object."""
        file, data = self.objects[key]
        text = json.dumps(data)
        assert old in text, f"{old} does not stand in {key}"
        self.objects[key] = (file, json.loads(text.replace(old, new)))
        return self

    def move(self, key: str, file: str) -> Dist:
        """Put an object into another file."""
        self.objects[key] = (file, self.objects[key][1])
        return self

    def remove(self, *keys: str) -> Dist:
        """Take objects away."""
        for key in keys:
            del self.objects[key]
        return self

    def manifests(self) -> list[Manifest]:
        """The objects as the checks read them."""
        return [Manifest(file, copy.deepcopy(data)) for file, data in self.objects.values()]


def found(dist: Dist, rule: str) -> list[tuple[str, str, str]]:
    """Object, path and message of the findings of one rule."""
    manifests = dist.manifests()
    everything: list[Finding] = [*references(manifests), *wiring(manifests), *limits(manifests), *guards(manifests),
                                 *access(manifests)]  # fmt: skip
    return [(one.object, one.path, one.message) for one in everything if one.rule == rule]


def all_found(dist: Dist) -> list[str]:
    """All findings as people read them, but those of good practice: the shop is as small as can be wired."""
    return [str(finding) for finding in run(dist.manifests()) if not finding.rule.startswith("rule.")]


def acknowledged(dist: Dist) -> Dist:
    """The same objects, each of which says of every rule of good practice that it breaks that tests are the reason."""
    places = dict(dist.objects.values())
    for finding in run(dist.manifests()):
        family, _, rule = finding.rule.partition(".")
        if family == "rule":
            reason = "It stands in a shop made for tests."
            places[finding.file]["metadata"]["annotations"][f"shop.example.org/acknowledge-{rule}"] = reason
    return dist


def policy(*statements: Data) -> str:
    """A policy document."""
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions: str | list[str], resource: str | list[str], **more: Any) -> Data:
    """A statement that allows."""
    return {"Effect": "Allow", "Action": actions, "Resource": resource, **more}


def arn(service: str, resource: str, *, region: str = HOME, account: str = ACCOUNT) -> str:
    """An ARN in the shop's account."""
    return f"arn:aws:{service}:{region}:{account}:{resource}"


def trusted(service: str) -> str:
    """The trust policy of a service's role, for the shop's account."""
    principal = {"Service": f"{service}.amazonaws.com"}
    ours = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}
    return policy({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal, "Condition": ours})


def key_policy(*services: str, through: str = "") -> str:
    """A key's policy that lets the account and some services in, and callers of the account through one more."""
    ours = {"Condition": {"StringEquals": {"aws:SourceAccount": ACCOUNT}}}
    more = ["kms:DescribeKey", "kms:Encrypt", "kms:ReEncrypt*"]
    used = ["kms:Decrypt", "kms:GenerateDataKey*"]
    found = [
        allow([*used, *(more if service.startswith("logs.") else ())], "*", Principal={"Service": service}, **ours)
        for service in services
    ]
    if through:
        bound = {"StringEquals": {"kms:CallerAccount": ACCOUNT, "kms:ViaService": through}}
        found.append(allow([*used, *more, "kms:CreateGrant"], "*", Principal={"AWS": "*"}, Condition=bound))
    return policy(allow("kms:*", "*", Principal={"AWS": f"arn:aws:iam::{ACCOUNT}:root"}), *found)


def function(dist: Dist, name: str, *, region: str = HOME, letters: str = "letters") -> Dist:
    """A function of that name with role, log group and dead-letter queue; nobody calls it yet."""
    full, group = f"shop-{name}-dev", f"/aws/lambda/shop-{name}-dev"
    key = {"policy": key_policy(f"logs.{region}.amazonaws.com"), "enableKeyRotation": True}
    dist.managed("kms.Key", f"logs-{region}", key, region=region)
    logs = {"retentionInDays": 30, "kmsKeyIdRef": {"name": f"logs-{region}"}}
    dist.managed("cloudwatchlogs.Group", name, logs, region=region, external=group)
    dist.managed("iam.Role", name, {"assumeRolePolicy": trusted("lambda")}, region=region, external=full)
    grants = policy(
        allow("s3:GetObject", ["arn:aws:s3:::shop-uploads-dev/orders/*", "arn:aws:s3:::shop-uploads-dev/users/*"]),
        allow(["logs:CreateLogStream", "logs:PutLogEvents"], arn("logs", f"log-group:{group}:*", region=region)),
        allow("sqs:SendMessage", arn("sqs", f"shop-{letters}-dev", region=region)),
        allow("dynamodb:PutItem", arn("dynamodb", "table/shop-orders-dev", region=region)),
    )
    dist.managed("iam.RolePolicy", name, {"policy": grants, "roleRef": {"name": name}}, region=region, external=full)
    fields = {
        "roleRef": {"name": name},
        "handler": "app.handler",
        "runtime": "python3.13",
        "timeout": 60,
        "s3BucketRef": {"name": "code"},
        "s3Key": f"{DIGEST}.zip",
        "deadLetterConfig": {"targetArnRef": {"name": letters}},
        "loggingConfig": {"logGroupRef": {"name": name}, "logFormat": "JSON"},
        "environment": {
            "variables": {"TABLE_NAME": "shop-orders-dev", "POWERTOOLS_METRICS_NAMESPACE": "Shop", "STAGE": "dev"}
        },
    }
    dist.managed("lambda.Function", name, fields, region=region, external=full)
    for metric in ("Errors", "Throttles") if region == HOME else ():
        alarm(dist, f"{name}-{metric.lower()}", "AWS/Lambda", metric, {"FunctionName": full})
    return dist


def alarm(dist: Dist, name: str, namespace: str, metric: str, dimensions: Data) -> Dist:
    """An alarm that publishes to the shop's topic."""
    fields = {
        "namespace": namespace,
        "metricName": metric,
        "dimensions": dimensions,
        "statistic": "Sum",
        "period": 300,
        "evaluationPeriods": 2,
        "comparisonOperator": "GreaterThanOrEqualToThreshold",
        "threshold": 1,
        "treatMissingData": "notBreaching",
        "alarmActions": [arn("sns", "shop-alarms-dev")],
    }
    return dist.managed("cloudwatch.MetricAlarm", name, fields, external=f"shop-{name}-dev")


def queue(dist: Dist, name: str, *, region: str = HOME, environment: str = "dev", **fields: Any) -> Dist:
    """A queue with nothing around it."""
    named = {"name": f"shop-{name}-{environment}", "visibilityTimeoutSeconds": 300, **fields}
    return dist.managed("sqs.Queue", name, named, region=region, environment=environment)


def shop() -> Dist:
    """The whole shop, without a mistake."""
    dist = Dist()
    for environment, account in (("dev", ACCOUNT), ("staging", STAGING)):
        labels = {"shop.example.org/account": account}
        namespace = {"name": f"shop-{environment}", "labels": labels}
        dist.add({"apiVersion": "v1", "kind": "Namespace", "metadata": namespace, "spec": {}})
    _storage(dist)
    function(dist, "reader")
    _uploads(dist)
    _alarms(dist)
    data = {"tableArn": arn("dynamodb", "table/shop-orders-dev"), "queueUrl": QUEUE_URL, "tableName": "shop-orders-dev"}
    metadata = {"name": "outputs", "namespace": "shop-dev"}
    return dist.add({"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data})


def _storage(dist: Dist) -> None:
    for region in (HOME, AWAY):
        name = f"orders-{region}"
        policies = {"policy": key_policy(through=f"dynamodb.{region}.amazonaws.com"), "enableKeyRotation": True}
        dist.managed("kms.Key", name, policies, region=region)
        target = {"targetKeyIdRef": {"name": name}}
        dist.managed("kms.Alias", name, target, region=region, external="alias/shop-orders-dev")
    fields = {
        "hashKey": "id",
        "attribute": [{"name": "id", "type": "S"}, {"name": "state", "type": "S"}],
        "globalSecondaryIndex": [{"name": "ByState", "hashKey": "state", "projectionType": "ALL"}],
        "billingMode": "PAY_PER_REQUEST",
        "streamEnabled": True,
        "streamViewType": "NEW_AND_OLD_IMAGES",
        "serverSideEncryption": {"enabled": True, "kmsKeyArnRef": {"name": f"orders-{HOME}"}},
    }
    replica = {"regionName": AWAY, "kmsKeyArn": arn("kms", "alias/shop-orders-dev", region=AWAY)}
    dist.managed("dynamodb.Table", "orders", fields, external="shop-orders-dev", initProvider={"replica": [replica]})
    dist.objects["Table/orders"][1]["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"] = "5"  # behind the key
    queue(dist, "letters", messageRetentionSeconds=1209600)
    dist.set("Queue/letters", "/metadata/annotations", {NAMED: QUEUE_URL})
    owner = f"arn:aws:iam::{ACCOUNT}:role/shop-reader-dev"
    letters = arn("sqs", "shop-letters-dev")
    everyone = {"Principal": {"AWS": "*"}, "Resource": letters}
    tls = {"Effect": "Deny", "Action": "sqs:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}, **everyone}
    only = {"ArnNotEquals": {"aws:PrincipalArn": [owner]}}
    others = {"Effect": "Deny", "Action": "sqs:SendMessage", "Condition": only, **everyone}
    policies = {"policy": policy(tls, others), "queueUrlRef": {"name": "letters"}}
    dist.managed("sqs.QueuePolicy", "letters", policies)


def _uploads(dist: Dist) -> None:
    for name in ("uploads", "code", "access"):
        dist.managed("s3.Bucket", name, {}, external=f"shop-{name}-dev")
    code = {"bucketRef": {"name": "code"}, "key": f"{DIGEST}.zip", "contentBase64": base64.b64encode(CODE).decode()}
    dist.managed("s3.Object", "reader", code)
    uploads = {"bucketRef": {"name": "uploads"}}
    from_uploads = {
        "ArnLike": {"aws:SourceArn": ["arn:aws:s3:::shop-uploads-dev"]},
        "StringEquals": {"aws:SourceAccount": ACCOUNT},
    }
    logger = {"Service": "logging.s3.amazonaws.com"}
    logged = allow("s3:PutObject", "arn:aws:s3:::shop-access-dev/*", Principal=logger, Condition=from_uploads)
    dist.managed("s3.BucketPolicy", "access", {"bucketRef": {"name": "access"}, "policy": policy(logged)})
    access = {"targetBucketRef": {"name": "access"}, "targetPrefix": "uploads/"}
    dist.managed("s3.BucketLogging", "uploads", {**uploads, **access}, external="shop-uploads-dev")
    target = arn("lambda", "function:shop-reader-dev")
    events = ["s3:ObjectCreated:*"]
    routes = [
        {"events": events, "filterPrefix": "orders/", "filterSuffix": ".json", "lambdaFunctionArn": target},
        {"events": events, "filterPrefix": "orders/", "filterSuffix": ".json.gz", "lambdaFunctionArn": target},
        {"events": events, "filterPrefix": "users/", "filterSuffix": ".json", "lambdaFunctionArn": target},
    ]
    dist.managed("s3.BucketNotification", "uploads", {**uploads, "lambdaFunction": routes}, external="shop-uploads-dev")
    permission = {
        "action": "lambda:InvokeFunction",
        "functionNameRef": {"name": "reader"},
        "principal": "s3.amazonaws.com",
        "sourceAccount": ACCOUNT,
        "sourceArn": "arn:aws:s3:::shop-uploads-dev",
        "statementId": "FromUploads",
    }
    dist.managed("lambda.Permission", "reader-s3", permission, external="FromUploads")
    dist.managed("s3.BucketMetric", "uploads", {**uploads, "name": "all"})
    sse = {"rule": [{"blockedEncryptionTypes": ["SSE-C"], "bucketKeyEnabled": False}]}
    dist.managed("s3.BucketServerSideEncryptionConfiguration", "uploads", {**uploads, **sse})
    age = {"id": "age", "status": "Enabled", "filter": [{"prefix": ""}], "expiration": [{"days": 365}],
           "transition": [{"days": 30, "storageClass": "STANDARD_IA"}]}  # fmt: skip
    dist.managed("s3.BucketLifecycleConfiguration", "uploads", {**uploads, "rule": [age]})
    config = {"functionName": "shop-reader-dev", "maximumRetryAttempts": 2}
    dist.managed("lambda.FunctionEventInvokeConfig", "reader", config)


def _alarms(dist: Dist) -> None:
    dist.managed("kms.Key", "alarms", {"policy": key_policy("cloudwatch.amazonaws.com")})
    dist.managed("kms.Alias", "alarms", {"targetKeyIdRef": {"name": "alarms"}}, external="alias/shop-alarms-dev")
    dist.managed("sns.Topic", "alarms", {"kmsMasterKeyId": "alias/shop-alarms-dev"}, external="shop-alarms-dev")
    source = {"ArnLike": {"aws:SourceArn": arn("cloudwatch", "alarm:*")}}
    principal = {"Service": "cloudwatch.amazonaws.com"}
    publish = allow("sns:Publish", arn("sns", "shop-alarms-dev"), Principal=principal, Condition=source)
    dist.managed("sns.TopicPolicy", "alarms", {"arnRef": {"name": "alarms"}, "policy": policy(publish)})
    alarm(dist, "errors", "AWS/Lambda", "Errors", {"FunctionName": "shop-reader-dev"})
    visible = "ApproximateNumberOfMessagesVisible"
    alarm(dist, "letters", "AWS/SQS", visible, {"QueueName": "shop-letters-dev"})
    alarm(dist, "system", "AWS/DynamoDB", "SystemErrors", {"TableName": "shop-orders-dev", "Operation": "PutItem"})
    alarm(dist, "throttles", "AWS/DynamoDB", "WriteThrottleEvents", {"TableName": "shop-orders-dev"})
    late = {"TableName": "shop-orders-dev", "ReceivingRegion": AWAY}
    alarm(dist, "late", "AWS/DynamoDB", "ReplicationLatency", late)
    alarm(dist, "uploads", "AWS/S3", "5xxErrors", {"BucketName": "shop-uploads-dev", "FilterId": "all"})
    alarm(dist, "rejected", "Shop", "RecordsRejected", {"service": "reader"})
    rule = {"alarmRule": 'ALARM("shop-errors-dev") OR ALARM("shop-late-dev")'}
    topic = {"alarmActions": [arn("sns", "shop-alarms-dev")]}
    dist.managed("cloudwatch.CompositeAlarm", "region", {**rule, **topic}, external="shop-region-dev")
