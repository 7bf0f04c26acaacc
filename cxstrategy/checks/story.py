"""Step 7, the story: whether colleagues and customers each hear it, with something to do and at the right moment."""

from collections.abc import Iterator
from datetime import date

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.gaps.direction import messages_for
from cxstrategy.checks.check import Remark, is_open, listed, remark, tip, warning
from cxstrategy.checks.validation import validated
from cxstrategy.checks.wordlists import TOLD_CUSTOMERS
from cxstrategy.checks.words import mentions
from cxstrategy.finding import Severity
from cxstrategy.model.story import Story
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day

GROUPS = ("internal", "customer")


def _begun(strategy: Strategy) -> Story | None:
    """The story; None also where only titles of chapters are written in it."""
    return None if strategy.story is None or strategy.story.only_titles else strategy.story


@warning("CX701")
def no_message_for_employees(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The story has no message for employees.

    A strategy that is only told to customers and the board surprises the people who must make it true. They hear from a
    customer what they have promised, and they let that happen only once. Tell colleagues first: why, what is asked of
    them, and what they may decide from now on. A message to the board is not enough: a board hears what it costs and
    has to decide, a team what it may do on Monday.

    Wrong:

        story:
          messages:
            - {edition: board, message: Customers who hear from us in time will stay.}
            - {edition: customers, message: You know where you stand.}

    Right:

        story:
          messages:
            - {edition: employees, message: You may solve it; we make sure you know what is going on.}
            - {edition: customers, message: You know where you stand.}
    """
    story = _begun(strategy)
    if story and not messages_for(strategy, "employees"):
        yield remark(
            story,
            "messages",
            message=say("the story has no message for employees"),
            help=say("add a message with `edition: employees`: why, what is asked of them, what they may decide"),
        )


@warning("CX702")
def no_message_for_customers(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The story has no message for customers.

    Then the strategy stays inside the organisation. That can be right for a while: first do, then tell. But write the
    message now, even if you send it next year. A sentence that you dare to say to a customer shows whether the strategy
    changes anything for them, and the date beside it shows by when it must be true.

    Wrong:

        story:
          messages:
            - {edition: board, message: Customers who hear from us in time will stay.}

    Right:

        story:
          messages:
            - {edition: board, message: Customers who hear from us in time will stay.}
            - {edition: customers, message: You know where you stand., date: 2027-04-12}
    """
    story = _begun(strategy)
    if story and not messages_for(strategy, "customers"):
        yield remark(
            story,
            "messages",
            message=say("the story has no message for customers"),
            help=say("add a message with `edition: customers`: what they will notice, and from which date"),
        )


@warning("CX703")
def message_without_call(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A message that asks nothing of whoever hears it.

    People nod and go on with their work. One concrete request turns a listener into somebody who takes part: decide
    this on Tuesday, choose one moment with your team, leave us your number. Small and doable within a week works best.
    If you cannot think of anything to ask, the message may not be needed. Patients, pupils and residents may be told
    something without being asked to do anything: for them (`customers_are`) it is a tip.

    Wrong:

        messages:
          - {edition: employees, message: You may solve it.}

    Right:

        messages:
          - edition: employees
            message: You may solve it.
            call_to_action: Choose one moment with your team at which you are earlier than the customer's call.
    """
    for message in strategy.story.messages if strategy.story else ():
        if is_open(analysis, message, "call_to_action"):
            yield remark(
                message,
                "call_to_action",
                message=_asks_nothing(message.edition),
                help=say("write `call_to_action`: one thing that they can do within a week"),
                severity=Severity.TIP if message.edition == "customers" and _may_just_be_told(strategy) else None,
            )


def _may_just_be_told(strategy: Strategy) -> bool:
    """Whether the customers are people who did not choose to buy anything: patients, pupils, residents."""
    named = strategy.organisation.customers_are
    return named is not None and mentions(f"{named.one} {named.many}", TOLD_CUSTOMERS)


def _asks_nothing(edition: str) -> Message:
    if edition == "board":
        return say("the message to the board asks nothing of them")
    if edition == "employees":
        return say("the message to employees asks nothing of them")
    return say("the message to customers asks nothing of them")


@warning("CX704")
def message_before_validation(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The message to customers goes out before the compass was validated by colleagues and by customers.

    What you tell customers you cannot take back. If they then turn out not to believe the promise, or a department
    cannot keep it, you have caused the disappointment yourself. Plan the message after both validations. The check
    compares the date of the message with those of the validations; a message without a date counts as told on the date
    of the workbook.

    Wrong:

        story:
          messages:
            - {edition: customers, message: You know where you stand., date: 2026-10-01}
        compass:
          validations:
            - {group: customer, n: 24, date: 2026-11-26, outcome: adjusted}

    Right:

        story:
          messages:
            - {edition: customers, message: You know where you stand., date: 2027-04-12}
    """
    for message in messages_for(strategy, "customers"):
        told = message.date or strategy.workbook.date
        missing = [group for group in GROUPS if not validated(strategy, group, told)]
        if missing:
            yield remark(
                message,
                "date",
                message=_too_soon(missing, told),
                help=say("tell customers after colleagues and customers have both validated the compass"),
            )


def _too_soon(missing: list[str], told: date) -> Message:
    day = Day(told)
    if len(missing) > 1:
        return say("customers are told on {date}, before anybody has validated the compass", date=day)
    if missing == ["internal"]:
        return say(
            "customers are told on {date}, before internal stakeholders have validated the compass", date=Day(told)
        )
    return say("customers are told on {date}, before customers have validated the compass", date=day)


@tip("CX705")
def story_without_a_turn(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """One of the three sentences of the story is missing: the situation, the but, or the therefore.

    A list of plans is not a story. Three sentences make one: what nobody disputes, what stands in the way, and what we
    will do about it. The "but" is the one that is usually left out, because it hurts; without it nobody understands why
    anything has to change. Anyone who knows these three by heart can tell the strategy anywhere.

    Wrong:

        story:
          situation: For fifty years people have trusted us to keep their homes warm.
          therefore: We put the customer first.

    Right:

        story:
          situation: For fifty years people have trusted us to keep their homes warm.
          but: When their bill goes up, they hear nothing from us.
          therefore: So we make sure that you know where you stand.
    """
    story = _begun(strategy)
    lacking = [key for key in ("situation", "but", "therefore") if story and is_open(analysis, story, key)]
    if story and lacking:
        yield remark(
            story,
            lacking[0],
            message=say("the story lacks: {keys}", keys=listed(lacking)),
            help=say("tell it in three sentences: what is, what stands in the way, and what we do about it"),
        )


@tip("CX706")
def hero_without_a_change(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The customer in the story has no before, or no after.

    People remember what happened to somebody, and forget what was good about a plan. The before shows what goes wrong
    today, with a place, a moment and a feeling; the after shows the same situation when the strategy works. With only
    the before it is a complaint, with only the after an advertisement. Half a page each is enough.

    Wrong:

        hero:
          name: Mirjam
          after: Mirjam gets a message and knows when.

    Right:

        hero:
          name: Mirjam
          before: Friday night, ward 3. Mirjam waits for the result, and nobody can say when it comes.
          after: Friday night, ward 3, two years on. Her phone shows when the doctor will call.
    """
    hero = strategy.story.hero if strategy.story else None
    lacking = [key for key in ("before", "after") if hero and is_open(analysis, hero, key)]
    if hero and lacking:
        yield remark(
            hero,
            lacking[0],
            message=say("the hero of the story lacks: {keys}", keys=listed(lacking)),
            help=say("tell one and the same situation as it is today (`before`) and as it will be (`after`)"),
        )
