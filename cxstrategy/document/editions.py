"""The editions of a document, and the template of each."""

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say

EDITIONS = {"board": "edition.html", "team": "edition.html"}
BOARD, TEAM, ALL = "board", "team", "all"
# The page with the compass alone, to hang on a wall: told beside an edition, never in the place of one.
POSTER = "poster"


def chosen_editions(name: str) -> tuple[str, ...]:
    """The editions that a name stands for: itself, or every one for "all"; raises WorkbookError for another."""
    if name == ALL:
        return tuple(EDITIONS)
    template_of(name)
    return (name,)


def template_of(edition: str) -> str:
    """The edition's template; raises WorkbookError for one that there is not, so that no reader gets another's text."""
    if edition == POSTER:
        return "poster.html"
    if edition not in EDITIONS:
        editions = ", ".join((*EDITIONS, ALL))
        raise WorkbookError(
            say("There is no edition `{edition}`. Choose one of: {editions}.", edition=edition, editions=editions)
        )
    return EDITIONS[edition]
