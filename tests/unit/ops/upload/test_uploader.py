"""The uploader never loses a file silently: it is stored in a region that takes files, refused, or given up aloud."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError, NoCredentialsError

from ops.upload import GaveUpError, RefusedError, Stored, Target, Uploader
from ops.upload.errors import ResolveError

SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
"""FIPS 180-4's example."""
EAST, WEST = Target("us-east-1", "east", ttl=30), Target("us-west-2", "west", ttl=30)


def answer(code: str, status: int) -> ClientError:
    """An error as S3 gives it."""
    return ClientError(
        {"Error": {"Code": code, "Message": "said so"}, "ResponseMetadata": {"HTTPStatusCode": status}},
        "PutObject",
    )


class World:
    """Two regions, a name server and a clock, all in the test's hands."""

    def __init__(self, answers: Sequence[Target | Exception], broken: dict[str, Exception] | None = None) -> None:
        self.answers, self.broken = list(answers), broken or {}
        self.asked, self.now = 0, 0.0
        self.slept: list[float] = []
        self.put: list[tuple[str, dict[str, Any]]] = []
        self.lock = threading.Lock()

    def resolve(self) -> Target:
        """The next answer; the last one for ever."""
        self.asked += 1
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(found, Exception):
            raise found
        return found

    def sleep(self, seconds: float) -> None:
        """Time passes."""
        self.slept.append(seconds)
        self.now += seconds

    def uploader(self, patience: float = 60, jitter: Callable[[float, float], float] = max) -> Uploader:
        """An uploader in this world."""
        return Uploader(
            self.resolve,
            lambda region: Region(self, region),
            patience_seconds=patience,
            clock=lambda: self.now,
            sleep=self.sleep,
            jitter=jitter,
        )


class Region:
    """S3 of one region."""

    def __init__(self, world: World, name: str) -> None:
        self.world, self.name = world, name

    def put_object(self, **request: Any) -> dict[str, str]:
        """Store it, or fail as the test wants."""
        with self.world.lock:
            self.world.put.append((self.name, request))
            if error := self.world.broken.get(self.name):
                raise error
            return {"VersionId": f"v{len(self.world.put)}"}


def test_a_file_goes_where_dns_says() -> None:
    """One try, one question, and the caller learns where the file lies."""
    world = World([EAST])
    assert world.uploader().upload("orders/a.json", b"[]") == Stored("us-east-1", "east", "v1", 1)
    assert (world.asked, world.slept) == (1, [])


@pytest.mark.parametrize(
    "error",
    [answer("InternalError", 500), answer("SlowDown", 503), answer("RequestTimeout", 400), answer("NoSuchBucket", 404),
     EndpointConnectionError(endpoint_url="https://east")],
    ids=["internal", "slow down", "timeout", "no bucket", "no connection"],
)  # fmt: skip
def test_a_failure_asks_dns_again(error: Exception) -> None:
    """What may pass, or concerns one region only, makes the uploader ask again and go where DNS sends it then."""
    world = World([EAST, WEST], {"us-east-1": error})
    assert world.uploader().upload("orders/a.json", b"[]") == Stored("us-west-2", "west", "v2", 2)
    assert world.asked == 2


def test_all_tries_carry_the_same_file_key_and_time() -> None:
    """Wherever a file lands, and however often: the same key, bytes, checksum and time of upload."""
    world = World([EAST, EAST, WEST], {"us-east-1": answer("InternalError", 500)})
    world.uploader().upload("orders/a.json", b"abc")
    first, *others = [{k: v for k, v in request.items() if k != "Bucket"} for _, request in world.put]
    assert len(others) == 2
    assert all(other == first for other in others)
    assert base64.b64decode(first["ChecksumSHA256"]).hex() == SHA256_OF_ABC
    assert first["Metadata"]["uploaded-at"].endswith("Z")


@pytest.mark.parametrize(("code", "status"), [("AccessDenied", 403), ("InvalidAccessKeyId", 403), ("BadDigest", 400)])
def test_what_no_try_changes_is_refused_at_once(code: str, status: int) -> None:
    """A key, a caller or a body that S3 refuses is not tried again."""
    world = World([EAST], {"us-east-1": answer(code, status)})
    with pytest.raises(RefusedError, match=r"orders/a\.json"):
        world.uploader().upload("orders/a.json", b"[]")
    assert len(world.put) == 1


def test_a_refused_key_is_told_what_keys_are_taken() -> None:
    """The bucket's policy says only AccessDenied; the client says what may be wrong."""
    world = World([EAST], {"us-east-1": answer("AccessDenied", 403)})
    with pytest.raises(RefusedError, match=r"<data type>/<name>"):
        world.uploader().upload("orders.json", b"[]")


def test_no_credentials_are_no_outage() -> None:
    """A caller without credentials learns so at once."""
    with pytest.raises(RefusedError, match="no credentials"):
        World([EAST], {"us-east-1": NoCredentialsError()}).uploader().upload("orders/a.json", b"[]")


def test_it_gives_up_when_the_time_is_over() -> None:
    """The last error, the tries and the time are in the message; no try begins after the bound."""
    world = World([EAST], {"us-east-1": answer("InternalError", 500)})
    with pytest.raises(GaveUpError, match=r"not stored after \d+ tries in 60 s.*InternalError"):
        world.uploader().upload("orders/a.json", b"[]")
    assert world.now < 60


def test_dns_that_is_silent_is_asked_again() -> None:
    """A question without an answer is a failed try like any other."""
    silent = ResolveError("DNS is silent", "an answer is expected", "wait")
    stored = World([silent, EAST]).uploader().upload("orders/a.json", b"[]")
    assert (stored.region, stored.tries) == ("us-east-1", 2)
    with pytest.raises(GaveUpError, match="DNS is silent"):
        World([silent]).uploader().upload("orders/a.json", b"[]")


def test_the_pause_grows_and_is_anything_up_to_its_bound() -> None:
    """Full jitter: each pause is drawn from zero to a bound that doubles up to 20 seconds."""
    drawn: list[tuple[float, float]] = []

    def jitter(low: float, high: float) -> float:
        drawn.append((low, high))
        return high

    world = World([EAST], {"us-east-1": answer("InternalError", 500)})
    with pytest.raises(GaveUpError):
        world.uploader(100, jitter).upload("orders/a.json", b"[]")
    assert {low for low, _ in drawn} == {0}
    assert [high for _, high in drawn][:9] == [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20.0, 20.0]


def test_a_target_is_kept_for_its_time_to_live() -> None:
    """Files within the TTL share one question; after it DNS is asked again, though nothing has failed."""
    world = World([EAST, WEST])
    uploader = world.uploader()
    assert [uploader.upload(f"orders/{n}.json", b"").region for n in range(3)] == ["us-east-1"] * 3
    world.now = 30
    assert uploader.upload("orders/3.json", b"").region == "us-west-2"
    assert world.asked == 2


def test_threads_share_one_question() -> None:
    """Fifty threads that fail together ask once, and all end in the other region."""
    world = World([EAST, WEST], {"us-east-1": answer("InternalError", 500)})
    uploader = world.uploader()
    with ThreadPoolExecutor(50) as pool:
        stored = list(pool.map(lambda n: uploader.upload(f"orders/{n}.json", b"[]"), range(200)))
    assert {one.region for one in stored} == {"us-west-2"}
    assert world.asked == 2
    kept = [request["Key"] for region, request in world.put if region == "us-west-2"]
    assert sorted(kept) == sorted(f"orders/{n}.json" for n in range(200))
