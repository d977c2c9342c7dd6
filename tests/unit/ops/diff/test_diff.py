"""`ops diff`: what a change of dist/ means, read from two commits of a repository made for the test."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.manifests import Manifest, read
from ops.__main__ import main
from ops.diff.access import Shift, shifts
from ops.diff.changes import Action, Change, changes, rows, short
from ops.diff.meaning import costs, dependents
from ops.diff.report import explain, markdown, summary, text
from ops.diff.trees import identity
from sandbox.kinds import REGISTRY

Object = dict[str, Any]
ROOT = Path(__file__).parents[4]


def managed(service: str, kind: str, name: str, *, policies: list[str] | None = None, **fields: Any) -> Manifest:
    """A managed resource of dist/dev."""
    data: Object = {
        "apiVersion": f"{service}.aws.m.upbound.io/v1beta1",
        "kind": kind,
        "metadata": {"name": name, "namespace": "shop-dev", "annotations": {}},
        "spec": {"forProvider": fields, "managementPolicies": policies or ["*"]},
    }
    return Manifest(f"dist/dev/shop/us-east-1/{kind}.{name}.k8s.yaml", data)


def keeping(manifest: Manifest) -> Manifest:
    """The same object, holding data."""
    manifest.data["metadata"]["annotations"]["argocd.argoproj.io/sync-options"] = "Delete=confirm,Prune=confirm"
    return manifest


def compare(before: list[Manifest], after: list[Manifest]) -> list[Change]:
    """What differs between two sets of objects."""
    return changes({identity(m): m for m in before}, {identity(m): m for m in after})


def policy(*statements: Object) -> str:
    """A policy document."""
    return json.dumps({"Statement": list(statements), "Version": "2012-10-17"})


def allow(action: str | list[str], resource: str | list[str] = "*", **more: Any) -> Object:
    """A statement that allows."""
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def test_equal_objects_are_no_change_whatever_their_documents_look_like() -> None:
    """Blanks and order in JSON documents mean nothing to AWS and are not shown."""
    before = managed("sqs", "QueuePolicy", "q", policy='{"Statement": [], "Version": "2012-10-17"}')
    after = managed("sqs", "QueuePolicy", "q", policy='{ "Version":"2012-10-17","Statement":[] }')
    assert compare([before], [after]) == []


def test_objects_come_go_and_change_worst_first() -> None:
    """Each object is one line of its action, and what goes stands above what comes."""
    before = [managed("sqs", "Queue", "gone"), managed("sqs", "Queue", "kept", delaySeconds=1)]
    after = [managed("sqs", "Queue", "kept", delaySeconds=2), managed("sqs", "Queue", "come")]
    found = compare(before, after)
    assert [(c.action, c.subject.name) for c in found] == [
        (Action.DELETE, "gone"),
        (Action.CHANGE, "kept"),
        (Action.ADD, "come"),
    ]
    (field,) = found[1].fields
    assert (field.path, field.before, field.after) == ("spec.forProvider.delaySeconds", 1, 2)


def test_a_field_that_aws_cannot_change_is_refused_with_its_reason() -> None:
    """The provider would answer "cannot change the value" for ever: the reviewer hears it before the merge."""
    before = keeping(managed("dynamodb", "Table", "t", hashKey="a", billingMode="PROVISIONED"))
    after = keeping(managed("dynamodb", "Table", "t", hashKey="b", billingMode="PAY_PER_REQUEST"))
    (change,) = compare([before], [after])
    assert change.action == Action.REFUSED
    assert list(change.immutable) == ["hashKey"]
    assert "UpdateTable" in change.immutable["hashKey"]


def test_an_immutable_field_that_is_set_for_the_first_time_is_no_refusal() -> None:
    """Writing down what AWS chose by itself changes nothing there."""
    before, after = managed("s3", "Bucket", "b"), managed("s3", "Bucket", "b", objectLockEnabled=False)
    assert [c.action for c in compare([before], [after])] == [Action.CHANGE]


def test_a_moved_reference_counts_as_the_field_that_it_fills() -> None:
    """functionNameRef fills functionName, which cannot change in a permission."""
    before = managed("lambda", "Permission", "p", functionNameRef={"name": "old"})
    after = managed("lambda", "Permission", "p", functionNameRef={"name": "new"})
    (change,) = compare([before], [after])
    assert change.action == Action.REFUSED
    assert list(change.immutable) == ["functionName"]


def test_names_with_another_hash_are_a_replacement() -> None:
    """A zip or an API deployment under a new hash replaces the old one, instead of one going and one coming."""
    before = managed("s3", "Object", "code-1111aaaa2222", key="f/1.zip")
    after = managed("s3", "Object", "code-3333bbbb4444", key="f/3.zip")
    (change,) = compare([before], [after])
    assert (change.action, change.subject.name) == (Action.REPLACE, "code-3333bbbb4444")
    words = compare([managed("s3", "Object", "code-one")], [managed("s3", "Object", "code-two")])
    assert {c.action for c in words} == {Action.DELETE, Action.ADD}


@pytest.mark.parametrize(
    ("policies", "says"),
    [(["*"], "goes with it"), (["Observe", "Create", "Update", "LateInitialize"], "stays in AWS")],
)
def test_data_that_goes_is_said_and_whether_it_stays_in_aws(policies: list[str], says: str) -> None:
    """Deleting a table's manifest is flagged, with what becomes of the items."""
    table = keeping(managed("dynamodb", "Table", "t", policies=policies))
    (row,) = explain(compare([table], []), [])
    assert row.notes == [f"HOLDS DATA, which {says}"]
    assert summary([row]) == "1 delete, 1 that hold data go"


