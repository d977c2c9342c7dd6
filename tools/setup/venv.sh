#!/bin/sh
# Makes sure that .venv holds what Pipfile.lock asks for. Run from the project's folder; PYTHON names an interpreter.
# When nothing has changed, one cksum and one read are all the work: no Python is started.
set -eu

lock=$(cksum < Pipfile.lock)
if [ -r .venv/.ready ] && [ -x .venv/bin/python ]; then
    ready_lock='' ready_python=''
    { read -r ready_lock && read -r ready_python; } < .venv/.ready || :
    if [ "$lock" = "$ready_lock" ] && { [ -z "${PYTHON:-}" ] || [ "$PYTHON" = "$ready_python" ]; }; then
        exit 0
    fi
fi

# A name on the PATH may be a shim that cannot run, so each candidate has to prove itself.
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

if [ -n "${PYTHON:-}" ]; then
    if ! new_enough "$PYTHON"; then
        given=$("$PYTHON" --version 2>/dev/null) || given='nothing that runs'
        echo "error: the interpreter is unsuitable: PYTHON=$PYTHON is $given, allowed is Python 3.11 or newer;" \
            "name another, such as PYTHON=python3.11, or leave PYTHON out" >&2
        exit 1
    fi
    chosen=$PYTHON
else
    chosen=''
    for candidate in python3 python3.13 python3.12 python3.11; do
        if new_enough "$candidate"; then
            chosen=$candidate
            break
        fi
    done
    if [ -z "$chosen" ]; then
        given=$(python3 --version 2>/dev/null) || given='absent'
        echo "error: no suitable Python found: python3 is $given, allowed is Python 3.11 or newer;" \
            "install one, or name one with PYTHON=/path/to/python3.11" >&2
        exit 1
    fi
fi

exec "$chosen" -m tools.setup.venv --lock "$lock" --requested "${PYTHON:-$chosen}"
