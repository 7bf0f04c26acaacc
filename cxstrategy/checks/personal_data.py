"""Personal data: addresses, numbers and names of people in quotes, notes, validations and logged choices."""

import re
from collections.abc import Iterator
from typing import Any

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, remark, warning
from cxstrategy.checks.names import known_words, names_somebody
from cxstrategy.checks.words import folded
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DATE = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")
# A number that starts with +, 00 or 0 and goes on in digits with the marks that people put between them.
_PHONE = re.compile(r"(?<![\w.,€$-])(?:\+|00|0)\(?\d(?:[ ()./-]{0,2}\d){7,13}(?!\d)")
# The international standard (E.164) allows 15 digits; the shortest Dutch and Belgian numbers have 9.
PHONE_DIGITS = range(9, 16)


@warning("CX013")
def personal_data_in_quote(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A quote from a customer or colleague contains an e-mail address or a phone number.

    Somebody told you this in confidence, and the document travels to people who do not need to know who it was. Privacy
    law (GDPR, in Dutch AVG) asks for a reason to spread personal data, and a strategy has none: the quote is just as
    strong without it. Take the address or number out, and look in the same quote for names, order numbers and other
    traces.

    Wrong:

        evidence:
          - kind: customer
            quote: Just call me on 06-12345678, I said, but nobody did.

    Right:

        evidence:
          - kind: customer
            quote: Just call me, I said, but nobody did.
    """
    for part, place in _quoting(strategy):
        for found in _personal_data(part.quote or ""):
            yield remark(
                part,
                "quote",
                message=say("{place} holds {kind}", place=place, kind=found),
                help=say("take it out; the quote says the same without it"),
            )


def _quoting(strategy: Strategy) -> Iterator[tuple[Any, Message]]:
    """Each part with a quote, and what a reader knows the quote by."""
    for expectation in strategy.expectations:
        place = say("a quote for expectation {id}", id=named(expectation))
        yield from ((evidence, place) for evidence in expectation.evidence)
    if strategy.story and strategy.story.hero:
        yield strategy.story.hero, say("the quote of {name}", name=named(strategy.story.hero))


def _personal_data(text: str) -> Iterator[Message]:
    """What a text gives away. It is named, not repeated: a report travels as far as the quote."""
    if _EMAIL.search(text):
        yield say("an e-mail address")
    candidates = _PHONE.findall(_DATE.sub(" — ", folded(text)))
    if any(len(re.sub(r"\D", "", number)) in PHONE_DIGITS for number in candidates):
        yield say("a phone number")


@warning("CX970")
def name_of_a_person(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A quote, a note, a validation or a logged choice names a person: a title or a first name with a surname.

    Whoever told you something did not agree to be read by the board, and in a small town a name with a complaint is
    enough to know who it was. Say what the reader needs: "a tenant of 71", "two members of the client council". The
    check looks at quotes, at the notes of stages, at validations and at the choices in `decided`. Names that the
    workbook itself gives to owners, authors and sponsors do not count: those people know that they are in it. Names of
    organisations, streets and products are left alone as far as they can be told apart; where one is taken for a
    person, accept the finding.

    Wrong:

        evidence:
          - kind: customer
            quote: I am Gerda Pietersen and I have waited since May.

    Right:

        evidence:
          - kind: customer
            quote: I have waited since May.
            source: Conversation with a tenant of 71
    """
    known = known_words(strategy)
    for part, key, place in _told_by_people(strategy):
        text = getattr(part, key)
        if text and names_somebody(text, known):
            yield remark(
                part,
                key,
                message=say("{place} names a person", place=place),
                help=say("leave the name out and say what the reader needs: an age, a role, a group"),
            )


def _told_by_people(strategy: Strategy) -> Iterator[tuple[Part, str, Message]]:
    """Every text in which people outside the team tell something, or are told about: part, key, what it is called."""
    for journey in strategy.journeys:
        yield from ((stage, "note", say("the note of stage {id}", id=named(stage))) for stage in journey.stages)
    yield from ((part, "quote", place) for part, place in _quoting(strategy))
    for validation in strategy.compass.validations if strategy.compass else ():
        yield from ((validation, key, say("a validation of the compass")) for key in ("who", "method", "change"))
    choice = say("a choice in the log of decisions")
    for decision in strategy.decided:
        yield from ((alternative, "by", choice) for alternative in decision.alternatives)
        yield decision, "dissent", choice