def test_who_depends_on_what_goes_is_named() -> None:
    """References and ARNs of other objects of the environment count; parts of words and other environments do not."""
    queue = managed("sqs", "Queue", "letters")
    queue.data["metadata"]["annotations"]["crossplane.io/external-name"] = "letters"
    by_reference = managed("lambda", "Function", "f", deadLetterConfig={"targetArnRef": {"name": "letters"}})
    by_arn = managed(
        "iam", "RolePolicy", "r", policy=policy(allow("sqs:SendMessage", "arn:aws:sqs:us-east-1:1:letters"))
    )
    other = managed(
        "iam", "RolePolicy", "s", policy=policy(allow("sqs:SendMessage", "arn:aws:sqs:us-east-1:1:letters-2"))
    )
    elsewhere = Manifest("dist/prod/shop/us-east-1/x.yaml", by_reference.data)
    (change,) = compare([queue], [])
    assert dependents(change, [by_reference, by_arn, other, elsewhere]) == [by_reference.identity, by_arn.identity]
    (row,) = explain([change], [by_reference, by_arn])
    assert any(note.startswith("named by Function/shop-dev/f, RolePolicy/shop-dev/r") for note in row.notes)


def access(before: list[Object], after: list[Object]) -> list[Shift]:
    """How access moves between two policies of a role."""
    (change,) = compare(
        [managed("iam", "RolePolicy", "r", policy=policy(*before))],
        [managed("iam", "RolePolicy", "r", policy=policy(*after))],
    )
    return shifts(change)


def test_an_action_more_is_wider_and_one_less_is_narrower() -> None:
    """Each permission that comes or goes is a sentence."""
    found = access(
        [allow(["s3:GetObject", "s3:PutObject"], "arn:x")], [allow(["s3:GetObject", "s3:ListBucket"], "arn:x")]
    )
    assert [(s.wider, s.words) for s in found] == [
        (True, "RolePolicy r may now s3:ListBucket on arn:x"),
        (False, "RolePolicy r may no longer s3:PutObject on arn:x"),
    ]


def test_what_a_pattern_already_allowed_is_not_wider() -> None:
    """Naming one action of a wildcard narrows; the other way round widens."""
    narrower = access([allow("s3:*", "arn:x/*")], [allow("s3:GetObject", "arn:x/a*")])
    assert {s.wider for s in narrower} == {False}
    assert {s.wider for s in access([allow("s3:GetObject", "arn:x/a*")], [allow("s3:*", "arn:x/*")])} == {True}


def test_a_condition_less_is_wider() -> None:
    """Dropping a condition lets more callers through, adding one fewer."""
    tied = {"StringEquals": {"aws:SourceAccount": "1"}}
    assert [s.wider for s in access([allow("sns:Publish", Condition=tied)], [allow("sns:Publish")])] == [True]
    assert [s.wider for s in access([allow("sns:Publish")], [allow("sns:Publish", Condition=tied)])] == [False]


