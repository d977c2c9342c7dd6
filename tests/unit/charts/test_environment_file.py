"""Environment files: what is accepted, and how everything else is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from charts.environment_file import EnvironmentFileError, load, load_all

ROOT = Path(__file__).parents[3]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the tests' dev.yaml with one replacement into a folder of the test's own."""

    def _write(old: str = "", new: str = "", name: str = "dev.yaml") -> Path:
        text = (ROOT / "tests/data/environments/dev.yaml").read_text(encoding="utf-8")
        assert old in text, f"the file no longer holds {old!r}"
        file = tmp_path / name
        file.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
        return file

    return _write


def line_of(file: Path, start: str) -> int:
    """Number of the first line that starts with `start`, blanks aside."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(start))


def test_the_shipped_environments_are_valid() -> None:
    """All environments are read without complaint, and no two share an account."""
    found = load_all(ROOT / "environments")
    assert found
    assert len({settings.account_id for settings in found}) == len(found)


def test_settings_are_frozen(write: Write) -> None:
    """A chart cannot change a setting after it was read."""
    settings = load(write())
    with pytest.raises(ValidationError, match="frozen"):
        settings.environment = "prod"


def test_every_knob_of_the_shipped_files_has_its_reason() -> None:
    """Each leaf of file_pipeline and of the switches says why it has its value, in a comment on its line."""
    for file in sorted((ROOT / "environments").glob("*.yaml")):
        lines = file.read_text(encoding="utf-8").splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("log_retention_days"))
        for line in lines[start:]:
            if line.strip() and not line.rstrip().endswith(":") and "glacier_days" not in line:
                commented = "#" in line or "deep_archive_days" in line or "incomplete_upload_days" in line
                assert commented, f"{file.name}: no reason beside {line.strip()!r}"


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ('"111122223333"', '"1111"', "account_id", ["account_id", "'1111'", "[0-9]{12}"]),
        ('"111122223333"', "111122223333", "account_id", ["valid string", "111122223333"]),
        ("log_level", "log_levle", "log_levle", ["unknown key", 'did you mean "log_level"']),
        ("secondary: us-west-2", "secondary: us-east-1", "regions", ['"us-east-1"', "two different regions"]),
        ("secondary: us-west-2", "secondary: mars-1", "secondary", ["regions.secondary", "'mars-1'"]),
        ("memory_mb: 512", "memory_mb: 12", "memory_mb", ["128", "12"]),
        ("memory_mb: 512", "memory_mb: 512.5", "memory_mb", ["valid integer", "512.5"]),
        ("protect_data: false", "protect_data: maybe", "protect_data", ["valid boolean", "'maybe'"]),
        ("log_retention_days: 30", "log_retention_days: 31", "log_retention_days", ["31", "30"]),
        ("deep_archive_days: 180", "deep_archive_days: 100", "lifecycle", ["100", "90 days"]),
        ("glacier_days: 90", "glacier_days: 400", "lifecycle", ["do not ascend", "400"]),
        ('bucket_suffix: "111122223333"', 'bucket_suffix: "UPPER"', "bucket_suffix", ["'UPPER'"]),
        ('bucket_suffix: "111122223333"', 'bucket_suffix: "x-s3alias"', "bucket_suffix", ["S3 keeps for itself"]),
        (
            '"111122223333"',
            '"\uff11\uff11\uff11\uff11\uff12\uff12\uff12\uff12\uff13\uff13\uff13\uff13"',
            "account_id",
            ["[0-9]{12}"],
        ),
        ("environment: dev", "environment: developmentofsomething", "environment", ["20 characters"]),
        ("oldest_message_hours: 24", "oldest_message_hours: 336", "file_pipeline", ["336", "expire before the alarm"]),
        ("batch_size: 5 ", "batch_size: 0 ", "batch_size: 0", ["order_data.batch_size", "1"]),
        ("batching_window_seconds: 5 ", "batching_window_seconds: 400 ", "batching_window_seconds: 400", ["300"]),
        ("schedule: cron(0 2 * * ? *)", "schedule: daily", "schedule", ["'daily'", "cron"]),
        ("schedule: cron(0 2 * * ? *)", "schedule: cron(30 2 * * ? *)", "schedule", ["'cron(30 2 * * ? *)'"]),
        ("iterator_age_minutes: 5", "iterator_age_minutes: 15", "iterator_age_minutes: 15", ["15", "counted short"]),
        ("audit_retention_days: 30", "audit_retention_days: 14", "audit_retention_days", ["14", "15 or more"]),
        ("activity_retention_days: 30", "activity_retention_days: 15", "activity_retention_days", ["15", "16 or more"]),
        ("timeout_minutes: 60", "timeout_minutes: 50", "timeout_minutes", ["50", "three tries", "51 or more"]),
        ("timeout_seconds: 600", "timeout_seconds: 900", "timeout_minutes", ["60", "66 or more"]),
        ("maximum_record_age_hours: 20", "maximum_record_age_hours: 24", "maximum_record_age_hours: 24", ["23"]),
        ("operators: []", 'operators: ["*"]', "operators", ["'*'", "(user|role)"]),
        ("operator_mfa_minutes: 60", "operator_mfa_minutes: 1", "operator_mfa_minutes", ["5"]),
        ("rate_limit: 10000 ", "rate_limit: 50 ", "api:", ["plan_rate_limit 100", "rate_limit 50", "lower it"]),
        ("anomaly_threshold: 1000 ", "anomaly_threshold: high ", "anomaly_threshold", ["'high'"]),
        ("retention_hours: 24 ", "retention_hours: 12 ", "retention_hours", ["24", "12"]),
        (
            "visibility_seconds: 300 ",
            "visibility_seconds: 60 ",
            "visibility_seconds",
            ["60", "300", "handled twice at once"],
        ),
        (
            "replica_key_arn: null",
            "replica_key_arn: arn:aws:kms:us-west-2:111122223333:alias/x",
            "replica_key_arn",
            ["alias/x", "key/"],
        ),
    ],
)
def test_a_bad_value_is_refused_with_file_line_and_value(
    write: Write, old: str, new: str, at: str, says: list[str]
) -> None:
    """A bad value is named with file and line, the value given, and what is allowed."""
    file = write(old, new)
    with pytest.raises(EnvironmentFileError) as refused:
        load(file)
    message = str(refused.value)
    assert f"{file}:{line_of(file, at)}: " in message
    for part in says:
        assert part in message


def test_functions_that_reserve_too_much_are_refused(write: Write) -> None:
    """Lambda keeps 100 executions for functions that reserve none: a sum above 900 would be refused in AWS.

    The account's functions of a region count together, whatever system they belong to.
    """
    file = write()
    text = file.read_text(encoding="utf-8")
    others, start, system = text.partition("realtime_analytics:")
    nothing = "reserved_concurrency: null"
    for here, elsewhere, fits in ((301, "null", False), (225, "null", True), (202, "70", False)):
        # Four functions of this system, and three of the file pipeline, in us-east-1.
        changed = others.replace(nothing, f"reserved_concurrency: {elsewhere}") + start
        file.write_text(changed + system.replace(nothing, f"reserved_concurrency: {here}"), encoding="utf-8")
        if fits:
            load(file)
            continue
        together = 4 * here + (0 if elsewhere == "null" else 3 * int(elsewhere))
        says = rf"in us-east-1 reserve {together} concurrent executions together; allowed are 900"
        with pytest.raises(EnvironmentFileError, match=says):
            load(file)


def test_a_record_is_given_up_before_the_stream_forgets_it(write: Write) -> None:
    """With an age at the stream's retention the queue would be told of records that are gone."""
    file = write()
    text = file.read_text(encoding="utf-8")
    start = text.index("realtime_analytics:")
    system = text[start:].replace("maximum_record_age_hours: 20", "maximum_record_age_hours: 24")
    file.write_text(text[:start] + system, encoding="utf-8")
    with pytest.raises(
        EnvironmentFileError, match=r"maximum_record_age_hours 24 is not below stream.retention_hours 24"
    ):
        load(file)


