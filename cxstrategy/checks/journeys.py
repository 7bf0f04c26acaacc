"""Step 2, journeys: whether they can be looked after, by whom, and whether the ground holds before the top is built."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, remark, tip, warning
from cxstrategy.checks.wordlists import WAITING_WORDS
from cxstrategy.checks.words import holds_part
from cxstrategy.model.expectations import Expectation, Journey, Stage
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say

# Five to seven journeys are what an organisation can give real care; more of them is the same as none.
MOST_PRIORITY_JOURNEYS = 7


@warning("CX208")
def level_on_thin_air(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A moment stands high on the CX pyramid while another moment of the same journey misses a level below it.

    The five levels (communication, responsive, commitment, proactive, evolution) rest on one another. A message that
    comes before you ask is worth little if nobody answers the phone in the same journey: customers remember the weakest
    moment. One level of difference is normal; here a level in between is missing. Repair the low moment first, or judge
    the high one again.

    Wrong:

        stages:
          - {id: advice, pyramid: 4}
          - {id: complaint, pyramid: 1}

    Right:

        stages:
          - {id: advice, pyramid: 2}
          - {id: complaint, pyramid: 1}
    """
    for journey in strategy.journeys:
        moments = _moments(strategy, journey)
        lowest = min(moments, key=_level) if moments else None
        for moment in moments:
            if lowest and _level(moment) > _level(lowest) + 1:
                yield _level_remark(journey, moment, lowest)


def _moments(strategy: Strategy, journey: Journey) -> list[Stage | Expectation]:
    """What says at which level this journey stands: its stages, and the expectations of customers about it."""
    wanted = [one for one in strategy.expectations if one.journey == journey.id]
    moments: list[Stage | Expectation] = [*journey.stages, *wanted]
    return [moment for moment in moments if moment.pyramid is not None]


def _level(moment: Stage | Expectation) -> int:
    return moment.pyramid or 0


def _level_remark(journey: Journey, moment: Stage | Expectation, lowest: Stage | Expectation) -> Remark:
    span = lowest.at("pyramid")
    return remark(
        moment,
        "pyramid",
        message=say(
            "{id} is at pyramid level {level}, while {lowest} in the same journey {journey} is at level {low}",
            id=named(moment),
            level=_level(moment),
            lowest=named(lowest),
            journey=named(journey),
            low=_level(lowest),
        ),
        help=say("lift the lowest moment first, or judge again whether the high one is really reached today"),
        related=((span, say("the lowest level of this journey")),) if span else (),
    )


