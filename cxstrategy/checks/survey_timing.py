"""Step 4, when people are asked and answered: soon after the contact, and soon after they said something."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, error, remark, warning
from cxstrategy.finding import Severity
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say
from cxstrategy.words.said import rounded

# Who told something two weeks ago has told others since; after a quarter nobody remembers the question.
LATEST_FOLLOW_UP, NO_FOLLOW_UP = 14, 90
# After two nights a conversation of ten minutes has become a general impression.
LATEST_QUESTION = 48


@error("CX425")
def follow_up_too_late(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Customers who answered hear from you more than 14 days later, or even more than 90.

    A customer who gives a 3 and hears back after a month knows that nobody read it. Within two days a call repairs a
    great deal; within two weeks it still shows that somebody listens. Beyond 14 days this is a warning. Beyond 90 it is
    no longer a follow-up, and an error. If there are more answers than people to call, call first those who were let
    down.

    Wrong:

        follow_up: {owner: Noor de Wit, within_days: 30}

    Right:

        follow_up: {owner: Noor de Wit, within_days: 2}
    """
    for metric in strategy.metrics:
        days = metric.follow_up.within_days if metric.follow_up else None
        if days is not None and days > LATEST_FOLLOW_UP:
            yield remark(
                metric,
                "follow_up",
                "within_days",
                message=say(
                    "those who answer {id} may wait {days} days to hear from you", id=named(metric), days=rounded(days)
                ),
                help=say(
                    "answer within a few days, {most} at most, beginning with those who were let down",
                    most=LATEST_FOLLOW_UP,
                ),
                severity=None if days > NO_FOLLOW_UP else Severity.WARNING,
            )


@warning("CX426")
def contact_asked_late(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A survey about a contact goes out more than 48 hours after it, or nobody knows when.

    Two days after a ten-minute call people still know whether it was solved, but no longer what the adviser said. Their
    mark is then one for the company, and the team cannot learn from it. Ask on the same day, in two or three questions.
    Write under `asked_within_hours` how soon the survey is sent: a delay that nobody has set grows with every system in
    between.

    Wrong:

        metrics:
          - {id: mark-for-the-call, kind: rating, level: contact, asked_within_hours: 168}

    Right:

        metrics:
          - {id: mark-for-the-call, kind: rating, level: contact, asked_within_hours: 24}
    """
    for metric in strategy.metrics:
        hours = metric.asked_within_hours
        if metric.level != "contact" or not metric.is_asked or (hours is not None and hours <= LATEST_QUESTION):
            continue
        if hours is None:
            message = say("it does not say how soon after the contact {id} is asked", id=named(metric))
        else:
            message = say("{id} is asked up to {hours} hours after the contact", id=named(metric), hours=rounded(hours))
        help = say("ask within {most} hours, and write it as `asked_within_hours`", most=LATEST_QUESTION)
        yield remark(metric, "asked_within_hours", message=message, help=help)
