"""Where Managed Flink enters: `python` among the run options of the application. It hands the job over and ends."""

import sys
from pathlib import Path

from pyflink.table import EnvironmentSettings, TableEnvironment

from functions.anomaly_scores.job import start
from functions.anomaly_scores.settings import PROPERTIES, read


def main(arguments: list[str]) -> None:
    """Start the job; an argument names another file of properties than Managed Flink's, and waits for the end."""
    settings = read(Path(arguments[0]) if arguments else PROPERTIES)
    result = start(TableEnvironment.create(EnvironmentSettings.in_streaming_mode()), settings)
    if arguments:  # Managed Flink wants main to end; a file of events does, and then its results are whole
        result.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
