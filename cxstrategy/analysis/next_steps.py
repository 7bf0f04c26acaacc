"""What would help a workbook most now: at most three sentences."""

from collections.abc import Iterator

from cxstrategy.analysis.chain import ChainPlace, analyse_chain
from cxstrategy.analysis.expectations import analyse_expectations
from cxstrategy.analysis.gaps.place_names import placed
from cxstrategy.analysis.progress import StepProgress
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term

HOW_MANY = 3

# What to begin with, the most needed first: a board decides on why, for whom, towards what and for how much; where it
# stands and how it travels come next, and what surrounds that last.
BEGIN: dict[str, Message] = {
    "importance": say("Write in `importance` why customer experience matters now and what doing nothing costs."),
    "expectations": say(
        "Write in `expectations` what customers expect, in their own words, and how you know: at least one conversation"
        " or survey for each."
    ),
    "objectives": say(
        "Write in `objectives` what must change for customers, with a metric, a baseline, a target, a deadline and an"
        " owner."
    ),
    "compass": say("Write in `compass` what you promise customers, and what colleagues do and avoid for it."),
    "business_case": say(
        "Write in `business_case` what it costs, what it brings and what you ask the board to decide."
    ),
    "maturity": say("Have at least six colleagues from different layers fill in the maturity scan (`maturity`)."),
    "route": say(
        "Have at least five colleagues answer the questions about the route, and plan the first actions"
        " (`route`, `actions`)."
    ),
    "alignment": say(
        "Tie every objective to a goal of the organisation and say how one leads to the other (`alignment`)."
    ),
    "governance": say("Write in `governance` who sponsors the strategy, who does what and who decides."),
    "developments": say(
        "Write in `developments` what changes inside and outside your industry, and what that does to expectations."
    ),
    "story": say("Write in `story` what colleagues and customers will hear: the situation, but, therefore."),
}
REPAIR: dict[ChainPlace, Message] = {
    "promise": say("name it under `compass.expectations`, or say why the promise leaves it out"),
    "objective": say("tie it to an objective, through an action that names both or a metric of its journey"),
    "action": say("plan an action that names it or its objective"),
    "benefit": say("give its objective a benefit in the business case"),
}


def next_steps(strategy: Strategy, progress: dict[str, StepProgress]) -> tuple[Message, ...]:
    """The three things to do next: steps not begun, then steps begun and least filled, then the chain that breaks."""
    found = [*_to_begin(progress), *_to_finish(strategy, progress), *_to_mend(strategy)]
    return tuple(found[:HOW_MANY])


def _to_begin(progress: dict[str, StepProgress]) -> Iterator[Message]:
    for step, message in BEGIN.items():
        if step in progress and progress[step].state == "empty":
            yield message


def _to_finish(strategy: Strategy, progress: dict[str, StepProgress]) -> Iterator[Message]:
    begun = [step for step in BEGIN if step in progress and progress[step].state == "open"]
    for step in sorted(begun, key=lambda name: progress[name].filled / progress[name].expected):
        places = progress[step].open
        yield say_many(
            "Fill in {place}: then the step {step} is complete.",
            "Fill in {place} and {others} more in the step {step}.",
            len(places),
            place=placed(strategy, places[0]),
            step=term("step", step),
            others=len(places) - 1,
        )


def _to_mend(strategy: Strategy) -> Iterator[Message]:
    """The broken chains, those of the largest opportunity first."""
    weighed = analyse_expectations(strategy)
    order = {name: index for index, name in enumerate(weighed.ranking if weighed else ())}
    broken = [link for link in analyse_chain(strategy) if link.broken_at]
    for link in sorted(broken, key=lambda link: order.get(link.expectation, len(order))):
        expectation = strategy.expectation(link.expectation)
        if link.broken_at and expectation:
            yield say(
                "Take the expectation {expectation} further: {how}.",
                expectation=named(expectation),
                how=REPAIR[link.broken_at],
            )
