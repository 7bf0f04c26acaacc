"""The library as a program of somebody else uses it: what it takes, what it refuses, what it leaves alone."""

import ast
import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import cxstrategy
from cxstrategy import Workbook, WorkbookError, explained, make, make_all, numbers, open_workbook
from cxstrategy.starter import schema_text
from cxstrategy.workbook import calculated, told

ROOT = Path(__file__).parent.parent
STARTEND = ROOT / "examples" / "startend"
WRONG = "workbook: {format: 1, title: Plan, date: 2027-01-15, tittel: x}\norganisation: {name: Wij}\n"


class Somewhere:
    """A path of another library: only what os.PathLike promises."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with one mistake."""
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "strategy.yaml").write_text(WRONG)
    return tmp_path / "book"


@pytest.mark.parametrize("kind", [str, Path, Somewhere])
def test_every_kind_of_path_is_taken(kind: type, book: Path, tmp_path: Path) -> None:
    assert [finding.code for finding in open_workbook(kind(book)).findings] == ["CX004"]
    made = make(kind(book), "html", kind(tmp_path / "out"))
    assert made.files == [tmp_path / "out" / "book.html"] and made.files[0].is_file()
    assert [one.files for one in make_all([kind(book)], ["html"], kind(tmp_path / "out"))] == [made.files]


def test_an_unknown_format_is_refused_before_anything_is_made(book: Path, tmp_path: Path) -> None:
    for asked in (["html", "odt"], "html,odt"):
        with pytest.raises(WorkbookError, match="odt is not a format. Choose from: pdf, docx, html, xlsx."):
            make_all([book], asked, tmp_path / "out")
    with pytest.raises(WorkbookError, match="No format is named"):
        make(book, [], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_unknown_language_is_refused_with_the_ones_there_are(book: Path, tmp_path: Path) -> None:
    workbook = open_workbook(book)
    for use in (
        lambda: make(book, "html", tmp_path / "out", "de"),
        lambda: told(workbook, "de"),
        lambda: calculated(workbook, "de"),
        lambda: explained(workbook, "progress", "de"),
        lambda: schema_text("de"),
    ):
        with pytest.raises(WorkbookError, match="There is no language `de`. Choose one of: nl, en."):
            use()
    assert not (tmp_path / "out").exists()


def test_a_path_that_holds_no_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="there is no folder or file .*/nowhere"):
        open_workbook(tmp_path / "nowhere")
    assert open_workbook(tmp_path).findings[0].code == "CX009"
    (tmp_path / "empty.yaml").touch()
    assert open_workbook(tmp_path / "empty.yaml").findings
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert open_workbook(tmp_path / "photo.png").findings


def test_a_finding_prints_on_one_line_with_its_place(book: Path) -> None:
    (finding,) = open_workbook(book).findings
    assert str(finding).startswith(f"error CX004 {book}/strategy.yaml:1:54: ") and "tittel" in str(finding)
    assert repr(finding) == f"<Finding error CX004 {book}/strategy.yaml:1:54>"
    assert len(repr(finding.span)) < 200 + len(str(book)) and len(repr(open_workbook(book))) < 300 + 2 * len(str(book))


def test_numbers_are_plain_values_and_can_be_explained() -> None:
    workbook = open_workbook(ROOT / "examples" / "reisbureau")
    assert json.loads(json.dumps(numbers(workbook)))["route"]["order"] == ["do", "think", "share"]
    assert "8-business-case.yaml:" in (explained(workbook, "business_case.npv", "en") or "")
    assert explained(workbook, "business_case.nvp", "en") is None


def test_threads_and_both_languages_share_a_process(tmp_path: Path) -> None:
    def made(language: str) -> str:
        return make(STARTEND, "html", tmp_path / language, language).files[0].read_text("utf-8")

    with ThreadPoolExecutor(4) as threads:
        dutch, english, *again = threads.map(made, ["nl", "en", "nl", "en"])
    assert 'lang="nl"' in dutch and 'lang="en' in english and again == [dutch, english]


