# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""sns.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Topic(base.KubernetesObject):
    """Topic, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/Topic/v1beta1
    """

    __slots__ = ()

    GROUP = "sns.aws.m.upbound.io"
    KIND = "Topic"
    VERSION = "v1beta1"
    PLURAL = "topics"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TopicSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TopicSpec(base.Block):
    """spec of Topic, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/Topic/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TopicForProvider,
        init_provider: TopicInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TopicProviderConfigRef | None = None,
        write_connection_secret_to_ref: TopicWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TopicForProvider(base.Block):
    """spec.forProvider of Topic, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/Topic/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        application_failure_feedback_role_arn: str | None = None,
        application_failure_feedback_role_arn_ref: TopicApplicationFailureFeedbackRoleArnRef | None = None,
        application_failure_feedback_role_arn_selector: TopicApplicationFailureFeedbackRoleArnSelector | None = None,
        application_success_feedback_role_arn: str | None = None,
        application_success_feedback_role_arn_ref: TopicApplicationSuccessFeedbackRoleArnRef | None = None,
        application_success_feedback_role_arn_selector: TopicApplicationSuccessFeedbackRoleArnSelector | None = None,
        application_success_feedback_sample_rate: float | None = None,
        archive_policy: str | None = None,
        content_based_deduplication: bool | None = None,
        delivery_policy: str | None = None,
        display_name: str | None = None,
        fifo_throughput_scope: str | None = None,
        fifo_topic: bool | None = None,
        firehose_failure_feedback_role_arn: str | None = None,
        firehose_failure_feedback_role_arn_ref: TopicFirehoseFailureFeedbackRoleArnRef | None = None,
        firehose_failure_feedback_role_arn_selector: TopicFirehoseFailureFeedbackRoleArnSelector | None = None,
        firehose_success_feedback_role_arn: str | None = None,
        firehose_success_feedback_role_arn_ref: TopicFirehoseSuccessFeedbackRoleArnRef | None = None,
        firehose_success_feedback_role_arn_selector: TopicFirehoseSuccessFeedbackRoleArnSelector | None = None,
        firehose_success_feedback_sample_rate: float | None = None,
        http_failure_feedback_role_arn: str | None = None,
        http_failure_feedback_role_arn_ref: TopicHttpFailureFeedbackRoleArnRef | None = None,
        http_failure_feedback_role_arn_selector: TopicHttpFailureFeedbackRoleArnSelector | None = None,
        http_success_feedback_role_arn: str | None = None,
        http_success_feedback_role_arn_ref: TopicHttpSuccessFeedbackRoleArnRef | None = None,
        http_success_feedback_role_arn_selector: TopicHttpSuccessFeedbackRoleArnSelector | None = None,
        http_success_feedback_sample_rate: float | None = None,
        kms_master_key_id: str | None = None,
        lambda_failure_feedback_role_arn: str | None = None,
        lambda_failure_feedback_role_arn_ref: TopicLambdaFailureFeedbackRoleArnRef | None = None,
        lambda_failure_feedback_role_arn_selector: TopicLambdaFailureFeedbackRoleArnSelector | None = None,
        lambda_success_feedback_role_arn: str | None = None,
        lambda_success_feedback_role_arn_ref: TopicLambdaSuccessFeedbackRoleArnRef | None = None,
        lambda_success_feedback_role_arn_selector: TopicLambdaSuccessFeedbackRoleArnSelector | None = None,
        lambda_success_feedback_sample_rate: float | None = None,
        policy: str | None = None,
        signature_version: float | None = None,
        sqs_failure_feedback_role_arn: str | None = None,
        sqs_failure_feedback_role_arn_ref: TopicSqsFailureFeedbackRoleArnRef | None = None,
        sqs_failure_feedback_role_arn_selector: TopicSqsFailureFeedbackRoleArnSelector | None = None,
        sqs_success_feedback_role_arn: str | None = None,
        sqs_success_feedback_role_arn_ref: TopicSqsSuccessFeedbackRoleArnRef | None = None,
        sqs_success_feedback_role_arn_selector: TopicSqsSuccessFeedbackRoleArnSelector | None = None,
        sqs_success_feedback_sample_rate: float | None = None,
        tags: Mapping[str, str] | None = None,
        tracing_config: str | None = None,
    ) -> None:
        self._values = {
            "applicationFailureFeedbackRoleArn": application_failure_feedback_role_arn,
            "applicationFailureFeedbackRoleArnRef": application_failure_feedback_role_arn_ref,
            "applicationFailureFeedbackRoleArnSelector": application_failure_feedback_role_arn_selector,
            "applicationSuccessFeedbackRoleArn": application_success_feedback_role_arn,
            "applicationSuccessFeedbackRoleArnRef": application_success_feedback_role_arn_ref,
            "applicationSuccessFeedbackRoleArnSelector": application_success_feedback_role_arn_selector,
            "applicationSuccessFeedbackSampleRate": application_success_feedback_sample_rate,
            "archivePolicy": archive_policy,
            "contentBasedDeduplication": content_based_deduplication,
            "deliveryPolicy": delivery_policy,
            "displayName": display_name,
            "fifoThroughputScope": fifo_throughput_scope,
            "fifoTopic": fifo_topic,
            "firehoseFailureFeedbackRoleArn": firehose_failure_feedback_role_arn,
            "firehoseFailureFeedbackRoleArnRef": firehose_failure_feedback_role_arn_ref,
            "firehoseFailureFeedbackRoleArnSelector": firehose_failure_feedback_role_arn_selector,
            "firehoseSuccessFeedbackRoleArn": firehose_success_feedback_role_arn,
            "firehoseSuccessFeedbackRoleArnRef": firehose_success_feedback_role_arn_ref,
            "firehoseSuccessFeedbackRoleArnSelector": firehose_success_feedback_role_arn_selector,
            "firehoseSuccessFeedbackSampleRate": firehose_success_feedback_sample_rate,
            "httpFailureFeedbackRoleArn": http_failure_feedback_role_arn,
            "httpFailureFeedbackRoleArnRef": http_failure_feedback_role_arn_ref,
            "httpFailureFeedbackRoleArnSelector": http_failure_feedback_role_arn_selector,
            "httpSuccessFeedbackRoleArn": http_success_feedback_role_arn,
            "httpSuccessFeedbackRoleArnRef": http_success_feedback_role_arn_ref,
            "httpSuccessFeedbackRoleArnSelector": http_success_feedback_role_arn_selector,
            "httpSuccessFeedbackSampleRate": http_success_feedback_sample_rate,
            "kmsMasterKeyId": kms_master_key_id,
            "lambdaFailureFeedbackRoleArn": lambda_failure_feedback_role_arn,
            "lambdaFailureFeedbackRoleArnRef": lambda_failure_feedback_role_arn_ref,
            "lambdaFailureFeedbackRoleArnSelector": lambda_failure_feedback_role_arn_selector,
            "lambdaSuccessFeedbackRoleArn": lambda_success_feedback_role_arn,
            "lambdaSuccessFeedbackRoleArnRef": lambda_success_feedback_role_arn_ref,
            "lambdaSuccessFeedbackRoleArnSelector": lambda_success_feedback_role_arn_selector,
            "lambdaSuccessFeedbackSampleRate": lambda_success_feedback_sample_rate,
            "policy": policy,
            "region": region,
            "signatureVersion": signature_version,
            "sqsFailureFeedbackRoleArn": sqs_failure_feedback_role_arn,
            "sqsFailureFeedbackRoleArnRef": sqs_failure_feedback_role_arn_ref,
            "sqsFailureFeedbackRoleArnSelector": sqs_failure_feedback_role_arn_selector,
            "sqsSuccessFeedbackRoleArn": sqs_success_feedback_role_arn,
            "sqsSuccessFeedbackRoleArnRef": sqs_success_feedback_role_arn_ref,
            "sqsSuccessFeedbackRoleArnSelector": sqs_success_feedback_role_arn_selector,
            "sqsSuccessFeedbackSampleRate": sqs_success_feedback_sample_rate,
            "tags": tags,
            "tracingConfig": tracing_config,
        }


