"""Reconcilers of SageMaker: what is made, what can be changed, what has to be made anew, what goes."""

from __future__ import annotations

import json

import pytest

from sandbox import NotSettledError
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import TRUST, Folder, Json, managed, policy

IMAGE = f"111122223333.dkr.ecr.us-east-1.amazonaws.com/scores@sha256:{'a' * 64}"
VARIANT = {"initialInstanceCount": 1, "instanceType": "ml.m5.large", "modelName": "scores-1", "variantName": "live"}


def models(folder: Folder) -> list[Json]:
    """A model with its data, a configuration and an endpoint."""
    bucket = folder.bucket("models")
    read = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/*"}
    trust = TRUST.replace("lambda.amazonaws.com", "sagemaker.amazonaws.com")
    container = {"image": IMAGE, "modelDataUrl": f"s3://{bucket}/model.tar.gz"}
    model = {"executionRoleArnRef": {"name": "model"}, "primaryContainer": container, "enableNetworkIsolation": True}
    capture = {
        "enableCapture": True,
        "initialSamplingPercentage": 100,
        "destinationS3Uri": f"s3://{bucket}/captured/",
        "captureOptions": [{"captureMode": "Input"}, {"captureMode": "Output"}],
    }
    config: Json = {"productionVariants": [VARIANT], "dataCaptureConfig": capture, "tags": {"Service": "demo"}}
    return [
        managed("s3", "Bucket", "models", {}, bucket),
        managed(
            "s3", "Object", "data", {"bucketRef": {"name": "models"}, "key": "model.tar.gz", "contentBase64": "eA=="}
        ),
        managed("iam", "Role", "model", {"assumeRolePolicy": trust}, "model"),
        managed("iam", "RolePolicy", "model", {"roleRef": {"name": "model"}, "policy": policy(read)}, "model"),
        managed("sagemaker", "Model", "scores", model, "scores-1"),
        managed("sagemaker", "EndpointConfiguration", "scores", config, "scores-1"),
        managed("sagemaker", "Endpoint", "scores", {"endpointConfigName": "scores-1"}, "scores"),
    ]


def test_they_are_made_changed_and_taken_away(folder: Folder, start: Open) -> None:
    """All become Ready; tags are put right; a drifted endpoint comes back; a change of the image is refused."""
    objects = models(folder)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    client, arn = sandbox.client("sagemaker"), folder.arn("sagemaker", "endpoint-config/scores-1")
    assert sandbox.get("Model", "scores")["status"]["atProvider"]["arn"] == folder.arn("sagemaker", "model/scores-1")
    client.add_tags(ResourceArn=arn, Tags=[{"Key": "Service", "Value": "other"}])
    client.create_endpoint_config(
        EndpointConfigName="by-hand", ProductionVariants=[{"VariantName": "x", "ModelName": "scores-1"}]
    )
    client.update_endpoint(EndpointName="scores", EndpointConfigName="by-hand")
    sandbox.reconcile_until_ready(30)
    assert {"Key": "Service", "Value": "demo"} in client.list_tags(ResourceArn=arn)["Tags"]
    assert client.describe_endpoint(EndpointName="scores")["EndpointConfigName"] == "scores-1"
    changed = json.loads(json.dumps(objects[4]))
    changed["spec"]["forProvider"]["primaryContainer"]["image"] = IMAGE.replace("scores", "others")
    folder.write(changed)
    with pytest.raises(NotSettledError, match=r"Model.*primary_container.image"):
        sandbox.reconcile_until_ready(30, patience=0.3)
    folder.remove(*objects[4:])
    sandbox.reconcile_until_ready(30)
    for describe, which in (
        (client.describe_endpoint, {"EndpointName": "scores"}),
        (client.describe_endpoint_config, {"EndpointConfigName": "scores-1"}),
        (client.describe_model, {"ModelName": "scores-1"}),
    ):
        with pytest.raises(client.exceptions.ClientError, match="Could not find"):
            describe(**which)
