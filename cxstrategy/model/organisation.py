"""The workbook itself and whose it is: title, language, status, brand, accepted findings, organisation."""

import re
from dataclasses import replace
from typing import Annotated, Any, Literal

from cxstrategy.model.field import InvalidValue, ReadBy, default
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Prose, Text, Texts, Whole, in_editors
from cxstrategy.words.customers import CustomerWord, customer_word
from cxstrategy.words.language import Language

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_colour(value: Any) -> str:
    """A colour as #RRGGBB. Refuses: colour_form."""
    if not isinstance(value, str) or not _COLOUR.fullmatch(value.strip()):
        raise InvalidValue("colour_form", wrote=str(value), instead='"#0B5FA5"')
    return value.strip().lower()


def read_format(value: Any) -> int:
    """The format's number, which is 1. Refuses: format_unknown."""
    if str(value).strip() != "1":
        raise InvalidValue("format_unknown", wrote=str(value), instead="1")
    return 1


Colour = Annotated[str, ReadBy(read_colour), in_editors(type="string", pattern=r"^\s*#[0-9a-fA-F]{6}\s*$")]
Format = Annotated[Literal[1], ReadBy(read_format), in_editors(enum=[1, "1"])]
Status = Literal["draft", "final"]


class Brand(Part):
    """The organisation's house style in the documents."""

    primary: Colour | None = None
    """The main colour, between quotes because of the `#`, e.g. `"#0B5FA5"`."""
    accent: Colour | None = None
    """The colour that draws the eye, between quotes, e.g. `"#F28C28"`."""
    logo: Text | None = None
    """The path of the logo within the workbook, e.g. `brand/logo.png`."""
    word: Text | None = None
    """The path of a Word file with your house style, e.g. `brand/house.docx`."""
    font: Text | None = None
    """The typeface of the documents, e.g. `Source Sans 3`. The reader's computer needs to have it."""


class Accepted(Part):
    """A finding that the team lives with, and why."""

    check: Text
    """The code of the finding that you accept, e.g. `CX407`."""
    where: Text | None = None
    """The part it is about, as the finding names it, e.g. `objectives/nps-relation`. Without it the finding is
    accepted everywhere."""
    reason: Text
    """Why the team lives with it. The appendix shows this to the board."""


class Workbook(Part):
    """What the document is called, in which language and at which date it speaks."""

    format: Format
    """The format of this workbook: always `1`."""
    title: Text
    """What the strategy is called on the cover: your ambition in a few words."""
    subtitle: Text | None = None
    """The line below the title, e.g. `CX strategy 2027-2030`."""
    version: Text | None = None
    """The version on the cover, e.g. `"1.0"`."""
    confidentiality: Text | None = None
    """Who may read it, e.g. `Confidential: board and management team`."""
    language: Language = "nl"
    """The language of the documents: `nl` or `en`."""
    status: Status = "draft"
    """`draft` while you work on it, `final` when the board can decide on it."""
    date: Date
    """The reference date of the strategy, e.g. `2027-01-15`. What is late or out of date is judged by it, never by
    today."""
    authors: Texts = ()
    """Who wrote it, one name per line."""
    brand: Brand = default(made_by=Brand)
    """The house style: colours, logo, typeface."""
    accepted: tuple[Accepted, ...] = ()
    """Findings that the team accepts, each with its reason. They are listed in the appendix."""


class CustomersAre(Part):
    """What an organisation calls its customers."""

    many: Text
    """The word for many of them: patients, residents, tenants."""
    one: Text | None = None
    """The word for one of them: patient."""
    stem: Text | None = None
    """What compounds begin with in Dutch (*patiëntreis*); without it the word for one."""

    def word(self, language: str, is_own: bool) -> CustomerWord | None:
        """The word in a language, which `is_own` when the workbook is written in it; None where there is no such word.

        A word that is known is known in every language, also where the workbook writes out its forms; another counts in
        the workbook's own, where it says both one and many.
        """
        known = customer_word(self.many, language)
        if self.one is None or not is_own:
            return known
        written = CustomerWord(self.one, self.many, self.stem or self.one)
        return replace(written, neuter=known.neuter, governed=known.governed) if known else written


def _for_many(value: Any) -> Any:
    """A bare word stands for many customers."""
    return value if isinstance(value, dict | list | Part) else {"many": value}


class Organisation(Part):
    """Whose strategy it is."""

    name: Text
    """The name of the organisation, as it should appear in the documents."""
    sector: Text | None = None
    """What the organisation does, e.g. `housing association`."""
    customers_are: Annotated[CustomersAre, ReadBy(_for_many)] | None = None
    """What you call your customers: clients, patients, residents, students, guests; or `{one, many, stem}` for another.
    """
    description: Prose | None = None
    """A few sentences for a reader who does not know you. Markdown."""
    employees: Whole | None = None
    """How many people work here. Used for the margin of employee metrics."""
    customers: Whole | None = None
    """How many customers you have. Used for the margin of customer metrics."""
