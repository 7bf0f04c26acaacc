"""Bytes -> Source, and the characters that no workbook may hold."""

import codecs
import re

from cxstrategy.finding import Finding, Source
from cxstrategy.text.error import error
from cxstrategy.words.language import Message, say, say_many

# What neither YAML nor a Word file can hold: controls but tab and line ends, halves of characters, non-characters.
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
FORBIDDEN = re.compile(f"[{_FORBIDDEN}]")
# What has to be replaced before a YAML reader sees it: the forbidden, and line ends of other times and places.
UNREADABLE = re.compile(f"[{_FORBIDDEN}\r\u2028\u2029]")
_REPLACEMENT = "\ufffd"
# Older YAML ends a line at these, editors and YAML 1.2 do not.
_LINE_SEPARATORS = str.maketrans("\u2028\u2029", "  ")
_ASCII = bytes(range(128))
# What is left of bytes without these is forbidden; what is forbidden above ASCII starts with one of two bytes.
_FINE = bytes({*range(0x20, 0x100), *b"\t\n\r"} - {0x7F})
_ODD = re.compile(rb"\xc2[\x80-\x9f]|\xef(?:\xbb\xbf|\xbf[\xbe\xbf])")
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(path: str, data: bytes) -> tuple[Source, list[Finding]]:
    """The text of a file in UTF-8 with equal line ends; what is not UTF-8 is named, and read as well as it goes."""
    wide = _wide_encoding(data)
    if wide:
        source = Source(path, readable(data.decode(wide, "replace").removeprefix("\ufeff")))
        return source, [error("CX012", _not_utf8("UTF-16"), _SAVE_AS_UTF8, source)]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        source = Source(path, readable(_as_windows(data)))
        return source, [_bad_byte(source, data, wrong.start)]
    is_odd = (b"\xc2" in data or b"\xef" in data) and _ODD.search(data)
    if not is_odd and not data.translate(None, _FINE):
        return Source(path, _without_separators(_equal_lines(raw))), []
    source = Source(path, readable(raw))
    return source, forbidden(Source(path, _equal_lines(raw)), source)


_SAVE_AS_UTF8 = say("save it as UTF-8: in the editor choose Save with Encoding, in Excel choose CSV UTF-8")


def _not_utf8(encoding: str) -> Message:
    return say("this file is saved as {encoding}, not as UTF-8", encoding=encoding)


def _wide_encoding(data: bytes) -> str:
    """The name of a two-byte encoding, by its mark or by the zeros between the letters; empty for any other."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return name
    sample = data[:200]
    if len(sample) > 3 and len(sample) % 2 == 0 or len(sample) == 200:
        if not any(sample[1::2]) and all(sample[::2]):
            return "utf-16-le"
        if not any(sample[::2]) and all(sample[1::2]):
            return "utf-16-be"
    return ""


def _as_windows(data: bytes) -> str:
    """Text in the encoding of older Windows programs, unless some of it is UTF-8."""
    text = data.decode("utf-8", "replace")
    written_as_utf8 = text.count(_REPLACEMENT) < len(data.translate(None, _ASCII))
    return text if written_as_utf8 else data.decode("cp1252", "replace")


def _bad_byte(source: Source, data: bytes, at: int) -> Finding:
    before = _equal_lines(data[:at].decode("utf-8"))
    line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    message = say("this file is not saved as UTF-8: there is a byte {byte} here", byte=f"0x{data[at]:02X}")
    return error("CX012", message, _SAVE_AS_UTF8, source, line, column, 1)


def _equal_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def readable(text: str) -> str:
    """The text with one kind of line end, and with every forbidden character shown as a replacement character."""
    return _without_separators(FORBIDDEN.sub(_REPLACEMENT, _equal_lines(text)))


def _without_separators(text: str) -> str:
    return text.translate(_LINE_SEPARATORS) if "\u2028" in text or "\u2029" in text else text


def forbidden(raw: Source, source: Source | None = None) -> list[Finding]:
    """One finding for the forbidden characters of a text, at the first of them."""
    found = FORBIDDEN.search(raw.text)
    if found is None:
        return []
    line = raw.text.count("\n", 0, found.start())
    column = found.start() - raw.text.rfind("\n", 0, found.start()) - 1
    message = say_many(
        "there is a character here that cannot be shown ({code})",
        "there is a character here that cannot be shown ({code}); there are {count} of such in this file",
        len(FORBIDDEN.findall(raw.text)),
        code=f"U+{ord(found.group()):04X}",
    )
    help = say("remove it, or write a space or a new line there: it often comes along when text is pasted")
    return [error("CX012", message, help, source or raw, line, column, 1)]
