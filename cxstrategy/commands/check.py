"""`cxstrategy check`: what is wrong or weak in workbooks."""

import json
import sys
from pathlib import Path

import click

from cxstrategy.commands.options import exit_code, format_option, language_option, paths_argument, strict_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.finding import Finding, WorkbookError
from cxstrategy.queries import completed_steps, next_steps, step_name, step_number
from cxstrategy.report.counts import by_step, closing_line
from cxstrategy.report.groups import one_by_one, told_briefly
from cxstrategy.report.order import most_urgent_first
from cxstrategy.report.plain import as_json
from cxstrategy.report.terminal import render_told
from cxstrategy.words.language import Voice, say, say_many
from cxstrategy.workbook import Workbook, open_workbook


@click.command(
    help=_(
        "Read one or more workbooks (a folder or a single file each) and say what is wrong or weak: where it stands,"
        " what is the matter, and what to write instead.\n\n"
        "The same mistake in many places is told once, and of one kind no more than five mistakes: --all shows"
        " every finding.\n\n"
        "Exit code 0: no errors. 1: errors, or any finding with --strict. 2: there was nothing to read."
    )
)
@paths_argument
@format_option
@strict_option
@click.option("--all", "everything", is_flag=True, help=_("Show every finding, each at its own place."))
@language_option
def check(paths: tuple[Path, ...], form: str, strict: bool, everything: bool, language: str | None) -> None:
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
            click.echo(_told(workbook, spoken, everything))
        worst = max(worst, exit_code(workbook.findings, strict))
    if form == "json":
        click.echo(json.dumps({"workbooks": printed}, ensure_ascii=False, indent=2))
    sys.exit(worst)


def _told(workbook: Workbook, voice: Voice, everything: bool) -> str:
    found = most_urgent_first((one for one in workbook.findings if one.accepted is None), step_number)
    told = one_by_one(found) if everything else told_briefly(found, voice)
    return render_told(told, voice) + "\n".join(_closing_lines(workbook, found, voice))


def _closing_lines(workbook: Workbook, found: list[Finding], voice: Voice) -> list[str]:
    """What was found, by step; with nothing found, how far the workbook is and what is next."""
    name = workbook.path.as_posix()
    done, steps = completed_steps(workbook)
    if found:
        return [closing_line(found, name).into(voice), "  " + by_step(found, step_name, voice)]
    if done == steps:
        return [closing_line(found, name).into(voice)]
    far = say_many(
        "{name}: nothing wrong in what is there; {count} of the {steps} steps is complete.",
        "{name}: nothing wrong in what is there; {count} of the {steps} steps are complete.",
        done,
        name=name,
        steps=steps,
    )
    return [far.into(voice), *(say("Next: {step}", step=step).into(voice) for step in next_steps(workbook)[:1])]
