"""`cxstrategy fix`: what the help of findings already knows, written into the files of workbooks."""

import sys
from pathlib import Path

import click

from cxstrategy.commands.options import exit_code, language_option, paths_argument
from cxstrategy.commands.system import _, system_language
from cxstrategy.finding import Finding, WorkbookError
from cxstrategy.mending import Mending
from cxstrategy.report.changes import render_changes
from cxstrategy.report.counts import closing_line
from cxstrategy.report.terminal import render
from cxstrategy.words.language import Message, Voice, say, say_many

_YES, _STOP = ("y", "yes", "j", "ja"), ("q", "quit", "s", "stop")


@click.command(
    help=_(
        "Fix one or more workbooks: numbers and dates in Dutch notation, values and keys in Dutch or misspelt, ids"
        " with a slip in them, quotation marks that YAML wants, tabs, dashes and indentation.\n\n"
        "What can only mean one thing is changed at once, and shown. Everything else in the files stays as it is:"
        " comments, order, quotation marks and line ends. A file is changed only where it then says what was meant.\n\n"
        "With --unsafe also what may have been meant otherwise (1.2 for 1.2% or 120%), asked one by one; without a"
        " terminal this is only shown, unless --yes answers.\n\n"
        "Exit code 0: no errors are left. 1: errors are left for you. 2: there was nothing to read or to write."
    )
)
@paths_argument
@click.option("--dry-run", is_flag=True, help=_("Show what would be changed, and write nothing."))
@click.option("--yes", is_flag=True, help=_("Answer every question with yes."))
@click.option("--unsafe", is_flag=True, help=_("Offer also what may have been meant otherwise, one by one."))
@language_option
def fix(paths: tuple[Path, ...], dry_run: bool, yes: bool, unsafe: bool, language: str | None) -> None:
    """Mend every path and exit with the worst."""
    worst = 0
    for path in paths:
        try:
            worst = max(worst, _Session(path, dry_run, yes, language).run(unsafe))
        except WorkbookError as error:
            click.echo(error.message.into(language or system_language()), err=True)
            worst = 2
    sys.exit(worst)


class _Session:
    """The mending of one workbook, with whoever stands at the terminal."""

    def __init__(self, path: Path, dry_run: bool, yes: bool, language: str | None) -> None:
        self.mending = Mending.begin(path)
        self.on_disk = self.mending.workbook
        self.name = path.as_posix()
        self.language = language
        self.dry_run = dry_run
        self.yes = yes
        self.asks = not yes and not dry_run and at_a_terminal()
        self.first = self.shown = dict(self.mending.files)

    @property
    def voice(self) -> Voice:
        return self.mending.workbook.voice(self.language)

    def run(self, unsafe: bool) -> int:
        """Make the changes and write them; gives the exit code for what is on the disk then."""
        self.mending.make_safe()
        self._show()
        if self.mending.made and self.asks and not self._agreed():
            self._say(say("{name}: nothing was changed.", name=self.name))
            return exit_code(self.on_disk.findings, False)
        not_made = self._offer() if unsafe else sum(1 for _ in self.mending.offers())
        if not self.dry_run:
            self.mending.write()
            self.on_disk = self.mending.workbook
        self._close(not_made, unsafe)
        return exit_code(self.on_disk.findings, False)

    def _offer(self) -> int:
        """Ask about every fix that has to be judged; gives how many were not made."""
        not_made, stopped = 0, False
        for offer in self.mending.offers():
            answer = "" if stopped else self._answer(offer)
            stopped = stopped or answer in _STOP
            if answer not in _YES or not self.mending.make(offer):
                not_made += 1
            self.shown = dict(self.mending.files)
        return not_made

    def _answer(self, offer: Finding) -> str:
        """What the user says to one fix, which is shown as it would be made."""
        click.echo(render([offer], self.voice), nl=False)
        click.echo(render_changes(self.mending.preview(offer)), nl=False)
        if self.yes:
            return _YES[0]
        question = say("Make this change? (y)es, (n)o, (q)uit").into(self.voice)
        return _line_from_user(question) if self.asks else ""

    def _show(self) -> None:
        click.echo(render_changes(self.mending.changes(self.shown)), nl=False)
        self.shown = dict(self.mending.files)

    def _agreed(self) -> bool:
        """Whether the user lets what was shown be written: yes, unless the answer is something else."""
        answer = _line_from_user(say("Write these changes? (y)es, (n)o").into(self.voice))
        return answer in ("", *_YES)

    def _close(self, not_made: int, unsafe: bool) -> None:
        """What was done, what was not, and what is left to the user."""
        mending = self.mending
        for reason in mending.unreadable:
            self._say(reason)
        if mending.left:
            self._say(say("This has to be changed by hand: the text would say something else otherwise."))
            click.echo(render(mending.left, self.voice), nl=False)
        files = len(mending.changes(self.first))
        self._say(_done(self.name, mending.made, files, self.dry_run))
        if not_made:
            self._say(_not_made(not_made, unsafe))
        self._say(closing_line(self.on_disk.findings, self.name))

    def _say(self, message: Message) -> None:
        click.echo(message.into(self.voice))


def _done(name: str, made: int, files: int, dry_run: bool) -> Message:
    if not made:
        return say("{name}: nothing to change by itself.", name=name)
    where = say_many("{count} file", "{count} files", files)
    if dry_run:
        return say_many(
            "{name}: {count} change in {files}, which was not written.",
            "{name}: {count} changes in {files}, which were not written.",
            made,
            name=name,
            files=where,
        )
    return say_many(
        "{name}: {count} change in {files}.", "{name}: {count} changes in {files}.", made, name=name, files=where
    )


def _not_made(count: int, offered: bool) -> Message:
    if offered:
        return say_many(
            "{count} change that may have been meant otherwise was not made.",
            "{count} changes that may have been meant otherwise were not made.",
            count,
        )
    return say_many(
        "{count} change more may have been meant otherwise: --unsafe offers it.",
        "{count} changes more may have been meant otherwise: --unsafe offers them one by one.",
        count,
    )


def at_a_terminal() -> bool:
    """Whether somebody can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _line_from_user(question: str) -> str:
    """What is answered, in lower case; nothing where the input ends."""
    click.echo(f"{question}: ", nl=False)
    return sys.stdin.readline().strip().lower()
