"""Chapters composed on pages: what stays, what moves to the appendix, and what is cut where the page ends."""

import pytest
from lxml import etree

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.composed_article import composed
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.pagination.page_flow import flow
from cxstrategy.words.language import say

LINE = "Wie de patiënt spreekt, weet wat er gebeurt en zegt wanneer het volgende bericht komt. "
PARTS = (
    ChapterPart("reason", say("the reason"), core=True),
    ChapterPart("numbers", say("the numbers")),
    ChapterPart("notes", say("the notes")),
)


def part(name, blocks, splits=False):
    cut = ' data-split="yes"' if splits else ""
    return f'<div data-part="{name}"{cut}>{blocks}</div>'


def paragraphs(count, words="Alinea"):
    return "".join(f"<p>{words} {number}. {LINE * 4}</p>" for number in range(count))


def table(rows):
    cells = "".join(f"<tr><th scope='row'>Rij {number}</th><td>{LINE}</td></tr>" for number in range(rows))
    head = "<caption>Rijen</caption><thead><tr><th>Rij</th><th>Wat</th></tr></thead>"
    return f"<table id='t'>{head}<tbody>{cells}</tbody></table>"


def article(*parts, following=""):
    return (
        '<article><nav class="contents"><ol><li><a href="#why">1</a></li><li><a href="#more">A</a></li></ol></nav>'
        f'<section class="chapter" id="why"><h1>Waarom</h1>{"".join(parts)}</section>{following}'
        '<section class="appendix" id="more"><h1>Meer</h1></section></article>'
    )


def made(*parts, following="", named=PARTS, also=None):
    names = {"why": named, **(also or {})}
    body, moved = composed(
        article(*parts, following=following),
        names,
        dict.fromkeys(names, "Waarom nu"),
        lambda _, found: "Ook in de bijlage",
    )
    return etree.fromstring(body), moved


def test_what_fits_stays_and_the_appendix_goes_with_its_line_in_the_contents():
    told, moved = made(part("reason", paragraphs(3)), part("numbers", table(4)))
    assert moved == ()
    assert [child.tag for child in told.find("section")] == ["h1", "p", "p", "p", "table"]
    assert told.xpath("//section/@id") == ["why"]
    assert told.xpath("//nav//a/@href") == ["#why"]


def test_the_least_important_part_moves_first_and_the_chapter_says_so():
    told, moved = made(part("notes", paragraphs(6)), part("reason", paragraphs(5)), part("numbers", table(4)))
    assert [one.part.id for one in moved] == ["notes"]
    chapter = told.find("section")
    assert chapter[-1].find("a").get("href") == "#more-why"
    assert len(chapter.findall("p")) == 5 + 1
    appendix = told.find("section[@id='more']")
    assert [child.tag for child in appendix] == ["h1", "h2", *["p"] * 6]
    assert appendix.find("h2").get("id") == "more-why"


def test_a_smaller_part_fills_the_room_that_a_larger_one_leaves():
    told, moved = made(part("reason", paragraphs(5)), part("numbers", table(30)), part("notes", paragraphs(1, "Noot")))
    assert [one.part.id for one in moved] == ["numbers"]
    assert "Noot 0." in "".join(told.find("section").itertext())


def test_a_part_that_may_be_cut_is_cut_where_the_page_ends():
    told, moved = made(part("reason", paragraphs(4)), part("numbers", table(40), splits=True))
    assert moved[0].in_part
    here, there = told.findall(".//table")
    assert len(here.findall("tbody/tr")) + len(there.findall("tbody/tr")) == 40
    assert len(here.findall("tbody/tr")) >= 3
    assert there.get("id") == "t-more"
    assert there.find("thead/tr/th").text == "Rij"
    assert flow(told.find("section"), KnownExtents()).taken <= 1


def test_a_core_that_no_page_holds_gets_two_and_more_beside_it():
    told, moved = made(part("reason", paragraphs(11)), part("numbers", table(4)), part("notes", paragraphs(1)))
    assert moved == ()
    assert 1 < flow(told.find("section"), KnownExtents()).taken <= 2


