"""Step 6, validation of the compass: whether colleagues and customers were asked, how many, and what that changed."""

from collections.abc import Iterator
from datetime import date

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, error, remark, tip, warning
from cxstrategy.checks.surveys import FEWEST_ANSWERS
from cxstrategy.checks.wordlists import NOTHING_WORDS, SURVEY_WORDS
from cxstrategy.checks.words import folded, mentions
from cxstrategy.model.compass import Validation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many

# Five conversations bring up most of what is wrong with a sentence; a sixth mainly repeats.
FEWEST_SPOKEN = 5


def _held(strategy: Strategy, group: str, day: date | None = None) -> list[Validation]:
    """The validations with a group that were held by a day (the workbook's); a planned one does not count yet."""
    validations, by = strategy.compass.validations if strategy.compass else (), day or strategy.workbook.date
    return [one for one in validations if one.group == group and (one.date is None or one.date <= by)]


def validated(strategy: Strategy, group: str, day: date | None = None) -> bool:
    """Whether a group confirmed the compass by a day (the workbook's), as it was or adjusted."""
    return any(one.outcome != "rejected" for one in _held(strategy, group, day))


def _not_validated(strategy: Strategy, message: Message, help: Message) -> Remark:
    assert strategy.compass
    return remark(strategy.compass, "validations", message=message, help=help)


