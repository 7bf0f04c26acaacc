"""`cxstrategy build`: the documents of one or more workbooks, in a folder."""

import os
import sys
from contextlib import closing
from pathlib import Path

import click

from cxstrategy.commands.options import exit_code, language_option, paths_argument, strict_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.document.editions import ALL, BOARD, EDITIONS
from cxstrategy.finding import Finding, Severity, WorkbookError
from cxstrategy.report.counts import closing_line
from cxstrategy.report.groups import told_briefly
from cxstrategy.report.order import most_urgent_first
from cxstrategy.report.terminal import render_told
from cxstrategy.steps import step_number
from cxstrategy.words.language import Message, Voice
from cxstrategy.workbook import make_all
from cxstrategy.writers.formats import chosen_formats


def formats(value: str) -> list[str]:
    """The formats of a list (`docx,pdf`), in the order they are made; refuses an unknown one."""
    try:
        return chosen_formats(value)
    except WorkbookError as error:
        raise click.BadParameter(error.message.into(system_language())) from error


@click.command(
    help=_(
        "Make the strategy document of one or more workbooks.\n\n"
        "A workbook with errors is made too, as a draft that says what is open; the exit code is then 1."
    )
)
@paths_argument
@click.option("--to", "formats", type=formats, default="docx,pdf,html", show_default=True, help=_("Which formats."))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="output",
    show_default=True,
    help=_("Where to put them."),
)
@click.option(
    "--workers", type=click.IntRange(1, 32), help=_("How many files to write at a time; else what this computer can.")
)
@click.option(
    "--edition",
    type=click.Choice([*EDITIONS, ALL]),
    default=BOARD,
    show_default=True,
    help=_("For whom: the board, the team itself with every point that is open, employees, customers, or all of them."),
)
@click.option("--poster", is_flag=True, help=_("Write the compass as a poster of A3 too (PDF)."))
@strict_option
@language_option
def build(
    paths: tuple[Path, ...],
    formats: list[str],
    out: Path,
    workers: int | None,
    edition: str,
    poster: bool,
    strict: bool,
    language: str | None,
) -> None:
    """Build every path and exit with the worst."""
    worst = 0
    # One workbook, however often and in whatever way it is named.
    paths = tuple({path.resolve(): path for path in paths}.values())
    workers = workers or min(os.cpu_count() or 1, len(paths) * len(formats))
    # Closed on the way out of an interrupt too, which ends what is still being written.
    with closing(make_all(paths, formats, out, language, workers, _report_progress, edition, poster)) as books:
        for made in books:
            for file in made.files:
                click.echo(str(file))
            for refused in made.refused:
                click.echo(_("not made: {reason}").format(reason=refused.message.into(system_language())), err=True)
                worst = 2
            if made.workbook:
                _tell(made.workbook.findings, made.findings, made.path, made.workbook.voice(language))
                worst = max(worst, exit_code(made.workbook.findings, strict))
    sys.exit(worst)


def _report_progress(message: Message) -> None:
    click.echo(message.into(system_language()), err=True)


def _tell(findings: list[Finding], made: list[Finding], path: Path, voice: Voice) -> None:
    """In full: errors, for they make the document a draft, and what only making it found; the rest `check` tells."""
    errors = [found for found in findings if found.severity is Severity.ERROR and found.accepted is None]
    if errors or made:
        told = told_briefly(most_urgent_first([*errors, *made], step_number), voice)
        click.echo(render_told(told, voice), err=True)
    click.echo(closing_line(findings, path.as_posix()).into(voice), err=True)
