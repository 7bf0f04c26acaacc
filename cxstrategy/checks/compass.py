"""Step 6, the compass: whether the promise says something to a customer, and whether one can act on it and check it."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, is_open, listed, quoted, remark, tip, warning
from cxstrategy.checks.wordlists import EMPTY_WORDS, FULL_PHRASES
from cxstrategy.checks.words import occurrences, without, word_count, you_and_we
from cxstrategy.model.compass import Compass, ServicePromise
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say

# What one can say in one breath and a colleague can repeat the next day.
LONGEST_PROMISE = 25


@warning("CX605")
def long_promise(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The promise is longer than 25 words.

    A promise works when a colleague at the counter knows it without looking it up and a customer could pass it on. Past
    some 25 words it becomes a summary of what everybody in the room wanted to have in it. Choose the one thing that
    customers may count on; conditions, channels and terms have their own place under `service_promises`.

    Wrong:

        compass:
          promise: >
            We promise that in all our shops, on the website and on the phone you always get ...

    Right:

        compass:
          promise: You always know where you stand, and a change comes with a solution.
    """
    words = word_count(strategy.compass.promise) if strategy.compass else 0
    if strategy.compass and words > LONGEST_PROMISE:
        yield remark(
            strategy.compass,
            "promise",
            message=say("the promise has {count} words; {most} is the most", count=words, most=LONGEST_PROMISE),
            help=say("keep the one thing that customers may count on, and move the rest to `service_promises`"),
        )


