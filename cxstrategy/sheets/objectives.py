"""The sheet with objectives: baseline, margin, target and which change a measurement can show."""

from collections.abc import Callable, Iterator

from cxstrategy.analysis.objectives import ObjectiveAnalysis
from cxstrategy.analysis.precision import Z80, Z95
from cxstrategy.document.chapters.objectives import visibility
from cxstrategy.document.context import Context
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.sheets.address import Names, at, literal, on
from cxstrategy.sheets.grid import Grid
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import TITLES, place
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term
from cxstrategy.words.wording import is_fraction

(
    STATEMENT, METRIC, BASELINE, ANSWERS, MARGIN, LOW, HIGH, TARGET, CHANGE, VARIANCE, SAMPLE, SEEN_FROM, NEEDED, SEEN,
    DEADLINE, OWNER, PLACE,
) = range(17)  # fmt: skip
HEADS = (
    say("Objective"), say("Metric"), say("Baseline"), say("Answers"), say("Margin (95%)"),
    say("At least (95%)"), say("At most (95%)"), say("Target"), say("Change"), say("Variance of one answer"),
    say("Answers per measurement"), say("Change that two measurements show"), say("Answers needed per measurement"),
    say("Is the change to be seen?"), say("Deadline"), say("Owner"), say("Place in the workbook"),
)  # fmt: skip
WIDTHS = (42.0, 26.0, 12.0, 13.0, 13.0, 13.0, 13.0, 15.0, 14.0, 14.0, 16.0, 18.0, 16.0, 15.0, 15.0, 26.0, 25.0)
SEEN_WORDS = {"seen": say("yes"), "unseen": say("no"), "unknown": say("unknown")}
NOTHING = "–"


def lay_out_objectives(context: Context, mark: str, names: Names) -> Sheet:
    """A row for every objective; target and answers per measurement can be changed."""
    words = context.wording
    title = TITLES["objectives"]
    grid = Grid(words.say(title))
    subtitle = say(
        "Change a yellow cell and see which change two measurements show, at a confidence of 95% and a power of 80%."
        " What was measured stays as it is."
    )
    grid.headed(grid.name, words.say(subtitle), mark)
    for label, value, name in (
        (say("Normal quantile of 97.5% (for a confidence of 95%, two-sided)"), Z95, "confidence"),
        (say("Normal quantile of 80% (for the power)"), Z80, "power"),
    ):
        row = grid.add(
            {0: Cell(words.say(label), role="step_label"), BASELINE: Cell(value, role="fact", form="factor")}
        )
        names.give(on(grid.name, at(row, BASELINE, "cr")), "quantile", name)
    grid.add()
    head = grid.heads([words.say(label) for label in HEADS], range(BASELINE, DEADLINE + 1))
    for objective in context.strategy.objectives:
        _add(grid, context, objective)
    return Sheet(grid.name, WIDTHS, tuple(grid.rows), (head + 1, 1), (head, head))


def _add(grid: Grid, context: Context, objective: Objective) -> None:
    found, words = context.analysis.objectives[objective.id], context.wording
    metric = context.strategy.metric(objective.metric)
    row = grid.add(dict(_measured(context, objective, metric, found)))
    grid.put(row, dict(_asked(row, objective, metric, found, words.say)))
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
    form = "rate" if is_fraction(metric) else "score"
    yield BASELINE, Cell(found.baseline, role="fact", form=form, note=where if found.baseline is not None else "")
    yield ANSWERS, Cell(found.n, role="fact", form="count")
    yield MARGIN, Cell(margin, role="fact", form=form, note=note)
    yield LOW, Cell(found.low, role="fact", form=form)
    yield HIGH, Cell(found.high, role="fact", form=form)


def _asked(
    row: int, objective: Objective, metric: Metric | None, found: ObjectiveAnalysis, say_: Callable[[Message], str]
) -> Iterator[tuple[int, Cell]]:
    """Target and sample, and what follows from them."""
    least = _least_variance(found)
    variance = least if found.variance is None else found.variance
    target_place = place(objective.at("target")) if found.target is not None else ""
    sample_place = place(metric.at("sample")) if metric and metric.sample else ""
    note = say_(say("At least: the answers behind the score are not in the workbook.")) if least is not None else ""
    score, change = ("rate", "rate_change") if is_fraction(metric) else ("score", "change")
    yield TARGET, Cell(found.target, role="input", form=score, note=target_place)
    yield SAMPLE, Cell(found.sample, role="input", form="count", note=sample_place)
    # What was not measured can be filled in, to see what it would show.
    yield VARIANCE, Cell(variance, role="input" if variance is None else "fact", form="score", note=note)
    shown = found.detectable_change if found.detectable_change is not None else found.detectable_at_least
    yield CHANGE, Cell(_or_dash(found.change), _change(row), "number", change)
    yield SEEN_FROM, Cell(_or_dash(shown or None), _shown(row), "number", score)
    yield NEEDED, Cell(_or_dash(found.n_needed), _needed(row, known=least is None), "number", "count")
    yield (
        SEEN,
        Cell(
            say_(SEEN_WORDS[visibility(found)]),
            _seen(row, say_, known=least is None, everybody=found.finite_factor == 0),
            "result",
        ),
    )


def _least_variance(found: ObjectiveAnalysis) -> float | None:
    """The least that the variance of a net score can be, where only the score is known: |s| − s² in its units."""
    if found.detectable_at_least is None or found.variance is not None or found.baseline is None:
        return None
    return abs(found.baseline) * 100 - found.baseline**2


def _or_dash(value: float | None) -> float | str:
    return NOTHING if value is None else value


def _change(row: int) -> str:
    target, baseline = at(row, TARGET), at(row, BASELINE)
    rounding = f"MAX(1E-9,1E-12*MAX(ABS({target}),ABS({baseline})))"
    moved = f"IF(ABS({target}-{baseline})<={rounding},0,{target}-{baseline})"
    return f"IF(COUNT({target},{baseline})<2,{literal(NOTHING)},{moved})"


def _shown(row: int) -> str:
    variance, sample = at(row, VARIANCE), at(row, SAMPLE)
    change = f"(quantile_confidence+quantile_power)*SQRT(2*{variance}/{sample})"
    return f"IF(OR(N({variance})=0,N({sample})=0),{literal(NOTHING)},{change})"


def _needed(row: int, known: bool) -> str:
    """How many answers show the change; none where the variance is only a least one."""
    if not known:
        return literal(NOTHING)
    variance, change = at(row, VARIANCE), at(row, CHANGE)
    answers = f"ROUNDUP((quantile_confidence+quantile_power)^2*2*{variance}/{change}^2-1E-9,0)"
    return f"IF(OR(N({variance})=0,N({change})=0),{literal(NOTHING)},{answers})"


def _seen(row: int, say_: Callable[[Message], str], known: bool, everybody: bool) -> str:
    """Yes or no where the change and what can be shown are known; a least variance can only say no.

    Where everybody is asked, any change shows.
    """
    change, shown = at(row, CHANGE), at(row, SEEN_FROM)
    words = {name: literal(say_(word)) for name, word in SEEN_WORDS.items()}
    if everybody:
        return f"IF(N({change})=0,{words['unknown']},{words['seen']})"
    enough = words["seen"] if known else words["unknown"]
    compared = f"IF(ABS({change})>={shown},{enough},{words['unseen']})"
    return f"IF(OR(N({change})=0,NOT(ISNUMBER({shown}))),{words['unknown']},{compared})"
