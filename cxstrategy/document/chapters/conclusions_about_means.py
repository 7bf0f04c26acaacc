"""Conclusions of the chapters on success, story, money, route and organisation."""

from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.document.context import Context
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# No questionnaire makes anything more certain than this.
NEARLY_CERTAIN = 0.99


def objectives(context: Context) -> Message | str:
    """The main objective from where to where and by when; without objectives, how many metrics will tell."""
    main = context.main_objective
    if main is None:
        return say_many(
            "One metric will show whether {customers} notice the difference",
            "{number} metrics will show whether {customers} notice the difference",
            len(context.strategy.metrics),
            number=context.wording.count(len(context.strategy.metrics)),
            customers=context.customers,
        )
    metric = context.strategy.metric(main.metric)
    found = context.analysis.objectives.get(main.id)
    if metric is None or found is None or found.target is None:
        return headline(main.statement)
    name, target = metric.name, context.wording.score(found.target, metric)
    if found.baseline is None:
        goal = say("{name} goes to {target}", name=name, target=target)
    else:
        baseline = context.wording.score(found.baseline, metric)
        goal = say("{name} goes from {baseline} to {target}", name=name, baseline=baseline, target=target)
    if main.deadline is None:
        return goal
    return say("{goal}, by {deadline}", goal=goal, deadline=context.wording.date(main.deadline))


def story(context: Context) -> Message | str:
    """What follows from the situation; else what stands in its way, the hero, or whom it is for."""
    told = context.strategy.story
    if told and (told.therefore or told.but or told.situation):
        return headline(told.therefore or told.but or told.situation or "")
    if told and told.hero:
        return say("The story of {name}: before and after", name=told.hero.name)
    editions = dict.fromkeys(message.edition for message in told.messages) if told else {}
    if editions:
        names = context.wording.listed(context.wording.say(term("edition", one)).lower() for one in editions)
        return say("One story, told to {names}", names=names)
    return say("The story is still to be told")


def business_case(context: Context) -> Message | str:
    """Net present value and payback, whichever way they fall."""
    case = context.analysis.business_case
    if case is None:
        return say("What it costs and brings is still to be counted")
    horizon = context.wording.years(case.years)
    if case.npv < 0:
        return say(
            "Over {horizon} the strategy costs {amount} more than it brings",
            horizon=horizon, amount=context.wording.money(-case.npv),
        )  # fmt: skip
    amount = context.wording.money(case.npv)
    if case.payback_years is None:
        return say("Over {horizon} the strategy is worth {amount}", horizon=horizon, amount=amount)
    payback = context.wording.years(case.payback_years)
    return say("The strategy is worth {amount} and pays itself back in {payback}", amount=amount, payback=payback)


def route(context: Context) -> Message | str:
    """The route taken and how sure that is; without a route, what is planned."""
    found = context.analysis.route
    if found is None:
        count = len(context.strategy.actions)
        number = context.wording.count(count)
        return say_many("One action is planned", "{number} actions are planned", count, number=number)
    if found.taken is None:
        names = context.wording.listed(term("style", style) for style in found.contenders)
        return say("{names} are too close to call: the route is still to be chosen", names=names)
    style = term("style", found.taken)
    if found.recommended is None:
        return say("We choose the route of the {style}", style=style)
    if found.taken != found.recommended:
        recommended = term("style", found.recommended)
        return say("We choose {style}, where the answers point to {recommended}", style=style, recommended=recommended)
    return _recommended(context, found, style)


def _recommended(context: Context, found: RouteAnalysis, style: Message) -> Message:
    sure = _sureness(found.confidence.get(str(found.recommended), 0), context)
    if found.decided_by == "tie_break":
        return say("The answers tie; our own vote makes it the route of the {style}", style=style)
    if found.outcome == "clear":
        return say("We travel as {style}, and that is clear: {sure} sure", style=style, sure=sure)
    return say("We lean towards {style}: {sure} sure", style=style, sure=sure)


def _sureness(confidence: float, context: Context) -> Message | str:
    """A share of resamples as certainty, which is never complete."""
    if confidence > NEARLY_CERTAIN:
        return say("over {share}", share=context.wording.percent(NEARLY_CERTAIN, 0))
    return context.wording.percent(confidence, 0)


def governance(context: Context) -> Message | str:
    """Who carries it and how it is organised."""
    written = context.strategy.governance
    model = term("organising_model", written.model) if written and written.model else None
    if written and written.sponsor:
        if model:
            return say("{sponsor} carries the strategy, with {model}", sponsor=written.sponsor, model=model)
        return say("{sponsor} carries the strategy", sponsor=written.sponsor)
    if model:
        return say("We organise it with {model}; who carries it is still open", model=model)
    return say("Who carries the strategy is still to be decided")


def decisions(context: Context) -> Message | str:
    """What the board is asked; without it, what starts in the first hundred days."""
    if context.decision:
        return headline(context.decision.ask)
    count = len(context.first_actions)
    if not count:
        return say("What starts in the first hundred days is still to be planned")
    return say_many(
        "One action starts in the first hundred days",
        "{number} actions start in the first hundred days",
        count,
        number=context.wording.count(count),
    )
