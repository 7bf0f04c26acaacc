"""The dot plot: a row a pillar, its mean and its layers at their values, few people never apart."""

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


def layers(**answers: tuple[int, ...]) -> dict:
    """A scan in which each person of a layer gave one level to every statement."""
    assessments = [
        {"respondent": f"{layer}{index}", "layer": layer, "answers": dict.fromkeys(STATEMENTS, str(level))}
        for layer, levels in answers.items()
        for index, level in enumerate(levels)
    ]
    return {"date": "2026-11-12", "assessments": assessments}


def test_the_mean_of_a_pillar_is_a_line_at_its_score_with_its_figure_beside_the_name(texts):
    # 0 to 3 lies on 236 to 606: 2 of 3 is 482.7, 1 of 3 is 359.3.
    (figure,) = draw_maturity(context("en", maturity=scan(dict.fromkeys(PILLARS, 2) | {"measurement": 1})))
    assert figure.svg.count('d="M482.7 ') == 5 + 1, "five means, and the line of level 2"
    assert figure.svg.count('d="M359.3 ') == 1 + 1
    said = [one.text for one in texts(figure.svg)]
    assert said[said.index("Measurement") + 1] == "1.0" and said[said.index("Culture") + 1] == "2.0"


def test_the_four_levels_are_named_above_their_lines(texts):
    (figure,) = draw_maturity(context("en", maturity=scan(dict.fromkeys(PILLARS, 2))))
    assert [one.text for one in texts(figure.svg)][:4] == ["0 undeveloped", "1 ad hoc", "2 repeatable", "3 systematic"]


def test_each_layer_has_its_own_sign_at_its_own_mean(texts):
    (figure,) = draw_maturity(context("en", maturity=layers(board=(3, 3, 3), management=(2, 2, 2), staff=(0, 0, 0))))
    # 3, 2 and 0 of 3, a lane of 10 units each.
    assert figure.svg.count("M606.0 ") + figure.svg.count("M606 ") >= 6
    assert figure.svg.count('<rect x="477.7"') == 6, "squares of 10 units around 482.7"
    assert figure.svg.count('<circle cx="236.0"') == 6
    said = [one.text for one in texts(figure.svg)]
    assert said[-5:] == ["mean of all", "board", "management", "staff", "level 2: repeatable"]


def test_a_layer_of_fewer_than_three_stands_with_another_and_the_note_says_so(texts):
    (figure,) = draw_maturity(context("en", maturity=layers(board=(3,), management=(2, 2, 2), staff=(0, 0, 0))))
    assert "board and management" in [one.text for one in texts(figure.svg)]
    assert figure.note == (
        "Source: the maturity scan, seven respondents. Layers in which fewer than three people answered are shown "
        "together."
    )


def test_one_layer_is_not_drawn_beside_the_mean_that_it_is(texts):
    (figure,) = draw_maturity(context("en", maturity=layers(staff=(0, 1, 2))))
    assert "staff" not in [one.text for one in texts(figure.svg)]
    assert figure.note == "Source: the maturity scan, three respondents."


def test_the_title_names_the_weakest_and_the_strongest():
    levels = dict.fromkeys(PILLARS, 2) | {"measurement": 1, "culture": 3}
    (figure,) = draw_maturity(context("en", maturity=scan(levels)))
    assert figure.title == "Measurement is furthest behind with 1.0 of 3, Culture furthest ahead with 3.0"
    (figure,) = draw_maturity(context(maturity=scan(levels)))
    assert figure.title == "Meten ligt het verst achter met 1,0 van 3, Cultuur het verst voor met 3,0"


def test_pillars_that_stand_alike_are_said_to_do_so():
    (figure,) = draw_maturity(context("en", maturity=scan(dict.fromkeys(PILLARS, 2))))
    assert figure.title == "No pillar stands out: all stand at about 2.0 of 3"
    assert figure.note == "Source: the maturity scan, one respondent."


def test_a_pillar_that_nobody_answered_is_said_to_be_so(texts):
    (figure,) = draw_maturity(context("en", maturity=scan({"strategy": 3, "design": 1})))
    assert [one.text for one in texts(figure.svg)].count("not answered") == 4


def test_two_decimals_tell_apart_what_one_would_not(texts):
    # Ten respondents of whom one gives one of the six statements a 2: (1.1 + 5 · 1) / 6 = 1.02, beside 1.00.
    whole = scan(*[dict.fromkeys(PILLARS, 1) | {"culture": 3}] * 10)
    first = next(name for name, one in STATEMENTS.items() if one.pillar == "design")
    whole["assessments"][0]["answers"][first] = "2"
    (figure,) = draw_maturity(context("en", maturity=whole))
    said = [one.text for one in texts(figure.svg)]
    assert said[said.index("Design") + 1] == "1.02" and said[said.index("Strategy") + 1] == "1.00"


@pytest.mark.parametrize("assessments", [[], [{"respondent": "r1", "layer": "staff", "answers": {}}]])
def test_nothing_is_drawn_where_nobody_answered(assessments):
    assert draw_maturity(context(maturity={"date": "2026-11-12", "assessments": assessments})) == ()


def test_a_chart_of_it_holds_the_means_of_all_and_of_each_layer(texts):
    # Nine people: three threes, three twos and three noughts are a mean of 15 / 9.
    (figure,) = draw_maturity(context("en", maturity=layers(board=(3, 3, 3), management=(2, 2, 2), staff=(0, 0, 0))))
    columns = figure.chart.columns
    assert [one.heading for one in columns[:5]] == ["", "mean of all", "board", "management", "staff"]
    assert [one.values for one in columns[1:5]] == [(1.67,) * 6, (3,) * 6, (2,) * 6, (0,) * 6]
    assert [one.sign for one in figure.chart.series] == ["line", "diamond", "square", "ring", "none"]
    # The lanes of the layers lie above, in and below the middle of each row.
    above, middle, below = (columns[one.rows].values for one in figure.chart.series[1:4])
    assert middle == (1, 2, 3, 4, 5, 6)
    assert [round(2 * row - one, 6) for row, one in zip(middle, above, strict=True)] == list(below)
    assert [label.words for label in figure.chart.series[-1].labels] == ["1.7"] * 6
    said = {one.text for one in texts(figure.svg)}
    assert {"1.7", *columns[0].values} <= said and {one.words for one in figure.chart.marks if one.words} <= said


def test_a_chart_of_it_has_the_weakest_in_the_accent_and_no_figure_where_nobody_answered():
    levels = dict.fromkeys(PILLARS, 2) | {"measurement": 1}
    del levels["culture"]
    (figure,) = draw_maturity(context("en", maturity=scan(levels)))
    others, weakest, figures = figure.chart.series
    assert (others.sign, weakest.sign) == ("line", "line") and others.colour != weakest.colour
    place = PILLARS.index("measurement")
    held = figure.chart.columns[weakest.at].values
    assert held[3 * place : 3 * place + 2] == (1, 1) and [one for one in held if one is not None] == [1, 1]
    assert figures.labels[PILLARS.index("culture")] is None
    assert "not answered" in {one.words for one in figure.chart.marks}
