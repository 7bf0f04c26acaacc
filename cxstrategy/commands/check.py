"""`cxstrategy check`: what is wrong or weak in workbooks."""

import json
import sys
from pathlib import Path

import click

from cxstrategy import __version__
from cxstrategy.checks.catalogue import explanation
from cxstrategy.commands.options import exit_code, language_option, paths_argument, strict_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.finding import Finding, WorkbookError
from cxstrategy.report.counts import by_step, closing_line
from cxstrategy.report.groups import one_by_one, told_briefly
from cxstrategy.report.order import most_urgent_first
from cxstrategy.report.places import PlacedFinding, placed
from cxstrategy.report.plain import as_json
from cxstrategy.report.terminal import render_told
from cxstrategy.steps import completed_steps, next_steps, step_name, step_number
from cxstrategy.words.language import Voice, say, say_many
from cxstrategy.workbook import Workbook, open_workbook

# A workbook that was checked: its path, its findings, and the voice they speak with.
Checked = tuple[Path, list[Finding], Voice]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _plain(checked: list[Checked]) -> str:
    return _json(
        {"workbooks": [{"path": path.as_posix(), "findings": as_json(found, voice)} for path, found, voice in checked]}
    )


def _placed(checked: list[Checked], accepted: bool = False) -> list[tuple[PlacedFinding, Voice]]:
    return [
        (one, voice)
        for path, found, voice in checked
        for one in placed([one for one in found if accepted or one.accepted is None], path, Path.cwd())
    ]


def _sarif(checked: list[Checked]) -> str:
    from cxstrategy.report.sarif import as_sarif

    titles = {
        code: (explanation(code, voice.language) or code).partition("\n")[0]
        for _, found, voice in checked
        for code in {one.code for one in found}
    }
    return _json(as_sarif(_placed(checked, accepted=True), titles, __version__, Path.cwd()))


def _github(checked: list[Checked]) -> str:
    from cxstrategy.report.annotations import as_github

    return "".join(as_github(one, voice) + "\n" for one, voice in _placed(checked))


def _gitlab(checked: list[Checked]) -> str:
    from cxstrategy.report.annotations import as_gitlab

    return _json(as_gitlab(_placed(checked)))


# What a program reads, by the name of the format.
MACHINES = {"json": _plain, "sarif": _sarif, "github": _github, "gitlab": _gitlab}


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
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *MACHINES]),
    default="text",
    help=_("Words for people, JSON for programs, SARIF for code scanning, or what GitHub and GitLab show."),
)
@strict_option
@click.option("--all", "everything", is_flag=True, help=_("Show every finding, each at its own place."))
@language_option
def check(paths: tuple[Path, ...], form: str, strict: bool, everything: bool, language: str | None) -> None:
    """Check every path and exit with the worst."""
    worst, opened = 0, []
    for path in paths:
        try:
            workbook = open_workbook(path)
        except WorkbookError as error:
            click.echo(error.message.into(language or system_language()), err=True)
            worst = 2
            continue
        if form == "text":
            click.echo(_told(workbook, workbook.voice(language), everything))
        else:
            opened.append((path, workbook.findings, workbook.voice(language)))
        worst = max(worst, exit_code(workbook.findings, strict))
    if form != "text":
        click.echo(MACHINES[form](opened), nl=False)
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
