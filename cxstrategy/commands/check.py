"""`cxstrategy check`: what is wrong or weak in workbooks."""

import json
import sys
from pathlib import Path

import click

from cxstrategy.commands.options import exit_code, format_option, language_option, paths_argument, strict_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.finding import WorkbookError
from cxstrategy.report import as_json, closing_line, render
from cxstrategy.words.language import Voice
from cxstrategy.workbook import Workbook, open_workbook


@click.command(
    help=_(
        "Read one or more workbooks (a folder or a single file each) and say what is wrong or weak: where it stands,"
        " what is the matter, and what to write instead.\n\n"
        "Exit code 0: no errors. 1: errors, or any finding with --strict. 2: there was nothing to read."
    )
)
@paths_argument
@format_option
@strict_option
@language_option
def check(paths: tuple[Path, ...], form: str, strict: bool, language: str | None) -> None:
    """Check every path and exit with the worst."""
    worst, printed = 0, []
    for path in paths:
        try:
            workbook = open_workbook(path)
        except WorkbookError as error:
            click.echo(error.message.into(language or system_language()), err=True)
            worst = 2
            continue
        spoken = workbook.voice(language)
        if form == "json":
            printed.append({"path": path.as_posix(), "findings": as_json(workbook.findings, spoken)})
        else:
            click.echo(_told(workbook, spoken))
        worst = max(worst, exit_code(workbook.findings, strict))
    if form == "json":
        click.echo(json.dumps({"workbooks": printed}, ensure_ascii=False, indent=2))
    sys.exit(worst)


def _told(workbook: Workbook, voice: Voice) -> str:
    open_findings = [found for found in workbook.findings if found.accepted is None]
    closing = closing_line(open_findings, workbook.path.as_posix()).into(voice)
    return f"{render(open_findings, voice)}{closing}"
