"""Title of an action -> what it does, by the beginnings of words that tell so in Dutch or English."""

import re
from collections.abc import Iterator

from cxstrategy.analysis.route.plan_step import Trait

# The most telling first. A word counts from its beginning: "meet" is in "meetplan", not in "ontmoeten"; "meet" itself
# is Dutch for measuring and English for meeting, so a hyphen or more letters must follow.
TELLING: dict[Trait, re.Pattern[str]] = {
    "measuring": re.compile(
        r"\b(?:nulmeting|meetplan|meetpunt|meting|meten\b|dashboard|baseline|measur|metric)", re.IGNORECASE
    ),
    "listening": re.compile(
        r"\b(?:\w*onderzoek|interview|luister|klantgesprek|enqu[eê]te|listen|research|survey|diary)|\bstudy\b",
        re.IGNORECASE,
    ),
    "training": re.compile(r"\b(?:train|opleid|leiden elkaar op|coach|ambassad|academ)", re.IGNORECASE),
}


def told_by_title(title: str) -> Iterator[Trait]:
    """What the title says the action does; nothing where no word of it tells."""
    return (trait for trait, words in TELLING.items() if words.search(title))
