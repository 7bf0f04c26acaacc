"""What the chapter on the story tells: three sentences, the hero before and after, and what each audience hears."""

import pytest

from cxstrategy.model.route import ROUTE_STATEMENTS

STORY = """
segments: [{id: gezinnen, name: Gezinnen}]
story:
  situation: Mensen vertrouwen ons hun reis toe
  but: Als er iets verandert, horen ze niets.
  therefore: Daarom beloven we bericht.
  hero:
    name: Mirjam
    segment: gezinnen
    before: Ze *belt* en wacht.
    after: Ze weet het al.
    quote: Ik wist het al.
  messages:
    - {edition: customers, message: Jij weet het., call_to_action: Vul je nummer in., channel: E-mail, date: 2027-04-12}
    - {edition: board, message: Het loont., feeling: nuchter, owner: Noor, narrative: We hebben het **geprobeerd**.}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(STORY))


def test_the_story_goes_from_situation_by_but_to_therefore(edition):
    assert edition.all("//section[@id='story']/h1")[0].endswith("Daarom beloven we bericht")
    lead = edition.all("//section[@id='story']/p[@class='lead']")
    assert lead == ["Mensen vertrouwen ons hun reis toe. Als er iets verandert, horen ze niets."]


def test_a_conclusion_of_the_teams_own_leaves_the_story_whole(told, read_edition):
    edition = read_edition(told(STORY.replace("  messages:", "  conclusions: {story: Bericht dus.}\n  messages:")))
    assert edition.all("//section[@id='story']/p[@class='lead']")[0].endswith("Daarom beloven we bericht.")


def test_one_sentence_stands_above_the_chapter_and_not_again_below(told, read_edition):
    edition = read_edition(told("story: {but: Ze horen niets.}"))
    assert edition.says("story") == "1 Ons verhaal Ze horen niets"


BESIDE = "//section[@id='story']/div[@class='columns']/div[@class='box']"


def boxes(edition):
    return [box for box in edition.all(BESIDE) if box.startswith(("Nu", "Als"))]


def test_before_and_after_stand_beside_each_other_with_what_the_hero_says_at_its_end(edition):
    assert boxes(edition) == ["Nu: Mirjam Ze belt en wacht.", "Als het lukt Ze weet het al. Ik wist het al.Gezinnen"]
    assert edition.part("story").xpath("string(.//div[@class='box']/p/em)") == "belt"


def test_what_is_too_long_for_a_box_stands_below_its_heading(told, read_edition):
    edition = read_edition(told(STORY.replace("Ze *belt* en wacht.", "Ze belt en wacht. " * 90)))
    assert not boxes(edition)
    assert "Het verhaal van Mirjam Gezinnen" in edition.all("//section[@id='story']/h2")
    assert [head for head in edition.all("//section[@id='story']/h3")] == ["Nu", "Als het lukt"]
    assert edition.all("//section[@id='story']/blockquote") == ["Ik wist het al.Mirjam"]


def test_half_a_story_has_no_box_beside_it(told, read_edition):
    edition = read_edition(told("story: {hero: {name: Mirjam, before: Ze wacht.}}"))
    assert not boxes(edition)
    assert edition.all("//section[@id='story']/h3") == ["Nu"]


def test_a_picture_of_the_hero_stands_across_the_page_and_not_in_a_box(told, read_edition):
    shown = STORY.replace("after: Ze weet het al.", 'after: "Ze weet het al.\\n\\n![Een bericht](bericht.png)"')
    edition = read_edition(told(shown, picture=lambda name: b"\x89PNG\r\n\x1a\n"))
    assert edition.all("//section[@id='story']/figure/figcaption") == ["Een bericht"]
    assert "Een bericht" not in " ".join(boxes(edition))


ASKED = """
story:
  messages:
    - {edition: customers, message: Jij weet het., call_to_action: Vul je nummer in.}
    - {edition: employees, message: Jij mag het., call_to_action: Bel terug.}
    - {edition: board, message: Het loont., call_to_action: Zeg ja.}
"""


def test_what_colleagues_and_customers_are_asked_stands_beside_each_other_and_the_board_in_the_appendix(
    told, read_edition
):
    edition = read_edition(told(ASKED))
    assert edition.all(BESIDE) == [
        "Aan collega's Jij mag het. Wat we vragen: Bel terug.",
        "Aan klanten Jij weet het. Wat we vragen: Vul je nummer in.",
    ]
    assert "Aan de directie Het loont. Wat we vragen: Zeg ja." in edition.says("more")
    assert "Het loont" not in edition.says("story")


def test_one_audience_has_a_heading_and_no_box(edition):
    assert "Aan klanten" in edition.all("//section[@id='story']/h2")
    assert "Jij weet het. Wat we vragen: Vul je nummer in." in edition.says("story")


def test_how_it_is_told_stands_in_the_order_of_the_audiences_and_says_no_message_twice(edition):
    assert edition.rows("table-messages") == [
        ["Directie", "Nuchter", "–", "Noor"],
        ["Klanten", "–", "E-mail, 12 april 2027", "–"],
    ]


def test_the_narrative_for_the_board_is_told_in_full(edition):
    assert "Zoals we het aan de directie vertellen" in edition.all("//section[@id='story']/h2")
    assert "geprobeerd" in edition.all("//section[@id='story']/p/strong")


def test_the_narratives_for_others_stand_in_their_own_editions(told, read_edition):
    story = STORY.replace("Jij weet het., call", "Jij weet het., narrative: Zo merk je het., call")
    board = read_edition(told(story))
    assert "Zo merk je het." not in " ".join(board.all("//section"))
    customers = read_edition(told(story + "compass: {promise: Je weet waar je aan toe bent.}\n", edition="customers"))
    assert "Zo merk je het." in customers.says("leaflet")


def test_a_fuller_story_keeps_hero_and_messages_and_moves_what_we_tell(told, read_edition):
    long = "We hebben het geprobeerd en het werkte beter dan we dachten en ook op dagen dat alles tegenzat. " * 60
    edition = read_edition(told(STORY.replace("We hebben het **geprobeerd**.", long)))
    assert boxes(edition) and "Vul je nummer in" in edition.says("story")
    assert "We hebben het geprobeerd" in edition.says("more") and "geprobeerd" not in edition.says("story")
    assert edition.says("story").endswith(
        "De bijlage bevat ook de boodschap aan de directie en het verhaal zoals we het aan de directie vertellen."
    )


def test_the_route_decides_whether_the_hero_or_what_we_ask_stands_first(told, read_edition):
    for style, first in (("delers", "Nu"), ("doeners", "Aan")):
        answers = ", ".join(f"{name}: {5 if style == own else 1}" for name, own in ROUTE_STATEMENTS.items())
        route = f"route: {{assessments: [{{respondent: r1, layer: staff, answers: {{{answers}}}}}]}}\n"
        hero = "  hero: {name: Mirjam, before: Ze belt., after: Ze weet het.}\n"
        assert read_edition(told(ASKED + hero + route)).all(BESIDE)[0].startswith(first)


def test_a_story_in_english_has_english_headings(told, read_edition):
    headings = read_edition(told(STORY, language="en")).all("//section[@id='story']//*[self::h2 or self::h3]")
    assert headings == [
        "To customers", "Now: Mirjam", "When it works", "How and when it is told", "As we tell it to the board",
    ]  # fmt: skip
