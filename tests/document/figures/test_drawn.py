"""Every drawing of the example is drawn by the rasteriser that Word's pictures come from, and none is empty."""

from pathlib import Path

import pytest

from cxstrategy.document.context import Context
from cxstrategy.document.figures.gallery import DRAWINGS, Gallery
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import open_workbook
from cxstrategy.writers.drawing import rasterise

EXAMPLE = Path(__file__).parents[3] / "examples" / "reisbureau"


@pytest.fixture(scope="module")
def gallery():
    workbook = open_workbook(EXAMPLE)
    return Gallery(
        Context(
            workbook.strategy, workbook.analysis, workbook.findings, Wording(workbook.strategy.voice("nl")), "board"
        )
    )


@pytest.mark.parametrize(
    "name",
    ["cash_flow", "scenarios", "tornado", "npv_distribution", "route_triangle", "route_bands", "roadmap", "chain"],
)
def test_the_example_has_each_of_them_and_a_picture_can_be_made(gallery, readable, name):
    assert name in DRAWINGS and gallery[name]
    for figure in gallery[name]:
        readable(figure)
        picture = rasterise(figure.svg, 300)
        assert picture.startswith(b"\x89PNG") and len(picture) > 3000
