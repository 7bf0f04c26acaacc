"""How long documents take: each format against the PDF engine on the finished page, a second build, two workers."""

import shutil
import sys
import tempfile
from pathlib import Path

from timing import compare, heading, process, timed

from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.formats import written
from cxstrategy.writers.page import named_pictures
from cxstrategy.writers.pdf import _laid_out, print_page, print_style

EXAMPLE = Path(__file__).parent.parent / "examples" / "reisbureau"
PROGRAM = str(Path(sys.executable).parent / "cxstrategy")
BOOKS = 8


def made(*formats: str) -> None:
    """The whole road in process."""
    document = told(open_workbook(EXAMPLE))
    for form in formats:
        written(document, form)


def fresh(out: Path, *words: str) -> None:
    """A build in a process of its own, into an empty folder."""
    shutil.rmtree(out, ignore_errors=True)
    process(PROGRAM, "build", str(EXAMPLE), "--out", str(out), *words)()


def many(out: Path, books: list[Path], workers: int) -> None:
    """Many workbooks at once, as PDF."""
    shutil.rmtree(out, ignore_errors=True)
    process(PROGRAM, "build", *map(str, books), "--to", "pdf", "--out", str(out), "--workers", str(workers))()


if __name__ == "__main__":
    heading()
    document = told(open_workbook(EXAMPLE))
    (page, figures), style = print_page(document), print_style(document)
    pictures = named_pictures(document) | figures

    def engine() -> None:
        _laid_out(page, style, pictures)

    compare("html, in process / the PDF engine", lambda: made("html"), engine, 0.10, runs=5)
    compare("html and pdf, in process / the PDF engine", lambda: made("html", "pdf"), engine, 1.10, runs=3)
    compare(
        ("html, pdf and docx, in process / the PDF engine"), lambda: made("html", "pdf", "docx"), engine, 1.20, runs=5
    )
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        compare(
            "build, all formats / build --to pdf", lambda: fresh(out), lambda: fresh(out, "--to", "pdf"), 1.10, runs=3
        )
        fresh(out)
        compare(
            "a second build / the first",
            process(PROGRAM, "build", str(EXAMPLE), "--out", str(out)),
            lambda: fresh(Path(folder) / "other"),
            0.25,
            runs=3,
        )
        books = [Path(shutil.copytree(EXAMPLE, Path(folder) / f"book{number}")) for number in range(BOOKS)]
        one, two = timed(lambda: many(out, books, 1)), timed(lambda: many(out, books, 2))
        print(f"{BOOKS} workbooks with 2 workers: {one / two:.2f}x as fast as with 1 (target 1.60x)")
        for path in sorted(out.parent.glob("other/*.*")):
            print(f"{path.name:<58} {path.stat().st_size / 1e6:9.2f} MB")
