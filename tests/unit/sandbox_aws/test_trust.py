"""Whom a role trusts: a service, for resources of the account that the trust policy names."""

import pytest
from botocore.exceptions import ClientError

from tests.unit.sandbox_aws.account import Account

WORKS = "def handler(event, context):\n    return 1\n"


def trust(account_id: str) -> dict[str, object]:
    """A trust policy for Lambda on behalf of an account's resources."""
    condition = {"StringEquals": {"aws:SourceAccount": account_id}}
    statement = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    return {"Version": "2012-10-17", "Statement": [{**statement, "Condition": condition}]}


def test_a_service_assumes_a_role_for_its_own_account_only(account: Account) -> None:
    """A trust policy on condition of aws:SourceAccount lets the service in for that account, and for no other."""
    with pytest.raises(ClientError, match="cannot be assumed by Lambda"):
        account.function(WORKS, Role=account.role(trust=trust("999999999999")))
    own = account.client("sts").get_caller_identity()["Account"]
    assert account.function(WORKS, Role=account.role(trust=trust(own)))
