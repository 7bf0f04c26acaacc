"""`cxstrategy new`: a fresh workbook in a folder, with a guiding question at every key."""

from datetime import date
from pathlib import Path

import click

from cxstrategy.commands.system import _, system_language
from cxstrategy.words.language import LANGUAGES
from cxstrategy.workbook import lay_down


@click.command(
    help=_(
        "Create a new workbook in a new folder: one file per step, with a guiding question and an example at every key,"
        " and CSV files for the answers of respondents. Nothing that is already there is overwritten."
    )
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--organisation", default="", help=_("The name of the organisation."))
@click.option("--language", type=click.Choice(LANGUAGES), help=_("The language of the workbook and its documents."))
def new(folder: Path, organisation: str, language: str | None) -> None:
    """Lay the files down and say what to do next."""
    name = organisation or folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
    files = lay_down(folder, language or system_language(), name, date.today())
    for file in files:
        click.echo(f"  {file}")
    click.echo("\n" + _("Fill in what you know, in any order. Then see how far you are:"))
    click.echo(f"\n  cxstrategy status {folder}\n  cxstrategy check {folder}\n  cxstrategy build {folder}")
