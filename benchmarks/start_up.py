"""How long whole processes take: the version, the help and a check, against a bare Python."""

import sys
from pathlib import Path

from timing import compare, heading, process, python

EXAMPLE = Path(__file__).parent.parent / "examples" / "reisbureau"
PROGRAM = str(Path(sys.executable).parent / "cxstrategy")
PLAIN_LOAD = f"""
import yaml, pathlib
for path in pathlib.Path({str(EXAMPLE)!r}).glob("*.yaml"):
    yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
"""

if __name__ == "__main__":
    heading()
    compare("cxstrategy --version / python -c pass", process(PROGRAM, "--version"), python("pass"), 1.3)
    compare("cxstrategy --help / python -c pass", process(PROGRAM, "--help"), python("pass"), 4.8)
    compare(
        "cxstrategy check / a bare CSafeLoader of the same files",
        process(PROGRAM, "check", str(EXAMPLE)),
        python(PLAIN_LOAD),
        4.6,
    )
