"""`cxstrategy templates`: what a team may use when it tells a chapter by a template of its own."""

import click

from cxstrategy.commands.options import help_language_option
from cxstrategy.commands.system import _, system_language


@click.command(
    help=_(
        "List what a template of your own may use: the chapters that it can tell, and the values, functions, figures,"
        " filters and elements in it.\n\n"
        "A file `templates/customers.html` in a workbook tells the chapter `customers` in the place of ours."
    )
)
@help_language_option
def templates(language: str | None) -> None:
    """Print every list."""
    from cxstrategy.document.own_templates.listing import listing

    for heading, rows in listing(language or system_language()):
        click.echo(heading)
        width = max(len(name) for name, told in rows if told) if any(told for name, told in rows) else 0
        if width:
            for name, told in rows:
                click.echo(f"  {name:{width}}  {told}")
        else:
            click.echo(click.wrap_text(", ".join(name for name, told in rows), 100, "  ", "  "))
        click.echo()
