"""Step 4, metrics: whether relationship, journey and contact are each measured, and by what fits them."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.objectives import asks_employees
from cxstrategy.checks.check import Remark, error, listed, remark, tip, warning
from cxstrategy.model.objectives import Metric, MetricLevel
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Keys

# What a level (and for a contact the channel) is measured with; of each set one is enough.
WANTED: dict[tuple[MetricLevel, str | None], tuple[tuple[str, ...], ...]] = {
    ("relationship", None): (("nps",), ("brand_values",)),
    ("contact", "human"): (("rating", "csat"), ("ces",)),
    ("contact", "online"): (("ux",), ("ces",)),
}
# Kinds that come from the books: what customers did, or what it cost.
BEHAVIOUR_KINDS = ("retention", "churn")


@warning("CX408")
def nps_alone(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """NPS is the only thing that is asked of customers.

    It says whether people would recommend you, but hardly why, or what they do. Promoters leave and detractors stay
    more often than you would think; in many trades the score explains little of what people spend. As a conversation
    starter it is fine. Put beside it what a journey or a contact is like (satisfaction, ease) and something that
    customers do (stay, come back, call less). A score for employees does not change this.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: moving-in, kind: csat, level: journey}
          - {id: stay, kind: retention, level: business}
    """
    asked = [metric for metric in strategy.metrics if not asks_employees(metric)]
    if asked and all(metric.kind == "nps" for metric in asked):
        yield remark(
            strategy,
            "metrics",
            message=say("NPS is the only metric about customers"),
            help=say("add one about a journey or a contact, and one of what customers do"),
        )


@warning("CX409")
def no_metric_of_behaviour(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nothing is measured of what customers do or what it costs.

    Opinions are half of it. Whether customers stay, come back, call again or cost less to serve is the other half, and
    the one that the board pays for. Without it nobody can show that a better experience brings in anything, and the
    business case cannot be tracked once it is approved. Usually such a figure exists already, in finance or operations:
    give it a place with level `business`.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: churn, kind: churn, level: business, scale: [0, 100], method: share, better: lower}
    """
    if strategy.metrics and not any(map(_of_behaviour, strategy.metrics)):
        yield remark(
            strategy,
            "metrics",
            message=say("no metric is about behaviour or money"),
            help=say("add churn, retention or a cost to serve, with `level: business`"),
        )


def _of_behaviour(metric: Metric) -> bool:
    """In the books, or counted under a name of the team's own without asking anybody."""
    counted = metric.kind == "other" and not metric.question
    return metric.kind in BEHAVIOUR_KINDS or metric.level == "business" or counted


@tip("CX410")
def no_employee_metric(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nothing is measured among the people who must give customers the experience.

    Colleagues who are not allowed to solve anything pass that feeling on to customers, whatever the training said. How
    they are doing is often visible a few months before customers notice. Most organisations ask already, once a year,
    for HR: use that score, or ask the teams of one journey a single question about what they were able to do for
    customers.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: enps, kind: enps, level: employee}
    """
    if strategy.metrics and not any(map(asks_employees, strategy.metrics)):
        yield remark(
            strategy,
            "metrics",
            message=say("no metric is about employees"),
            help=say("add what you already ask colleagues, such as an eNPS, with `level: employee`"),
        )


@error("CX413")
def relationship_not_measured(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No metric asks about the relationship as a whole.

    Three levels belong together: the relationship (what people think of you), the journey (how something went from
    start to end) and the single contact. The relationship is the outcome of the other two, and of your reputation.
    Without it you can polish every contact while customers leave. Ask it once or a few times a year, apart from any
    event. The check begins as soon as there is a metric or an objective.

    Wrong:

        metrics:
          - {id: mark-for-the-call, kind: rating, level: contact}

    Right:

        metrics:
          - {id: mark-for-the-call, kind: rating, level: contact}
          - {id: nps, kind: nps, level: relationship}
    """
    yield from _level_not_measured(
        strategy,
        "relationship",
        say("no metric is about the relationship with customers"),
        say("add a metric with `level: relationship`, such as NPS and brand values, asked a few times a year"),
    )


