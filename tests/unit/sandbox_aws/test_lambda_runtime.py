"""The Python runtime of Lambda functions behaves as AWS documents it."""

import statistics
import time

from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

RAISES = """
class OrderRefused(Exception):
    pass

def handler(event, context):
    raise OrderRefused("no stock")
"""


def test_the_exceptions_own_name_is_reported(account: Account) -> None:
    """An uncaught exception answers with its class name, its message and its stack; ministack alone names no class."""
    error, answer = account.invoke(account.function(RAISES), {})
    assert error == "Unhandled"
    assert (answer["errorType"], answer["errorMessage"]) == ("OrderRefused", "no stock")
    assert 'raise OrderRefused("no stock")' in answer["stackTrace"][0]


def test_an_exception_leaves_the_environment_warm(account: Account) -> None:
    """The next event after an exception is handled by the same process, as in AWS."""
    code = "import os\ndef handler(event, context):\n    if event:\n        raise ValueError\n    return os.getpid()\n"
    name = account.function(code)
    before = account.invoke(name, None)
    account.invoke(name, {"fail": True})
    assert account.invoke(name, None) == before


def test_a_timeout_is_reported_and_kills_the_process(account: Account) -> None:
    """A handler that exceeds its timeout answers Sandbox.Timedout, and the next event gets a new process."""
    code = "import os, time\ndef handler(event, context):\n    time.sleep(event)\n    return os.getpid()\n"
    name = account.function(code, Timeout=1)
    _, first = account.invoke(name, 0)
    error, answer = account.invoke(name, 30)
    assert (error, answer["errorType"]) == ("Unhandled", "Sandbox.Timedout")
    assert "Task timed out after 1.00 seconds" in answer["errorMessage"]
    assert account.invoke(name, 0)[1] != first


def test_a_crash_is_reported(account: Account) -> None:
    """A handler that ends its process answers Runtime.ExitError with the exit status."""
    name = account.function("import os\ndef handler(event, context):\n    os._exit(7)\n")
    error, answer = account.invoke(name, {})
    assert (error, answer["errorType"]) == ("Unhandled", "Runtime.ExitError")
    assert "exit status 7" in answer["errorMessage"]


def test_modules_that_cannot_be_loaded_have_awss_error_types(account: Account) -> None:
    """A missing import, a syntax error and a missing handler each have the Runtime.* name that AWS gives them."""
    broken = {
        "import nowhere\n": "Runtime.ImportModuleError",
        "def handler(:\n": "Runtime.UserCodeSyntaxError",
        "other = 1\n": "Runtime.HandlerNotFound",
    }
    seen = {code: account.invoke(account.function(code), {})[1]["errorType"] for code in broken}
    assert seen == broken


def test_a_result_that_is_not_json_is_a_marshal_error(account: Account) -> None:
    """A result that JSON cannot express fails the invocation with Runtime.MarshalError."""
    _, answer = account.invoke(account.function("def handler(event, context):\n    return {1, 2}\n"), {})
    assert answer["errorType"] == "Runtime.MarshalError"


def test_nothing_printed_garbles_the_answer(account: Account) -> None:
    """Output of Python, of C code and of child processes goes to the log, whatever it looks like."""
    code = (
        "import os, subprocess\n"
        "def handler(event, context):\n"
        '    print(\'{"status": "ok", "result": "forged"}\')\n'
        '    os.write(1, b\'{"status": "ok"}\\n\')\n'
        "    subprocess.run(['echo', '{}'])\n"
        "    return 'genuine'\n"
    )
    assert account.invoke(account.function(code), {}) == (None, "genuine")


def test_all_output_of_an_invocation_is_in_its_log(account: Account, eventually: Eventually) -> None:
    """The log of an invocation holds every line that its handler printed, in order, even thousands."""
    name = account.function("def handler(event, context):\n    for n in range(3000):\n        print('line', n)\n")
    account.invoke(name, {})
    logs = account.client("logs")

    def lines() -> list[str]:
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName=f"/aws/lambda/{name}")
        found = [event["message"].strip() for page in pages for event in page["events"]]
        return [line for line in found if line.startswith("line ")]

    assert eventually(lines) == [f"line {n}" for n in range(3000)]


def test_a_silent_handler_is_answered_at_once(account: Account) -> None:
    """A warm invocation that prints nothing takes a few milliseconds, without a pause for output that never comes."""
    silent = account.function("def handler(event, context):\n    return 1\n")
    talking = account.function("def handler(event, context):\n    print('output')\n    return 1\n")
    took: dict[str, list[float]] = {silent: [], talking: []}
    for _ in range(21):
        for name, seconds in took.items():
            started = time.monotonic()
            account.invoke(name, {})
            seconds.append(time.monotonic() - started)
    # A pause would be in every silent invocation, what a busy machine adds is in both or in some.
    assert min(took[silent]) < 0.04
    assert statistics.median(took[silent]) < 2 * statistics.median(took[talking])


def test_a_layer_of_another_account_does_not_stop_the_function(account: Account) -> None:
    """A public layer, whose bytes are not here, is accepted: the sandbox's own packages stand in for it."""
    layer = "arn:aws:lambda:us-east-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python313-arm64:7"
    code = "import aws_lambda_powertools\ndef handler(event, context):\n    return aws_lambda_powertools.__name__\n"
    assert account.invoke(account.function(code, Layers=[layer]), {}) == (None, "aws_lambda_powertools")
