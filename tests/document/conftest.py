"""A workbook's text in, an edition of it out, made by the same rooms as in use; and how to read what it says."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from lxml import etree

from cxstrategy.analysis.analyse import Analysis, analyse
from cxstrategy.document.context import Context, wording_for_readers
from cxstrategy.document.document import Document
from cxstrategy.document.tell import tell
from cxstrategy.finding import Source
from cxstrategy.model.build import build
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.read import read

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
HEAD = {
    "workbook": "workbook: {format: 1, title: Weten waar je aan toe bent, date: 2027-01-15, status: final}",
    "organisation": "organisation: {name: Zeilsteen Reizen}",
}


def no_picture(name: str) -> bytes:
    """The gate of a workbook without pictures."""
    raise ValueError(name)


@pytest.fixture(scope="session")
def strategy_of() -> Callable[[str], Strategy]:
    """Reads a workbook's text; `workbook` (a final one) and `organisation` are added when it lacks them."""

    def made(text: str) -> Strategy:
        written = dedent(text).strip() + "\n"
        written += "".join(f"{line}\n" for key, line in HEAD.items() if f"{key}:" not in written)
        root, findings = read(Source("workbook.yaml", written))
        assert root is not None, findings
        whole = build(root, {}, frozenset())
        # A picture that is not there is the check's to tell (CX009); here a test gives the gate.
        wrong = [finding for finding in (*findings, *whole.findings) if finding.code != "CX009"]
        assert [finding.message.into("en") for finding in wrong] == []
        assert whole.strategy is not None
        return whole.strategy

    return made


@pytest.fixture(scope="session")
def told(strategy_of) -> Callable[..., Document]:
    """Tells a workbook's text; `analysis` replaces the workbook's own, findings are those that are given."""

    def made(text, *, findings=(), language=None, picture=no_picture, analysis=None, edition="board") -> Document:
        strategy = strategy_of(text)
        found = analysis if analysis is not None else analyse(strategy)
        return tell(strategy, found, findings, picture=picture, language=language, edition=edition)

    return made


@pytest.fixture(scope="session")
def telling_of(strategy_of) -> Callable[..., Context]:
    """What a chapter is told from, for a workbook's text."""

    def made(text, *, findings=(), language="nl", analysis: Analysis | None = None, edition="board") -> Context:
        strategy = strategy_of(text)
        found = analysis if analysis is not None else analyse(strategy)
        return Context(strategy, found, tuple(findings), wording_for_readers(strategy, language), edition)

    return made


@pytest.fixture(scope="session")
def example() -> Callable[[str], Document]:
    """The full example, told in a language."""
    from cxstrategy.workbook import open_workbook

    workbook = open_workbook(EXAMPLE)

    def made(language: str) -> Document:
        return tell(
            workbook.strategy, workbook.analysis, workbook.findings, picture=workbook.reading.picture, language=language
        )

    return made


class Reader:
    """What a reader finds in an edition."""

    def __init__(self, document: Document) -> None:
        self.root = etree.fromstring(document.body.encode())

    def part(self, name: str) -> etree._Element:
        """The section (or anything) with this id."""
        found = self.root.xpath("//*[@id=$name]", name=name)
        assert found, f"nothing is called {name}"
        return found[0]

    def says(self, name: str) -> str:
        """The words of the part with this id, on one line."""
        return words_of(self.part(name))

    def all(self, path: str) -> list[str]:
        """The words of every element at an XPath."""
        return [words_of(element) for element in self.root.xpath(path)]

    def rows(self, table: str) -> list[list[str]]:
        """The words of every cell of the table with this id, row by row, without its head."""
        return [[words_of(cell) for cell in row] for row in self.part(table).xpath("tbody/tr")]

    def has(self, name: str) -> bool:
        """Whether something has this id."""
        return bool(self.root.xpath("//*[@id=$name]", name=name))

    @property
    def chapters(self) -> list[str]:
        """The ids of the chapters in the order in which they stand."""
        return self.root.xpath("section[@class='chapter' or @class='compass']/@id")


def words_of(element: etree._Element) -> str:
    """What a reader reads in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="session")
def read_edition() -> type[Reader]:
    """A Document in, its reader out."""
    return Reader
