"""What a resource refuses to everybody, whatever their own policies allow: other accounts, and anything but TLS."""

from __future__ import annotations

from collections.abc import Sequence

from charts.blocks.scope import Manifest, Scope


def own_account_over_tls(scope: Scope, action: str, resources: str | Sequence[str]) -> list[Manifest]:
    """Two statements that only deny.

    AWS's services as such belong to no account: without the second condition the first rule would meet them too, and
    stop what they do on their own behalf, such as backups. Service-linked roles, such as the one that replicates
    tables, are this account's.
    """
    held = resources if isinstance(resources, str) else list(resources)
    denied: Manifest = {"Action": action, "Effect": "Deny", "Principal": {"AWS": "*"}, "Resource": held}
    strangers = {
        "Bool": {"aws:PrincipalIsAWSService": "false"},
        "StringNotEquals": {"aws:PrincipalAccount": scope.settings.account_id},
    }
    return [
        denied | {"Condition": strangers, "Sid": "OwnAccountOnly"},
        denied | {"Condition": {"Bool": {"aws:SecureTransport": "false"}}, "Sid": "TlsOnly"},
    ]
