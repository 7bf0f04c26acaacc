"""Seven cells: each with its level in a figure, in words and in steps of which as many are full."""

from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from cxstrategy.document.figures.building_blocks import draw_building_blocks
from cxstrategy.model.maturity import BUILDING_BLOCKS
from tests.document.figures.workbooks import brands, context, languages

level = some.sampled_from("0123").map(lambda one: {"level": one})
levels = some.dictionaries(some.sampled_from(BUILDING_BLOCKS), level)


def blocks(**levels: int) -> dict:
    return {name.replace("_", "-"): {"level": str(level)} for name, level in levels.items()}


@given(levels=levels, language=languages, brand=brands)
def test_any_blocks_can_be_read(readable, levels, language, brand):
    for figure in draw_building_blocks(context(language, brand, building_blocks=levels)):
        readable(figure)


def test_a_cell_has_its_level_in_a_figure_in_words_and_in_full_steps(texts):
    whole = context("en", brand={"primary": "#0B4F6C"}, building_blocks=blocks(personal=2, direct=0))
    (figure,) = draw_building_blocks(whole)
    rects = [one for one in etree.fromstring(figure.svg) if one.tag.endswith("rect")]
    # A cell is a seventh of 640 less six times 4; three steps for each of the two that are known.
    cells = [one for one in rects if one.get("width") == "88.0"]
    steps = [one.get("fill") == "#0b4f6c" for one in rects if one.get("width") != "88.0"]
    assert len(cells) == 7 and steps == [True, True, False, False, False, False]
    said = [one.text for one in texts(figure.svg)]
    assert said[said.index("Personal") + 1 :][:2] == ["2", "repeatable"]
    assert said[said.index("Direct") + 1 :][:2] == ["0", "undeveloped"]
    assert said.count("not known") == 5


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


def test_nothing_is_drawn_without_building_blocks():
    assert draw_building_blocks(context()) == ()


def test_one_building_block_is_told_by_its_name():
    (figure,) = draw_building_blocks(context("nl", building_blocks=blocks(personal=2)))
    assert figure.title == "Persoonlijk staat op niveau 2 van 3: herhaalbaar"


def test_all_seven_are_told_as_all():
    (figure,) = draw_building_blocks(context("en", building_blocks=dict.fromkeys(BUILDING_BLOCKS, {"level": "2"})))
    assert figure.title == "All building blocks stand at level 2 of 3: repeatable"
    assert "not known" not in figure.svg
    some_firm = dict.fromkeys(BUILDING_BLOCKS, {"level": "3"}) | blocks(direct=1)
    (figure,) = draw_building_blocks(context("nl", building_blocks=some_firm))
    assert figure.title == "Zes van de zeven bouwstenen staan stevig; Direct ligt het verst achter, op niveau 1"
