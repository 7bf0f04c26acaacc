"""Bytes of a text file -> its text with its own line ends, places in it replaced -> bytes."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cxstrategy.finding import Edit, Source
from cxstrategy.text.characters import decode
from cxstrategy.text.read import Read, read_through
from cxstrategy.words.language import Message, say

_LINE_END = re.compile("\r\n|\r|\n")


class EditRefused(Exception):
    """Why a text is left as it was, in one sentence."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.into("en")


@dataclass(frozen=True)
class TextFile:
    """A text file as it stands on the disk: `path` as the reader knows it, and its text without the mark in front."""

    path: str
    text: str
    mark: bytes = b""

    @classmethod
    def read(cls, path: str, content: bytes) -> "TextFile":
        """The file that these bytes are; raises EditRefused where they are not UTF-8."""
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        try:
            return cls(path, content[len(mark) :].decode("utf-8"), mark)
        except UnicodeDecodeError:
            raise EditRefused(say("{file} is not saved as UTF-8: save it so first", file=path)) from None

    @property
    def content(self) -> bytes:
        """The bytes to write."""
        return self.mark + self.text.encode("utf-8")

    @cached_property
    def source(self) -> Source:
        """The text as it is read: one kind of line end, the same lines and columns."""
        source, _ = decode(self.path, self.content)
        return source

    @cached_property
    def read_through(self) -> Read:
        """What it says, read once."""
        return read_through(self.source, thorough=True)

    def with_edits(self, edits: Iterable[Edit]) -> "TextFile":
        """The file with every edit made at once; raises EditRefused for edits that overlap.

        Lines that an edit adds end as the line does on which it begins.
        """
        pieces, at = [], 0
        for start, end, text in sorted((self._placed(edit) for edit in edits), key=lambda one: one[:2]):
            if start < at:
                raise EditRefused(say("two changes of {file} are about the same place", file=self.path))
            pieces += [self.text[at:start], text.replace("\n", self._line_end(start))]
            at = end
        return TextFile(self.path, "".join(pieces) + self.text[at:], self.mark)

    def _placed(self, edit: Edit) -> tuple[int, int, str]:
        span = edit.span
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column), edit.text

    def _offset(self, line: int, column: int) -> int:
        """The characters before a place; lines and columns count from 1, and a column ends where its line does."""
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, self._ends[line - 1])

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    @cached_property
    def _ends(self) -> list[int]:
        return [*(found.start() for found in _LINE_END.finditer(self.text)), len(self.text)]

    def _line_end(self, offset: int) -> str:
        """How the line at an offset ends; the last one as the line above it."""
        line = bisect_right(self._starts, offset) - 1
        line = min(line, len(self._starts) - 2)
        return self.text[self._ends[line] : self._starts[line + 1]] if line >= 0 else "\n"
