"""Word files before LibreOffice: the PDF that it makes of each, and the page of every heading in it."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.writers.word_file import W

FONTS = Path(__file__).parent.parent.parent / "templates" / "page" / "fonts"
PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
# The house font of an example is shipped under another name: here it is there under its own.
_CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><test name="family"><string>Source Sans 3</string></test>
<edit name="family" mode="assign" binding="strong"><string>Compass Sans</string></edit></match></fontconfig>"""
HEADINGS = ("heading 1", "following heading", "appendix heading", "heading 2", "appendix subheading")


def needs_libreoffice() -> None:
    """Skip the test where no other program can lay a Word file out in the font that it names."""
    if PROGRAM is None:
        pytest.skip("LibreOffice (soffice) is not here: no other program can lay out a Word file")
    matched = subprocess.run(["fc-match", "Calibri"], capture_output=True, text=True, check=False).stdout
    if "Carlito" not in matched:
        pytest.skip("a font of Calibri's widths is not here: install fonts-crosextra-carlito")


def laid_out(files: Sequence[Path], folder: Path) -> list[Path]:
    """The PDFs that LibreOffice makes of Word files, in the folder."""
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(fonts=FONTS, cache=folder / "cache"), "utf-8")
    command = [str(PROGRAM), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(configuration)}
    subprocess.run(command, capture_output=True, check=True, env=environment, timeout=300)
    return [folder / f"{file.stem}.pdf" for file in files]


def pages_in_word(pdf: Path) -> list[tuple[str, int]]:
    """Every heading as LibreOffice names it in the bookmarks of a PDF, with the number of its page."""
    found: list[tuple[str, int]] = []
    with pikepdf.open(pdf) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}

        def walk(items: Any) -> None:
            for item in items:
                place = item.destination or item.action.D
                found.append((letters(item.title), numbers[place[0].objgen]))
                walk(item.children)

        with opened.open_outline() as outline:
            walk(outline.root)
    return found


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return re.sub(r"\W", "", text)


def pages_said(parts: dict[str, Any]) -> list[tuple[str, int]]:
    """Every heading that the contents of a Word file name, with the number that they give, in the text's order."""
    document = parts["word/document.xml"]
    said: dict[str, int] = {}
    for code in document.iter(f"{W}instrText"):
        kind, *rest = code.text.split()
        if kind == "PAGEREF":
            said[rest[0]] = int(code.getparent().getnext().getnext().findtext(f"{W}t"))
    found = []
    for mark in document.iter(f"{W}bookmarkStart"):
        if mark.get(f"{W}name") in said:
            paragraph = next(mark.iterancestors(f"{W}p"))
            title = letters("".join(part.text or "" for part in paragraph.iter(f"{W}t")))
            found.append((title, said[mark.get(f"{W}name")]))
    return found
