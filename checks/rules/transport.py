"""What travels is encrypted: whoever comes without TLS is refused."""

from __future__ import annotations

from checks.policies import Request, denies
from checks.resource import Resource
from checks.rules.rule import Said, rule
from checks.wiring.wires import Wires

_SOMEBODY = "arn:aws:iam::000000000000:role/somebody"
_NEWEST_TLS = (
    "Policy-Min-TLS-1-2-PFS-2023-10",
    "Policy-Min-TLS-1-2-2019-07",
    "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
)


@rule("bucket-tls", "s3.Bucket", source='S3 user guide, "Security best practices for Amazon S3"')
def bucket_tls(bucket: Resource, wires: Wires) -> Said:
    """A bucket refuses requests without TLS."""
    for action, place in (("s3:ListBucket", bucket.arn), ("s3:GetObject", f"{bucket.arn}/x")):
        if not _refuses(bucket, wires, action, place):
            yield "", f"its policy does not deny {action} without TLS; deny s3:* where aws:SecureTransport is false"
            return


@rule("queue-tls", "sqs.Queue", source='SQS developer guide, "Amazon SQS security best practices"')
def queue_tls(queue: Resource, wires: Wires) -> Said:
    """A queue refuses requests without TLS."""
    if not _refuses(queue, wires, "sqs:SendMessage", queue.arn):
        yield "", "its policy does not deny requests without TLS; deny sqs:* where aws:SecureTransport is false"


@rule("topic-tls", "sns.Topic", source='SNS developer guide, "Amazon SNS security best practices"')
def topic_tls(topic: Resource, wires: Wires) -> Said:
    """A topic refuses messages that come without TLS."""
    if not _refuses(topic, wires, "sns:Publish", topic.arn):
        yield "", "its policy does not deny sns:Publish without TLS; deny it where aws:SecureTransport is false"


@rule("subscription-tls", "sns.TopicSubscription", source='SNS developer guide, "Amazon SNS security best practices"')
def subscription_tls(subscription: Resource, _: Wires) -> Said:
    """Messages leave a topic over TLS."""
    if subscription.get("protocol") == "http" or subscription.text("endpoint").startswith("http:"):
        yield "protocol", "messages would travel in the clear; https is allowed"


@rule("domain-tls", "opensearch.Domain", source='OpenSearch Service API reference, "DomainEndpointOptions"')
def domain_tls(domain: Resource, _: Wires) -> Said:
    """A search domain speaks HTTPS alone, with TLS 1.2 or newer."""
    if domain.get("domainEndpointOptions.enforceHttps") is not True:
        yield "domainEndpointOptions.enforceHttps", "not true, and the domain answers in the clear; write true"
    policy = domain.get("domainEndpointOptions.tlsSecurityPolicy")
    if policy not in _NEWEST_TLS:
        yield "domainEndpointOptions.tlsSecurityPolicy", f"{policy} given, allowed: {', '.join(_NEWEST_TLS)}"


def _refuses(owner: Resource, wires: Wires, action: str, place: str) -> bool:
    request = Request(_SOMEBODY, action, place, {"aws:SecureTransport": "false"})
    return any(denies(document, request) for document in wires.grants.resources.get(owner, ()))


RULES = (bucket_tls, queue_tls, topic_tls, subscription_tls, domain_tls)
