"""Type and spaces of every block on paper: the print style and the reckoning of heights both read this table."""

from dataclasses import dataclass

from cxstrategy.document.tokens import PAGE, POINTS_IN_MM, RULES, SPACES, TYPE, Type

# The room for running text and, right of it, for notes, quotes and key figures: 8 and 4 of the 12 columns.
TEXT_COLUMNS, SIDE_COLUMNS = 8, 4
TEXT_WIDTH, SIDE_WIDTH = PAGE.columns_wide(TEXT_COLUMNS), PAGE.columns_wide(SIDE_COLUMNS)
# What stands right of running text: the side column and the gutter before it.
BESIDE_TEXT = SIDE_WIDTH + PAGE.gutter


_BAR = RULES["bar"] / POINTS_IN_MM


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """A block on paper: its type by the name of the token, and by their numbers the spaces above, below and within it.

    `left` is what its text stands from its left edge, in millimetres.
    """

    token: str
    space_above: int = 0
    space_below: int = 4
    left: float = 0.0
    weight: int = 400

    @property
    def type(self) -> Type:
        """Size and line in points."""
        return TYPE[self.token]

    @property
    def above(self) -> float:
        """The margin above, in millimetres."""
        return space(self.space_above)

    @property
    def below(self) -> float:
        """The margin below, in millimetres."""
        return space(self.space_below)


def space(number: int) -> float:
    """The space that a style sheet calls `--space-3`, in millimetres; 0 for none."""
    return SPACES[number - 1] if number else 0.0


# By the words of the vocabulary, as templates/page/base.css sets them; what is not here is set like its element.
STYLES: dict[str, BlockStyle] = {
    "h1": BlockStyle("chapter", weight=600),
    "span.kicker": BlockStyle("kicker", 0, 2, weight=600),
    "h2": BlockStyle("heading", 6, 3, weight=600),
    "h3": BlockStyle("subheading", 5, 2, weight=600),
    "p": BlockStyle("text"),
    "p.lead": BlockStyle("lead"),
    "p.note": BlockStyle("note"),
    "p.label": BlockStyle("label", 4, 2, weight=600),
    "p.promise": BlockStyle("promise", weight=600),
    "p.subtitle": BlockStyle("lead"),
    "ul": BlockStyle("text", left=space(5)),
    "ol": BlockStyle("text", left=space(5)),
    "li": BlockStyle("text", 1, 1),
    "blockquote": BlockStyle("quote", left=space(5) + _BAR),
    "caption": BlockStyle("caption", 0, 2, weight=600),
    "figcaption": BlockStyle("caption", 3, 0, weight=600),
    "table": BlockStyle("table", 4),
    "figure": BlockStyle("text", 4),
    "pre": BlockStyle("code", left=2 * space(4)),
    "dt": BlockStyle("key-name", weight=600),
    "dd": BlockStyle("key-figure", weight=600),
    "dd.note": BlockStyle("note"),
    "dl.facts": BlockStyle("text"),
    "dl.figures": BlockStyle("text", 0, 5),
    "div.columns": BlockStyle("text", 4),
    "div.box": BlockStyle("text", 0, 0),
    "div.banner": BlockStyle("text", 0, 5),
    "aside.open": BlockStyle("open-points", 6, 0),
    "hr": BlockStyle("text", 6, 6),
    "nav": BlockStyle("text", 0, 0),
}  # fmt: skip
