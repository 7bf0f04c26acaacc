"""Workbooks that mean harm: a finding in time that grows with the text and within 200 MB, never a crash or a wait."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cxstrategy.text.folder import TEXT_LIMIT, read_workbook
from tests.growth import assert_time_grows_with_size

_BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)
_CHAIN = (
    "a0: &a0 "
    + "[" * 30
    + "]" * 30
    + "\n"
    + "".join(f"a{n}: &a{n} {'[' * 5}*a{n - 1}{']' * 5}\n" for n in range(1, 400))
)


def _doubled(line: str) -> str:
    """A text of 10 kB, doubled on each of 30 lines."""
    return f"a0: &a0 {'x' * 10_000}\n" + "".join(f"a{n + 1}: &a{n + 1} {line.format(n=n)}\n" for n in range(30))


TEXTS: dict[str, Callable[[], str]] = {
    "brackets": lambda: "a: " + "[" * 100_000,
    "braces": lambda: "a: " + "{a: " * 100_000,
    "brackets on lines": lambda: "a:\n" + "[\n" * 50_000,
    "dashes": lambda: "a:\n " + "- " * 100_000,
    "staircase": lambda: "".join(" " * depth + "a:\n" for depth in range(1_500)),
    "bomb": lambda: _BOMB,
    "chain of anchors": lambda: _CHAIN,
    "long text by alias": lambda: f"a: &a {'x' * 10_000}\nb: [{', '.join(['*a'] * 5_000)}]\n",
    "long text doubled": lambda: _doubled("[*a{n}, *a{n}]"),
    "long text by merge keys": lambda: _doubled("{{<<: *a{n}, b: *a{n}}}"),
    "anchor in itself": lambda: "a: &a [*a]\n",
    "almost too large": lambda: "a: |\n" + "  x\n" * 1_200_000,
    "a million items": lambda: "a:\n" + "- x\n" * 1_000_000,
    "a flow of items": lambda: "a: [" + "x, " * 1_000_000,
    "a quotation without end": lambda: 'a: "' + "x\n" * 2_000_000,
    "apostrophes": lambda: "a:\n" + "  b: 's avonds\n" * 7_000,
    "colons": lambda: "a: " + "b: " * 1_000_000,
    "tabs": lambda: "a:\n" + "\tb: c\n" * 18_000,
    "bullets": lambda: "a:\n" + "  * x\n" * 18_000,
    "anchors": lambda: "".join(f"a{number}: &b{number} c\n" for number in range(6_000)),
    "pairs": lambda: "a: [" + "b: c, " * 800 + "]",
    "commas": lambda: "a: {x: b," + "b c, " * 900 + "}",
    "surrogates": lambda: 'a: "' + "\\ud800" * 100_000 + '"',
    "spaces before a hash": lambda: ("a: x" + " " * 4_900 + "#1\n") * 20,
    "zeros": lambda: "\x00" * 1_000_000,
    "a number": lambda: "a: " + "9" * 1_000_000,
    "documents": lambda: "---\n" * 25_000,
    "conflicts": lambda: "<<<<<<< a\n" * 10_000,
    "keys": lambda: "a: b\n" * 20_000,
}
FINE = {"almost too large", "a number"}


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_a_finding(name: str, tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text(TEXTS[name](), "utf-8")
    reading = read_workbook(tmp_path)
    assert bool(reading.findings) != (name in FINE)
    assert sum(1 for _ in reading.root.walk()) <= 100_000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the high-water mark is read from /proc")
@pytest.mark.parametrize(
    "name", ["brackets", "bomb", "long text by alias", "a million items", "almost too large", "a quotation without end"]
)
def test_a_hostile_text_stays_within_200_megabytes(name: str, tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text(TEXTS[name](), "utf-8")
    code = (
        "import sys; from pathlib import Path; from cxstrategy.text.folder import read_workbook;"
        "read_workbook(Path(sys.argv[1])); print(Path('/proc/self/status').read_text())"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    kilobytes = int(re.search(r"VmHWM:\s+(\d+) kB", ran.stdout)[1])  # type: ignore[index]
    assert kilobytes < 200_000
    assert not ran.stderr


def test_a_file_over_the_limit_is_not_read_at_all(tmp_path: Path) -> None:
    with (tmp_path / "workbook.yaml").open("wb") as file:
        file.truncate(50 * 1_000_000_000)  # a hole of 50 GB takes no room
    (tmp_path / "more.yaml").write_text("organisation: {name: De Zwaluw}\n")
    reading = read_workbook(tmp_path)
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
        ("CX012", f"{tmp_path.as_posix()}/workbook.yaml:1:1")
    ]
    assert reading.root.value == {"organisation": {"name": "De Zwaluw"}}
    assert reading.broken
    (tmp_path / "workbook.yaml").write_bytes(b"#" * (TEXT_LIMIT + 1))
    assert [finding.code for finding in read_workbook(tmp_path).findings] == ["CX012"]


@pytest.mark.parametrize("more", [0, 1])
def test_what_aliases_repeat_counts_to_the_last_byte(more: int, tmp_path: Path) -> None:
    text = f"a: &a {'é' * 49_998}\nb: [{', '.join(['*a'] * 48)}]\nc: "
    repeated = 48 * len(("&a " + "é" * 49_998).encode())
    text += "x" * (TEXT_LIMIT - repeated - len(text.encode()) + more)
    (tmp_path / "workbook.yaml").write_text(text, "utf-8")
    reading = read_workbook(tmp_path)
    assert [(finding.code, finding.span.line) for finding in reading.findings] == [("CX012", 2)][:more]
    assert reading.broken == bool(more)


def test_what_aliases_repeat_in_every_file_counts_for_the_workbook(tmp_path: Path) -> None:
    for name in "bcdefg":
        text = f"{name}: &a {'x' * 10_000}\n{name}{name}: [{', '.join(['*a'] * 450)}]\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    assert [(finding.code, finding.span.source.path[-6:]) for finding in read_workbook(tmp_path).findings] == [
        ("CX012", "g.yaml")
    ]


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(path))  # a socket's path may not be long


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize(
    "make",
    [
        _pipe,
        _socket,
        Path.mkdir,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to("/etc/passwd"),
        lambda path: path.symlink_to(path),
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to("../outside.yaml"),
    ],
    ids=["pipe", "socket", "folder", "device", "link out", "link to itself", "link to nothing", "link up"],
)
def test_what_is_no_file_of_the_workbook_is_a_finding_and_never_a_wait(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = tmp_path / "w"
    workbook.mkdir()
    monkeypatch.chdir(workbook)
    (tmp_path / "outside.yaml").write_text("secret: yes\n")
    make(workbook / "x.yaml")
    (workbook / "workbook.yaml").write_text("organisation: {name: De Zwaluw}\n")
    reading = read_workbook(workbook)
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
        ("CX009", f"{workbook.as_posix()}/x.yaml:1:1")
    ]
    assert reading.root.value == {"organisation": {"name": "De Zwaluw"}}


def test_a_csv_behind_a_pipe_or_a_link_out_is_a_finding(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "out.csv").symlink_to("/etc/passwd")
    text = "maturity: {responses: pipe.csv}\nroute: {responses: out.csv}\n"
    (tmp_path / "workbook.yaml").write_text(text)
    reading = read_workbook(tmp_path)
    assert [finding.code for finding in reading.findings] == ["CX009", "CX009"]
    assert reading.responses == {}
    assert reading.files == {"workbook.yaml"}


def test_a_huge_csv_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text("route: {responses: r.csv}\n")
    for content in ("respondent;layer;x\n" + "a;b;1\n" * 700_000, ";" * 4_000_000, '"' * 4_000_000, "\n" * 4_000_000):
        (tmp_path / "r.csv").write_text(content)
        assert read_workbook(tmp_path).findings


GROWING: dict[str, tuple[Callable[[int], str], int]] = {
    "apostrophes": (lambda size: "a:\n" + "  b: 's avonds\n" * size, 500),
    "tabs": (lambda size: "a:\n" + "\tb: c\n" * size, 2_000),
    "bullets": (lambda size: "a:\n" + "  * x\n" * size, 2_000),
    "pairs": (lambda size: "a: [" + "b: c, " * size + "]", 400),
    "commas": (lambda size: "a: {x: b," + "b c, " * size + "}", 400),
    "keys": (lambda size: "a: b\n" * size, 4_000),
    "anchors": (lambda size: "".join(f"a{number}: &b{number} c\n" for number in range(size)), 1_000),
    "items": (lambda size: "a:\n" + "- x\n" * size, 5_000),
}


@pytest.mark.parametrize("name", GROWING)
def test_reading_a_hostile_text_takes_no_longer_than_its_length_explains(name: str, tmp_path: Path) -> None:
    text, size = GROWING[name]

    def read(count: int) -> None:
        (tmp_path / "workbook.yaml").write_text(text(count), "utf-8")
        read_workbook(tmp_path)

    assert_time_grows_with_size(read, size)
