"""The parts of a line as written: indentation, dashes, key, value, comment; and text in quotes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cxstrategy.finding import Source
from cxstrategy.text.compose import Refusal, compose

_PARTS = re.compile(
    r"""(?P<indent>\s*)(?P<dashes>(?:-[ \t]+)*)"""
    r"""(?P<key>(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t]+|$))?(?P<value>.*)""",
    re.DOTALL,
)
_COMMENT = re.compile(r"[ \t]+#(?:[ \t].*)?$")
_TOP_KEY = re.compile(r"""(?:[A-Za-z_][\w-]*|"[\w-]+"|'[\w-]+')[ \t]*:(?:\s|$)""")
_HEADER = re.compile(r"(?:^|[:\-][ \t]+)[|>][-+0-9]*[ \t]*(?:#.*)?$")
# Further back than this no quotation or bracket that someone meant was opened.
LOOK_BACK = 400
_LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `indent` and `dashes` as text, `key` with its colon and spaces, `value`, and `tail`, a comment."""

    indent: str
    dashes: str
    key: str
    value: str
    tail: str

    @property
    def at(self) -> int:
        """The column, from 0, where the value starts."""
        return len(self.indent) + len(self.dashes) + len(self.key)

    @property
    def key_at(self) -> int:
        """The column, from 0, where the key or, without one, the value starts."""
        return len(self.indent) + len(self.dashes)

    def saying(self, value: str) -> str:
        """The whole line with another value."""
        gap = " " if self.key.endswith(":") and value else ""
        return f"{self.indent}{self.dashes}{self.key}{gap}{value}{self.tail}".rstrip()


def parts(text: str) -> Line:
    """A line taken apart; never fails, what is no key is value."""
    found = _PARTS.match(text)
    indent, dashes, key, value = found.group("indent", "dashes", "key", "value") if found else ("", "", "", text)
    value = value.rstrip()
    tail = ""
    if value[:1] not in ('"', "'") and (comment := _COMMENT.search(" " + value)):
        cut = max(comment.start() - 1, 0)
        value, tail = value[:cut], value[cut:]
    return Line(indent, dashes, key or "", value, tail)


def stands(text: str) -> bool:
    """Whether a piece of text can be read on its own."""
    try:
        compose(Source("", text))
    except Refusal as refusal:
        return refusal.kind in ("top", "alias")
    return True


def quoted(text: str) -> str:
    """Text in quotation marks, as one would write it by hand."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(line: str) -> str:
    """A line to show in a help: without indentation, and a long quoted text cut where it still can be read."""
    text = line.strip()
    if len(text) <= _LONGEST_SHOWN or text[-1] not in "\"'":
        return text
    mark = text[-1]
    return text[:_LONGEST_SHOWN].rstrip("\\" + mark) + "…" + mark


class MendableText:
    """The lines of a text, counted from 0, that can be mended."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.text = text

    def mend(self, edits: Mapping[int, str]) -> bool:
        """Put other lines in the place of these; tells whether that changed anything."""
        changed = {number: line for number, line in edits.items() if self[number] != line}
        for number, line in changed.items():
            self.lines[number] = line
        self.text = "\n".join(self.lines) if changed else self.text
        return bool(changed)

    def __getitem__(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def indent(self, number: int) -> int:
        """How many spaces a line starts with."""
        line = self[number]
        return len(line) - len(line.lstrip(" "))

    def bare(self, number: int) -> bool:
        """Whether a line holds nothing but spaces or a comment."""
        return self[number].lstrip()[:1] in ("", "#")

    def before(self, number: int) -> int:
        """The nearest line above that says something, or -1."""
        number -= 1
        while number >= 0 and self.bare(number):
            number -= 1
        return number

    def after(self, number: int) -> int:
        """The nearest line below that says something, or the number of lines."""
        number += 1
        while number < len(self.lines) and self.bare(number):
            number += 1
        return number

    def owner(self, number: int) -> int:
        """The nearest line above that has a key or a dash, or opens a text; -1 when none is near."""
        for _ in range(LOOK_BACK):
            number = self.before(number)
            line = parts(self[number])
            if number < 0 or line.key or line.dashes or opens_block_text(self[number]):
                break
        else:
            return -1
        return number

    def is_top_key(self, number: int) -> bool:
        """Whether a line starts with a key at the margin."""
        return _TOP_KEY.match(self[number]) is not None

    def next_top_key(self, number: int) -> int:
        """The first line below that starts with a key at the margin, or the number of lines."""
        number += 1
        while number < len(self.lines) and not self.is_top_key(number):
            number += 1
        return number

    def top_key(self, number: int) -> int:
        """The line of the top-level key that this line stands under, or the first line."""
        while number > 0 and not self.is_top_key(number):
            number -= 1
        return max(number, 0)

    def block_text(self, first: int, last: int) -> set[int]:
        """The lines from first to last that are text under a `|` or `>`."""
        found: set[int] = set()
        header = -1
        for number in range(first, last + 1):
            if header >= 0 and (not self[number].strip() or self.indent(number) > self.indent(header)):
                found.add(number)
            else:
                header = number if opens_block_text(self[number]) else -1
        return found

    def spaces_only(self) -> dict[int, str]:
        """The mending of lines with nothing but tabs and spaces: harmless, and no reason to say something."""
        return {number: "" for number, line in enumerate(self.lines) if "\t" in line and not line.strip()}

    def block_under(self, number: int) -> list[int]:
        """The lines below that are indented further."""
        found = []
        for below in range(number + 1, len(self.lines)):
            if not self.bare(below) and self.indent(below) <= self.indent(number):
                break
            found.append(below)
        return found if any(not self.bare(below) for below in found) else []

    def blank(self, numbers: Iterable[int]) -> dict[int, str]:
        """The mending that takes lines out; the others keep their number."""
        return {number: "" for number in numbers if self[number]}


def opens_block_text(line: str) -> bool:
    """Whether the lines below are text: the value is `|` or `>`."""
    return _HEADER.search(line.rstrip()) is not None
