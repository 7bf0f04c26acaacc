"""What the short appendices show: who tested the compass, what we accept, what is open, and how it was all counted."""

import pytest

from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import Message

ERROR = Finding("CX403", Severity.ERROR, Message("Het doel `nps` ligt verkeerd"), where="objectives/nps")
TIP = Finding("CX104", Severity.TIP, Message("Een leus"), where="importance")
BESIDE = Finding("CX010", Severity.WARNING, Message("Het logo is er niet"), where="workbook/brand")
SMALL = Finding("CX407", Severity.WARNING, Message("`nps` is klein"), where="objectives/nps")
ACCEPTED = SMALL.accept("Er zijn er niet meer.")
OBJECTIVE = "objectives: [{id: nps, statement: Klanten bevelen ons aan.}]\n"
DRAFT = "workbook: {format: 1, title: T, date: 2026-11-21, language: nl, status: draft}"
COMPASS = """
compass:
  promise: Je weet waar je aan toe bent.
  validations:
    - {group: customer, who: Panel, method: interviews, n: 24, date: 2026-11-26, outcome: adjusted, change: Korter.}
    - {group: internal}
"""


def test_the_validation_log_says_who_said_what_and_what_changed(told, read_edition):
    assert read_edition(told(COMPASS)).rows("table-validation") == [
        ["Klanten (n = 24)", "Panel; interviews, 26 november 2026", "Aangepast", "Korter."],
        ["Collega's", "–", "–", "–"],
    ]


DECIDED = """
compass: {promise: Je weet waar je aan toe bent.}
journeys: [{id: boeken, name: Van idee tot boeking}]
objectives: [{id: rust, statement: Klanten voelen zich gerust.}]
decided:
  - {about: objectives/rust/target, chosen: "40"}
  - about: compass/promise
    chosen: Je weet waar je aan toe bent
    alternatives:
      - {text: Wij laten je niet los., by: groep Winkels, votes: 9}
      - {text: Je weet waar je aan toe bent., by: groep Service, votes: 23}
      - {text: Altijd in de buurt.}
    date: 2026-12-03
    by: [directie, managementteam]
    dissent: De winkels vinden de zin te lang.
  - {about: journeys/boeken, chosen: Hiermee beginnen we, date: 2026-11-05, alternatives: [{text: Alles tegelijk}]}
"""


def test_the_decision_log_says_what_was_chosen_between_what_by_whom_and_who_disagreed(told, read_edition):
    edition = read_edition(told(DECIDED))
    assert "Besluitenlog" in edition.says("decision_log")
    # Nobody voted on the first: no votes are told. Nothing is known of the last but what was chosen.
    assert edition.rows("table-decided") == [
        ["Verwachtingen van klanten: “Van idee tot boeking”", "Hiermee beginnen weAlles tegelijk", "5 november 2026"],
        ["Klantkompas: de klantbelofte",
         "Je weet waar je aan toe bent (groep Service, 23 stemmen)Wij laten je niet los (groep Winkels, 9 stemmen)"
         "Altijd in de buurt",
         "Directie en managementteam, 3 december 2026Tegengeluid: De winkels vinden de zin te lang."],
        ["Doelstellingen: “Klanten voelen zich gerust”: de streefwaarde", "40", "–"],
    ]  # fmt: skip
    assert edition.all("//table[@id='table-decided']//strong") == [
        "Hiermee beginnen we", "Je weet waar je aan toe bent (groep Service, 23 stemmen)", "40",
    ]  # fmt: skip


def test_a_choice_about_a_benefit_calls_it_by_its_name_and_never_by_its_id(told, read_edition):
    text = """
business_case:
  {currency: EUR, start: 2027-01-01, years: 1, discount_rate: {value: 8%, kind: real},
   benefits: [{id: baat-1, lever: other, amounts: 9}]}
decided: [{about: business_case/benefits/baat-1/amounts, chosen: "9"}]
"""
    ((heading, *_),) = read_edition(told(text)).rows("table-decided")
    assert heading.startswith("Businesscase: “Andere baat”: ") and "baat-1" not in heading.lower()


def test_the_decision_log_in_english_and_no_log_where_nothing_was_logged(told, read_edition):
    edition = read_edition(told(DECIDED, language="en"))
    assert "Three choices in this strategy were made in a room." in edition.says("decision_log")
    assert edition.rows("table-decided")[1][0] == "Customer compass: the customer promise"
    assert "Je weet waar je aan toe bent (groep Service, 23 votes)" in edition.rows("table-decided")[1][1]
    assert not read_edition(told(COMPASS)).has("decision_log")


def test_what_we_accept_stands_with_where_and_why(told, read_edition):
    edition = read_edition(told(COMPASS + OBJECTIVE, findings=[ACCEPTED]))
    assert edition.rows("table-accepted") == [
        ["waarschuwing", "“Klanten bevelen ons aan”", "“nps” is klein", "Er zijn er niet meer."]
    ]


