"""Worksheet -> the bytes of an Excel file to fill in: drop-downs, locked headings, and keys that nobody sees.

The first row and the first column of each sheet hold keys and are hidden: where rows are sorted or inserted, or columns
moved, each value still says what it is. A hidden sheet holds the stamp, the choices, and what was filled in already.
"""

from datetime import date, datetime
from io import BytesIO
from typing import Any

from cxstrategy.sheets.address import down, on
from cxstrategy.words.language import say
from cxstrategy.workshop.field import FieldKind, FormField
from cxstrategy.workshop.form_keys import CHOICES_FROM, KEY_SHEET, FormKeys, section_key
from cxstrategy.workshop.values import NotUnderstood, plain_value
from cxstrategy.workshop.worksheet import ItemRow, Questions, Table, Worksheet
from cxstrategy.writers.excel.form_styles import FormStyles, column_width
from cxstrategy.writers.excel.heights import LINE, lines_of
from cxstrategy.writers.excel.pages import header_text
from cxstrategy.writers.excel.sheet_names import sheet_names

# Where a sheet begins: keys, title, guiding question, headings, hints, and then the rows to fill in.
TITLE, QUESTION, HEADS, HINTS, FIRST = 1, 2, 3, 4, 5
LEAST_LINES, MOST_LINES = 2, 20
_HINT_TITLE, _HINT = 32, 255
_A4 = 9


def write_form_excel(worksheet: Worksheet) -> bytes:
    """The form as an Excel file, the same bytes for the same Worksheet."""
    from xlsxwriter import Workbook

    written = BytesIO()
    book = Workbook(written, {"in_memory": True})
    made = _Form(book, worksheet)
    made.write()
    book.close()
    return written.getvalue()


