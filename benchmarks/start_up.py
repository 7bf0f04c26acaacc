"""How much work the version, the help and a check are as whole processes, and a check in process; printed."""

import sys
from pathlib import Path

import yaml
from timing import compare, heading, process, python, worked

from cxstrategy import open_workbook

EXAMPLE = Path(__file__).parent.parent / "examples" / "reisbureau"
PROGRAM = str(Path(sys.executable).parent / "cxstrategy")
PLAIN_LOAD = f"""
import yaml, pathlib
for path in pathlib.Path({str(EXAMPLE)!r}).glob("*.yaml"):
    yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
"""


def plain() -> None:
    """The same files as the stock loader reads them, in C."""
    for path in EXAMPLE.glob("*.yaml"):
        yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    heading()
    compare("cxstrategy --version / python -c pass", process(PROGRAM, "--version"), python("pass"), 1.3, clock=worked)
    compare("cxstrategy --help / python -c pass", process(PROGRAM, "--help"), python("pass"), 4.8, clock=worked)
    check, load = process(PROGRAM, "check", str(EXAMPLE)), python(PLAIN_LOAD)
    compare("cxstrategy check / a bare CSafeLoader of the same files", check, load, 4.6, clock=worked)
    compare("a check in process / CSafeLoader's plain load", lambda: open_workbook(EXAMPLE), plain, 3.0, clock=worked)
