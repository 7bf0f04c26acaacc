"""Invitation, programme, guide, checklist, return and the sheets for the wall: readable, valid, in both languages."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from cxstrategy.analysis.progress import StepProgress
from cxstrategy.document.document import Document
from cxstrategy.model.route import STYLES
from cxstrategy.workbook import open_workbook
from cxstrategy.workshop.handouts.guidance import GUIDANCE
from cxstrategy.workshop.handouts.guide import checklist, guide
from cxstrategy.workshop.handouts.invitation import invitation
from cxstrategy.workshop.handouts.programme import day, groups_for, programme
from cxstrategy.workshop.handouts.return_page import return_page
from cxstrategy.workshop.origin import Origin, of_nothing, of_workbook
from cxstrategy.workshop.walls.every_wall import every_wall
from cxstrategy.workshop.walls.wall import SHEETS, wall_sheet
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.pdf import write_pdf
from tests.judges.poppler import complaints_while_drawing, printed
from tests.writers.word_file import audit, repairs

EXAMPLES = Path(__file__).parents[2] / "examples"
ORIGINS = ("blank-nl", "blank-en", "reisbureau", "northern-energy", "ziekenhuis", "startend")
# Long words and a language of neither.
MILLIMETRES = 72 / 25.4


def origin_of(name: str) -> tuple[Origin, Mapping[str, StepProgress]]:
    if name.startswith("blank"):
        return of_nothing(name[-2:], "arbeidsongeschiktheidsverzekerden" if name[-2:] == "nl" else "members"), {}
    workbook = open_workbook(EXAMPLES / name)
    assert workbook.strategy is not None and workbook.reading.root is not None
    origin = of_workbook(workbook.strategy, workbook.reading.root, workbook.reading.picture)
    return origin, workbook.analysis.progress


def handouts_of(name: str) -> dict[str, Document]:
    origin, progress = origin_of(name)
    return {
        "invitation": invitation(origin),
        "programme": programme(origin, 14),
        "guide": guide(origin, progress),
        "checklist": checklist(origin, progress),
        "return": return_page(origin),
    }


@pytest.mark.parametrize("name", ORIGINS)
def test_every_handout_is_a_sound_word_file_and_an_accessible_pdf(name: str, tmp_path: Path) -> None:
    for made in handouts_of(name).values():
        word, paper = write_docx(made), write_pdf(made)
        assert list(audit(word, tmp_path)) == [] and list(repairs(word)) == []
        assert page_validation.validate_pdf_bytes(paper, profile="ua1").is_compliant
        assert complaints_while_drawing(paper) == ""


@pytest.mark.parametrize("name", ORIGINS)
def test_one_sheet_hangs_on_the_wall_in_the_size_that_was_asked(name: str) -> None:
    origin, _ = origin_of(name)
    for wall in every_wall(origin):
        for paper, sheet in SHEETS.items():
            content = write_pdf(wall_sheet(wall, paper))
            with pikepdf.open(BytesIO(content)) as pdf:
                (page,) = pdf.pages
                sides = sorted(float(side) / MILLIMETRES for side in page.mediabox[2:])
                assert sides == pytest.approx([sheet.width, sheet.height], abs=0.5)
            assert wall.words(wall.title).split()[0] in printed(content)[0]


def test_no_words_on_a_wall_leave_their_sheet_or_run_into_each_other() -> None:
    for name in ORIGINS:
        for wall in every_wall(origin_of(name)[0]):
            boxes = [label.box for label in wall.labels]
            for box in boxes:
                assert box.left >= 0 and box.right <= wall.wide and box.top >= 0 and box.bottom <= wall.high
            if wall.name != "expectations":  # there dots with their numbers may lie close together
                crossing = [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a.grown(-2).overlaps(b.grown(-2))]
                assert not crossing, f"{name} {wall.name}"


def test_a_wall_holds_what_the_workbook_has_already() -> None:
    origin, _ = origin_of("ziekenhuis")
    walls = {wall.name: wall for wall in every_wall(origin)}
    words = {name: " ".join(" ".join(label.lines) for label in wall.labels) for name, wall in walls.items()}
    assert origin.strategy is not None and origin.strategy.compass is not None
    assert origin.strategy.compass.promise in words["compass"]
    journey = next(one for one in origin.strategy.journeys if f"journey-{one.id}" in walls)
    assert all(stage.name in words[f"journey-{journey.id}"] for stage in journey.stages)
    assert origin.strategy.expectations[0].statement[:20] in words["expectations"]


@pytest.mark.parametrize("participants", [3, 6, 7, 12, 14, 30])
def test_groups_are_of_three_to_six(participants: int) -> None:
    groups = groups_for(participants)
    assert participants // groups >= 3 and -(-participants // groups) <= 6


@pytest.mark.parametrize("route", STYLES)
def test_the_day_has_breaks_and_ends_before_everybody_has_left(route: str) -> None:
    for participants in (6, 14, 30):
        planned = day(route, participants)
        begins = [one.begins for one in planned.rounds]
        assert begins == sorted(begins) and begins[0] == 9 * 60
        ends = [one.begins + one.round.minutes for one in planned.rounds]
        assert ends[:-1] == begins[1:]
        assert ends[-1] <= 17 * 60
        assert all(minutes % 5 == 0 for minutes in begins)


def test_more_groups_take_more_time_to_tell_each_other() -> None:
    assert day("denkers", 30).ends > day("denkers", 6).ends


def test_the_checklist_of_a_workbook_says_what_is_open_and_that_of_none_what_must_be_there() -> None:
    open_one = handouts_of("startend")["checklist"].body
    assert open_one.count("☐") > 5
    blank = handouts_of("blank-nl")["checklist"].body
    assert blank.count("☐") >= len(GUIDANCE)
    assert "☐" not in handouts_of("reisbureau")["checklist"].body


def test_the_return_tells_what_was_decided_and_what_begins() -> None:
    origin, _ = origin_of("reisbureau")
    assert origin.strategy is not None and origin.strategy.decided
    body = return_page(origin).body
    assert origin.strategy.decided[0].chosen[:30] in body
    assert next(one.title for one in origin.strategy.actions if not one.done)[:20] in body
