"""`cxstrategy status`: a progress bar for each step of a workbook, what is open and what to do next."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from cxstrategy.commands.options import format_option, language_option, path_argument
from cxstrategy.commands.system import _
from cxstrategy.queries import numbers
from cxstrategy.report.counts import closing_line
from cxstrategy.steps import STATE_NAMES, STEP_NAMES, dangers, next_steps, open_places
from cxstrategy.words.language import Message, Voice, say, say_many
from cxstrategy.workbook import Workbook, open_workbook

BAR = 20
# How many open places a step shows before it only counts them.
SHOWN = 4


@click.command(
    help=_("Show how far each step of a workbook is, what is still open, and the three things that help it most.")
)
@path_argument
@format_option
@language_option
def status(path: Path, form: str, language: str | None) -> None:
    """Print the bars, or the progress part of the analysis as JSON."""
    workbook = open_workbook(path)
    if form == "json":
        click.echo(json.dumps(numbers(workbook)["progress"], ensure_ascii=False, indent=2))
        return
    spoken = workbook.voice(language)
    for line in [*_in_the_way(workbook, spoken), *_bars(workbook, spoken)]:
        click.echo(line)
    advice = next_steps(workbook)
    if advice:
        click.echo("\n" + say("What helps most now:").into(spoken))
    for number, step in enumerate(advice, 1):
        click.echo(f"  {number}. {step.into(spoken)}")


def _in_the_way(workbook: Workbook, voice: Voice) -> list[str]:
    """How many errors there are, where there are any, and what most endangers the decision."""
    lines = []
    if workbook.has_errors:
        lines += [closing_line(workbook.findings, workbook.path.as_posix()).into(voice)]
        lines += [say("`cxstrategy check` says what is wrong and what to write instead.").into(voice), ""]
    found = dangers(workbook)
    if found:
        lines += [say("What most endangers the decision:").into(voice)]
        lines += [f"  {number}. {one.code}: {one.message.into(voice)}" for number, one in enumerate(found, 1)]
        lines += [""]
    return lines


def _open(workbook: Workbook, step: str) -> Sequence[Message]:
    begun = workbook.analysis.progress[step].state == "open"
    return open_places(workbook, step)[:SHOWN] if begun else ()


def _bars(workbook: Workbook, voice: Voice) -> list[str]:
    lines = []
    wide = max(len(name.into(voice)) for name in STEP_NAMES.values())
    for step, progress in workbook.analysis.progress.items():
        share = progress.filled / progress.expected if progress.expected else 0.0
        bar = "█" * round(share * BAR)
        name = STEP_NAMES[step].into(voice)
        state = STATE_NAMES[progress.state].into(voice)
        lines.append(f"{name:<{wide}} {bar:░<{BAR}} {progress.filled:>3}/{progress.expected:<3} {state}")
        lines += [f"{'':<{wide + 1}}- {place.into(voice)}" for place in _open(workbook, step)]
        if progress.state == "open" and len(progress.open) > SHOWN:
            rest = len(progress.open) - SHOWN
            lines.append(f"{'':<{wide + 1}}- " + say_many("and {count} more", "and {count} more", rest).into(voice))
    return lines
