"""An article -> the same with each chapter composed on its page or two, and what does not fit moved to the appendix."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from cxstrategy.document.editions import EMPLOYEES
from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import FULL_ENOUGH, PageFlow, flow
from cxstrategy.document.pagination.splitting import split
from cxstrategy.words.language import Message

# What the reckoning leaves free of a page: the engine's lines are not ours to the letter.
RESERVE = 0.03
# The line that says what moved takes this share of a page.
REFERENCE = 0.025
MOST_PAGES = 2
# What may take a second page: a chapter for the board, and a leaflet; an edition to hand out is kept to a page each.
_LONGER = ("chapter", "leaflet")


@dataclass(frozen=True, slots=True)
class ChapterPart:
    """A named part of a chapter. A `core` part stays on the page while it can; any other moves first, the last named
    first of all, and one that is `spare` moves also where there is room: it backs up what the page says. One that
    `repeats` what other parts and chapters say goes where there is no room. `name` says it to readers: "the facts
    behind the reason"."""

    id: str
    name: Message
    core: bool = False
    spare: bool = False
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class MovedPart:
    """A part of a chapter that stands in the appendix; `in_part` where only its end does."""

    chapter: str
    part: ChapterPart
    in_part: bool = False


# What moved, with its blocks.
Move = tuple[MovedPart, list[Any]]


def compose(article: Any, parts: Mapping[str, Sequence[ChapterPart]], extents: KnownExtents) -> list[Move]:
    """Compose every chapter of an article in place, and give what moved with its blocks, in order of the article.

    `parts` are those of a chapter by its id, the most important first. A part with `data-unless="chapter-part"` goes
    where that part of an earlier chapter stays on its page, one with `data-only-with` where it does not. Where a
    chapter's template names a part that is not among them, KeyError.
    """
    moved: list[Move] = []
    told: set[str] = set()
    for section in article.iter("section"):
        _leave_out(section, told)
        named = {part.id: part for part in parts.get(section.get("id"), ())}
        if named or section.find("div[@data-part]") is not None:
            longer = section.get("class") in _LONGER and article.get("data-edition") != EMPLOYEES
            chapter = _Chapter(section, named, extents, MOST_PAGES if longer else 1)
            found = chapter.composed()
            told |= {f"{section.get('id')}-{name}" for name in chapter.boxes.keys() - {one.part.id for one, _ in found}}
            # The page for the board repeats in short what a chapter tells: nothing of it goes to the appendix.
            moved += () if section.get("class") == "summary" else found
    return moved


def _leave_out(section: Any, told: Set[str]) -> None:
    """Remove the parts that an earlier page tells already, and those that only go on from it where it does not."""
    for box in list(section.iter("div")):
        wanted, unwanted = box.attrib.pop("data-only-with", None), box.attrib.pop("data-unless", None)
        if unwanted in told or (wanted and wanted not in told):
            box.getparent().remove(box)


class _Chapter:
    """One chapter while it is composed: its section, the boxes of its parts by name, and its parts in order."""

    def __init__(self, section: Any, parts: Mapping[str, ChapterPart], extents: KnownExtents, most: int) -> None:
        self.section, self.extents, self.most = section, extents, most
        self.boxes = {box.get("data-part"): box for box in section if box.get("data-part")}
        if unnamed := set(self.boxes) - set(parts):
            raise KeyError(f"`{section.get('id')}` has parts that its record does not name: {sorted(unnamed)}")
        there = [part for part in parts.values() if part.id in self.boxes]
        self.order = [*(part for part in there if part.core), *(part for part in there if not part.core)]

    def composed(self) -> list[Move]:
        """What moves, with its blocks; the rest is left in the section without its boxes.

        The box of what moved whole stays, empty: it marks where that came from.
        """
        kept = self._kept()
        moved = [self._moved(part, kept) for part in self.order if part.id not in kept]
        moved = [one for one in moved if not one[0].part.repeats]
        for box in self.boxes.values():
            if len(box):
                _unwrap(box)
        return moved

    def _kept(self) -> set[str]:
        """The parts that stay: all where they fit on one page, else the core and as many of the rest as fit."""
        everything = {part.id for part in self.order if not part.spare}
        refers = REFERENCE if len(everything) < len(self.order) else 0.0
        if self._taken(everything) <= 1 - RESERVE - refers:
            return everything
        core = [part.id for part in self.order if part.core]
        for room in (pages - RESERVE - REFERENCE for pages in range(1, self.most + 1)):
            if self._taken(set(core)) <= room:
                return self._filled_up(set(core), room)
        while len(core) > 1 and self._taken(set(core)) > self.most - RESERVE - REFERENCE:
            core.pop()
        return set(core)

    def _filled_up(self, kept: set[str], room: float) -> set[str]:
        for part in self.order:
            if part.id not in kept and not part.spare and self._taken(kept | {part.id}) <= room:
                kept = kept | {part.id}
        return kept

    def _taken(self, kept: set[str]) -> float:
        """The pages that the chapter takes with these parts."""
        return self._flow(kept).taken

    def _flow(self, kept: set[str]) -> PageFlow:
        return flow(self._blocks(kept), self.extents)

    def _blocks(self, kept: set[str]) -> Iterator[Any]:
        for child in self.section:
            name = child.get("data-part") if isinstance(child.tag, str) else None
            inside = (child,) if name is None else child if name in kept else ()
            yield from (block for block in inside if isinstance(block.tag, str))

    def _moved(self, part: ChapterPart, kept: set[str]) -> Move:
        """The blocks of a part that moves; of one that can be split only what does not fill the page."""
        box, room = self.boxes[part.id], self._flow(kept)
        splits = box.get("data-split") and not part.spare and room.taken % 1 < FULL_ENOUGH
        rest = split(box, room, 1 - RESERVE - REFERENCE) if splits else None
        if rest is None:
            blocks = list(box)
            for block in blocks:
                box.remove(block)
            return MovedPart(self.section.get("id"), part), blocks
        kept.add(part.id)
        return MovedPart(self.section.get("id"), part, in_part=True), rest


def _unwrap(box: Any) -> None:
    """Put a part's blocks in the place of its box."""
    parent = box.getparent()
    place = parent.index(box)
    blocks = list(box)
    parent.remove(box)
    for offset, block in enumerate(blocks):
        parent.insert(place + offset, block)
