"""The character in a value that means something else to YAML, and the value mended with quotes."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from cxstrategy.text.repair.lines import quoted, stands
from cxstrategy.words.language import Message, say

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SINGLE = re.compile(r"'(?:[^']|'')*'", re.DOTALL)
# Dutch and English words that start with an apostrophe: 's avonds, 't is, 'n keer, 'em, 'til.
_APOSTROPHE = re.compile(r"'(?:[a-z]|ns|ie|er|em|et|re|ve|til|cause)\b(?!')", re.IGNORECASE)
_ESCAPE = re.compile(
    r'\\(?:[0abt\tnvfre "/\\N_LP\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(\\.?)', re.DOTALL
)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_COLON = re.compile(r":(?=\s|$)")
_HASH = re.compile(r"(?<=\s)#")
_TAG = re.compile(r"(?:!!\S*|!<[^>]*>)\s*")
_CURLY = "“”„‟«»‘’‚‛"
_NUMBER = re.compile(r"[-+]?\d[\d.,]*%?")

# Helps: `{line}` is the line with the mended value.
_QUOTE = say("put quotation marks around the whole text: `{line}`")
_CLOSE = say("close the text with {mark}: `{line}`")
_STRAIGHT = say("use straight quotation marks: `{line}`")
_LEAVE_OUT = say("leave it out: `{line}`")
_WRITE_CHARACTER = say("write the character itself: `{line}`")
_SINGLE_QUOTES = say("use single quotation marks: `{line}`")
_CLOSE_UP = say("leave the space out: `{line}`")
_LIST = say("give every dash a line of its own under the key, or write `{line}`")

_FIRST = {
    "%": say("a setting of YAML itself"),
    "@": say("a sign that YAML keeps for later"),
    "`": say("a sign that YAML keeps for later"),
    "|": say("the start of a text over several lines"),
    ">": say("the start of a text over several lines"),
    "*": say("a reference to another place"),
    "&": say("a name for this place"),
    "!": say("a tag, which says what kind of value follows"),
    "[": say("the start of a list"),
    "{": say("the start of a group of keys"),
    "]": say("the end of a list"),
    "}": say("the end of a group of keys"),
    ",": say("the end of a value in a list"),
    "?": say("the start of a key"),
    "#": say("the start of a comment"),
    ":": say("the end of a key"),
}


@dataclass(frozen=True, slots=True)
class ValueSlip:
    """A value that YAML reads otherwise than meant: `message` says how, at a column within it, and what to write.

    `help` lacks the line that holds the mended value; `advice` puts it in. `sure`: nothing else can have been meant.
    """

    message: Message
    at: int
    length: int
    mended: str
    help: Message = _QUOTE
    mark: str = ""
    code: str = "CX001"
    sure: bool = True

    def advice(self, line: str) -> Message:
        """The help, with the mended line in it."""
        return Message(self.help.template, (("line", line), ("mark", self.mark)))


def value_slip(value: str) -> ValueSlip | None:
    """What is the matter with a value that cannot be read; None when nothing known is."""
    for rule in RULES:
        found = rule(value)
        if found is not None:
            return found
    return None


def _curly(value: str) -> ValueSlip | None:
    if value[:1] not in _CURLY or not value or value[-1] not in _CURLY or len(value) < 3:
        return None
    message = say("the curly quotation mark {mark} does not quote: to YAML it is a letter", mark=value[0])
    return ValueSlip(message, 0, 1, quoted(value.strip(_CURLY)), _STRAIGHT)


def _apostrophe(value: str) -> ValueSlip | None:
    if not _APOSTROPHE.match(value):
        return None
    message = say("the apostrophe (') at the start of this text is read as an opening quotation mark")
    return ValueSlip(message, 0, 1, quoted(value))


def _quotation(value: str) -> ValueSlip | None:
    mark = value[:1]
    if mark not in ('"', "'") or not mark:
        return None
    found = (_DOUBLE if mark == '"' else _SINGLE).match(value)
    if found is None:
        message = say("the quotation mark {mark} opens a text here that is never closed", mark=mark)
        return ValueSlip(message, 0, 1, _closed(value, mark), _CLOSE, mark, sure=" #" not in value)
    after = value[found.end() :].strip()
    if not after:
        return _bad_escape(value) if mark == '"' else None
    return _after_quotation(value, found.end(), after, mark)


def _closed(value: str, mark: str) -> str:
    closed = value + mark
    return closed if stands(closed) else quoted(value[1:])


def _after_quotation(value: str, end: int, after: str, mark: str) -> ValueSlip:
    at = end + len(value[end:]) - len(value[end:].lstrip())
    if after in (",", ";", "."):
        message = say("the sign {sign} after the closing quotation mark does not belong there", sign=after)
        return ValueSlip(message, at, 1, value[:end], _LEAVE_OUT)
    if value.endswith(mark) and value.count(mark) > 2:
        message = say("the quotation mark {mark} in the middle of this text ends it", mark=mark)
        inner = value[1:-1].replace("''", "'") if mark == "'" else value[1:-1]
        return ValueSlip(message, end - 1, 1, quoted(inner))
    message = say("the text ends at the closing quotation mark {mark}, and more follows", mark=mark)
    return ValueSlip(message, at, len(value) - at, quoted(value))


def _bad_escape(value: str) -> ValueSlip | None:
    if found := _SURROGATE.search(value):
        message = say("`{code}` is half of a character", code=found.group())
        mended, is_whole = _whole_characters(value)
        help = _WRITE_CHARACTER if is_whole else _LEAVE_OUT
        return ValueSlip(message, found.start(), 6, mended, help, code="CX012", sure=is_whole)
    for found in _ESCAPE.finditer(value):
        if found.group(1):
            message = say("between double quotation marks a backslash (\\) starts a code, and this code does not exist")
            return ValueSlip(message, found.start(), len(found.group()), _plain_backslash(value[1:-1]), _SINGLE_QUOTES)
    return None


def _whole_characters(value: str) -> tuple[str, bool]:
    """The text with two halves written as the one character they are; False when a half without its other went out."""
    try:
        text = json.loads(value)
    except ValueError:
        text = _SURROGATE.sub("", value[1:-1])
    whole = "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff")
    return quoted(whole), whole == text


def _plain_backslash(inner: str) -> str:
    return f"'{inner}'" if "'" not in inner else quoted(inner)


def _tag(value: str) -> ValueSlip | None:
    found = _TAG.match(value)
    if not found:
        return None
    message = say("`{tag}` is a tag, and a workbook has no tags", tag=found.group().strip()[:40])
    return ValueSlip(message, 0, len(found.group().rstrip()), value[found.end() :], _LEAVE_OUT)


def _dash(value: str) -> ValueSlip | None:
    if value != "-" and not value.startswith("- "):
        return None
    rest = value[1:].strip()
    if _NUMBER.fullmatch(rest):
        message = say("there is a space between the minus sign and the number")
        return ValueSlip(message, 0, len(value), "-" + rest, _CLOSE_UP)
    message = say("the dash (-) starts a list, and a list does not start on the line of its key")
    return ValueSlip(message, 0, 1, f"[{rest if _listable(rest) else quoted(rest)}]", _LIST)


def _listable(text: str) -> bool:
    return not re.search(r"[,\[\]{}]", text) and stands(f"[{text}]")


def _first_character(value: str) -> ValueSlip | None:
    first = value[:1]
    if first not in _FIRST or not first or (first in "?:" and value[1:2] not in ("", " ")):
        return None
    message = say("the sign {sign} at the start of a text is read as {meaning}", sign=first, meaning=_FIRST[first])
    return ValueSlip(message, 0, 1, quoted(value))


def _colon(value: str) -> ValueSlip | None:
    found = _COLON.search(value)
    if not found:
        return None
    message = say("a colon (:) with a space after it, in the middle of a text, is read as the end of a key")
    if found.end() == len(value):
        message = say("a colon (:) at the end of a text is read as the end of a key")
    return ValueSlip(message, found.start(), 1, quoted(value))


def _hash(value: str) -> ValueSlip | None:
    found = _HASH.search(value)
    if not found:
        return None
    return ValueSlip(cut_by_hash(), found.start(), 1, quoted(value), sure=False)


def cut_by_hash() -> Message:
    """What a `#` after a space does."""
    return say("the text stops at #: what comes after a space and # is read as a comment")


RULES: tuple[Callable[[str], ValueSlip | None], ...] = (
    _curly,
    _apostrophe,
    _quotation,
    _tag,
    _dash,
    _first_character,
    _colon,
    _hash,
)
