"""The editions for colleagues, and the appendix, where a workbook holds little of what they are told from."""

import pytest

from cxstrategy.document.chapters.chapter import ChapterPart
from cxstrategy.document.chapters.more import left_out_findings, moved_findings, moved_to_appendix
from cxstrategy.document.pagination.composition import MovedPart
from cxstrategy.words.language import say


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("importance: {reason: Wij raken reizigers kwijt. En dat kost geld.}", "Wij raken reizigers kwijt"),
        ("story: {situation: Wij vervoeren mensen., but: Zij wachten te lang.}", "Zij wachten te lang"),
        ("story: {situation: Wij vervoeren mensen.}", "Wij vervoeren mensen"),
        ("story: {situation: s, conclusions: {importance: Daarom doen wij dit}}", "Daarom doen wij dit"),
    ],
)
def test_why_is_told_with_the_best_sentence_that_there_is(told, read_edition, text: str, title: str) -> None:
    edition = read_edition(told(text, edition="employees"))
    assert title in edition.says("why")


def test_promises_have_the_sentence_of_the_team_else_how_many_there_are(told, read_edition) -> None:
    promise = "service_promises: [{promise: Wij bellen terug.}]"
    compass = "compass: {promise: Altijd thuis, %s}"
    one = read_edition(told(compass % promise, edition="employees"))
    assert "Klanten mogen ons aan één belofte houden" in one.says("promises")
    own = told(
        f"{compass % promise}\nstory: {{conclusions: {{service_promises: Hier staan wij voor}}}}", edition="employees"
    )
    assert "Hier staan wij voor" in read_edition(own).says("promises")
    none = read_edition(told(compass % "refusals: [Wij bellen niet op zondag.]", edition="employees"))
    assert "Wij bellen niet op zondag" in none.says("promises") and not none.has("aims")


def test_colleagues_read_whom_they_can_turn_to_once_each(told, read_edition) -> None:
    text = (
        "importance: {reason: Wij moeten., sponsor: Noor de Wit}\n"
        "journeys: [{id: reis, name: De reis, owner: Kees Blom, stages: [{id: a, name: A}]}]\n"
        "governance: {team: [{role: Projectleider, name: Noor de Wit}]}\n"
        "actions: [{id: x, title: Bel terug, start: 2027-02-01, end: 2027-03-01}]\n"
    )
    edition = read_edition(told(text, edition="employees"))
    assert "Noor de Wit" in edition.says("people") and "Kees Blom" in edition.says("people")
    assert len(edition.all("//section[@id='people']//*[text()='Noor de Wit']")) == 1
    assert "Bel terug" in edition.says("yours")


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "the edition `customers` has no room for all of the promises and the refusals"),
        ("nl", "de uitgave `customers` heeft niet genoeg ruimte voor"),
    ],
)
def test_an_edition_to_hand_out_says_what_it_has_no_room_for(telling_of, language: str, says: str) -> None:
    context = telling_of("segments: []", language=language, edition="customers")
    moved = [MovedPart("promises", ChapterPart(name, say(f"the {name}"))) for name in ("promises", "refusals")]
    (found,) = left_out_findings(context, moved)
    assert says in found.message.into(language) and found.where == "editions/customers"
    assert list(left_out_findings(context, [])) == []


def test_the_appendix_says_what_it_holds_and_only_what_was_meant_for_the_page_is_a_tip(telling_of) -> None:
    context = telling_of("segments: []", language="en")
    parts = [ChapterPart("a", say("the facts")), ChapterPart("b", say("the sums"), spare=True)]
    moved = [MovedPart("customers", part) for part in parts]
    assert moved_to_appendix(context, moved) == "The appendix also holds the facts and the sums."
    (found,) = moved_findings(context, moved)
    assert "in the appendix stand the facts" in found.message.into("en") and "sums" not in found.message.into("en")


def test_numbers_without_a_sum_have_nothing_to_open(told, example) -> None:
    assert told("segments: [{id: a, name: Alfa}]").explanations is None
    assert told("segments: [{id: a, name: Alfa}]", edition="employees").explanations is None
    assert example("nl").explanations.by_key
