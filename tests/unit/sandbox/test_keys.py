"""KMS keys against the emulator: whether they are enabled."""

from __future__ import annotations

from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder


def test_a_key_that_was_disabled_by_hand_is_enabled_again(folder: Folder, start: Open) -> None:
    """A manifest that says nothing about isEnabled wants an enabled key, and the change is said."""
    sandbox = start(folder.write(*scenario.key(folder)))
    sandbox.reconcile_until_ready(30)
    kms, key = sandbox.client("kms"), sandbox.get("Key", "key")["status"]["atProvider"]["keyId"]
    kms.disable_key(KeyId=key)
    sandbox.reconcile_until_ready(30)
    assert kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"] == "Enabled"
    line = "UpdatedExternalResource Key/demo-dev/key spec.forProvider.isEnabled: found false, wanted true; put back"
    assert [str(change) for change in sandbox.changes] == [line]


def test_a_key_that_its_manifest_disables_stays_disabled(folder: Folder, start: Open) -> None:
    """An isEnabled of false is kept: what the provider assumes counts only where nothing is said."""
    objects = scenario.key(folder)
    del objects[0]["spec"]["forProvider"]["enableKeyRotation"]  # AWS rotates enabled keys only
    objects[0]["spec"]["forProvider"]["isEnabled"] = False
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    key = sandbox.get("Key", "key")["status"]["atProvider"]["keyId"]
    sandbox.client("kms").enable_key(KeyId=key)
    sandbox.reconcile_until_ready(30)
    assert sandbox.client("kms").describe_key(KeyId=key)["KeyMetadata"]["KeyState"] == "Disabled"
