"""The radar: six pillars in their places, the spread around them, the weakest marked and named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.maturity import draw_maturity
from cxstrategy.model.maturity import PILLARS, STATEMENTS
from tests.document.figures.workbooks import brands, context, languages, words

levels = some.sampled_from(["undeveloped", "ad_hoc", "repeatable", "systematic", "unknown"])
answers = some.dictionaries(some.sampled_from(sorted(STATEMENTS)), levels, max_size=36)
people = some.lists(
    some.fixed_dictionaries(
        {"respondent": words, "layer": some.sampled_from(["board", "management", "staff"]), "answers": answers}
    ),
    max_size=6,
)


def scan(*respondents: dict[str, int]) -> dict:
    """A scan in which each respondent gave one level to every statement of a pillar."""
    assessments = [
        {
            "respondent": f"r{index}",
            "layer": "staff",
            "answers": {one.id: str(given[one.pillar]) for one in STATEMENTS.values() if one.pillar in given},
        }
        for index, given in enumerate(respondents)
    ]
    return {"date": "2026-11-12", "assessments": assessments}


@given(people=people, language=languages, brand=brands)
def test_every_scan_can_be_read(readable, people, language, brand):
    for figure in draw_maturity(context(language, brand, maturity={"date": "2026-11-12", "assessments": people})):
        readable(figure)


def test_a_pillar_stands_as_far_from_the_middle_as_its_score():
    # The radius is 138: 2 of 3 is 92 from the middle (320, 184), straight up for the first pillar, straight down for
    # the fourth, where 1 of 3 is 46.
    (figure,) = draw_maturity(context(maturity=scan(dict.fromkeys(PILLARS, 2) | {"measurement": 1})))
    assert '<circle cx="320.0" cy="92.0" r="5"' in figure.svg
    assert "M320.0 230.0" not in figure.svg and "M320.0 223.5l6.5 6.5" in figure.svg


def test_the_spread_runs_one_standard_deviation_either_way():
    # Means 1 and 3: the score is 2, the standard deviation √2, so 0.586 to 3 (no further): 27 and 138 units.
    whole = context(maturity=scan(dict.fromkeys(PILLARS, 1), dict.fromkeys(PILLARS, 3)))
    (figure,) = draw_maturity(whole)
    low, high = re.search(r"M320,([\d.]+) 320,([\d.]+) ", figure.svg).groups()
    assert (float(low), float(high)) == (pytest.approx(184 - 26.95, abs=0.1), 46)


def test_the_title_names_the_weakest_and_the_strongest():
    levels = dict.fromkeys(PILLARS, 2) | {"measurement": 1, "culture": 3}
    (figure,) = draw_maturity(context("en", maturity=scan(levels)))
    assert figure.title == "Measurement is furthest behind with 1.0 of 3, Culture furthest ahead with 3.0"
    (figure,) = draw_maturity(context(maturity=scan(levels)))
    assert figure.title == "Meten ligt het verst achter met 1,0 van 3, Cultuur het verst voor met 3,0"


def test_one_respondent_has_no_spread(texts):
    (figure,) = draw_maturity(context("en", maturity=scan(dict.fromkeys(PILLARS, 2))))
    said = [one.text for one in texts(figure.svg)]
    assert "2.0" in said and "±" not in " ".join(said)
    assert figure.title == "No pillar stands out: all stand at about 2.0 of 3"
    assert figure.note == "Source: the maturity scan, one respondent."


def test_a_pillar_that_nobody_answered_is_said_to_be_so(texts):
    (figure,) = draw_maturity(context("en", maturity=scan({"strategy": 3, "design": 1})))
    assert [one.text for one in texts(figure.svg)].count("not answered") == 4
    assert "Culture: not answered." in figure.desc


def test_two_decimals_tell_apart_what_one_would_not():
    # Ten respondents of whom one gives one of the six statements a 2: (1.1 + 5 · 1) / 6 = 1.02, beside 1.00.
    whole = scan(*[dict.fromkeys(PILLARS, 1) | {"culture": 3}] * 10)
    first = next(name for name, one in STATEMENTS.items() if one.pillar == "design")
    whole["assessments"][0]["answers"][first] = "2"
    (figure,) = draw_maturity(context("en", maturity=whole))
    assert "Design: 1.02 (spread 0.1)." in figure.desc and "Strategy: 1.00 (spread 0.0)." in figure.desc
    assert "±" not in figure.svg + str(figure.note)


@pytest.mark.parametrize("assessments", [[], [{"respondent": "r1", "layer": "staff", "answers": {}}]])
def test_nothing_is_drawn_where_nobody_answered(assessments):
    assert draw_maturity(context(maturity={"date": "2026-11-12", "assessments": assessments})) == ()
