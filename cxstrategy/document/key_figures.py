"""The size of type for key figures beside each other: the largest in which each stands on one line of its box."""

from collections.abc import Sequence

from cxstrategy.document.lettering import SEMIBOLD, width
from cxstrategy.document.tokens import PAGE, POINTS_IN_MM, SPACES, TYPE

# From large to small; the last is for what fits in none.
SIZES = ("key-figure", "key-figure-beside", "key-figure-small")
# Between boxes, and within each at both sides.
_GAP, _PADDING = SPACES[4], SPACES[3]


def key_figure_size(values: Sequence[str], abreast: int, room: float = PAGE.text_width, wider: float = 1.0) -> str:
    """The token of type for these values, `abreast` of them in a column `room` millimetres wide, in a font so much
    `wider` than ours."""
    box = (room + _GAP) / max(abreast, 1) - _GAP - 2 * _PADDING
    fitting = (name for name in SIZES if wider * _widest(values, TYPE[name].size) <= box * POINTS_IN_MM)
    return next(fitting, SIZES[-1])


def _widest(values: Sequence[str], size: float) -> float:
    return max((width(value, size, SEMIBOLD) for value in values), default=0.0)
