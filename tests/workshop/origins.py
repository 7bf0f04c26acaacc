"""What forms are made from in tests: the examples, and nothing."""

from pathlib import Path

from cxstrategy.workbook import open_workbook
from cxstrategy.workshop.every_worksheet import worksheet
from cxstrategy.workshop.origin import Origin, of_nothing, of_workbook
from cxstrategy.workshop.worksheet import Worksheet

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("reisbureau", "northern-energy", "ziekenhuis", "startend")


def origin_of(name: str, language: str | None = None) -> Origin:
    """An example by its name; `blank-nl` and `blank-en` are none."""
    if name.startswith("blank"):
        return of_nothing(name[-2:])
    workbook = open_workbook(EXAMPLES / name)
    assert workbook.strategy is not None and workbook.reading.root is not None
    return of_workbook(workbook.strategy, workbook.reading.root, workbook.reading.picture, language)


def form_of(origin: Origin):
    """How a reader asks for a form of this origin."""

    def asked(name: str, language: str) -> Worksheet:
        return worksheet(name, origin)

    return asked
