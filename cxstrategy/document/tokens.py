"""Design tokens: the type scale, spaces, rules, pages and base colours that every format and every figure reads.

Sizes are those on paper: type and rules in points, everything else in millimetres. A screen reads the same scale in
parts of its text. Where a number with a unit stands anywhere else, a test fails.
"""

from dataclasses import dataclass, replace

# What a millimetre and a CSS pixel are in points.
POINTS_IN_MM, POINTS_IN_PIXEL = 72 / 25.4, 0.75


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type and the distance from one baseline to the next, in points."""

    size: float
    line: float


TYPE = {
    "text": Type(10.0, 15.0),
    "lead": Type(12.0, 17.0),
    "table": Type(9.0, 12.0),
    # A row of a table in an appendix.
    "row": Type(8.5, 10.2),
    "caption": Type(8.5, 12.0),
    "note": Type(8.5, 12.0),
    "running": Type(8.5, 12.0),
    "label": Type(10.0, 15.0),
    "kicker": Type(10.0, 14.0),
    "code": Type(9.0, 13.0),
    "tag": Type(8.5, 12.0),
    "quote": Type(11.0, 15.0),
    "open-points": Type(9.0, 12.5),
    # Headings.
    "chapter": Type(22.0, 26.0),
    "heading": Type(13.0, 17.0),
    "subheading": Type(11.0, 15.0),
    # As large as their boxes allow.
    "key-figure": Type(32.0, 36.0),
    "key-figure-beside": Type(24.0, 28.0),
    "key-figure-small": Type(18.0, 22.0),
    "key-name": Type(9.0, 12.0),
    # The promise to customers, and the cover.
    "promise": Type(16.0, 21.0),
    "promise-summary": Type(14.0, 18.0),
    "promise-cover": Type(18.0, 24.0),
    "cover-title": Type(34.0, 38.0),
    "cover-subtitle": Type(14.0, 20.0),
    "mark": Type(11.0, 15.0),
    # Words in a figure: beside its marks, its own text, what it is about, and the one sentence that it is drawn for,
    # on a page of its own larger still.
    "figure-small": Type(9.0, 10.8),
    "figure-text": Type(10.0, 12.0),
    "figure-large": Type(12.0, 14.4),
    "figure-display": Type(14.0, 16.8),
    "figure-promise": Type(24.0, 28.8),
}

# From a hair between two lines of a list to the room above a chapter, in millimetres.
SPACES = (0.5, 1.0, 1.5, 2.5, 4.0, 6.0, 9.0, 14.0, 26.0)
# In points: a hair parts rows, a strong one sets off a head, a bar marks what stands beside it.
RULES = {"hair": 0.75, "thin": 1.125, "medium": 1.5, "strong": 2.25, "bar": 3.0}


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins, in millimetres; the room for text is parted into columns with gutters between them.

    `head` and `foot` tell how far from the edge of the paper the running heads begin and end.
    """

    width: float = 210.0
    height: float = 297.0
    top: float = 20.0
    right: float = 20.0
    bottom: float = 18.0
    left: float = 20.0
    head: float = 11.5
    foot: float = 10.0
    columns: int = 12
    gutter: float = 5.0

    @property
    def text_width(self) -> float:
        """The room from margin to margin."""
        return self.width - self.left - self.right

    def turned(self) -> "Page":
        """The same paper with its long side down: the margins stay above, below and beside the text."""
        return replace(self, width=self.height, height=self.width)

    def columns_wide(self, count: int) -> float:
        """How wide so many columns are, with the gutters between them."""
        return (self.text_width + self.gutter) * count / self.columns - self.gutter


PAGE = Page()
# A page that one drawing fills, where a printer wants some of the paper left.
BARE = Page(top=10.0, right=10.0, bottom=10.0, left=10.0, head=5.0, foot=5.0)
# The sheet of the compass to hang on a wall: A3, twice the page that it is drawn for.
POSTER_SHEET = Page(width=297.0, height=420.0)
# The sheet on which a room writes and sticks its notes: A1.
WALL_SHEET = Page(width=594.0, height=841.0)
# The cover has a band in the brand's colour along its left side.
COVER = Page(top=40.0, left=48.0, right=26.0)
COVER_BAND = 14.0

# Widths and heights on paper that belong to one thing only, in millimetres.
MEASURES = {
    "logo-height": 22.0,
    "logo-width": 70.0,
    "logo-small": 10.0,
    "picture-height": 64.0,
    "fact-name": 44.0,
    "contents-number": 14.0,
}
# The same of a screen, in parts of its text: `article` is its widest column, `phone` the width below which it is one,
# `wide-screen` that from which the contents stand beside it; `target` is what a finger needs at least.
SCREEN_MEASURES = {
    "article": 50.0,
    "phone": 34.0,
    "wide-screen": 60.0,
    "contents-column": 18.0,
    "target": 1.75,
    "note": 28.0,
    "wide-table": 54.0,
    "fact-name": 12.0,
    "fact-name-least": 8.0,
    "figure-box": 12.0,
    "box": 14.0,
    "logo-height": 4.5,
    "logo-width": 14.0,
}
# The text of a screen as a share of what its reader chose.
SCREEN_TEXT = "106%"

# A figure is drawn on a canvas of so many units, a CSS pixel each; it takes the whole width between the margins and
# is no higher than leaves room for the text beside it.
CANVAS_WIDTH, CANVAS_TALLEST = 640, 590
# The drawing of the same for a phone: the narrowest screen gives it so much between the margins.
CANVAS_PHONE = 320
UNITS_IN_POINT = 1 / POINTS_IN_PIXEL

# Base colours; cxstrategy/document/palette.py derives the others from these and the brand's two.
WHITE, INK, BLACK = "#ffffff", "#1d2733", "#000000"
NIGHT, NIGHT_INK = "#14191f", "#e8ecf0"
SOFT, SHAPE, ALARM = "#5a6672", "#7b8794", "#b3261e"
# A workbook without a house style of its own.
PRIMARY, ACCENT = "#0b5fa5", "#c4520a"
# How much of a colour there is in its tint, in its half and, of ink, in a line.
TINT, HALF, LINE = 0.08, 0.28, 0.2


def twips(*, mm: float = 0.0, points: float = 0.0) -> int:
    """A length in twentieths of a point, which Word reckons in."""
    return round(20 * (mm * POINTS_IN_MM + points))


def units_of_length(mm: float) -> int:
    """Millimetres on paper in whole units of a figure's canvas."""
    return round(mm * POINTS_IN_MM * UNITS_IN_POINT)


def units(points: float) -> float:
    """Points on paper in units of a figure's canvas, to a hundredth."""
    found = round(points * UNITS_IN_POINT, 2)
    return int(found) if found.is_integer() else found
