"""The plan as bands: three groups in order, each step with its name, how long it takes and who does it."""

import pytest

from cxstrategy.document.figures.route_bands import draw_route_bands
from cxstrategy.model.route import ROUTE_STATEMENTS, STYLES

# Journeys and a baseline: of the Doeners' nine steps the first is done then.
STANDS = """
journeys: [{id: j, name: Reis, priority: true, owner: Mees, stages: [{id: s, name: Stap, feeling: 1}]}]
objectives: [{id: o, statement: Doel, baseline: {value: 4, date: 2026-12-01}}]
"""


def route(style):
    return f"route: {{choice: {{route: {style}, reason: Zo zijn we}}}}\n"


def test_groups_stand_in_order_and_say_how_far_we_are(telling_of, texts):
    (figure,) = draw_route_bands(telling_of(route("doeners") + STANDS, language="en"))
    assert figure.title == "Of the nine steps one is done. We are at step 2 now"
    said = [one.text for one in texts(figure.svg)]
    assert [one for one in said if one in ("Done", "Now", "To come")] == ["Done", "Now", "To come"]
    assert "1\N{NO-BREAK SPACE}Pick two journeys that hurt" in said
    assert {"Improve in short sprints", "Show what worked"} <= set(said)
    assert "two to three weeks" in said and "Takes" in said and "Who" in said


def test_the_alternative_is_two_sentences_that_name_the_steps(telling_of):
    (figure,) = draw_route_bands(telling_of(route("doeners") + STANDS, language="en"))
    first, second = figure.desc.rstrip(".").split(". ")
    assert first == "Bands from top to bottom, in groups"
    assert second.startswith("Done: Pick two journeys that hurt; now: Improve in short sprints; to come: Measure")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_plan_of_every_route_can_be_read_when_nothing_is_done(telling_of, readable, texts, style, language):
    (figure,) = draw_route_bands(telling_of(route(style), language=language))
    readable(figure)
    numbers = [one.text for one in texts(figure.svg) if one.text.isdigit()]
    assert numbers == list("123456789")


def test_without_a_route_nothing_is_drawn(telling_of):
    assert draw_route_bands(telling_of("")) == ()


def test_a_tie_has_no_bands(telling_of):
    # Denkers and Delers get fives, Doeners ones: nothing decides.
    marks = dict(zip(STYLES, (5, 1, 5), strict=True))
    said = ", ".join(f"{name}: {marks[style]}" for name, style in ROUTE_STATEMENTS.items())
    people = ", ".join(f"{{respondent: r{n}, layer: staff, answers: {{{said}}}}}" for n in range(3))
    assert draw_route_bands(telling_of(f"route: {{assessments: [{people}]}}\n")) == ()
