"""Worksheet: one form to fill in, in a reader's words, with the place in the workbook that each field stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cxstrategy.document.document import House
from cxstrategy.workshop.field import FormField, Option
from cxstrategy.workshop.stamp import Stamp

# The name of a row that nobody has filled in yet: `expectations/+1/statement`.
SPARE = "+"
# The column that says to which item above it a row belongs: of a stage the journey.
BELONGS_TO = "belongs_to"


@dataclass(frozen=True)
class ItemRow:
    """An item of a table that is there already, or a spare one.

    `place` is where it stands in the workbook (`expectations/know-where-i-stand`; a spare one: `expectations/+1`).
    `values` are what is there by the names of the columns, as the form shows it; what is not there is left out.
    """

    place: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_spare(self) -> bool:
        """Whether it is there for something new."""
        return self.place.rpartition("/")[2].startswith(SPARE)


@dataclass(frozen=True)
class Table:
    """Items of one kind, a row each: `place` is the list (`expectations`; of a list within items `journeys/*/stages`).

    `named_by` is the column by which people know an item.
    """

    place: str
    title: str
    question: str
    columns: tuple[FormField, ...]
    rows: tuple[ItemRow, ...]
    named_by: str


@dataclass(frozen=True)
class Questions:
    """Questions one below the other: `place` is what their names lie below (`importance`, `maturity`).

    `values` are what is there by name, as the form shows it. `answers` are the choices that all of them share: each is
    then a statement with a ladder of answers.
    """

    place: str
    title: str
    question: str
    fields: tuple[FormField, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Worksheet:
    """One form. `name` is that of its kind (`expectations`, `maturity`); `personal` when each participant fills one in.

    `purpose` says what it is for, `instructions` how to fill it in, `privacy` what happens with what is written. A
    personal one asks for the `layer` of who answers, any other for the name of the group.
    """

    name: str
    stamp: Stamp
    title: str
    purpose: str
    instructions: tuple[str, ...]
    privacy: str
    organisation: str
    language: str
    house: House
    sections: tuple[Table | Questions, ...]
    layer: FormField
    group: FormField
    personal: bool = False
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def fields(self) -> Iterator[tuple[str, FormField, str]]:
        """Every field with its place in the workbook (`expectations/+1/statement`) and what it shows already."""
        for section in self.sections:
            if isinstance(section, Questions):
                for one in section.fields:
                    yield f"{section.place}/{one.name}", one, section.values.get(one.name, "")
            else:
                for row in section.rows:
                    for column in section.columns:
                        yield f"{row.place}/{column.name}", column, row.values.get(column.name, "")
