"""Three rows: from how well we do it to how much it matters, with the means over what is rated."""

from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.dimensions import draw_dimensions
from tests.document.figures.workbooks import brands, context, languages, numbered, part, tenths, words

expectations = numbered(
    some.lists(
        part({"statement": words}, importance=tenths(1, 10), performance=tenths(1, 10),
             dimension=some.sampled_from(["gain", "ease", "emotion"])),
        max_size=8,
    )
)  # fmt: skip


def rated(**pairs: list[tuple[float, float]]) -> list[dict]:
    return [
        {"id": f"{name}-{at}", "statement": "Bel", "dimension": name, "importance": str(one), "performance": str(other)}
        for name, list_of in pairs.items()
        for at, (one, other) in enumerate(list_of)
    ]


@given(expectations=expectations, language=languages, brand=brands)
def test_any_expectations_can_be_read(readable, expectations, language, brand):
    for figure in draw_dimensions(context(language, brand, expectations=expectations)):
        readable(figure)


def test_a_row_runs_from_the_mean_performance_to_the_mean_importance(texts):
    # Means 4 and 9 on a scale from 1 (190) to 10 (520): 190 + 3/9 · 330 = 300 and 190 + 8/9 · 330 = 483.3.
    (figure,) = draw_dimensions(context("en", expectations=rated(ease=[(10, 3), (8, 5)], gain=[(7, 6)])))
    assert 'd="M300.0 98.0H483.3"' in figure.svg
    said = [one.text for one in texts(figure.svg)]
    assert {"4.0", "9.0", "−5 points", "−1 point", "2 rated expectations", "1 rated expectation"} <= set(said)


def test_the_title_names_where_we_stay_furthest_behind():
    def title(language, **pairs):
        return draw_dimensions(context(language, expectations=rated(**pairs)))[0].title

    assert title("nl", ease=[(9, 4)], gain=[(8, 6)]) == (
        "Op gemak blijven we het verst achter: 5 punten tussen wat telt en wat we doen"
    )
    assert title("en", ease=[(9, 8)], emotion=[(5, 4)], gain=[(2, 2)]) == (
        "We stay furthest behind on ease and feeling: 1 point between what matters and what we do"
    )
    assert title("nl", gain=[(5, 8)], emotion=[(6, 6)]) == (
        "Op gewin en gevoel houdt wat we doen gelijke tred met wat telt"
    )


def test_what_is_not_rated_is_said():
    (figure,) = draw_dimensions(context("nl", expectations=rated(ease=[(9, 4)])))
    assert figure.note == "Nog niet beoordeeld: gewin en gevoel."
    assert "Gevoel: niets beoordeeld." in figure.desc


def test_nothing_is_drawn_while_nothing_is_rated():
    assert draw_dimensions(context()) == ()
    assert draw_dimensions(context(expectations=[{"id": "e", "statement": "Bel", "dimension": "ease"}])) == ()


def test_a_chart_of_it_holds_the_means_and_follows_them(texts):
    # Performance 6 and (3 + 5) / 2, importance 7 and (10 + 8) / 2; nothing is rated on feeling.
    (figure,) = draw_dimensions(context("en", expectations=rated(ease=[(10, 3), (8, 5)], gain=[(7, 6)])))
    names, performance, importance, difference, rows, *_, places, lines = figure.chart.columns
    assert names.values == ("Needs", "Ease", "Feeling") and rows.values == (1, 2, 3)
    assert (performance.heading, performance.values) == ("how well we do it", (6, 4, None))
    assert (importance.heading, importance.values) == ("how much it matters", (7, 9, None))
    assert (difference.values, difference.formulas) == ((-1, -5, None), ("=B2-C2", "=B3-C3", ""))
    assert places.values == (6, 7, None, 4, 9, None, None, None, None)
    assert places.formulas == ("=B2", "=C2", "", "=B3", "=C3", "", "", "", "")
    assert lines.values == (1, 1, None, 2, 2, None, None, None, None)
    written = [label.words for series in figure.chart.series for label in series.labels if label]
    assert written == ["6.0", "4.0", "7.0", "9.0", "−1 point", "−5 points"]
    said = [one.text for one in texts(figure.svg)]
    assert set(written) <= set(said) and {mark.words for mark in figure.chart.marks if mark.words} <= set(said)


def test_a_chart_of_it_writes_its_numbers_as_the_drawing_does():
    (figure,) = draw_dimensions(context("nl", expectations=rated(ease=[(10, "4.5")])))
    difference = figure.chart.columns[3]
    # No figure for gain and feeling, "−5,5 punten" for ease.
    assert difference.forms[1] == '[$-413]"+"#,##0.0" punten";[$-413]"−"#,##0.0" punten";[$-413]0" punten"'
