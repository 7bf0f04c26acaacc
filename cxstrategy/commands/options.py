"""What several commands take or do: paths, language, format, strictness, the exit code of findings."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from cxstrategy.commands.system import _
from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import LANGUAGES

Command = TypeVar("Command", bound=Callable[..., Any])

path_argument = click.argument("path", type=click.Path(path_type=Path))
paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
language_option = click.option(
    "--language", type=click.Choice(LANGUAGES), help=_("Use this language instead of the workbook's.")
)
help_language_option = click.option("--language", type=click.Choice(LANGUAGES), help=_("The language of the help."))
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=_("Words for people, or JSON for programs."),
)
out_option = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help=_("Write to this file instead of the screen.")
)
strict_option = click.option(
    "--strict", is_flag=True, help=_("Count warnings and tips too: exit with 1 on any finding.")
)


def exit_code(findings: Iterable[Finding], strict: bool) -> int:
    """1 on an error that the team has not accepted, or on any such finding when `strict`; else 0."""
    open_findings = [found for found in findings if found.accepted is None]
    return int(any(strict or found.severity is Severity.ERROR for found in open_findings))
