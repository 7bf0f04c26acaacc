"""What the chapter on who tells: who carries it, the team in time, who owns, decides, does and takes over."""

import pytest

GOVERNANCE = """
journeys:
  - {id: boeken, name: Boeken}
  - {id: onderweg, name: Onderweg, priority: true, owner: Coen}
governance:
  sponsor: Hanneke
  model: central
  model_path: [{by: 2030-03-31, model: embedded}, {by: 2028-03-31, model: hub_and_spoke}]
  team: [{role: Programmamanager, name: Sanne, fte: 1, budget: 98000}, {role: Onderzoeker, fte: 0.8}]
  forums:
    - {name: Stuurgroep, purpose: Bewaakt., rhythm: elke maand, chair: Noor (directeur Klant), members: 7,
       decides: Budget}
  journey_owners: [{journey: boeken, owner: Thijs}]
  ambassadors: {number: 36, departments: [Winkels, Service]}
  raci: [{task: Meten, responsible: [Mees, Noor], accountable: Noor, informed: [Iedereen]}]
  handover:
    - {task: Bewaken, to: Managementteam}
    - {task: Opvolgen, from: CX-team, to: Lijn, by: 2028-03-31, condition: Op tijd.}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(GOVERNANCE))


def title(edition):
    return edition.all("//section[@id='governance']/h1")[0].replace("\u00a0", " ")


def lead(edition):
    return edition.all("//section[@id='governance']/p[@class='lead']")[0]


def test_who_answers_stands_first_and_who_carries_it_further_beside_it(edition):
    words = "Hanneke is eindverantwoordelijk voor het geheel."
    assert lead(edition).startswith(words)
    beside = edition.all("//section[@id='governance']/aside[@class='side']")
    assert beside == ["36 ambassadeurs dragen de strategie uit in Winkels en Service."]


def test_ambassadors_without_a_number_are_told_in_the_lead(told, read_edition):
    edition = read_edition(told(GOVERNANCE.replace("number: 36, ", "")))
    assert "Ambassadeurs dragen de strategie uit in Winkels en Service." in lead(edition)


def test_the_title_says_by_when_the_team_must_be_superfluous(told, read_edition, edition):
    assert title(edition).endswith("Het begint met een team, en moet vanaf maart 2030 zonder kunnen")
    nobody = read_edition(told(GOVERNANCE.replace("  sponsor: Hanneke\n", "")))
    assert title(nobody).endswith("Vanaf maart 2030 moet het zonder team kunnen; wie het tot dan draagt, is nog open")


def test_a_team_that_stays_is_not_told_to_make_itself_superfluous(told, read_edition):
    stays = read_edition(told(GOVERNANCE.replace("model: embedded", "model: central")))
    assert title(stays).endswith("Hanneke draagt de strategie, met één centraal team")
    assert "overbodig" not in stays.says("governance")


def test_the_team_in_time_is_drawn_where_the_text_mentions_it(edition):
    assert "(figuur 1)" in lead(edition)
    assert "31 maart 2028, aan: Lijn" in edition.says("figure-team").replace("\u00a0", " ")


def test_without_a_day_the_model_stands_in_a_sentence(told, read_edition):
    edition = read_edition(told("governance: {model: central}"))
    sentence = "We werken met één centraal team: het team bepaalt de richting en doet het eerste werk zelf."
    assert sentence in edition.says("governance")
    assert not edition.has("figure-team")


def test_the_team_has_a_sum_and_says_who_is_missing(edition):
    assert edition.rows("table-team") == [
        ["Programmamanager", "Sanne", "1,0", "98.000"],
        ["Onderzoeker", "nog niet ingevuld", "0,8", "–"],
        ["Totaal", "", "1,8", "98.000"],
    ]


def test_every_journey_has_an_owner_those_with_priority_first(edition):
    assert edition.rows("table-owners") == [["Onderweg", "Coen"], ["Boeken", "Thijs"]]


def test_a_journey_carries_the_numbers_of_the_expectations_that_the_document_follows(told, read_edition):
    expectation = """
expectations:
  - {id: bericht, statement: Ik wil bericht., journey: onderweg, importance: 9, performance: 3}
"""
    edition = read_edition(told(GOVERNANCE + expectation))
    assert [row[0] for row in edition.rows("table-owners")] == ["1 Onderweg", "Boeken"]


def test_a_journey_without_an_owner_says_so(told, read_edition):
    edition = read_edition(told(GOVERNANCE.replace(", owner: Coen}", "}")))
    assert edition.rows("table-owners")[0] == ["Onderweg", "nog niemand"]


def test_meetings_roles_and_what_moves_stand_in_tables(edition):
    assert edition.rows("table-forums") == [["Stuurgroep", "Bewaakt.", "elke maand; Noor", "Budget"]]
    assert "Deelnemers per overleg: Stuurgroep 7." in edition.says("more")
    assert edition.rows("table-raci") == [["Meten", "Mees, Noor", "Noor", "–", "Iedereen"]]
    first, second = edition.rows("table-handover")
    assert first == ["Opvolgen", "CX-team → Lijn", "31 maart 2028", "Op tijd."]
    assert second == ["Bewaken", "– → Managementteam", "–", "–"]


def test_nothing_but_a_model_is_told_too(told, read_edition):
    edition = read_edition(told("governance: {model: central, ambassadors: {number: 1}}"))
    words = edition.says("governance")
    assert "Nog niemand in de directie is eindverantwoordelijk voor het geheel." in words
    assert "Eén ambassadeur draagt de strategie uit in de afdelingen." in words
    assert not edition.has("table-team")


def test_the_sponsor_of_the_first_step_counts_as_well(told, read_edition):
    edition = read_edition(told("importance: {reason: Klanten wachten., sponsor: Noor}\ngovernance: {model: central}"))
    assert "Noor is eindverantwoordelijk voor het geheel." in edition.says("governance")


def test_a_team_without_time_and_money_has_no_sum(told, read_edition):
    edition = read_edition(told("governance: {team: [{role: Gids}]}"))
    assert edition.rows("table-team") == [["Gids", "nog niet ingevuld", "–", "–"]]
