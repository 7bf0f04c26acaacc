"""The rendered article -> the article composed page by page, its appendix of what did not fit, and what that is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.composition import ChapterPart, Move, MovedPart, compose
from cxstrategy.document.pagination.page_filling import filled
from cxstrategy.document.pagination.page_sharing import FOLLOWS, LOOSE, PagesTaken, share_pages
from cxstrategy.document.pagination.side_notes import after_their_texts

# The appendix that takes what moved, by its id: it is the last, and goes where nothing did.
MORE = "more"
Reference = Callable[[str, Sequence[MovedPart]], str]


def composed(
    body: str, parts: Mapping[str, Sequence[ChapterPart]], subjects: Mapping[str, str], refer: Reference
) -> tuple[str, tuple[MovedPart, ...]]:
    """An article with every chapter on its page or two, and what moved to its last appendix.

    `parts` and `subjects` are by the id of a chapter; `refer` gives the sentence with which a chapter points at what
    moved, from the words that name the appendix. Raises ValueError for a body that is no XML.
    """
    from lxml import etree

    article: Any = etree.fromstring(body.encode("utf-8"))
    extents = KnownExtents()

    def reckoned(rest: Sequence[Move]) -> PagesTaken:
        return _reckoned(article, rest, parts, refer, extents)

    moved = filled(article, list(compose(article, parts, extents)), parts, reckoned)
    for box in article.xpath("section/div[@data-part]"):
        box.getparent().remove(box)
    if _gather(article, moved, subjects):
        _point(article, moved, refer)
    share_pages(article, parts, extents)
    for section in article.iter("section"):
        after_their_texts(section)
    return etree.tostring(article, encoding="unicode"), tuple(one for one, _ in moved)


def _reckoned(
    article: Any,
    moved: Sequence[Move],
    parts: Mapping[str, Sequence[ChapterPart]],
    refer: Reference,
    extents: KnownExtents,
) -> PagesTaken:
    """The pages when these parts have moved; the article stays as it is, how far its parts stand apart too."""
    loose = {section: section.attrib.get(LOOSE) for section in article}
    notes = _point(article, moved, refer)
    found = share_pages(article, parts, extents)
    for note in notes:
        note.getparent().remove(note)
    for section, before in loose.items():
        section.attrib.pop(FOLLOWS, None)
        section.set(LOOSE, before) if before else section.attrib.pop(LOOSE, None)
    return found


def _gather(article: Any, moved: Sequence[Move], subjects: Mapping[str, str]) -> bool:
    """Put what moved into the last appendix, a heading a chapter; without any the appendix goes.

    False for an edition without that appendix, where it is left out.
    """
    appendix = next((one for one in article.iter("section") if one.get("id") == MORE), None)
    if appendix is None:
        return False
    if not moved:
        article.remove(appendix)
        for link in list(article.iter("a")):
            if link.get("href") == f"#{MORE}":
                link.getparent().getparent().remove(link.getparent())
        return True
    for chapter, group in groupby(moved, key=lambda one: one[0].chapter):
        heading = appendix.makeelement("h2", {"id": f"{MORE}-{chapter}"})
        heading.text = subjects[chapter]
        appendix.append(heading)
        for _, blocks in group:
            appendix.extend(_beneath(blocks))
    return True


def _beneath(blocks: Iterable[Any]) -> Iterable[Any]:
    """Blocks below a chapter's heading: their own one level lower, and none above a table, whose caption says it."""
    every = list(blocks)
    for block, following in zip(every, [*every[1:], None], strict=True):
        if block.tag == "h2":
            if following is not None and following.tag == "table":
                continue
            block.tag = "h3"
        yield block


def _point(article: Any, moved: Sequence[Move], refer: Reference) -> list[Any]:
    """Say at the end of a chapter what of it stands in the appendix; a full-page figure leaves no room to say it.

    Gives the notes that say so.
    """
    notes = []
    for chapter, group in groupby((one for one, _ in moved), key=lambda one: one.chapter):
        section = next(one for one in article.iter("section") if one.get("id") == chapter)
        if section.get("class") != "chapter":
            continue
        note = section.makeelement("p", {"class": "note"})
        link = section.makeelement("a", {"href": f"#{MORE}-{chapter}"})
        link.text = refer(chapter, list(group))
        note.append(link)
        section.append(note)
        notes.append(note)
    return notes
