"""Step 1, importance: whether the reason is about customers, what waiting costs, and whether claims have a source."""

import re
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, is_open, listed, quoted, remark, tip, warning
from cxstrategy.checks.wordlists import SLOGANS
from cxstrategy.checks.words import mentions_customer, occurrences
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say


@tip("CX019")
def word_for_customers_unknown(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The word for customers is not one that we know in all its forms.

    Documents, findings and questionnaires speak of customers as you do: of patients, residents or tenants. For that the
    word is needed for one and for many, and in Dutch as the beginning of compounds (*patiëntreis*). The usual words are
    known; of another we only read one form, and the documents say "customers" until you give the others.

    Wrong:

        organisation:
          customers_are: berth holders

    Right:

        organisation:
          customers_are: {one: berth holder, many: berth holders}
    """
    organisation = strategy.organisation
    named = organisation.customers_are
    if named and named.word(strategy.workbook.language, is_own=True) is None:
        yield remark(
            organisation,
            "customers_are",
            message=say("the word {word} for customers is known in this form only", word=quoted(named.many)),
            help=say("write one, many and the beginning of compounds: `{{one: …, many: …, stem: …}}`"),
        )


@warning("CX101")
def reason_without_customer(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The reason for the strategy never mentions the customer.

    A reason that speaks of market share, growth or a new system only tells why the organisation wants something. Nobody
    who serves customers can do anything with it, and the board cannot judge whether customers will notice. Say first
    what customers run into today; what the organisation gains by solving it comes after that.

    Wrong:

        importance:
          reason: We want to grow by 10% and use our new systems better.

    Right:

        importance:
          reason: >
            One in three customers hears of a change from somebody else.
            They call four times and come back less often.
    """
    importance = strategy.importance
    if importance and not mentions_customer(importance.reason, strategy):
        yield remark(
            importance,
            "reason",
            message=say("the reason for the strategy never mentions the customer"),
            help=say("say what customers run into today, and only then what the organisation gains by solving it"),
        )


@warning("CX102")
def no_cost_of_inaction(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nowhere does it say what it costs to leave things as they are.

    A board does not weigh a plan against nothing, but against waiting a year. If waiting is free, waiting wins. Say
    what happens to customers, people and money when nobody acts, with at least one figure that your own organisation
    counts. Do not threaten: a modest figure with a source convinces more than a disaster without one.

    Wrong:

        importance:
          reason: Customers wait eleven days for an answer.

    Right:

        importance:
          reason: Customers wait eleven days for an answer.
          cost_of_inaction: >
            Each month 90 customers leave because of it: 36,000 euros a year.
    """
    importance = strategy.importance
    if importance and is_open(analysis, importance, "cost_of_inaction"):
        yield remark(
            importance,
            "cost_of_inaction",
            message=say("nothing says what it costs to do nothing"),
            help=say("write `cost_of_inaction`: what a year of waiting does to customers and money, with one figure"),
        )


@warning("CX103")
def claim_without_source(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A claim under the reason without a source, or without its year.

    Figures about customers travel from slide to slide until nobody knows who counted what. One member of the board who
    asks "where does this come from?" and gets no answer is enough to put the whole case in doubt. Name the study or
    the register, with the year. If you cannot find where a figure comes from, take it out.

    Wrong:

        evidence:
          - claim: 81% of all companies compete on experience.

    Right:

        evidence:
          - claim: 34 of every 100 repairs take a second visit.
            source: Repairs register, 11,824 repairs
            year: 2026
    """
    for claim in strategy.importance.evidence if strategy.importance else ():
        lacking = [key for key in ("source", "year") if getattr(claim, key) is None]
        if lacking:
            yield remark(
                claim,
                message=say("the claim {claim} lacks: {keys}", claim=quoted(claim.claim), keys=listed(lacking)),
                help=say("name the study or register it comes from and its year, or take the claim out"),
            )


@tip("CX104")
def slogan_for_a_reason(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A slogan stands where the reason should be.

    "This is the year of the customer" or "the customer is king" sounds like a decision, yet nobody does anything
    differently on Monday because of it. A reason tells what is the matter, for whom and how often. This tip stays
    silent when the reason also holds a figure: then the slogan is only decoration, and yours to keep or to cut.

    Wrong:

        importance:
          reason: With us the customer comes first. 2027 is the year of the customer.

    Right:

        importance:
          reason: Four in ten callers explain their question twice, to two colleagues.
    """
    importance = strategy.importance
    slogans = occurrences(importance.reason, SLOGANS[strategy.workbook.language]) if importance else []
    if importance and slogans and not _holds_a_figure(importance.reason):
        yield remark(
            importance,
            "reason",
            message=say("the reason leans on a slogan: {slogan}", slogan=quoted(slogans[0])),
            help=say("say what goes wrong for customers, for which ones and how often, with a figure"),
        )


def _holds_a_figure(text: str) -> bool:
    """Whether a number stands in the text that is not the name of a year."""
    return bool(re.search(r"\d", re.sub(r"\b20\d\d\b", "", text)))


@warning("CX105")
def no_desired_feeling(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The strategy does not say which feeling customers should be left with.

    The feeling is the destination: promise, directions and story all follow from it, and without it every department
    fills in its own. One sentence is enough. Choose a feeling that customers would name themselves, and that a
    colleague can check in a conversation; "satisfied" is a score and not a feeling.

    Wrong:

        importance:
          reason: One in three customers hears of a change from somebody else.

    Right:

        importance:
          reason: One in three customers hears of a change from somebody else.
          desired_feeling: Tenants feel at ease, even when a repair goes wrong.
    """
    importance = strategy.importance
    if importance and is_open(analysis, importance, "desired_feeling"):
        yield remark(
            importance,
            "desired_feeling",
            message=say("it does not say which feeling you want to give customers"),
            help=say("write `desired_feeling`: one sentence with the feeling that customers should be left with"),
        )


@warning("CX106")
def no_sponsor_for_the_reason(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nobody on the board stands behind the reason.

    Customer experience crosses departments, and so do its choices: one department pays for what another one gains.
    Without a member of the board who wants this, those choices are put off until the team gives up. Name the
    person, with the role. Once there is a `governance`, the sponsor is asked for there (CX941).

    Wrong:

        importance:
          reason: One in three customers hears of a change from somebody else.

    Right:

        importance:
          reason: One in three customers hears of a change from somebody else.
          sponsor: Anna Verhoef (general director)
    """
    importance = strategy.importance
    if importance and is_open(analysis, importance, "sponsor") and not strategy.governance:
        yield remark(
            importance,
            "sponsor",
            message=say("nobody on the board is named as sponsor"),
            help=say("write `sponsor`: the name and role of the board member who stands behind this strategy"),
        )
