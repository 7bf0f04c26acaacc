"""What has to be true of every PDF: it decodes, other readers find it sound, it says all the document says, and how."""

import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
from fontTools.ttLib import TTFont

from cxstrategy.template_folder import template_folder
from cxstrategy.words.glyphs import boxed
from tests.judges.made import Made
from tests.judges.pagination import starts
from tests.judges.poppler import complaints_while_drawing
from tests.programs import program

PROFILES = ("ua1", "3a")


def every_stream_decodes(made: Made) -> Iterator[str]:
    yield from made.paper.check_pdf_syntax()
    streams = [one for one in made.paper.objects if isinstance(one, pikepdf.Stream)]
    if not streams:
        yield "there is none"
    for stream in streams:
        try:
            stream.read_bytes()
        except pikepdf.PdfError as error:
            yield str(error)
        if stream.read_raw_bytes().endswith(b"\r"):
            yield "one ends in a return"


def other_readers_find_nothing_wrong(made: Made) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "told.pdf"
        file.write_bytes(made.pdf)
        for name, package, options in (("qpdf", "qpdf", ["--check"]), ("mutool", "mupdf-tools", ["info"])):
            done = subprocess.run([program(name, package), *options, str(file)], capture_output=True, check=False)
            if done.returncode or done.stderr:
                yield f"{name}: {done.stderr.decode() or done.stdout.decode()}"


def poppler_reads_and_draws_it_without_a_word_of_complaint(made: Made) -> Iterator[str]:
    yield from filter(None, (made.printed[1], complaints_while_drawing(made.pdf)))


def letters(text: str) -> Counter[str]:
    """The words of a text without signs, in lower case; a word cut at a hyphen or at a slash counts as its parts."""
    return Counter(letters_in_order(text))


def letters_in_order(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.replace("\u00ad", "").lower())


# A word longer than this may be cut at the end of a line, and its rest stand behind what is beside it.
LONG_WORD, FIRST_PIECE = 24, 12


def joined(text: str) -> str:
    """The letters of a text alone."""
    return "".join(letters_in_order(text))


def the_pages_together_hold_every_word_as_often_as_the_document(made: Made) -> Iterator[str]:
    told_words = letters(boxed(made.text))
    text = made.printed[0]
    shown = letters(re.sub(r"(\w[-–/])\n(?=\w)", r"\1", text))
    whole = joined(text)
    for word, count in (told_words - shown).items():
        piece = word[:FIRST_PIECE] if len(word) > LONG_WORD else word
        if whole.count(piece) < told_words[word]:
            yield f"“{word}” {count} times too few"


def every_page_but_the_cover_has_its_head_and_foot_and_they_are_artifacts(made: Made) -> Iterator[str]:
    document, pages = made.document, len(made.paper.pages)
    shown = made.printed[0].split("\f")[:pages]
    house = joined(boxed(document.organisation + document.title))[:FIRST_PIECE]
    bare = {page + 1 for section, page in starts(made) if section.get("class") == "compass"}
    for number, lines in enumerate(shown, start=1):
        silent = len(list(artifacts(made.paper.pages[number - 1])))
        foot = document.words.page.format(page=number, pages=pages)
        if number == 1:
            if foot in lines or silent:
                yield "the cover has a head or a foot"
        elif number in bare:
            if foot in " ".join(lines.split()):
                yield f"page {number} has a foot where a drawing takes it to its edges"
        elif foot not in " ".join(lines.split()) or house not in joined(lines) or silent < 2:
            yield f"page {number} lacks its head or foot"


def artifacts(page: Any) -> Iterator[str]:
    """The stretches of text on a page that are marked as decoration; a name for text that is not marked at all."""
    stack: list[str] = []
    for operation in pikepdf.parse_content_stream(page):
        name = str(operation.operator)
        if name in ("BMC", "BDC"):
            stack.append(str(operation.operands[0]))
        elif name == "EMC":
            stack.pop()
        elif name in ("Tj", "TJ") and not stack:
            raise AssertionError("text that is neither told nor marked as decoration")
        elif name in ("Tj", "TJ") and stack[-1] == "/Artifact":
            yield name


def no_page_is_empty(made: Made) -> Iterator[str]:
    """Below its head and above its foot every page has words or a picture."""
    pages = len(made.paper.pages)
    edges = letters(boxed(" ".join((made.document.organisation, made.document.title, made.document.words.draft))))
    edges += letters(boxed(" ".join((made.document.version, made.document.confidentiality))))
    for number, text in enumerate(made.printed[0].split("\f")[:pages], start=1):
        rest = letters(text) - edges - letters(made.document.words.page.format(page=number, pages=pages))
        if not rest:
            yield f"page {number}"


def it_is_accessible_and_archival(made: Made) -> Iterator[str]:
    for profile in PROFILES:
        report = page_validation.validate_pdf_bytes(made.pdf, profile=profile)
        yield from () if report.is_compliant else (f"{profile}: {one.message}" for one in report.failures)


def no_font_of_the_machine_is_embedded(made: Made) -> Iterator[str]:
    files = (template_folder() / "page" / "fonts").glob("*.ttf")
    ours = {re.sub(r"\W|Regular", "", str(TTFont(file)["name"].getDebugName(6))) for file in files}
    used = {str(font.BaseFont) for page in made.paper.pages for font in page.Resources.get("/Font", {}).values()}
    yield from (name for name in used if re.sub(r"\W", "", name.partition("+")[2]) not in ours)
    if not used:
        yield "no font at all"
