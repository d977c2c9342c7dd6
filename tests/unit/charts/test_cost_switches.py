"""What costs money while nothing happens is said at synth, outside production, and refuses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

import main
from charts.environment_file import EnvironmentFileError, cost_warnings, load
from charts.settings.machine_learning import MachineLearning

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests/data/environments"
DIGEST = "0123456789abcdef" * 4
IMAGE = f"111122223333.dkr.ecr.us-east-1.amazonaws.com/anomalies@sha256:{DIGEST}"
MODEL = f"models/anomalies/{DIGEST}/model.tar.gz"


def environment(to: Path, *changes: tuple[str, str], name: str = "dev") -> Path:
    """The tests' environment with some lines changed, in a folder of the test's own."""
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{text.count(old)} lines hold {old!r}"
        text = text.replace(old, new)
    file = to / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def line_of(file: Path, text: str) -> int:
    """Number of the one line that holds a text."""
    (number,) = (n for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if text in line)
    return number


ON = (
    ("    enabled: false                    # an endpoint costs", "    enabled: true  # endpoint"),
    ("image: null ", f"image: {IMAGE} "),
    ("model_data_key: null ", f"model_data_key: {MODEL} "),
)


def test_nothing_is_said_where_nothing_is_on(tmp_path: Path) -> None:
    """The development environment as it is has no switch on that costs while nothing happens."""
    file = environment(tmp_path)
    assert cost_warnings(file, load(file)) == []


def test_each_switch_is_one_line_with_place_reason_and_way_out(tmp_path: Path) -> None:
    """File, line and setting, why it costs, and how to turn it off; each switch once."""
    file = environment(tmp_path, *ON, ("shards: 1 ", "shards: 8 "))
    shards, model = sorted(cost_warnings(file, load(file)), key=lambda line: "machine_learning" in line)
    assert shards == (
        f"{file}:{line_of(file, 'shards: 8')}: warning: realtime_analytics.stream.shards is 8: shards are paid by the "
        f"hour, together about 88 USD a month, full or empty; write 1, or null to pay for what flows"
    )
    where = f"{file}:{line_of(file, 'enabled: true  # endpoint')}: warning: realtime_analytics.machine_learning.enabled"
    assert model.startswith(f"{where} is true: the endpoint's ml.m5.large is paid by the hour")
    assert model.endswith("write false to have neither model nor endpoint")


def test_a_table_of_units_and_much_warmth_are_said(tmp_path: Path) -> None:
    """Provisioned capacity of a table, and five environments or more kept warm."""
    capacity = (
        "{read: {minimum: 5, maximum: 50, target_percent: 70}, write: {minimum: 5, maximum: 50, target_percent: 70}}"
    )
    warm = "{provisioned_concurrency: {minimum: 5, maximum: 5, target_percent: 70}, stable_version: null, canary: null}"
    pinned = f"arn:aws:kms:us-west-2:111122223333:key/{'0' * 8}-0000-0000-0000-{'0' * 12}"
    file = environment(
        tmp_path,
        ("replica_key_arn: null ", f"replica_key_arn: {pinned} "),
        ("capacity: null ", f"capacity: {capacity} "),
        ("    primary: null ", f"    primary: {warm} "),
    )
    lines = cost_warnings(file, load(file))
    assert [line.partition("warning: ")[2].partition(" is ")[0] for line in lines] == [
        "file_pipeline.releases.primary.provisioned_concurrency.minimum",
        "file_pipeline.table.capacity.read.minimum",
        "file_pipeline.table.capacity.write.minimum",
    ]


def test_production_is_not_warned(tmp_path: Path) -> None:
    """Production has ten shards, which were decided on."""
    file = environment(tmp_path, name="prod")
    settings = load(file)
    assert settings.realtime_analytics.stream.cost_switches()
    assert cost_warnings(file, settings) == []


def test_synth_says_it_on_stderr_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line on stderr, the rendered objects, and exit code 0."""
    shutil.copytree(DATA / "control-plane", tmp_path / "environments/control-plane")
    environment(tmp_path / "environments", ("shards: 1 ", "shards: 8 "))
    assert main.main(tmp_path / "environments", tmp_path / "dist") == 0
    out, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert "realtime_analytics.stream.shards is 8" in err
    assert "objects in" in out
    assert (tmp_path / "dist/dev/realtime-analytics").is_dir()


@pytest.mark.parametrize("missing", ["image", "model_data_key"])
def test_machine_learning_needs_a_model(missing: str) -> None:
    """Switched on without image or model data is refused, with what to write."""
    given = {"enabled": True, "image": IMAGE, "model_data_key": MODEL, missing: None}
    sizes = {"instance_type": "ml.m5.large", "transform_instance_type": "ml.m5.large", "transform_minutes": 30}
    with pytest.raises(ValidationError, match=f"{missing} is missing, and machine learning is on"):
        MachineLearning.model_validate({**given, **sizes})


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("image", IMAGE.partition("@")[0] + ":latest"),
        ("model_data_key", "models/anomalies/latest/model.tar.gz"),
        ("instance_type", "m5.large"),
    ],
)
def test_what_can_be_moved_is_no_model(setting: str, value: str) -> None:
    """An image by its tag and model data without a digest would change without a commit; both are refused."""
    given = {"enabled": True, "image": IMAGE, "model_data_key": MODEL, "instance_type": "ml.m5.large", setting: value}
    with pytest.raises(ValidationError, match=setting):
        MachineLearning.model_validate({**given, "transform_instance_type": "ml.m5.large", "transform_minutes": 30})


def test_an_image_of_another_region_is_refused(tmp_path: Path) -> None:
    """SageMaker pulls images of its own region."""
    file = environment(tmp_path, *ON[::2], (ON[1][0], ON[1][1].replace("us-east-1", "eu-west-1")))
    with pytest.raises(EnvironmentFileError, match=r"image lies in eu-west-1.*us-east-1 is allowed"):
        load(file)
