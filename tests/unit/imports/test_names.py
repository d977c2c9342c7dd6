"""Names: from what a CRD says to what Python allows."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.imports import names

LABELS = st.from_regex(r"[A-Za-z$_][A-Za-z0-9_.$-]{0,30}", fullmatch=True)


@pytest.mark.parametrize(
    ("field", "argument"),
    [
        ("hashKey", "hash_key"),
        ("kmsKeyArnRef", "kms_key_arn_ref"),
        ("s3BucketSource", "s3_bucket_source"),
        ("sourceCodeHash256", "source_code_hash256"),
        ("repoURL", "repo_url"),
        ("podCIDRs", "pod_cidrs"),
        ("serviceURLsList", "service_urls_list"),
        ("enableDNSSupport", "enable_dns_support"),
        ("openAPIV3Schema", "open_api_v3_schema"),
        ("ipv6CidrBlock", "ipv6_cidr_block"),
        ("type", "type"),
        ("not", "not_"),
        ("from", "from_"),
        ("self", "self_"),
        ("x-kubernetes-thing", "x_kubernetes_thing"),
    ],
)
def test_a_field_becomes_the_snake_case_argument_that_one_would_guess(field: str, argument: str) -> None:
    """Arguments are snake_case, acronyms stay whole, and only Python's own words get an underscore."""
    assert names.argument(field) == argument


@given(LABELS)
def test_an_argument_is_always_something_that_python_can_call(field: str) -> None:
    """Whatever a field is called, its argument is an identifier and no keyword."""
    made = names.argument(field)
    assert made.isidentifier()
    assert not keyword.iskeyword(made)


@given(LABELS)
def test_a_class_name_is_always_an_identifier(field: str) -> None:
    """Whatever a field is called, the class of its object has a name that Python accepts."""
    assert f"Kind{names.camel(field)}".isidentifier()


@pytest.mark.parametrize(
    ("group", "module"),
    [
        ("dynamodb.aws.m.upbound.io", "dynamodb"),
        ("lambda.aws.m.upbound.io", "lambda_"),
        ("argoproj.io", "argoproj"),
        ("meta.example.org", "meta_"),
        ("shared.example.org", "shared_"),
        ("my-group.example.org", "my_group"),
    ],
)
def test_a_module_is_named_by_its_groups_leading_label(group: str, module: str) -> None:
    """The module of a group is its first label, kept apart from Python's keywords and from our own modules."""
    assert names.module(group) == module