@error("CX414")
def journey_not_measured(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No metric asks how a journey went.

    Customers judge the whole: moving in, getting a claim paid, recovering from an operation. Every contact on the way
    can score well while the journey fails, because nobody is responsible for what happens in between. The metric of a
    journey shows that, and it belongs to the owner of the journey. Ask those who made the journey, shortly after it has
    ended. The check begins as soon as there is a metric or an objective.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: moving-in, kind: csat, level: journey, journey: moving-in}
    """
    yield from _level_not_measured(
        strategy,
        "journey",
        say("no metric is about a journey"),
        say("add a metric with `level: journey` for the journey that matters most, asked when it has ended"),
    )


@warning("CX415")
def contact_not_measured(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No metric asks about a single contact.

    The relationship and the journey tell you that something is wrong; the contact tells a team what to do on Monday. A
    short survey on the same day, two or three questions long, gives an adviser, a mechanic or a screen its own score.
    Begin where most contacts are, or where they hurt most. The check begins as soon as there is a metric or an
    objective.

    Wrong:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: moving-in, kind: csat, level: journey}

    Right:

        metrics:
          - {id: nps, kind: nps, level: relationship}
          - {id: moving-in, kind: csat, level: journey}
          - {id: mark-for-the-call, kind: rating, level: contact, channel: human}
    """
    yield from _level_not_measured(
        strategy,
        "contact",
        say("no metric is about a single contact"),
        say("add a metric with `level: contact`, asked on the same day in two or three questions"),
    )


def _level_not_measured(strategy: Strategy, level: MetricLevel, message: Message, help: Message) -> Iterator[Remark]:
    begun = strategy.metrics or strategy.objectives
    if begun and not any(metric.level == level for metric in strategy.metrics):
        yield remark(strategy, "metrics" if strategy.metrics else "objectives", message=message, help=help)


@warning("CX416")
def metric_that_does_not_fit(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A metric at a level where it cannot be answered, or a level without the metrics that fit it.

    After one phone call nobody can say whether they would recommend the whole company, and nobody can say in general
    how much effort it takes to deal with you. The relationship calls for NPS with brand values: would you, and why us?
    Contact with a human calls for a general mark (`rating` or `csat`) with CES; online contact for UX with CES. UX is
    about a screen, so it does not fit a conversation. What employees are asked belongs at their own level. Brand values
    are asked for once the compass names values.

    Wrong:

        metrics:
          - {id: nps-phone, kind: nps, level: contact, channel: human}

    Right:

        metrics:
          - {id: mark-phone, kind: rating, level: contact, channel: human}
          - {id: ease-phone, kind: ces, level: contact, channel: human}
    """
    for metric in strategy.metrics:
        message = _misplaced(metric)
        if message:
            help = say("move it to the level where people can answer it, or choose a metric that fits this one")
            yield remark(metric, "level", message=message, help=help)
    yield from _not_with_it(strategy)


def _misplaced(metric: Metric) -> Message | None:
    if metric.kind == "nps" and metric.level == "contact":
        return say("metric {id} asks for a recommendation after a single contact", id=named(metric))
    if metric.kind == "ces" and metric.level == "relationship":
        return say("metric {id} asks for the effort of a whole relationship", id=named(metric))
    if metric.kind == "ux" and metric.level == "contact" and metric.channel == "human":
        return say("metric {id} asks for the use of a screen after a contact with a human", id=named(metric))
    if metric.kind == "ux" and metric.level == "relationship":
        return say("metric {id} asks for the use of a screen as if it were the relationship", id=named(metric))
    if asks_employees(metric) and metric.level in ("relationship", "contact"):
        return say("metric {id} asks employees, at a level of customers", id=named(metric))
    return None


def _not_with_it(strategy: Strategy) -> Iterator[Remark]:
    """What is missing beside the metrics of a level: said once, at the first of them."""
    for (level, channel), sets in WANTED.items():
        fitting = [one for one in strategy.metrics if not _misplaced(one)]
        there = [one for one in fitting if one.level == level and channel in (None, one.channel)]
        lacking = [kinds[0] for kinds in sets if not any(one.kind in kinds for one in there)]
        if not (strategy.compass and strategy.compass.values):
            lacking = [kind for kind in lacking if kind != "brand_values"]
        if there and lacking:
            yield remark(
                there[0],
                "level",
                message=_beside(level, channel, listed(lacking, "metric_kind")),
                help=say("add it: these metrics explain each other at this level"),
            )


def _beside(level: MetricLevel, channel: str | None, kinds: Keys) -> Message:
    if level == "relationship":
        return say("the relationship is measured without: {kinds}", kinds=kinds)
    if channel == "human":
        return say("contacts with a human are measured without: {kinds}", kinds=kinds)
    return say("contacts online are measured without: {kinds}", kinds=kinds)