@warning("CX601")
def not_validated_internally(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The compass was not validated by the people inside who must make it true.

    Departments that read the promise for the first time in the final document will find, rightly, what cannot be done.
    Those who helped to sharpen it will defend it. Put it to the people who decide about systems, rules and rosters,
    with one real case: what would you have done here? Write who they were, how many and what came of it. A date after
    that of the workbook counts as planned.

    Wrong:

        compass:
          validations:
            - {group: customer, n: 24, outcome: confirmed}

    Right:

        compass:
          validations:
            - {group: customer, n: 24, outcome: confirmed}
            - {group: internal, who: Management and shops, n: 46, outcome: adjusted}
    """
    if strategy.compass and not validated(strategy, "internal") and not _rejections(strategy, "internal"):
        yield _not_validated(
            strategy,
            say("the compass was not validated by internal stakeholders"),
            say("put it to those who decide about systems and rules, and add a validation with `group: internal`"),
        )


@warning("CX602")
def not_validated_by_customers(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The compass was not validated by customers.

    A promise is a sentence to a customer, and only customers can say whether it is worth anything to them, whether they
    believe it and whether they understand it. What sounds warm in a meeting room is often advertising to them. Show it
    on paper, ask what they would expect of you because of it, and write down what changed. A date after that of the
    workbook counts as planned.

    Wrong:

        compass:
          validations:
            - {group: internal, n: 46, outcome: confirmed}

    Right:

        compass:
          validations:
            - {group: internal, n: 46, outcome: confirmed}
            - {group: customer, method: interviews, n: 12, outcome: adjusted}
    """
    if strategy.compass and not validated(strategy, "customer") and not _rejections(strategy, "customer"):
        yield _not_validated(
            strategy,
            say("the compass was not validated by customers"),
            say("show it to {least} customers or more, and add one with `group: customer`", least=FEWEST_SPOKEN),
        )


@warning("CX603")
def few_customers_asked(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Fewer than five customers were spoken to about the compass, or fewer than thirty answered a survey about it.

    Two enthusiastic customers prove that there are two. In five conversations most of what is wrong with a sentence
    comes up. A survey takes more, because it can only count: below thirty answers the outcome can be fifteen points off
    either way. One of the two is enough. The check reads `method` to see whether it was a survey.

    Wrong:

        validations:
          - {group: customer, method: interviews, n: 2, outcome: confirmed}

    Right:

        validations:
          - {group: customer, method: interviews, n: 8, outcome: confirmed}
    """
    held = _held(strategy, "customer")
    surveys = [one for one in held if mentions(one.method, SURVEY_WORDS[strategy.workbook.language])]
    spoken = [one for one in held if one not in surveys]
    if held and _total(spoken) < FEWEST_SPOKEN and _total(surveys) < FEWEST_ANSWERS:
        largest = max(held, key=lambda one: one.n or 0)
        yield remark(
            largest,
            "n",
            message=_few(largest, _total(spoken), _total(surveys)),
            help=say(
                "speak to at least {spoken} customers, or let at least {surveyed} answer a survey, and write `n`",
                spoken=FEWEST_SPOKEN,
                surveyed=FEWEST_ANSWERS,
            ),
        )


def _total(validations: list[Validation]) -> int:
    return sum(one.n or 0 for one in validations)


def _few(largest: Validation, spoken: int, surveyed: int) -> Message:
    if largest.n is None:
        return say("it does not say how many customers were asked about the compass")
    if surveyed and not spoken:
        return say_many(
            "only {count} customer answered the survey about the compass",
            "only {count} customers answered the survey about the compass",
            surveyed,
        )
    return say_many(
        "only {count} customer was spoken to about the compass",
        "only {count} customers were spoken to about the compass",
        spoken,
    )


@tip("CX604")
def nothing_changed(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The compass was validated and came out word for word as it went in.

    It happens, but seldom. Usually the question was "do you agree?", and people are polite. Ask what they would expect
    of you because of this sentence, when you would have broken it, and which word they would strike. If nothing changed
    after that, write down what you tried and why it stayed: that is worth as much as a change.

    Wrong:

        validations:
          - {group: internal, n: 46, outcome: confirmed}
          - {group: customer, n: 24, outcome: confirmed}

    Right:

        validations:
          - group: customer
            n: 24
            outcome: adjusted
            change: '"We never let go" was struck; residents took it for advertising.'
    """
    held = [one for group in ("internal", "customer") for one in _held(strategy, group)]
    if strategy.compass and held and not any(_changed(one) or one.outcome == "rejected" for one in held):
        yield remark(
            strategy.compass,
            "validations",
            message=say("nothing in the compass changed after validation"),
            help=say("ask which word they would strike and when you would have broken it, and write the `change`"),
        )


def _changed(validation: Validation) -> bool:
    change = folded(validation.change or "").rstrip(".")
    return validation.outcome == "adjusted" or (bool(change) and change not in NOTHING_WORDS)


@warning("CX613")
def rejected_and_unchanged(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A group rejected the compass, and it was not changed.

    Asking and then going on as before is worse than not asking: those who were asked know. Write what was changed
    because of it, or validate the new text with the same group. If you keep the promise against their judgement, that
    is a decision for the board; write under `change` who took it and why.

    Wrong:

        validations:
          - {group: customer, n: 12, outcome: rejected, date: 2026-10-01}

    Right:

        validations:
          - {group: customer, n: 12, outcome: rejected, date: 2026-10-01,
             change: The words about price were taken out.}
          - {group: customer, n: 9, outcome: confirmed, date: 2026-10-22}
    """
    for one in _rejections(strategy):
        yield remark(
            one,
            "outcome",
            message=_rejected_by(one.group),
            help=say("write under `change` what was changed because of it, and validate again with the same group"),
        )


def _rejections(strategy: Strategy, group: str | None = None) -> list[Validation]:
    """The validations (of a group) that rejected the compass, without a change or a better outcome afterwards."""
    rejected = [one for one in (strategy.compass.validations if strategy.compass else ()) if one.outcome == "rejected"]
    return [
        one
        for one in rejected
        if group in (None, one.group) and not _changed(one) and not _confirmed_later(strategy, one)
    ]


def _rejected_by(group: str) -> Message:
    if group == "internal":
        return say("internal stakeholders rejected the compass, but nothing was changed")
    return say("customers rejected the compass, but nothing was changed")


def _confirmed_later(strategy: Strategy, rejected: Validation) -> bool:
    """Whether the same group was asked again and did not reject it; without dates the order of the list tells."""
    validations = strategy.compass.validations if strategy.compass else ()
    place = next(index for index, one in enumerate(validations) if one is rejected)
    return any(
        (one.date > rejected.date) if one.date and rejected.date else index > place
        for index, one in enumerate(validations)
        if one.group == rejected.group and one.outcome in ("confirmed", "adjusted")
    )


@error("CX614")
def final_without_validation(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The workbook says it is final, but the compass was not validated by both groups.

    Final means that the organisation may be held to it. A promise that customers have not seen, or that the
    departments behind it have not agreed to, cannot be that. Set the status back to `draft`, or validate first. A
    validation counts when it was held by the date of the workbook and the group did not reject the compass.

    Wrong:

        workbook: {status: final, ...}
        compass:
          validations:
            - {group: internal, n: 46, outcome: adjusted}

    Right:

        workbook: {status: final, ...}
        compass:
          validations:
            - {group: internal, n: 46, outcome: adjusted}
            - {group: customer, n: 24, outcome: confirmed}
    """
    missing = [group for group in ("internal", "customer") if not validated(strategy, group)]
    if strategy.compass and strategy.workbook.status == "final" and missing:
        yield remark(
            strategy.workbook,
            "status",
            message=_final_without(missing),
            help=_validate_first(missing),
        )


def _final_without(missing: list[str]) -> Message:
    if len(missing) > 1:
        return say("the status is final, but nobody has validated the compass")
    if missing == ["internal"]:
        return say("the status is final, but internal stakeholders have not validated the compass")
    return say("the status is final, but customers have not validated the compass")


def _validate_first(missing: list[str]) -> Message:
    if len(missing) > 1:
        return say("set `status: draft`, or validate the compass with colleagues and customers first")
    return say("set `status: draft`, or validate the compass with this group first")
