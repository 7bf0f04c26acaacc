"""What stands in a workbook <-> what a form shows and people write: labels, decimal commas, dates, lines."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from cxstrategy.edit.yaml_text import Bare
from cxstrategy.model.shape import read_value
from cxstrategy.words.language import CONVENTIONS
from cxstrategy.workshop.field import FieldKind, FormField

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?)?")
_LINE = re.compile(r"\s*(?:[-*•–]\s+)?(.*?)\s*")
# The number of a choice before its words: "3 Betrokken".
_LEVEL = re.compile(r"(\d)\b")


class NotUnderstood(ValueError):
    """A text that is no value of its field."""


def shown(value: Any, field: FormField, language: str) -> str:
    """What a form shows of a plain value of the workbook (text, or a list of texts)."""
    if value is None:
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n".join(field.label_of(str(one)) for one in value)
    text = str(value).strip()
    if field.kind is FieldKind.CHOICE:
        return field.label_of(text.lower() if text.lower() in ("true", "false") else text)
    if field.kind in (FieldKind.NUMBER, FieldKind.SHARE) and _NUMBER.fullmatch(text.rstrip("% ")):
        return _tidy(text).replace(".", CONVENTIONS[language].decimal)
    if field.kind is FieldKind.DATE and (found := _YEAR_FIRST.fullmatch(text)):
        return "-".join((found[3], found[2], found[1]))
    return text if field.kind is FieldKind.PROSE else " ".join(text.split())


def plain_value(text: str, field: FormField, language: str) -> Any:
    """The plain value that a text says, as the workbook would hold it: text or a list of texts.

    Of an open field a name that is no choice is returned as it was written. A number is read as `language` writes it.
    Raises NotUnderstood.
    """
    value = _plain(text.strip(), field, language)
    if field.open and value not in {choice.value for choice in field.choices}:
        return value
    _, errors = read_value(field.annotation, value) if field.annotation is not None else (None, [])
    if errors:
        raise NotUnderstood(text)
    return value


def _plain(text: str, field: FormField, language: str) -> Any:
    if not text:
        raise NotUnderstood(text)
    if field.kind is FieldKind.CHOICE:
        return _chosen(text, field)
    if field.kind is FieldKind.LINES:
        lines = [found for line in text.splitlines() if (found := _LINE.fullmatch(line)[1])]  # type: ignore[index]
        return [_chosen(line, field) for line in lines] if field.choices or field.open else lines
    if field.kind in (FieldKind.NUMBER, FieldKind.SHARE):
        return Bare(_number(text, language))
    if field.kind is FieldKind.DATE:
        return Bare(_date(text).isoformat())
    return text if field.kind is FieldKind.PROSE else " ".join(text.split())


def _chosen(text: str, field: FormField) -> str:
    """The value of a choice that was written as its label, its value or, of numbered ones, its number."""
    wanted = normal(text)
    for choice in field.choices:
        if wanted in (normal(choice.label), normal(choice.value)):
            return Bare(choice.value)
    numbered = _LEVEL.match(text)
    if numbered and any(choice.value == numbered[1] for choice in field.choices) and not field.open:
        return Bare(numbered[1])
    if field.open:
        return " ".join(text.split())
    raise NotUnderstood(text)


def normal(text: str) -> str:
    """The same for texts that differ in capitals, spaces, or a full stop at the end."""
    return " ".join(text.casefold().split()).strip(" .")


def _number(text: str, language: str) -> str:
    """The number with a point for decimals; a sign that only ever parts groups of three digits parts thousands.

    One that could be either is what it is in the language: in Dutch `1.234` is a thousand and more, in English not.
    """
    percent = "%" if text.endswith("%") else ""
    body = re.sub(r"[\s\u00a0€$£']", "", text.removesuffix("%"))
    decimal = CONVENTIONS[language].decimal
    thousands = "," if decimal == "." else "."
    if max(body.rfind("."), body.rfind(",")) == body.rfind(thousands) and not _grouped(body, thousands):
        decimal, thousands = thousands, decimal
    body = body.replace(thousands, "").replace(decimal, ".")
    if not _NUMBER.fullmatch(body):
        raise NotUnderstood(text)
    return _tidy(body) + percent


def _tidy(number: str) -> str:
    """Without zeros that say nothing: 7.0 is 7."""
    body, percent = number.rstrip("% "), "%" if number.endswith("%") else ""
    return (re.sub(r"\.?0+$", "", body) if "." in body else body) + percent


def _grouped(body: str, thousands: str) -> bool:
    return re.fullmatch(rf"[-+]?\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+", body) is not None


def _date(text: str) -> date:
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(text):
        return _day(found[3], found[2], found[1])
    raise NotUnderstood(text)


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise NotUnderstood(f"{year}-{month}-{day}") from None
