"""A PDF in; its text out, and what poppler complains of while it reads."""

import subprocess

from tests.programs import program


def printed(content: bytes, *options: str) -> tuple[str, str]:
    """What pdftotext prints, and what it complains of."""
    return _run([program("pdftotext", "poppler-utils"), *options, "-", "-"], content)


def complaints_while_drawing(content: bytes) -> str:
    """What pdftoppm complains of while it draws every page, small."""
    return _run([program("pdftoppm", "poppler-utils"), "-r", "12", "-gray", "-"], content, text=False)[1]


def _run(command: list[str], content: bytes, text: bool = True) -> tuple[str, str]:
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    return done.stdout.decode() if text else "", done.stderr.decode()
