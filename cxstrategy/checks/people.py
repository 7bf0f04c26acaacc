"""Whether an owner is a person, a role or a group, and the names of persons in what is written."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cxstrategy.checks.wordlists import (
    BODY_ENDINGS,
    BODY_WORDS,
    DEPARTMENT_ENDINGS,
    DEPARTMENT_WORDS,
    FILLING_WORDS,
    GROUP_ENDINGS,
    GROUP_WORDS,
    NAME_PARTICLES,
    ROLE_ENDINGS,
    ROLE_WORDS,
)
from cxstrategy.checks.words import folded
from cxstrategy.model.governance import Role
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy

# A name has a first name and a surname; more than this many words is a description.
FEWEST_WORDS, MOST_WORDS = 2, 6
# Under which keys a workbook names colleagues. Whom the compass was shown to (`who`) are mostly customers.
PEOPLE_KEYS = (
    "owner", "sponsor", "chair", "agreed_with", "authors", "responsible", "accountable", "consulted", "informed",
    "from_", "to",
)  # fmt: skip
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[\w'’-]+")
# A surname such as `de Raad`, which is not the council of that name.
_SURNAME = re.compile(r"(?<=\w) (?:de|den|der|van|van de|van den|van der) \w+$")
_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+(?:en|and|und)\s+")


@lru_cache(maxsize=8)
def _folded_all(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


def bare(owner: str) -> str:
    """An owner without what stands in brackets, folded, so that one person is one name."""
    return folded(" ".join(_BRACKETS.sub("", owner).split())) or folded(owner)


def has_role(text: str) -> bool:
    """Whether a text names a job that one person holds: `manager Wonen`, `teamleider`, `CFO`."""
    words = _WORD.findall(folded(text))
    return any(word in _folded_all(ROLE_WORDS) or word.endswith(ROLE_ENDINGS) for word in words)


def departments_of(strategy: Strategy) -> frozenset[str]:
    """What this organisation itself calls its departments, as far as the workbook names them."""
    ambassadors = strategy.governance.ambassadors if strategy.governance else None
    return frozenset(map(bare, ambassadors.departments)) if ambassadors else frozenset()


def is_group(owner: str, departments: frozenset[str] = frozenset()) -> bool:
    """Whether an owner is a department or a group: a name or a job, also in brackets, makes it a person."""
    inside = " ".join(part.strip(" ()") for part in _BRACKETS.findall(owner))
    if has_role(owner) or is_person(inside):
        return False
    words = _WORD.findall(_SURNAME.sub("", bare(owner)))
    if bare(owner) in departments or any(word in GROUP_WORDS or word.endswith(GROUP_ENDINGS) for word in words):
        return True
    context = [word for word in words if word not in FILLING_WORDS]
    return bool(context) and all(map(_is_department, context))


def is_body(owner: str) -> bool:
    """Whether an owner is a body that meets: a board, a council, a committee; a name or a job makes it a person."""
    inside = " ".join(part.strip(" ()") for part in _BRACKETS.findall(owner))
    if has_role(owner) or is_person(inside):
        return False
    words = _WORD.findall(_SURNAME.sub("", bare(owner)))
    return any(word in _folded_all(BODY_WORDS) or word.endswith(BODY_ENDINGS) for word in words)


def _is_department(word: str) -> bool:
    return word in _folded_all(DEPARTMENT_WORDS) or word.endswith(DEPARTMENT_ENDINGS)


def is_person(text: str) -> bool:
    """Whether a text looks like a first name and a surname: `Noor de Wit`, not `manager Wonen` or `Raad van Advies`."""
    words = text.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or has_role(text):
        return False
    if any(word in GROUP_WORDS or _is_department(word) for word in _WORD.findall(folded(text))):
        return False
    named = [word for word in words if word.lower() not in NAME_PARTICLES]
    return len(named) >= FEWEST_WORDS and all(word[0].isupper() and word[-1:] not in ".!?:" for word in named)


def several(text: str) -> bool:
    """Whether a text names two people, or the same job twice: `directeur Klant en directeur Financiën`.

    `manager Sales en Marketing` and `Chief Customer and Marketing Officer` are one.
    """
    parts = _BETWEEN.split(_BRACKETS.sub("", text))
    if sum(map(is_person, parts)) > 1:
        return True
    jobs = [{word for word in _WORD.findall(folded(part)) if has_role(word)} for part in parts]
    return any(one & other for index, one in enumerate(jobs) for other in jobs[:index])


def names_in(strategy: Strategy) -> list[str]:
    """Every person that the workbook names, as it is written, in the order of the format and each once."""
    written = {text: None for part in _with_people(strategy) for text in _named(part)}
    found = {name: None for text in written for name in _names(text)}
    found.pop(strategy.organisation.name, None)
    return list(found)


def _with_people(strategy: Strategy) -> Iterator[Part]:
    """The parts under which people are named; walking the whole workbook would take twenty times as long."""
    yield strategy.workbook
    yield from strategy.journeys
    yield from (metric.follow_up for metric in strategy.metrics if metric.follow_up)
    yield from (*strategy.objectives, *strategy.organisation_goals, *strategy.actions)
    yield from strategy.story.messages if strategy.story else ()
    yield from strategy.business_case.benefits if strategy.business_case else ()
    yield from (part for part in (strategy.importance, strategy.governance) if part)
    yield from strategy.governance.parts() if strategy.governance else ()


def _named(part: Part) -> Iterator[str]:
    # Through `vars`: asking a part for a key that it does not have takes ten times as long.
    values = vars(part)
    for key in ("name", *PEOPLE_KEYS) if isinstance(part, Role) else PEOPLE_KEYS:
        value: Any = values.get(key)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, str))


def _names(text: str) -> Iterator[str]:
    """The persons in a text, in and outside its brackets."""
    inside = [part.strip(" ()") for part in _BRACKETS.findall(text)]
    for part in (*_BETWEEN.split(_BRACKETS.sub("", text)), *inside):
        if is_person(part.strip()):
            yield part.strip()
