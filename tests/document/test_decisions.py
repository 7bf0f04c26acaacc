"""What the last chapter tells: what is asked, the first hundred days day by day, what follows, and the risks."""

import pytest

CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 3
  discount_rate: {value: 8%, kind: nominal}
  decision: {ask: Geef het startbudget vrij., amount: 570000, by: 2027-02-23, who: Directie}
"""
ACTIONS = """
actions:
  - {id: b, title: Berichten, lane: quick_win, start: 2027-03-08, end: 2027-05-14, owner: Aïsha}
  - {id: a, title: Dossier, lane: foundation, start: 2027-06-09}
  - {id: c, title: Te laat, start: 2027-06-10}
  - {id: d, title: Klaar al, start: 2027-03-02, done: true}
"""
AROUND = """
metrics: [{id: nps, name: Aanbeveling, kind: nps}]
objectives:
  - {id: een, statement: Klanten raden ons aan., metric: nps, target: 28, deadline: 2027-12-31, owner: Noor,
     baseline: {planned: 2027-04-01}}
story: {messages: [{edition: employees, date: 2027-03-15, owner: Sanne}, {edition: board, date: 2026-01-01}]}
governance:
  model_path: [{by: 2027-09-01, model: hub_and_spoke}, {by: 2031-01-01, model: embedded}]
  handover: [{task: Opvolgen, to: Lijn, by: 2027-10-01}]
maturity: {date: 2026-11-01, ambition: elevate, ambition_by: 2028-02-01}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(CASE + ACTIONS + AROUND))


def test_what_is_asked_stands_with_amount_date_and_who(edition):
    assert edition.all("//section[@id='decisions']/h1")[0].endswith("Geef het startbudget vrij")
    facts = edition.all("//section[@id='decisions']/dl/*")
    assert facts == ["Bedrag", "€ 570.000", "Besluit uiterlijk", "23 februari 2027", "Wie besluit", "Directie"]


def test_the_hundred_days_count_from_the_start_of_the_case(edition):
    words = edition.says("decisions")
    assert "Twee acties beginnen voordat de eerste honderd dagen, van 1 maart 2027 tot 9 juni 2027, om zijn." in words
    assert "Eén daarvan is een quick win, die klanten of collega's snel merken." in words


def test_everything_up_to_the_hundredth_day_stands_in_one_calendar(edition):
    assert edition.rows("table-first-days") == [
        ["23 februari 2027", "Besluit over wat we vragen", "Directie"],
        ["8 maart 2027", "Berichten (tot 14 mei 2027) quick win", "Aïsha"],
        ["15 maart 2027", "Start van het verhaal: Medewerkers verhaal", "Sanne"],
        ["1 april 2027", "Nulmeting: Aanbeveling meten", "Noor"],
        ["9 juni 2027", "Dossier", "–"],
    ]


def test_what_follows_stands_apart_and_no_further_than_a_year(edition):
    assert edition.rows("table-first-year") == [
        ["1 september 2027", "Vanaf deze datum: een kernteam met mensen in de afdelingen organisatie", "–"],
        ["1 oktober 2027", "Opvolgen overdracht", "Lijn"],
        ["31 december 2027", "Streefdatum: Aanbeveling op +28 meten", "Noor"],
        ["1 februari 2028", "Onze ambitie: de fase Verhogen meten", "–"],
    ]


def test_risks_are_sentences(edition):
    risks = edition.all("//section[@id='decisions']/ul/li")
    assert "Eén doelstelling heeft nog geen nulmeting." in risks
    assert all(risk.endswith(".") and risk[0].isupper() for risk in risks)


@pytest.mark.parametrize(
    ("ask", "below"),
    [
        (
            "Geef het budget vrij voor een heel jaar. " + "En nog een zin die erbij hoort. " * 8,
            "En nog een zin die erbij hoort. " * 6,
        ),
        ("Geef het budget vrij en " + "nog iets en " * 15 + "dat was het.", None),
    ],
)
def test_a_long_ask_goes_on_below_its_heading_and_stands_there_in_full_where_the_heading_cuts_it(
    told, read_edition, ask, below
):
    edition = read_edition(told(CASE.replace("Geef het startbudget vrij.", ask.strip())))
    assert edition.all("//section[@id='decisions']/p[@class='lead']") == [(below or ask).strip()]


def test_without_a_decision_and_without_dates_both_are_said_to_be_missing(told, read_edition):
    edition = read_edition(told("actions: [{id: los, title: Los}]"))
    words = edition.says("decisions")
    assert "Wat de directie moet besluiten, is nog niet opgeschreven." in words
    assert "Voor de eerste honderd dagen, van 15 januari 2027 tot 25 april 2027, is nog geen actie gepland." in words
    assert not edition.has("table-first-days")


def test_the_heading_counts_the_same_actions_as_the_chapter(told, read_edition):
    case = CASE[: CASE.index("  decision")]
    edition = read_edition(told(case + ACTIONS, language="en"))
    assert edition.all("//section[@id='decisions']/h1")[0].endswith("Two actions start in the first hundred days")
    assert "Two actions start before the first hundred days" in edition.says("decisions")
