"""What the chapter on the story tells: the three sentences, the hero before and after, and who hears what."""

import pytest

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


def test_the_hero_goes_from_before_to_after_and_speaks(edition):
    assert "Het verhaal van Mirjam Gezinnen" in edition.all("//section[@id='story']/h2")
    assert edition.all("//section[@id='story']/h3")[-2:] == ["Nu", "Als het lukt"]
    assert edition.part("story").xpath("string(p/em)") == "belt"
    assert edition.all("//section[@id='story']/blockquote") == ["Ik wist het al.Mirjam"]


def test_messages_stand_in_the_order_of_their_audience(edition):
    assert edition.rows("table-messages") == [
        ["Directie", "Het loont.Nuchter", "–", "–", "Noor"],
        ["Klanten", "Jij weet het.", "Vul je nummer in.", "E-mail12 april 2027", "–"],
    ]


def test_a_narrative_is_told_in_full(edition):
    assert "Aan de directie" in edition.all("//section[@id='story']/h3")
    assert edition.part("story").xpath("string(p/strong)") == "geprobeerd"
    assert "Aan klanten" not in edition.says("story")


def test_a_story_in_english_has_english_headings(told, read_edition):
    headings = read_edition(told(STORY, language="en")).all("//section[@id='story']/h2")
    assert headings == ["How we tell it", "Who hears what, and what we ask", "The story of Mirjam Gezinnen"]
