"""The runs of one paragraph in Word, with white space collapsed as a browser does."""

import re
from dataclasses import dataclass, replace

from cxstrategy.writers.ooxml import run
from cxstrategy.writers.word.body import WordBody

_SPACE = re.compile(r"[ \t\r\n\f]+")
# Paragraphs that are bold or italic already: a second time would turn it off, for that is how Word adds styles.
BOLD = frozenset(
    {
        "heading 1", "heading 2", "heading 3", "Box Heading", "Following Heading", "Title", "Appendix Heading",
        "Appendix Subheading", "Appendix Minor Heading", "Row Heading", "Row Heading Number", "Row Sum",
        "Row Sum Number",
        "TOC Heading", "Caption", "Figure Caption", "Label",
        "Mark", "Promise", "Cover Promise", "Open Heading", "Fact Name", "Key Figure",
        "Key Figure Beside", "Key Figure Small", "Key Figure Name", "Table Heading", "Table Heading Number",
        "Table Sum", "Table Sum Number",
    }
)  # fmt: skip
ITALIC = frozenset({"Customer Quote"})
_TOGETHER = {("Strong", "Emphasis"), ("Emphasis", "Strong")}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: the name of their character style, their language, what their paragraph is already."""

    style: str = ""
    language: str = ""
    bold: bool = False
    italic: bool = False

    def under(self, style: str) -> "Look":
        """The same with one mark more."""
        if (style == "Strong" and self.bold) or (style == "Emphasis" and self.italic) or self.style == "Hyperlink":
            return self
        return replace(self, style="Strong Emphasis" if (self.style, style) in _TOGETHER else style)


class ParagraphRuns:
    """The runs of one paragraph while they are gathered; white space is as a browser would show it."""

    def __init__(self, body: WordBody) -> None:
        self.body = body
        self._pieces: list[str | tuple[str, Look]] = []
        self._spaced = True
        self._broken = False

    def text(self, text: str, look: Look) -> None:
        """Text in a look."""
        text = _SPACE.sub(" ", text)
        if self._spaced and text[:1] == " ":
            text = text[1:]
        if text:
            self._break()
            self._pieces.append((text, look))
            self._spaced = text[-1] == " "

    def raw(self, xml: str) -> None:
        """XML that is no text of the reader's."""
        self._pieces.append(xml)

    def field(self, xml: str) -> None:
        """XML that shows as a word."""
        self._break()
        self._pieces.append(xml)
        self._spaced = False

    def new_line(self, only_before_more: bool = False) -> None:
        """A break within the paragraph; for what may be the last word only when more follows."""
        if not only_before_more:
            self._break()
        self._trim()
        self._broken = only_before_more
        self._spaced = True
        if not only_before_more:
            self._pieces.append("<w:r><w:br/></w:r>")

    def is_blank(self) -> bool:
        """Whether nothing would show."""
        return not any(isinstance(piece, tuple) or "<w:r>" in piece for piece in self._pieces)

    def xml(self) -> str:
        """The runs."""
        self._trim()
        style = self.body.style
        return "".join(
            piece
            if isinstance(piece, str)
            else run(piece[0], piece[1].style and style(piece[1].style), piece[1].language)
            for piece in self._pieces
        )

    def _break(self) -> None:
        if self._broken:
            self._pieces.append("<w:r><w:br/></w:r>")
        self._broken = False

    def _trim(self) -> None:
        """Without the space at the end."""
        for place in range(len(self._pieces) - 1, -1, -1):
            piece = self._pieces[place]
            if isinstance(piece, tuple):
                text = piece[0].rstrip(" ")
                self._pieces[place : place + 1] = [(text, piece[1])] if text else []
                return
            if "<w:r>" in piece:
                return
