"""`cxstrategy doctor`: what this computer has, and what is missing for which format."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

import click

from cxstrategy.commands.system import _
from cxstrategy.template_folder import template_folder

# Each package and the one thing that cannot be done without it.
PACKAGES = {
    "pyyaml": _("reading workbooks"),
    "pydantic": _("reading workbooks"),
    "jinja2": _("documents"),
    "markdown-it-py": _("documents"),
    "babel": _("documents"),
    "lxml": _("documents"),
    "python-docx": _("Word"),
    "resvg_py": _("figures in Word"),
    "weasyprint": _("PDF"),
    "pikepdf": _("PDF"),
    "xlsxwriter": _("Excel"),
}
PANGO = {
    "linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "winget install MSYS2.MSYS2   +   pacman -S mingw-w64-x86_64-pango",
}


@click.command(
    help=_("Say what this computer has and what is missing for which format. Word and HTML need no PDF libraries.")
)
def doctor() -> None:
    """Look at everything once; exit with 2 when a format cannot be made."""
    healthy = True
    for name, state, problem in _examined():
        click.echo(f"  {'✗' if problem else '✓'} {name:<16} {problem or state}")
        healthy = healthy and not problem
    click.echo()
    click.echo(
        _("Everything is there: Word, PDF and HTML can be made.")
        if healthy
        else _("See the lines with ✗ for what to do.")
    )
    sys.exit(0 if healthy else 2)


def _examined() -> Iterator[tuple[str, str, str]]:
    yield "Python", python_version(), ""
    for package, use in PACKAGES.items():
        try:
            yield package, f"{version(package)} ({use})", ""
        except PackageNotFoundError:
            yield package, "", _("missing, needed for {use}: pip install {package}").format(use=use, package=package)
    yield _("YAML reader"), *_found(_fast_yaml, _("in Python: slower, but it works"))
    yield _("templates"), *_found(lambda: str(template_folder()), _("missing: install cxstrategy again"))
    yield (
        _("PDF engine"),
        *_found(_pdf_engine, _("Pango is missing. Word and HTML work; for PDF: {how}").format(how=_pango())),
    )


def _found(look: Callable[[], str], otherwise: str) -> tuple[str, str]:
    """What `look` finds as (state, ""), or ("", otherwise) when it is not there."""
    try:
        return look(), ""
    except (ImportError, OSError, AttributeError):
        return "", otherwise


def _fast_yaml() -> str:
    import_module("yaml._yaml")
    return _("compiled")


def _pdf_engine() -> str:
    return f"Pango {import_module('weasyprint.text.ffi').pango.pango_version()}"


def _pango() -> str:
    return PANGO.get(sys.platform, PANGO["linux"])
