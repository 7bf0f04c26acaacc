"""The workbook as text: ids that nothing uses, and placeholders that were left."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.objectives import asks_employees
from cxstrategy.checks.check import Remark, quoted, remark, tip, warning
from cxstrategy.checks.metrics import BEHAVIOUR_KINDS
from cxstrategy.checks.wordlists import PLACEHOLDERS
from cxstrategy.checks.words import occurrences
from cxstrategy.finding import Span
from cxstrategy.model.expectations import Journey
from cxstrategy.model.objectives import Metric
from cxstrategy.model.part import Part
from cxstrategy.model.placeholder import IN_CAPITALS, in_capitals, standing_alone
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say


@warning("CX010")
def unused_id(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A segment, journey or metric that nothing in the workbook refers to.

    Whatever stands in the strategy costs somebody time. A segment without a journey or an expectation changes no
    decision, and a journey without a known expectation is only a drawing. Use it where it belongs, or take it out. A
    metric may be followed without an objective: it is a loose end only when it has no level, no frequency and no
    follow-up, so that nobody knows what it is for. Expectations, objectives and goals that nothing answers have checks
    of their own.

    Wrong:

        metrics:
          - {id: ces, name: Ease of contact, kind: ces}
        objectives:
          - {id: recommend, metric: nps}

    Right:

        objectives:
          - {id: recommend, metric: nps}
          - {id: easy-contact, metric: ces}
    """
    for part in _unused(strategy.segments, _segments_used(strategy), strategy.journeys or strategy.expectations):
        yield _unused_remark(part, say("no journey and no expectation is about segment {id}", id=named(part)))
    for part in _unused(strategy.journeys, _journeys_used(strategy), strategy.expectations or strategy.metrics):
        yield _unused_remark(part, _about_no_journey(part))
    loose = tuple(metric for metric in strategy.metrics if not _is_followed(metric))
    for part in _unused(loose, _metrics_used(strategy), strategy.objectives):
        yield _unused_remark(part, say("no objective, direction or service promise uses metric {id}", id=named(part)))


def _about_no_journey(journey: Journey) -> Message:
    if journey.kind == "employee":
        return say("no expectation and no metric is about employee journey {id}", id=named(journey))
    return say("no expectation and no metric is about journey {id}", id=named(journey))


def _is_followed(metric: Metric) -> bool:
    """Whether a metric is there for its own sake: a level is measured with it, or somebody follows it over time."""
    by_kind = metric.kind in BEHAVIOUR_KINDS or asks_employees(metric)
    return by_kind or metric.level is not None or metric.frequency is not None or metric.follow_up is not None


def _unused(parts: tuple[Any, ...], used: set[str | None], users: tuple[Part, ...]) -> list[Any]:
    """The parts that are not used; none while there is nothing yet that could use them."""
    return [part for part in parts if part.id not in used] if users else []


def _unused_remark(part: Part, message: Message) -> Remark:
    return remark(part, message=message, help=say("refer to it where it belongs, or take it out"))


def _segments_used(strategy: Strategy) -> set[str | None]:
    hero = strategy.story.hero if strategy.story else None
    travelled = {journey.segment for journey in strategy.journeys}
    wanted = {expectation.segment for expectation in strategy.expectations}
    return travelled | wanted | ({hero.segment} if hero else set())


def _journeys_used(strategy: Strategy) -> set[str | None]:
    wanted = {expectation.journey for expectation in strategy.expectations}
    measured = {metric.journey for metric in strategy.metrics}
    owned = {row.journey for row in (strategy.governance.journey_owners if strategy.governance else ())}
    # A journey of employees that says which customer journey it carries is tied to the strategy by that.
    serving = {journey.id for journey in strategy.journeys if journey.serves}
    return wanted | measured | owned | serving


def _metrics_used(strategy: Strategy) -> set[str | None]:
    aimed = {objective.metric for objective in strategy.objectives}
    compass = strategy.compass
    if compass is None:
        return aimed
    return aimed | {one.metric for one in compass.directions} | {one.metric for one in compass.service_promises}


@tip("CX011")
def placeholder_left(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A text still contains a placeholder for something to be filled in.

    A board that meets `TODO` on page seven reads the other pages differently. Fill it in, or take the key out: what is
    not written is counted and listed as open, under the step that it belongs to, so nothing gets lost. Three dots are
    only taken for a placeholder when they stand alone; in a quote they are a pause.

    Wrong:

        governance:
          sponsor: TODO
          model_path:
            - {by: 2028-01-01, model: embedded}

    Right:

        governance:
          sponsor: Anna Verhoef (general director)
    """
    texts = list(texts_of(strategy))
    suspects = _suspects("\n".join(text for _, _, text in texts))
    for part, steps, text in texts:
        found = standing_alone(text) or (_standing_within(text, suspects) if suspects else None)
        if found and _was_written(part.at(written_key(part, steps[0]), *steps[1:])):
            yield remark(
                part,
                written_key(part, steps[0]),
                *steps[1:],
                message=say("a placeholder was left: {words}", words=quoted(found)),
                help=say("fill it in, or take the key out: what is not written is listed as open"),
            )


def texts_of(part: Part) -> Iterator[tuple[Part, tuple[Any, ...], str]]:
    """Every text of this part and of those below it, with the part it belongs to and the steps from there."""
    for name, value in vars(part).items():
        if isinstance(value, str):
            yield part, (name,), value
        elif isinstance(value, Part):
            yield from texts_of(value)
        elif isinstance(value, tuple | dict):
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                if isinstance(item, str):
                    yield part, (name, step), item
                elif isinstance(item, Part):
                    yield from texts_of(item)


def written_key(part: Part, name: str) -> str:
    """The field as it is written: `from`, which in Python cannot be a name."""
    return type(part).model_fields[name].alias or name


def _was_written(span: Span | None) -> bool:
    """Not so for the stand-in of a missing title: that has a place without a width."""
    return span is None or (span.line, span.column) != (span.end_line, span.end_column)


def _suspects(everything: str) -> list[str]:
    """Which placeholders may stand somewhere: one look at all texts together is quicker than a thousand small ones."""
    lowered = everything.lower()
    shouted = [words.lower() for words in IN_CAPITALS if words in everything]
    return shouted + [words for words in PLACEHOLDERS if words in lowered]


def _standing_within(text: str, suspects: list[str]) -> str | None:
    """The placeholder that stands between other words."""
    lowered = text.lower()
    if not any(words in lowered for words in suspects):
        return None
    return in_capitals(text) or next(iter(occurrences(text, PLACEHOLDERS)), None)
