"""The columns of a composed chapter as rules of the print style."""

from collections.abc import Iterator

from cxstrategy.document.pagination.block_styles import BESIDE_TEXT, SIDE_WIDTH, STYLES, TEXT_WIDTH
from cxstrategy.document.pagination.page_flow import FULL_WIDTH, LOOSENED
from cxstrategy.document.pagination.page_sharing import BETWEEN, FOLLOWS, LOOSE, MOST_LOOSE


def print_rules() -> str:
    """Running text leaves the side column free for what stands beside it; full words take all columns."""
    return "\n".join([*_rules("section[data-page]"), *_loosened()])


def _rules(chapter: str) -> Iterator[str]:
    beside, side, text = (f"{width:.2f}mm" for width in (BESIDE_TEXT, SIDE_WIDTH, TEXT_WIDTH))
    # Names and values are lists on paper.
    words = [*FULL_WIDTH, "ul.figures", "ul.facts"]
    full = ", ".join(f"{chapter} > {word}" for word in words)
    yield f"{chapter} {{ border: 0; margin: 0; padding: 0; }}"
    yield "article > [data-page=own] { break-before: page; }"
    yield f"article > [data-page=shared] {{ break-before: auto; margin-top: {BETWEEN:g}mm; }}"
    yield f"section[{FOLLOWS}] {{ break-before: auto; margin-top: {BETWEEN:g}mm; }}"
    yield f"{chapter} > * {{ margin-right: {beside}; }}"
    yield f"{full} {{ margin-right: 0; clear: both; }}"
    yield f"{chapter} > .narrow {{ margin-right: {beside}; width: {text}; clear: none; }}"
    yield f"{chapter} > aside.side {{ float: right; clear: right; width: {side}; margin-right: 0; }}"


def _loosened() -> Iterator[str]:
    """A page that is not full enough: its parts stand further apart."""
    for more in range(1, MOST_LOOSE + 1):
        for word in (*LOOSENED, "ul.figures"):
            above = _above(word) + more
            yield f'section[{LOOSE}="{more}"] > {word} {{ margin-top: {above:g}mm; }}'


def _above(word: str) -> float:
    """The room above a block that is not loosened, in millimetres."""
    return STYLES[{"div": "div.columns", "dl": "dl.figures", "ul.figures": "dl.figures"}.get(word, word)].above