@warning("CX606")
def empty_words(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Words that every organisation uses about itself, in the promise, a direction or a service promise.

    Take a word like "unique", "quality" or "customer-centric" and ask whether a competitor would claim the opposite.
    Nobody promises poor quality, so the word tells a customer nothing and gives a colleague nothing to do. Replace it
    with what somebody would see, hear or get because of it.

    Wrong:

        compass:
          promise: You get unique quality and the best service.

    Right:

        compass:
          promise: You get an answer the same day, from somebody who knows your file.
    """
    language = strategy.workbook.language
    for part, key in _promising(strategy.compass) if strategy.compass else ():
        text = without(getattr(part, key) or "", FULL_PHRASES[language])
        found = list(dict.fromkeys(occurrences(text, EMPTY_WORDS[language])))
        if found:
            yield remark(
                part,
                key,
                message=say("empty words: {words}", words=", ".join(map(quoted, found))),
                help=say("say what a customer would see, hear or get; would any competitor promise the opposite?"),
            )


def _promising(compass: Compass) -> Iterator[tuple[Part, str]]:
    """Every text of the compass that a customer may hold the organisation to."""
    yield compass, "promise"
    for direction in compass.directions:
        yield direction, "name"
        yield direction, "experience"
    for service in compass.service_promises:
        yield service, "promise"


@warning("CX607")
def direction_without_behaviour(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A compass direction that does not say what we do for it, or what we avoid.

    A direction becomes real in what somebody does on Tuesday at the counter. `do` gives behaviour that people can see;
    `avoid` names what is normal today and must stop. The second is the harder and the more useful of the two: it gives
    a colleague the right to say no to a script or a target that works against the direction.

    Wrong:

        directions:
          - {id: honest, name: Honest, experience: You hear what is true.}

    Right:

        directions:
          - id: honest
            name: Honest
            do: [Say what you do not know yet.]
            avoid: [Steer towards the dearer contract.]
    """
    for direction in strategy.compass.directions if strategy.compass else ():
        lacking = [key for key in ("do", "avoid") if is_open(analysis, direction, key)]
        if lacking:
            yield remark(
                direction,
                message=say("direction {id} lacks behaviour: {keys}", id=named(direction), keys=listed(lacking)),
                help=say(
                    "write what a colleague does (`do`) and what stops (`avoid`), so that people can see it happen"
                ),
            )


@warning("CX608")
def direction_without_proof(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A compass direction that nothing bears out: it has neither a proof nor a metric.

    Colleagues have seen fine words before, and customers believe what they experience. A proof is something that exists
    already or that will be there on a date: a rule that was scrapped, a pilot with its result, a mandate. A metric
    shows whether customers notice. One of the two is enough; with both the direction can be defended before the board.

    Wrong:

        directions:
          - {id: honest, name: Honest}

    Right:

        directions:
          - id: honest
            name: Honest
            proof: From March on, margin no longer counts in an adviser's review.
            metric: mark-for-advice
    """
    for direction in strategy.compass.directions if strategy.compass else ():
        if is_open(analysis, direction, "proof"):
            yield remark(
                direction,
                message=say("nothing bears out direction {id}: it has no proof and no metric", id=named(direction)),
                help=say("write a `proof` that exists or has a date, or the `metric` that shows whether it is noticed"),
            )


@tip("CX609")
def promise_about_ourselves(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The promise is more about us than about the customer.

    Count the words: `we`, `us`, `our` and the name of the organisation against `you` and `your`. A promise in which the
    organisation is the subject tells what it is proud of. With the customer as its subject the same sentence tells them
    what they get, and it is easier to see whether it was kept. The count is a mirror, not a law.

    Wrong:

        compass:
          promise: We put our knowledge to work and we are there for you.

    Right:

        compass:
          promise: You speak to somebody who knows your situation, whenever you call.
    """
    you, we = you_and_we(strategy.compass.promise, strategy) if strategy.compass else (0, 0)
    if strategy.compass and we > you:
        yield remark(
            strategy.compass,
            "promise",
            message=say("the promise speaks {we}× of us and {you}× to the customer", we=we, you=you),
            help=say("turn it round: let the customer be the subject of the sentence"),
        )


@warning("CX610")
def promise_without_norm(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A service promise without a norm, or without a measured rate at which it is kept.

    "You will hear from us soon" cannot be broken, and so it cannot be kept either. The norm says when it is kept; the
    rate says how often that happened, and belongs in front of the board before a customer asks. A low rate is no shame
    in a draft: it is the work to be done. A promise that nobody counts is not ready to be made.

    Wrong:

        service_promises:
          - promise: You will hear from us soon.

    Right:

        service_promises:
          - promise: You hear of a change from us, and quickly.
            norm: A message within 60 minutes, day and night
            kept: 61%
    """
    for service in strategy.compass.service_promises if strategy.compass else ():
        lacking = _unmeasured(service)
        if lacking:
            yield remark(
                service,
                message=say(
                    "service promise {promise} lacks: {keys}", promise=quoted(service.promise), keys=listed(lacking)
                ),
                help=say("write when it is kept (`norm`) and the share of times that it was (`kept`)"),
            )


def _unmeasured(service: ServicePromise) -> list[str]:
    return [key for key in ("norm", "kept") if getattr(service, key) is None]


@tip("CX611")
def no_refusals(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The compass names nothing that the organisation will not do.

    Everybody can agree with a promise until it costs something. What you refuse because of it shows that it is meant:
    revenue you forgo, a script you scrap, a target you no longer set. Two or three refusals also save meetings, since a
    colleague can say no with the compass in hand. Without any, the promise has not had to choose yet.

    Wrong:

        compass:
          promise: You always know where you stand.

    Right:

        compass:
          promise: You always know where you stand.
          refusals:
            - We send no offer while a complaint is open.
    """
    if strategy.compass and is_open(analysis, strategy.compass, "refusals"):
        yield remark(
            strategy.compass,
            "refusals",
            message=say("the compass names nothing that you will not do"),
            help=say("write two or three `refusals`: what you leave, scrap or stop steering by because of the promise"),
        )


@warning("CX612")
def promise_without_expectation(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The promise answers no expectation that is backed by evidence.

    Then it is a promise that nobody asked for, or one that nobody knows customers want. It may still be a good one, but
    your competitors could write the same sentence without any work. Name under `expectations` what the promise answers.
    At least one of those must have been heard, seen or counted.

    Wrong:

        compass:
          promise: You always know where you stand.

    Right:

        expectations:
          - id: know-in-time
            evidence: [{kind: customer, method: interview, date: 2026-08-26, n: 19}]
        compass:
          promise: You always know where you stand.
          expectations: [know-in-time]
    """
    answered = map(strategy.expectation, strategy.compass.expectations) if strategy.compass else ()
    if strategy.compass and not any(expectation and expectation.evidence for expectation in answered):
        yield remark(
            strategy.compass,
            "expectations",
            message=say("the promise answers no expectation that has evidence"),
            help=say("name under `compass.expectations` what the promise answers, and give that evidence"),
        )