class _Form:
    """One file while it is written."""

    def __init__(self, book: Any, worksheet: Worksheet) -> None:
        self.book = book
        self.form = worksheet
        self.styles = FormStyles(book, worksheet.house)
        self.keys = FormKeys.of(worksheet)

    def write(self) -> None:
        """Begin, a sheet for each section, and the hidden one."""
        form, day = self.form, self.form.stamp.date
        self.book.set_properties(
            {"title": form.title, "company": form.organisation, "created": datetime(day.year, day.month, day.day)}
        )
        names = sheet_names([self._said("Begin"), *(section.title for section in form.sections)])
        self._begin(self.book.add_worksheet(names[0]))
        for name, section in zip(names[1:], form.sections, strict=True):
            page = self.book.add_worksheet(name)
            self._set_up(page, f"{form.organisation} – {form.title}" if form.organisation else form.title)
            page.write_string(0, 0, section_key(section.place), self.styles.key)
            page.write_string(TITLE, 1, section.title, self.styles.title)
            page.write_string(QUESTION, 1, section.question, self.styles.question)
            self._table(page, section) if isinstance(section, Table) else self._questions(page, section)
        self._keys(self.book.add_worksheet(KEY_SHEET))

    def _said(self, word: str) -> str:
        return {"Begin": say("Begin"), "Answer": say("Answer")}[word].into(self.form.language)

    def _begin(self, page: Any) -> None:
        """What the form is for, how it is filled in, what happens with it, and who fills it in."""
        form, styles = self.form, self.styles
        self._set_up(page, form.organisation)
        page.set_column(1, 1, 34)
        page.set_column(2, 2, 66)
        page.write_string(0, 0, section_key(""), styles.key)
        page.write_string(1, 1, form.title, styles.title)
        lines = [form.organisation, form.purpose, "", *form.instructions, "", form.privacy]
        for row, text in enumerate(lines, 2):
            if text:
                page.merge_range(row, 1, row, 2, "", styles.text)
                page.write_string(row, 1, text, styles.text)
                page.set_row(row, LINE * lines_of(text, 96))
        row = len(lines) + 3
        field = form.layer if form.personal else form.group
        page.write_string(row, 0, field.name, styles.key)
        page.write_string(row, 1, field.label, styles.head)
        page.write_blank(row, 2, None, styles.field(field, ""))
        self._validate(page, row, 2, field)
        page.write_string(row + 2, 1, str(form.stamp), styles.hint)

    def _set_up(self, page: Any, head: str) -> None:
        page.hide_gridlines(2)
        page.set_column(0, 0, None, None, {"hidden": True})
        page.set_row(0, None, None, {"hidden": True})
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
        if head:
            page.set_header(f"&L{header_text(head)}")
        page.set_footer(f"&L{header_text(str(self.form.stamp))}&R&P / &N")
        # Without a password: who has to may unlock it; nobody writes over a heading by accident.
        page.protect("", {"insert_rows": True, "delete_rows": True, "format_rows": True, "format_columns": True})

    def _table(self, page: Any, table: Table) -> None:
        """A row an item."""
        widths = [column_width(column) for column in table.columns]
        for number, column in enumerate(table.columns, 1):
            page.set_column(number, number, widths[number - 1])
            page.write_string(0, number, column.name, self.styles.key)
            page.write_string(HEADS, number, column.label, self.styles.head)
            page.write_string(HINTS, number, column.hint, self.styles.hint)
        heads = [lines_of(one.label, width) for one, width in zip(table.columns, widths, strict=True)]
        hints = [lines_of(one.hint, width) for one, width in zip(table.columns, widths, strict=True)]
        page.set_row(HEADS, LINE * max(heads))
        page.set_row(HINTS, LINE * max(hints))
        for row, item in enumerate(table.rows, FIRST):
            self._item(page, row, item, table.columns, widths)
        page.freeze_panes(FIRST, 2)
        page.repeat_rows(HEADS, HINTS)

    def _item(self, page: Any, row: int, item: ItemRow, columns: tuple[FormField, ...], widths: list[float]) -> None:
        page.write_string(row, 0, item.place, self.styles.key)
        lines = LEAST_LINES
        for number, column in enumerate(columns, 1):
            text = item.values.get(column.name, "")
            self._field(page, row, number, column, text)
            lines = max(lines, lines_of(text, widths[number - 1]))
        page.set_row(row, LINE * min(lines, MOST_LINES))

    def _questions(self, page: Any, asked: Questions) -> None:
        """A row a question, with its hint and room for the answer; statements with a ladder need less room."""
        wide = column_width(asked.fields[0]) if asked.answers else 70.0
        page.set_column(1, 1, 84 if asked.answers else 44)
        page.set_column(2, 2, wide)
        page.write_string(0, 2, asked.place, self.styles.key)
        page.write_string(HEADS, 1, asked.title, self.styles.head)
        page.write_string(HEADS, 2, self._said("Answer"), self.styles.head)
        for row, field in enumerate(asked.fields, FIRST):
            text = asked.values.get(field.name, "")
            label = f"{field.label}\n{field.hint}" if field.hint else field.label
            page.write_string(row, 0, f"{asked.place}/{field.name}", self.styles.key)
            page.write_string(row, 1, label, self.styles.label)
            self._field(page, row, 2, field, text)
            roomy = field.kind in (FieldKind.PROSE, FieldKind.LINES)
            least = 5 if roomy else 1 + bool(field.hint)
            lines = max(least, lines_of(label, 84 if asked.answers else 44), lines_of(text, wide))
            page.set_row(row, LINE * min(lines, MOST_LINES))
        page.freeze_panes(FIRST, 0)
        page.repeat_rows(HEADS, HEADS)

    def _field(self, page: Any, row: int, column: int, field: FormField, text: str) -> None:
        look = self.styles.field(field, text)
        value = _typed(text, field, self.form.language)
        if not text:
            page.write_blank(row, column, None, look)
        elif isinstance(value, date):
            page.write_datetime(row, column, datetime(value.year, value.month, value.day), look)
        elif isinstance(value, float):
            page.write_number(row, column, value, look)
        else:
            page.write_string(row, column, text, look)
        self._validate(page, row, column, field)

    def _validate(self, page: Any, row: int, column: int, field: FormField) -> None:
        rule = self._rule(field)
        if rule is None:
            return
        hint = {"input_title": field.label[:_HINT_TITLE], "input_message": field.hint[:_HINT]} if field.hint else {}
        page.data_validation(row, column, row, column, {"ignore_blank": True, **rule, **hint})

    def _rule(self, field: FormField) -> dict[str, Any] | None:
        if field.choices:
            number, count = self.keys.choices[field.choices]
            source = "=" + on(KEY_SHEET, down(CHOICES_FROM, CHOICES_FROM + count - 1, number))
            warned = {"error_type": "information"} if field.open else {}
            return {"validate": "list", "source": source, **warned}
        if field.kind is FieldKind.DATE:
            return {"validate": "date", "criteria": ">=", "value": date(1990, 1, 1), "error_type": "warning"}
        if field.kind is FieldKind.NUMBER and field.low is not None and field.high is not None:
            return {"validate": "decimal", "criteria": "between", "minimum": field.low, "maximum": field.high}
        return {"validate": "any"} if field.hint else None

    def _keys(self, page: Any) -> None:
        """The stamp, what was filled in already by place, and the choices in columns beside each other."""
        page.write_string(0, 0, str(self.form.stamp))
        for row, (place, text) in enumerate(self.keys.shown.items(), CHOICES_FROM):
            page.write_string(row, 0, place)
            page.write_string(row, 1, text[:32_000])
        for choices, (number, _) in self.keys.choices.items():
            for row, choice in enumerate(choices, CHOICES_FROM):
                page.write_string(row, number, choice.label)
        page.hide()


def _typed(text: str, field: FormField, language: str) -> str | float | date:
    """A number or date as the program knows it; any other text, and what is none, as it is."""
    if field.kind not in (FieldKind.NUMBER, FieldKind.SHARE, FieldKind.DATE):
        return text
    try:
        value = str(plain_value(text, field, language))
    except NotUnderstood:
        return text
    if field.kind is FieldKind.DATE:
        return date.fromisoformat(value)
    return float(value[:-1]) / 100 if value.endswith("%") else float(value)
