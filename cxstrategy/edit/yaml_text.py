"""Plain values -> YAML as one would write it by hand, and the plain value that a reading of it gives."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cxstrategy.finding import Source
from cxstrategy.text.characters import readable
from cxstrategy.text.compose import NULLS, Refusal, compose
from cxstrategy.text.repair.lines import quoted

# A text longer than this is written on lines of its own, as wide as this.
WIDTH = 100
STEP = 2
# What other readers of YAML take for a number, a date or a yes: a text that looks so stands in quotation marks.
_TYPED = re.compile(
    r"[-+]?[\d.][\d_.,:eE+-]*|\d{4}-\d\d?-\d\d?.*|(?i:y|n|yes|no|true|false|on|off|ja|nee)|0[xo].*|\.inf"
)


class Bare(str):
    """A text that is written without quotation marks wherever that is read back: a number, a date, an id."""


def plain(value: Any) -> Any:
    """What a reading of the value gives: text for every scalar, None for nothing, lists and dicts of these.

    In texts what no workbook may hold is a replacement character, as in a text that is read.
    """
    if isinstance(value, Mapping):
        return {readable(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    return None if value is None else readable(value) if isinstance(value, str) else _bare(value)


def on_one_line(value: Any, in_brackets: bool = False) -> str:
    """The value in brackets and braces, or a scalar as it stands behind its key; `in_brackets` where commas part."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {on_one_line(one, True)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(on_one_line(one, True) for one in value) + "]"
    if value is None:
        return "null" if in_brackets else ""
    if not isinstance(value, str):
        return _bare(value)
    text = readable(value)
    looks_typed = not isinstance(value, Bare) and _TYPED.fullmatch(text)
    return text if not looks_typed and _stands(text, in_brackets) else _in_marks(text, in_brackets)


def behind_key(value: Any, indent: int) -> str:
    """What follows the colon of a key at `indent`, or the dash of an item: on its line, or on lines of its own below.

    Starts with a space or a line end, unless the value is nothing.
    """
    if isinstance(value, Mapping) and value:
        return "\n" + "\n".join(entry(key, one, indent + STEP) for key, one in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        if all(_is_short(one) for one in value) and len(line := on_one_line(value)) + indent < WIDTH:
            return " " + line
        return "\n" + "\n".join(item(one, indent + STEP) for one in value)
    if isinstance(value, str) and (block := _block(readable(value), indent + STEP)):
        return block
    return f" {on_one_line(value)}".rstrip()


def entry(key: str, value: Any, indent: int) -> str:
    """A key with its value, on lines that begin with `indent` spaces."""
    return f"{' ' * indent}{_key(key)}:{behind_key(value, indent)}"


def item(value: Any, indent: int) -> str:
    """An item of a list whose dash stands at `indent`."""
    margin = " " * indent
    if isinstance(value, Mapping) and value:
        lines = "\n".join(entry(key, one, indent + STEP) for key, one in value.items())
        return f"{margin}- {lines[indent + STEP :]}"
    if isinstance(value, str):
        return f"{margin}-{behind_key(value, indent)}"
    return f"{margin}- {on_one_line(value)}".rstrip()


def _bare(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_short(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= WIDTH // 3 and _stands(value, True)
    return not isinstance(value, Mapping | Sequence)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_][\w-]*", key) else _in_marks(readable(key), False)


def _in_marks(text: str, in_brackets: bool) -> str:
    """In quotation marks; with codes for what no line of text can hold."""
    if not ("\n" in text or "\t" in text) and _reads(by_hand := quoted(text), text, in_brackets):
        return by_hand
    return json.dumps(text, ensure_ascii=False)


def _stands(text: str, in_brackets: bool) -> bool:
    """Whether the text can be written as it is and is read back the same."""
    return text not in NULLS and "\n" not in text and _reads(text, text, in_brackets)


def _reads(written: str, text: str, in_brackets: bool) -> bool:
    whole = f"k: [{written}]\n" if in_brackets else f"k: {written}\n"
    try:
        composed = compose(Source("", whole))
    except Refusal:
        return False
    read = composed.root.value.get("k") if composed.root else None
    return bool(read == ([text] if in_brackets else text)) and not (composed.pairs or composed.bare)


def _block(text: str, indent: int) -> str:
    """A text of several lines, or a long one, on lines of its own; empty where that would be read otherwise."""
    margin = "\n" + " " * indent
    if "\n" in text:
        body = margin.join(line for line in text.removesuffix("\n").split("\n"))
        written = f" |{'' if text.endswith(chr(10)) else '-'}{margin}{body}"
    elif len(text) + indent > WIDTH and " " in text:
        written = f" >-{margin}{margin.join(_wrapped(text, WIDTH - indent))}"
    else:
        return ""
    written = "\n".join(line.rstrip(" ") for line in written.split("\n"))
    return written if _reads(written[1:], text, False) else ""


def _wrapped(text: str, width: int) -> list[str]:
    """Lines cut at single spaces."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line or not word else word
    return [*lines, line]
