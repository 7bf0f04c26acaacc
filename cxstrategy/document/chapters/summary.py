"""What the decision page shows: the question, all of the money, the main objective, the alternatives and the risks."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.importance import view_importance
from cxstrategy.document.chapters.route import conclude_route
from cxstrategy.document.chapters.worth import worth, worth_key
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.risks import WatchedRisk, is_room_a_risk, risks
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import beyond, clip, headline
from cxstrategy.words.terms import term

# Enough for four lines; what is longer stands in full in the chapter that it comes from.
ASK, WHO = 260, 90
# What explains the costs of every year, and when the money is back.
COSTS, PAYBACK = "business_case.costs", "business_case.payback_years"


@dataclass(frozen=True)
class Figure:
    """One of the numbers: what it is, the number, what stands beside it, and the key that explains it."""

    name: str
    value: str
    note: str = ""
    key: str = ""


@dataclass(frozen=True)
class Answer:
    """One of the answers that the board can give, and what follows from it."""

    name: str
    meaning: str


@dataclass(frozen=True)
class Summary:
    """The page, each part short by construction; `missing` names the parts that the workbook does not give.

    `ask` is empty where the title says all of it; `terms` are names and values: who decides, on how much, by when.
    `money` is what it takes and `figures` what comes of it.
    """

    title: str
    ask: str
    terms: tuple[tuple[str, str], ...]
    money: tuple[Figure, ...]
    figures: tuple[Figure, ...]
    inaction: str
    weighed: tuple[str, ...]
    route: str
    risks: tuple[WatchedRisk, ...]
    answers: tuple[Answer, ...]
    missing: str


def summary(context: Context) -> Summary:
    """The decision page, of what the workbook holds."""
    ask = context.decision.ask if context.decision else ""
    title = headline(ask) or context.strategy.workbook.title
    figures = (_value(context), payback(context), _objective(context))
    return Summary(
        title=title,
        ask=clip(beyond(ask, title), ASK),
        terms=tuple(_terms(context)),
        money=tuple(_money(context)),
        figures=tuple(figure for figure in figures if figure),
        inaction=_inaction(context),
        weighed=tuple(context.wording.say(one) for one in _weighed(context)),
        route=_route(context),
        risks=risks(context),
        answers=tuple(_answers(context)),
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


def _inaction(context: Context) -> str:
    """What doing nothing costs, in as many of the team's sentences as the page bears; the chapter on why tells more."""
    importance = view_importance(context)
    return importance.inaction_first if importance else ""


def _money(context: Context) -> Iterator[Figure]:
    """What it takes: at the start, a year, over the horizon, and the deepest point of the cash that is tied up."""
    case, wording = context.analysis.business_case, context.wording
    if case is None or not any(case.costs):
        return
    yield Figure(wording.say(say("At the start")), wording.money(case.costs[0]), key=COSTS)
    later = case.costs[1:]
    if any(later):
        mean = sum(later) / len(later)
        yield Figure(
            wording.say(say("A year, on average")), wording.money(mean), wording.say(say("after the start")), COSTS
        )
    total = wording.say(say("Over {years}", years=wording.years(case.years)))
    yield Figure(total, wording.money(sum(case.costs)), wording.say(say("not discounted")), COSTS)
    deepest = min(case.cumulative)
    if deepest < 0:
        year = case.cumulative.index(deepest)
        when = say("at the start") if not year else say("at the end of year {year}", year=year)
        yield Figure(wording.say(say("Most tied up at once")), wording.money(-deepest), wording.say(when))


def _weighed(context: Context) -> Iterator[Message]:
    """The alternatives: less than all of it, and the routes that were not taken."""
    case, route, wording = context.analysis.business_case, context.analysis.route, context.wording
    spare = case.break_even_benefits if case and not is_room_a_risk(context) else None
    if spare is not None and 0 < spare < 1:
        share = wording.percent(spare, 0)
        yield say("Doing less: as long as {share} of the benefits come in, the case does not lose money.", share=share)
    if route and route.taken and route.outcome != "tied" and route.taken == route.recommended:
        others = [term("style", name) for name in route.scores if name != route.taken]
        yield say("Another route: that of {others} fits us less well.", others=wording.either(others))


def _answers(context: Context) -> Iterator[Answer]:
    """What the board can say, and what follows from each; nothing where nothing is asked."""
    decision, wording = context.decision, context.wording
    if decision is None:
        return
    first = next(iter(context.first_actions), None)
    starts = first.start if first else None
    yes = (
        say("Work begins on {date}: {action}.", date=wording.date(starts), action=headline(first.title, WHO))
        if first and starts
        else say("Work begins as planned.")
    )
    condition = say("You set a condition; its owner reports on it before the next amount is released.")
    told = (say("Yes"), yes), (say("Yes, if"), condition), (say("No"), say("Nothing starts; all stays as it is now."))
    for name, meaning in told:
        yield Answer(wording.say(name), wording.say(meaning))


def _value(context: Context) -> Figure | None:
    case = context.analysis.business_case
    if case is None:
        return None
    name = say("Net present value over {years}", years=context.wording.years(case.years))
    return Figure(context.wording.say(name), context.wording.money(worth(case)), _range(context, case), worth_key(case))


def _range(context: Context, case: BusinessCaseAnalysis) -> str:
    """Between what the value lies nine times out of ten: by the simulation, else by the scenarios."""
    wording = context.wording
    if case.spread:
        ends = {"low": wording.money(case.spread.p5), "high": wording.money(case.spread.p95)}
        return wording.say(say("nine times out of ten between {low} and {high}", **ends))
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
        return Figure(name, wording.say(say("not reached")), wording.say(note), PAYBACK)
    if not case.payback_years:
        note = say("never more goes out than has come in")
        return Figure(name, wording.payback(case.payback_years), wording.say(note), PAYBACK)
    later = case.discounted_payback_years
    years = wording.years(later) if later is not None else say("not within the horizon")
    return Figure(
        name, wording.years(case.payback_years), wording.say(say("discounted: {years}", years=years)), PAYBACK
    )


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
    return Figure(
        name,
        f"{start} → {wording.score(found.target, metric)}",
        "; ".join(map(wording.say, notes)),
        f"objectives.{main.id}.change",
    )


def _route(context: Context) -> str:
    """The route in a line: which and in what order; how sure that is, its own chapter says."""
    found, wording = context.analysis.route, context.wording
    if found is None:
        return ""
    if not found.taken or not found.order:
        return wording.say(conclude_route(context)) + "."
    first, second, third = (term("action_phase", phase) for phase in found.order)
    order = say("first {first}, then {second}, then {third}", first=first, second=second, third=third)
    return wording.say(say("That of the {style}: {order}.", style=term("style", found.taken), order=order))


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


# The page as the composition knows it: what does not fit is told in the chapter that it comes from.
CHAPTER = Chapter(
    "summary",
    say("The decision"),
    tells=lambda context: True,
    parts=(
        ChapterPart("terms", say("who decides, and by when"), core=True),
        ChapterPart("money", say("what it takes"), core=True),
        ChapterPart("figures", say("what comes of it"), core=True),
        ChapterPart("risks", say("the risks"), core=True),
        ChapterPart("answers", say("the answers that can be given"), core=True),
        ChapterPart("inaction", say("what doing nothing costs")),
        ChapterPart("weighed", say("our route and what was weighed")),
    ),
)
