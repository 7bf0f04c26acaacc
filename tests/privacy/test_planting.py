"""What is planted: a secret wherever the format takes words that are not for the audience, and none where they are."""

import random
from pathlib import Path

import pytest

from cxstrategy.workbook import open_workbook
from tests.privacy.hunter import holds
from tests.privacy.planting import READ, Planter

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"


@pytest.mark.parametrize("audience", READ)
def test_secrets_stand_in_every_corner_and_not_in_what_may_be_read(audience: str) -> None:
    strategy = open_workbook(EXAMPLE).strategy
    planted = Planter(audience, random.Random(1)).strategy(strategy)
    assert planted.compass.promise == strategy.compass.promise
    for part in planted.parts():
        if type(part).__name__ in ("Evidence", "Development", "Benefit", "Decision", "Validation", "Role", "Forum"):
            assert holds(repr(part)) or audience == "employees", part
    # What nobody wrote yet, a team may write tomorrow.
    assert strategy.business_case.decision and holds(planted.business_case.decision.ask)
    assert planted.workbook.accepted == () or all(holds(one.reason) for one in planted.workbook.accepted)
    assert holds(planted.expectations[0].id) and planted.expectation(planted.compass.expectations[0])
