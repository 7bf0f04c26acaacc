"""Step 5, alignment: whether each objective brings a goal of the organisation nearer, how, and how that is known."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, error, is_open, remark, tip, warning
from cxstrategy.model.alignment import Alignment
from cxstrategy.model.business_case import Benefit
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import all_named, named
from cxstrategy.words.language import say
from cxstrategy.words.said import Named


@error("CX501")
def objective_without_goal(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A CX objective that serves no goal of the organisation.

    The board answers for the organisation's own goals. An objective that helps none of them competes with those that
    do, and loses at the first cut in the budget. Say which goal it brings nearer, and how. If there really is none,
    then either the objective can go or the organisation's plan misses something; both are worth a conversation before
    the document goes to the board.

    Wrong:

        objectives:
          - {id: recommend, metric: nps}
        alignment: []

    Right:

        alignment:
          - objective: recommend
            goal: healthy-growth
            mechanism: Customers who recommend us bring new ones without advertising.
    """
    linked = {link.objective for link in strategy.alignment}
    for objective in strategy.objectives if strategy.alignment or strategy.organisation_goals else ():
        if objective.id not in linked:
            yield remark(
                objective,
                message=say("objective {id} serves no goal of the organisation", id=named(objective)),
                help=say("name under `alignment` the goal it brings nearer and the mechanism, or drop the objective"),
            )


@warning("CX502")
def link_without_mechanism(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A link between an objective and a goal that does not say how one leads to the other.

    "Happier customers, more revenue" is a hope. A mechanism names what a customer does differently, and what that does
    to the goal, so that somebody can check it. Describe it the way you would explain it to the finance director: who
    stays, buys, calls or leaves because of it, and how often.

    Wrong:

        alignment:
          - {objective: fewer-calls, goal: lower-costs}

    Right:

        alignment:
          - objective: fewer-calls
            goal: lower-costs
            mechanism: Three in ten calls ask how things stand; whoever can see it does not call.
    """
    for link in strategy.alignment:
        if is_open(analysis, link, "mechanism"):
            yield remark(
                link,
                "mechanism",
                message=say(
                    "it does not say how objective {objective} brings goal {goal} nearer",
                    objective=_objective(strategy, link),
                    goal=_goal(strategy, link),
                ),
                help=say("write `mechanism`: what customers do differently, and what that does to the goal"),
            )


@tip("CX503")
def unserved_goal(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A goal of the organisation that no CX objective serves.

    That can be right: not every goal has to do with customers. But look twice. Goals on cost, safety or staff often
    have more to do with what customers experience than they seem to, and the director who owns such a goal is a
    sponsor you do not have yet. Add the link, or leave the goal out of this workbook.

    Wrong:

        organisation_goals:
          - {id: good-work, statement: Employee turnover falls to 14%.}
        alignment:
          - {objective: recommend, goal: healthy-growth}

    Right:

        alignment:
          - {objective: recommend, goal: healthy-growth}
          - {objective: proud-colleagues, goal: good-work}
    """
    served = {link.goal for link in strategy.alignment}
    for goal in strategy.organisation_goals:
        if goal.id not in served:
            yield remark(
                goal,
                message=say("no objective serves goal {id}", id=named(goal)),
                help=say("add the objective that helps it under `alignment`, or leave the goal out of this workbook"),
            )


@warning("CX504")
def money_on_an_assumption(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The business case counts money for an objective whose link to the goal is an assumption.

    Here the calculation leaves the ground. The amount looks as firm as the others on the page, while nobody has yet
    seen the objective earn it. That is allowed, as long as the board knows: test the link in a pilot before the large
    sums go out, find figures of your own or of others, or leave the benefit out until you have them.

    Wrong:

        alignment:
          - {objective: fewer-calls, goal: lower-costs, evidence: assumption}
        business_case:
          benefits:
            - {id: calls, lever: cost_to_serve, objective: fewer-calls}

    Right:

        alignment:
          - objective: fewer-calls
            goal: lower-costs
            evidence: own_data
            source: Trial with messages, 3,940 repairs
    """
    for link in strategy.alignment:
        benefits = _benefits(strategy, link.objective) if link.evidence == "assumption" else []
        if benefits:
            places = [(span, say("this benefit counts on it")) for one in benefits if (span := one.at("objective"))]
            yield remark(
                link,
                "evidence",
                message=say(
                    "the money of {benefits} rests on objective {objective}, whose link to its goal is an assumption",
                    benefits=all_named(benefits),
                    objective=_objective(strategy, link),
                ),
                help=say("test the link in a pilot, find figures for it, or leave the benefit out until then"),
                related=tuple(places),
            )


def _objective(strategy: Strategy, link: Alignment) -> Named | str:
    objective = strategy.objective(link.objective)
    return named(objective) if objective else link.objective


def _goal(strategy: Strategy, link: Alignment) -> Named | str:
    goal = strategy.goal(link.goal)
    return named(goal) if goal else link.goal


def _benefits(strategy: Strategy, objective: str) -> list[Benefit]:
    case = strategy.business_case
    return [benefit for benefit in case.benefits if benefit.objective == objective] if case else []


@warning("CX505")
def goal_without_source(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A goal of the organisation without the plan it comes from.

    The goals in this step are not yours to make: they are in the annual plan, the long-term plan or the budget. With
    the source beside it, a member of the board sees his own words and does not have to wonder whether the CX team
    invented the goal. It also shows when the plan is renewed and the link must be looked at again.

    Wrong:

        organisation_goals:
          - {id: healthy-growth, statement: Margin grows 3% a year.}

    Right:

        organisation_goals:
          - id: healthy-growth
            statement: Margin grows 3% a year.
            source: Long-term plan 2026-2030, chapter 2
    """
    for goal in strategy.organisation_goals:
        if is_open(analysis, goal, "source"):
            yield remark(
                goal,
                "source",
                message=say("it does not say which plan goal {id} comes from", id=named(goal)),
                help=say("write `source`: the plan and chapter in which the board set this goal"),
            )
