"""Forty workbooks that nobody would choose for an example, in every format, before every judge."""

from pathlib import Path

import pytest

from cxstrategy.finding import Severity
from cxstrategy.workbook import open_workbook
from tests.generated.shapes import SECTIONS
from tests.generated.workbooks import SHAPES, workbook_of, write_workbook
from tests.judges.judges import complaints
from tests.judges.made import Made

# What they run, other tests count: following every line in the PDF engine doubles the time.
pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize("name", SHAPES)
def test_every_judge_is_content_with_a_workbook_of_any_shape(name: str, tmp_path: Path) -> None:
    made = Made(open_workbook(write_workbook(SHAPES[name], tmp_path)))
    errors = [found for found in made.workbook.findings if found.severity is Severity.ERROR]
    # A draft may be unfinished (a check of its content), but what is written can all be read.
    unwanted = errors if SHAPES[name].status == "final" else [one for one in errors if one.code.startswith("CX0")]
    assert not [(found.code, found.where, found.message.into("en")) for found in unwanted]
    assert [complaint for form in made.formats for complaint in complaints(made, form)] == []


def test_there_are_forty_shapes_and_each_section_is_in_many() -> None:
    assert len(SHAPES) == 40
    for section in SECTIONS:
        assert sum(section in shape.sections for shape in SHAPES.values()) >= 8, section


def test_a_shape_gives_the_same_workbook_every_time() -> None:
    for shape in SHAPES.values():
        assert workbook_of(shape) == workbook_of(shape)
