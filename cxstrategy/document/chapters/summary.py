"""What the one page for the board shows: the question, three figures, the route and the risks."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.chapters.route import conclude_route
from cxstrategy.document.chapters.worth import beside_worth, worth
from cxstrategy.document.context import Context
from cxstrategy.document.risks import risks
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import beyond, clip, headline
from cxstrategy.words.terms import term

# Enough for four lines; what is longer stands in full in the chapter on decisions.
ASK, PROMISE, WHO = 260, 200, 90


@dataclass(frozen=True)
class Figure:
    """One of the three numbers: what it is, the number, and what stands beside it."""

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Summary:
    """The page, each part short by construction; `missing` names the parts that the workbook does not give.

    `ask` is empty where the title says all of it; `terms` are names and values: who decides, on how much, by when.
    """

    title: str
    ask: str
    terms: tuple[tuple[str, str], ...]
    promise: str
    figures: tuple[Figure, ...]
    route: str
    risks: tuple[str, ...]
    missing: str


def summary(context: Context) -> Summary:
    """The one page, of what the workbook holds."""
    ask = context.decision.ask if context.decision else ""
    title = headline(ask) or context.strategy.workbook.title
    compass = context.strategy.compass
    figures = (_value(context), payback(context), _objective(context))
    return Summary(
        title=title,
        ask=clip(beyond(ask, title), ASK),
        terms=tuple(_terms(context)),
        promise=clip(compass.promise, PROMISE) if compass else "",
        figures=tuple(figure for figure in figures if figure),
        route=_route(context),
        risks=risks(context),
        missing=_missing(context),
    )


def _terms(context: Context) -> Iterator[tuple[str, str]]:
    """Who decides, on how much and by when: as far as the workbook says."""
    decision, wording = context.decision, context.wording
    if decision and decision.amount is not None:
        yield wording.say(say("Amount")), wording.money_exact(decision.amount)
    if decision and decision.by:
        yield wording.say(say("Decide by")), wording.date(decision.by)
    if decision and decision.who:
        yield wording.say(say("Who decides")), clip(decision.who, WHO)


def _value(context: Context) -> Figure | None:
    case = context.analysis.business_case
    if case is None:
        return None
    name = say("Net present value over {years}", years=context.wording.years(case.years))
    return Figure(context.wording.say(name), context.wording.money(worth(case)), _range(context, case))


def _range(context: Context, case: BusinessCaseAnalysis) -> str:
    """Between what the value may lie: by the simulation, else by the scenarios."""
    wording = context.wording
    beside = beside_worth(case, wording)
    if beside:
        return wording.say(beside)
    values = [scenario.npv for scenario in case.scenarios.values()]
    if len(values) < 2 or min(values) == max(values):
        return ""
    ends = {"low": wording.money(min(values)), "high": wording.money(max(values))}
    return wording.say(say("between {low} and {high} by scenario", **ends))


def payback(context: Context) -> Figure | None:
    """When the money is back, plain and discounted; None without a business case that could be counted."""
    case, wording = context.analysis.business_case, context.wording
    if case is None:
        return None
    name = wording.say(say("Payback period"))
    if case.payback_years is None:
        note = say("not within {years}", years=wording.years(case.years))
        return Figure(name, wording.say(say("not reached")), wording.say(note))
    if not case.payback_years:
        note = say("never more goes out than has come in")
        return Figure(name, wording.payback(case.payback_years), wording.say(note))
    later = case.discounted_payback_years
    years = wording.years(later) if later is not None else say("not within the horizon")
    return Figure(name, wording.years(case.payback_years), wording.say(say("discounted: {years}", years=years)))


def _objective(context: Context) -> Figure | None:
    """The main objective from where to where; a baseline that is not measured yet says so."""
    main, wording = context.main_objective, context.wording
    found = context.analysis.objectives.get(main.id) if main else None
    if main is None or found is None or found.target is None:
        return None
    metric = context.strategy.metric(main.metric)
    start = wording.score(found.baseline, metric) if found.baseline is not None else "?"
    notes = [say("by {date}", date=wording.date(main.deadline))] if main.deadline else []
    if found.margin is not None:
        notes.append(say("margin now {margin}", margin=f"±\N{NO-BREAK SPACE}{wording.change(found.margin, metric)}"))
    elif found.baseline is None:
        notes.append(say("baseline still to be measured"))
    name = metric.name if metric else headline(main.statement, 60)
    return Figure(name, f"{start} → {wording.score(found.target, metric)}", "; ".join(map(wording.say, notes)))


def _route(context: Context) -> str:
    """The route in a sentence or two: which, how sure, and what comes first."""
    found, wording = context.analysis.route, context.wording
    if found is None:
        return ""
    sentences = [wording.say(conclude_route(context)) + "."]
    if found.order:
        first, second, third = (term("action_phase", phase) for phase in found.order)
        order = say("First {first}, then {second}, then {third}.", first=first, second=second, third=third)
        sentences.append(wording.say(order))
    return " ".join(sentences)


def _missing(context: Context) -> str:
    """The parts of the page that are not there yet, in a draft: "de businesscase en de route"."""
    parts: list[tuple[object, Message]] = [
        (context.decision, say("the decision requested")),
        (context.strategy.compass, say("the promise")),
        (context.analysis.business_case, say("the business case")),
        (context.main_objective, say("the main objective")),
        (context.analysis.route, say("the route")),
    ]
    names = [name for part, name in parts if part is None]
    return context.wording.listed(names) if names and context.draft else ""
