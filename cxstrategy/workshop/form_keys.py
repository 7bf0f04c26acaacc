"""The keys in an Excel form that people do not see: which sheet, row and column stand for which place."""

from dataclasses import dataclass

from cxstrategy.workshop.field import FormField, Option
from cxstrategy.workshop.worksheet import Questions, Worksheet

# The hidden sheet: the stamp in its first cell, and from this row on what was shown by place, and the choices.
KEY_SHEET = "cx"
CHOICES_FROM = 2
FIRST_CHOICES = 3
_SECTION = "cx1:"
Choices = tuple[Option, ...]


@dataclass(frozen=True)
class FormKeys:
    """What was shown by place, and of each list of choices its column on the hidden sheet and how many there are."""

    shown: dict[str, str]
    choices: dict[Choices, tuple[int, int]]

    @classmethod
    def of(cls, worksheet: Worksheet) -> "FormKeys":
        """The keys of a form."""
        shown = {place: text for place, _, text in worksheet.fields() if text}
        lists = dict.fromkeys(field.choices for field in all_fields(worksheet) if field.choices)
        return cls(shown, {choices: (FIRST_CHOICES + number, len(choices)) for number, choices in enumerate(lists)})


def all_fields(worksheet: Worksheet) -> list[FormField]:
    """Every field of a form once, columns of tables once for all rows, with those that say who fills it in."""
    found = [worksheet.layer if worksheet.personal else worksheet.group]
    for section in worksheet.sections:
        found += section.fields if isinstance(section, Questions) else section.columns
    return found


def section_key(place: str) -> str:
    """What stands in the first cell of the sheet of a section; "" is the first sheet."""
    return _SECTION + place


def section_of(cell: object) -> str | None:
    """The place of the section whose sheet begins with this cell; None where it is no key."""
    return cell.removeprefix(_SECTION) if isinstance(cell, str) and cell.startswith(_SECTION) else None
