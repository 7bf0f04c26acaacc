"""Step 2, expectations: whether what customers are said to expect was asked of customers, lately, and in words."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.age import older_than
from cxstrategy.checks.check import Remark, error, listed, remark, tip, warning
from cxstrategy.model.expectations import DIMENSIONS, Evidence, Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say
from cxstrategy.words.said import Day

# Two years: long enough for a yearly round that slipped once, short enough for one generation of apps and prices.
EVIDENCE_MONTHS = 24
# Methods that count; all the others let people speak.
COUNTING_METHODS = frozenset(("survey", "analytics"))


@error("CX201")
def no_evidence(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """None of the expectations was heard from a customer or an employee.

    A list of expectations that was made up in a meeting says what the organisation believes. It is often half right,
    and nobody knows which half. Everything after it (promise, objectives, money) then rests on belief as well. Ten
    conversations are enough to begin with; an afternoon with the people who answer the phone helps too. Figures alone
    (kind `data`) show what customers do, not what they expect.

    Wrong:

        expectations:
          - {id: quick-answer, statement: I want an answer today.}

    Right:

        expectations:
          - id: quick-answer
            statement: I want an answer today.
            evidence:
              - {kind: customer, method: interview, date: 2026-05-20, n: 12}
    """
    heard = any(one.kind in ("customer", "employee") for part in strategy.expectations for one in part.evidence)
    if strategy.expectations and not heard:
        yield remark(
            strategy,
            "expectations",
            message=say("no expectation has evidence from customers or employees"),
            help=say("ask ten customers and the colleagues who speak to them, and write what they said as `evidence`"),
        )


@warning("CX202")
def evidence_from_employees_only(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An expectation of customers that only employees vouch for.

    Colleagues at the counter know a great deal, and they hear those who complain more than those who leave in silence.
    What they tell is a good assumption: test it with customers before money depends on it. Five interviews usually show
    whether it holds. For a journey of employees this check stays silent, since there they are the ones to ask.

    Wrong:

        evidence:
          - {kind: employee, method: workshop, date: 2026-06-11, n: 22}

    Right:

        evidence:
          - {kind: employee, method: workshop, date: 2026-06-11, n: 22}
          - {kind: customer, method: interview, date: 2026-07-02, n: 9}
    """
    for expectation in strategy.expectations:
        journey = strategy.journey(expectation.journey)
        of_employees = journey is not None and journey.kind == "employee"
        if not of_employees and {one.kind for one in expectation.evidence} == {"employee"}:
            yield remark(
                expectation,
                "evidence",
                message=say("only employees vouch for expectation {id}", id=named(expectation)),
                help=say("it is an assumption until customers confirm it: add evidence of kind `customer`"),
            )


