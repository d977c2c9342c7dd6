"""AWS Config: recorder, delivery channel, status and rules (facts: the AWS Config API reference).

The embedded AWS keeps them and evaluates no rule.
"""

from __future__ import annotations

from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list


@register
class ConfigurationRecorder(Kind):
    """configservice ConfigurationRecorder."""

    GROUP, KIND, SERVICE = "configservice", "ConfigurationRecorder", "config"
    FIELDS = (
        "roleArn@iam.Role.arn recordingGroup(allSupported includeGlobalResourceTypes resourceTypes"
        " recordingStrategy[](useOnly) exclusionByResourceTypes[](resourceTypes))"
    )

    def observe(self, r: Request) -> Observed:
        """DescribeConfigurationRecorders; objects of AWS are lists of one here."""
        asked = r.aws.describe_configuration_recorders(ConfigurationRecorderNames=[r.name])
        (found,) = asked["ConfigurationRecorders"]
        group = field_shape(found.get("recordingGroup") or {})
        for name in ("recordingStrategy", "exclusionByResourceTypes"):
            if name in group:
                group[name] = [group[name]]
        return Observed({"roleArn": found.get("roleARN"), "recordingGroup": group}, {"id": r.name})

    def create(self, r: Request) -> None:
        """PutConfigurationRecorder, which replaces the whole."""
        group: Json = dict(r.get("recordingGroup") or {})
        for name in ("recordingStrategy", "exclusionByResourceTypes"):
            if group.get(name):
                group[name] = group[name][0]
        recorder = {"name": r.name, "roleARN": r.need("roleArn"), "recordingGroup": group}
        r.aws.put_configuration_recorder(ConfigurationRecorder=recorder)

    def delete(self, r: Request) -> None:
        """DeleteConfigurationRecorder."""
        r.aws.delete_configuration_recorder(ConfigurationRecorderName=r.name)


@register
class DeliveryChannel(Kind):
    """configservice DeliveryChannel."""

    GROUP, KIND, SERVICE = "configservice", "DeliveryChannel", "config"
    NAMES = ("s3BucketName", "s3KeyPrefix", "s3KmsKeyArn", "snsTopicARN")
    FIELDS = "s3BucketName@s3.Bucket.name s3KeyPrefix s3KmsKeyArn"

    def observe(self, r: Request) -> Observed:
        """DescribeDeliveryChannels."""
        (found,) = r.aws.describe_delivery_channels(DeliveryChannelNames=[r.name])["DeliveryChannels"]
        return Observed(pick(found, self.NAMES), {"id": r.name})

    def create(self, r: Request) -> None:
        """PutDeliveryChannel; AWS refuses it without a recorder."""
        r.aws.put_delivery_channel(DeliveryChannel={"name": r.name, **pick(r.wanted, self.NAMES)})

    def delete(self, r: Request) -> None:
        """DeleteDeliveryChannel."""
        r.aws.delete_delivery_channel(DeliveryChannelName=r.name)


@register
class AWSConfigurationRecorderStatus(Kind):
    """configservice AWSConfigurationRecorderStatus: whether the recorder of the same name is on."""

    GROUP, KIND, SERVICE = "configservice", "AWSConfigurationRecorderStatus", "config"
    INNATE = REMAINS = True
    FIELDS = "isEnabled"

    def observe(self, r: Request) -> Observed | None:
        """DescribeConfigurationRecorderStatus; while the recorder is missing this waits."""
        asked = r.aws.describe_configuration_recorder_status(ConfigurationRecorderNames=[r.name])
        (found,) = asked["ConfigurationRecordersStatus"]
        return Observed({"isEnabled": found["recording"]}, {"id": r.name})

    def create(self, r: Request) -> None:
        """StartConfigurationRecorder or StopConfigurationRecorder."""
        act = r.aws.start_configuration_recorder if r.get("isEnabled") else r.aws.stop_configuration_recorder
        act(ConfigurationRecorderName=r.name)

    def delete(self, r: Request) -> None:
        """Switched off."""
        r.aws.stop_configuration_recorder(ConfigurationRecorderName=r.name)


@register
class ConfigRule(Kind):
    """configservice ConfigRule."""

    GROUP, KIND, SERVICE = "configservice", "ConfigRule", "config"
    FIELDS = (
        "description inputParameters:json maximumExecutionFrequency tags~:map"
        " scope(complianceResourceId complianceResourceTypes tagKey tagValue)"
        " source(owner sourceIdentifier@lambda.Function.arn)"
    )
    SETTINGS = ("description", "inputParameters", "maximumExecutionFrequency", "scope", "source")

    def observe(self, r: Request) -> Observed:
        """DescribeConfigRules; what it is tagged with is not asked for: the embedded AWS keeps no tags of rules."""
        (found,) = r.aws.describe_config_rules(ConfigRuleNames=[r.name])["ConfigRules"]
        fields = pick(field_shape(found), self.SETTINGS)
        return Observed(fields, {"arn": found["ConfigRuleArn"], "id": r.name})

    def create(self, r: Request) -> None:
        """PutConfigRule, which replaces the whole."""
        r.resource.left_out = ["its tags are sent and not compared"]
        rule = {"ConfigRuleName": r.name, **aws_shape(pick(r.wanted, self.SETTINGS))}
        r.aws.put_config_rule(ConfigRule=rule, Tags=tag_list(r.get("tags")))

    def delete(self, r: Request) -> None:
        """DeleteConfigRule."""
        r.aws.delete_config_rule(ConfigRuleName=r.name)
