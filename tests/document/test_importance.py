"""What the chapter on why now shows: its number, its facts, and no sentence twice."""

IMPORTANCE = """
importance:
  reason: |
    Klanten bellen twee keer. En **niemand** weet
    waarom.
  urgency: Het verloop loopt op. Wie nu kiest, bouwt één keer.
  evidence:
    - {claim: Van de klanten belt 41% nog eens., source: Telling, year: 2026}
    - {claim: Na de proef belde 17% minder., source: Proef}
"""


def test_the_number_that_hurts_stands_beside_the_reason_with_its_source(told, read_edition):
    edition = read_edition(told(IMPORTANCE))
    assert edition.all("//section[@id='importance']/aside") == [
        "Het getal dat pijn doet41%Van de klanten belt 41% nog eens. Telling, 2026"
    ]
    assert edition.rows("table-importance") == [["Na de proef belde 17% minder.", "Proef", "–"]]
    assert edition.all("//table[@id='table-importance']/caption") == ["De andere feiten achter de aanleiding"]


def test_without_a_number_there_is_no_box_and_all_facts_are_in_the_table(told, read_edition):
    edition = read_edition(told(IMPORTANCE.replace("41%", "een deel")))
    assert edition.all("//section[@id='importance']/aside") == []
    assert len(edition.rows("table-importance")) == 2
    assert edition.all("//table[@id='table-importance']/caption") == ["De feiten achter de aanleiding"]


def test_the_sentence_that_is_the_title_is_not_said_again(told, read_edition):
    words = read_edition(told(IMPORTANCE)).says("importance")
    assert words.startswith("1 Waarom nu Het verloop loopt op Klanten bellen") and words.count("verloop") == 1
    assert "Wie nu kiest, bouwt één keer." in words
    without = read_edition(told(IMPORTANCE.replace("  urgency", "  desired_feeling"))).says("importance")
    assert without.count("Klanten bellen twee keer") == 1 and "En niemand weet waarom." in without


def test_a_title_that_a_text_only_begins_like_takes_nothing_from_it(told, read_edition):
    text = IMPORTANCE + "story: {conclusions: {importance: Het verloop}}\n"
    assert "Het verloop loopt op." in read_edition(told(text)).says("importance")
