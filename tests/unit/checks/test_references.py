"""Reference fields: what `roleRef` and its like may name."""

from __future__ import annotations

from tests.unit.checks.factories import HOME, Dist, all_found, found, queue, shop

KEY_REF = {"name": f"orders-{HOME}"}


def test_a_shop_without_a_mistake() -> None:
    """No check finds anything in a system that is wired as it should be."""
    assert all_found(shop()) == []


def test_nothing_at_all() -> None:
    """No check needs an object to be there."""
    assert all_found(Dist()) == []


def test_a_name_that_nothing_has() -> None:
    """A reference to an object that does not exist is refused, with the name that was meant."""
    dist = shop().set("Function/reader", "roleRef", {"name": "raeder"})
    assert found(dist, "reference.unresolved") == [
        (
            "Function/shop-dev/reader",
            "spec.forProvider.roleRef",
            "no iam.Role is called raeder in namespace shop-dev; did you mean reader",
        )
    ]


def test_a_name_of_another_kind() -> None:
    """A reference resolves to objects of its own kind only, whatever else has the name."""
    dist = shop().set("Permission/reader-s3", "functionNameRef", {"name": "letters"})
    assert [path for _, path, _ in found(dist, "reference.unresolved")] == ["spec.forProvider.functionNameRef"]


def test_an_object_of_another_namespace() -> None:
    """A reference does not cross into another environment's namespace, and the message says where the name is."""
    dist = queue(shop(), "elsewhere", environment="staging").set(
        "Function/reader", "deadLetterConfig.targetArnRef", {"name": "elsewhere"}
    )
    [(_, path, message)] = found(dist, "reference.unresolved")
    assert path == "spec.forProvider.deadLetterConfig.targetArnRef"
    assert "it exists in namespace shop-staging" in message


def test_a_namespace_in_a_reference() -> None:
    """A reference that names another namespace is refused."""
    dist = shop().set("Function/reader", "roleRef", {"name": "reader", "namespace": "shop-staging"})
    assert [path for _, path, _ in found(dist, "reference.namespace")] == ["spec.forProvider.roleRef"]


def test_a_reference_to_its_own_namespace() -> None:
    """A reference may spell out the namespace that it is in."""
    dist = shop().set("Function/reader", "roleRef", {"name": "reader", "namespace": "shop-dev"})
    assert found(dist, "reference.namespace") == []


def test_a_reference_without_a_name() -> None:
    """A reference that names nothing is refused."""
    dist = shop().set("Function/reader", "roleRef", {"policy": {"resolve": "Always"}})
    assert found(dist, "reference.unresolved")[0][2] == "a reference needs a name"


def test_a_secret() -> None:
    """A Kubernetes Secret never lies in Git, so a reference to one is not followed."""
    dist = shop().managed(
        "secretsmanager.SecretVersion", "config", {"secretStringSecretRef": {"name": "x", "key": "y"}}
    )
    assert found(dist, "reference.unresolved") == []


def test_a_reference_in_a_list() -> None:
    """A reference inside a list item is refused, wherever in the spec the list is."""
    dist = shop().set("Table/orders", "/spec/initProvider/replica/0/kmsKeyArnRef", KEY_REF)
    assert [path for _, path, _ in found(dist, "reference.in-list")] == ["spec.initProvider.replica[0].kmsKeyArnRef"]


def test_a_list_of_references() -> None:
    """A list whose items are the references is no list item with a reference in it."""
    dist = shop().managed("lambda.LayerVersion", "tools", {"layerName": "shop-tools-dev"})
    dist.set("Function/reader", "layersRefs", [{"name": "tools"}])
    assert found(dist, "reference.in-list") == found(dist, "reference.unresolved") == []


def test_alarm_actions_by_reference() -> None:
    """MetricAlarm.alarmActionsRefs is refused: it resolves to autoscaling policies and never to topics."""
    dist = shop().set("MetricAlarm/errors", "alarmActionsRefs", [{"name": "alarms"}])
    assert "autoscaling" in found(dist, "reference.unusable")[0][2]


def test_key_references_that_write_an_id() -> None:
    """A KMS reference that writes the key's id where AWS wants an ARN is refused; one that writes the ARN is not."""
    dist = shop().set("Function/reader", "kmsKeyArnRef", KEY_REF)
    assert [path for _, path, _ in found(dist, "reference.unusable")] == ["spec.forProvider.kmsKeyArnRef"]


def test_a_field_that_is_not_listed() -> None:
    """A reference field that the table does not know is refused rather than trusted."""
    dist = shop().set("Function/reader", "teaRef", {"name": "reader"})
    assert [path for _, path, _ in found(dist, "reference.unknown-field")] == ["spec.forProvider.teaRef"]


def test_a_variable_called_like_a_reference() -> None:
    """The user's own keys, such as variables, are not reference fields."""
    dist = shop().set("Function/reader", "environment.variables.someRef", {"name": "x"})
    assert found(dist, "reference.unknown-field") == []


def test_a_selector() -> None:
    """A selector is refused: which object it takes cannot be seen in Git."""
    dist = shop().set("Function/reader", "roleSelector", {"matchLabels": {"app": "reader"}})
    assert [path for _, path, _ in found(dist, "reference.selector")] == ["spec.forProvider.roleSelector"]


def test_a_value_beside_a_reference() -> None:
    """A field given both as a value and as a reference is refused: the reference would never be looked at."""
    dist = shop().set("Function/reader", "role", "arn:aws:iam::111111111111:role/shop-reader-dev")
    assert [path for _, path, _ in found(dist, "reference.both")] == ["spec.forProvider.roleRef"]


def test_a_circle_of_references() -> None:
    """Objects that wait for each other are refused, once, with the way round."""
    dist = Dist()
    for name, child in (("a", "b"), ("b", "c"), ("c", "a")):
        dist.managed("route53.HealthCheck", name, {"childHealthchecksRefs": [{"name": child}]})
    [(_, _, message)] = found(dist, "reference.cycle")
    assert "HealthCheck/a -> HealthCheck/b -> HealthCheck/c -> HealthCheck/a" in message


def test_an_object_that_waits_for_itself() -> None:
    """A reference of an object to itself is a circle of one."""
    dist = Dist().managed("route53.HealthCheck", "a", {"childHealthchecksRefs": [{"name": "a"}]})
    assert len(found(dist, "reference.cycle")) == 1


def test_two_ways_to_one_object() -> None:
    """Two objects that refer to a third are no circle."""
    dist = Dist().managed("route53.HealthCheck", "c", {})
    dist.managed("route53.HealthCheck", "b", {"childHealthchecksRefs": [{"name": "c"}]})
    dist.managed("route53.HealthCheck", "a", {"childHealthchecksRefs": [{"name": "b"}, {"name": "c"}]})
    assert found(dist, "reference.cycle") == []


def test_a_long_chain() -> None:
    """A chain of references may be longer than Python's stack is deep."""
    dist = Dist()
    for number in range(3000):
        dist.managed("route53.HealthCheck", f"n{number}", {"childHealthchecksRefs": [{"name": f"n{number + 1}"}]})
    dist.managed("route53.HealthCheck", "n3000", {})
    assert found(dist, "reference.cycle") == []
