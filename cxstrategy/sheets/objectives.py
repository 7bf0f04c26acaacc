"""The sheet with objectives: baseline, margin, target and which change a measurement can show."""

from collections.abc import Callable, Iterator

from cxstrategy.analysis.measurement import measured
from cxstrategy.analysis.objectives import ObjectiveAnalysis, direction_of, population
from cxstrategy.analysis.precision import Z95
from cxstrategy.analysis.visibility import (
    Z80,
    Spread,
    endless_answers,
    endless_change,
    spread_of,
    variance_per_answer,
)
from cxstrategy.document.chapters.objectives import visibility
from cxstrategy.document.context import Context
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.sheets.address import Names, at, on
from cxstrategy.sheets.grid import Grid
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.visibility import (
    ANSWERS,
    BASELINE,
    CHANGE,
    DEADLINE,
    ENDLESS_ANSWERS,
    ENDLESS_CHANGE,
    HIGH,
    HIGHEST,
    LOW,
    LOWEST,
    MARGIN,
    METRIC,
    NEEDED,
    NOTHING,
    OWNER,
    PER_ANSWER,
    PLACE,
    SAMPLE,
    SEEN,
    SEEN_FROM,
    SEEN_WORDS,
    STATEMENT,
    TARGET,
    VARIANCE,
    Formulas,
)
from cxstrategy.sheets.workings import TITLES, place
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term
from cxstrategy.words.wording import is_fraction

HEADS = (
    say("Objective"), say("Metric"), say("Baseline"), say("Answers or cases"), say("Margin (95%)"),
    say("At least (95%)"), say("At most (95%)"), say("Target"), say("Change"), say("Variance of one answer or case"),
    say("Sample per measurement"), say("Change that two measurements show"), say("Size needed per measurement"),
    say("Can the change be seen?"), say("Deadline"), say("Owner"), say("Place in the workbook"),
    say("Working: per answer"), say("Working: change on an endless scale"),
    say("Working: size in an unlimited population"), say("Lowest of the metric"), say("Highest of the metric"),
)  # fmt: skip
WIDTHS = (
    42.0, 26.0, 12.0, 13.0, 13.0, 13.0, 13.0, 15.0, 14.0, 14.0, 16.0, 18.0, 16.0, 15.0, 15.0, 26.0, 25.0, 16.0, 18.0,
    18.0, 12.0, 12.0,
)  # fmt: skip


def lay_out_objectives(context: Context, mark: str, names: Names) -> Sheet:
    """A row for every objective; target and answers per measurement can be changed."""
    words = context.wording
    title = TITLES["objectives"]
    grid = Grid(words.say(title))
    subtitle = say(
        "Change a yellow cell and see which change two measurements show four times out of five, at a confidence of"
        " 95%. What was measured stays as it is."
    )
    grid.headed(grid.name, words.say(subtitle), mark)
    for label, value, name in (
        (say("Normal quantile of 97.5% (for a confidence of 95%, two-sided)"), Z95, "confidence"),
        (say("Normal quantile of 80% (to see the change four times out of five)"), Z80, "power"),
    ):
        row = grid.add(
            {0: Cell(words.say(label), role="step_label"), BASELINE: Cell(value, role="fact", form="factor")}
        )
        names.give(on(grid.name, at(row, BASELINE, "cr")), "quantile", name)
    _add_people(grid, context, names)
    grid.add()
    numbers = (*range(BASELINE, DEADLINE + 1), *range(PER_ANSWER, HIGHEST + 1))
    head = grid.heads([words.say(label) for label in HEADS], numbers)
    for objective in context.strategy.objectives:
        _add(grid, context, objective)
    return Sheet(grid.name, WIDTHS, tuple(grid.rows), (head + 1, 1), (head, head))


def _add_people(grid: Grid, context: Context, names: Names) -> None:
    """How many there are to ask, as far as the workbook says; an empty cell counts as without end."""
    organisation, words = context.strategy.organisation, context.wording
    for label, key in ((say("Customers in total"), "customers"), (say("Employees in total"), "employees")):
        number = getattr(organisation, key)
        note = place(organisation.at(key)) if number else ""
        cell = Cell(number, role="input", form="count", note=note)
        row = grid.add({0: Cell(words.say(label), role="step_label"), BASELINE: cell})
        names.give(on(grid.name, at(row, BASELINE, "cr")), "people", key)


