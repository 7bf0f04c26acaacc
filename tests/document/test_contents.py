"""The list of chapters and appendices decides which there are; what other rooms say of chapters agrees with it."""

from dataclasses import replace

import pytest
from jinja2 import meta, nodes

from cxstrategy.analysis.gaps.gaps import CHAPTER_OF_KEY, CHAPTER_OF_STEP
from cxstrategy.checks.catalogue import CATALOGUE
from cxstrategy.document.contents import APPENDICES, CHAPTERS, told_appendices
from cxstrategy.document.environment import environment
from cxstrategy.finding import Finding, Severity
from cxstrategy.model import story
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import say

IDS = [chapter.id for chapter in CHAPTERS]
RECORDS = (*CHAPTERS, *APPENDICES)
every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)


def template_of(record):
    return template_folder() / "document" / f"{record.id}.html"


def test_no_two_records_have_one_id():
    assert len({record.id for record in RECORDS}) == len(RECORDS)


@every_record
def test_a_record_has_a_template_of_its_name(record):
    assert template_of(record).is_file()


@every_record
def test_a_template_reads_the_view_that_its_record_gives_and_no_other(record):
    room = environment("en", "EUR")
    read = meta.find_undeclared_variables(room.parse(template_of(record).read_text("utf-8")))
    assert (record.id in read) == (record.view is not None)


@pytest.mark.parametrize("path", sorted((template_folder() / "document").glob("*.html")), ids=lambda path: path.stem)
def test_every_filter_that_a_template_uses_is_there(path):
    """A branch that few workbooks reach would break only when it is told."""
    room = environment("en", "EUR")
    used = {node.name for node in room.parse(path.read_text("utf-8")).find_all(nodes.Filter)}
    assert used <= set(room.filters)


def test_every_chapter_concludes_and_no_appendix_does():
    assert [chapter.id for chapter in CHAPTERS if chapter.conclude is None] == []
    assert [appendix.id for appendix in APPENDICES if appendix.conclude] == []


def test_a_team_can_write_a_conclusion_of_its_own_for_each_chapter():
    assert list(story.CHAPTERS) == IDS


def test_every_key_and_step_of_a_workbook_is_told_in_a_chapter():
    assert {*CHAPTER_OF_KEY.values(), *CHAPTER_OF_STEP.values()} <= set(IDS)


def test_every_check_speaks_about_one_chapter_save_those_of_the_whole_workbook():
    codes = [check.code for check in CATALOGUE if not check.code.startswith(("CX0", "CX98"))]
    owners = {code: [chapter.id for chapter in CHAPTERS if code.startswith(chapter.codes)] for code in codes}
    assert codes
    assert {code: found for code, found in owners.items() if len(found) != 1} == {}


def test_every_family_of_codes_that_a_chapter_names_has_checks():
    codes = [check.code for check in CATALOGUE]
    families = [family for chapter in CHAPTERS for family in chapter.codes]
    assert [family for family in families if not any(code.startswith(family) for code in codes)] == []


def test_appendices_beyond_ten_and_beyond_the_alphabet_have_a_letter(telling_of):
    method = APPENDICES[-1]
    many = tuple(replace(method, id=f"appendix_{number}") for number in range(28))
    told = list(told_appendices(telling_of(""), many))
    assert [one.id for one in told] == [one.id for one in many]
    assert "".join(one.number for one in told[:26]) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert [one.number for one in told[26:]] == ["AA", "AB"]


def test_open_points_name_a_chapter_by_its_step_and_one_without_a_step_by_its_subject(told, read_edition):
    found = [Finding(code, Severity.WARNING, say("Iets")) for code in ("CX601", "CX962")]
    names = [
        row[0] for row in read_edition(told("", findings=found, edition="team")).rows("table-open") if row[2] != "–"
    ]
    assert names == ["Klantkompas", "Roadmap en eerste honderd dagen"]