def test_the_team_reads_which_check_it_accepted(told, read_edition):
    edition = read_edition(told(DRAFT + COMPASS, findings=[ACCEPTED], edition="team"))
    assert edition.rows("table-accepted")[0][0] == "CX407 waarschuwing"


def test_what_is_open_stands_by_chapter_with_what_belongs_to_none_first(told, read_edition):
    edition = read_edition(told(COMPASS, findings=[TIP, ERROR, BESIDE], edition="team"))
    rows = edition.rows("table-open")
    assert rows[0] == ["Het werkboek", "Het logo is er niet", "CX010 waarschuwing"]
    assert rows[1] == ["Belang", "Een leus", "CX104 tip"]
    assert ["Doelstellingen", "Het doel “nps” ligt verkeerd", "CX403 fout"] in rows
    assert [row for row in rows if row[1].startswith("Nog niet ingevuld") and row[2] == "–"]
    assert "Nog open: 1 fout, 1 waarschuwing, 1 tip en" in edition.says("open_points")


@pytest.mark.parametrize("status", ["", DRAFT])
def test_the_board_is_shown_nothing_that_is_open(told, read_edition, status):
    edition = read_edition(told(status + COMPASS, findings=[TIP]))
    assert not edition.root.xpath("//aside[@class='open'] | //section[@id='open_points']")
    assert "Een leus" not in " ".join(edition.root.itertext())
    assert "CX104" not in " ".join(edition.root.itertext())


@pytest.fixture(scope="module")
def method(told, read_edition):
    return read_edition(told(USED))


USED = """
metrics: [{id: nps, name: NPS, kind: nps}, {id: cijfer, name: Cijfer, kind: rating, scale: [1, 10], method: mean}]
objectives: [{id: een, statement: Beter., metric: nps}]
business_case:
  currency: EUR
  start: 2027-01-01
  years: 1
  discount_rate: {value: 8%, kind: real}
  benefits: [{id: een, lever: other, amounts: 9}]
  simulation: {draws: 2000, seed: 7}
"""


def test_only_what_the_workbook_uses_is_explained(method):
    terms = [row[0] for row in method.rows("table-method")]
    assert {"Promotors min criticasters", "Andere baat", "Simulatie"} <= set(terms)
    assert not {"Volwassenheid", "Verwachtingen", "De route", "Behoud", "Gemiddelde"} & set(terms)


def test_percentages_and_the_simulation_are_said_as_they_are(method):
    words = method.says("method")
    assert "Alle foutmarges gelden bij 95% betrouwbaarheid:" in words
    assert "2.000 keer getrokken" in words and "(startwaarde 7)" in words
    assert "20% omhoog en omlaag" in words


def test_marks_and_the_book_are_named(method, told, read_edition):
    assert "registreerde merken van Bain & Company, NICE Systems en Fred Reichheld" in method.says("method")
    bare = read_edition(told("compass: {promise: Je weet het.}")).says("method")
    assert "het boek De CX Travel Guide (2020)" in bare
    assert "merken van" not in bare


def test_the_thresholds_that_are_explained_are_those_of_the_analysis(told, read_edition):
    from cxstrategy.analysis.money.tornado import SWING
    from cxstrategy.analysis.precision import Z95
    from cxstrategy.analysis.route.questionnaire import ENOUGH
    from cxstrategy.analysis.route.route import CLEAR_CONFIDENCE, CLEAR_LEAD, LEANING_CONFIDENCE, LEANING_LEAD
    from cxstrategy.analysis.visibility import Z80
    from cxstrategy.model.maturity import REPEATABLE, STATEMENTS
    from cxstrategy.model.route import ROUTE_STATEMENTS

    answers = ", ".join(f"{name}: 3" for name in ROUTE_STATEMENTS)
    text = f"""
route: {{assessments: [{{respondent: r1, layer: staff, answers: {{{answers}}}}}]}}
maturity: {{date: 2026-11-01, assessments: [{{respondent: r1, layer: staff, answers: {{design-process: 1}}}}]}}
metrics: [{{id: nps, name: NPS, kind: nps}}]
objectives: [{{id: een, statement: Beter., metric: nps}}]
business_case: {{currency: EUR, start: 2027-01-01, years: 1, discount_rate: {{value: 8%, kind: real}}}}
"""
    words = read_edition(told(text, language="en")).says("method")
    assert f"a lead of at least {CLEAR_LEAD} points and the first place in {float(CLEAR_CONFIDENCE):.0%}" in words
    assert f"a leaning with {LEANING_LEAD} points and {float(LEANING_CONFIDENCE):.0%}" in words
    assert f"{Z95 + Z80:.1f} times the square root" in words
    assert f"{SWING:.0%} either way" in words
    assert ENOUGH == 4 and "who answered four of each style counts" in words
    assert f"{len(STATEMENTS)} statements" in words and f"a mean of at least {REPEATABLE}" in words
