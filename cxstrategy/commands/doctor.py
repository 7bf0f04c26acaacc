"""`cxstrategy doctor`: what this computer has, and what is missing for which format."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from platform import python_version

import click

from cxstrategy.commands.system import _
from cxstrategy.template_folder import template_folder
from cxstrategy.writers.formats import FORMATS, installed_version

# What every command needs, and what a product is made with; what a format needs besides is said by the formats.
ALL = ("click", "pyyaml")
PRODUCT_LIBRARIES = {
    "document": ("jinja2", "markdown-it-py", "babel", "lxml", "pillow"),
    "spreadsheet": ("babel", "pillow"),
}
# What reads the Excel forms that come back from a workshop; nothing that is made needs it.
FORM_LIBRARIES = ("python-calamine",)
# The module of a package where it has another name.
MODULES = {
    "pyyaml": "yaml",
    "markdown-it-py": "markdown_it",
    "python-docx": "docx",
    "pillow": "PIL",
    "fonttools": "fontTools",
    "python-calamine": "python_calamine",
}
NAMES = {"pdf": "PDF", "docx": "Word", "html": "HTML", "xlsx": "Excel"}
PANGO = {
    "linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "winget install MSYS2.MSYS2   +   pacman -S mingw-w64-x86_64-pango",
}
# A name, what was found, and what to do when it was not found.
State = tuple[str, str, str]


@click.command(
    help=_("Say what this computer has and what is missing for which format. Word and HTML need no PDF libraries.")
)
def doctor() -> None:
    """Look at everything once; exit with 2 when a format cannot be made."""
    ready = _show(_("Every command"), [_python(), *map(_package, ALL), *_parts()])
    made = {form: ready and _show(f"{NAMES[form]} ({form})", list(_needed_for(form))) for form in FORMATS}
    _show(_("Filled forms (Excel)"), list(map(_package, FORM_LIBRARIES)))
    missing = [NAMES[form] for form, can in made.items() if not can]
    click.echo(
        _("Not everything can be made ({formats}): see the lines with ✗ for what to do.").format(
            formats=", ".join(missing)
        )
        if missing
        else _("Everything is there: Word, PDF, HTML and Excel can be made.")
    )
    sys.exit(2 if missing else 0)


def _show(title: str, states: list[State]) -> bool:
    """Print what was found under a title; whether all of it is there."""
    click.echo(title)
    for name, found, problem in states:
        click.echo(f"  {'✗' if problem else '✓'} {name:<16} {problem or found}")
    click.echo()
    return not any(problem for _name, _found, problem in states)


def _needed_for(form: str) -> Iterator[State]:
    for package in dict.fromkeys([*PRODUCT_LIBRARIES[FORMATS[form].product], *FORMATS[form].libraries]):
        yield _package(package)
    if form == "pdf":
        yield _look("Pango", _pango_version, _("missing. Word and HTML work; for PDF: {how}").format(how=_pango()))


def _python() -> State:
    return "Python", python_version(), ""


def _package(package: str) -> State:
    """A package with its version, loaded to see whether it works."""
    remedy = "pip install --force-reinstall {package}" if installed_version(package) else "pip install {package}"
    problem = _("missing or damaged: {how}").format(how=remedy.format(package=package))
    return _look(package, lambda: installed_version(package) and _loaded(package), problem)


def _loaded(package: str) -> str:
    # The PDF engine loads Pango with itself: that has a line of its own.
    if package != "weasyprint":
        import_module(MODULES.get(package, package))
    return installed_version(package)


def _parts() -> Iterator[State]:
    yield _("YAML reader"), _fast_yaml() or _("in Python: slower, but it works"), ""
    yield _look(_("templates"), lambda: str(template_folder()), _("missing: install cxstrategy again"))


def _look(name: str, look: Callable[[], str], otherwise: str) -> State:
    """What `look` finds, or what to do where it finds nothing or fails."""
    try:
        found = look()
    except Exception:
        found = ""
    return (name, found, "") if found else (name, "", otherwise)


def _fast_yaml() -> str:
    try:
        import_module("yaml._yaml")
    except ImportError:
        return ""
    return _("compiled")


def _pango_version() -> str:
    number = int(import_module("weasyprint.text.ffi").pango.pango_version())
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


def _pango() -> str:
    return PANGO.get(sys.platform, PANGO["linux"])
