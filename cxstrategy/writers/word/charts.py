"""Parts of a Word package that make a chart: its drawing, its workbook and the shapes upon it."""

from collections.abc import Mapping
from typing import Any

from cxstrategy.writers.chart_part import ChartPart
from cxstrategy.writers.word.base import WordBase

# What a drawing calls the first colours of a theme.
_NAMES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}


def add_chart(base: WordBase, chart: ChartPart, workbook: bytes, theme: Mapping[str, str]) -> str:
    """The relationship of the body to a new chart that holds this workbook; its colours follow those of the theme."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

    number = _free_number(base)
    part = _part(base, f"/word/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART, b"")
    held = _part(base, f"/word/embeddings/chart{number}.xlsx", CONTENT_TYPE.SML_SHEET, workbook)
    shapes, drawn = _themed(chart.shapes(), theme), ""
    if shapes:
        upon = _part(base, f"/word/drawings/chart{number}.xml", CONTENT_TYPE.DML_CHARTSHAPES, shapes.encode())
        drawn = part.relate_to(upon, RELATIONSHIP_TYPE.CHART_USER_SHAPES)
    space = chart.space(part.relate_to(held, RELATIONSHIP_TYPE.PACKAGE), drawn)
    part._blob = _themed(space, theme).encode()
    relation: str = base.main.relate_to(part, RELATIONSHIP_TYPE.CHART)
    return relation


def _themed(drawn: str, theme: Mapping[str, str]) -> str:
    """A drawing with the name of each colour that the theme has: who changes the theme changes the chart."""
    # Sorted, so that the brand is an accent and no colour of text where the two are the same.
    for slot, colour in sorted(theme.items()):
        if not slot.lower().endswith("hlink"):
            drawn = drawn.replace(f'<a:srgbClr val="{colour}"/>', f'<a:schemeClr val="{_NAMES.get(slot, slot)}"/>')
    return drawn


def _part(base: WordBase, name: str, kind: str, content: bytes) -> Any:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(name), kind, content, base.package)


def _free_number(base: WordBase) -> int:
    """A number that no chart of the package has; a template may have brought its own."""
    taken = {str(part.partname) for part in base.package.parts}
    number = 1
    while {f"/word/charts/chart{number}.xml", f"/word/embeddings/chart{number}.xlsx"} & taken:
        number += 1
    return number
