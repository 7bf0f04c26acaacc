"""A share on a scale from 0 to 1 is said in percent."""

from types import SimpleNamespace

import pytest

from cxstrategy.words.wording import Wording


@pytest.mark.parametrize(("scale", "value"), [((0.0, 1.0), 0.2), ((0.0, 100.0), 20.0)])
def test_a_share_is_said_in_percent_on_either_scale(scale, value):
    wording, metric = Wording("en"), SimpleNamespace(counting="share", range=scale)
    assert wording.score(value, metric) == "20%"
    assert wording.change(-value, metric) == "20 percentage points"
    assert wording.interval(value / 2, value, metric) == "10% to 20%"
