"""Workbooks with files of strangers in them, and the real command line to try them on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MINIMAL = """workbook: {{format: 1, title: Proef, date: 2026-11-01{brand}}}
organisation: {{name: De Zwaluw}}
importance:
  reason: |
    Klanten gaan weg.
{prose}
"""
# Long enough for any machine under any load: what hangs is found, what is slow is not judged here.
PATIENCE = 300

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """The program as somebody at a terminal runs it; whatever it is fed, it never shows a traceback."""

    def started(*arguments: object, stdout: object = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)],
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LANG": "en_GB.UTF-8", "LANGUAGE": "en"},
        )
        assert "Traceback" not in done.stderr + (done.stdout or "")
        return done

    return started


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """A small workbook whose brand and prose are the test's; `files` go beside it."""

    def made(brand: str = "", prose: str = "", files: dict[str, bytes] | None = None) -> Path:
        folder = tmp_path / "w"
        folder.mkdir()
        text = MINIMAL.format(brand=f", brand: {{{brand}}}" if brand else "", prose=prose)
        (folder / "workbook.yaml").write_text(text, "utf-8")
        for name, content in (files or {}).items():
            (folder / name).write_bytes(content)
        return folder

    return made
