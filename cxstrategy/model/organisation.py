"""The workbook itself and whose it is: title, language, status, brand, accepted findings, organisation."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Prose, Text, Texts, Whole, in_editors

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_colour(value: Any) -> str:
    """A colour as #RRGGBB. Refuses: colour_form."""
    if not isinstance(value, str) or not _COLOUR.fullmatch(value.strip()):
        raise PydanticCustomError("colour_form", "{wrote}", {"wrote": str(value), "instead": '"#0B5FA5"'})
    return value.strip().lower()


def read_format(value: Any) -> int:
    """The format's number, which is 1. Refuses: format_unknown."""
    if str(value).strip() != "1":
        raise PydanticCustomError("format_unknown", "{wrote}", {"wrote": str(value), "instead": "1"})
    return 1


Colour = Annotated[str, BeforeValidator(read_colour), in_editors(type="string", pattern=r"^\s*#[0-9a-fA-F]{6}\s*$")]
Format = Annotated[Literal[1], BeforeValidator(read_format), in_editors(enum=[1, "1"])]
Language = Literal["nl", "en"]
Status = Literal["draft", "final"]


class Brand(Part):
    """The organisation's house style in the documents."""

    primary: Colour | None = None
    accent: Colour | None = None
    logo: Text | None = None
    word: Text | None = None
    font: Text | None = None


class Accepted(Part):
    """A finding that the team lives with, and why."""

    check: Text
    where: Text | None = None
    reason: Text


class Workbook(Part):
    """What the document is called, in which language and at which date it speaks."""

    format: Format
    title: Text
    subtitle: Text | None = None
    version: Text | None = None
    confidentiality: Text | None = None
    language: Language = "nl"
    status: Status = "draft"
    date: Date
    authors: Texts = ()
    brand: Brand = Field(default_factory=Brand)
    accepted: tuple[Accepted, ...] = ()


class Organisation(Part):
    """Whose strategy it is."""

    name: Text
    sector: Text | None = None
    customers_are: Text | None = None
    description: Prose | None = None
    employees: Whole | None = None
    customers: Whole | None = None
