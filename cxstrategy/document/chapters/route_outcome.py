"""What the questionnaire says of the route, in sentences: who answered, the result, its certainty, and our choice."""

from collections.abc import Iterable, Iterator

from cxstrategy.analysis.route.questionnaire import ENOUGH, WORTH
from cxstrategy.analysis.route.route import LEANING_LEAD, RouteAnalysis
from cxstrategy.document.context import Context
from cxstrategy.model.route import Choice
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.said import Sureness
from cxstrategy.words.terms import term


def outcome(context: Context) -> Iterator[Message]:
    """Nothing for a workbook without a route."""
    written, found = context.strategy.route, context.analysis.route
    if written is None:
        return
    if found is None:
        yield say("Nobody has answered enough of the questions to name a route.")
        aside = [one.respondent for one in written.assessments]
    else:
        yield _answered(context, found)
        yield from _came_out(context, found)
        aside = list(found.set_aside)
    if aside:
        yield say(
            "Set aside, because fewer than {enough} of the {all} statements of a style were answered: {names}.",
            enough=context.wording.count(ENOUGH),
            all=context.wording.count(max(WORTH)),
            names=context.wording.listed(aside),
        )


def _answered(context: Context, found: RouteAnalysis) -> Message:
    layers = context.wording.listed(context.wording.say(term("layer", layer)).lower() for layer in found.layers)
    number = context.wording.count(found.respondents)
    return say_many(
        "One colleague ({layers}) answered the fifteen statements about how we work.",
        "{number} colleagues ({layers}) answered the fifteen statements about how we work.",
        found.respondents,
        number=capital(number),
        layers=layers,
    )


def _came_out(context: Context, found: RouteAnalysis) -> Iterator[Message]:
    if found.outcome == "tied":
        yield from _tied(context, found)
        return
    first, second, _ = sorted(found.scores.values(), reverse=True)
    values: dict[str, Value] = {
        "style": term("style", found.recommended),
        "score": context.wording.number(first, 0),
        "lead": context.wording.number(first - second, 0),
        "sure": Sureness(found.confidence[str(found.recommended)]),
    }
    if found.second:
        lead = say(
            "It has {score} of 100 points, {lead} more than {second}.",
            second=term("style", found.second), **values,
        )  # fmt: skip
    else:
        lead = say("It has {score} of 100 points, {lead} more than the other two.", **values)
    yield lead
    if found.few:
        yield say("With fewer than five respondents that is a leaning, and there is no telling how sure it is.")
    elif found.outcome == "clear":
        yield say(
            "Drawn again and again from these answers, it comes first in {sure} of the draws: a clear outcome.",
            **values,
        )
    else:
        yield say(
            "Drawn again and again from these answers, it comes first in {sure} of the draws: a leaning, no more.",
            **values,
        )


def _tied(context: Context, found: RouteAnalysis) -> Iterator[Message]:
    names = _names(context, found.contenders)
    yield say(
        "The scores do not decide between {names}: they lie less than {points} points apart, or chance could turn"
        " them.",
        names=names, points=context.wording.count(LEANING_LEAD),
    )  # fmt: skip
    if found.recommended:
        yield say("We voted on what comes first, and that makes it {style}.", style=term("style", found.recommended))
    elif found.taken is None:
        yield say("We have not decided yet, so each of these routes is shown below.")


def _names(context: Context, styles: Iterable[str]) -> str:
    return context.wording.listed(term("style", style) for style in styles)


def choice(context: Context) -> Message | None:
    """The team's own choice, if it wrote one: whether it follows the outcome, and why."""
    written, found = context.strategy.route, context.analysis.route
    return _chosen(found, written.choice) if written and written.choice else None


def _chosen(found: RouteAnalysis | None, choice: Choice) -> Message:
    style = term("style", choice.route)
    recommended = found.recommended if found else None
    if recommended == choice.route:
        chosen = say("We follow that and choose {style}", style=style)
    elif recommended:
        chosen = say("We choose another route, {style}", style=style)
    else:
        chosen = say("We choose {style} ourselves", style=style)
    if choice.reason:
        return say("{chosen}: {reason}", chosen=chosen, reason=_ended(choice.reason))
    return say("{chosen}; the reason has still to be written down.", chosen=chosen)


def _ended(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."
