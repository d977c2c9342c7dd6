"""Rules fire, and what they start is started: schedules, roles, inputs, retries and queues of targets."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.schedules import problems
from tests.unit.checks.factories import ACCOUNT, AWAY, Data, Dist, allow, arn, found, policy, queue, trusted
from tests.unit.checks.workflows import MACHINE, MISSED, RULE, findings, flow

ROLE, SURPLUS, INPUT = "wiring.target-role", "wiring.target-surplus", "wiring.target-input"
RETRY, LETTERS, SCHEDULE = "wiring.target-retry", "wiring.target-letters", "wiring.schedule"


@pytest.mark.parametrize(
    "expression",
    ["rate(1 minute)", "rate(5 minutes)", "rate(1 hour)", "rate(12 hours)", "rate(1 day)", "rate(7 days)",
     "cron(0 2 * * ? *)", "cron(0 10 * * ? *)", "cron(15 12 * * ? *)", "cron(0 18 ? * MON-FRI *)",
     "cron(0 8 1 * ? *)", "cron(0/15 * * * ? *)", "cron(*/10 * ? * 2-6 *)", "cron(0 9 L * ? *)", "cron(0 9 3W * ? *)",
     "cron(0 9 ? * 6L *)", "cron(0 9 ? * FRIL *)", "cron(0 9 ? * L *)", "cron(0 9 ? * TUE#2 *)", "cron(0 9 ? * 3#5 *)",
     "cron(0,30 8-17 ? JAN,JUL SUN 2026-2030)", "cron(0 0 29 2 ? *)", "cron(0 0 31 JAN,FEB ? *)",
     "cron(0 0 1-31 2 ? *)", "cron(0 0 1/2 1-12/3 ? 2026/2)"],
)  # fmt: skip
def test_a_schedule(expression: str) -> None:
    """Rates and cron expressions that EventBridge takes are allowed."""
    assert list(problems(expression)) == []


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("0 2 * * ? *", "no schedule"),
        ("cron(0 2 * * *)", "5 fields"),
        ("cron(0 2 * * ?  *)", "6 fields; six with one space"),
        ("cron(0 0 2 * * ? *)", "7 fields"),
        ("cron(0 2 * * * *)", "none is ?"),
        ("cron(0 2 ? * ? *)", "both are ?"),
        ("cron(0 2 1 * MON *)", "none is ?"),
        ("cron(60 2 * * ? *)", "minutes 60: 0 to 59"),
        ("cron(0 24 * * ? *)", "hours 24: 0 to 23"),
        ("cron(0 2 0 * ? *)", "day-of-month 0: 1 to 31"),
        ("cron(0 2 32 * ? *)", "day-of-month 32"),
        ("cron(0 2 * 13 ? *)", "month 13: 1 to 12 or JAN to DEC"),
        ("cron(0 2 * MARC ? *)", "did you mean MAR"),
        ("cron(0 2 ? * 0 *)", "day-of-week 0: 1 to 7 or SUN to SAT"),
        ("cron(0 2 ? * MO *)", "did you mean MON"),
        ("cron(0 2 ? * 2/2 *)", "no step is allowed"),
        ("cron(0 2 ? * MON#6 *)", "day-of-week MON#6"),
        ("cron(0 2 ? * 3#1,6#3 *)", "day-of-week 3#1"),
        ("cron(0 2 L,W * ? *)", "day-of-month L"),
        ("cron(0 2 32W * ? *)", "day-of-month 32W"),
        ("cron(0 2 * * ? 1969)", "year 1969: 1970 to 2199"),
        ("cron(0/0 2 * * ? *)", "a step of 1 or more"),
        ("cron(5-1 2 * * ? *)", "from the smaller to the greater"),
        ("cron(0,*,5 2 * * ? *)", "minutes *"),
        ("cron(0, 2 * * ? *)", "minutes "),
        ("cron(? 2 * * ? *)", "minutes ?"),
        ("cron(0 0 30 2 ? *)", "never comes"),
        ("cron(0 0 31 4,JUN ? *)", "never comes"),
        ("rate(1 minutes)", "write rate(1 minute)"),
        ("rate(5 minute)", "write rate(5 minutes)"),
        ("rate(0 minutes)", "never"),
        ("rate(5 minuts)", "did you mean minutes"),
        ("rate(30 seconds)", "no unit"),
        ("rate(1.5 hours)", "no schedule"),
        ("rate(5minutes)", "no schedule"),
        ("at(2026-01-31T02:00:00)", "no schedule"),
        ("", "no schedule"),
    ],
)
def test_no_schedule(expression: str, said: str) -> None:
    """Anything else is refused with the field, its value and what it takes."""
    assert any(said in problem for problem in problems(expression))


def test_a_single_moment() -> None:
    """EventBridge's scheduler takes a single moment too, one that there is."""
    assert list(problems("at(2026-01-31T02:00:00)", once=True)) == []
    assert len(list(problems("at(2026-02-31T02:00:00)", once=True))) == 1


