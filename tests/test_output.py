"""Files that are put in place: names that never meet, permissions that are kept, nothing lost when a format fails."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy import make_all, workbook
from cxstrategy.output import build_cache
from cxstrategy.output.file_names import names_of
from cxstrategy.output.processes import WriterFailed, WriterProcesses
from cxstrategy.output.write_file import put
from cxstrategy.writers import html

EXAMPLES = Path(__file__).parent.parent / "examples"
STARTEND, REISBUREAU = EXAMPLES / "startend", EXAMPLES / "reisbureau"


def test_names_that_meet_after_renaming_get_a_number() -> None:
    names = names_of([Path("p/a/x"), Path("p/b/x"), Path("p/a-x"), Path("p/a-x-2")])
    assert names == ["a-x-3", "b-x", "a-x", "a-x-2"]


@given(some.lists(some.text("abXx-2é\u0301", min_size=1, max_size=3), min_size=1, max_size=8))
def test_no_two_names_are_one_file_on_any_file_system(parts: list[str]) -> None:
    paths = [Path("p", part, name) for part in parts[:3] for name in parts]
    names = names_of(paths)
    assert len(names) == len(paths) == len({name.casefold() for name in names})
    assert names == names_of(paths)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_keeps_its_permissions_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    secret, fresh = tmp_path / "secret", tmp_path / "fresh"
    secret.write_text("old")
    secret.chmod(0o600)
    before = os.umask(0o027)
    try:
        put(secret, b"new")
        put(fresh, b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600 and secret.read_bytes() == b"new"
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


def test_an_interrupt_while_writing_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "strategy.html"
    target.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["strategy.html"]
    assert target.read_bytes() == b"old"


def test_a_format_that_fails_leaves_the_others_and_a_report_until_it_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(product: object) -> bytes:
        raise ValueError("no such colour")

    whole = html.write_html
    monkeypatch.setattr(html, "write_html", broken)
    (made,) = make_all([STARTEND], "html,docx", tmp_path)
    assert made.files == [tmp_path / "startend.docx"]
    (refused,) = made.refused
    report = tmp_path / "startend.html-error.txt"
    assert str(report) in str(refused) and "startend.html could not be made" in str(refused)
    assert "ValueError: no such colour" in report.read_text("utf-8")
    monkeypatch.setattr(html, "write_html", whole)
    (made,) = make_all([STARTEND], "html,docx", tmp_path)
    assert len(made.files) == 2 and not made.refused and not report.exists()


def test_a_document_that_cannot_be_told_leaves_the_spreadsheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(workbook.PRODUCTS, "document", lambda *_: 1 / 0)
    (made,) = make_all([REISBUREAU], "html,docx,xlsx", tmp_path)
    assert [path.name for path in made.files] == ["reisbureau.xlsx"]
    assert [str(one) for one in made.refused if "reisbureau-document could not be made" in str(one)]
    assert "ZeroDivisionError" in (tmp_path / "reisbureau-document-error.txt").read_text("utf-8")


def test_a_workbook_that_cannot_be_checked_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> workbook.Workbook:
        return 1 / 0 if path == REISBUREAU else whole(path)

    whole = workbook.open_workbook
    monkeypatch.setattr(workbook, "open_workbook", broken)
    first, second = make_all([REISBUREAU, STARTEND], "html", tmp_path)
    assert not first.files and "the program itself is at fault" in str(first.refused[0])
    assert [path.name for path in second.files] == ["startend.html"]


def test_a_library_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    (made,) = make_all([STARTEND], "html,pdf", tmp_path)
    assert [path.name for path in made.files] == ["startend.html"]
    assert "startend.pdf needs the Python package `weasyprint`, which is not installed" in str(made.refused[0])
    assert not list(tmp_path.glob("*-error.txt"))


def test_a_writer_that_fails_in_a_process_of_its_own_says_where() -> None:
    processes = WriterProcesses(2)
    try:
        failed, refused = processes.submit("no document", "html"), processes.submit("no document", "html")
        for result in (failed, refused):
            with pytest.raises(WriterFailed, match="AttributeError"):
                result.result()
    finally:
        processes.end()


def test_new_versions_of_the_libraries_make_a_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    for version in ("1.0", "1.0", "2.0"):
        monkeypatch.setattr(build_cache, "installed_version", lambda library, version=version: version)
        build_cache._tool.cache_clear()
        list(make_all([STARTEND], "html", tmp_path, progress=told.append))
    build_cache._tool.cache_clear()
    assert len(told) == 2


def test_builds_of_one_process_share_a_folder(tmp_path: Path) -> None:
    for made in make_all([STARTEND, REISBUREAU], "html", tmp_path):
        (again,) = make_all([STARTEND], "html", tmp_path)
        assert again.files == [tmp_path / "startend.html"] and not made.refused


@pytest.mark.parametrize("content", ["[" * 200_000, "{}" * 9, '{"startend.html": {"a": [1]}}', "[]", "x" * 6_000_000])
def test_a_cache_that_is_not_ours_is_replaced(content: str, tmp_path: Path) -> None:
    (tmp_path / ".cxstrategy.json").write_text(content)
    (made,) = make_all([STARTEND], "html", tmp_path)
    assert not made.refused
    assert list(json.loads((tmp_path / ".cxstrategy.json").read_text())) == ["startend.html"]


def test_a_link_in_the_place_of_a_file_is_refused_and_both_stay(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.html").write_text("of another")
    (tmp_path / "startend.html").symlink_to(tmp_path / "elsewhere.html")
    (made,) = make_all([STARTEND], "html", tmp_path)
    assert not made.files and "is a link to another file" in str(made.refused[0])
    assert (tmp_path / "startend.html").is_symlink() and (tmp_path / "elsewhere.html").read_text() == "of another"
