"""An edition as its reader meets it: which chapters, in which order, and what a draft says of itself."""

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.document.contents import APPENDICES, CHAPTERS
from cxstrategy.document.tell import tell
from cxstrategy.finding import Finding, Severity, WorkbookError
from cxstrategy.words.language import say

IMPORTANCE = """
importance:
  reason: Reizigers horen te laat dat hun reis verandert.
"""
COMPASS = """
compass:
  promise: Je weet altijd waar je aan toe bent.
"""
DEVELOPMENTS = """
developments:
  - {id: regels, title: Strengere regels, scope: industry}
"""
DRAFT = "workbook: {format: 1, title: Weten, date: 2027-01-15, status: draft}\n"
CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 3
  discount_rate: {value: 5%, kind: nominal}
  benefits:
    - {id: less-calls, lever: other, amounts: [40, 60, 90]}
  costs:
    - {name: Start, one_off: 100}
"""
PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


def found(severity=Severity.WARNING, code="CX106", where="importance", **more):
    return Finding(code, severity, say("De `sponsor` is er niet"), where=where, **more)


def test_a_final_tells_only_the_chapters_that_have_something_to_say(told, read_edition):
    edition = read_edition(told(DEVELOPMENTS + IMPORTANCE))
    assert edition.chapters == ["importance", "developments"]
    assert edition.all("//h1/span")[1:3] == ["1 Waarom nu", "2 De wereld om ons heen"]


def test_the_team_reads_every_chapter_and_says_which_are_not_written(told, read_edition):
    edition = read_edition(told(DRAFT + IMPORTANCE, edition="team"))
    assert edition.chapters == [chapter.id for chapter in CHAPTERS if chapter.awaited]
    assert "Het werkboek zegt hier nog niets over." in edition.says("governance")
    assert "Nog te schrijven" in edition.says("governance")
    assert "Nog te schrijven" not in edition.says("importance")


def test_a_draft_for_the_board_names_no_chapter_that_is_not_written(told, read_edition):
    edition = read_edition(told(DRAFT + IMPORTANCE))
    assert edition.chapters == ["importance"]
    assert "Nog te schrijven" not in " ".join(edition.root.itertext())


def test_the_order_is_that_of_the_story_whatever_the_order_in_the_file(told, read_edition):
    assert read_edition(told(COMPASS + DEVELOPMENTS + IMPORTANCE)).chapters == ["importance", "developments", "compass"]


def test_the_contents_lead_to_every_chapter_and_appendix(told, read_edition):
    edition = read_edition(told(IMPORTANCE + COMPASS))
    links = edition.root.xpath("//nav//a/@href")
    assert links[:2] == ["#importance", "#compass"]
    assert [link[1:] for link in links] == edition.root.xpath(
        "section[@class='chapter' or @class='compass' or @class='appendix']/@id"
    )
    assert edition.all("//nav//a")[0] == "1 Waarom nu – Reizigers horen te laat dat hun reis verandert"


def test_appendices_have_letters_and_the_method_is_always_among_them(told, read_edition):
    edition = read_edition(told(IMPORTANCE))
    assert edition.root.xpath("section[@class='appendix']/@id") == ["method"]
    assert edition.all("section[@id='method']/h1/span") == ["Bijlage A"]
    assert [appendix.id for appendix in APPENDICES][-2:] == ["method", "more"]


def test_the_cover_names_what_it_is(told, read_edition):
    cover = read_edition(told(COMPASS)).says("cover")
    for words in ("Weten waar je aan toe bent", "Zeilsteen Reizen", "15 januari 2027", "Je weet altijd", "Definitief"):
        assert words in cover


def test_the_cover_says_nothing_of_what_is_not_known(told, read_edition):
    cover = read_edition(told(IMPORTANCE)).says("cover")
    assert "Versie" not in cover
    assert "Vertrouwelijkheid" not in cover
    assert "Auteur" not in cover


def test_a_draft_is_marked_on_the_cover_and_on_the_summary(told, read_edition):
    document = told(DRAFT + IMPORTANCE)
    edition = read_edition(document)
    assert edition.all("//p[@class='mark']") == ["Concept", "Concept"]
    assert document.status == "draft"
    assert edition.root.get("data-status") == "draft"


def test_a_final_has_no_mark(told, read_edition):
    document = told(IMPORTANCE, findings=[found()])
    assert read_edition(document).all("//p[@class='mark']") == []
    assert document.status == "final"


@pytest.mark.parametrize(
    ("errors", "mark"), [(1, "Concept: er staat nog één fout open"), (3, "Concept: er staan nog 3 fouten open")]
)
def test_an_error_makes_a_final_a_draft_that_says_so(told, read_edition, errors, mark):
    document = told(IMPORTANCE, findings=[found(Severity.ERROR)] * errors)
    assert document.status == "draft"
    assert read_edition(document).all("//section[@id='cover']/p[@class='mark']") == [mark]


def test_an_error_that_the_team_accepted_leaves_a_final_final(told):
    assert told(IMPORTANCE, findings=[found(Severity.ERROR, accepted="We weten het")]).status == "final"


def test_a_chapter_of_a_draft_ends_with_the_open_points_of_its_own_checks(told, read_edition):
    findings = [found(), found(code="CX604", where="compass")]
    document = told(DRAFT + IMPORTANCE + COMPASS, findings=findings, edition="team")
    edition = read_edition(document)
    assert "De “sponsor” is er niet waarschuwing" in edition.says("importance")
    assert "CX604" not in edition.says("importance")
    assert edition.root.xpath("//section[@id='importance']/*[last()]/@class") == ["open"]


def test_a_final_has_no_open_points_in_its_chapters(told, read_edition):
    edition = read_edition(told(IMPORTANCE, findings=[found()]))
    assert edition.all("//section[@class='chapter']//aside") == []


def test_the_document_speaks_english_when_asked(told, read_edition):
    document = told(IMPORTANCE, language="en")
    edition = read_edition(document)
    assert (document.language, edition.root.get("lang")) == ("en", "en")
    assert edition.all("//section[@id='importance']/h1/span") == ["1 Why now"]
    assert document.words.page.format(page=1, pages=2) == "Page 1 of 2"


def test_the_words_for_writers_are_dutch_by_default(told):
    words = told(IMPORTANCE).words
    assert (words.contents, words.table, words.page) == ("Inhoud", "Tabel", "Pagina {page} van {pages}")


def test_what_the_team_wrote_is_never_markup_nor_a_template(told, read_edition):
    document = told(
        "importance:\n  reason: Wij zijn {{ 7 * 7 }} & {% raw %}\n  desired_feeling: '<b>Ada</b> {% endraw %}'\n"
    )
    words = read_edition(document).says("importance")
    assert "{{ 7 * 7 }} & {% raw %}" in words
    assert "<b>Ada</b> {% endraw %}" in words


def test_a_picture_comes_through_the_gate(told, read_edition):
    text = "importance:\n  reason: |\n    Kijk.\n\n    ![De proef](images/proef.png)\n"
    document = told(text, picture={"images/proef.png": PNG}.__getitem__)
    assert document.pictures == {"images/proef.png": PNG}
    figure = read_edition(document).part("figure-picture-1")
    assert figure[0].get("src") == "images/proef.png"
    assert figure[0].get("alt") == "De proef"


def _refuse(error):
    def gate(name):
        raise error

    return gate


@pytest.mark.parametrize(
    "gate",
    [_refuse(ValueError("no")), _refuse(WorkbookError(say("gone"))), _refuse(OSError()), lambda name: b"PK\x03\x04"],
)
def test_a_picture_that_the_gate_refuses_is_left_out(told, read_edition, gate):
    document = told("importance:\n  reason: 'Kijk. ![De proef](images/proef.png)'\n", picture=gate)
    assert document.pictures == {}
    assert read_edition(document).root.findall(".//figure") == []


def test_the_house_style_is_taken_along(told):
    text = """
    workbook:
      format: 1
      title: T
      date: 2027-01-15
      brand: {primary: "#0B4F6C", accent: "#B8461B", logo: brand/logo.png, word: brand/house.docx, font: Lora}
    """
    files = {"brand/logo.png": PNG, "brand/house.docx": b"PK\x03\x04rest"}
    document = told(text, picture=files.__getitem__)
    house = document.house
    assert (house.primary, house.accent, house.font) == ("#0b4f6c", "#b8461b", "Lora")
    assert (house.logo, house.word) == ("brand/logo.png", b"PK\x03\x04rest")
    assert document.pictures["brand/logo.png"] == PNG


def test_without_a_logo_the_house_has_none(told):
    house = told(IMPORTANCE).house
    assert (house.logo, house.word) == (None, None)
    assert house.primary.startswith("#")


def test_an_edition_that_there_is_not_is_refused(strategy_of):
    strategy = strategy_of(IMPORTANCE)
    with pytest.raises(WorkbookError) as error:
        tell(strategy, analyse(strategy), (), picture=lambda name: b"", edition="guests")
    assert (
        error.value.message.into("nl")
        == "De editie `guests` bestaat niet. Kies uit: board, team, employees, customers, all."
    )


def test_the_same_workbook_gives_the_same_document(told):
    assert told(DRAFT + IMPORTANCE + COMPASS) == told(DRAFT + IMPORTANCE + COMPASS)


def test_a_chart_belongs_to_a_figure_that_is_told(told, read_edition):
    edition = told(CASE)
    assert set(edition.charts) == {"figure-cash-flow"}
    assert all(read_edition(edition).has(name) for name in edition.charts)
    assert not told(IMPORTANCE).charts
