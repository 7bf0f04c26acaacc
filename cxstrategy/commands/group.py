"""The list of commands in the order that a team meets them; each loads only when it is used."""

import gettext
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from cxstrategy import __version__
from cxstrategy.commands.system import _, system_language
from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import LOCALE, say

# Name and one line, so that `--help` loads no command. Extracted for translation by the name of the function.
COMMANDS = {
    "new": _("Create a new workbook, with a guiding question at every key."),
    "check": _("Say what is wrong or weak in a workbook, and where."),
    "fix": _("Write into the files what the help of findings already knows."),
    "status": _("Show how far each step is, and what to do next."),
    "route": _("Recommend a route and show its step plan."),
    "analyse": _("Print every number of a workbook."),
    "preview": _("Show the document in the browser, following every save."),
    "diff": _("Say what changed in meaning between two workbooks, or two revisions in git."),
    "build": _("Make the document, in Word, PDF and HTML."),
    "explain": _("Explain a finding by its code."),
    "schema": _("Write the description that gives an editor completion and help."),
    "templates": _("List what a template of your own may use."),
    "doctor": _("Say what this computer has, and what is missing for which format."),
}


class Program(click.Group):
    """The group, with its commands found by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"cxstrategy.commands.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, a line each, from the list and not from the commands themselves."""
        with formatter.section(_("Commands")):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Program,
    help=_(
        "From a team's YAML to a customer-experience strategy that a board reads and trusts.\n\n"
        "Start with `cxstrategy new my-strategy`, fill in the files, and run `cxstrategy check my-strategy`."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="cxstrategy %(version)s", help=_("Show the version."))
def program() -> None:
    """The program itself does nothing: its commands do."""


def run() -> None:
    """Run the command line in the system's language.

    A WorkbookError becomes one sentence and exit code 2; so does a mistake of the program itself, with a report file.
    """
    _let_click_speak()
    try:
        program(prog_name="cxstrategy")
    except WorkbookError as error:
        _give_up(error)
    except OSError as error:
        # What a command does with files is said by a WorkbookError; this is the screen, or the file it is led to.
        _give_up(WorkbookError(say("its output could not be written ({reason})", reason=error.strerror or str(error))))
    except Exception as error:
        from cxstrategy.output.failure_report import crash

        _give_up(crash(error))


def _give_up(error: WorkbookError) -> NoReturn:
    reason = error.message.into(system_language())
    with suppress(OSError):
        click.echo(_("cxstrategy cannot go on: {reason}").format(reason=reason), err=True)
    sys.exit(2)


def _let_click_speak() -> None:
    """Click's own words come from gettext's default domain: point that at ours."""
    if system_language() != "en":
        os.environ.setdefault("LANGUAGE", system_language())
        gettext.bindtextdomain("terminal", str(LOCALE))
        gettext.textdomain("terminal")
