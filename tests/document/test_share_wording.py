"""A share on a scale from 0 to 1 is said in percent."""

from types import SimpleNamespace

import pytest

from cxstrategy.words.wording import Wording
from cxstrategy.workbook import open_workbook


@pytest.mark.parametrize(("scale", "value"), [((0.0, 1.0), 0.2), ((0.0, 100.0), 20.0)])
def test_a_share_is_said_in_percent_on_either_scale(scale, value):
    wording, metric = Wording("en"), SimpleNamespace(counting="share", range=scale)
    assert wording.score(value, metric) == "20%"
    assert wording.change(-value, metric) == "20 percentage points"
    assert wording.interval(value / 2, value, metric) == "10% to 20%"


def test_the_check_says_a_share_from_0_to_1_in_percentage_points(tmp_path):
    (tmp_path / "strategy.yaml").write_text(
        "workbook: {format: 1, title: T, date: 2027-01-15, language: en}\n"
        "metrics: [{id: kept, name: Kept, kind: retention, level: business, scale: [0, 1], method: share}]\n"
        "objectives: [{id: stay, statement: S, metric: kept, target: 0.25, baseline: {value: 0.2, n: 400}}]\n",
        "utf-8",
    )
    (finding,) = (one for one in open_workbook(tmp_path).findings if one.code == "CX407")
    assert "a change of 5 percentage points, but 400 observations per wave" in finding.message.into("en")
    assert "met 400 waarnemingen per meting" in finding.message.into("nl")
    assert "no change below 8.4 percentage points" in finding.message.into("en")
