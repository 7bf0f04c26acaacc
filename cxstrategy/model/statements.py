"""The wording of the 36 statements of the maturity scan and the fifteen of the route, by id, and of their answers.

A statement of the scan says one thing that people do, so that a respondent can say how often or in how many places it
holds. Those of the route say what people like best; they are equally attractive and name no style.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from cxstrategy.words.language import LANGUAGES, Message, say

Ladder = Literal["often", "places", "whole"]
# What the four levels (undeveloped, ad hoc, repeatable, systematic) are called in answer to a statement.
LADDERS: dict[Ladder, tuple[Message, ...]] = {
    "often": (say("never"), say("sometimes"), say("usually"), say("always")),
    "places": (say("nowhere"), say("here and there"), say("in most places"), say("everywhere")),
    "whole": (say("not at all"), say("partly"), say("largely"), say("entirely")),
}
# What the answers to a statement of the scan say.
LADDER_QUESTIONS: dict[Ladder, Message] = {
    "often": say("How often?"),
    "places": say("In how many places?"),
    "whole": say("How far?"),
}
# What the five answers to a statement of the route are called.
AGREEMENT_QUESTION = say("How well does this fit us?")
AGREEMENT = (say("not like us"), say("a little like us"), say("half like us"), say("much like us"), say("just like us"))
UNKNOWN_ANSWER = say("I do not know")
ROUTE_QUESTIONS_A_STYLE = 5


MATURITY_STATEMENTS: dict[str, Message] = {
    "strategy-defined": say("We have written down which experience we want to give our customers."),
    "strategy-aligned": say("When we choose something for customers, we say which goal of the organisation it serves."),
    "strategy-shared": say("Colleagues can say in their own words which experience we want to give."),
    "strategy-translated": say("It has been worked out per role what the intended experience asks of the daily work."),
    "strategy-guides-funding": say(
        "A request for project money says what the project does for the intended experience."
    ),
    "strategy-distinctive": say("When we design something new, we build on what customers find only with us."),
    "understanding-feedback": say("At fixed moments we ask customers about their experience."),
    "understanding-employees": say("What colleagues hear from customers is noted in one agreed place."),
    "understanding-unstructured": say(
        "We sort by subject what customers tell us in calls, e-mails, chats and reviews."
    ),
    "understanding-behaviour": say("We compare what customers say with figures on what they do."),
    "understanding-shared": say("Colleagues can look up in one place what we know about our customers."),
    "understanding-unmet-needs": say(
        "We go and see how customers live or work, to find needs that they do not mention."
    ),
    "design-journeys": say("Our important journeys have been drawn from the customer's side."),
    "design-process": say("A new or changed service comes about by the same agreed steps."),
    "design-tested": say("What we design is tried out with customers before it is introduced."),
    "design-cocreated": say("Customers help design from the first sketch."),
    "design-dependencies": say("For our important journeys we know which people and systems they depend on."),
    "design-peaks": say("In our important journeys we have chosen which moment customers should remember."),
    "measurement-framework": say("We have laid down what we measure with customers."),
    "measurement-levels": say("For the relationship, the journeys and the contacts we each use a metric that fits."),
    "measurement-shared": say("Teams discuss the results of their own customers at fixed moments."),
    "measurement-drivers": say("We choose our improvements by what moves our scores most."),
    "measurement-results": say(
        "With our own figures we show how experience relates to what the organisation achieves."
    ),
    "measurement-predictive": say("We act before a customer has the bad experience that we see coming."),
    "governance-ownership": say("For each important journey one owner may decide across departments."),
    "governance-follow-up": say("Customers who report a bad experience hear from us within an agreed number of days."),
    "governance-backlog": say("Improvements for customers are on one list that all departments use."),
    "governance-standards": say("We check whether we keep what customers may expect of us."),
    "governance-screening": say("Before we decide on a plan that touches customers, we test what it does to them."),
    "governance-ecosystem": say("With partners and suppliers we have agreed what our shared customers should notice."),
    "culture-leadership": say("Board members speak with customers themselves."),
    "culture-training": say("Colleagues practise what the intended experience asks of them."),
    "culture-stories": say("In team meetings we tell each other what customers went through."),
    "culture-recognition": say("Whoever makes a difference for a customer hears that in the annual review."),
    "culture-hiring": say("When we hire people, we test whether they have an eye for customers."),
    "culture-autonomy": say("Colleagues may solve a customer's problem on the spot."),
}
# Which answers fit a statement of the scan; the others are asked how often.
_OTHER_LADDERS: dict[str, Ladder] = {
    "strategy-defined": "whole",
    "strategy-shared": "places",
    "strategy-translated": "places",
    "understanding-shared": "places",
    "design-journeys": "places",
    "design-dependencies": "places",
    "design-peaks": "places",
    "measurement-framework": "whole",
    "measurement-levels": "whole",
    "measurement-shared": "places",
    "governance-ownership": "places",
    "governance-backlog": "places",
    "governance-ecosystem": "places",
    "culture-training": "places",
    "culture-stories": "places",
    "culture-autonomy": "places",
}
LADDER_OF: dict[str, Ladder] = {name: _OTHER_LADDERS.get(name, "often") for name in MATURITY_STATEMENTS}

# Asked in a mixed order.
ROUTE_STATEMENTS_TEXT: dict[str, Message] = {
    "facts-first": say("Here, improvements start with the figures on the table."),
    "understand-before-acting": say("We want to know how something works before we change it."),
    "logical-whole": say("We like a plan in which each step follows from the one before."),
    "disciplined-way": say("We would rather finish one thing as agreed than begin a second."),
    "objective-decisions": say("When we choose, evidence weighs more than enthusiasm."),
    "start-small": say("We would rather try a good idea on a small scale tomorrow than on a large scale next year."),
    "experiment": say("We find out what works by trying it with customers."),
    "learn-from-mistakes": say("We would rather learn from an attempt that fails than prevent every mistake."),
    "practical-approach": say("Our meetings end with who does what this week."),
    "dare-to-risk": say("We dare to begin while not everything is certain."),
    "team-feeling": say("We take up a difficult question together rather than each alone."),
    "learn-from-each-other": say("We would rather see how a colleague does it than work it out ourselves."),
    "involve-everyone": say("We take longer over a change if that lets everyone have a say in it."),
    "share-openly": say("A colleague's story sets us in motion sooner than a report."),
    "one-whole": say("We would rather do it one way together than each department its own way."),
}


def in_order_of_asking() -> list[str]:
    """The statements of the scan, those with the same answers together."""
    return [name for ladder in LADDERS for name in MATURITY_STATEMENTS if LADDER_OF[name] == ladder]


def mixed_route_statements() -> list[str]:
    """The fifteen statements of the route so that no two of one style follow each other and no style leads."""
    names = list(ROUTE_STATEMENTS_TEXT)
    styles = [names[start : start + ROUTE_QUESTIONS_A_STYLE] for start in (0, 5, 10)]
    return [styles[(turn + number) % 3][turn] for turn in range(ROUTE_QUESTIONS_A_STYLE) for number in range(3)]


@cache
def scan_answers() -> dict[str, int | None]:
    """The words of an answer to the scan, in any language and in small letters, each with its level 0 to 3."""
    known: dict[str, int | None] = dict(_unknown())
    for ladder in LADDERS.values():
        known |= _numbered(ladder, 0)
    return known


@cache
def route_answers() -> dict[str, int | None]:
    """The words of an answer to a statement of the route, likewise, with their number 1 to 5."""
    return _unknown() | _numbered(AGREEMENT, 1)


def _numbered(words: Iterable[Message], first: int) -> dict[str, int | None]:
    return {
        word.into(language).casefold(): number for number, word in enumerate(words, first) for language in LANGUAGES
    }


def _unknown() -> dict[str, int | None]:
    words = ["unknown", *(UNKNOWN_ANSWER.into(language).casefold() for language in LANGUAGES)]
    return {word: None for word in words}
