"""The search itself: a secret is found wherever it can hide in a file, and nothing is called a secret that is none."""

import base64
import io
import zipfile
from collections.abc import Callable

import docx
import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from tests.privacy.hunter import MARK, found

SECRET = f"Wij {MARK} weten het"


def zipped(**entries: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(f"{name}.xml", content)
    return stream.getvalue()


def word(change: Callable[[object], object]) -> bytes:
    document = docx.Document()
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def in_runs(document) -> None:
    paragraph = document.add_paragraph()
    for letters in (MARK[:2], MARK[2:3], MARK[3:]):
        paragraph.add_run(letters)


def pdf(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    change(document)
    stream = io.BytesIO()
    document.save(stream, compress_streams=True)
    return stream.getvalue()


def in_outline(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def in_metadata(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:title"] = SECRET


def in_alternative(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot = document.make_indirect(pikepdf.Dictionary(K=pikepdf.Dictionary(Alt=SECRET)))


def picture() -> bytes:
    stream, said = io.BytesIO(), PngImagePlugin.PngInfo()
    said.add_text("Comment", SECRET, zip=True)
    Image.new("RGB", (2, 2)).save(stream, "PNG", pnginfo=said)
    return stream.getvalue()


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


PLACES: dict[str, bytes] = {
    "words over runs": word(in_runs),
    "properties of a Word file": word(lambda document: setattr(document.core_properties, "keywords", SECRET)),
    "a head": word(lambda document: setattr(document.sections[0].header.paragraphs[0], "text", SECRET)),
    "a zip in a zip": zipped(outer=zipped(inner=f"<a>{SECRET}</a>")),
    "the name of a part": zipped(**{MARK: "<a/>"}),
    "two-byte letters": zipped(part=SECRET.encode("utf-16")),
    "a comment in XML": zipped(part=f"<a><!-- {SECRET} --></a>"),
    "a picture": picture(),
    "a picture in a page": page(f'<img src="data:image/png;base64,{base64.b64encode(picture()).decode()}">'),
    "letters as entities": page("".join(f"&#{ord(letter)};" for letter in SECRET)),
    "elements between letters": page(f"<b>{MARK[:2]}</b><i>{MARK[2:]}</i>"),
    "an attribute": page(f'<p title="{SECRET}">x</p>'),
    "soft hyphens": page("\u00ad".join(MARK)),
    "information of a PDF": pdf(lambda document: document.docinfo.__setitem__("/Author", SECRET)),
    "bookmarks of a PDF": pdf(in_outline),
    "metadata of a PDF": pdf(in_metadata),
    "an alternative in a PDF": pdf(in_alternative),
    "a file in a PDF": pdf(lambda document: document.attachments.__setitem__("a.xml", zipped(a=SECRET))),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_found_in(place: str) -> None:
    assert found("made", PLACES[place])


def test_a_secret_in_the_name_of_a_file_is_found() -> None:
    assert found(f"plan-{MARK}.pdf", b"") == [f"plan-{MARK}.pdf: its name"]


def test_a_file_without_one_is_clean() -> None:
    assert found("made", word(lambda document: document.add_paragraph("Wij weten het"))) == []
    assert found("made", pdf(lambda document: None)) == []