def test_a_name_that_a_region_makes_too_long_is_refused(write: Write) -> None:
    """A bucket name that fits alone but not with region and suffix is refused, with both lengths."""
    file = write('bucket_suffix: "111122223333"', 'bucket_suffix: "nineteen-chars-abcd"')
    file.write_text(file.read_text(encoding="utf-8").replace("us-west-2", "ap-southeast-2"), encoding="utf-8")
    with pytest.raises(
        EnvironmentFileError, match=r"would have 64 characters, AWS allows 63.*shorten.*by 1"
    ) as refused:
        load(file)
    assert f"{file}:{line_of(file, 'bucket_suffix')}: file_pipeline.bucket_suffix" in str(refused.value)


def test_a_table_begins_on_demand(write: Write) -> None:
    """A provisioned table without a pinned replica would get none: DynamoDB wants scaled writes before the replica."""
    limits = "{minimum: 1, maximum: 9, target_percent: 70}"
    capacity = f"capacity: {{read: {limits}, write: {limits}}}"
    with pytest.raises(EnvironmentFileError, match=r"replica_key_arn is null.*pin it, or set capacity to null"):
        load(write("capacity: null", capacity))
    arn = "arn:aws:kms:us-west-2:111122223333:key/1234"
    file = write("capacity: null", capacity)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("replica_key_arn: null", f"replica_key_arn: {arn}"), encoding="utf-8")
    chosen = load(file).file_pipeline.table.capacity
    assert chosen is not None
    assert (chosen.read.minimum, chosen.write.maximum) == (1, 9)


