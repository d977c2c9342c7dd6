"""A small system that takes events: an API with a key, a stream, a function on both its ends, a table and a queue."""

from __future__ import annotations

import json

from tests.unit.sandbox import scenario
from tests.unit.sandbox.small import REGION, TRUST, Folder, Json, managed, policy

#: takes a request as API Gateway gives it, and works the stream that it puts events into
WORK = """
import base64, json, os, boto3
def handler(event, context):
    print("called with", list(event))
    return work(event["Records"]) if "Records" in event else take(json.loads(event["body"]))
def take(body):
    events = body if isinstance(body, list) else [body]
    wrong = [n for n, one in enumerate(events) if "value" not in one or "two words" in one]
    if wrong:
        errors = [{"index": wrong[0], "field": "attributes", "reason": "no such name"}]
        return {"statusCode": 400, "body": json.dumps({"errors": errors})}
    kinesis = boto3.client("kinesis")
    records = [{"Data": json.dumps(one), "PartitionKey": one["id"]} for one in events]
    kinesis.put_records(StreamName=os.environ["STREAM"], Records=records)
    return {"statusCode": TAKEN, "body": json.dumps({"count": len(events)})}
def work(records):
    table, queue = boto3.client("dynamodb"), boto3.client("sqs")
    for record in records:
        try:
            data = json.loads(base64.b64decode(record["kinesis"]["data"]))
        except ValueError:
            body = json.dumps({"reason": "NOT_JSON: odd"})
            queue.send_message(QueueUrl=os.environ["FAILURE_QUEUE_URL"], MessageBody=body)
            continue
        kinds = ["DATA"] + ["ALERT"] * (data["value"] > float(os.environ["ANOMALY_THRESHOLD"]))
        for kind in KEPT:
            event = {"M": {"id": {"S": data["id"]}, "value": {"N": str(data["value"])}}}
            item = {"pk": {"S": f"{kind}#{data['id']}"}, "sk": {"S": "TIME#noon#1"}, "data": event}
            item["ttl"] = {"N": "1800000000"}
            if kind == "ALERT":
                item["alertType"] = {"S": "HIGH"}
            table.put_item(TableName=os.environ["TABLE"], Item=item)
"""


def code(taken: str = "200", kept: str = "kinds") -> str:
    """The function's source: with which status it takes events, and which items it keeps of an event's `kinds`."""
    return WORK.replace("TAKEN", taken).replace("KEPT", kept)


def document(folder: Folder) -> str:
    """The API: POST /in with a key."""
    function = folder.arn("lambda", "function:Work")
    uri = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{function}/invocations"
    post = {
        "security": [{"key": []}],
        "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST", "uri": uri},
    }
    scheme = {"key": {"type": "apiKey", "name": "x-api-key", "in": "header"}}
    parts = {"components": {"securitySchemes": scheme}, "paths": {"/in": {"post": post}}}
    return json.dumps({"openapi": "3.0.1", "info": {"title": "in", "version": "1"}, **parts})


def system(folder: Folder, text: str) -> Folder:
    """All of it."""
    allowed: list[Json] = [
        {"Effect": "Allow", "Action": ["logs:PutLogEvents", "logs:CreateLogStream"], "Resource": "*"},
        {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": folder.arn("sqs", "dead")},
        {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": folder.arn("dynamodb", "table/Data")},
        {"Effect": "Allow", "Action": ["kinesis:*"], "Resource": folder.arn("kinesis", "stream/events")},
    ]
    variables = {
        "ANOMALY_THRESHOLD": "100",
        "FAILURE_QUEUE_URL": f"https://sqs.{REGION}.amazonaws.com/{folder.account}/dead",
        "STREAM": "events",
        "TABLE": "Data",
    }
    code_and_function = [o for o in scenario.function(folder, text) if o["kind"] in ("Object", "Group", "Function")]
    for item in code_and_function:
        if item["kind"] == "Function":
            item["spec"]["forProvider"]["environment"]["variables"] = variables
    mode = {"streamModeDetails": {"streamMode": "PROVISIONED"}}
    api: Json = {"restApiIdRef": {"name": "in"}}
    invoke = {"action": "lambda:InvokeFunction", "functionNameRef": {"name": "work"}, "statementId": "api"}
    source = {"principal": "apigateway.amazonaws.com", "sourceArn": folder.arn("execute-api", "*/*/POST/in")}
    mapping = {"eventSourceArn": folder.arn("kinesis", "stream/events"), "functionNameRef": {"name": "work"}}
    covered = [{"apiIdRef": {"name": "in"}, "stageRef": {"name": "prod"}}]
    return folder.write(
        *[o for o in scenario.bucket(folder) if o["kind"] == "Bucket"],
        *scenario.queue(folder),
        *scenario.table(folder, "pk", "sk"),
        *code_and_function,
        managed("iam", "Role", "worker", {"assumeRolePolicy": TRUST}, "Worker"),
        managed("iam", "RolePolicy", "worker", {"roleRef": {"name": "worker"}, "policy": policy(*allowed)}, "own"),
        managed("kinesis", "Stream", "events", {"shardCount": 1, "retentionPeriod": 24, **mode}),
        managed("lambda", "EventSourceMapping", "work", {**mapping, "startingPosition": "TRIM_HORIZON"}),
        managed("lambda", "Permission", "api", {**invoke, **source}),
        managed("apigateway", "RestAPI", "in", {"name": "In", "body": document(folder), "putRestApiMode": "overwrite"}),
        managed("apigateway", "Deployment", "in", {**api, "description": "first"}),
        managed("apigateway", "Stage", "prod", {**api, "stageName": "prod", "deploymentIdRef": {"name": "in"}}),
        managed("apigateway", "APIKey", "key", {"name": "Key", "enabled": True}),
        managed("apigateway", "UsagePlan", "plan", {"name": "Plan", "apiStages": covered}),
        managed(
            "apigateway",
            "UsagePlanKey",
            "key",
            {"keyType": "API_KEY", "keyIdRef": {"name": "key"}, "usagePlanIdRef": {"name": "plan"}},
        ),
    )
