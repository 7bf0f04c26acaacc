"""A part of a chapter and the flow above it -> the blocks that its page has no room for."""

from copy import copy, deepcopy
from itertools import accumulate
from typing import Any

from cxstrategy.document.pagination.block_heights import KnownExtents, row_heights
from cxstrategy.document.pagination.page_flow import PAGE_HEIGHT, PageFlow, column_of

# Of a table at least so many rows stay, and as many move: fewer are no table.
LEAST_ROWS = 3
_HEADINGS = ("h2", "h3")


def split(box: Any, above: PageFlow, limit: float = 0.97) -> list[Any] | None:
    """Take out of a part the blocks, or the rows of a table, that do not fit below `above` on its page.

    `limit` is the share of the page that may be filled. None where no block of the part would stay.
    """
    place, flow = copy(above), copy(above)
    blocks = [block for block in box if isinstance(block.tag, str)]
    for index, block in enumerate(blocks):
        flow.add(block)
        if flow.page > above.page or flow.used > PAGE_HEIGHT * limit:
            return _parted(box, blocks, index, place, limit)
        place = copy(flow)
    return None


def _parted(box: Any, blocks: list[Any], index: int, place: PageFlow, limit: float) -> list[Any] | None:
    rest = blocks[index:]
    stays = index
    room = PAGE_HEIGHT * limit - place.used
    more = _split_table(blocks[index], room, place.extents) if blocks[index].tag == "table" else None
    if more is not None:
        rest, stays = [more, *blocks[index + 1 :]], index + 1
    while stays and blocks[stays - 1].tag in _HEADINGS:
        stays -= 1
        rest.insert(0, blocks[stays])
    if not stays:
        return None
    for block in rest:
        if block.getparent() is box:
            box.remove(block)
    return rest


def _split_table(table: Any, room: float, extents: KnownExtents) -> Any | None:
    """A table of the rows that `room` millimetres do not hold, taken out of `table`; None where it is not worth it."""
    heights = row_heights(table, column_of(table))
    body = table.find("tbody")
    rows = list(body) if body is not None else []
    head = sum(heights[: len(heights) - len(rows)]) + _ABOVE_ROWS
    fits = sum(total <= room - head for total in accumulate(heights[len(heights) - len(rows) :]))
    if "sums" in (table.get("class") or "") or fits < LEAST_ROWS or len(rows) - fits < LEAST_ROWS:
        return None
    more = deepcopy(table)
    more.tail = None
    if more.get("id"):
        more.set("id", more.get("id") + "-more")
    for row in list(more.find("tbody"))[:fits]:
        more.find("tbody").remove(row)
    for row in rows[fits:]:
        body.remove(row)
    extents.forget(table)
    return more


# A caption of two lines and the table's own margin.
_ABOVE_ROWS = 12.0
