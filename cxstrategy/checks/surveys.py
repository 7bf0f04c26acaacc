"""Step 4, asking customers: whether a survey lets people speak, is answered, and can show what is expected of it."""

import math
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.objectives import FIRM_ANSWERS, ObjectiveAnalysis, population
from cxstrategy.analysis.visibility import whole_answers
from cxstrategy.checks.check import Remark, error, listed, remark, warning
from cxstrategy.checks.targets import change_asked, goes_back
from cxstrategy.finding import Span
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.said import Change, Number, Termed

# Below thirty answers one person more or less moves a share by over three points; nothing can be compared with it.
FEWEST_ANSWERS = 30
# Surveys seldom reach more than half of all there are to ask.
MOST_TO_REACH = 0.5


@warning("CX407")
def change_too_small_to_see(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The change that an objective asks for is smaller than its sample can show.

    Every survey moves by chance. With 400 answers an NPS has to rise some 15 points before two waves show it 4 times
    out of 5 (at 95% confidence); a rise of 5 takes more than 3,700 answers per wave. Below that a team celebrates or
    worries about noise. Ask more people, choose a larger step, or take several waves together. Where everybody is
    asked, chance plays no part and the check is silent.

    Wrong:

        metrics:
          - {id: nps, sample: 400, ...}
        objectives:
          - {id: recommend, metric: nps, baseline: {distribution: ...}, target: 30}  # from 25

    Right:

        metrics:
          - {id: nps, sample: 3800, ...}
    """
    for objective in strategy.objectives:
        found, metric = analysis.objectives[objective.id], strategy.metric(objective.metric)
        seen = found.detectable_change or found.detectable_at_least
        change = change_asked(objective, analysis)
        if metric and seen and change and found.unseen and not goes_back(metric, change):
            needed = _answers_needed(found, seen)
            there = population(metric, strategy.organisation)
            help = _see_it(there is not None and needed > MOST_TO_REACH * there)
            yield remark(
                objective, "target", message=_unseen(objective, found, metric, change, seen, needed), help=help
            )


def _unseen(
    objective: Objective, found: ObjectiveAnalysis, metric: Metric, change: float, seen: float, needed: int
) -> Message:
    figures: dict[str, Value] = {
        "id": named(objective), "change": Change(change, metric), "sample": _counted(found.sample or 0, metric),
        "seen": Change(seen, metric), "needed": _counted(needed, metric),
    }  # fmt: skip
    if found.n_needed is None:
        return say(
            "objective {id} wants a change of {change}, but {sample} per wave show no"
            " change below {seen}; it takes at least {needed} per wave",
            **figures,
        )  # fmt: skip
    return say(
        "objective {id} wants a change of {change}, but {sample} per wave show no"
        " change below {seen}; it takes {needed} per wave",
        **figures,
    )  # fmt: skip


def _counted(n: int, metric: Metric) -> Message:
    """How many answers, or of what nobody is asked observations."""
    if metric.is_asked:
        return say_many("{count} answer", "{count} answers", n)
    return say_many("{count} observation", "{count} observations", n)


def _answers_needed(found: ObjectiveAnalysis, seen: float) -> int:
    """How many answers per wave show the change; of a bare net score at least so many."""
    if found.n_needed is not None:
        return found.n_needed
    return whole_answers((found.sample or 0) * (seen / abs(found.change or 1.0)) ** 2)


def _see_it(too_many: bool) -> Message:
    if too_many:
        return say(
            "that is more than half of all there are: choose a larger step, or judge several waves and what people say"
        )
    return say("ask more people, choose a larger step, or take several waves together")


@warning("CX417")
def survey_without_open_question(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A survey in which nobody can say why.

    A score tells how many are dissatisfied, never what about. One open question ("what made you give this mark?") gives
    the sentence that a team can work with, and often something that the questionnaire did not think of. It also treats
    people as having something to say. Somebody has to read the answers, which is a reason to ask fewer people, not to
    leave the question out.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship, open_question: true}
    """
    for metric in strategy.metrics:
        if metric.is_asked and not metric.open_question:
            yield remark(
                metric,
                "open_question",
                message=say("survey {id} has no open question", id=named(metric)),
                help=say("ask why, in one open question, and write `open_question: true`"),
            )


@warning("CX418")
def survey_without_follow_up(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A survey that nobody follows up: it does not say who gets back to a customer, or within how many days.

    Customers who tell you that it went wrong and never hear anything are more disappointed than before you asked. A
    call within a few days wins back a good part of them, and teaches you more than the whole report. Name the person
    who sees to it and the number of days; where the survey is anonymous, say how you tell customers what was done with
    their answers.

    Wrong:

        metrics:
          - {id: ease, kind: ces, level: contact}

    Right:

        metrics:
          - id: ease
            kind: ces
            level: contact
            follow_up: {owner: Ali Demir (manager Customer Service), within_days: 2}
    """
    for metric in strategy.metrics:
        lacking = [key for key in ("owner", "within_days") if getattr(metric.follow_up, key, None) is None]
        if metric.is_asked and lacking:
            yield remark(
                metric,
                "follow_up",
                message=say("the follow-up of survey {id} lacks: {keys}", id=named(metric), keys=listed(lacking)),
                help=say("write under `follow_up` who gets back to customers and within how many days"),
            )


@warning("CX419")
def few_answers(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A score that is compared rests on fewer than a hundred answers, or even on fewer than thirty.

    With 25 answers two people in a bad mood move the score by eight points. Below thirty a score can illustrate
    something but not be compared, not even with a target. Between thirty and a hundred it is indicative: say so, and
    show the margin with it. Where nearly everybody answered, as in a small team, the number counts for more and the
    check takes that into account.

    Wrong:

        objectives:
          - {id: recommend, metric: nps, baseline: {value: 25, n: 22}, target: 35}

    Right:

        objectives:
          - {id: recommend, metric: nps, baseline: {value: 25, n: 400}, target: 42}
    """
    for objective in strategy.objectives:
        found, metric = analysis.objectives[objective.id], strategy.metric(objective.metric)
        baseline = objective.baseline
        if baseline is None or metric is None or not metric.is_asked or found.n is None or found.baseline is None:
            continue
        worth = found.n / found.finite_factor**2 if found.finite_factor else math.inf
        if worth < FIRM_ANSWERS:
            key = "distribution" if baseline.distribution else "n"
            help = say("ask {firm} people or more, or call the score indicative where you show it", firm=FIRM_ANSWERS)
            yield remark(baseline, key, message=_few(objective, found.n, worth), help=help)


def _few(objective: Objective, n: int, worth: float) -> Message:
    if worth < FEWEST_ANSWERS:
        return say(
            "objective {id} compares a score that rests on {n} answers; below {least} nothing can be compared",
            id=named(objective), n=Number(n), least=FEWEST_ANSWERS,
        )  # fmt: skip
    return say(
        "objective {id} compares a score that rests on {n} answers: it is indicative", id=named(objective), n=Number(n)
    )


@error("CX420")
def unlike_metrics_compared(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Two metrics of the same kind have different scales or are counted in different ways.

    There is no single CSAT or CES: a mean of 1 to 5, the share that gives a 4 or 5, and a mark out of 10 are three
    figures that share a name. In one document they stand side by side, and everybody compares them: 68 against 7.6, or
    68 against 81 because one counts two answers and the other three. Choose one way for all, at every level. If one has
    to differ, call it by its own name with kind `other`, so that nobody compares it.

    Wrong:

        metrics:
          - {id: ease-phone, kind: ces, scale: [1, 7], method: top3}
          - {id: ease-online, kind: ces, scale: [1, 5], method: mean}

    Right:

        metrics:
          - {id: ease-phone, kind: ces, scale: [1, 7], method: top3}
          - {id: ease-online, kind: ces, scale: [1, 7], method: top3}
    """
    first: dict[str, Metric] = {}
    for metric in strategy.metrics:
        other = first.setdefault(metric.kind, metric)
        key = "scale" if metric.answer_scale != other.answer_scale else "method"
        if metric.kind != "other" and _way(metric) != _way(other):
            span = other.at(key)
            yield remark(
                metric,
                key,
                message=say(
                    "{kind} is counted in two ways: {way} in metric {id}, and {other_way} in {other}",
                    kind=Termed("metric_kind", metric.kind), id=named(metric), way=_in_words(metric),
                    other=named(other), other_way=_in_words(other),
                ),
                help=say("count both in one way, or give the one that must differ the kind `other` and its own name"),
                related=_here(span),
            )  # fmt: skip


def _way(metric: Metric) -> tuple[object, object]:
    return metric.answer_scale, metric.counting


def _in_words(metric: Metric) -> Message:
    low, high = metric.answer_scale or (0.0, 0.0)
    return say(
        "{counting} from {low} to {high}",
        counting=Termed("counting", metric.counting) if metric.counting else say("counted"),
        low=Number(low), high=Number(high),
    )  # fmt: skip


def _here(span: Span | None) -> tuple[tuple[Span, Message], ...]:
    return ((span, say("it is counted this way here")),) if span else ()
