"""`cxstrategy schema`: the JSON Schema of the format, with help at every key."""

from pathlib import Path

import click

from cxstrategy.commands.options import help_language_option, out_option
from cxstrategy.commands.system import _, system_language
from cxstrategy.output.write_file import put
from cxstrategy.starter import schema_text


@click.command(
    help=_(
        "Write the JSON Schema of the workbook format. An editor that knows"
        " it completes keys and shows what each is for:"
        " put `# yaml-language-server: $schema=cxstrategy.schema.json` at the top of a file."
    )
)
@out_option
@help_language_option
def schema(out: Path | None, language: str | None) -> None:
    """Print the schema, or put it in a file."""
    text = schema_text(language or system_language())
    if out is None:
        click.echo(text, nl=False)
    else:
        put(out, text.encode())
        click.echo(str(out))
