"""A failure of the program itself -> a report file, and the one sentence that names it."""

import os
import platform
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from traceback import format_exception

from cxstrategy import __version__
from cxstrategy.finding import WorkbookError
from cxstrategy.output.processes import WriterEnded, WriterFailed
from cxstrategy.output.write_file import put
from cxstrategy.words.language import Message, say

HEAD = """\
cxstrategy {version} failed at {what}. The fault is the program's, not yours.
Send this file to whoever looks after cxstrategy for you. It holds no text of the workbook but what its last lines
quote: read those first when the strategy is confidential.

Python {python} on {system}

{trace}"""


def failure(folder: Path, what: str, error: Exception) -> WorkbookError:
    """The sentence for an exception that nobody foresaw while `what` was made, with its report in `folder`.

    A library that is not installed, and a process that was ended, is the computer's lack and gets no report.
    """
    if module := _missing_module(error):
        return WorkbookError(_not_installed(what, module))
    if isinstance(error, WriterEnded):
        return WorkbookError(
            say(
                "the process that wrote {what} was ended from outside: this computer may be short of memory. Try"
                " again with --workers 1.",
                what=what,
            )
        )
    report = _report_of(folder, what)
    put(report, _text(what, error).encode())
    return WorkbookError(
        say(
            "{what} could not be made: the program itself is at fault. The report is in {report}; everything else you "
            "asked for is made.",
            what=what,
            report=report,
        )
    )


def crash(error: Exception) -> WorkbookError:
    """The same for an exception that stopped the whole program; the report is put with the temporary files."""
    if module := _missing_module(error):
        return WorkbookError(_not_installed("cxstrategy", module))
    report = _report_of(Path(gettempdir()), f"cxstrategy-{os.getpid()}")
    put(report, _text("a command", error).encode())
    return WorkbookError(say("the program itself is at fault. The report is in {report}.", report=report))


def _missing_module(error: Exception) -> str | None:
    """The module of another package that is not installed, where that is what went wrong."""
    name = (error.name or "") if isinstance(error, ModuleNotFoundError) else ""
    top = name.partition(".")[0]
    return top if top != "cxstrategy" and top else None


def forget_failure(folder: Path, what: str) -> None:
    """Remove the report of an earlier failure at `what`, which was made now."""
    with suppress(OSError):
        _report_of(folder, what).unlink()


def _report_of(folder: Path, what: str) -> Path:
    return folder / f"{what}-error.txt"


def _text(what: str, error: Exception) -> str:
    trace = str(error) if isinstance(error, WriterFailed) else "".join(format_exception(error))
    return HEAD.format(
        version=__version__, what=what, python=platform.python_version(), system=platform.platform(), trace=trace
    )


def _not_installed(what: str, module: str) -> Message:
    return say(
        "{what} needs the Python package `{module}`, which is not installed; `cxstrategy doctor` says"
        " how to install it.",
        what=what,
        module=module,
    )
