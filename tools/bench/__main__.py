"""Runs the benchmarks and writes docs/benchmarks.md: `python -m tools.bench [synth|loading|sandbox|processor|...]`.

With names given, only those run and their tables are printed; the report is written by a full run alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.bench import activities, events, loading, processor, sandbox, synth
from tools.bench.report import write

ROOT = Path(__file__).parents[2]
BENCHMARKS = {
    "synth": synth.run,
    "loading": loading.run,
    "sandbox": sandbox.run,
    "processor": processor.run,
    "activities": activities.run,
    "events": events.run,
}
TITLES = {
    "synth": "Synth",
    "loading": "Loading",
    "sandbox": "Sandbox",
    "processor": "Data processor",
    "activities": "Stream functions",
    "events": "Real-time analytics",
}


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(
            f'no benchmark is called "{unknown[0]}"; there are {", ".join(BENCHMARKS)}; name one of them\n'
        )
        return 2
    sections = []
    for name in names or BENCHMARKS:
        print(f"{name} ...", flush=True)
        tables = BENCHMARKS[name]()
        sections.append((TITLES[name], tables))
        for table in tables:
            print(table.markdown())
    if not names:
        write(ROOT / "docs/benchmarks.md", sections)
        print("written to docs/benchmarks.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
