"""Step Functions: StateMachine (facts: the Step Functions API reference).

The definition is compared by meaning; the ARN follows from region, account and name, so none is lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from checks.asl import choices, structure, transitions, values
from checks.asl.machine import Definition, read
from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, field_shape, pick, register, tag_list, tag_map

_SETTINGS = ("definition", "encryptionConfiguration", "loggingConfiguration", "roleArn", "tracingConfiguration")
_GROUP_SUFFIX = ":*"
_RULES = (structure.check, values.check, transitions.check, choices.check)  # what can be judged by itself
_SHOWN = 3  # problems of a definition that one message names


@register
class StateMachine(Kind):
    """sfn StateMachine; external name = name, status.atProvider.arn and id = its ARN."""

    GROUP, KIND, SERVICE = "sfn", "StateMachine", "stepfunctions"
    FIELDS = """
        definition:json publish~ roleArn@iam.Role.arn tags:map type!
        encryptionConfiguration(kmsDataKeyReusePeriodSeconds kmsKeyId@kms.Key.arn type)
        loggingConfiguration(includeExecutionData level logDestination) tracingConfiguration(enabled)
    """

    @staticmethod
    def _arn(r: Request) -> str:
        return r.arn("states", f"stateMachine:{r.name}")

    def observe(self, r: Request) -> Observed:
        """DescribeStateMachine and its tags."""
        found = r.aws.describe_state_machine(stateMachineArn=self._arn(r))
        fields: Json = pick(field_shape(found), ["definition", "encryptionConfiguration", "roleArn", "type"])
        fields["loggingConfiguration"] = _logging_fields(found.get("loggingConfiguration") or {})
        fields["tracingConfiguration"] = found.get("tracingConfiguration") or {"enabled": False}
        tags = r.aws.list_tags_for_resource(resourceArn=self._arn(r))["tags"]
        fields["tags"] = tag_map(tags, "key", "value")
        status = {"arn": found["stateMachineArn"], "id": found["stateMachineArn"], "status": found.get("status")}
        status |= {"creationDate": found["creationDate"].isoformat(), "revisionId": found.get("revisionId")}
        return Observed(fields, status, "Deleting" if found.get("status") == "DELETING" else "Available")

    @staticmethod
    def _settings(r: Request) -> Json:
        """forProvider as parameters; refuses what AWS refuses and an emulator may take."""
        settings = pick(r.wanted, _SETTINGS)
        _refuse(r.need("definition"))
        if logging := settings.pop("loggingConfiguration", None):
            settings["loggingConfiguration"] = _logging_settings(logging)
        return settings

    def create(self, r: Request) -> None:
        """CreateStateMachine."""
        r.need("roleArn")
        more = {**pick(r.wanted, ["type"]), **({"publish": True} if r.get("publish") else {})}
        tags = tag_list(r.get("tags"), "key", "value")
        r.aws.create_state_machine(name=r.name, tags=tags, **self._settings(r), **more)

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateStateMachine takes the whole; running executions keep the definition that they began with."""
        arn = self._arn(r)
        if any(d.root != "tags" for d in drift):
            more = {"publish": True} if r.get("publish") else {}
            r.aws.update_state_machine(stateMachineArn=arn, **self._settings(r), **more)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(resourceArn=arn, tags=tag_list(put, "key", "value"))
        if gone:
            r.aws.untag_resource(resourceArn=arn, tagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteStateMachine; AWS removes it once its executions have ended."""
        r.aws.delete_state_machine(stateMachineArn=self._arn(r))


def _refuse(definition: str) -> None:
    """Raise ValueError for a definition that AWS refuses and an emulator takes."""
    fields = read(definition)
    if fields is None:
        raise ValueError("Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: the text is no JSON object'")
    problems = [problem for rule in _RULES for problem in rule(Definition(fields))]
    if problems:
        shown = "; ".join(f"{problem.path}: {problem.message}" for problem in problems[:_SHOWN])
        raise ValueError(f"Invalid State Machine Definition: '{shown}'")


def _logging_fields(found: Json) -> Json:
    groups = [item.get("cloudWatchLogsLogGroup", {}).get("logGroupArn") for item in found.get("destinations") or []]
    return {
        "includeExecutionData": bool(found.get("includeExecutionData")),
        "level": found.get("level", "OFF"),
        "logDestination": groups[0] if groups else None,
    }


def _logging_settings(wanted: Json) -> Json:
    settings = pick(wanted, ["includeExecutionData", "level"])
    group = wanted.get("logDestination")
    if group:
        if not group.endswith(_GROUP_SUFFIX):
            raise ValueError(
                f"loggingConfiguration.logDestination is {group}, which does not end with {_GROUP_SUFFIX};"
                f" AWS takes the ARN of a log group followed by {_GROUP_SUFFIX}, append it"
            )
        settings["destinations"] = [{"cloudWatchLogsLogGroup": {"logGroupArn": group}}]
    elif settings.get("level", "OFF") != "OFF":
        raise ValueError(
            f"loggingConfiguration.level is {settings['level']} without a logDestination;"
            " every level but OFF needs one, set loggingConfiguration.logDestination"
        )
    return settings
