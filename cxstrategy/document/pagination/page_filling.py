"""Composed chapters and what moved -> fewer pages half empty, fewer figures parted: parts come back, chapters spread.

What comes back is as little as fills a page, and never costs one; parts stand further apart only where nothing does.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import combinations
from typing import Any

from cxstrategy.document.pagination.composition import Move
from cxstrategy.document.pagination.page_sharing import LOOSE, MOST_LOOSE, PagesTaken, is_composed

Reckon = Callable[[Sequence[Move]], PagesTaken]
# So many parts come back at once, at most.
_TOGETHER = 2


def filled(article: Any, moved: list[Move], composed: Container[str], reckon: Reckon) -> list[Move]:
    """What still moves after parts came back, and each chapter marked with how far its parts stand apart.

    `reckon` gives the pages when these parts have moved. The empty boxes of what moved mark where it came from.
    """
    moved = _brought_back(article, moved, reckon)
    for run in _runs(article, composed):
        _spread(run, lambda: reckon(moved))
    return moved


def _brought_back(article: Any, moved: list[Move], reckon: Reckon) -> list[Move]:
    before = reckon(moved)
    for chosen in list(_choices(article, moved)):
        if not before.faults:
            break
        if any(one not in moved for one in chosen):
            continue
        rest = [one for one in moved if one not in chosen]
        _put_back(article, chosen)
        after = reckon(rest)
        if after.faults < before.faults and after.taken <= before.taken:
            moved, before = rest, after
        else:
            _take_out(chosen)
    return moved


def _choices(article: Any, moved: Sequence[Move]) -> Iterator[tuple[Move, ...]]:
    """One part, then more together: those that moved whole from a chapter."""
    whole = [one for one in moved if not one[0].in_part and _box(article, one) is not None]
    for count in range(1, _TOGETHER + 1):
        yield from combinations(whole, count)


def _box(article: Any, one: Move) -> Any | None:
    """The empty box of what moved; None for a drawing that fills its page."""
    part, _ = one
    chapter = article.find(f"section[@id='{part.chapter}'][@class='chapter']")
    return None if chapter is None else chapter.find(f"div[@data-part='{part.part.id}']")


def _put_back(article: Any, chosen: Sequence[Move]) -> None:
    for one in chosen:
        box = _box(article, one)
        if box is not None:
            for block in reversed(one[1]):
                box.addnext(block)


def _take_out(chosen: Sequence[Move]) -> None:
    for _, blocks in chosen:
        for block in blocks:
            block.getparent().remove(block)


def _runs(article: Any, composed: Container[str]) -> Iterator[list[Any]]:
    """The composed sections between others, in order."""
    run: list[Any] = []
    for section in article:
        if is_composed(section, composed):
            run.append(section)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _spread(run: Sequence[Any], reckon: Callable[[], PagesTaken]) -> None:
    """Let the parts of a run of chapters stand as little further apart as leaves fewer faults."""
    before = reckon()
    for more in range(1, MOST_LOOSE + 1) if before.faults else ():
        _loosen(run, more)
        after = reckon()
        if after.faults < before.faults and after.taken <= before.taken:
            _loosen(run, more)
            return
    _loosen(run, 0)


def _loosen(run: Sequence[Any], by: int) -> None:
    for section in run:
        section.set(LOOSE, str(by)) if by else section.attrib.pop(LOOSE, None)
