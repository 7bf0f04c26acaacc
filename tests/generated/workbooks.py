"""A shape in; the workbook of that shape as files in a folder, the same every time."""

import csv
import random
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from tests.generated.sections import Sections
from tests.generated.shapes import Shape, shapes
from tests.generated.texts import Pen

SHAPES = {shape.name: shape for shape in shapes()}


def workbook_of(shape: Shape) -> dict[str, Any]:
    """The workbook as plain values."""
    chance = random.Random(crc32(shape.name.encode()))
    pen = Pen(chance, shape.language, shape.sector, shape.flavour, shape.markdown)
    sections = Sections(shape, chance, pen)
    book: dict[str, Any] = {
        "workbook": sections.part(
            {"format": 1, "title": pen.name(), "date": "2027-01-15", "language": shape.language,
             "status": shape.status},
            subtitle=pen.sentence, version=lambda: "0.9 " + pen.odd(), confidentiality=pen.name,
            authors=lambda: [pen.person()],
        ),
        "organisation": sections.part(
            {"name": pen.name()}, sector=lambda: shape.sector, customers_are=lambda: pen.customers,
            description=pen.prose, employees=lambda: 120, customers=lambda: 40_000,
        ),
    }  # fmt: skip
    return book | {name: getattr(sections, name)() for name in shape.sections}


def write_workbook(shape: Shape, folder: Path) -> Path:
    """Lay the workbook down: a file for every section, the scans as CSV where the shape wants that."""
    book = workbook_of(shape)
    for name in ("maturity", "route"):
        if shape.csv and name in book:
            _as_csv(book[name], folder, f"responses-{name}.csv")
    for name, section in book.items():
        text = yaml.safe_dump({name: section}, allow_unicode=True, sort_keys=False, width=1000)
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def _as_csv(scan: dict[str, Any], folder: Path, name: str) -> None:
    """Move the assessments of a scan to a file of their own."""
    rows = [{key: one[key] for key in ("respondent", "layer")} | one["answers"] for one in scan.pop("assessments")]
    scan["responses"] = name
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
