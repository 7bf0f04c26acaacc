"""The README as somebody new follows it: every command and every line of Python in it does what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cxstrategy.commands.group import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
# Which lines these processes run other tests count: counting takes as long as the work.
UNCOUNTED = {"COVERAGE_PROCESS_CONFIG": "", "COVERAGE_PROCESS_START": ""}
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.M | re.S)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder with the examples in it, as a clone has."""
    place = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "examples" / "reisbureau", place / "examples" / "reisbureau")
    return place


def ran(words: list[str], place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], cwd=place, capture_output=True, text=True, encoding="utf-8", timeout=300,
        env={**os.environ, "LANGUAGE": "en", "PYTHONPATH": str(ROOT), **UNCOUNTED},
    )  # fmt: skip


def commands() -> list[list[str]]:
    """The commands of the README in their order, also those in the middle of a sentence."""
    lines = [line.split("#")[0].strip() for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]
    lines += [line.replace("\n", " ") for line in re.findall(r"`(cxstrategy \w+ [^`]+)`", README)]
    return [shlex.split(line)[1:] for line in lines if re.match(r"cxstrategy \w", line)]


def test_every_command_in_the_readme_works_in_its_order(place: Path) -> None:
    assert len(commands()) >= 8
    for words in commands():
        done = ran([str(ROOT / "cli.py"), *words], place)
        # A fresh workbook is incomplete: what it lacks is said, and it builds all the same.
        assert done.returncode in (0, 1), (words, done.stderr)
        assert "Traceback" not in done.stderr
    assert {path.suffix for path in (place / "output").glob("my-strategy.*")} == {".docx", ".pdf", ".html"}
    assert (place / "output" / "reisbureau.xlsx").is_file()


def test_the_python_in_the_readme_works(place: Path) -> None:
    (code,) = (text for kind, text in BLOCKS if kind == "python")
    (place / "try.py").write_text(code, "utf-8")
    done = ran(["-W", "error", "try.py"], place)
    assert done.returncode == 0, done.stderr
    assert "reisbureau.docx" in done.stdout and "reisbureau.pdf" in done.stdout


def test_the_table_of_commands_is_the_list_of_commands() -> None:
    assert re.findall(r"^\| `(\w+)", README, re.M)[: len(COMMANDS)] == list(COMMANDS)
