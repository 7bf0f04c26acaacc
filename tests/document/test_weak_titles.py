"""A title that argues stands; one that only counts, names or wishes is a tip that asks the team for its sentence."""

import pytest

from cxstrategy.checks.catalogue import check
from cxstrategy.document.chapters.chapter import conclusion
from cxstrategy.document.chapters.service_promises import CHAPTER as SERVICE_PROMISES
from cxstrategy.document.chapters.story import CHAPTER as STORY
from cxstrategy.document.weak_titles import weak_titles

BOOKED = "segments: [{id: a, name: Gezinnen}]\njourneys: [{id: a, name: Boeken, stages: [STAGES]}]\n"
FELT = BOOKED.replace("STAGES", "{id: s, name: Zoeken, feeling: 1}, {id: t, name: Betalen, feeling: LOW}")
PROMISES = "compass: {promise: Je weet alles., service_promises: [KEPT]}\n"


def asked_of(context):
    return {finding.where.rpartition("/")[2] for finding in weak_titles(context)}


@pytest.mark.parametrize(
    ("written", "chapter", "weak"),
    [
        ("importance: {reason: Het moet.}", "importance", True),
        ("importance: {reason: Het moet., urgency: Het contract loopt af.}", "importance", False),
        ("segments: [{id: a, name: Gezinnen}]", "customers", True),
        (FELT.replace("LOW", "-2"), "customers", False),
        (FELT.replace("LOW", "0.5"), "customers", True),
        ("expectations: [{id: a, statement: Neem op.}]", "expectations", True),
        ("expectations: [{id: a, statement: Neem op., importance: 9, performance: 4}]", "expectations", False),
        ("developments: [{id: a, title: Vergrijzing}]", "developments", True),
        ("developments: [{id: a, title: Vergrijzing, consequence: Bellen blijft nodig.}]", "developments", False),
        ("metrics: [{id: nps, name: NPS, kind: nps}]", "objectives", True),
        ("story: {situation: Het gaat goed.}", "story", True),
        ("story: {situation: Het gaat goed., but: Niet voor iedereen.}", "story", False),
        ("governance: {sponsor: Ada}", "governance", True),
        ("governance: {model: embedded}", "governance", False),
        ("actions: [{id: a, title: A, lane: quick_win, start: 2027-01-20}]", "roadmap", True),
        ("actions: [{id: a, title: A, start: 2027-01-20}]", "roadmap", False),
        ("building_blocks: {personal: {level: 3}}", "maturity", True),
        (PROMISES.replace("KEPT", "{promise: A, kept: 95%}"), "service_promises", True),
        (PROMISES.replace("KEPT", "{promise: A, kept: 60%}"), "service_promises", False),
    ],
)
def test_a_chapter_is_asked_for_a_title_only_where_ours_argues_nothing(telling_of, written, chapter, weak):
    assert (chapter in asked_of(telling_of(f"{written}\n"))) is weak


def test_the_teams_own_title_is_not_asked_for_again(telling_of):
    written = "governance: {sponsor: Ada}\nstory: {conclusions: {governance: Niet de directie maar Ada beslist.}}\n"
    assert asked_of(telling_of(written)) == set()


def test_titles_alone_are_no_story_yet(telling_of):
    context = telling_of("story: {conclusions: {roadmap: Eerst bellen.}}\n")
    found = [one.code for one in check(context.strategy, context.analysis)]
    assert not [code for code in found if code.startswith("CX7")]
    assert not STORY.tells(context)


def test_what_is_asked_says_the_customers_own_name(telling_of):
    context = telling_of("organisation: {name: De Vaart, customers_are: bewoners}\nimportance: {reason: Het moet.}\n")
    (finding,) = weak_titles(context)
    assert "“Het moet”" in finding.message.into("nl")
    assert finding.help.into(context.wording.voice) == (
        "schrijf in `story.conclusions.importance` in één zin wat het bewoners kost als je wacht"
    )


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        (("22%", "48%"), "Elk van onze twee beloften breken we nu nog vaker dan we die nakomen"),
        (("38%", "74%"), "Van onze twee beloften breken we er nu nog één vaker dan we die nakomen"),
        (("69%", "78%"), "We beloven meer dan we nakomen: nu lukt het in 69% tot 78% van de gevallen"),
        (("60%",), "We beloven meer dan we nakomen: nu lukt het in 60% van de gevallen"),
        (("40%",), "We breken onze belofte nu nog vaker dan we die nakomen"),
        (("95%", "99%"), "We komen onze beloften in 95% tot 99% van de gevallen na"),
        (("60%", None), "Klanten mogen ons aan twee beloften houden; hoe vaak we ze nakomen, weten we van één"),
    ],
)
def test_what_customers_may_hold_us_to_is_set_against_what_we_keep(telling_of, kept, title):
    written = ", ".join("{promise: A" + (f", kept: {one}}}" if one else "}") for one in kept)
    assert service_promises_title(telling_of(PROMISES.replace("KEPT", written))) == title


def service_promises_title(context):
    said = conclusion(SERVICE_PROMISES, context, something=True)
    return said.replace("\N{NO-BREAK SPACE}", " ")
