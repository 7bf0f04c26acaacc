"""The editions of a document: the template of each, and which of them the sums go with."""

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say

EDITIONS = {
    "board": "edition.html",
    "team": "edition.html",
    "employees": "edition_employees.html",
    "customers": "edition_customers.html",
}
BOARD, TEAM, EMPLOYEES, CUSTOMERS, ALL = "board", "team", "employees", "customers", "all"
# The page with the compass alone, to hang on a wall: told beside an edition, never in the place of one.
POSTER = "poster"
# The editions whose readers see the business case: the Excel file with its sums goes with these alone.
WITH_SUMS = (BOARD, TEAM)


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
