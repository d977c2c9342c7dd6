"""Choices of the one cluster that runs Argo CD and Crossplane for all environments."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import Frozen, MisfitError

DnsLabel = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
RoleArn = Annotated[str, StringConstraints(pattern=r"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]+$")]
Group = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:@/-]{0,252}$")]


class Repository(Frozen):
    """Where Argo CD reads dist/ from."""

    url: Annotated[str, StringConstraints(pattern=r"^(https://|git@|ssh://)\S+$")]
    revision: Annotated[str, StringConstraints(pattern=r"^\S+$")]


class Namespaces(Frozen):
    """Where the two controllers were installed."""

    argocd: DnsLabel
    crossplane: DnsLabel


class Identity(Frozen):
    """How the providers' pods prove to AWS who they are.

    With PodIdentity an association on the EKS side names the role; with IRSA the service account names it itself.
    """

    source: Literal["PodIdentity", "IRSA"]
    role_arn: RoleArn | None

    @model_validator(mode="after")
    def _role_stands_where_it_is_read(self) -> Self:
        if (self.source == "IRSA") != (self.role_arn is not None):
            given = f'"{self.role_arn}"' if self.role_arn else "null"
            raise MisfitError(
                ("identity", "role_arn"),
                f"role_arn {given} does not go with the source {self.source}; allowed is an ARN with IRSA, and null "
                f"with PodIdentity, whose association in EKS names the role; correct one of the two",
            )
        return self


class ProviderPods(Frozen):
    """How the providers run, one pod for each AWS service; rates are reconciliations a second."""

    poll_minutes: int = Field(ge=1, le=60 * 24)
    rate: int = Field(ge=1, le=100)
    gentle_rate: int = Field(ge=1, le=100)
    gentle_services: tuple[DnsLabel, ...] = Field(strict=False)
    cpu_millis: int = Field(ge=10, le=4_000)
    memory_mib: int = Field(ge=128, le=8_192)
    memory_limit_mib: int = Field(ge=128, le=16_384)

    @model_validator(mode="after")
    def _limit_is_above(self) -> Self:
        if self.memory_limit_mib < self.memory_mib:
            raise MisfitError(
                ("providers", "memory_limit_mib"),
                f"memory_limit_mib {self.memory_limit_mib} is below memory_mib {self.memory_mib}, so no node could "
                f"start the pod; allowed is {self.memory_mib} or more; raise it",
            )
        return self


class Drift(Frozen):
    """The job that looks for what is not in place; `schedule` is a CronJob's, in UTC."""

    schedule: Annotated[str, StringConstraints(pattern=r"^(\S+ ){4}\S+$")]
    image: Annotated[str, StringConstraints(pattern=r"^\S+(:[\w.-]+|@sha256:[0-9a-f]{64})$")]


class ControlPlane(Frozen):
    """The control-plane cluster; `teams` names, for each system, the group of people who may look at it.

    `promotion` is the order in which releases go through the environments (docs/runbooks/promotion.md).
    """

    promotion: Annotated[tuple[DnsLabel, ...], Field(strict=False, min_length=1)]
    repository: Repository
    namespaces: Namespaces
    identity: Identity
    providers: ProviderPods
    drift: Drift
    teams: dict[DnsLabel, Group]
    notify_webhook: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None

    @model_validator(mode="after")
    def _each_environment_once(self) -> Self:
        if len(set(self.promotion)) != len(self.promotion):
            raise MisfitError(
                ("promotion",),
                f"promotion {', '.join(self.promotion)} names an environment twice; each is allowed once, in the order "
                f"in which releases reach them; take one out",
            )
        return self