@tip("CX209")
def no_employee_journey(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Every journey is a customer's; none belongs to the people who serve them.

    What customers experience is what colleagues are able to give. Somebody who has to look in five systems first cannot
    be quick, however friendly the training was. Draw at least one employee journey, of the people behind the most
    painful customer journey, and mark in it where the system or the rule stands in their way.

    Wrong:

        journeys:
          - {id: treatment, name: From referral to check-up, kind: customer}

    Right:

        journeys:
          - {id: treatment, name: From referral to check-up, kind: customer}
          - {id: nurse, name: A day as a nurse, kind: employee}
    """
    if strategy.journeys and all(journey.kind == "customer" for journey in strategy.journeys):
        yield remark(
            strategy,
            "journeys",
            message=say("there is no journey of employees"),
            help=say("add a journey with `kind: employee`, of the people behind the most painful customer journey"),
        )


@warning("CX210")
def too_many_priorities(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """More than seven journeys have priority.

    A journey with priority asks for an owner, a measurement, a team that meets and money. No organisation does that
    well for more than five to seven at once. With a longer list the choice is left to whoever shouts loudest that week.
    Choose by how many customers it concerns, how much it hurts and what it costs; the others follow later.

    Wrong:

        journeys:
          - {id: j1, priority: true}
          # ... and eight more with priority: true

    Right:

        journeys:
          - {id: j1, priority: true}
          - {id: j2, priority: false}
    """
    chosen = [journey for journey in strategy.journeys if journey.priority]
    if len(chosen) > MOST_PRIORITY_JOURNEYS:
        yield remark(
            strategy,
            "journeys",
            message=say(
                "{count} journeys have priority; {most} is the most", count=len(chosen), most=MOST_PRIORITY_JOURNEYS
            ),
            help=say("keep `priority: true` for those that concern most customers and hurt most"),
        )


@warning("CX211")
def priority_without_owner(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A journey with priority that nobody owns.

    A journey runs through departments, and every department does its own part well. What goes wrong is in between, and
    in between is nobody's. An owner is one person who may speak to all those departments and who is asked how the
    journey is doing. Name the person, with the role. An owner under `governance.journey_owners` counts as well.

    Wrong:

        journeys:
          - {id: moving-in, name: From application to front-door key, priority: true}

    Right:

        journeys:
          - id: moving-in
            name: From application to front-door key
            priority: true
            owner: Thijs Vonk (manager Lettings)
    """
    owned = {row.journey for row in strategy.governance.journey_owners} if strategy.governance else set()
    for journey in strategy.journeys:
        if journey.priority and not journey.owner and journey.id not in owned:
            yield remark(
                journey,
                "owner",
                message=say("journey {id} has priority and no owner", id=named(journey)),
                help=say("write `owner`: one person, with the role, who may speak to every department on the way"),
            )


@tip("CX214")
def waiting_in_the_dark(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A journey with waiting has no stage where customers can see how things stand.

    A wait is short when you know how long it is, and endless when nobody says anything. People who can see how things
    stand do not call, and a week with a date feels better than three days without. A line in an app, a message at each
    step or a letter with a date is enough. Mark the stage where that is so today with `status_visible: true`. The check
    looks for waiting in the names of the stages of customers' journeys. It passes over journeys that the team put last
    with `priority: false`.

    Wrong:

        stages:
          - {id: report, name: Reporting it}
          - {id: waiting, name: Waiting for the mechanic}

    Right:

        stages:
          - {id: report, name: Reporting it}
          - {id: waiting, name: Waiting for the mechanic, status_visible: true}
    """
    for journey in strategy.journeys:
        waiting = next((stage for stage in journey.stages if holds_part(stage.name, WAITING_WORDS)), None)
        seen = any(stage.status_visible for stage in journey.stages)
        if waiting and not seen and journey.kind != "employee" and not _is_put_last(journey):
            yield remark(
                waiting,
                "status_visible",
                message=say(
                    "people wait in journey {id}, and nowhere can they see how things stand", id=named(journey)
                ),
                help=say("show it in a message or a screen, and mark the stage with `status_visible: true`"),
            )


def _is_put_last(journey: Journey) -> bool:
    """Whether the team wrote that this journey has no priority; one that does not say may still get it."""
    return not journey.priority and journey.key("priority") not in (None, journey.at())


@warning("CX215")
def carries_no_customer(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A journey says which one it carries with `serves`, and that is not a customer's, or it is a customer's itself.

    A journey of employees is drawn for the customer journey behind it: what stands in colleagues' way there, the
    customer notices here. `serves` makes that link, and the document shows it. It belongs to a journey with
    `kind: employee` and names one with `kind: customer`.

    Wrong:

        journeys:
          - {id: treatment, name: From referral to check-up}
          - {id: nurse, name: A day as a nurse, kind: employee, serves: porter}
          - {id: porter, name: A day as a porter, kind: employee, serves: treatment}

    Right:

        journeys:
          - {id: treatment, name: From referral to check-up}
          - {id: nurse, name: A day as a nurse, kind: employee, serves: treatment}
          - {id: porter, name: A day as a porter, kind: employee, serves: treatment}
    """
    for journey in strategy.journeys:
        served = strategy.journey(journey.serves)
        if served and journey.kind != "employee":
            message = say("journey {id} is a journey of customers, and says that it carries another", id=named(journey))
            help = say("set `kind: employee` if it is a journey of colleagues, else leave `serves` out")
            yield remark(journey, "serves", message=message, help=help)
        elif served and served.kind == "employee":
            message = say(
                "journey {id} carries {other}, which is a journey of employees", id=named(journey), other=named(served)
            )
            help = say("name the customer journey that it makes possible")
            yield remark(journey, "serves", message=message, help=help)
