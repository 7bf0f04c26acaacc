"""The bytes of a Word file in; what Word, a validator and a reader find in them out."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W.strip("{}"),
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


def opened(content: bytes) -> Any:
    """The file as python-docx reads it."""
    import docx

    return docx.Document(BytesIO(content))


def found(content: bytes, path: str) -> list[Any]:
    """What an XPath finds in the document part; w, r, wp and a are known."""
    return parts(content)["word/document.xml"].xpath(path, namespaces=NAMES)


def parts(content: bytes) -> dict[str, Any]:
    """Every part of XML as a tree, by name."""
    from lxml import etree

    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def media(content: bytes) -> dict[str, bytes]:
    """The pictures in the file, by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("word/media/")}


def audit(content: bytes, folder: Path, name: str = "audited.docx") -> list[str]:
    """What the Open XML schema and the program's own rules have against a Word or an Excel file."""
    from openxml_audit import OpenXmlValidator

    path = folder / name
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def texts(content: bytes) -> list[tuple[str, str]]:
    """Every paragraph of the body as the name of its style and its text."""
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(content).paragraphs]


def repairs(content: bytes) -> list[str]:
    """What no schema forbids but Word stumbles over: cells without a paragraph, names twice, pointers to nothing."""
    trees = parts(content)
    body, wrong = trees["word/document.xml"], []
    wrong += ["a cell without a paragraph at its end" for cell in body.iter(f"{W}tc") if cell[-1].tag != f"{W}p"]
    names = [mark.get(f"{W}name").lower() for mark in body.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    drawn = [one.get("id") for one in found(content, "//wp:docPr")]
    for kind, values in (("bookmark", names), ("bookmark id", numbers), ("drawing id", drawn)):
        wrong += [f"{kind} {value} twice" for value in values if values.count(value) > 1]
    wrong += [f"bookmark {name} too long" for name in names if len(name) > 40]
    anchors = {link.get(f"{W}anchor", "").lower() for link in body.iter(f"{W}hyperlink")} - {""}
    wrong += [f"nothing at {anchor}" for anchor in anchors - set(names)]
    known = {style.get(f"{W}styleId") for style in trees["word/styles.xml"].iter(f"{W}style")}
    used = {one.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for one in body.iter(f"{W}{tag}")}
    wrong += [f"no style {style}" for style in used - known]
    lists = {one.get(f"{W}numId") for one in trees["word/numbering.xml"].iter(f"{W}num")}
    wrong += [f"no list {one.get(f'{W}val')}" for one in body.iter(f"{W}numId") if one.get(f"{W}val") not in lists]
    relations = {one.get("Id") for one in trees["word/_rels/document.xml.rels"]}
    pointed = set(body.xpath("//@r:id | //@r:embed", namespaces={"r": trees["word/document.xml"].nsmap["r"]}))
    wrong += [f"no relationship {one}" for one in pointed - relations]
    wrong += ["two tables stuck together" for table in body.iter(f"{W}tbl") if table.getnext().tag == f"{W}tbl"]
    return wrong


def chart_slips(content: bytes) -> list[str]:
    """Where a chart shows something else than the cells of its workbook hold, or that workbook holds more sheets."""
    import openpyxl

    wrong = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in [one for one in archive.namelist() if one.startswith("word/embeddings/")]:
            book = openpyxl.load_workbook(BytesIO(archive.read(name)), data_only=True)
            drawn = parts(content)[name.replace("embeddings", "charts").replace(".xlsx", ".xml")]
            wrong += [f"{name}: sheets {book.sheetnames}"] if len(book.sheetnames) > 1 else []
            for reference in drawn.iter("{*}strRef", "{*}numRef"):
                shown, held = cached(reference), in_cells(book, reference)
                if [_comparable(one) for one in shown] != [_comparable(one) for one in held]:
                    wrong.append(f"{name}: {reference[0].text} holds {held}, not {shown}")
    return wrong


def cached(reference: Any) -> list[str | None]:
    """The values that a chart shows for a reference until someone opens its workbook; None where there is none."""
    points = {int(one.get("idx")): one[0].text for one in reference.iter("{*}pt")}
    return [points.get(index) for index in range(int(reference.find(".//{*}ptCount").get("val")))]


def in_cells(book: Any, reference: Any) -> list[Any]:
    """The values in a workbook's cells that a reference of a chart points to."""
    sheet, _, cells = reference[0].text.replace("'", "").rpartition("!")
    held = book[sheet][cells.replace("$", "")]
    return [row[0].value for row in held] if isinstance(held, tuple) else [held.value]


def _comparable(value: Any) -> Any:
    """Numbers to nine digits; nothing and no words are the same."""
    try:
        return float(f"{float(value):.9g}")
    except (TypeError, ValueError):
        return value or None
