"""Entry point of the program `cxstrategy`, with the settings of its process; an import of the library sets none."""

import gc
import os
import signal
import sys
from types import FrameType

from cxstrategy import __version__


def main() -> None:
    """Run the command line.

    Exits 0 when clean, 1 on findings that count, 2 on a wrong call or a world that refuses, 130 on Ctrl-C and 143 when
    asked to end.
    """
    try:
        _run()
    except SystemExit:
        _emptied()
        raise
    except OSError:
        _emptied()
        sys.exit(2)
    if not _emptied():
        sys.exit(2)


def _run() -> None:
    if sys.argv[1:] == ["--version"]:
        # Answered before anything loads: editors and installers ask it often.
        print(f"cxstrategy {__version__}")
        return
    _end_on_signals()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that cannot show a character shows a question mark instead of a traceback.
            stream.reconfigure(errors="replace")
    # A command makes many objects and drops few: looking for rubbish as often as Python does by itself costs a tenth.
    gc.set_threshold(100_000, 20, 100)
    from cxstrategy.commands.group import run

    run()


def _end_on_signals() -> None:
    """Ctrl-C, a request to end and a terminal that closes end the program as an exit does: what is open is closed."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]

    def end(number: int, _frame: FrameType | None) -> None:
        # Once: a second Ctrl-C must not cut the cleaning up short.
        for one in numbers:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(128 + number)

    for number in numbers:
        # What whoever started the program chose to ignore (nohup) stays ignored.
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)


def _emptied() -> bool:
    """Write what is left; False where that fails (a full disk, a reader that is gone): Python would complain of it."""
    emptied = True
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            emptied = False
    return emptied
