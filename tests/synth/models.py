"""Environments in which machine learning is on, for tests: dist/ has it off everywhere."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

import main

ROOT = Path(__file__).parents[2]
DIGEST = "0123456789abcdef" * 4
IMAGE = f"dkr.ecr.us-east-1.amazonaws.com/anomalies@sha256:{DIGEST}"
MODEL = f"models/anomalies/{DIGEST}/model.tar.gz"


def render(environment: str, to: Path, **changes: Any) -> Path:
    """dist/ of one environment as its file chooses it, with a model; `changes` are of its settings."""
    folder = to / "environments"
    shutil.copytree(ROOT / "environments/control-plane", folder / "control-plane", dirs_exist_ok=True)
    chosen = yaml.safe_load((ROOT / f"environments/{environment}.yaml").read_text(encoding="utf-8"))
    image = f"{chosen['account_id']}.{IMAGE}".replace("us-east-1", chosen["realtime_analytics"]["region"])
    model = {"enabled": True, "image": image, "model_data_key": MODEL, **changes}
    chosen["realtime_analytics"]["machine_learning"] |= model
    (folder / f"{environment}.yaml").write_text(yaml.safe_dump(chosen), encoding="utf-8")
    assert main.main(folder, to / "dist") == 0
    return to / "dist"
