"""What a look at a region finds; a look that fails is repeated once, since one lost packet is no outage."""

from collections.abc import Callable, Mapping

Look = Callable[[], object]
TRIES = 2


def failures(looks: Mapping[str, Look]) -> dict[str, str]:
    """The names of the looks that failed in all tries, each with its last error; empty for a region that is well.

    Every error counts, a refusal too: a watcher that may no longer look must not say that all is well.
    """
    found = {name: _last_error(look) for name, look in looks.items()}
    return {name: error for name, error in found.items() if error}


def _last_error(look: Look) -> str:
    error = ""
    for _ in range(TRIES):
        try:
            look()
        except Exception as problem:  # whatever goes wrong, the region could not be seen
            error = f"{type(problem).__name__}: {problem}"[:500]
        else:
            return ""
    return error
