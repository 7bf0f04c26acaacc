"""What the last chapter tells: what is asked when and who answers, whether a change would show, and what is next."""

import pytest

METRICS = """
metrics:
  - {id: ces, name: Gemak, kind: ces, level: contact, channel: human, scale: [1, 7], method: top3,
     question: Ging het makkelijk?, open_question: true, asked_within_hours: 24,
     follow_up: {owner: Thijs (manager Winkels), within_days: 3}}
  - {id: nps, name: Aanbeveling, kind: nps, level: relationship, sample: 400, question: Raad je ons aan?,
     open_question: true, frequency: quarterly, follow_up: {owner: Sanne, within_days: 1}}
  - {id: reis, name: Tevredenheid, kind: csat, level: journey, scale: [1, 5], method: top2, open_question: true,
     frequency: half_yearly, asked_within_hours: 1, follow_up: {within_days: 10}}
  - {id: verloop, name: Klantverloop, kind: churn, level: business, scale: [0, 100], method: share, frequency: yearly}
"""
# 180 promoters, 140 passives and 80 detractors: NPS 25.0.
OBJECTIVES = """
objectives:
  - id: aanbevelen
    statement: Klanten raden ons aan.
    metric: nps
    baseline: {date: 2026-11-20, distribution: {0: 80, 7: 140, 10: 180}}
    target: 45
"""
DECISION = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 3
  discount_rate: {value: 5%, kind: nominal}
  decision: {ask: Geef het vrij., by: 2027-02-23, who: De directie}
"""
WITHOUT_JOURNEY = METRICS.replace("level: journey", "level: contact")


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(METRICS + OBJECTIVES + DECISION))


def title(edition):
    return edition.all("//section[@id='measurement']/h1")[0]


def test_it_closes_the_document(edition):
    assert edition.chapters[-1] == "measurement"


def test_what_is_asked_stands_by_level_with_who_answers_by_name_alone(edition):
    assert edition.rows("table-metrics") == [
        ["Relatie", "Aanbeveling", "Raad je ons aan?", "Elk kwartaal", "Sanne, binnen 1 dag"],
        ["Klantreis", "Tevredenheid", "–", "Halfjaarlijks, binnen 1 uur na het contact", "binnen 10 dagen"],
        ["Contact", "Gemak", "Ging het makkelijk?", "Binnen 24 uur na het contact", "Thijs, binnen 3 dagen"],
    ]


def test_in_english_too(told, read_edition):
    rows = read_edition(told(METRICS, language="en")).rows("table-metrics")
    assert [row[3:] for row in rows] == [
        ["Quarterly", "Sanne, within 1 day"],
        ["Twice a year, within 1 hour of the contact", "within 10 days"],
        ["Within 24 hours of the contact", "Thijs, within 3 days"],
    ]


def test_what_is_counted_instead_of_asked_stands_below(edition):
    assert "Niet gevraagd maar geteld: Klantverloop (elk jaar)." in edition.says("measurement")


def test_nothing_but_what_is_counted_needs_no_table(told, read_edition):
    counted = "metrics: [{id: v, name: Verloop, kind: churn, level: business, scale: [0, 100], method: share}]"
    edition = read_edition(told(counted))
    assert "Niet gevraagd maar geteld: Verloop." in edition.says("measurement")
    assert not edition.has("table-metrics")


def test_the_title_says_how_long_who_answers_waits_at_most(edition):
    assert title(edition).endswith("Wie antwoordt, mag binnen 10 dagen bericht verwachten")


def test_a_survey_that_nobody_answers_takes_that_certainty_away(told, read_edition):
    some = METRICS.replace(", follow_up: {within_days: 10}", "")
    expected = "We vragen op drie plekken iets, maar spraken er nog maar op twee af hoe snel we antwoorden"
    assert title(read_edition(told(some))).endswith(expected)
    none = some.replace(", within_days: 3", "").replace(", within_days: 1", "")
    expected = "We vragen klanten van alles, maar wie hun antwoord geeft is nog open"
    assert title(read_edition(told(none))).endswith(expected)


def test_a_level_that_is_not_heard_is_named_once(told, read_edition):
    edition = read_edition(told(WITHOUT_JOURNEY))
    assert title(edition).endswith("Van de drie niveaus waarop klanten iets te zeggen hebben, horen we er één nog niet")
    assert edition.says("measurement").count("Nog niet gemeten op het niveau: klantreis.") == 1


def test_whether_surveys_ask_why_is_said_for_all_or_for_some(told, read_edition, edition):
    assert "Elke meting vraagt ook waarom" in edition.says("measurement")
    some = read_edition(told(METRICS.replace("method: top2, open_question: true", "method: top2")))
    assert "Twee van de drie metingen vragen ook waarom." in some.says("measurement")


def test_colleagues_who_are_asked_are_told_of(told, read_edition, edition):
    assert "Daarnaast vragen we het collega's." not in edition.says("measurement")
    more = METRICS + "  - {id: enps, name: Werkgever, kind: enps, level: employee}\n"
    assert "Daarnaast vragen we het collega's." in read_edition(told(more)).says("measurement")


def test_a_change_that_is_too_small_is_a_risk_and_the_appendix_has_what_it_takes(told, read_edition):
    # Variance .5875 a wave of 400: (1.959964 + .841621) · √(2 · .5875 / 400) · 100 = 15.18 points; 400 are not enough.
    edition = read_edition(told(METRICS + OBJECTIVES.replace("target: 45", "target: 38")))
    assert "De verandering in Aanbeveling is te klein om met deze steekproef te zien" in edition.says("summary")
    assert "te klein" not in edition.says("measurement") + edition.says("objectives")
    assert edition.rows("table-objectives")[0][2] == "13 punten: nee; te zien vanaf 15,2 punten; n ≥ 546"


def test_a_change_that_is_large_enough_is_seen(told, read_edition):
    edition = read_edition(told(METRICS + OBJECTIVES, language="en"))
    assert "Our measurements can show this change." in edition.says("objectives")
    assert ": yes; visible from" in edition.rows("table-objectives")[0][2]


def test_it_closes_with_the_decision_unless_its_day_is_past(told, read_edition, edition):
    words = "is het besluit aan de orde."
    assert words in edition.says("measurement")
    past = read_edition(told(METRICS + DECISION.replace("2027-02-23", "2026-12-01")))
    assert "besluit aan de orde" not in past.says("measurement")


def test_the_appendix_has_the_counting_the_scale_and_the_sample(edition):
    first, _, third, _ = edition.rows("table-scales")
    assert first == ["Aanbeveling", "NPS, promotors min criticasters; open vraag", "0 tot 10", "400"]
    assert third[1:] == ["Inspanning (CES), aandeel van de drie hoogste antwoorden; open vraag", "1 tot 7", "–"]
