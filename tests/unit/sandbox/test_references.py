"""Resolution of references between objects."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.fields import parse
from sandbox.references import Resolver, UnresolvedError
from sandbox.resource import Key, Resource, key_of
from tests.unit.sandbox.small import NAMESPACE, managed

FIELDS = parse(
    "role@iam.Role.arn bucket@s3.Bucket.id functionName@lambda.Function.name topics@sns.Topic.arn"
    " config(targetArn@sqs.Queue.arn) queue[](queueArn@sqs.Queue.arn)"
)


class Cluster:
    """A few objects, as the API server would hold them."""

    def __init__(self) -> None:
        self.objects: dict[Key, Resource] = {}

    def add(
        self, group: str, kind: str, name: str, external: str = "", *, exists: bool = True, **status: str
    ) -> Resource:
        """An object with a status."""
        manifest = managed(group, kind, name, {})
        resource = Resource(key_of(manifest), manifest, external_name=external, exists=exists, at_provider=dict(status))
        self.objects[resource.key] = resource
        return resource

    def resolve(self, values: dict[str, Any]) -> dict[str, Any]:
        """Values with references resolved."""

        def search(group: str, kind: str, namespace: str) -> list[Resource]:
            return [m for k, m in self.objects.items() if k[:3] == (group, kind, namespace)]

        return Resolver(NAMESPACE, self.objects.get, search).resolve(FIELDS, values)


@pytest.fixture
def cluster() -> Cluster:
    """A role, a bucket, a function, a queue and two topics."""
    cluster = Cluster()
    cluster.add("iam", "Role", "r", "aws-role", arn="arn:role", id="aws-role")
    cluster.add("s3", "Bucket", "b", "aws-bucket", id="aws-bucket")
    cluster.add("lambda", "Function", "f", "aws-function", arn="arn:function")
    cluster.add("sqs", "Queue", "q", "https://queue", arn="arn:queue")
    cluster.add("sns", "Topic", "t1", "t1", arn="arn:t1")
    cluster.add("sns", "Topic", "t2", "t2", arn="arn:t2")
    return cluster


def test_a_reference_writes_the_value_that_its_field_takes(cluster: Cluster) -> None:
    """roleRef writes an ARN, bucketRef an id, functionNameRef a name, lists of references lists of values."""
    values = {
        "roleRef": {"name": "r"},
        "bucketRef": {"name": "b"},
        "functionNameRef": {"name": "f"},
        "topicsRefs": [{"name": "t1"}, {"name": "t2"}],
        "config": {"targetArnRef": {"name": "q"}},
        "queue": [{"queueArnRef": {"name": "q"}}],
    }
    assert cluster.resolve(values) == {
        "role": "arn:role",
        "bucket": "aws-bucket",
        "functionName": "aws-function",
        "topics": ["arn:t1", "arn:t2"],
        "config": {"targetArn": "arn:queue"},
        "queue": [{"queueArn": "arn:queue"}],
    }


def test_a_selector_takes_the_object_with_these_labels(cluster: Cluster) -> None:
    """matchLabels picks by labels; no match is an error that names them."""
    cluster.add("s3", "Bucket", "c", "labelled").manifest["metadata"]["labels"] = {"use": "logs"}
    assert cluster.resolve({"bucketSelector": {"matchLabels": {"use": "logs"}}}) == {"bucket": "labelled"}
    with pytest.raises(UnresolvedError, match="matches the labels"):
        cluster.resolve({"bucketSelector": {"matchLabels": {"use": "none"}}})


def test_a_missing_object_is_named(cluster: Cluster) -> None:
    """The error has the path, the kind and the name, and knows what is waited for."""
    with pytest.raises(
        UnresolvedError, match=r"spec\.forProvider\.config\.targetArnRef: .*Queue/demo-dev/gone"
    ) as error:
        cluster.resolve({"config": {"targetArnRef": {"name": "gone"}}})
    assert error.value.target == Key("sqs.aws.m.upbound.io", "Queue", NAMESPACE, "gone")


def test_an_object_that_does_not_exist_in_aws_yet_is_waited_for(cluster: Cluster) -> None:
    """A reference resolves only once its target exists, so that nothing is made with a name that leads nowhere."""
    cluster.add("s3", "Bucket", "new", "aws-new", exists=False)
    with pytest.raises(UnresolvedError, match="may not yet be ready"):
        cluster.resolve({"bucketRef": {"name": "new"}})


def test_a_value_that_is_set_is_kept_unless_the_policy_says_always(cluster: Cluster) -> None:
    """Resolve IfNotPresent is the default; Always refreshes."""
    assert cluster.resolve({"bucket": "mine", "bucketRef": {"name": "b"}}) == {"bucket": "mine"}
    always = {"name": "b", "policy": {"resolve": "Always"}}
    assert cluster.resolve({"bucket": "mine", "bucketRef": always}) == {"bucket": "aws-bucket"}


def test_an_optional_reference_may_be_missing(cluster: Cluster) -> None:
    """Resolution Optional leaves the field unset."""
    assert cluster.resolve({"bucketRef": {"name": "gone", "policy": {"resolution": "Optional"}}}) == {}


def test_other_namespaces_are_not_looked_into(cluster: Cluster) -> None:
    """A reference means the object's own namespace unless it names one."""
    with pytest.raises(UnresolvedError, match="elsewhere"):
        cluster.resolve({"bucketRef": {"name": "b", "namespace": "elsewhere"}})


def test_the_manifest_is_left_as_it_was(cluster: Cluster) -> None:
    """Resolution works on a copy."""
    values = {"config": {"targetArnRef": {"name": "q"}}}
    cluster.resolve(values)
    assert values == {"config": {"targetArnRef": {"name": "q"}}}