class TopicInitProvider(base.Block):
    """spec.initProvider of Topic, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/Topic/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_failure_feedback_role_arn: str | None = None,
        application_failure_feedback_role_arn_ref: TopicApplicationFailureFeedbackRoleArnRef | None = None,
        application_failure_feedback_role_arn_selector: TopicApplicationFailureFeedbackRoleArnSelector | None = None,
        application_success_feedback_role_arn: str | None = None,
        application_success_feedback_role_arn_ref: TopicApplicationSuccessFeedbackRoleArnRef | None = None,
        application_success_feedback_role_arn_selector: TopicApplicationSuccessFeedbackRoleArnSelector | None = None,
        application_success_feedback_sample_rate: float | None = None,
        archive_policy: str | None = None,
        content_based_deduplication: bool | None = None,
        delivery_policy: str | None = None,
        display_name: str | None = None,
        fifo_throughput_scope: str | None = None,
        fifo_topic: bool | None = None,
        firehose_failure_feedback_role_arn: str | None = None,
        firehose_failure_feedback_role_arn_ref: TopicFirehoseFailureFeedbackRoleArnRef | None = None,
        firehose_failure_feedback_role_arn_selector: TopicFirehoseFailureFeedbackRoleArnSelector | None = None,
        firehose_success_feedback_role_arn: str | None = None,
        firehose_success_feedback_role_arn_ref: TopicFirehoseSuccessFeedbackRoleArnRef | None = None,
        firehose_success_feedback_role_arn_selector: TopicFirehoseSuccessFeedbackRoleArnSelector | None = None,
        firehose_success_feedback_sample_rate: float | None = None,
        http_failure_feedback_role_arn: str | None = None,
        http_failure_feedback_role_arn_ref: TopicHttpFailureFeedbackRoleArnRef | None = None,
        http_failure_feedback_role_arn_selector: TopicHttpFailureFeedbackRoleArnSelector | None = None,
        http_success_feedback_role_arn: str | None = None,
        http_success_feedback_role_arn_ref: TopicHttpSuccessFeedbackRoleArnRef | None = None,
        http_success_feedback_role_arn_selector: TopicHttpSuccessFeedbackRoleArnSelector | None = None,
        http_success_feedback_sample_rate: float | None = None,
        kms_master_key_id: str | None = None,
        lambda_failure_feedback_role_arn: str | None = None,
        lambda_failure_feedback_role_arn_ref: TopicLambdaFailureFeedbackRoleArnRef | None = None,
        lambda_failure_feedback_role_arn_selector: TopicLambdaFailureFeedbackRoleArnSelector | None = None,
        lambda_success_feedback_role_arn: str | None = None,
        lambda_success_feedback_role_arn_ref: TopicLambdaSuccessFeedbackRoleArnRef | None = None,
        lambda_success_feedback_role_arn_selector: TopicLambdaSuccessFeedbackRoleArnSelector | None = None,
        lambda_success_feedback_sample_rate: float | None = None,
        policy: str | None = None,
        signature_version: float | None = None,
        sqs_failure_feedback_role_arn: str | None = None,
        sqs_failure_feedback_role_arn_ref: TopicSqsFailureFeedbackRoleArnRef | None = None,
        sqs_failure_feedback_role_arn_selector: TopicSqsFailureFeedbackRoleArnSelector | None = None,
        sqs_success_feedback_role_arn: str | None = None,
        sqs_success_feedback_role_arn_ref: TopicSqsSuccessFeedbackRoleArnRef | None = None,
        sqs_success_feedback_role_arn_selector: TopicSqsSuccessFeedbackRoleArnSelector | None = None,
        sqs_success_feedback_sample_rate: float | None = None,
        tags: Mapping[str, str] | None = None,
        tracing_config: str | None = None,
    ) -> None:
        self._values = {
            "applicationFailureFeedbackRoleArn": application_failure_feedback_role_arn,
            "applicationFailureFeedbackRoleArnRef": application_failure_feedback_role_arn_ref,
            "applicationFailureFeedbackRoleArnSelector": application_failure_feedback_role_arn_selector,
            "applicationSuccessFeedbackRoleArn": application_success_feedback_role_arn,
            "applicationSuccessFeedbackRoleArnRef": application_success_feedback_role_arn_ref,
            "applicationSuccessFeedbackRoleArnSelector": application_success_feedback_role_arn_selector,
            "applicationSuccessFeedbackSampleRate": application_success_feedback_sample_rate,
            "archivePolicy": archive_policy,
            "contentBasedDeduplication": content_based_deduplication,
            "deliveryPolicy": delivery_policy,
            "displayName": display_name,
            "fifoThroughputScope": fifo_throughput_scope,
            "fifoTopic": fifo_topic,
            "firehoseFailureFeedbackRoleArn": firehose_failure_feedback_role_arn,
            "firehoseFailureFeedbackRoleArnRef": firehose_failure_feedback_role_arn_ref,
            "firehoseFailureFeedbackRoleArnSelector": firehose_failure_feedback_role_arn_selector,
            "firehoseSuccessFeedbackRoleArn": firehose_success_feedback_role_arn,
            "firehoseSuccessFeedbackRoleArnRef": firehose_success_feedback_role_arn_ref,
            "firehoseSuccessFeedbackRoleArnSelector": firehose_success_feedback_role_arn_selector,
            "firehoseSuccessFeedbackSampleRate": firehose_success_feedback_sample_rate,
            "httpFailureFeedbackRoleArn": http_failure_feedback_role_arn,
            "httpFailureFeedbackRoleArnRef": http_failure_feedback_role_arn_ref,
            "httpFailureFeedbackRoleArnSelector": http_failure_feedback_role_arn_selector,
            "httpSuccessFeedbackRoleArn": http_success_feedback_role_arn,
            "httpSuccessFeedbackRoleArnRef": http_success_feedback_role_arn_ref,
            "httpSuccessFeedbackRoleArnSelector": http_success_feedback_role_arn_selector,
            "httpSuccessFeedbackSampleRate": http_success_feedback_sample_rate,
            "kmsMasterKeyId": kms_master_key_id,
            "lambdaFailureFeedbackRoleArn": lambda_failure_feedback_role_arn,
            "lambdaFailureFeedbackRoleArnRef": lambda_failure_feedback_role_arn_ref,
            "lambdaFailureFeedbackRoleArnSelector": lambda_failure_feedback_role_arn_selector,
            "lambdaSuccessFeedbackRoleArn": lambda_success_feedback_role_arn,
            "lambdaSuccessFeedbackRoleArnRef": lambda_success_feedback_role_arn_ref,
            "lambdaSuccessFeedbackRoleArnSelector": lambda_success_feedback_role_arn_selector,
            "lambdaSuccessFeedbackSampleRate": lambda_success_feedback_sample_rate,
            "policy": policy,
            "signatureVersion": signature_version,
            "sqsFailureFeedbackRoleArn": sqs_failure_feedback_role_arn,
            "sqsFailureFeedbackRoleArnRef": sqs_failure_feedback_role_arn_ref,
            "sqsFailureFeedbackRoleArnSelector": sqs_failure_feedback_role_arn_selector,
            "sqsSuccessFeedbackRoleArn": sqs_success_feedback_role_arn,
            "sqsSuccessFeedbackRoleArnRef": sqs_success_feedback_role_arn_ref,
            "sqsSuccessFeedbackRoleArnSelector": sqs_success_feedback_role_arn_selector,
            "sqsSuccessFeedbackSampleRate": sqs_success_feedback_sample_rate,
            "tags": tags,
            "tracingConfig": tracing_config,
        }


TopicApplicationFailureFeedbackRoleArnRef = shared.Reference
TopicApplicationFailureFeedbackRoleArnSelector = shared.Selector
TopicApplicationSuccessFeedbackRoleArnRef = shared.Reference
TopicApplicationSuccessFeedbackRoleArnSelector = shared.Selector
TopicFirehoseFailureFeedbackRoleArnRef = shared.Reference
TopicFirehoseFailureFeedbackRoleArnSelector = shared.Selector
TopicFirehoseSuccessFeedbackRoleArnRef = shared.Reference
TopicFirehoseSuccessFeedbackRoleArnSelector = shared.Selector
TopicHttpFailureFeedbackRoleArnRef = shared.Reference
TopicHttpFailureFeedbackRoleArnSelector = shared.Selector
TopicHttpSuccessFeedbackRoleArnRef = shared.Reference
TopicHttpSuccessFeedbackRoleArnSelector = shared.Selector
TopicLambdaFailureFeedbackRoleArnRef = shared.Reference
TopicLambdaFailureFeedbackRoleArnSelector = shared.Selector
TopicLambdaSuccessFeedbackRoleArnRef = shared.Reference
TopicLambdaSuccessFeedbackRoleArnSelector = shared.Selector
TopicProviderConfigRef = shared.ProviderConfigRef
TopicSqsFailureFeedbackRoleArnRef = shared.Reference
TopicSqsFailureFeedbackRoleArnSelector = shared.Selector
TopicSqsSuccessFeedbackRoleArnRef = shared.Reference
TopicSqsSuccessFeedbackRoleArnSelector = shared.Selector
TopicWriteConnectionSecretToRef = shared.LocalReference


class TopicPolicy(base.KubernetesObject):
    """TopicPolicy, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "sns.aws.m.upbound.io"
    KIND = "TopicPolicy"
    VERSION = "v1beta1"
    PLURAL = "topicpolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TopicPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TopicPolicySpec(base.Block):
    """spec of TopicPolicy, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TopicPolicyForProvider,
        init_provider: TopicPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TopicPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: TopicPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TopicPolicyForProvider(base.Block):
    """spec.forProvider of TopicPolicy, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        arn: str | None = None,
        arn_ref: TopicPolicyArnRef | None = None,
        arn_selector: TopicPolicyArnSelector | None = None,
    ) -> None:
        self._values = {
            "arn": arn,
            "arnRef": arn_ref,
            "arnSelector": arn_selector,
            "policy": policy,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        arn: str | None = None,
        arn_ref: TopicPolicyArnRef | None = None,
        arn_selector: TopicPolicyArnSelector | None = None,
        policy: str | None = None,
    ) -> TopicPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: TopicPolicyForProvider = cls._of({
            "arn": arn,
            "arnRef": arn_ref,
            "arnSelector": arn_selector,
            "policy": policy,
            "region": region,
        })
        return block


