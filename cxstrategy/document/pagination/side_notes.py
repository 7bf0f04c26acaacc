"""What stands beside a text: after that text for who reads on, before it for a page that sets it at the same height."""

from collections.abc import Iterable, Iterator
from typing import Any

# How many blocks a side note was moved down, so that a page can set it beside the first of them.
MOVED_DOWN = "data-beside"
_HEADINGS = ("h1", "h2", "h3")
# A chapter's own title always has a text.
_TEXTLESS = ("h2", "h3")


def is_side_note(block: Any) -> bool:
    """Whether a block stands in the side column."""
    return bool(block.tag == "aside" and "side" in (block.get("class") or "").split())


def after_their_texts(section: Any) -> None:
    """Move every side note of a section below the text that it stands beside: the next one, past its heading.

    A note whose own heading has no text stays below that.
    """
    for note in [block for block in section if is_side_note(block)]:
        steps, above, below = 0, note.getprevious(), note.getnext()
        if above is not None and below is not None and above.tag in _TEXTLESS and below.tag in _HEADINGS:
            continue
        while below is not None and (is_side_note(below) or below.tag in _HEADINGS):
            steps, below = steps + 1, below.getnext()
        if below is not None:
            note.set(MOVED_DOWN, str(steps + 1))
            below.addnext(note)


def in_print_order(blocks: Iterable[Any]) -> Iterator[Any]:
    """The blocks of a section as a page sets them: each side note before the text that it stands beside."""
    ordered: list[Any] = []
    for block in blocks:
        steps = int(block.get(MOVED_DOWN) or 0) if isinstance(block.tag, str) else 0
        ordered.insert(len(ordered) - steps, block) if steps else ordered.append(block)
    return iter(ordered)
