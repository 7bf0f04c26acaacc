"""The gaps: a row an expectation, the largest importance × gap first, those that the document follows marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.expectations import draw_expectations
from tests.document.figures.workbooks import brands, context, languages, numbered, part, tenths, words

expectations = numbered(
    some.lists(part({"statement": words}, importance=tenths(1, 10), performance=tenths(1, 10)), min_size=1, max_size=16)
)
alike = some.lists(words, min_size=1, max_size=12).map(
    lambda all: [
        {"id": f"p{at}", "statement": one, "importance": "10", "performance": "1"} for at, one in enumerate(all)
    ]
)


SHORT = " blijven we twee punten of meer achter bij wat telt"


def rated(*pairs: tuple[float, float]) -> list[dict]:
    return [
        {"id": f"e{at}", "statement": f"Expectation {at}", "importance": str(one), "performance": str(other)}
        for at, (one, other) in enumerate(pairs)
    ]


@given(expectations=expectations | alike, language=languages, brand=brands)
def test_any_expectations_can_be_read(readable, expectations, language, brand):
    for figure in draw_expectations(context(language, brand, expectations=expectations)):
        readable(figure)


def shown(figure, texts):
    return [one.text for one in texts(figure.svg) if one.text.startswith("Expectation")]


def test_a_bar_runs_from_performance_to_importance_on_one_scale_with_its_figures(texts):
    # From 1 at 72 to 10 at 342, thirty units a point: 9 stands at 312 and 4.4 at 174.
    (figure,) = draw_expectations(context("en", expectations=rated((9, 4.4))))
    assert 'x="174.0"' in figure.svg and 'width="138.0"' in figure.svg
    assert {"4.4", "9.0", "4.6", "1", "10", "points"} <= {one.text for one in texts(figure.svg)}


def test_the_largest_importance_times_gap_stands_first(texts):
    # 9 × 3 = 27, 5 × 3.4 = 17, 10 × 2.8 = 28, 8 × 0 = 0.
    (figure,) = draw_expectations(context("en", expectations=rated((9, 6), (5, 1.6), (10, 7.2), (8, 8))))
    assert shown(figure, texts) == ["Expectation 2", "Expectation 0", "Expectation 1", "Expectation 3"]
    assert "At the top: “Expectation 2”, importance 10, performance 7.2." in figure.desc


@pytest.mark.parametrize(("language", "word"), [("nl", "eerst"), ("en", "first")])
def test_the_three_that_the_document_follows_are_numbered_and_said_to_come_first(texts, language, word):
    (figure,) = draw_expectations(context(language, expectations=rated((9, 4), (9, 5), (9, 6), (9, 7))))
    said = [one.text for one in texts(figure.svg)]
    assert said.count(word) == 3
    # The first 1 is where the scale begins.
    assert [one for one in said if one in "123"] == ["1", "1", "2", "3"]


def test_the_followed_are_shown_however_far_down_they_stand(texts):
    many = rated(*[(9, 1 + at / 10) for at in range(20)])
    journeys = [{"id": "j", "name": "J", "priority": "true"}]
    many[19]["journey"] = "j"
    (figure,) = draw_expectations(context("en", expectations=many, journeys=journeys))
    assert shown(figure, texts) == [*[f"Expectation {at}" for at in range(9)], "Expectation 19"]
    assert "what belongs to a journey with priority comes first" in figure.note
    assert figure.note.endswith("Shown are 10 of the 20 that are rated; the appendix has all.")


def test_what_we_do_better_than_it_matters_has_no_bar_and_a_gap_below_zero(texts):
    (figure,) = draw_expectations(context("en", expectations=rated((6, 7.5))))
    # The only rectangles are the paper behind both figures and the sign of the legend.
    assert figure.svg.count("<rect") == 3
    where = {one.text: one for one in texts(figure.svg)}
    assert where["6.0"].right < where["7.5"].left and "−1.5" in where


def test_a_statement_is_wrapped_and_never_cut(texts):
    long = "Wie mij verwijst en wie mij behandelt horen hetzelfde te zeggen, ook als de brief nog niet af is. " * 4
    one = [{"id": "e", "statement": long.strip(), "importance": "9", "performance": "3"}]
    (figure,) = draw_expectations(context(expectations=one))
    said = " ".join(one.text for one in texts(figure.svg))
    assert long.strip() in said and "…" not in said


def test_long_statements_leave_fewer_rows_and_all_of_their_words(readable):
    long = [{**one, "statement": "Een lange zin over wat ik van jullie verwacht. " * 9} for one in rated(*[(9, 3)] * 9)]
    (figure,) = draw_expectations(context(expectations=long))
    readable(figure)
    assert "…" not in figure.svg and "van de 9 beoordeelde verwachtingen" in figure.note


def test_its_alternative_is_two_sentences():
    (figure,) = draw_expectations(context("en", expectations=rated((9, 4), (8, 3), (7, 2))))
    assert figure.desc.count(". ") == 1


@pytest.mark.parametrize(
    ("pairs", "title"),
    [
        ([(8, 6), (8.1, 6.1), (8, 6.1)], "Bij twee van de drie verwachtingen" + SHORT),
        ([(8, 6), (9, 3)], "Bij beide verwachtingen" + SHORT),
        ([(8, 6)], "Bij deze verwachting" + SHORT),
        ([(8, 7)], "Nergens blijft wat we doen twee punten of meer achter bij wat telt"),
    ],
)
def test_the_title_counts_what_falls_clearly_short(pairs, title):
    assert draw_expectations(context(expectations=rated(*pairs)))[0].title == title


def test_nothing_is_drawn_while_nothing_is_rated():
    assert draw_expectations(context()) == ()
    assert draw_expectations(context(expectations=[{"id": "e", "statement": "Bel me", "importance": "8"}])) == ()


def test_a_chart_of_it_holds_the_figures_and_the_bars_follow_them(texts):
    (figure,) = draw_expectations(context("en", expectations=rated((9, 4), (8, 3.5), (7, 6.5), (6, 5), (5, 6))))
    names, performance, importance, difference, rows, _, _, first, at_first, others, *_ = figure.chart.columns
    # 9 × 5 = 45, 8 × 4.5 = 36, 6 × 1 = 6, 7 × 0.5 = 3.5; the last is better than it matters.
    assert names.values == tuple(f"Expectation {at}" for at in (0, 1, 3, 2, 4))
    assert (performance.heading, performance.values) == ("how well we do it", (4, 3.5, 5, 6.5, 6))
    assert (importance.heading, importance.values) == ("how much it matters", (9, 8, 6, 7, 5))
    assert difference.values == (5, 4.5, 1, 0.5, -1) and difference.formulas[0] == "=C2-B2"
    assert first.values[:9] == (4, 9, None, 3.5, 8, None, 5, 6, None) and set(first.values[9:]) == {None}
    assert others.values[9:12] == (6.5, 7, None) and others.formulas[9:12] == ("=B5", "=C5", "")
    assert rows.values[0] == 1 and rows.values[-1] == 5 and at_first.values[0] == at_first.values[1] == 1
    written = [label.words for series in figure.chart.series for label in series.labels if label]
    assert written[:2] == ["4.0", "3.5"] and written[5:7] == ["9.0", "8.0"] and written[-1] == "−1.0"
    said = [one.text for one in texts(figure.svg)]
    assert set(written) <= set(said)
    assert {word for mark in figure.chart.marks for word in mark.words.split("\n") if word} <= set(said)
