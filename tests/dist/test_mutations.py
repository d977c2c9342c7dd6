"""Some changes of dist/ that the static checks have to notice; `make prove` tries one of each group."""

from __future__ import annotations

import random

from checks.manifests import Manifest
from tools.prove.acknowledged import Acknowledgements
from tools.prove.judge import Judge
from tools.prove.mutants import sample
from tools.prove.mutations import EXPLAINED, by_system, judge, missed
from tools.prove.step import ENVIRONMENT

SYSTEM, TRIED = "stream-processing", 15


def test_a_sample_of_mutants_is_noticed(dist: list[Manifest]) -> None:
    """Each of fifteen is noticed by a check, or it is written down why it may pass."""
    chosen = random.Random(7).sample(sample(by_system(dist, ENVIRONMENT)[SYSTEM], 1), TRIED)  # noqa: S311 - the same each time
    judging, explained = Judge(dist, ENVIRONMENT, SYSTEM), Acknowledgements(EXPLAINED)
    assert [problem for one in chosen if (problem := missed(judge(judging, one), explained))] == []
