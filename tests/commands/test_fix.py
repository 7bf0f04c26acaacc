"""`fix`: mistakes go, everything else stays to the byte, and nobody's file is lost."""

import codecs
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxstrategy.commands import fix as command
from cxstrategy.finding import WorkbookError
from cxstrategy.output.write_file import put_together
from tests.seeded.mistakes import SeededMistake, seeded, texts_of, write

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = "workbook: {format: 1, title: T, date: 2027-01-01}\norganisation: {name: O}\n"
MISTAKES = 100
Run = Callable[..., Result]


def spoilt(tmp_path: Path, example: str, line_end: str = "\n", chance: int = 3) -> tuple[Path, list[SeededMistake]]:
    folder = Path(shutil.copytree(EXAMPLES / example, tmp_path / example))
    texts, mistakes = seeded(texts_of(folder), MISTAKES, random.Random(chance))
    write(texts, folder, line_end)
    return folder, mistakes


def single(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(HEAD.encode() + (text if isinstance(text, bytes) else text.encode()))
    return path


@pytest.mark.parametrize("example", ["ziekenhuis", "reisbureau", "startend"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_hundred_mistakes_go_and_nothing_else_changes(example: str, line_end: str, run: Run, tmp_path: Path) -> None:
    folder, mistakes = spoilt(tmp_path, example, line_end)
    assert len({one.kind for one in mistakes}) > 15
    run("fix", folder)
    wrong = {(one.file, one.line): one.now for one in mistakes}
    left = 0
    for name, good in texts_of(EXAMPLES / example).items():
        lines = (folder / name).read_bytes().decode().split(line_end)
        assert len(lines) == good.count("\n") + 1
        for number, (was, now) in enumerate(zip(good.split("\n"), lines, strict=True), 1):
            assert now in (was, wrong.get((name, number))), f"{name}:{number}"
            left += now != was
    assert left <= len(mistakes) // 50
    before = {path: path.read_bytes() for path in folder.glob("*.yaml")}
    run("fix", folder)
    assert {path: path.read_bytes() for path in folder.glob("*.yaml")} == before


@pytest.mark.parametrize(
    "folder", sorted(path.parent for path in EXAMPLES.glob("*/*.yaml")), ids=lambda path: path.name
)
def test_a_good_workbook_is_not_touched(folder: Path, run: Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / folder.name))
    run("fix", copy, "--unsafe", "--yes")
    for path in folder.glob("*.yaml"):
        assert (copy / path.name).read_bytes() == path.read_bytes()


ODD = (
    "# een opmerking 🙂 met é\r\nmaturity:   # hier\r\n  date:   31-03-2026\t# scan  \r\n"
    "journeys: [ {id: a,  name: 'A: b', kind: &k klant}, {id: b, name: \"B\", kind: *k} ]\r\n"
    "importance:\r\n    reason: |\r\n      12,5 blijft\t staan  \r\n\r\n      31-03-2026 ook\r\n"
    "    sponsor:   >-\r\n      Een\r\n      naam   # geen opmerking\r\n    urgency: Let op: nu # want\r\nsegments:"
)


def test_what_other_editors_leave_stays_to_the_byte(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(codecs.BOM_UTF8 + (HEAD.replace("\n", "\r\n") + ODD).encode())
    run("fix", path)
    mended = ODD.replace("31-03-2026\t", "2026-03-31\t").replace("&k klant", "&k customer")
    mended = mended.replace("Let op: nu", '"Let op: nu"')
    assert path.read_bytes() == codecs.BOM_UTF8 + (HEAD.replace("\n", "\r\n") + mended).encode()


def test_a_dry_run_shows_what_would_be_changed_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    path = single(tmp_path, "maturity:\n  date: 31-03-2026\n")
    before = path.read_bytes()
    result = run("fix", path, "--dry-run", "--language", "en")
    assert "4 -   date: 31-03-2026" in result.output and "4 +   date: 2026-03-31" in result.output
    assert "1 change in 1 file, which was not written." in result.output
    assert result.exit_code == 1 and path.read_bytes() == before


def test_what_may_be_meant_otherwise_is_only_shown_where_nobody_can_answer(run: Run, tmp_path: Path) -> None:
    path = single(tmp_path, "segments:\n  - {id: a, name: A, share: 1.2}\n")
    before = path.read_bytes()
    assert "--unsafe offers it" in run("fix", path, "--language", "en").output
    shown = run("fix", path, "--unsafe", "--language", "en").output
    assert "share: 1.2%" in shown and path.read_bytes() == before
    run("fix", path, "--unsafe", "--yes")
    assert b"share: 1.2%}" in path.read_bytes()


@pytest.mark.parametrize(
    ("answers", "written"),
    [("\ny\nn\n", ["2026-03-31", "1.2%", "share: 1.3}"]), ("\nn\nj\n", ["2026-03-31", "share: 1.2}", "1.3%"]),
     ("y\nq\n", ["2026-03-31", "share: 1.2}", "share: 1.3}"]), ("n\n", ["31-03-2026", "share: 1.2}", "share: 1.3}"]),
     ("", ["2026-03-31", "share: 1.2}", "share: 1.3}"])],
)  # fmt: skip
def test_somebody_at_a_terminal_is_asked(
    answers: str, written: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from cxstrategy.commands.group import program

    monkeypatch.setattr(command, "at_a_terminal", lambda: True)
    path = single(
        tmp_path, "maturity: {date: 31-03-2026}\nsegments:\n  - {id: a, share: 1.2}\n  - {id: b, share: 1.3}\n"
    )
    CliRunner().invoke(program, ["fix", "--unsafe", str(path)], input=answers)
    text = path.read_text("utf-8")
    assert [part for part in written if part not in text] == []


def test_an_id_and_what_refers_to_it_change_together_in_two_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "segments:\n  - {id: Gezin Een, name: A}\n", "utf-8")
    (tmp_path / "b.yaml").write_text("journeys:\n  - {id: r, name: R, kind: customer, segment: Gezin Een}\n", "utf-8")
    run("fix", tmp_path)
    assert (
        "id: gezin-een" in (tmp_path / "a.yaml").read_text()
        and "segment: gezin-een" in (tmp_path / "b.yaml").read_text()
    )


def test_a_file_of_windows_is_left_and_said(run: Run, tmp_path: Path) -> None:
    path = single(tmp_path, "importance:\n  sponsor: é\nmaturity:\n  date: 31-03-2026\n".encode("cp1252"))
    before = path.read_bytes()
    result = run("fix", path, "--language", "en")
    assert "is not saved as UTF-8: save it so first" in result.output and path.read_bytes() == before


def test_a_link_stays_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = single(tmp_path / "real", "maturity:\n  date: 31-03-2026\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    run("fix", link)
    assert link.is_symlink() and b"2026-03-31" in real.read_bytes()


@pytest.mark.parametrize("stops_at", [1, 2])
@pytest.mark.parametrize("error", [PermissionError(13, "denied"), SystemExit(130)])
def test_several_files_are_written_or_none(
    stops_at: int, error: BaseException, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("a", "b")]
    for path in paths:
        path.write_bytes(b"old")
    moves: list[object] = []
    move = os.replace

    def failing(old: Path, new: Path) -> None:
        moves.append(new)
        if len(moves) == stops_at:
            raise error
        move(old, new)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises((WorkbookError, SystemExit)):
        put_together(dict.fromkeys(paths, b"new"))
    assert [path.read_bytes() for path in paths] == [b"old", b"old"] and len(list(tmp_path.iterdir())) == 2


def test_a_workbook_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    result = run("fix", tmp_path / "none")
    assert result.exit_code == 2


def test_more_slips_than_one_reading_names_are_all_mended(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"  - {{id: s{number}, name: A, share: 0,5%}}\n" for number in range(130))
    path = single(tmp_path, f"segments:\n{rows}")
    run("fix", path)
    assert path.read_text("utf-8") == HEAD + f"segments:\n{rows}".replace("0,5%", "0.5%")
