"""Wall: a drawing of boxes, lines and words with room for sticky notes -> a Document of one sheet, A3 or A1.

A sticky note is 76 mm wide: 102 units of the canvas where the sheet is printed as A1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cxstrategy.document.document import Document
from cxstrategy.document.figures.colour_roles import for_paper, role_colours
from cxstrategy.document.figures.figure import drawing
from cxstrategy.document.figures.label import Box, Label, label
from cxstrategy.document.lettering import BODY, DISPLAY, LARGE, SEMIBOLD, SMALL
from cxstrategy.document.palette import Palette
from cxstrategy.document.tokens import PAGE, POSTER_SHEET, WALL_SHEET, Page, units_of_length
from cxstrategy.words.language import Message
from cxstrategy.workshop.handouts.handout import handout
from cxstrategy.workshop.origin import Origin

SHORT, LONG = units_of_length(PAGE.width), units_of_length(PAGE.height)
# The band with the title above, the bar below, the room at the edges and between two boxes.
BAND, BAR, MARGIN, GAP = 84.0, 10.0, 30.0, 10.0
SHEETS: dict[str, Page] = {"A3": POSTER_SHEET, "A1": WALL_SHEET}


@dataclass
class Wall:
    """One sheet: `name` is that of its file. Boxes, paths, dots and words are added in the order of drawing."""

    name: str
    title: Message
    question: Message
    origin: Origin
    landscape: bool = True
    about: str = ""
    planes: list[tuple[Box, str]] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    rings: list[tuple[float, float, float]] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    @property
    def colours(self) -> Palette:
        """The colours of the house."""
        return role_colours(self.origin.house.primary, self.origin.house.accent)

    @property
    def wide(self) -> float:
        """The width of the whole sheet."""
        return LONG if self.landscape else SHORT

    @property
    def high(self) -> float:
        """The height of the whole sheet."""
        return SHORT if self.landscape else LONG

    @property
    def room(self) -> Box:
        """What is left for the drawing."""
        return Box(MARGIN, BAND + 2 * GAP, self.wide - MARGIN, self.high - BAR - 2 * GAP)

    def words(self, message: Message) -> str:
        """A sentence in the language of the sheet."""
        return message.into(self.origin.voice)

    def box(self, box: Box, heading: str = "", hint: str = "", lines: int = 2) -> float:
        """A frame with a heading and a hint at its top; tells where the room below them begins."""
        self.frames.append(box)
        below = box.top + GAP / 2
        for text, size, weight in ((heading, BODY, SEMIBOLD), (hint, SMALL, None)):
            if text:
                room = box.width - GAP
                colour = self.colours.primary_text if weight else self.colours.soft
                made = label(text, box.left + GAP / 2, below, room, size=size, lines=lines, colour=colour)
                self.labels.append(made._replace(weight=weight) if weight else made)
                below = made.box.bottom
        return below

    def text(self, text: str, box: Box, size: float = LARGE, lines: int = 6) -> None:
        """What is there already, as large as fits between the edges of a box."""
        made = label(text, box.left, box.top, box.width, size=size, lines=lines)
        while made.box.bottom > box.bottom and size > SMALL:
            size -= 1
            made = label(text, box.left, box.top, box.width, size=size, lines=lines)
        self.labels.append(made)


def wall_sheet(wall: Wall, paper: str) -> Document:
    """The wall as one sheet of paper, "A3" or "A1"."""
    sheet = SHEETS[paper]
    drawn = drawing(
        "wall.svg", wall.colours, wall.wide, wall.high, wall=wall, heads=_heads(wall), band=BAND, bar=BAR,
        title=wall.words(wall.title), desc=wall.words(wall.question), language=wall.origin.voice.language,
    )  # fmt: skip
    document = handout(wall.origin, wall.title, "wall.html", drawing=for_paper(drawn, wall.colours), about=wall.about)
    return replace(document, edition="poster", sheet=sheet.turned() if wall.landscape else sheet)


def _heads(wall: Wall) -> Sequence[Label]:
    """Title and question in the band, whose it is at the right of it."""
    ink = wall.colours.on_primary
    title = wall.words(wall.title) + (f": {wall.about}" if wall.about else "")
    room = wall.wide * 0.72 - MARGIN
    heads = [
        label(title, MARGIN, BAND * 0.16, room, size=DISPLAY * 1.3, weight=SEMIBOLD, lines=1, colour=ink),
        label(wall.words(wall.question), MARGIN, BAND * 0.56, room, size=LARGE, lines=1, colour=ink),
    ]
    if wall.origin.organisation:
        whose = label(
            wall.origin.organisation, wall.wide - MARGIN, BAND * 0.22, wall.wide * 0.24, anchor="end", size=LARGE,
            lines=2, colour=ink,
        )  # fmt: skip
        heads.append(whose)
    return heads
