"""docs/faults.md: every call of every function, the faults that it met, and where the inputs ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tools.prove.page import table

FAULTS = "docs/faults.md"
Told = Mapping[tuple[str, str, str, str], Mapping[str, int]]
"""Counts by function, what it was handed, call (none: it is a delivery) and fault."""
GROUPS = {
    "throttle": ("throttle",),
    "5xx": ("500", "503"),
    "timeout": ("timeout, not done", "timeout, done"),
    "connection": ("no connection", "drop, not done", "drop, done"),
    "partial": ("partial",),
    "denied": ("denied",),
    "killed": ("killed before", "killed after"),
}
"""Columns of the page, and the faults that are counted in each."""
_ENDS = ("inputs", "stored", "set aside", "dead letters", "lost", "doubled", "again")

CALLS = {
    "dynamodb:BatchWriteItem": ("dynamodb:BatchWriteItem",),
    "dynamodb:GetItem": ("dynamodb:GetItem",),
    "dynamodb:PutItem": ("dynamodb:PutItem", "dynamodb:BatchWriteItem"),
    "dynamodb:Query": ("dynamodb:Query",),
    "dynamodb:UpdateItem": ("dynamodb:UpdateItem",),
    "es:DescribeDomain": ("es:DescribeDomain",),
    "es:ESHttpPost": ("es:ESHttpPost _bulk",),
    "es:ESHttpPut": ("es:ESHttpPut _index_template",),
    "kinesis:PutRecords": ("kinesis:PutRecords",),
    "lambda:InvokeFunction": ("lambda:Invoke",),
    "s3:AbortMultipartUpload": ("s3:AbortMultipartUpload",),
    "s3:GetObject": ("s3:GetObject",),
    "s3:GetObjectVersion": ("s3:GetObject",),
    "s3:ListBucket": ("s3:HeadBucket", "s3:GetObject"),
    "s3:PutObject": ("s3:PutObject", "s3:UploadPart"),
    "sns:Publish": ("sns:PublishBatch",),
    "sqs:SendMessage": ("sqs:SendMessage",),
}
"""By action of IAM: the operations that it allows; one of them has to be on the page of a function that may."""
BY_LAMBDA = {
    "dynamodb:DescribeStream": "reads the stream",
    "dynamodb:GetRecords": "reads the stream",
    "dynamodb:GetShardIterator": "reads the stream",
    "dynamodb:ListStreams": "reads the stream",
    "ec2:*": "joins the network",
    "kinesis:DescribeStream": "reads the stream",
    "kinesis:DescribeStreamSummary": "reads the stream",
    "kinesis:GetRecords": "reads the stream",
    "kinesis:GetShardIterator": "reads the stream",
    "kinesis:ListShards": "reads the stream",
    "kinesis:ListStreams": "reads the stream",
    "logs:CreateLogStream": "writes the log",
    "logs:PutLogEvents": "writes the log",
    "sqs:DeleteMessage": "takes done messages out of the queue",
    "sqs:GetQueueAttributes": "reads the queue",
    "sqs:ReceiveMessage": "reads the queue",
    "xray:PutTelemetryRecords": "writes traces",
    "xray:PutTraceSegments": "writes traces",
}
"""Actions that Lambda itself uses under the function's role, and what for."""
LETTERS_BY_LAMBDA = {"data_processor": "sqs:SendMessage"}
"""Functions whose dead letters Lambda sends under their role."""

SEEN = {
    "data_processor": (
        "test_files_fail.py::test_a_poison_file_ends_in_the_dead_letter_queue",
        "test_files_fail.py::test_throttled_writes_are_retried_until_all_is_stored",
        "test_files_fail.py::test_a_lost_connection_to_s3_is_taken_up_again",
        "test_regions.py::test_a_table_that_comes_and_goes_loses_nothing",
        "test_regions.py::test_a_redelivery_after_a_failover_changes_nothing",
        "test_regions.py::test_when_both_tables_fail_the_file_waits_and_is_redriven",
    ),
    "stream_processor": (
        "test_audit_trail.py::test_a_redelivered_batch_changes_nothing",
        "test_audit_trail.py::test_a_record_that_is_not_understood_waits_and_is_redriven",
        "test_audit_trail.py::test_without_its_grant_no_change_is_lost",
    ),
    "region_watcher": ("test_failover.py::test_a_region_that_says_nothing_is_missed_by_the_other",),
    "user_data_processor": (
        "test_stream_failures.py::test_a_record_that_breaks_the_function_is_found_and_given_up_alone",
        "test_stream_failures.py::test_what_a_busy_table_refuses_for_long_is_not_lost",
        "test_stream_records.py::test_a_batch_that_is_delivered_again_changes_nothing",
    ),
    "order_data_processor": (
        "test_stream_failures.py::test_a_throttled_table_is_waited_for",
        "test_stream_failures.py::test_a_record_that_is_not_understood_waits_with_its_reason",
    ),
    "analytics_processor": (
        "test_daily_run.py::test_a_run_that_is_repeated_writes_the_same_summary",
        "test_daily_run.py::test_a_day_that_failed_is_counted_later_as_what_it_was",
    ),
    "data_validator": ("test_workflow.py::test_an_execution_takes_its_way_and_ends_as_it_should",),
    "data_ingestion": (
        "test_event_failures.py::test_what_the_stream_refuses_is_named_and_can_be_sent_again",
        "test_events.py::test_a_stream_that_takes_only_some_loses_none",
    ),
    "event_processor": (
        "test_event_failures.py::test_a_record_that_ends_the_function_is_found_and_given_up_alone",
        "test_event_failures.py::test_redelivery_changes_nothing",
        "test_event_failures.py::test_all_that_comes_in_is_accounted_for",
        "test_search.py::test_a_store_that_fails_neither_loses_nor_blocks_events",
    ),
    "search_indexer": (
        "test_search.py::test_a_redelivery_is_no_second_document",
        "test_search.py::test_documents_given_up_go_back",
    ),
    "alert_handler": ("test_event_failures.py::test_an_alert_that_cannot_be_recorded_waits_and_goes_back",),
}
"""Tests of tests/flows that put a function through some of it in the sandbox, on the emulated AWS."""