def test_a_workbook_that_is_open_survives_a_change_of_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "reisbureau", tmp_path / "book")
    monkeypatch.chdir(tmp_path)
    workbook: Workbook = open_workbook("book")
    before = told(workbook)
    workbook = open_workbook("book")
    monkeypatch.chdir("/")
    assert told(workbook).body == before.body


IMPORTED = """
import decimal, gc, gettext, json, locale, logging, os, random, signal, sys, warnings
import click, yaml  # what these do to a process is theirs

def state():
    handlers = [str(signal.getsignal(number)) for number in signal.valid_signals()]
    return [
        dict(os.environ), [str(one) for one in warnings.filters], handlers, logging.root.handlers, logging.root.level,
        locale.setlocale(locale.LC_ALL), gettext.textdomain(), str(decimal.getcontext()), gc.get_threshold(),
        str(random.getstate()), sys.path, sys.getrecursionlimit(), str(sys.excepthook), os.getcwd(), os.umask(0o22),
    ]

os.umask(0o22)
before = state()
import importlib, pathlib, cxstrategy
house = pathlib.Path(cxstrategy.__file__).parent
for path in house.rglob("*.py"):
    importlib.import_module(".".join(path.relative_to(house.parent).with_suffix("").parts))
cxstrategy.open_workbook(sys.argv[1])
print([(old, new) for old, new in zip(before, state()) if old != new])
"""


def test_importing_and_checking_leave_the_process_as_it_was() -> None:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IMPORTED, STARTEND], cwd=ROOT, capture_output=True, text=True
    )
    assert (run.stdout.strip(), run.stderr) == ("[]", "")


TYPED = """
from pathlib import Path
from cxstrategy import Finding, Made, Severity, Workbook, WorkbookError
from cxstrategy import explained, make, make_all, numbers, open_workbook

def errors(path: str) -> list[str]:
    workbook: Workbook = open_workbook(path)
    found: list[Finding] = [one for one in workbook.findings if one.severity is Severity.ERROR]
    return [f"{one.span.line}: {one.message.into('nl')}" for one in found if one.span is not None]

def build(paths: list[Path]) -> list[Path]:
    try:
        made: Made = make(paths[0], ["docx", "pdf"], "output", language="en")
    except WorkbookError as error:
        raise SystemExit(str(error)) from error
    return made.files + [file for one in make_all(paths, "html", Path("output"), workers=2) for file in one.files]

reveal_type(numbers(open_workbook(Path("x"))))
reveal_type(explained(open_workbook("x"), "business_case.npv", "nl"))
make(3, ["docx"], "output")
"""


def test_a_strictly_typed_program_can_use_it(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "user.py").write_text(TYPED)
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--cache-dir", tmp_path, tmp_path / "user.py"],
        cwd=tmp_path, env={"MYPYPATH": str(ROOT), "PATH": ""}, capture_output=True, text=True,
    )  # fmt: skip
    said = [line.partition(": ")[2] for line in run.stdout.splitlines() if "user.py" in line]
    assert said[:2] == ['note: Revealed type is "dict[str, Any]"', 'note: Revealed type is "str | None"'], run.stdout
    assert len(said) == 3 and 'incompatible type "int"' in said[2], run.stdout


def test_every_public_name_is_there_with_its_type() -> None:
    stub = ast.parse((ROOT / "cxstrategy" / "__init__.pyi").read_text("utf-8"))
    typed = {name.asname for node in stub.body if isinstance(node, ast.ImportFrom) for name in node.names}
    assert typed | {"__version__"} == set(cxstrategy.__all__) == set(dir(cxstrategy))
    assert all(getattr(cxstrategy, name) for name in cxstrategy.__all__)
    with pytest.raises(AttributeError, match="make_everything"):
        cxstrategy.make_everything  # noqa: B018