def _add(grid: Grid, context: Context, objective: Objective) -> None:
    found, words = context.analysis.objectives[objective.id], context.wording
    metric = context.strategy.metric(objective.metric)
    row = grid.add(dict(_measured(context, objective, metric, found)))
    people = population(metric, context.strategy.organisation)
    grid.put(row, dict(_asked(row, objective, metric, found, people, words.say)))
    deadline = Cell(objective.deadline, role="fact", form="date")
    grid.put(
        row,
        {
            DEADLINE: deadline,
            OWNER: Cell(objective.owner, role="text"),
            PLACE: Cell(place(objective.at()), role="aside"),
        },
    )


def _measured(
    context: Context, objective: Objective, metric: Metric | None, found: ObjectiveAnalysis
) -> Iterator[tuple[int, Cell]]:
    """What was measured: it stays as it is."""
    say_ = context.wording.say
    yield STATEMENT, Cell(objective.statement)
    if metric:
        counted = f" ({say_(term('counting', metric.counting))})" if metric.counting else ""
        yield METRIC, Cell(metric.name + counted, role="text")
    at_most = found.margin is None and found.margin_at_most is not None
    margin = found.margin_at_most if at_most else found.margin
    note = say_(say("At most: the answers behind the score are not in the workbook.")) if at_most else ""
    baseline = objective.baseline
    where = place(baseline.at()) if baseline else ""
    form = "score_share" if is_fraction(metric) else "score"
    yield BASELINE, Cell(found.baseline, role="fact", form=form, note=where if found.baseline is not None else "")
    yield ANSWERS, Cell(found.n, role="fact", form="count")
    yield MARGIN, Cell(margin, role="fact", form=form, note=note)
    for column, value in zip((LOWEST, HIGHEST), (metric and metric.range) or (None, None), strict=True):
        yield column, Cell(value, role="fact", form=form)
    yield LOW, Cell(found.low, role="fact", form=form)
    yield HIGH, Cell(found.high, role="fact", form=form)


def _asked(
    row: int,
    objective: Objective,
    metric: Metric | None,
    found: ObjectiveAnalysis,
    people: int | None,
    say_: Callable[[Message], str],
) -> Iterator[tuple[int, Cell]]:
    """Target and sample, and what follows from them."""
    least = _least_variance(found)
    variance = least if found.variance is None else found.variance
    target_place = place(objective.at("target")) if found.target is not None else ""
    sample_place = place(metric.at("sample")) if metric and metric.sample else ""
    note = say_(say("At least: the answers behind the score are not in the workbook.")) if least is not None else ""
    score, change = ("score_share", "score_share_change") if is_fraction(metric) else ("score", "change")
    yield TARGET, Cell(found.target, role="input", form=score, note=target_place)
    yield SAMPLE, Cell(found.sample, role="input", form="count", note=sample_place)
    # What was not measured can be filled in, to see what it would show.
    yield VARIANCE, Cell(variance, role="input" if variance is None else "fact", form="score", note=note)
    shown = (
        found.detectable_change if found.detectable_change is not None else found.detectable_at_least if least else None
    )
    formulas = Formulas(row, metric, known=least is None)
    yield CHANGE, Cell(_or_dash(found.change), formulas.change, "number", change)
    yield SEEN_FROM, Cell(_or_dash(shown), formulas.shown, "number", score)
    yield NEEDED, Cell(_or_dash(found.n_needed), formulas.needed, "number", "count")
    yield SEEN, Cell(say_(SEEN_WORDS[visibility(found)]), formulas.seen(say_), "result")
    spread = spread_of(metric, measured(metric, objective.baseline))
    if least and found.baseline is not None:
        spread = Spread(found.baseline, least)
    yield from _workings(found, spread, people, direction_of(found.change, metric), formulas)


def _workings(
    found: ObjectiveAnalysis, spread: Spread | None, people: int | None, direction: int, formulas: Formulas
) -> Iterator[tuple[int, Cell]]:
    """The steps between, to the right of everything."""
    per_answer = variance_per_answer(found.sample, people) if found.sample else None
    change = endless_change(spread, found.sample, direction, people) if spread and found.sample else None
    answers = endless_answers(spread, found.change) if spread and found.change and formulas.known else None
    yield PER_ANSWER, Cell(_or_dash(per_answer), formulas.per_answer, "step", "factor")
    yield ENDLESS_CHANGE, Cell(_or_dash(change), formulas.endless_change, "step", "factor")
    yield ENDLESS_ANSWERS, Cell(_or_dash(answers), formulas.endless_answers, "step", "decimal")


def _least_variance(found: ObjectiveAnalysis) -> float | None:
    """The least that the variance of a net score can be, where only the score is known: |s| − s² in its units."""
    if found.detectable_at_least is None or found.variance is not None or found.baseline is None:
        return None
    return abs(found.baseline) * 100 - found.baseline**2


def _or_dash(value: float | None) -> float | str:
    return NOTHING if value is None else value