_HEAD = """# Faults

Written by `make prove`, and held against `dist/` by a test. Each function runs with its own boto3 clients, whose
requests end at a stand-in for AWS. Each call that it makes meets each fault in turn: for one request, for three, and
until somebody mends it; a process is killed once, before the call is done and after. The source goes on as `dist/` sets
it: retries, bisecting, partial batches, dead letters. Then the fault is mended, and dead letters are redriven.

Columns of faults count runs. **5xx** is 500 and 503; **timeout** and **connection** come in two sorts, where AWS has
done what it was asked and where not; **partial** is a batch of which some is taken, or an answer that ends in its
middle. The others say where the inputs of these runs were before anybody mended anything. A dead letter is one also
where the input is stored as well; an execution that failed, and what a client was told was not taken, count as such.
**Lost** is what is nowhere. **Doubled** is what lies in a table, an index or a rejects object more than once, or
otherwise than without the fault, after the redrive. One of either fails the run, and then this page is not written.
**Again** are messages and alerts that came once more, where that is documented and their reader folds them.

How it is done, and what it does not prove, is in [design/proofs.md](design/proofs.md).
"""


def faults_page(told: Told) -> str:
    """The page in Markdown."""
    parts = [_HEAD]
    for function in sorted({key[0] for key in told}):
        own = {key[1:]: counts for key, counts in told.items() if key[0] == function}
        parts.append(f"## {function}\n")
        if calls := sorted({(handed, call) for handed, call, _ in own if call}):
            columns = ("Handed over", "Call", *GROUPS, *_ENDS)
            parts.append(table(columns, [_call_row(own, handed, call) for handed, call in calls]))
        else:
            parts.append("It makes no call.\n")
        deliveries = sorted((handed, order) for handed, call, order in own if not call)
        columns = ("Handed over", "Delivered", *_ENDS)
        rows = [(handed, order, *_ends([own[handed, "", order]])) for handed, order in deliveries]
        parts.append(table(columns, rows))
        seen = "".join(f"- `tests/flows/{name}`\n" for name in SEEN.get(function, ()))
        parts.append(f"In the sandbox:\n\n{seen}")
    return "\n".join(parts)


def functions_on(page: str) -> list[str]:
    """The functions that the page speaks of."""
    return [line[3:] for line in page.splitlines() if line.startswith("## ")]


def calls_on(page: str) -> dict[str, dict[str, list[str]]]:
    """By function and call: the cells of each of its lines."""
    found: dict[str, dict[str, list[str]]] = {}
    function = ""
    for line in page.splitlines():
        if line.startswith("## "):
            function = line[3:]
            found[function] = {}
        elif line.startswith("| ") and "`" in line:
            cells = [cell.strip() for cell in line.strip("|").split(" | ")]
            found[function].setdefault(cells[1].strip("`"), []).extend(cells[2:])
    return found


def _call_row(own: Mapping[tuple[str, str, str], Mapping[str, int]], handed: str, call: str) -> tuple[str, ...]:
    runs = [
        str(sum(own.get((handed, call, fault), {}).get("runs", 0) for fault in faults) or "")
        for faults in GROUPS.values()
    ]
    return handed, f"`{call}`", *runs, *_ends([counts for key, counts in own.items() if key[:2] == (handed, call)])


def _ends(counts: Sequence[Mapping[str, int]]) -> tuple[str, ...]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    lost = total["inputs"] - total["stored"] - total["aside"] - total["dead"]
    ends = (total["inputs"], total["stored"], total["aside"], total["dead"], lost, 0, total["copies"])
    return tuple(map(str, ends))
