"""Any workbook that can be told is told in every format, whatever is missing from it or written in it."""

import io
import random
import zipfile
from pathlib import Path

import pytest
import yaml

from cxstrategy.workbook import Workbook, calculated, open_workbook, told
from cxstrategy.writers.formats import written
from tests.writers.word_file import audit

EXAMPLE = Path(__file__).parent.parent / "examples" / "reisbureau"
# What people do write: long words, other scripts, emoji, signs that mean something to YAML, Markdown, HTML or Word.
TEXTS = [
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsformular" * 3,
    "Ελληνικά, русский, العربية, עברית, 日本語, हिन्दी",
    "🙂👩‍👩‍👧‍👦 klant 🇳🇱",
    "<b>vet</b> & {{ 7 * 7 }} {% raw %} ${x} %(s)s",
    "=1+1; 'citaat' \"dubbel\" `code` *ster* _streep_ #hek | pijp",
    "a\u00adb\u200bc\u2028d",
    "—" * 200,
    "x",
]


def everything() -> dict[str, object]:
    """The example in one piece."""
    book: dict[str, object] = {}
    for file in EXAMPLE.glob("*.yaml"):
        book |= yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader) or {}
    book.get("workbook", {}).pop("brand", None)  # type: ignore[attr-defined]
    return book


def spoiled(value: object, chance: random.Random, path: tuple[str, ...] = ()) -> object:
    """A copy in which keys and items are gone here and there, and free text says something odd."""
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if path == () or chance.random() > 0.12}
        return {key: spoiled(item, chance, (*path, key)) for key, item in kept.items()}
    if isinstance(value, list):
        return [spoiled(item, chance, path) for item in value if chance.random() > 0.25]
    if path[-1] in FREE_TEXT and chance.random() < 0.3:
        return chance.choice(TEXTS)
    return value


FREE_TEXT = {
    "title", "name", "statement", "reason", "description", "promise", "ask", "owner", "source", "narrative", "message",
    "before", "after", "change", "purpose", "mechanism", "consequence", "quote", "experience", "meaning", "task",
}  # fmt: skip


def strategy_has_numbers(workbook: Workbook) -> bool:
    return bool(workbook.strategy and (workbook.strategy.business_case or workbook.strategy.objectives))


def write_book(folder: Path, book: object) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "boek.yaml"
    file.write_text(yaml.safe_dump(book, allow_unicode=True, sort_keys=False), "utf-8")
    return file


@pytest.mark.parametrize("seed", range(12))
def test_a_spoiled_workbook_is_still_told(seed: int, tmp_path: Path) -> None:
    book = spoiled(everything(), random.Random(seed))
    workbook = open_workbook(write_book(tmp_path, book))
    assert workbook.strategy is not None
    document = told(workbook, "nl" if seed % 2 else "en")
    assert "None" not in [word for word in document.body.split()]
    assert written(document, "html").startswith(b"<!DOCTYPE html>")
    content = written(document, "docx")
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    assert audit(content, tmp_path) == []
    if strategy_has_numbers(workbook):
        assert zipfile.ZipFile(io.BytesIO(written(calculated(workbook, "nl"), "xlsx"))).testzip() is None
    if seed % 4 == 0:
        assert written(document, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize(
    "book", [{}, {"workbook": {"title": "x"}}, {"organisation": {"name": "Wij"}}, {"importance": {}}]
)
def test_an_almost_empty_workbook_is_told_or_says_why_not(book: dict[str, object], tmp_path: Path) -> None:
    from cxstrategy.finding import WorkbookError

    workbook = open_workbook(write_book(tmp_path, book))
    if workbook.strategy is None:
        with pytest.raises(WorkbookError):
            told(workbook)
    else:
        assert all(written(told(workbook), form) for form in ("html", "docx", "pdf"))
    assert workbook.findings


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_the_same_workbook_gives_the_same_bytes(form: str) -> None:
    first, second = (written(told(open_workbook(EXAMPLE)), form) for _ in range(2))
    assert first == second


def test_what_a_workbook_says_is_never_run_as_a_template(tmp_path: Path) -> None:
    book = {
        "workbook": {"format": 1, "title": "{{ 7 * 7 }}", "date": "2027-01-15"},
        "organisation": {"name": "{% x %}"},
    }
    body = told(open_workbook(write_book(tmp_path, book))).body
    assert "{{ 7 * 7 }}" in body and "49" not in body
