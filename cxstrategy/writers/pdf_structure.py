"""The structure tree of a PDF, mended: what pages split made one again, names and values paired, header cells scoped.

The engine tags page by page, and tags the lines beside a block in a heading as a heading of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# An element of these kinds never holds another of its kind: one within it is a box that the engine made up.
_NEVER_NESTED = frozenset({"H1", "H2", "H3", "P", "Link"})


@dataclass(slots=True)
class MarkedContent:
    """Content on a page, by its number there (MCID)."""

    page: Any
    number: int


@dataclass(slots=True)
class Annotation:
    """An object reference (OBJR): a link's area on a page."""

    reference: Any


@dataclass(slots=True)
class StructureElement:
    """An element of the tree, its PDF object beside it; `kind` is its type without the slash."""

    kind: str
    page: Any
    object: Any
    kids: list["StructureElement | MarkedContent | Annotation"] = field(default_factory=list)

    def elements(self) -> list["StructureElement"]:
        """The elements right below this one."""
        return [kid for kid in self.kids if isinstance(kid, StructureElement)]

    def starts_with(self, kind: str) -> bool:
        """Whether the first thing in it is an element of a kind."""
        return bool(self.kids) and isinstance(self.kids[0], StructureElement) and self.kids[0].kind == kind


def mend_structure(pdf: Any) -> dict[Any, set[int]]:
    """Mend the tree of an open PDF in place.

    Returns the numbers of the marked content that the tree holds, by the object number of its page; what else is
    marked on a page belongs to no element: running heads, and the headings of a table repeated on its next page.
    """
    root = pdf.Root.StructTreeRoot
    document = _read(listed(root.K)[0], None)
    for element in list(_walk(document)):
        _dissolve_made_up(element)
    for element in list(_walk(document)):
        _pair(element)
    _join_pages(document)
    for element in _walk(document):
        _scope(element)
    _write(document)
    return _write_parents(pdf, document)


def listed(value: Any) -> list[Any]:
    """What a PDF may give as one thing, several or nothing, as a list."""
    from pikepdf import Array

    if isinstance(value, Array):
        return list(value)
    return [] if value is None else [value]


