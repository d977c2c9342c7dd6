"""Settings reach the server as flags and are checked before."""

import pytest

from sandbox.aws.settings import Settings, from_flags, parser


@pytest.mark.parametrize(
    "settings",
    [Settings(), Settings(port=4566, auth=False, async_workers=2, retry_seconds=1, alarm_seconds=0, wait_scale=1)],
)
def test_flags_say_the_whole(settings: Settings) -> None:
    """What goes through the command line comes back equal."""
    assert from_flags(parser("").parse_args(settings.flags())) == settings


@pytest.mark.parametrize("scale", [-0.1, 1.5])
def test_a_scale_is_a_share(scale: float) -> None:
    """Waits can be shortened, not stretched or turned round."""
    with pytest.raises(ValueError, match=f"bad wait scale: {scale}; allowed is 0 to 1; give 1"):
        Settings(wait_scale=scale)
