"""What the appendix with the evidence shows: each expectation's evidence, what happens around us, whose goals."""

import pytest

TEXT = """
importance: {reason: Klanten wachten., evidence: [{claim: Klanten bellen vaak., source: Telling, year: 2026}]}
expectations:
  - {id: kaal, statement: Neem op., importance: 9, performance: 2}
  - id: klein
    statement: Groet me.
    importance: 5
    performance: 8
    evidence: [{kind: employee, method: workshop}]
  - id: groot
    statement: Vertel het me.
    importance: 9
    performance: 4
    evidence:
      - {kind: customer, method: interview, n: 14, date: 2026-05-20, source: Gesprekken, quote: Ik hoorde niets.}
      - {kind: data}
developments:
  - {id: een, title: Een, horizon: short, consequence: Wacht.}
  - {id: twee, title: Twee, horizon: short, consequence: Wacht.}
  - {id: drie, title: Drie, horizon: short, consequence: Wacht.}
  - {id: pakket, title: Pakjes volgen, description: "Ieder *weet* waar zijn pakje is.", source: Rapport,
     date: 2026-04-01}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(TEXT))


def test_every_expectation_is_a_row_with_its_sources_in_order_of_opportunity(edition):
    rows = edition.rows("table-expectations")
    assert [row[0].removeprefix("1 ").removeprefix("2 ").removeprefix("3 ") for row in rows] == [
        "Neem op.", "Vertel het me.", "Groet me.",
    ]  # fmt: skip
    assert [row[1] for row in rows] == ["9,0 · 2,0", "9,0 · 4,0", "5,0 · 8,0"]
    assert [row[-1] for row in rows] == [
        "Dun",
        "Sterk: Gesprekken (klanten, interviews, n = 14, mei 2026); Data",
        "Dun: Medewerkers, werksessie",
    ]
    assert "rust op drie bronnen" in edition.says("evidence")


def test_what_nothing_supports_is_named(edition):
    assert "Nog zonder bewijs: “Neem op”." in edition.says("evidence")


def test_developments_that_the_chapter_does_not_tell_stand_with_what_happens_and_their_source(edition):
    assert edition.rows("table-development-sources") == [
        ["Pakjes volgen", "Ieder weet waar zijn pakje is.", "Rapport, april 2026"]
    ]


def test_the_facts_behind_the_reason_are_pointed_at(edition):
    assert "in het hoofdstuk over waarom nu. (tabel 1)" in edition.says("evidence")


def test_without_expectations_developments_and_goals_there_is_no_such_appendix(told, read_edition):
    assert not read_edition(told("compass: {promise: Je weet het.}")).has("evidence")


def test_expectations_without_any_evidence_say_so(told, read_edition):
    edition = read_edition(told("expectations: [{id: kaal, statement: Neem op.}]"))
    assert edition.rows("table-expectations")[0][-1] == "Dun"
    assert "rust op" not in edition.says("evidence")
    assert "Nog zonder bewijs" in edition.says("evidence")


def test_one_source_is_one(told, read_edition):
    one = "expectations: [{id: een, statement: Neem op., evidence: [{kind: customer, n: 3}]}]"
    assert "rests on one source" in read_edition(told(one, language="en")).says("evidence")