def test_a_spare_part_moves_also_where_there_is_room():
    parts = [ChapterPart("reason", say("the reason"), core=True), ChapterPart("proof", say("the proof"), spare=True)]
    told, moved = composed(
        f'<article><section class="chapter" id="why"><h1>W</h1>{part("reason", paragraphs(1))}'
        f'{part("proof", table(3))}</section><section class="appendix" id="more"><h1>M</h1></section></article>',
        {"why": parts}, {"why": "Why"}, lambda chapter, moved: "see",
    )  # fmt: skip
    assert [one.part.id for one in moved] == ["proof"]
    assert "<table" in told[told.index('id="more-why"') :] and "<table" not in told[: told.index('id="more-why"')]


def test_a_part_that_the_record_does_not_name_is_a_mistake_of_ours():
    with pytest.raises(KeyError, match="strange"):
        made(part("strange", paragraphs(1)))


def test_a_short_chapter_shares_the_page_of_the_one_before():
    following = f'<section class="chapter" id="next"><h1>Verder</h1>{part("reason", paragraphs(2))}</section>'
    told, _ = made(part("reason", paragraphs(2)), following=following, also={"next": PARTS})
    assert told.xpath("section/@data-page")[-1] == "shared"


def test_a_chapter_does_not_share_a_page_that_is_full_enough():
    following = f'<section class="chapter" id="next"><h1>Verder</h1>{part("reason", paragraphs(1))}</section>'
    told, _ = made(part("reason", paragraphs(7)), following=following, also={"next": PARTS})
    assert told.xpath("section/@data-page")[-1] == "own"


def test_a_chapter_without_parts_is_left_as_it_is():
    told, moved = made(paragraphs(60), named=())
    assert moved == ()
    assert len(told.findall("section/p")) == 60


def test_a_first_chapter_shares_the_page_of_short_contents():
    told, _ = made(part("reason", paragraphs(2)))
    assert told.find("nav").get("data-page") == "own"
    assert told.find("section").get("data-page") == "shared"


def test_a_spare_part_stands_in_the_appendix_also_where_its_page_has_room():
    spare = (*PARTS[:1], ChapterPart("numbers", say("the numbers"), spare=True))
    told, moved = made(part("reason", paragraphs(1)), part("numbers", table(2)), named=spare)
    assert [one.part.id for one in moved] == ["numbers"]
    assert told.xpath("//section[@id='more']//table") and not told.xpath("//section[@id='why']//table")
    assert told.xpath("//section[@id='why']/p[@class='note']")


def chapters(*counts):
    """Chapters of so many paragraphs, without contents."""
    told = [part("reason", "<h2>Waarom</h2>" + paragraphs(count)) for count in counts]
    sections = "".join(
        f'<section class="chapter" id="c{number}"><h1>Kop</h1>{one}</section>' for number, one in enumerate(told)
    )
    names = {f"c{number}": PARTS for number in range(len(counts))}
    body, _ = composed(f"<article>{sections}</article>", names, dict.fromkeys(names, "Kop"), lambda _, found: "")
    return etree.fromstring(body)


def test_a_page_with_much_room_takes_the_beginning_of_what_does_not_fit_whole():
    assert chapters(3, 5, 1).xpath("section/@data-page") == ["own", "shared", "shared"]


def test_a_page_that_is_nearly_full_enough_spreads_its_parts_a_little():
    nearly, full = chapters(6), chapters(7)
    assert 0.7 < flow(nearly[0], KnownExtents()).taken < 0.75 < flow(full[0], KnownExtents()).taken
    assert 1 <= int(nearly[0].get("data-loose")) <= 12
    assert full[0].get("data-loose") is None


def test_a_heading_stays_with_the_figure_below_it():
    figure = '<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 500"/></figure>'
    told = etree.fromstring(f"<section>{paragraphs(4)}<h2>Kop</h2>{figure}</section>")
    after = flow(told, KnownExtents())
    # 500 of 640 units are 133 mm of 170; with the heading no room is left for it below four paragraphs.
    assert after.page == 1
    assert after.y > 133
    assert after.first_filled < 150
