"""Bytes of a filled Excel form -> FilledForm: by its hidden keys, else by headings and what items are called.

A key that is still there says what a value is, wherever its row or column has gone. Where somebody copied the rows into
a file of their own, the headings say it, and the text by which people know an item.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from cxstrategy.text.csv_table import letter
from cxstrategy.words.language import say
from cxstrategy.workshop.field import FieldKind, FormField
from cxstrategy.workshop.filled import FilledForm, FilledValue, Unplaced
from cxstrategy.workshop.form_keys import CHOICES_FROM, KEY_SHEET, section_of
from cxstrategy.workshop.reading.office_file import damaged, parts_of, repacked
from cxstrategy.workshop.reading.unreadable import Unreadable
from cxstrategy.workshop.reading.worksheets import WorksheetOf
from cxstrategy.workshop.stamp import Stamp, stamp_in
from cxstrategy.workshop.values import normal, shown
from cxstrategy.workshop.worksheet import SPARE, Questions, Table, Worksheet

# A form has some hundreds of rows; what lies further down was not written by a scribe.
ROW_LIMIT, COLUMN_LIMIT = 5_000, 200
# So many headings of a table make a row its head, where the keys are lost.
_HEADS_ALIKE = 2
Rows = list[list[Any]]


def read_excel_form(file: str, content: bytes, worksheet_of: WorksheetOf) -> list[FilledForm]:
    """The form in an Excel file, as any program saved it. Raises Unreadable for what is none of ours."""
    return [filled_form(file, sheets_of(content), worksheet_of)]


def sheets_of(content: bytes) -> dict[str, Rows]:
    """The values of every sheet by its name, formulas as what they came to. Raises Unreadable."""
    from python_calamine import CalamineWorkbook

    parts = parts_of(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(repacked(parts)))
        return {name: _rows(book.get_sheet_by_name(name)) for name in book.sheet_names}
    except Exception:  # a file of a stranger fails in any way there is
        raise damaged() from None


def _rows(sheet: Any) -> Rows:
    read = sheet.to_python(skip_empty_area=False, nrows=ROW_LIMIT)
    return [list(row[:COLUMN_LIMIT]) for row in read]


def stamp_of(sheets: Mapping[str, Rows]) -> Stamp | None:
    """The first stamp on any sheet, the hidden one first."""
    ordered = sorted(sheets.items(), key=lambda one: one[0] != KEY_SHEET)
    texts = (cell for _, rows in ordered for row in rows for cell in row if isinstance(cell, str) and "CX1-" in cell)
    return next((found for text in texts if (found := stamp_in(text))), None)


def filled_form(file: str, sheets: Mapping[str, Rows], worksheet_of: WorksheetOf) -> FilledForm:
    """What the sheets say of the form that their stamp names. Raises Unreadable without a stamp."""
    stamp = stamp_of(sheets)
    if stamp is None:
        raise Unreadable(say("it is no form of a workshop: the mark that begins with CX1 is not in it"))
    reading = _Reading(worksheet_of(stamp.form, stamp.language), _shown(sheets.get(KEY_SHEET, [])))
    for name, rows in sheets.items():
        if name != KEY_SHEET:
            reading.read(name, rows)
    return FilledForm(
        file=file,
        form=stamp.form,
        language=stamp.language,
        workbook=stamp.workbook,
        handed_out=stamp.date,
        group=reading.who.get("group", ""),
        layer=reading.layer,
        values=tuple(reading.values),
        unplaced=tuple(reading.unplaced),
    )


def _shown(rows: Rows) -> dict[str, str] | None:
    """What was filled in already, by place; None where the hidden sheet is lost."""
    if not rows:
        return None
    pairs = (row for row in rows[CHOICES_FROM:] if len(row) > 1 and row[0])
    return {str(row[0]): str(row[1]) for row in pairs}


@dataclass
class _Reading:
    """One file while it is read."""

    form: Worksheet
    shown: dict[str, str] | None
    values: list[FilledValue] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    who: dict[str, str] = field(default_factory=dict)
    _added: int = 0
    _taken: set[str] = field(default_factory=set)

    @property
    def layer(self) -> str:
        """The layer that was chosen, as the workbook has it."""
        said = normal(self.who.get("layer", ""))
        return next((one.value for one in self.form.layer.choices if said in (normal(one.label), one.value)), "")

    def read(self, name: str, rows: Rows) -> None:
        """One sheet: which it is says its first cell, else its headings."""
        place = next((found for row in rows[:1] if row and (found := section_of(row[0])) is not None), None)
        if place == "":
            self._begin(rows)
            return
        section = next((one for one in self.form.sections if one.place == place), None)
        if isinstance(section, Questions):
            self._questions(section, name, rows)
        elif section is not None:
            keys = {number: str(cell) for number, cell in enumerate(rows[0]) if number and cell}
            self._table(section, name, rows, 1, keys)
        else:
            self._without_keys(name, rows)

    def _begin(self, rows: Rows) -> None:
        for row in rows:
            if row and row[0] in (self.form.layer.name, self.form.group.name) and len(row) > 2:
                self.who[str(row[0])] = as_text(row[2], None, self.form.language)

    def _questions(self, section: Questions, name: str, rows: Rows) -> None:
        # The statements of one questionnaire stand on several sheets.
        alike = [one for one in self.form.sections if isinstance(one, Questions) and one.place == section.place]
        fields = {f"{section.place}/{field.name}": field for one in alike for field in one.fields}
        labels = {normal(one.label): place for place, one in fields.items()}
        for number, row in enumerate(rows[1:], 1):
            if not row:
                continue
            place = row[0] if row[0] in fields else labels.get(normal(str(row[1]).split("\n")[0]) if row[1:] else "")
            if place:
                self._take(place, fields[place], row[2] if row[2:] else "", name, number, 2)
                self._loose(row, range(3, len(row)), name, number)
            elif number > _LAST_HEAD:
                self._loose(row, range(1, len(row)), name, number)

    def _table(self, section: Table, name: str, rows: Rows, first: int, keys: Mapping[int, str]) -> None:
        columns = {number: one for number, key in keys.items() for one in section.columns if one.name == key}
        known = {row.place for row in section.rows} | {str(row[0]) for row in rows[1:] if row and "/" in str(row[0])}
        for number, row in enumerate(rows[first:], first):
            place = str(row[0]) if row and row[0] in known and row[0] not in self._taken else ""
            is_head = (number <= _LAST_HEAD and first == 1) or _is_hints(row, columns)
            if not place and (is_head or not any(_is_filled(cell) for cell in row)):
                continue
            self._item(section, name, number, row, place or self._place_for(section, row, columns), columns)

    def _item(
        self, section: Table, name: str, number: int, row: Sequence[Any], place: str, columns: Mapping[int, FormField]
    ) -> None:
        self._taken.add(place)
        for at, column in columns.items():
            if at < len(row):
                self._take(f"{place}/{column.name}", column, row[at], name, number, at)
        self._loose(row, (at for at in range(1, len(row)) if at not in columns), name, number)

    def _place_for(self, section: Table, row: Sequence[Any], columns: Mapping[int, FormField]) -> str:
        """The item that a row without a key is about, by the text that people know it by; else a new one."""
        at = next((at for at, column in columns.items() if column.name == section.named_by), None)
        said = normal(as_text(row[at], None, self.form.language)) if at is not None and at < len(row) else ""
        for one in section.rows:
            if said and one.place not in self._taken and normal(one.values.get(section.named_by, "")) == said:
                return one.place
        self._added += 1
        return f"{section.place.replace('/*/', '/')}/{SPARE}{len(section.rows) + self._added}"

    def _without_keys(self, name: str, rows: Rows) -> None:
        """A sheet that somebody made: the first row with the headings of a table is its head."""
        for section in self.form.sections:
            labels = {normal(one.label): one for one in _fields(section)}
            if isinstance(section, Questions):
                if any(normal(str(cell)) in labels for row in rows for cell in row[:2]):
                    shifted = [["", *row] if row and normal(str(row[0])) in labels else row for row in rows]
                    self._questions(section, name, [[], *shifted])
                    return
                continue
            for number, row in enumerate(rows):
                found = {
                    at: labels[normal(str(cell))].name for at, cell in enumerate(row) if normal(str(cell)) in labels
                }
                if len(found) >= min(_HEADS_ALIKE, len(labels)):
                    shift = [["", *one] for one in rows]
                    self._table(section, name, shift, number + 1, {at + 1: key for at, key in found.items()})
                    return
        for number, row in enumerate(rows):
            self._loose(row, range(len(row)), name, number)

    def _take(self, place: str, column: FormField, cell: Any, name: str, row: int, at: int) -> None:
        text = as_text(cell, column, self.form.language)
        if text.startswith("#") and text.endswith(("!", "?", "/A")):
            self.unplaced.append(Unplaced(text, _where(name, row, at)))
        elif text:
            before = None if self.shown is None else self.shown.get(place, "")
            self.values.append(FilledValue(place, text, _where(name, row, at), before))

    def _loose(self, row: Sequence[Any], columns: Any, name: str, number: int) -> None:
        """What stands where no field is."""
        for at in columns:
            if at < len(row) and _is_filled(row[at]) and not stamp_in(str(row[at])):
                self.unplaced.append(Unplaced(as_text(row[at], None, self.form.language), _where(name, number, at)))


# The last row of the headings and hints on our own sheets, counted from 0.
_LAST_HEAD = 4


def _fields(section: Table | Questions) -> Iterator[FormField]:
    yield from section.columns if isinstance(section, Table) else section.fields


def _is_hints(row: Sequence[Any], columns: Mapping[int, FormField]) -> bool:
    """Whether a row says what the hints below the headings say."""
    said = [(str(row[at]), column.hint) for at, column in columns.items() if at < len(row) and _is_filled(row[at])]
    return bool(said) and all(normal(cell) == normal(hint) for cell, hint in said)


def _is_filled(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


def _where(sheet: str, row: int, column: int) -> str:
    return f"{sheet}, {letter(column)}{row + 1}"


def as_text(cell: Any, column: FormField | None, language: str) -> str:
    """A cell as somebody would write it in this language: a number with its decimal sign, a day, a percentage."""
    if cell is None or isinstance(cell, time):
        return "" if cell is None else str(cell)
    if isinstance(cell, bool):
        return (say("yes") if cell else say("no")).into(language)
    if isinstance(cell, datetime | date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, int | float):
        return _number(float(cell), column, language)
    return str(cell).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n").strip()


def _number(number: float, column: FormField | None, language: str) -> str:
    kind = column.kind if column else FieldKind.NUMBER
    if kind is FieldKind.SHARE and abs(number) <= 1:
        return shown(f"{round(number * 100, 6):g}%", column, language) if column else ""
    plain = FormField("", FieldKind.NUMBER, "")
    return shown(f"{number:.10f}".rstrip("0").rstrip("."), plain, language)