class TopicPolicyInitProvider(base.Block):
    """spec.initProvider of TopicPolicy, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str | None = None,
        arn_ref: TopicPolicyArnRef | None = None,
        arn_selector: TopicPolicyArnSelector | None = None,
        policy: str | None = None,
    ) -> None:
        self._values = {
            "arn": arn,
            "arnRef": arn_ref,
            "arnSelector": arn_selector,
            "policy": policy,
        }


TopicPolicyArnRef = shared.Reference
TopicPolicyArnSelector = shared.Selector
TopicPolicyProviderConfigRef = shared.ProviderConfigRef
TopicPolicyWriteConnectionSecretToRef = shared.LocalReference


class TopicSubscription(base.KubernetesObject):
    """TopicSubscription, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicSubscription/v1beta1
    """

    __slots__ = ()

    GROUP = "sns.aws.m.upbound.io"
    KIND = "TopicSubscription"
    VERSION = "v1beta1"
    PLURAL = "topicsubscriptions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TopicSubscriptionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TopicSubscriptionSpec(base.Block):
    """spec of TopicSubscription, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicSubscription/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TopicSubscriptionForProvider,
        init_provider: TopicSubscriptionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TopicSubscriptionProviderConfigRef | None = None,
        write_connection_secret_to_ref: TopicSubscriptionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TopicSubscriptionForProvider(base.Block):
    """spec.forProvider of TopicSubscription, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicSubscription/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        protocol: str,
        region: str,
        confirmation_timeout_in_minutes: float | None = None,
        delivery_policy: str | None = None,
        endpoint: str | None = None,
        endpoint_auto_confirms: bool | None = None,
        endpoint_ref: TopicSubscriptionEndpointRef | None = None,
        endpoint_selector: TopicSubscriptionEndpointSelector | None = None,
        filter_policy: str | None = None,
        filter_policy_scope: str | None = None,
        raw_message_delivery: bool | None = None,
        redrive_policy: str | None = None,
        replay_policy: str | None = None,
        subscription_role_arn: str | None = None,
        subscription_role_arn_ref: TopicSubscriptionSubscriptionRoleArnRef | None = None,
        subscription_role_arn_selector: TopicSubscriptionSubscriptionRoleArnSelector | None = None,
        topic_arn: str | None = None,
        topic_arn_ref: TopicSubscriptionTopicArnRef | None = None,
        topic_arn_selector: TopicSubscriptionTopicArnSelector | None = None,
    ) -> None:
        self._values = {
            "confirmationTimeoutInMinutes": confirmation_timeout_in_minutes,
            "deliveryPolicy": delivery_policy,
            "endpoint": endpoint,
            "endpointAutoConfirms": endpoint_auto_confirms,
            "endpointRef": endpoint_ref,
            "endpointSelector": endpoint_selector,
            "filterPolicy": filter_policy,
            "filterPolicyScope": filter_policy_scope,
            "protocol": protocol,
            "rawMessageDelivery": raw_message_delivery,
            "redrivePolicy": redrive_policy,
            "region": region,
            "replayPolicy": replay_policy,
            "subscriptionRoleArn": subscription_role_arn,
            "subscriptionRoleArnRef": subscription_role_arn_ref,
            "subscriptionRoleArnSelector": subscription_role_arn_selector,
            "topicArn": topic_arn,
            "topicArnRef": topic_arn_ref,
            "topicArnSelector": topic_arn_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        confirmation_timeout_in_minutes: float | None = None,
        delivery_policy: str | None = None,
        endpoint: str | None = None,
        endpoint_auto_confirms: bool | None = None,
        endpoint_ref: TopicSubscriptionEndpointRef | None = None,
        endpoint_selector: TopicSubscriptionEndpointSelector | None = None,
        filter_policy: str | None = None,
        filter_policy_scope: str | None = None,
        protocol: str | None = None,
        raw_message_delivery: bool | None = None,
        redrive_policy: str | None = None,
        replay_policy: str | None = None,
        subscription_role_arn: str | None = None,
        subscription_role_arn_ref: TopicSubscriptionSubscriptionRoleArnRef | None = None,
        subscription_role_arn_selector: TopicSubscriptionSubscriptionRoleArnSelector | None = None,
        topic_arn: str | None = None,
        topic_arn_ref: TopicSubscriptionTopicArnRef | None = None,
        topic_arn_selector: TopicSubscriptionTopicArnSelector | None = None,
    ) -> TopicSubscriptionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: TopicSubscriptionForProvider = cls._of({
            "confirmationTimeoutInMinutes": confirmation_timeout_in_minutes,
            "deliveryPolicy": delivery_policy,
            "endpoint": endpoint,
            "endpointAutoConfirms": endpoint_auto_confirms,
            "endpointRef": endpoint_ref,
            "endpointSelector": endpoint_selector,
            "filterPolicy": filter_policy,
            "filterPolicyScope": filter_policy_scope,
            "protocol": protocol,
            "rawMessageDelivery": raw_message_delivery,
            "redrivePolicy": redrive_policy,
            "region": region,
            "replayPolicy": replay_policy,
            "subscriptionRoleArn": subscription_role_arn,
            "subscriptionRoleArnRef": subscription_role_arn_ref,
            "subscriptionRoleArnSelector": subscription_role_arn_selector,
            "topicArn": topic_arn,
            "topicArnRef": topic_arn_ref,
            "topicArnSelector": topic_arn_selector,
        })
        return block


class TopicSubscriptionInitProvider(base.Block):
    """spec.initProvider of TopicSubscription, sns.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sns/latest/resources/sns.aws.m.upbound.io/TopicSubscription/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        confirmation_timeout_in_minutes: float | None = None,
        delivery_policy: str | None = None,
        endpoint: str | None = None,
        endpoint_auto_confirms: bool | None = None,
        endpoint_ref: TopicSubscriptionEndpointRef | None = None,
        endpoint_selector: TopicSubscriptionEndpointSelector | None = None,
        filter_policy: str | None = None,
        filter_policy_scope: str | None = None,
        protocol: str | None = None,
        raw_message_delivery: bool | None = None,
        redrive_policy: str | None = None,
        replay_policy: str | None = None,
        subscription_role_arn: str | None = None,
        subscription_role_arn_ref: TopicSubscriptionSubscriptionRoleArnRef | None = None,
        subscription_role_arn_selector: TopicSubscriptionSubscriptionRoleArnSelector | None = None,
        topic_arn: str | None = None,
        topic_arn_ref: TopicSubscriptionTopicArnRef | None = None,
        topic_arn_selector: TopicSubscriptionTopicArnSelector | None = None,
    ) -> None:
        self._values = {
            "confirmationTimeoutInMinutes": confirmation_timeout_in_minutes,
            "deliveryPolicy": delivery_policy,
            "endpoint": endpoint,
            "endpointAutoConfirms": endpoint_auto_confirms,
            "endpointRef": endpoint_ref,
            "endpointSelector": endpoint_selector,
            "filterPolicy": filter_policy,
            "filterPolicyScope": filter_policy_scope,
            "protocol": protocol,
            "rawMessageDelivery": raw_message_delivery,
            "redrivePolicy": redrive_policy,
            "replayPolicy": replay_policy,
            "subscriptionRoleArn": subscription_role_arn,
            "subscriptionRoleArnRef": subscription_role_arn_ref,
            "subscriptionRoleArnSelector": subscription_role_arn_selector,
            "topicArn": topic_arn,
            "topicArnRef": topic_arn_ref,
            "topicArnSelector": topic_arn_selector,
        }


TopicSubscriptionEndpointRef = shared.Reference
TopicSubscriptionEndpointSelector = shared.Selector
TopicSubscriptionProviderConfigRef = shared.ProviderConfigRef
TopicSubscriptionSubscriptionRoleArnRef = shared.Reference
TopicSubscriptionSubscriptionRoleArnSelector = shared.Selector
TopicSubscriptionTopicArnRef = shared.Reference
TopicSubscriptionTopicArnSelector = shared.Selector
TopicSubscriptionWriteConnectionSecretToRef = shared.LocalReference
