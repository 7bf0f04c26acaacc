"""What is still open stands in the chapter it is about, in words for who does not have the workbook."""

import pytest

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.gaps.expected import EXPECTED
from cxstrategy.analysis.progress import StepProgress
from cxstrategy.document.chapters.open_points import chapter_of, open_points
from cxstrategy.document.contents import CHAPTERS
from cxstrategy.finding import Finding, Severity
from cxstrategy.words.fields import field_name
from cxstrategy.words.language import say
from cxstrategy.words.said import Keys, Named

DRAFT = "workbook: {format: 1, title: T, date: 2026-11-21, language: nl, status: draft}"


def finding(code, where="", severity=Severity.WARNING, accepted=None):
    return Finding(code, severity, say("Het doel `nps` mist {what}", what="iets"), where=where, accepted=accepted)


def progress_of(step, *places):
    return Analysis(progress={step: StepProgress("open", 0, len(places), places)})


@pytest.mark.parametrize(
    ("code", "where", "chapter"),
    [
        ("CX106", "importance", "importance"),
        ("CX407", "objectives/nps", "objectives"),
        ("CX501", "objectives/nps", "objectives"),
        ("CX803", "business_case/benefits/x", "business_case"),
        ("CX901", "maturity", "maturity"),
        ("CX924", "route", "route"),
        ("CX925", "actions/x", "roadmap"),
        ("CX931", "actions/x", "roadmap"),
        ("CX942", "governance/raci/1", "governance"),
        ("CX962", "expectations/x", "roadmap"),
        ("CX011", "story/hero", "story"),
        ("CX010", "segments/x", "customers"),
        ("CX010", "expectations/x", "expectations"),
        ("CX211", "journeys/x", "customers"),
        ("CX207", "expectations", "expectations"),
        ("CX005", "organisation_goals/x", "objectives"),
        ("CX005", "workbook", None),
    ],
)
def test_a_finding_belongs_to_a_chapter_by_its_code_or_else_by_its_place(code, where, chapter):
    assert chapter_of(finding(code, where), CHAPTERS) == chapter


def test_errors_come_first_and_what_the_team_accepted_not_at_all(telling_of):
    points = open_points(
        telling_of(
            DRAFT,
            analysis=Analysis(),
            findings=[
                finding("CX422", severity=Severity.TIP),
                finding("CX407", accepted="Zo is het"),
                finding("CX403", severity=Severity.ERROR),
            ],
            edition="team",
        ),
        CHAPTERS,
    )
    assert [(point.code, point.severity) for point in points["objectives"]] == [("CX403", "error"), ("CX422", "tip")]
    assert points["objectives"][0].text == "Het doel “nps” mist iets"


def test_a_final_names_no_checks(telling_of):
    points = open_points(telling_of("", analysis=Analysis(), findings=[finding("CX407")]), CHAPTERS)
    assert [(point.code, point.severity) for point in points["objectives"]] == [("", "warning")]


def test_a_finding_names_what_it_is_about_without_its_id_and_its_keys_in_words(telling_of):
    message = say("{id} mist: {keys}", id=Named("Klanten bevelen ons aan.", "nps"), keys=Keys(("owner", "deadline")))
    told = telling_of("", analysis=Analysis(), findings=[Finding("CX423", Severity.WARNING, message)])
    assert (
        open_points(told, CHAPTERS)["objectives"][0].text
        == "“Klanten bevelen ons aan” mist: de eigenaar en de deadline"
    )


def test_a_gap_is_named_in_words(telling_of):
    points = open_points(telling_of("", analysis=progress_of("importance", "importance/cost_of_inaction")), CHAPTERS)
    assert [point.text for point in points["importance"]] == ["Nog niet ingevuld: wat niets doen kost"]


def test_items_that_lack_the_same_are_named_together(telling_of):
    analysis = progress_of("objectives", "objectives/nps/owner", "objectives/gemak/owner", "objectives/nps/target")
    text = "objectives: [{id: nps, statement: Klanten bevelen ons aan.}, {id: gemak, statement: Het gaat vanzelf.}]"
    points = open_points(telling_of(text, analysis=analysis), CHAPTERS)
    assert [point.text for point in points["objectives"]] == [
        "Nog niet ingevuld bij “Klanten bevelen ons aan” en “Het gaat vanzelf”: de eigenaar",
        "Nog niet ingevuld bij “Klanten bevelen ons aan”: de streefwaarde",
    ]


def test_single_gaps_of_a_step_are_named_in_one_sentence(telling_of):
    analysis = progress_of("compass", "compass/core_emotion", "compass/refusals", "compass/directions/eerder/do")
    text = "compass: {promise: p, directions: [{id: eerder, name: Eerder dan jij het merkt}]}"
    points = open_points(telling_of(text, analysis=analysis), CHAPTERS)
    assert [point.text for point in points["compass"]] == [
        "Nog niet ingevuld: de kernemotie en wat we niet doen",
        "Nog niet ingevuld bij “Eerder dan jij het merkt”: wat we doen",
    ]


def test_of_many_items_the_first_are_named_and_the_rest_is_counted(telling_of):
    analysis = progress_of("objectives", *(f"objectives/doel-{number}/owner" for number in range(9)))
    written = ", ".join(f"{{id: doel-{number}, statement: Doel {number}}}" for number in range(9))
    points = open_points(telling_of(f"objectives: [{written}]", analysis=analysis), CHAPTERS)
    assert points["objectives"][0].text == (
        "Nog niet ingevuld bij “Doel 0”, “Doel 1”, “Doel 2”, “Doel 3” en vijf andere: de eigenaar"
    )


def test_an_item_without_a_name_is_told_by_its_number(telling_of):
    analysis = progress_of("story", "story/messages/2/call_to_action")
    text = "story: {messages: [{edition: board, message: a}, {edition: employees, message: b}]}"
    points = open_points(telling_of(text, analysis=analysis), CHAPTERS)
    assert points["story"][0].text == "Nog niet ingevuld bij nummer 2 van de boodschappen: wat er gevraagd wordt"


def test_the_goals_are_told_with_the_objectives(telling_of):
    points = open_points(telling_of("", analysis=progress_of("alignment", "organisation_goals")), CHAPTERS)
    assert points["objectives"][0].text == "Nog niet ingevuld: de doelen van de organisatie"


def test_a_building_block_is_named(telling_of):
    points = open_points(telling_of("", analysis=progress_of("maturity", "building_blocks/customer-centred")), CHAPTERS)
    assert points["maturity"][0].text == "Nog niet ingevuld: de bouwsteen Klantbeleving centraal"


def test_what_a_finding_says_is_not_said_again(telling_of):
    analysis = progress_of("importance", "importance/sponsor", "importance/urgency")
    points = open_points(
        telling_of(DRAFT, analysis=analysis, findings=[finding("CX106", "importance/sponsor")], edition="team"),
        CHAPTERS,
    )
    assert [point.code or point.text for point in points["importance"]] == [
        "CX106",
        "Nog niet ingevuld: waarom het niet kan wachten",
    ]


def test_every_place_that_progress_can_name_has_words():
    keys = {step for lines in EXPECTED.values() for line in lines for step in line.partition("=")[0].split("/")[-1:]}
    lists = {line.split("/*")[0].split("/")[-1] for lines in EXPECTED.values() for line in lines if "/*" in line}
    assert [key for key in sorted(keys | lists) if field_name(key) is None] == []
