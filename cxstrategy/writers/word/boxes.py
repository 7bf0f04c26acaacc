"""Facts, key figures and boxes in Word, laid out by tables without lines."""

from itertools import pairwise

from cxstrategy.document.element_text import plain
from cxstrategy.document.key_figures import SIZES, key_figure_size
from cxstrategy.document.table_columns import measure
from cxstrategy.document.tokens import SPACES, TYPE, twips
from cxstrategy.writers.article import Element, UnknownWord, has_class
from cxstrategy.writers.ooxml import cell, paragraph, row, table
from cxstrategy.writers.word.blocks import flow
from cxstrategy.writers.word.body import WordBody

_PADDING = 2 * twips(mm=SPACES[3])  # left and right in a box
_FACT_SIZE = TYPE["text"].size
_SIZES = dict(zip(SIZES, ("Key Figure", "Key Figure Beside", "Key Figure Small"), strict=True))
# By how much a bold font may be wider than ours on a computer that lacks the one that is asked for: DejaVu.
_WIDER = 1.4
_ABREAST = {"figures": 4, "boxes": 3}


def write_facts(body: WordBody, element: Element) -> str:
    """`dl.facts`: a row for each name, its values below each other."""
    pairs = _pairs(element)
    if not pairs:
        return ""
    longest = max(measure(plain(name), _FACT_SIZE * 1.06 * body.base.type_width) for name, _ in pairs) + 240
    first = int(min(max(longest, body.width * 0.18), body.width * 0.4))
    grid = [first, body.width - first]
    rows = []
    with body.at("cell"):
        for name, values in pairs:
            told = cell(grid[0], _paragraphs(body, [(name, "Fact Name")]))
            said = cell(grid[1], _paragraphs(body, [(value, "Fact Value") for value in values]))
            rows.append(row(told + said))
    return table(body.style("House Facts"), grid, "".join(rows))


def write_figures(body: WordBody, element: Element) -> str:
    """`dl.figures`: what it is, the figure large, what stands beside it; a cell each."""
    cells, pairs = [], _pairs(element)
    figures = [plain(one) for _, values in pairs for one in values if not has_class(one, "note")]
    abreast = min(len(pairs), _ABREAST["figures"])
    style = _SIZES[key_figure_size(figures, abreast, wider=_WIDER)]
    with body.at("cell"):
        for name, values in pairs:
            told = [(one, "Key Figure Note" if has_class(one, "note") else style) for one in values]
            cells.append(_paragraphs(body, [(name, "Key Figure Name"), *told]))
    return _beside(body, cells, _ABREAST["figures"])


def write_columns(body: WordBody, element: Element) -> str:
    """`div.columns`: its boxes beside each other."""
    boxes = list(element)
    for box in boxes:
        if not has_class(box, "box"):
            raise UnknownWord(f"`{box.tag}` may not stand in div.columns: only div.box")
    width = body.width // max(min(len(boxes), _ABREAST["boxes"]), 1)
    return _beside(body, [_box(body, box, width) for box in boxes], _ABREAST["boxes"])


def write_banner(body: WordBody, element: Element) -> str:
    """`div.banner`: paragraphs on the brand's colour."""
    with body.at("banner"):
        return body.children(element)


def write_box(body: WordBody, element: Element) -> str:
    """`div.box` by itself: as wide as the text."""
    return _beside(body, [_box(body, element, body.width)], 1)


def _box(body: WordBody, element: Element, width: int) -> str:
    with body.inside(element), body.at("box", width - _PADDING):
        return body.children(element) or body.paragraph("Normal", "")


def _beside(body: WordBody, cells: list[str], most: int) -> str:
    """Cells of equal width beside each other, in as few rows as `most` abreast allow, evenly filled."""
    if not cells:
        return ""
    rows = -(-len(cells) // most)
    abreast = -(-len(cells) // rows)
    marks = [body.width * place // abreast for place in range(abreast + 1)]
    grid = [end - start for start, end in pairwise(marks)]
    cells = cells + [paragraph("", "")] * (rows * abreast - len(cells))
    lines = [
        row("".join(cell(width, cells[line * abreast + place]) for place, width in enumerate(grid)))
        for line in range(rows)
    ]
    return table(body.style("House Boxes"), grid, "".join(lines))


def _pairs(element: Element) -> list[tuple[Element, list[Element]]]:
    """Each dt with the dd's that follow it."""
    pairs: list[tuple[Element, list[Element]]] = []
    for child in element:
        if child.tag == "dt":
            pairs.append((child, []))
        elif child.tag == "dd" and pairs:
            pairs[-1][1].append(child)
        else:
            raise UnknownWord(f"`{child.tag}` may not stand here in a dl")
    return pairs


def _paragraphs(body: WordBody, told: list[tuple[Element, str]]) -> str:
    """Paragraphs for a cell, at least one."""
    written = []
    for element, style in told:
        with body.inside(element):
            written.append(flow(body, element, style))
    return "".join(written) or body.paragraph("Fact Value", "")
