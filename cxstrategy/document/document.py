"""Document: one edition as semantic HTML in the closed vocabulary, with what every writer must know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cxstrategy.document.chart import Chart
from cxstrategy.document.tokens import PAGE, Page
from cxstrategy.finding import Finding


@dataclass(frozen=True)
class House:
    """The organisation's house style: colours as #rrggbb, the font's name, the pictures' names in the Document."""

    primary: str
    accent: str
    font: str | None = None
    logo: str | None = None
    word: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Theme:
    """What a screen calls the choice between light and dark: the choice itself, and its three answers."""

    name: str
    system: str
    light: str
    dark: str


@dataclass(frozen=True)
class WriterWords:
    """The few words that a writer itself puts on a page, in the document's language."""

    contents: str
    page: str  # with {page} and {pages}
    figure: str
    table: str
    draft: str
    chapter: str
    to_text: str = ""
    theme: Theme | None = None


@dataclass(frozen=True)
class ScreenDrawing:
    """A figure for a screen, its colours as classes: `wide`, and `phone` where it has a drawing for a narrow one."""

    wide: str
    phone: str = ""


@dataclass(frozen=True)
class Explanation:
    """How one number was reached, in the document's language; the place of an input is its file and line, or empty."""

    formula: str
    source: str
    inputs: tuple[tuple[str, str, str], ...]
    steps: tuple[tuple[str, str], ...]
    result: str


@dataclass(frozen=True)
class Explanations:
    """The numbers that a reader may ask about, by what `data-explain` says in the body, and the words around them."""

    heading: str
    formula: str
    went_in: str
    working: str
    result: str
    close: str
    by_key: Mapping[str, Explanation] = field(repr=False)


@dataclass(frozen=True)
class Document:
    """One edition of one workbook.

    `body` is the `<article>` as text: XML-well-formed HTML without a doctype, in the vocabulary, inline `<svg>` for
    figures. `pictures` are the bytes (PNG or JPEG) that `img/@src` and `House.logo` name; `charts` are the figures
    behind a drawing, by the id of its `figure`, for a format in which they can be changed.
    `drawings` are the figures for a screen, by the same id.
    `explanations` say how numbers were reached; None in an edition whose readers do not see that.
    `findings` say what the composition moved. `sheet` is the paper that it is printed on.
    """

    title: str
    subtitle: str
    organisation: str
    authors: tuple[str, ...]
    language: str
    edition: str
    status: str
    version: str
    confidentiality: str
    date: date
    body: str
    words: WriterWords
    house: House
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    charts: Mapping[str, Chart] = field(default_factory=dict)
    drawings: Mapping[str, ScreenDrawing] = field(default_factory=dict, repr=False)
    explanations: Explanations | None = None
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    sheet: Page = PAGE
