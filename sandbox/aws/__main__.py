"""`python -m sandbox.aws [--port N]`: an emulated AWS for a human, until Ctrl-C."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Sequence

from sandbox.aws import settings
from sandbox.aws.errors import EmulatorStartError
from sandbox.aws.process import AwsEmulator


def main(arguments: Sequence[str]) -> int:
    """Serve until SIGINT or SIGTERM. Returns an exit status."""
    found = settings.parse("An emulated AWS on loopback. Ends with Ctrl-C and leaves nothing behind.", arguments)
    asked_to_end = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: asked_to_end.set())
    try:
        with AwsEmulator.start(found) as aws:
            print(f"emulated AWS at {aws.endpoint_url}, log in {aws.log}")
            print(
                f"  AWS_ENDPOINT_URL={aws.endpoint_url} AWS_ACCESS_KEY_ID={aws.account} AWS_SECRET_ACCESS_KEY=sandbox"
            )
            print("Ctrl-C ends it", flush=True)
            while not asked_to_end.wait(1):
                if aws.process.poll() is not None:
                    print("the server has ended", file=sys.stderr)
                    return 1
    except EmulatorStartError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
