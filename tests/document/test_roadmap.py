"""What the chapter on the road map tells: the first hundred days from the decision on, what else is due, all means."""

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


EXPECTATIONS = """
journeys: [{id: reis, name: Reis, priority: true}]
expectations: [{id: weten, statement: Zeg het me, importance: 9, performance: 4, journey: reis}]
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(CASE + ACTIONS + AROUND))


def test_the_hundred_days_follow_on_the_decision_and_count_from_the_start_of_the_case(edition):
    # Day 100 from 1 March is 9 June; of four actions one begins after it.
    assert "Na het besluit lopen de eerste honderd dagen van 1 maart 2027 tot 9 juni 2027." in edition.says("roadmap")


def test_the_decision_itself_stands_on_its_own_page_and_not_here(edition):
    words = edition.says("roadmap")
    assert "Geef het startbudget vrij" not in words and "570.000" not in words and "Directie" not in words


def test_actions_of_the_first_hundred_days_stand_with_their_days_and_owners(edition):
    assert edition.rows("table-first-days") == [
        ["8 maart – 14 mei 2027", "Berichten", "Aïsha"],
        ["9 juni 2027", "Dossier", "–"],
    ]


def test_what_else_is_due_stands_apart_and_no_further_than_a_year(edition):
    assert edition.rows("table-first-year") == [
        ["15 maart 2027", "Start van het verhaal: Medewerkers", "Sanne"],
        ["1 april 2027", "Nulmeting: Aanbeveling", "Noor"],
        ["1 september 2027", "Vanaf deze datum: een kernteam met mensen in de afdelingen", "–"],
        ["1 oktober 2027", "Overdracht: Opvolgen", "Lijn"],
        ["31 december 2027", "Streefdatum: Aanbeveling op +28", "Noor"],
        ["1 februari 2028", "Onze ambitie: de fase Verhogen", "–"],
    ]


def test_an_owner_is_called_by_name_where_the_function_stands_elsewhere(told, read_edition):
    text = ACTIONS.replace("owner: Aïsha", "owner: Aïsha el Amrani (manager Klantenservice)")
    edition = read_edition(told(CASE + text))
    assert edition.rows("table-first-days")[0][2] == "Aïsha el Amrani"
    assert "Aïsha el Amrani" in [row[2] for row in edition.rows("table-roadmap")]


def test_an_action_carries_the_number_of_the_expectation_that_it_answers(told, read_edition):
    text = ACTIONS.replace("owner: Aïsha", "expectation: weten")
    edition = read_edition(told(CASE + text + EXPECTATIONS))
    assert edition.rows("table-first-days")[0][1] == "1 Berichten"
    assert "Cijfer: de verwachting waaraan een actie bijdraagt." in edition.says("roadmap")


def test_all_actions_stand_in_the_appendix_also_where_the_page_has_room(edition):
    assert edition.root.xpath("//section[@id='more']//table[@id='table-roadmap']")
    assert "De bijlage bevat ook alle acties met hun budget" in edition.says("roadmap")


def test_without_dates_there_is_no_calendar(told, read_edition):
    edition = read_edition(told("actions: [{id: los, title: Los}]"))
    assert "De eerste honderd dagen lopen van 15 januari 2027 tot 25 april 2027." in edition.says("roadmap")
    assert not edition.has("table-first-days") and not edition.has("figure-roadmap")


def test_without_actions_the_chapter_is_not_told(told, read_edition):
    assert "roadmap" not in read_edition(told(CASE)).chapters


def test_it_is_told_in_english(told, read_edition):
    words = read_edition(told(CASE + ACTIONS, language="en")).says("roadmap")
    assert "Two actions start in the first hundred days; the other one waits until after" in words
    assert "After the decision the first hundred days run from 1 March 2027 to 9 June 2027." in words


MEANS = """
objectives: [{id: rust, statement: Klanten zijn gerust.}]
actions:
  - {id: later, title: Feest, phase: share, start: 2028-01-10, end: 2028-02-01}
  - {id: proef, title: Proef, phase: do, lane: quick_win, start: 2027-03-01, end: 2027-05-28, owner: Coen,
     budget: 60000, fte: 1.2, objective: rust}
  - {id: plan, title: Plan, phase: think, start: 2027-02-01, budget: 5000, done: true}
  - {id: los, title: Los}
"""


def test_actions_stand_in_the_order_of_the_route_with_their_means(told, read_edition):
    edition = read_edition(told("route: {choice: {route: doeners, reason: Zo zijn we}}\n" + MEANS.strip() + "\n"))
    first, second, third, last, total = edition.rows("table-roadmap")
    assert first[0] == "Proef doen quick win"
    assert first[1] == "1 maart – 28 mei 2027"
    assert first[2:] == ["Coen", "60.000", "1,2"]
    assert (second[0], third[0]) == ("Plan denken klaar", "Feest delen")
    assert last == ["Los", "–", "–", "–", "–"]
    assert total == ["Totaal", "", "", "65.000", "1,2"]


def test_without_a_route_thinking_stands_before_doing_before_sharing(told, read_edition):
    edition = read_edition(told(MEANS))
    assert [row[0].split()[0] for row in edition.rows("table-roadmap")][:3] == ["Plan", "Proef", "Feest"]
    assert "route" not in edition.chapters


def test_actions_without_means_have_no_sum(told, read_edition):
    edition = read_edition(told("actions: [{id: los, title: Los, end: 2027-05-01}]"))
    assert edition.rows("table-roadmap") == [["Los", "… – 1 mei 2027", "–", "–", "–"]]


def test_an_action_that_ends_before_it_starts_is_open(told, read_edition):
    text = "actions: [{id: om, title: Omgekeerd, start: 2027-03-31, end: 2027-01-15}]"
    assert read_edition(told(text)).rows("table-roadmap")[0][1] == "open: het eind ligt voor het begin"