@given(st.lists(st.text("0123456789*?LW#/-,MONJA ", max_size=6), min_size=4, max_size=7))
def test_any_text_as_schedule(fields: list[str]) -> None:
    """Whatever stands in a schedule is judged without an exception."""
    assert all(isinstance(problem, str) for problem in problems(f"cron({' '.join(fields)})"))


@pytest.mark.parametrize("expression", ["cron(0 2 * * * *)", "rate(1 days)"])
def test_the_schedule_of_a_rule(expression: str) -> None:
    """A rule's schedule is judged, and that of EventBridge's scheduler."""
    dist = flow().set("Rule/daily", "scheduleExpression", expression)
    assert [path for _, path, _ in found(dist, SCHEDULE)] == ["spec.forProvider.scheduleExpression"]
    fields = {"scheduleExpression": expression, "name": "x"}
    other = flow().managed("scheduler.Schedule", "x", fields)
    assert [name for name, _, _ in found(other, SCHEDULE)] == ["Schedule/shop-dev/x"]


def test_a_schedule_on_another_bus() -> None:
    """Rules with a schedule live on the default bus alone."""
    dist = flow().set("Rule/daily", "eventBusName", "shop")
    assert [path for _, path, _ in found(dist, SCHEDULE)] == ["spec.forProvider.eventBusName"]


def test_a_rule_without_a_target() -> None:
    """A rule that starts nothing is left over."""
    assert [name for name, _, _ in found(flow().remove("Target/daily"), "wiring.rule-target")] == [
        "Rule/shop-dev/daily"
    ]
    assert found(flow(), "wiring.rule-target") == []


@pytest.mark.parametrize(
    "statements",
    [
        (),
        (allow("states:StartExecution", MACHINE.replace("flow", "other")),),
        (allow("states:StopExecution", MACHINE),),
    ],
)
def test_a_role_that_may_not_start(statements: tuple[Data, ...]) -> None:
    """The target's role may start the machine."""
    dist = flow().set("RolePolicy/daily", "policy", policy(*statements))
    assert [path for _, path, _ in found(dist, ROLE)] == ["spec.forProvider.roleArn"]


def test_a_target_without_a_role() -> None:
    """A target that is a state machine has a role; one that is a queue needs none."""
    assert len(found(flow().set("Target/daily", "roleArnRef", None), ROLE)) == 1
    other = flow().set("Target/daily", "roleArnRef", None).set("Target/daily", "arn", arn("sqs", MISSED))
    assert found(other, ROLE) == []


