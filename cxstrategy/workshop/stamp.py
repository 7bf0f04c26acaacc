"""Which form of which workbook a file is: a mark that people can read too; and short codes for the places of fields."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

_STAMP = re.compile(r"\bCX1-([a-z][a-z-]*)-(nl|en)-([0-9a-f]{8}|blank)-(\d{8})\b")
BLANK = "blank"
_CODE = "cx_"
_DIGITS = 16


@dataclass(frozen=True)
class Stamp:
    """The kind of form, its language, the workbook that it was made from (`blank` for none) and of which date that was.

    Written as `CX1-expectations-nl-0a1b2c3d-20270115`.
    """

    form: str
    language: str
    workbook: str
    date: date

    def __str__(self) -> str:
        return f"CX1-{self.form}-{self.language}-{self.workbook}-{self.date:%Y%m%d}"


def stamp_in(text: str) -> Stamp | None:
    """The first stamp in a text, None where there is none."""
    for form, language, workbook, day in _STAMP.findall(text):
        try:
            return Stamp(form, language, workbook, date(int(day[:4]), int(day[4:6]), int(day[6:])))
        except ValueError:
            continue
    return None


def workbook_mark(organisation: str) -> str:
    """Eight hexadecimal digits that stay the same while a team works on the workbook of its organisation."""
    return sha256(" ".join(organisation.casefold().split()).encode()).hexdigest()[:8]


def code_of(place: str) -> str:
    """A name for a field that any word processor keeps (letters, digits, at most 40): the same for the same place."""
    return _CODE + sha256(place.encode()).hexdigest()[:_DIGITS]


def is_code(name: str) -> bool:
    """Whether a name can be one that `code_of` gave."""
    return re.fullmatch(rf"{_CODE}[0-9a-f]{{{_DIGITS}}}", name) is not None
