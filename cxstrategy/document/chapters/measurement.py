"""The last chapter: what is asked when and who answers, and what comes next."""

from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter, Restated, Title
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.objectives import METRIC_LEVELS, Metric
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term

# A customer is asked at each of these; without one of them a strategy is blind on one side.
CUSTOMER_LEVELS = METRIC_LEVELS[:3]


@dataclass(frozen=True)
class MeasurementView:
    """All metrics by level, relationship first, those without a level last; `absent` customer levels measure nothing.

    `asked` are the metrics that people are asked for, `with_why` counts those with an open question; `counted` names
    the others, each with how often. `colleagues`: whether these are asked too. `decided` is the day of the decision,
    None where it is past or not set.
    """

    metrics: tuple[Metric, ...]
    asked: tuple[Metric, ...]
    counted: tuple[Message | str, ...]
    absent: tuple[Message, ...]
    colleagues: bool
    with_why: int
    decided: date | None


def view_measurement(context: Context) -> MeasurementView:
    """An empty view for a workbook without metrics."""
    metrics = tuple(sorted(context.strategy.metrics, key=_level))
    asked = tuple(metric for metric in metrics if metric.is_asked)
    return MeasurementView(
        metrics=metrics,
        asked=asked,
        counted=tuple(_counted(metric) for metric in metrics if not metric.is_asked),
        absent=_absent(context),
        colleagues=any(metric.level == "employee" for metric in asked),
        with_why=sum(bool(metric.open_question) for metric in asked),
        decided=_decided(context),
    )


def _level(metric: Metric) -> int:
    return METRIC_LEVELS.index(metric.level) if metric.level else len(METRIC_LEVELS)


def _counted(metric: Metric) -> Message | str:
    if metric.frequency is None:
        return metric.name
    return say("{metric} ({frequency})", metric=metric.name, frequency=term("frequency", metric.frequency))


def _absent(context: Context) -> tuple[Message, ...]:
    """The levels of customers at which nothing is measured."""
    levels = {metric.level for metric in context.strategy.metrics}
    return tuple(term("metric_level", level) for level in CUSTOMER_LEVELS if level not in levels)


def _decided(context: Context) -> date | None:
    day = context.decision.by if context.decision else None
    return day if day and day >= context.strategy.workbook.date else None


def conclude_measurement(context: Context) -> Title:
    """Where nothing is heard, or nobody answers; else how soon whoever answered hears back."""
    absent = _absent(context)
    surveys = [metric for metric in context.strategy.metrics if metric.is_asked]
    if absent:
        return say_many(
            "Of the three levels at which customers speak, we do not hear one yet",
            "Of the three levels at which customers speak, we do not hear {number} yet",
            len(absent),
            number=context.wording.count(len(absent)),
        )
    if not surveys:
        return say("We count what customers do, but ask them nothing yet")
    return _answering(surveys, context)


def _answering(surveys: list[Metric], context: Context) -> Title:
    """How soon whoever answered a survey hears back, as far as that is settled."""
    wording = context.wording
    days = [one.follow_up.within_days for one in surveys if one.follow_up and one.follow_up.within_days is not None]
    if not days:
        return say("We ask customers a good deal, but who answers them is still open")
    if len(days) < len(surveys):
        return say(
            "We ask in {surveys} places, but have settled only in {number} how soon we answer",
            surveys=wording.count(len(surveys)),
            number=wording.count(len(days)),
        )
    latest = max(days)
    return Restated(
        say_many(
            "Whoever answers may expect to hear back within {days} day",
            "Whoever answers may expect to hear back within {days} days",
            1 if latest == 1 else 2,
            days=wording.number(latest),
        )
    )


CHAPTER = Chapter(
    "measurement",
    say("How we measure"),
    tells=lambda context: bool(context.strategy.metrics),
    view=view_measurement,
    conclude=conclude_measurement,
    codes=(
        "CX408",
        "CX409",
        "CX410",
        "CX413",
        "CX414",
        "CX415",
        "CX416",
        "CX417",
        "CX418",
        "CX419",
        "CX420",
        "CX425",
        "CX426",
    ),
    parts=(
        ChapterPart("levels", say("the levels at which we measure"), core=True),
        ChapterPart("metrics", say("what is asked when, and who answers"), core=True),
        ChapterPart("next", say("what comes next"), core=True),
    ),
    asks=say("what you will do with an answer that you did not do before"),
)