def _read(obj: Any, page: Any) -> StructureElement:
    element = StructureElement(str(obj.S)[1:], obj.get("/Pg", page), obj)
    for kid in listed(obj.get("/K")):
        if isinstance(kid, int):
            element.kids.append(MarkedContent(element.page, kid))
        elif kid.get("/Type") == "/MCR":
            element.kids.append(MarkedContent(kid.get("/Pg", element.page), int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            element.kids.append(Annotation(kid))
        else:
            element.kids.append(_read(kid, element.page))
    return element


def _walk(element: StructureElement) -> Iterator[StructureElement]:
    yield element
    for kid in element.elements():
        yield from _walk(kid)


def _dissolve_made_up(element: StructureElement) -> None:
    """Put the content of an element within one of its own kind into the outer one."""
    if element.kind in _NEVER_NESTED:
        kids: list[StructureElement | MarkedContent | Annotation] = []
        for kid in element.kids:
            made_up = isinstance(kid, StructureElement) and kid.kind == element.kind
            kids += kid.kids if made_up and isinstance(kid, StructureElement) else [kid]
        element.kids = kids


def _pair(element: StructureElement) -> None:
    """A list item whose body starts with a Div is a name with its values: the name becomes the item's label."""
    if element.kind == "LI" and len(element.kids) == 1 and element.starts_with("LBody"):
        body = element.elements()[0]
        if body.starts_with("Div"):
            name = body.elements()[0]
            name.kind = "Lbl"
            element.kids, body.kids = [name, body], body.kids[1:]


def _join_pages(document: StructureElement) -> None:
    """One element for each that the engine gave once a page."""
    fragments, document.kids = document.kids, []
    for fragment in fragments:
        _append(document, [fragment])


def _append(element: StructureElement, kids: list[StructureElement | MarkedContent | Annotation]) -> None:
    """Add what the next page holds of an element; its first kid may be the rest of our last."""
    if element.kids and kids:
        last, first = element.kids[-1], kids[0]
        if isinstance(last, StructureElement) and isinstance(first, StructureElement) and _goes_on(last, first):
            if last.kind == "Table":
                _drop_repeated_headings(last, first)
            _append(last, first.kids)
            kids = kids[1:]
    element.kids += kids


def _goes_on(last: StructureElement, first: StructureElement) -> bool:
    """Whether the first element on a page is the rest of the last on the page before it."""
    if last.kind != first.kind:
        return False
    match first.kind:
        case "Art" | "TBody" | "L" | "LBody":
            return True
        case "Sect":
            return all(kid.kind != "H1" for kid in first.elements())
        case "Table":
            return all(kid.kind != "Caption" for kid in first.elements())
        case "NonStruct":
            return first.starts_with("L")
        case "LI":
            return last.starts_with("Lbl") and not first.starts_with("Lbl")
        case "Div":
            ends = last.elements()[-1:], first.elements()[:1]
            return all(ends) and _goes_on(ends[0][0], ends[1][0])
        case _:
            return False


def _drop_repeated_headings(table: StructureElement, rest: StructureElement) -> None:
    """Leave the headings of a table's next page out, and let its cells refer to those of the first."""
    heads = [next((kid for kid in part.elements() if kid.kind == "THead"), None) for part in (table, rest)]
    if heads[0] is None or heads[1] is None:
        return
    names: list[list[str]] = [
        [str(cell.object.ID) for cell in _walk(head) if cell.kind == "TH"] for head in heads if head is not None
    ]
    first_names = dict(zip(names[1], names[0], strict=False))
    rest.kids = [kid for kid in rest.kids if kid is not heads[1]]
    for cell in _walk(rest):
        if cell.kind == "TD":
            headers = cell.object.A.get("/Headers", [])
            for place, name in enumerate(headers):
                headers[place] = first_names.get(str(name), str(name))


def _scope(table: StructureElement) -> None:
    """Say of each header cell of a table whether it heads a column or a row."""
    from pikepdf import Name

    if table.kind != "Table":
        return
    for part in table.elements():
        scope = Name.Column if part.kind == "THead" else Name.Row
        for cell in _walk(part):
            if cell.kind == "TH":
                cell.object.A.Scope = scope


def _write(element: StructureElement) -> None:
    """Put an element and all below it back into their PDF objects."""
    from pikepdf import Array, Name

    element.object.S = Name(f"/{element.kind}")
    element.object.K = Array([_as_object(kid, element.page) for kid in element.kids])
    for kid in element.elements():
        kid.object.P = element.object
        _write(kid)


def _as_object(kid: StructureElement | MarkedContent | Annotation, page: Any) -> Any:
    from pikepdf import Dictionary, Name

    if isinstance(kid, StructureElement):
        return kid.object
    if isinstance(kid, Annotation):
        return kid.reference
    if kid.page.objgen == page.objgen:
        return kid.number
    return Dictionary(Type=Name.MCR, Pg=kid.page, MCID=kid.number)


def _write_parents(pdf: Any, document: StructureElement) -> dict[Any, set[int]]:
    """Write the tree that leads from content to its element, and return the content by page."""
    from pikepdf import Array

    owners: dict[Any, dict[int, Any]] = {page.obj.objgen: {} for page in pdf.pages}
    annotations: dict[int, Any] = {}
    for element in _walk(document):
        for kid in element.kids:
            if isinstance(kid, MarkedContent):
                owners[kid.page.objgen][kid.number] = element.object
            elif isinstance(kid, Annotation):
                annotations[int(kid.reference.Obj.StructParent)] = element.object
    numbers: dict[int, Any] = dict(annotations)
    for page in pdf.pages:
        owned = owners[page.obj.objgen]
        numbers[int(page.obj.StructParents)] = Array(
            [owned.get(number) for number in range(max(owned, default=-1) + 1)]
        )
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array([one for key in sorted(numbers) for one in (key, numbers[key])])
    return {page: set(owned) for page, owned in owners.items()}
