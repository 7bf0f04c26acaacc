"""Workbooks that differ in one thing: how long one list is, what may be absent, or what somebody is called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.generated.shapes import FEW, SECTIONS, USUAL, Shape, without
from tests.generated.workbooks import workbook_of

COUNTS = (0, 1, 2, 6)
# Lists that are a section of their own: with none of them the section is gone.
SECTION_OF = {
    "segments": ("segments",), "journeys": ("journeys",), "expectations": ("expectations",),
    "developments": ("developments",), "metrics": ("metrics",), "objectives": ("objectives", "alignment"),
    "goals": ("organisation_goals", "alignment"), "actions": ("actions",),
}  # fmt: skip
SECTORS = {
    "nl": ("zorg", "gemeente", "onderwijs", "energie", "winkel"), "en": ("retail", "housing"),
}  # fmt: skip
# Keys under which somebody, or something, has a name.
NAMED = ("name", "title", "owner", "who", "sponsor", "chair", "accountable", "from", "to", "role")
LONG = {
    "nl": "Coördinator klachtenafhandeling en nazorg van de vestigingen in het noorden, oosten en zuiden",
    "en": "Coordinator of complaints and aftercare of the branches in the north, the east and the south",
}
NAMES = {
    "in-s": "Thomas Vos",
    "in-x": "Max Felix",
    "apostrophe": "Zoë d'Anjou-'t Hart",
    "quotes": "De “Spoed” balie",
}
COUNCILS = {
    "nl": ("de gemeenteraad", "het college van burgemeester en wethouders", "Raad van Bestuur"),
    "en": ("the city council", "Executive board", "the mayor and aldermen"),
}
CUSTOMERS: dict[str, tuple[Any, ...]] = {
    "nl": ("leden", "huishoudens", "ouders", "gasten", {"one": "deelnemer", "many": "deelnemers"}),
    "en": ("members", "households", "entrepreneurs", "occupants", {"one": "alumnus", "many": "alumni"}),
}


@dataclass(frozen=True)
class Variation:
    """A shape, and what is changed of its workbook before it is written."""

    shape: Shape
    changed: Callable[[Any], Any] = lambda book: book
    printed: bool = False  # whether what `status` and `route` print is read too

    @property
    def name(self) -> str:
        return self.shape.name

    def book(self) -> dict[str, Any]:
        """The workbook as plain values, the same every time."""
        made: dict[str, Any] = self.changed(workbook_of(self.shape))
        return made


def variations(language: str) -> Iterator[Variation]:
    """All of them in a language: every list with none, one, two and many, in a full and in a sparse workbook."""
    full = Shape("full", language=language, sector=SECTORS[language][0], filled=1.0, status="final")
    sparse = replace(full, name="sparse", filled=0.0, sizes=FEW, status="draft")
    yield from (Variation(full), Variation(sparse))
    for base in (full, sparse):
        usual = USUAL | base.sizes
        for what, count in ((what, count) for what in USUAL for count in COUNTS if count != usual[what]):
            yield Variation(_with(base, what, count), printed=what in ("answers", "actions"))
    yield from _absent(full)
    yield from _called(full)


def _with(base: Shape, what: str, count: int) -> Shape:
    gone = SECTION_OF.get(what, ()) if count == 0 else ()
    return replace(
        base, name=f"{base.name}, {count} {what}", sizes=base.sizes | {what: count},
        sections=tuple(section for section in base.sections if section not in gone),
    )  # fmt: skip


def _absent(full: Shape) -> Iterator[Variation]:
    """A section gone, or alone; and keys that may be absent gone here and there."""
    for section in SECTIONS:
        yield Variation(replace(full, name=f"without {section}", sections=without(section)))
        yield Variation(replace(full, name=f"only {section}", sections=(section,)))
    for number, sector in enumerate(SECTORS[full.language]):
        yield Variation(replace(full, name=f"half filled {number}", filled=0.5, sector=sector, status="draft"))
    yield Variation(replace(full, name="tied", tied=True, filled=0.9))
    yield Variation(replace(full, name="lost money", scale=-1.0, ranges="none"))


def _called(full: Shape) -> Iterator[Variation]:
    """Names that end in s, have quotes or are long; deciders who are a council; other words for customers."""
    for kind, name in (NAMES | {"long": LONG[full.language]}).items():
        yield Variation(replace(full, name=f"names: {kind}"), lambda book, name=name: _renamed(book, name))
    for number, who in enumerate(COUNCILS[full.language]):
        yield Variation(replace(full, name=f"council {number}"), lambda book, who=who: _decided_by(book, who))
    for word in CUSTOMERS[full.language]:
        yield Variation(replace(full, name=f"for {word}"), lambda book, word=word: _serving(book, word))


def _renamed(value: Any, name: str, key: str = "") -> Any:
    """The same workbook in which everybody and everything has this name."""
    if isinstance(value, dict):
        return {inner: _renamed(one, name, inner) for inner, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, name) for one in value]
    return name if key in NAMED and isinstance(value, str) else value


def _decided_by(book: dict[str, Any], who: str) -> dict[str, Any]:
    book["business_case"]["decision"]["who"] = who
    return book


def _serving(book: dict[str, Any], word: Any) -> dict[str, Any]:
    book["organisation"]["customers_are"] = word
    return book
