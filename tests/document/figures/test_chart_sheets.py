"""Sheets of charts: what a formula comes to is what the chart shows until someone changes a cell."""

import re

import pytest
from hypothesis import given

from cxstrategy.document.chart import DotPlot
from cxstrategy.document.figures.expectations import draw_expectations
from cxstrategy.document.figures.maturity import draw_maturity
from cxstrategy.document.figures.objectives import draw_objectives
from tests.document.figures import test_expectations, test_maturity, test_objectives
from tests.document.figures.workbooks import context, languages, words


def assert_formulas_hold(chart: DotPlot) -> None:
    """Every formula, calculated from the cells that it names, gives the value beside it."""
    columns = {chr(ord("A") + index): column for index, column in enumerate(chart.columns)}
    names = {f"{letter}{row}": one for letter, held in columns.items() for row, one in enumerate(held.values, 2)}
    for column in chart.columns:
        for formula, value in zip(column.formulas, column.values, strict=False):
            assert bool(formula) <= (value is not None)
            if formula:
                assert re.fullmatch(r"=[A-Z0-9()/-]+", formula)
                assert eval(formula[1:], {}, names) == pytest.approx(value, rel=1e-9, abs=1e-9), formula


@given(expectations=test_expectations.expectations, language=languages)
def test_the_gaps_follow_the_means(expectations, language):
    for figure in draw_expectations(context(language, expectations=expectations)):
        assert_formulas_hold(figure.chart)


@given(people=test_maturity.people, language=languages)
def test_the_lines_of_maturity_follow_the_means(people, language):
    for figure in draw_maturity(context(language, maturity={"date": "2026-11-12", "assessments": people})):
        assert_formulas_hold(figure.chart)


@given(objectives=test_objectives.objectives, name=words, language=languages)
def test_the_places_of_objectives_follow_their_figures(objectives, name, language):
    made = [{"id": f"o{at}", **one} for at, one in enumerate(objectives)]
    for figure in draw_objectives(context(language, metrics=test_objectives.metrics(name), objectives=made)):
        assert_formulas_hold(figure.chart)
        places = [value for column in figure.chart.columns[7:9] for value in column.values if value is not None]
        assert all(-1e-9 <= place <= 1 + 1e-9 for place in places)