def test_a_role_that_eventbridge_cannot_take_on() -> None:
    """The target's role trusts EventBridge."""
    dist = flow().set("Role/daily", "assumeRolePolicy", trusted("states"))
    assert [name for name, _, _ in found(dist, "wiring.trust")] == ["Role/shop-dev/daily"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (allow("states:StartExecution", "*"), "* is allowed"),
        (allow("states:*", MACHINE), "states:* is allowed"),
        (allow("states:StopExecution", MACHINE), "states:StopExecution is allowed"),
        (allow("sqs:SendMessage", arn("sqs", MISSED)), "sqs:SendMessage is allowed"),
    ],
)
def test_a_role_that_may_more(statement: Data, said: str) -> None:
    """The target's role starts its machine and does nothing else."""
    dist = flow().set("RolePolicy/daily", "policy", policy(allow("states:StartExecution", MACHINE), statement))
    assert any(said in message for _, _, message in found(dist, SURPLUS))
    assert found(flow(), SURPLUS) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("retryPolicy", None),
        ("retryPolicy.maximumEventAgeInSeconds", None),
        ("retryPolicy.maximumEventAgeInSeconds", 59),
        ("retryPolicy.maximumEventAgeInSeconds", 86401),
        ("retryPolicy.maximumRetryAttempts", None),
        ("retryPolicy.maximumRetryAttempts", 186),
        ("retryPolicy.maximumRetryAttempts", "3"),
    ],
)
def test_how_long_a_delivery_is_tried(field: str, value: Any) -> None:
    """A target says how long and how often a delivery is tried."""
    assert len(found(flow().set("Target/daily", field, value), RETRY)) == (2 if field == "retryPolicy" else 1)
    assert found(flow(), RETRY) == []


def letters(target: str | None) -> list[tuple[str, str, str]]:
    """What is found about another queue of what could not be delivered."""
    dist = queue(queue(flow(), "far", region=AWAY), "row.fifo").set("Queue/row.fifo", "name", "shop-row-dev.fifo")
    return found(dist.set("Target/daily", "deadLetterConfig", {"arn": target} if target else None), LETTERS)


def test_what_cannot_be_delivered() -> None:
    """A target has a standard queue of its own region for what cannot be delivered."""
    assert len(letters(None)) == len(letters(arn("sqs", "shop-far-dev", region=AWAY))) == 1
    assert len(letters(arn("sqs", "shop-row-dev.fifo"))) == len(letters(arn("sns", "shop-alarms-dev"))) == 1
    assert letters(arn("sqs", MISSED)) == []


def letting_in(condition: Data | None) -> Dist:
    """The workflow whose queue lets EventBridge in under another condition."""
    more: Data = {} if condition is None else {"Condition": condition}
    send = allow("sqs:SendMessage", arn("sqs", MISSED), Principal={"Service": "events.amazonaws.com"}, **more)
    return flow().set("QueuePolicy/missed", "policy", policy(send))


@pytest.mark.parametrize(
    ("condition", "rule"),
    [
        (None, LETTERS),
        ({"StringEquals": {"aws:SourceAccount": ACCOUNT}}, LETTERS),
        ({"ArnLike": {"aws:SourceArn": arn("events", "rule/*")}}, LETTERS),
        ({"ArnEquals": {"aws:SourceArn": RULE.replace("daily", "weekly")}}, "wiring.missing-permission"),
    ],
)
def test_whom_the_queue_lets_in(condition: Data | None, rule: str) -> None:
    """The queue lets this rule in, and no other."""
    assert len(found(letting_in(condition), rule)) == 1
    good = letting_in({"ArnEquals": {"aws:SourceArn": RULE}})
    assert found(good, LETTERS) == found(good, "wiring.missing-permission") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("input", "{dataType: DAILY}"),
        ("input", "DAILY"),
        ("inputPath", "$.detail"),
        ("inputTransformer", {"inputTemplate": "{}"}),
    ],
)
def test_no_input(field: str, value: Any) -> None:
    """The input is JSON, and said in one way."""
    assert [path for _, path, _ in found(flow().set("Target/daily", field, value), INPUT)] == [
        f"spec.forProvider.{field}"
    ]


@pytest.mark.parametrize("value", ['"DAILY"', "[1, 2]", "{}", "12"])
def test_an_input(value: str) -> None:
    """Any JSON text is an input, and so is a path into the event."""
    assert found(flow().set("Target/daily", "input", value), INPUT) == []
    path = flow().set("Target/daily", "input", None).set("Target/daily", "inputPath", "$.detail")
    assert [str(finding) for finding in findings(path)] == []
    assert len(found(path.set("Target/daily", "inputPath", "detail"), INPUT)) == 1
