"""What stands beside a text on paper: in Word a table without lines, the text left and its notes right of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cxstrategy.document.pagination.block_heights import stacked
from cxstrategy.document.pagination.block_styles import SIDE_WIDTH, TEXT_WIDTH
from cxstrategy.document.pagination.side_notes import is_side_note
from cxstrategy.document.tokens import PAGE, SPACES, twips
from cxstrategy.writers.article import Element, has_class
from cxstrategy.writers.ooxml import cell, row, table
from cxstrategy.writers.word.body import WordBody

_RUNNING_TEXT = ("p", "ul", "ol", "blockquote")
_SHARE = (TEXT_WIDTH + PAGE.gutter) / PAGE.text_width
# Right of the text in either cell, as the table's style has it.
_MARGIN = twips(mm=SPACES[4])


class NotedText(NamedTuple):
    """Running text, and the notes that stand beside it."""

    texts: list[Element]
    notes: list[Element]


def write_section(body: WordBody, element: Element) -> str:
    """The blocks in a section, its heading first: in Word it may begin a page, so nothing stands before it."""
    ordered = sorted(element, key=lambda child: child.tag != "h1")
    paired = _paired(ordered)
    return "".join([_write_beside(body, one) if isinstance(one, NotedText) else body.write(one) for one in paired])


def _paired(blocks: Sequence[Element]) -> Iterator[Element | NotedText]:
    """The blocks in order; a text with the notes that follow it where the two take less height beside each other."""
    place = 0
    while place < len(blocks):
        notes = _notes(blocks, place + 1)
        pair = NotedText([blocks[place]], notes)
        if notes and _is_narrow(blocks[place]) and _saves_height(pair):
            pair = NotedText(_filled(blocks, place, notes), notes)
            yield pair
            place += len(pair.texts) + len(notes)
        else:
            yield blocks[place]
            place += 1


def _is_narrow(block: Element) -> bool:
    """Whether a block may stand left of a note: what has columns of its own, if not a narrow one, takes the page."""
    return block.tag in _RUNNING_TEXT or has_class(block, "narrow")


def _notes(blocks: Sequence[Element], place: int) -> list[Element]:
    """The notes that follow each other from a place on."""
    found = []
    while place < len(blocks) and is_side_note(blocks[place]):
        found.append(blocks[place])
        place += 1
    return found


def _filled(blocks: Sequence[Element], place: int, notes: list[Element]) -> list[Element]:
    """The text at a place, and what follows the notes while these reach further down; no text with notes of its own."""
    texts, needed = [blocks[place]], stacked(notes, SIDE_WIDTH).height
    following = place + 1 + len(notes)
    while (
        following < len(blocks)
        and blocks[following].tag in _RUNNING_TEXT
        and not _notes(blocks, following + 1)
        and stacked([*texts, blocks[following]], TEXT_WIDTH).height <= needed
    ):
        texts.append(blocks[following])
        following += 1
    return texts


def _saves_height(pair: NotedText) -> bool:
    beside = max(stacked(pair.texts, TEXT_WIDTH).height, stacked(pair.notes, SIDE_WIDTH).height)
    below = stacked(pair.texts, PAGE.text_width).height + sum(_height_below(note) for note in pair.notes)
    return beside < below


def _height_below(note: Element) -> float:
    groups = _labelled(note)
    return max(stacked(group, PAGE.text_width / len(groups)).height for group in groups)


def _labelled(note: Element) -> list[list[Element]]:
    """The blocks of a note, a group for each label with what it names."""
    groups: list[list[Element]] = [[]]
    for block in note:
        if has_class(block, "label") and groups[-1]:
            groups.append([])
        groups[-1].append(block)
    return groups


def _write_beside(body: WordBody, pair: NotedText) -> str:
    left = round(body.width * _SHARE)
    notes = [block for note in pair.notes for block in note]
    with body.at(body.place, left - _MARGIN):
        text = cell(left, body.each(pair.texts))
    return _table(body, [left, body.width - left], text + _side(body, body.width - left, notes))


def write_side(body: WordBody, element: Element) -> str:
    """`aside.side`: what stands beside a text on paper, where it is not set there: what its labels name abreast."""
    groups = _labelled(element)
    if len(groups) == 1:
        with body.at("side"):
            return body.children(element)
    marks = [body.width * place // len(groups) for place in range(len(groups) + 1)]
    grid = [end - start for start, end in pairwise(marks)]
    return _table(body, grid, "".join([_side(body, *one) for one in zip(grid, groups, strict=True)]))


def _side(body: WordBody, width: int, blocks: list[Element]) -> str:
    with body.at("side", width - _MARGIN):
        return cell(width, body.each(blocks) or body.paragraph("Side Text", ""))


def _table(body: WordBody, grid: list[int], cells: str) -> str:
    return table(body.style("House Beside"), grid, row(cells))
