"""Who decides, where that is no board: a council, an executive board. Our sentences about deciding then name that body.

Only sentences about deciding: a sponsor still comes from the board of a town whose council decides.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decider:
    """A body with its article, as a Dutch and as an English sentence name it.

    `public` is for one that only municipalities, associations and foundations have: no company is theirs.
    """

    nl: str
    en: str
    public: bool = False


# The longest names first: a text that begins with "raad van bestuur" is about no council.
DECIDERS = (
    Decider("de raad van bestuur", "the executive board"),
    Decider("de raad van commissarissen", "the supervisory board"),
    Decider("de raad van toezicht", "the supervisory board", public=True),
    Decider("het dagelijks bestuur", "the executive committee", public=True),
    Decider("het algemeen bestuur", "the general board", public=True),
    Decider("het managementteam", "the management team"),
    Decider("de gemeenteraad", "the council", public=True),
    Decider("het college", "the executive", public=True),
    Decider("de ledenraad", "the members' council"),
    Decider("de raad", "the council", public=True),
)
_ARTICLE = re.compile(r"^(?:de|het|the) ", re.IGNORECASE)
_DECIDING = {"nl": re.compile("beslui|besloten", re.IGNORECASE), "en": re.compile("decid|decision", re.IGNORECASE)}
_BOARD = {"nl": re.compile(r"\b([Dd])e directie\b"), "en": re.compile(r"\b([Tt])he board\b")}


def decider_of(who: str | None) -> Decider | None:
    """The body that a text of the team begins with; None for one that we do not know, and for a board."""
    asked = _ARTICLE.sub("", (who or "").strip()).casefold()
    return next((one for one in DECIDERS if any(_begins(asked, name) for name in (one.nl, one.en))), None)


def _begins(text: str, name: str) -> bool:
    return re.match(rf"{re.escape(_ARTICLE.sub('', name))}(?!\w)(?! van| of)", text) is not None


def with_decider(sentence: str, language: str, decider: Decider) -> str:
    """A sentence of ours about deciding, with the body that decides."""
    if not _DECIDING[language].search(sentence):
        return sentence
    body = decider.nl if language == "nl" else decider.en
    return _BOARD[language].sub(lambda found: body[0].upper() + body[1:] if found[1].isupper() else body, sentence)
