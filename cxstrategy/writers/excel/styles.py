"""Cell formats in Excel by what a cell is for, with its number format, in the brand's colours."""

from typing import Any

from cxstrategy.document.colour import mix, readable, text_on
from cxstrategy.document.document import House
from cxstrategy.document.tokens import INK, WHITE
from cxstrategy.sheets.spreadsheet import Cell, Spreadsheet

FONT = "Calibri"
# The colours by which people who build models know a cell that they may change.
INPUT_FILL, INPUT_TEXT, INPUT_EDGE = "#fff8d6", "#1a3fb0", "#d9c77a"
QUIET = "#5f6b77"
TEXT_FIRST = "=+-@\t\r"
Look = dict[str, Any]


def looks(house: House) -> dict[str, Look]:
    """Every role of a cell with the properties of its look."""
    tint, rule = mix(WHITE, house.primary, 0.08), mix(WHITE, INK, 0.2)
    strong = readable(house.primary, tint)
    quiet = readable(QUIET, WHITE)
    left, right = {"valign": "top"}, {"valign": "top", "align": "right"}
    wrapped = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
    head = {"bold": True, "bg_color": house.primary, "font_color": text_on(house.primary), "text_wrap": True}
    band = {"bg_color": tint, "font_color": strong}
    return {
        "title": {"bold": True, "font_size": 16, "font_color": readable(house.primary, WHITE)},
        "subtitle": {"font_color": quiet},
        "mark": {"bold": True, "font_color": readable(house.accent, WHITE)},
        "head": head | {"valign": "vcenter", "align": "left"},
        "text_head": head | {"valign": "vcenter", "align": "left", "indent": 1},
        "number_head": head | {"valign": "vcenter", "align": "right"},
        "section": band | left | {"bold": True},
        "section_note": band | wrapped,
        "label": left | {"text_wrap": True},
        "step_label": left | {"font_color": quiet},
        "total_label": left | {"bold": True},
        "aside": {"valign": "top", "align": "left", "indent": 1, "font_color": quiet},
        "text": wrapped,
        "fact": right | {"font_color": quiet},
        "input": right | {"bg_color": INPUT_FILL, "font_color": INPUT_TEXT, "border": 1, "border_color": INPUT_EDGE},
        "number": right,
        "step": right | {"font_color": quiet},
        "total": right | {"bold": True, "top": 1, "top_color": rule},
        "result": band | right | {"bold": True, "shrink": True},
    }


class Styles:
    """The looks of one file, each made once."""

    def __init__(self, book: Any, spreadsheet: Spreadsheet) -> None:
        self.book = book
        self.forms = spreadsheet.forms
        self.looks = looks(spreadsheet.house)
        self.font = {"font_name": spreadsheet.house.font or FONT, "font_color": INK}
        self._made: dict[tuple[str, str, bool], Any] = {}

    def of(self, cell: Cell) -> Any:
        """The look of a cell; text that begins like a formula is marked as text, for who edits it later."""
        quoted = isinstance(cell.value, str) and not cell.formula and cell.value.lstrip(" ")[:1] in tuple(TEXT_FIRST)
        key = (cell.role, cell.form, quoted)
        if key not in self._made:
            look = self.font | self.looks[cell.role] | {"num_format": self.forms[cell.form], "quote_prefix": quoted}
            self._made[key] = self.book.add_format(look)
        return self._made[key]