def test_a_denial_less_is_wider() -> None:
    """What was forbidden and is not any more is the most dangerous line of a change."""
    deny = {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Principal": "*"}
    assert access([deny], []) == [Shift(True, "* is no longer denied s3:* on *")]
    assert [s.wider for s in access([], [deny])] == [False]


@pytest.mark.parametrize("part", ["NotAction", "NotResource", "NotPrincipal"])
@pytest.mark.parametrize("effect", ["Allow", "Deny"])
def test_leaving_out_less_is_more(part: str, effect: str) -> None:
    """All but a list: a shorter list allows more, and denies more; a pattern in it leaves out what it matches."""

    def all_but(*listed: str) -> Object:
        plain = {"NotAction": "Action", "NotResource": "Resource", "NotPrincipal": "Principal"}[part]
        said = {"Effect": effect, "Action": "a:b", "Resource": "arn:x", "Principal": "*", part: list(listed)}
        return {key: value for key, value in said.items() if key != plain}

    more = effect == "Allow"
    assert {s.wider for s in access([all_but("iam:*")], [all_but("iam:get*")])} == {more}
    assert {s.wider for s in access([all_but("iam:x", "kms:x")], [all_but("iam:x")])} == {more}
    assert {s.wider for s in access([all_but("iam:x")], [all_but("iam:x", "kms:x")])} == {not more}
    assert access([all_but("kms:x", "iam:x")], [all_but("iam:x", "kms:x")]) == []


def test_policies_by_arn_boundaries_and_callers_are_access_too() -> None:
    """Nothing of it is a document of ours, and each of it may give everything away."""
    admin, account = "arn:aws:iam::aws:policy/AdministratorAccess", "111122223333"
    (given,) = compare([], [managed("iam", "RolePolicyAttachment", "a", roleRef={"name": "r"}, policyArn=admin)])
    assert shifts(given) == [Shift(True, f"Role r may now all that {admin} allows on whatever it names")]
    bound = managed("iam", "Role", "r", assumeRolePolicy=policy(), permissionsBoundary="arn:b")
    (freed,) = compare([bound], [managed("iam", "Role", "r", assumeRolePolicy=policy())])
    assert [s.wider for s in shifts(freed)] == [True]
    caller: Object = {"action": "lambda:InvokeFunction", "functionName": "f", "principal": "s3.amazonaws.com"}
    tied = managed("lambda", "Permission", "p", sourceAccount=account, **caller)
    (opened,) = compare([tied], [managed("lambda", "Permission", "p", **caller)])
    assert shifts(opened) == [Shift(True, "s3.amazonaws.com may now lambda:InvokeFunction on function f")]
    assert [s.wider for s in shifts(compare([tied], [])[0])] == [False]


def test_moving_statements_around_moves_no_access() -> None:
    """Order, Sids and one statement split into two say the same."""
    before = [allow(["a:b", "c:d"], ["arn:x", "arn:y"], Sid="One")]
    after = [allow("c:d", ["arn:y", "arn:x"]), allow("a:b", ["arn:x", "arn:y"], Sid="Two")]
    assert access(before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            managed("lambda", "Function", "f", memorySize=128),
            managed("lambda", "Function", "f", memorySize=512),
            "128 -> 512",
        ),
        (None, managed("ec2", "NATGateway", "n"), "each hour and each GB (more)"),
        (managed("kinesis", "Stream", "s"), None, "each shard, each hour (less)"),
    ],
)
def test_what_moves_the_bill_is_said(before: Manifest | None, after: Manifest | None, says: str) -> None:
    """Sizes, counts and things that cost by the hour."""
    (change,) = compare([before] if before else [], [after] if after else [])
    assert any(says in cost for cost in costs(change))


def test_what_costs_nothing_is_not_said_to() -> None:
    """A description moves no bill."""
    before, after = (managed("lambda", "Function", "f", description=text) for text in "ab")
    assert [costs(change) for change in compare([before], [after])] == [[]]


@pytest.mark.parametrize("table", ["immutable.tsv", "costs.tsv"])
def test_tables_name_kinds_that_exist_and_say_why(table: str) -> None:
    """Each row has a known kind, once, fields, and a source or a reason."""
    kinds = {line.split("\t")[0] for line in (ROOT / "checks/data/kinds.tsv").read_text("utf-8").splitlines() if line}
    found = [row[0] for row in rows(table)]
    assert len(set(found)) == len(found) > 20
    for kind, fields, why in rows(table):
        assert kind in kinds | {"*"}
        assert fields.split()
        assert len(why) >= 10


def test_the_table_agrees_with_what_the_sandbox_refuses_to_change() -> None:
    """Two readings of the provider, made apart, must not contradict each other."""
    table = {kind: set(fields.split()) for kind, fields, _ in rows("immutable.tsv")}
    for (group, kind), reconciler in REGISTRY.items():
        said = table.get(f"{group}.{kind}", set())
        for field in said & set(reconciler.schema):
            assert reconciler.schema[field].immutable, f"{group}.{kind}.{field}"
        assert {field for field, one in reconciler.schema.items() if one.immutable} <= said | table["*"], (group, kind)


