"""What the chapter on the organisation tells: who carries it, how it changes, who decides, does and takes over."""

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
  forums: [{name: Stuurgroep, purpose: Bewaakt., rhythm: elke maand, chair: Hanneke, members: 7, decides: Budget}]
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


def test_who_answers_and_who_carries_it_further_stands_first(edition):
    lead = edition.all("//section[@id='governance']/p[@class='lead']")
    assert lead == [
        "Hanneke is eindverantwoordelijk voor het geheel. "
        "36 ambassadeurs dragen de strategie uit in Winkels en Service."
    ]


def test_the_model_of_now_and_those_after_it_stand_in_order_of_time(edition):
    assert edition.all("//section[@id='governance']/dl/*") == [
        "Nu", "één centraal team: het team bepaalt de richting en doet het eerste werk zelf.",
        "31 maart 2028",
        "een kernteam met mensen in de afdelingen: de afdelingen doen het werk; het team helpt en bewaakt de richting."
        "Op die datum overgedragen aan de lijn: Opvolgen.",
        "31 maart 2030",
        "verankering in de afdelingen: de afdelingen doen het als deel van hun werk; een apart team is niet meer"
        " nodig.",
    ]  # fmt: skip


def test_the_team_that_makes_itself_superfluous_is_told_with_its_last_day(told, read_edition, edition):
    told_so = "Het team werkt eraan zichzelf overbodig te maken"
    assert told_so in edition.says("governance") and "vanaf 31 maart 2030 ieders werk is" in edition.says("governance")
    stays = read_edition(told(GOVERNANCE.replace("model: embedded", "model: central")))
    assert told_so not in stays.says("governance")


def test_a_day_on_which_only_a_task_moves_stands_in_the_line_too(told, read_edition):
    edition = read_edition(told(GOVERNANCE.replace("by: 2028-03-31, condition", "by: 2029-01-31, condition")))
    line = edition.all("//section[@id='governance']/dl/*")
    assert line[4:6] == ["31 januari 2029", "Op die datum overgedragen aan de lijn: Opvolgen."]


def test_the_team_has_a_sum_and_says_who_is_missing(edition):
    assert edition.rows("table-team") == [
        ["Programmamanager", "Sanne", "1,0", "98.000"],
        ["Onderzoeker", "nog niet ingevuld", "0,8", "–"],
        ["Totaal", "", "1,8", "98.000"],
    ]


def test_every_journey_has_an_owner_those_with_priority_first(edition):
    assert edition.all("//section[@id='governance']/ul/li") == ["Onderweg: Coen", "Boeken: Thijs"]


def test_a_journey_without_an_owner_says_so(told, read_edition):
    edition = read_edition(told(GOVERNANCE.replace(", owner: Coen}", "}")))
    assert edition.all("//section[@id='governance']/ul/li/span[@class='open']") == ["nog niemand"]


def test_meetings_roles_and_what_moves_stand_in_tables(edition):
    assert edition.rows("table-forums") == [["Stuurgroep", "Bewaakt.", "elke maand", "Hanneke", "7", "Budget"]]
    assert edition.rows("table-raci") == [["Meten", "Mees, Noor", "Noor", "–", "Iedereen"]]
    first, second = edition.rows("table-handover")
    assert first == ["Opvolgen", "CX-team", "Lijn", "31 maart 2028", "Op tijd."]
    assert second == ["Bewaken", "–", "Managementteam", "–", "–"]


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
