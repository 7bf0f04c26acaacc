"""`cxstrategy new`: a fresh workbook in a folder, with a guiding question at every key."""

from datetime import date
from pathlib import Path

import click

from cxstrategy.commands.system import _, system_language
from cxstrategy.starter import SECTORS, starter_files
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
@click.option(
    "--sector",
    type=click.Choice([name for names in zip(SECTORS.values(), SECTORS, strict=True) for name in names]),
    default=None,
    help=_("With examples of this sector, and its word for customers; the names are Dutch and English."),
)
@click.option("--customers", default="", help=_("What you call your customers, e.g. members."))
@click.option("--language", type=click.Choice(LANGUAGES), help=_("The language of the workbook and its documents."))
def new(folder: Path, organisation: str, sector: str | None, customers: str, language: str | None) -> None:
    """Lay the files down and say what to do next."""
    name = organisation or folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
    files = starter_files(language or system_language(), name, date.today(), sector or "", customers)
    for file in lay_down(folder, files):
        click.echo(f"  {file}")
    click.echo("\n" + _("Fill in what you know, in any order. Then see how far you are:"))
    click.echo(f"\n  cxstrategy status {folder}\n  cxstrategy check {folder}\n  cxstrategy build {folder}")
