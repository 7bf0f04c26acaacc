"""Everything that a workbook leaves open, once: what a finished step holds and what the step plan asks for."""

from collections.abc import Callable, Iterator, Mapping

from cxstrategy.analysis.gaps.delivery import ambassadors, measuring, pilot, review, scale, sponsor
from cxstrategy.analysis.gaps.direction import (
    alignment,
    assumptions,
    baseline,
    business_case,
    compass,
    objectives,
    story,
)
from cxstrategy.analysis.gaps.gap import Gap, Lack, told
from cxstrategy.analysis.gaps.outlook import developments, expectations, importance, journeys
from cxstrategy.analysis.gaps.place_names import nearest_part
from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.progress import StepProgress
from cxstrategy.analysis.route.plan_step import Topic
from cxstrategy.finding import Span
from cxstrategy.model.maturity import Phase, Pillar
from cxstrategy.model.strategy import STEPS, Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import listed

# The alignment has no chapter of its own: the objectives tell which goals they serve. The step on what customers expect
# has two: who they are with their journeys, and what they expect there. So has the one on objectives: what must change,
# and how it is measured.
CHAPTER_OF_STEP = {step: step for step in STEPS} | {"alignment": "objectives"}
CHAPTER_OF_KEY = {key: CHAPTER_OF_STEP[step] for step, keys in STEPS.items() for key in keys} | {
    "segments": "customers",
    "journeys": "customers",
    "metrics": "measurement",
}
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
Rule = Callable[[Strategy], Iterator[Lack]]
RULES: dict[str, Rule] = {
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


def gaps(strategy: Strategy, progress: Mapping[str, StepProgress], scan: MaturityAnalysis | None) -> tuple[Gap, ...]:
    """Every open place once, those that a step expects first, in the order of the steps and of the topics."""
    steps = {place: step for step, found in progress.items() for place in found.open}
    lacks: dict[str, list[tuple[str, Lack]]] = {}
    for topic in (*RULES, "maturity"):
        for lack in _lacks(topic, strategy, scan):
            lacks.setdefault(lack.place, []).append((topic, lack))
    return tuple(
        Gap(place, _span(strategy, place), chapter_of_place(place), steps.get(place), tuple(lacks.get(place, ())))
        for place in dict.fromkeys((*steps, *lacks))
    )


def chapter_of_place(place: str) -> str:
    """The chapter that a place of the workbook is told in."""
    return CHAPTER_OF_KEY.get(place.split("/")[0], "")


def open_points(topics: tuple[Topic, ...], strategy: Strategy, scan: MaturityAnalysis | None) -> tuple[Message, ...]:
    """What is open on these topics, in their order, each sentence once."""
    sentences = [sentence for topic in topics for sentence in told(_lacks(topic, strategy, scan))]
    return tuple(dict.fromkeys(sentences))


def _lacks(topic: str, strategy: Strategy, scan: MaturityAnalysis | None) -> Iterator[Lack]:
    return maturity(scan) if topic == "maturity" else RULES[topic](strategy)


def _span(strategy: Strategy, place: str) -> Span | None:
    """Where the place stands, or the nearest part above it that was written."""
    above, steps = nearest_part(strategy, place), place.split("/")
    if above is strategy:
        return strategy.at(steps[0])
    return above.at(*steps[len(above.path.split("/")) :])


def maturity(found: MaturityAnalysis | None) -> Iterator[Lack]:
    """The scan that is missing, or its weakest pillars and what holds the organisation in its phase."""
    if found is None or found.phase is None:
        yield Lack("maturity/assessments", say("The maturity scan has not been filled in yet."))
        return
    weakest = [PILLARS[name] for name in PILLARS if name in found.weakest]
    if weakest:
        yield Lack(
            "maturity/assessments",
            say_many(
                "The weakest pillar is {pillars}.",
                "The weakest pillars are {pillars}.",
                len(weakest),
                pillars=listed(weakest),
            ),
        )
    if found.blocking and not found.past_all:
        yield Lack(
            "maturity/assessments",
            say_many(
                "{count} statement of the scan holds the organisation in the phase {phase}.",
                "{count} statements of the scan hold the organisation in the phase {phase}.",
                len(found.blocking),
                phase=PHASES[found.phase],
            ),
        )
