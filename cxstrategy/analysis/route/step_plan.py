"""The nine steps of the route that is taken, each with where it stands and what the workbook leaves open there."""

from collections.abc import Iterable

from cxstrategy.analysis.gaps.gaps import open_points
from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.route import plan_delers, plan_denkers, plan_doeners
from cxstrategy.analysis.route.action_words import told_by_title
from cxstrategy.analysis.route.plan_step import Character, PlannedStep, PlanStep, Risk, Trait
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.analysis.route.step_state import states, waits_for
from cxstrategy.model.route import Action, Style
from cxstrategy.model.strategy import EIGHT_STEPS, Strategy

PLANS: dict[Style, tuple[PlanStep, ...]] = {
    "denkers": plan_denkers.STEPS,
    "doeners": plan_doeners.STEPS,
    "delers": plan_delers.STEPS,
}
RISKS: dict[Style, Risk] = {"denkers": plan_denkers.RISK, "doeners": plan_doeners.RISK, "delers": plan_delers.RISK}
CHARACTERS: dict[Style, Character] = {
    "denkers": plan_denkers.CHARACTER,
    "doeners": plan_doeners.CHARACTER,
    "delers": plan_delers.CHARACTER,
}


def plan_steps(
    strategy: Strategy, route: RouteAnalysis | None, maturity: MaturityAnalysis | None, style: Style | None = None
) -> tuple[PlannedStep, ...]:
    """The plan of `style`, else of the route the team takes; none where no route has been chosen or recommended."""
    chosen = style or _taken(strategy, route)
    if chosen is None:
        return ()
    steps = PLANS[chosen]
    actions = place_actions(steps, strategy.actions)
    waits = [waits_for(step, own, strategy, maturity) for step, own in zip(steps, actions, strict=True)]
    reached = states(steps, actions, waits, strategy, maturity)
    return tuple(
        PlannedStep(
            style=chosen,
            number=place + 1,
            phase=step.phase,
            title=step.title,
            purpose=step.purpose,
            covers=tuple(topic for topic in step.topics if topic in EIGHT_STEPS),
            measures=step.measures is not None,
            open=open_points(step.topics, strategy, maturity),
            actions=tuple(one.id for one in actions[place]),
            moment=step.measures,
            state=reached[place],
            waits=waits[place],
            duration=step.duration,
            who=step.who,
            output=step.output,
            go_on=step.go_on,
            stop=step.stop,
        )
        for place, step in enumerate(steps)
    )


def _taken(strategy: Strategy, route: RouteAnalysis | None) -> Style | None:
    """The route the team goes; its own choice also counts where nobody answered enough questions."""
    if route:
        return route.taken
    return strategy.route.choice.route if strategy.route and strategy.route.choice else None


def place_actions(steps: tuple[PlanStep, ...], actions: Iterable[Action]) -> list[tuple[Action, ...]]:
    """For every step its actions; an action stands in one step of its phase, and nowhere without a phase."""
    placed: list[list[Action]] = [[] for _ in steps]
    for action in actions:
        if action.phase:
            placed[_place(steps, action)].append(action)
    return [tuple(sorted(found, key=_start)) for found in placed]


def _place(steps: tuple[PlanStep, ...], action: Action) -> int:
    """The step of the action's phase that takes its most telling trait."""
    own = [place for place, step in enumerate(steps) if step.phase == action.phase]
    return next(place for trait in _traits(action) for place in own if trait in steps[place].takes)


def _traits(action: Action) -> list[Trait]:
    """From the most telling to the least; every phase has a step that takes the last."""
    traits: list[Trait] = [*told_by_title(action.title), *([action.lane] if action.lane else [])]
    if action.objective and action.expectation:
        traits.append("chain")
    if action.objective:
        traits.append("objective")
    if action.expectation:
        traits.append("expectation")
    return [*traits, "other"]


def _start(action: Action) -> tuple[bool, str]:
    """By start, those without a date last; the workbook's order decides between equals."""
    return action.start is None, action.start.isoformat() if action.start else ""
