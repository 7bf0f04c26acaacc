"""Entry point of the program `cxstrategy`, with the settings of its process; an import of the library sets none."""

import gc
import os
import sys

from cxstrategy import __version__


def main() -> None:
    """Run the command line. Exits 0 when clean, 1 on findings that count, 2 on a wrong call or a world that refuses."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything loads: editors and installers ask it often.
        print(f"cxstrategy {__version__}")
        return
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that cannot show a character shows a question mark instead of a traceback.
            stream.reconfigure(errors="replace")
    # A command makes many objects and drops few: looking for rubbish as often as Python does by itself costs a tenth.
    gc.set_threshold(100_000, 20, 100)
    # Pydantic looks through all installed packages for plugins of its own, of which there are none for a workbook.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from cxstrategy.commands.group import run

    run()