def test_a_pinned_replica_key_must_be_of_the_secondary_region(write: Write) -> None:
    """A key of the wrong region cannot be pinned for the replica."""
    arn = "arn:aws:kms:us-east-1:111122223333:key/1234"
    with pytest.raises(EnvironmentFileError, match="not a key of account 111122223333 in us-west-2"):
        load(write("replica_key_arn: null", f"replica_key_arn: {arn}"))


def test_an_active_region_that_is_none_of_the_two_is_refused(write: Write) -> None:
    """Uploads can only go to a region that has the pipeline."""
    with pytest.raises(EnvironmentFileError, match=r'active_region "eu-west-1" is none of the two regions'):
        load(write("active_region: us-east-1", "active_region: eu-west-1"))


def test_regions_of_another_partition_are_refused(write: Write) -> None:
    """The partition must be the one that both regions belong to."""
    with pytest.raises(EnvironmentFileError, match='belongs to partition "aws"'):
        load(write("partition: aws ", "partition: aws-cn "))


def test_a_key_that_stands_twice_is_refused(write: Write) -> None:
    """YAML would keep the last of two equal keys in silence; both lines are named instead."""
    file = write("tags:", "partition: aws\ntags:")
    with pytest.raises(EnvironmentFileError, match=r'key "partition" stands twice, first in line \d+'):
        load(file)


def test_the_file_name_is_the_environment(write: Write) -> None:
    """dist/<environment>/ has one source: the file of that name."""
    with pytest.raises(EnvironmentFileError, match='must be "test"'):
        load(write(name="test.yaml"))


def test_a_key_that_is_no_word_is_refused(write: Write) -> None:
    """A list as a key is refused with its line, not with Python's own words."""
    file = write("tags:", "? [a, b]\n: 1\ntags:")
    with pytest.raises(EnvironmentFileError, match=rf"dev\.yaml:{line_of(file, '?')}: a key is a list or a mapping"):
        load(file)


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: &a {b: *a}", "", "[]", "- a\n- b", "just words", "a: [", "\x00"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    """Whatever is not a YAML mapping is refused with the file's name, never with a traceback of another kind."""
    file = tmp_path / "dev.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EnvironmentFileError, match=r"dev\.yaml"):
        load(file)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A file that is not UTF-8 is refused as such."""
    file = tmp_path / "dev.yaml"
    file.write_bytes(b"\xff\xfe\x00environment")
    with pytest.raises(EnvironmentFileError, match="UTF-8"):
        load(file)


def test_all_faults_of_all_files_are_shown_at_once(write: Write, tmp_path: Path) -> None:
    """Somebody who broke two files need not run twice to learn it."""
    write('"111122223333"', '"1"')
    (tmp_path / "prod.yaml").write_text("environment: prod\n", encoding="utf-8")
    with pytest.raises(EnvironmentFileError) as refused:
        load_all(tmp_path)
    assert "dev.yaml:5" in str(refused.value)
    assert "prod.yaml:1: account_id: missing" in str(refused.value)


def test_a_folder_without_environments_is_refused(tmp_path: Path) -> None:
    """An empty folder is a mistake, not an empty dist/."""
    with pytest.raises(EnvironmentFileError, match="no environment files"):
        load_all(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "prod",
            "    enabled: true                     # searching",
            "    enabled: false  # searching",
            "keeps its search store",
        ),
        (
            "dev",
            "count: 1                        # nothing here",
            "count: 0  # nothing here",
            "greater than or equal to 1",
        ),
        ("prod", "reserved_concurrency: 5 ", "reserved_concurrency: 1 ", "reads a queue with 2 or more"),
        ("prod", "zones: 3 ", "zones: 2 ", "count 3 cannot be shared out equally over 2 zones"),
        ("dev", "visibility_minutes: 30 ", "visibility_minutes: 4 ", "documents would be indexed twice at once"),
        ("dev", "oldest_document_minutes: 60 ", "oldest_document_minutes: 90 ", "SQS leaves it out of the age"),
        ("dev", "engine: OpenSearch_2.19 ", "engine: OpenSearch_3.1 ", "engine"),
    ],
)
def test_a_search_store_that_cannot_be_is_refused(tmp_path: Path, name: str, old: str, new: str, says: str) -> None:
    """Off where data is protected, unequal zones, messages that come back too soon, an age that SQS does not tell."""
    text = (ROOT / f"tests/data/environments/{name}.yaml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    file = tmp_path / f"{name}.yaml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(EnvironmentFileError, match=says):
        load(file)
