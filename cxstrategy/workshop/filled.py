"""FilledForm: what somebody wrote into a form, as text by place, before anybody judged what it says."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FilledValue:
    """A field that is not empty. `place` is that in the workbook, `found_at` where it stands in the file.

    `shown` is what the form said there when it was handed out, None where that is not known any more: who left it as
    it was said nothing.
    """

    place: str
    text: str
    found_at: str
    shown: str | None = None


@dataclass(frozen=True)
class Unplaced:
    """What somebody wrote where no field is, or in one that is not known any more."""

    text: str
    found_at: str


@dataclass(frozen=True)
class FilledForm:
    """One form, or the answers of one respondent in an export of many.

    `file` is its name, `form` its kind (a key of `forms.FORMS`), `workbook` the mark of the workbook that it was made
    from ("" where the file does not say), `handed_out` the date on its stamp. `group` is who filled it in: a group or
    role, never a person's name; `layer` is `board`, `management`, `staff` or "" where that is not told.
    `left_out` says of an export which columns hold names, addresses and the like, which were not read.
    """

    file: str
    form: str
    language: str
    workbook: str = ""
    handed_out: date | None = None
    group: str = ""
    layer: str = ""
    values: tuple[FilledValue, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    left_out: tuple[str, ...] = ()
