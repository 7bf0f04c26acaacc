"""`cxstrategy preview`: a workbook's page in the browser, following every save."""

import webbrowser
from pathlib import Path
from threading import Event, Thread

import click

from cxstrategy.commands.options import language_option
from cxstrategy.commands.system import _
from cxstrategy.document.editions import BOARD, EDITIONS
from cxstrategy.finding import WorkbookError
from cxstrategy.preview.server import PreviewServer
from cxstrategy.preview.shown import Shown
from cxstrategy.preview.watched_files import follow
from cxstrategy.words.language import say
from cxstrategy.workbook import open_workbook


@click.command(
    help=_(
        "Show the document of a workbook in the browser and follow every save, with the findings beside the chapter"
        " that they concern. Only this computer can see it. Ctrl-C stops it.\n\n"
        "Hold Ctrl and click on a text to open the line where it was written. `/room` behind the address shows how far"
        " each step is, large enough for a projector."
    )
)
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help=_("Which port; else one that is free."))
@click.option("--no-open", is_flag=True, help=_("Do not open the browser."))
@click.option("--edition", type=click.Choice(EDITIONS), default=BOARD, show_default=True, help=_("For whom."))
@language_option
def preview(path: Path, port: int, no_open: bool, edition: str, language: str | None) -> None:
    """Serve until somebody stops it."""
    open_workbook(path)  # What cannot be opened at all is said here; what goes wrong later stands beside the page.
    shown = Shown(path, edition, language)
    shown.renew()
    server = _serve(shown, port)
    click.echo(server.address)
    click.echo(server.address + "room")
    if not no_open:
        webbrowser.open(server.address)
    stop = Event()
    try:
        follow(path, shown.renew, stop.wait)
    finally:
        server.shutdown()
        server.server_close()


def _serve(shown: Shown, port: int) -> PreviewServer:
    """A server at work; raises WorkbookError for a port that cannot be had."""
    try:
        server = PreviewServer(shown, port)
    except OSError as error:
        raise WorkbookError(
            say("port {port} cannot be used ({reason}): choose another", port=port, reason=error.strerror or str(error))
        ) from None
    Thread(target=server.serve_forever, daemon=True).start()
    return server