@warning("CX203")
def numbers_only(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An expectation that is known from figures alone.

    A score tells that something is the matter, not what. Without an interview, an observation or an open answer the
    words of the expectation are those of the questionnaire, so customers could only agree or disagree with what the
    organisation thought of. Add a few conversations, or quote the open answers of the survey: a quote with a survey
    counts as words.

    Wrong:

        evidence:
          - {kind: customer, method: survey, date: 2026-10-02, n: 936}

    Right:

        evidence:
          - kind: customer
            method: survey
            date: 2026-10-02
            n: 936
            quote: Why are my tickets not in the app?
    """
    for expectation in strategy.expectations:
        known = [one for one in expectation.evidence if one.method or one.kind == "data"]
        if known and all(_counts(one) for one in known):
            yield remark(
                expectation,
                "evidence",
                message=say("expectation {id} rests on numbers only", id=named(expectation)),
                help=say("add an interview or an observation, or a `quote` from the open answers of the survey"),
            )


def _counts(evidence: Evidence) -> bool:
    """Whether nobody could say anything in his own words."""
    if evidence.method == "survey":
        return not evidence.quote
    return evidence.method in COUNTING_METHODS or (evidence.method is None and evidence.kind == "data")


@warning("CX204")
def incomplete_evidence(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Evidence without a date, a method or the number of people.

    "Customers told us" can mean one angry letter or four hundred interviews. Whoever reads it must be able to weigh it:
    when it was, how it was done and with how many. Without a date nobody can see either that it is out of date. An
    estimate of n is better than none; say so in the source.

    Wrong:

        evidence:
          - {kind: customer, quote: I never heard back.}

    Right:

        evidence:
          - kind: customer
            method: interview
            date: 2026-05-20
            n: 14
            quote: I never heard back.
    """
    for expectation, evidence in _evidence(strategy):
        lacking = [key for key in ("date", "n", "method") if getattr(evidence, key) is None]
        if lacking:
            yield remark(
                evidence,
                message=say("evidence for expectation {id} lacks: {keys}", id=named(expectation), keys=listed(lacking)),
                help=say("write when it was gathered (`date`), how (`method`) and from how many (`n`)"),
            )


@warning("CX205")
def old_evidence(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Evidence that is more than two years old on the date of the workbook.

    What people expect moves with the best service they met last month, anywhere. Evidence from three years ago tells
    you what customers wanted before the new app, the new prices and the new competitor. It may still hold: a handful of
    conversations will show that, and then the date is new as well. The age is counted up to `workbook.date`.

    Wrong:

        workbook: {date: 2026-11-21, ...}
        evidence:
          - {kind: customer, method: survey, date: 2024-03-01, n: 800}

    Right:

        evidence:
          - {kind: customer, method: interview, date: 2026-09-14, n: 8}
    """
    for expectation, evidence in _evidence(strategy):
        if evidence.date and older_than(evidence.date, EVIDENCE_MONTHS, strategy.workbook.date):
            yield remark(
                evidence,
                "date",
                message=say(
                    "evidence for expectation {id} dates from {date}, over {months} months before the workbook",
                    id=named(expectation),
                    date=Day(evidence.date),
                    months=EVIDENCE_MONTHS,
                ),
                help=say("ask a few customers whether it still holds, and add that as evidence with its own date"),
            )


def _evidence(strategy: Strategy) -> Iterator[tuple[Expectation, Evidence]]:
    return ((expectation, one) for expectation in strategy.expectations for one in expectation.evidence)


@tip("CX206")
def unanswered_expectation(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An expectation that neither the compass nor any action answers.

    Not every expectation has to be met: choosing is what a strategy is for. But an expectation that is written down and
    then never returns looks forgotten, and the customer who told you notices. Tie it to the promise, give it an action,
    or say under `refusals` that you will not do it and why.

    Wrong:

        expectations:
          - {id: money-back-date, statement: I want to know when my money comes.}
        compass:
          expectations: [quick-answer]

    Right:

        compass:
          expectations: [quick-answer, money-back-date]
    """
    promised = set(strategy.compass.expectations) if strategy.compass else set()
    answered = promised | {action.expectation for action in strategy.actions}
    for expectation in strategy.expectations if strategy.compass or strategy.actions else ():
        if expectation.id not in answered:
            yield remark(
                expectation,
                message=say("neither the compass nor an action answers expectation {id}", id=named(expectation)),
                help=say("name it under `compass.expectations` or in an action, or refuse it under `compass.refusals`"),
            )


@tip("CX207")
def absent_dimension(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """One of gain, ease and emotion does not occur among the expectations.

    People want to get what they came for (gain), without trouble (ease), and to feel something about it (emotion).
    Organisations look first at the one they are good at: an IT department hears ease, a marketing department emotion.
    If one of the three is absent everywhere, it was more likely not asked than not there. The check starts at three
    expectations with a dimension.

    Wrong:

        expectations:
          - {id: a, dimension: ease}
          - {id: b, dimension: ease}
          - {id: c, dimension: gain}

    Right: the same, and one that customers told you about how they want to feel:

        expectations:
          - {id: d, dimension: emotion}
    """
    present = [part.dimension for part in strategy.expectations if part.dimension]
    absent = [dimension for dimension in DIMENSIONS if dimension not in present]
    if len(present) >= len(DIMENSIONS) and absent:
        yield remark(
            strategy,
            "expectations",
            message=say("no expectation is about: {dimensions}", dimensions=listed(absent, "dimension")),
            help=say("ask customers about it; it is more likely that nobody asked than that it is not there"),
        )
