"""A workbook and a topic of the step plan in; sentences on what the workbook shows is still open there, out."""

from collections.abc import Callable, Iterator

from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.open_delivery import ambassadors, measuring, pilot, review, scale, sponsor
from cxstrategy.analysis.open_direction import (
    alignment,
    assumptions,
    baseline,
    business_case,
    compass,
    objectives,
    story,
)
from cxstrategy.analysis.open_outlook import developments, expectations, importance, journeys
from cxstrategy.analysis.route.plan_step import Topic
from cxstrategy.model.maturity import Phase, Pillar
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import listed

PILLARS: dict[Pillar, Message] = {
    "strategy": say("strategy"),
    "understanding": say("customer understanding"),
    "design": say("design"),
    "measurement": say("measurement"),
    "governance": say("governance"),
    "culture": say("culture"),
}
PHASES: dict[Phase, Message] = {
    "repair": say("repair"),
    "elevate": say("elevate"),
    "optimise": say("optimise"),
    "differentiate": say("differentiate"),
}
Rule = Callable[[Strategy], Iterator[Message]]
RULES: dict[Topic, Rule] = {
    "importance": importance,
    "expectations": expectations,
    "journeys": journeys,
    "developments": developments,
    "objectives": objectives,
    "baseline": baseline,
    "alignment": alignment,
    "compass": compass,
    "story": story,
    "business_case": business_case,
    "assumptions": assumptions,
    "sponsor": sponsor,
    "ambassadors": ambassadors,
    "pilot": pilot,
    "measuring": measuring,
    "scale": scale,
    "review": review,
}


def open_points(topics: tuple[Topic, ...], strategy: Strategy, found: MaturityAnalysis | None) -> tuple[Message, ...]:
    """What is open on these topics, in their order, each sentence once."""
    sentences: dict[Message, None] = {}
    for topic in topics:
        said = maturity(found) if topic == "maturity" else RULES[topic](strategy)
        sentences.update(dict.fromkeys(said))
    return tuple(sentences)


def maturity(found: MaturityAnalysis | None) -> Iterator[Message]:
    """The scan that is missing, or its weakest pillars and what holds the organisation in its phase."""
    if found is None:
        yield say("The maturity scan has not been filled in yet.")
        return
    weakest = [PILLARS[name] for name in PILLARS if name in found.weakest]
    if weakest:
        yield say_many(
            "The weakest pillar is {pillars}.",
            "The weakest pillars are {pillars}.",
            len(weakest),
            pillars=listed(weakest),
        )
    if found.blocking and not found.past_all:
        yield say_many(
            "{count} statement of the scan holds the organisation in the phase {phase}.",
            "{count} statements of the scan hold the organisation in the phase {phase}.",
            len(found.blocking),
            phase=PHASES[found.phase],
        )
