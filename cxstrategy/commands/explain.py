"""`cxstrategy explain`: what a check means, why it matters and what to write instead."""

import sys

import click

from cxstrategy.checks.catalogue import CATALOGUE, explanation
from cxstrategy.commands.options import language_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.report.terminal import SEVERITY_WORDS


@click.command(
    help=_("Explain the check behind a code such as CX407: what it means, why it matters, what to write instead.")
)
@click.argument("codes", metavar="CODE...", nargs=-1)
@language_option
def explain(codes: tuple[str, ...], language: str | None) -> None:
    """Print the explanation of each code; without a code, the list of all."""
    spoken = language or system_language()
    known = {entry.code: entry for entry in CATALOGUE}
    for code in codes or known:
        entry = known.get(code.upper())
        if entry is None:
            click.echo(
                _("There is no check {code}. `cxstrategy explain` without a code lists them all.").format(code=code),
                err=True,
            )
            sys.exit(2)
        head = f"{entry.code}  {SEVERITY_WORDS[entry.severity].into(spoken)}  {entry.name}"
        click.echo(f"{head}\n\n{explanation(entry.code, spoken)}\n" if codes else head)
