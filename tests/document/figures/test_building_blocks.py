"""Seven bars of three steps: as many full as the level, the scan's pillar beside the two that it asks about."""

from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from cxstrategy.document.figures.building_blocks import draw_building_blocks
from cxstrategy.model.maturity import BUILDING_BLOCKS, STATEMENTS
from tests.document.figures.workbooks import brands, context, languages

level = some.sampled_from("0123").map(lambda one: {"level": one})
levels = some.dictionaries(some.sampled_from(BUILDING_BLOCKS), level)


def blocks(**levels: int) -> dict:
    return {name.replace("_", "-"): {"level": str(level)} for name, level in levels.items()}


@given(levels=levels, language=languages, brand=brands)
def test_any_blocks_can_be_read(readable, levels, language, brand):
    for figure in draw_building_blocks(context(language, brand, building_blocks=levels)):
        readable(figure)


def test_a_bar_has_as_many_full_steps_as_its_level():
    whole = context(brand={"primary": "#0B4F6C"}, building_blocks=blocks(personal=2, direct=0))
    (figure,) = draw_building_blocks(whole)
    rows = [one for one in etree.fromstring(figure.svg) if one.tag.endswith("rect")]
    # Three steps a bar, each a third of 218 to 522, with 4 units between them.
    assert [(one.get("x"), one.get("width")) for one in rows[:3]] == [
        ("220.0", "97.3"), ("321.3", "97.3"), ("422.7", "97.3"),
    ]  # fmt: skip
    full = [one.get("fill") == "#0b4f6c" for one in rows]
    assert full == [True, True, False, False, False, False]


def test_the_title_counts_what_stands_firm_and_names_what_lags():
    def title(language="en", **levels):
        return draw_building_blocks(context(language, building_blocks=blocks(**levels)))[0].title

    assert title(personal=3, direct=3, flexible=1) == (
        "Two of the three building blocks that are known stand firm; Flexible is furthest behind, at level 1"
    )
    assert title("nl", personal=3, direct=3, flexible=1) == (
        "Twee van de drie bouwstenen die we kennen, staan stevig; Flexibel ligt het verst achter, op niveau 1"
    )
    assert title("nl", personal=0, direct=2, flexible=0) == (
        "Geen van de drie bouwstenen die we kennen, staat stevig; "
        "Persoonlijk en Flexibel liggen het verst achter, op niveau 0"
    )
    assert title("nl", personal=1, direct=1, flexible=1, consistent=3) == (
        "Eén van de vier bouwstenen die we kennen, staat stevig; drie staan op niveau 1"
    )
    assert title("nl", personal=2, direct=2) == "De twee bouwstenen die we kennen, staan op niveau 2 van 3: herhaalbaar"


def test_the_scan_says_what_it_thinks_of_the_same(texts):
    answers = {one.id: "1" for one in STATEMENTS.values() if one.pillar == "measurement"}
    scan = {"date": "2026-11-12", "assessments": [{"respondent": "r1", "layer": "staff", "answers": answers}]}
    (figure,) = draw_building_blocks(context("en", building_blocks=blocks(controlled=3, personal=1), maturity=scan))
    assert "Controlled: 3, systematic; Measurement in the scan: 1.0." in figure.desc
    # 1 of 3 between 218 and 522 is 319.3.
    assert 'cx="319.3"' in figure.svg
    assert "the pillar in the scan that asks the same" in [one.text for one in texts(figure.svg)]


def test_nothing_is_drawn_without_building_blocks():
    assert draw_building_blocks(context()) == ()


def test_one_building_block_says_that_six_are_unknown():
    (figure,) = draw_building_blocks(context("nl", building_blocks=blocks(personal=2)))
    assert figure.title == "Persoonlijk staat op niveau 2 van 3: herhaalbaar"
    assert figure.note.endswith("Van zes bouwstenen is het niveau nog niet bekend.")


def test_all_seven_are_told_as_all():
    (figure,) = draw_building_blocks(context("en", building_blocks=dict.fromkeys(BUILDING_BLOCKS, {"level": "2"})))
    assert figure.title == "All building blocks stand at level 2 of 3: repeatable"
    assert "not known" not in figure.note
    some_firm = dict.fromkeys(BUILDING_BLOCKS, {"level": "3"}) | blocks(direct=1)
    (figure,) = draw_building_blocks(context("nl", building_blocks=some_firm))
    assert figure.title == "Zes van de zeven bouwstenen staan stevig; Direct ligt het verst achter, op niveau 1"
