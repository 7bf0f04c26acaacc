"""The looks of an Excel form: headings that are locked, fields to fill in, and how wide a column is for its field."""

from typing import Any

from cxstrategy.document.colour import mix, readable
from cxstrategy.document.document import House
from cxstrategy.document.tokens import INK, WHITE
from cxstrategy.workshop.field import FieldKind, FormField
from cxstrategy.writers.excel.styles import FONT, QUIET, TEXT_FIRST, looks

_WIDTHS = {
    FieldKind.TEXT: 34.0, FieldKind.PROSE: 48.0, FieldKind.LINES: 36.0, FieldKind.NUMBER: 13.0, FieldKind.SHARE: 13.0,
    FieldKind.DATE: 14.0,
}  # fmt: skip
_NARROWEST, _WIDEST = 14.0, 34.0
_FORMS = {FieldKind.DATE: "dd-mm-yyyy", FieldKind.SHARE: "0.##%", FieldKind.NUMBER: "General"}


def column_width(field: FormField) -> float:
    """How many figures wide the column of a field is."""
    if field.kind is FieldKind.CHOICE:
        longest = max((len(choice.label) for choice in field.choices), default=0)
        return max(_NARROWEST, min(_WIDEST, longest + 3.0))
    longest_word = max((len(word) for word in field.label.split()), default=0)
    return max(_WIDTHS[field.kind], longest_word + 3.0)


class FormStyles:
    """The looks of one file, each made once."""

    def __init__(self, book: Any, house: House) -> None:
        self.book = book
        self._font = {"font_name": house.font or FONT, "font_color": INK}
        role = looks(house)
        edge = mix(WHITE, INK, 0.25)
        self._input = {"border": 1, "border_color": edge, "valign": "top", "text_wrap": True, "locked": False}
        self.title = self._look(role["title"])
        self.question = self._look({"font_size": 12, "font_color": readable(house.primary, WHITE)})
        self.text = self._look({"text_wrap": True, "valign": "top"})
        self.head = self._look(role["text_head"] | {"valign": "top"})
        self.hint = self._look({"text_wrap": True, "valign": "top", "font_color": readable(QUIET, WHITE), "indent": 1})
        self.label = self._look({"text_wrap": True, "valign": "top", "border": 1, "border_color": edge, "indent": 1})
        self.key = self._look({"font_color": QUIET})
        self._fields: dict[tuple[FieldKind, bool], Any] = {}

    def field(self, field: FormField, text: str) -> Any:
        """The look of a field; text that begins like a formula is marked as text."""
        quoted = text.lstrip(" ")[:1] in tuple(TEXT_FIRST) and field.kind not in _FORMS
        key = (field.kind, quoted)
        if key not in self._fields:
            form = {"num_format": _FORMS.get(field.kind, "@"), "quote_prefix": quoted}
            self._fields[key] = self._look(self._input | form)
        return self._fields[key]

    def _look(self, look: dict[str, Any]) -> Any:
        return self.book.add_format(self._font | look)