def test_no_kind_in_use_is_missing_from_the_table_of_immutable_fields() -> None:
    """A new kind is looked at, or a change that its provider refuses would be called a change in place."""
    used = {short(one) for one in read(ROOT / "dist") if one.group.endswith(".aws.m.upbound.io")}
    for file in (ROOT / "dist/platform").glob("Composition.*.yaml"):
        for step in yaml.safe_load(file.read_text(encoding="utf-8"))["spec"]["pipeline"]:
            bases = [one["base"] for one in step.get("input", {}).get("resources", [])]
            used |= {f"{base['apiVersion'].partition('.')[0]}.{base['kind']}" for base in bases}
    assert len(used) > 50
    assert used - {row[0] for row in rows("immutable.tsv")} == set()


def test_another_region_is_another_object() -> None:
    """The provider looks for the object where it is told to: what it made elsewhere would stay, and cost, unseen."""
    before, after = (managed("kinesis", "Stream", "s", region=one) for one in ("us-east-1", "us-west-2"))
    (change,) = compare([before], [after])
    assert (change.action, list(change.immutable)) == (Action.REFUSED, ["region"])


Commit = Callable[[dict[str, Manifest]], str]


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Writes dist/ anew in a repository of the test's own and commits it; returns the commit."""

    def git(*arguments: str) -> str:
        identity_of_tester = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(
            ["git", "-C", str(tmp_path), *identity_of_tester, *arguments],  # noqa: S607 - the git of who runs the tests
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout.strip()

    def write(files: dict[str, Manifest]) -> str:
        git("rm", "-rq", "--ignore-unmatch", "dist")
        for name, manifest in files.items():
            file = tmp_path / "dist/dev/shop/us-east-1" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml.safe_dump(manifest.data), encoding="utf-8")
        git("add", "-A")
        git("commit", "-qm", "state", "--allow-empty")
        return git("rev-parse", "HEAD")

    git("init", "-q")
    return write


def test_two_commits_are_compared_without_checking_them_out(
    commit: Commit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command reads git's objects: neither commit has to be in the working tree."""
    table = keeping(managed("dynamodb", "Table", "t", hashKey="a"))
    first = commit({"t.yaml": table})
    second = commit({"q.yaml": managed("sqs", "Queue", "q")})
    commit({})
    call = ["diff", f"{first}..{second}", "--repository", str(tmp_path)]
    assert main(call) == 0
    shown = capsys.readouterr().out
    assert "delete   Table/shop-dev/t" in shown
    assert "add      Queue/shop-dev/q" in shown
    assert shown.endswith("1 delete, 1 add, 1 that hold data go\n")
    assert main([*call, "--strict"]) == 1
    assert main(["diff", f"{second}..{second}", "--repository", str(tmp_path), "--strict"]) == 0


@pytest.mark.parametrize(
    ("span", "says"),
    [("main", "names no two commits"), ("..main", "names no two commits"), ("nowhere..main", '"nowhere" is no commit')],
)
def test_a_span_that_git_does_not_know_is_refused(
    span: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The call is wrong: exit code 2, and what is allowed."""
    assert main(["diff", span, "--repository", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert "allowed is" in said


def test_markdown_holds_the_same_as_text_and_breaks_no_table() -> None:
    """A pull request's comment: what needs a look in a table, everything else below a fold."""
    bar = policy(allow("s3:GetObject", "a|b"))
    found = explain(
        compare([managed("iam", "RolePolicy", "r", policy=policy())], [managed("iam", "RolePolicy", "r", policy=bar)]),
        [],
    )
    shown = markdown(found)
    assert "| change | `RolePolicy/shop-dev/r` | access WIDER: RolePolicy r may now s3:GetObject on a\\|b |" in shown
    assert shown.count("<details>") == shown.count("</details>") == 1
    assert "access WIDER" in text(found)


def test_json_is_for_machines(commit: Commit, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same facts as data, for whoever builds on it."""
    first, second = commit({}), commit({"q.yaml": managed("sqs", "Queue", "q")})
    assert main(["diff", f"{first}..{second}", "--repository", str(tmp_path), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["summary"] == "1 add"
    assert [(c["action"], c["object"]) for c in found["changes"]] == [("add", "Queue/shop-dev/q")]


def test_kinds_are_named_as_the_tables_name_them() -> None:
    """Managed resources by service and kind, everything else by its kind."""
    assert short(managed("sqs", "Queue", "q")) == "sqs.Queue"
    assert short(Manifest("dist/platform/x.yaml", {"apiVersion": "v1", "kind": "Namespace"})) == "Namespace"
