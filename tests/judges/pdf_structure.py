"""What has to be true of the structure of every PDF: it is that of the document, element by element."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pikepdf

from tests.judges.made import Made

Elements = list[tuple[tuple[str, ...], dict[str, Any]]]


def elements(made: Made) -> Elements:
    """Every element of the structure in order: the types that lead to it, and what its object says."""
    return _elements(id(made), made.paper)


@lru_cache(maxsize=1)
def _elements(of: int, paper: pikepdf.Pdf) -> Elements:
    found: Elements = []

    def read(element: Any, path: tuple[str, ...]) -> None:
        path = (*path, str(element.S)[1:])
        found.append((path, {key: str(value) for key, value in element.get("/A", {}).items()}))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, int) and "/S" in kid:
                read(kid, path)

    read(paper.Root.StructTreeRoot.K[0], ())
    return found


def every_chapter_has_one_heading_and_one_bookmark(made: Made) -> Iterator[str]:
    titles = len(list(made.article.iter("h1")))
    headings = [path for path, _ in elements(made) if path[-1] == "H1"]
    if len(headings) != titles or [path for path in headings if path.count("H1") > 1]:
        yield f"{titles} chapters, {len(headings)} headings"
    with made.paper.open_outline() as outline:
        if len(outline.root) != titles - 1:  # all but the cover's
            yield f"{titles} chapters, {len(outline.root)} bookmarks"


def a_table_is_one_table_however_many_pages_it_takes(made: Made) -> Iterator[str]:
    counts = Counter(path[-1] for path, _ in elements(made))
    tables, cells = (len(list(made.article.iter(*names))) for names in (("table",), ("th", "td")))
    shown = [counts[name] for name in ("Table", "THead", "TBody")]
    if shown != [tables] * 3:
        yield f"{tables} tables, in the structure {shown}"
    if counts["TH"] + counts["TD"] != cells:
        yield f"{cells} cells, in the structure {counts['TH'] + counts['TD']}"


def header_cells_say_what_they_head(made: Made) -> Iterator[str]:
    scopes = Counter(attributes.get("/Scope") for path, attributes in elements(made) if path[-1] == "TH")
    given = Counter(cell.get("scope") for cell in made.article.iter("th"))
    wanted = +Counter({"/Column": given["col"], "/Row": given["row"]})
    if scopes != wanted:
        yield f"{dict(scopes)} for {dict(wanted)}"


def names_and_values_are_pairs(made: Made) -> Iterator[str]:
    paths = [path for path, _ in elements(made)]
    pairs = [one for one, other in zip(paths, paths[1:], strict=False) if one[-1] == "LI" and other[-1] == "Lbl"]
    bulleted = [item for item in made.article.iter("li") if not list(item.iterancestors("nav"))]
    wanted = len(list(made.article.iter("dt"))) + len(bulleted)
    if len(pairs) != wanted:
        yield f"{wanted} names and items, {len(pairs)} labels"
