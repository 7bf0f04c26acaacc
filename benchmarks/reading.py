"""A workbook in; how long its text takes to become nodes, beside the stock C loader on the same text, printed.

    python benchmarks/reading.py [WORKBOOK]

Without a workbook the examples are read.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from timing import machine

from cxstrategy.text.characters import decode
from cxstrategy.text.read import read_through

EXAMPLES = Path(__file__).parent.parent / "examples"
# Text to nodes and validation together may take 0.85 of a plain load; this is the part of the text.
TARGET = 0.70
RUNS = 21


def to_nodes(files: list[bytes]) -> list[object]:
    """What a check does with the files of a workbook: bytes to text to nodes with places, slips looked for."""
    return [read_through(decode("workbook.yaml", content)[0], checked=True) for content in files]


def plain(files: list[bytes]) -> list[object]:
    """What anyone does: the stock loader, in C, without places."""
    return [yaml.load(content, Loader=yaml.CSafeLoader) for content in files]


def milliseconds(work: Callable[[list[bytes]], object], files: list[bytes]) -> float:
    """Processor time of one run, with the litter of the run before it cleared away."""
    gc.collect()
    begun = time.process_time()
    work(files)
    return (time.process_time() - begun) * 1000


def main() -> None:
    """Print a line for every workbook."""
    print(f"{machine()}; medians of {RUNS} alternating runs, processor time")
    workbooks = [Path(name) for name in sys.argv[1:]] or sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
    for workbook in workbooks:
        paths = sorted(workbook.glob("*.y*ml")) if workbook.is_dir() else [workbook]
        files = [path.read_bytes() for path in paths]
        to_nodes(files), plain(files)
        pairs = [(milliseconds(to_nodes, files), milliseconds(plain, files)) for _ in range(RUNS)]
        ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        what = f"{workbook.name}: {sum(map(len, files)):,} bytes in {len(files)} file(s)"
        mark = "" if ours <= TARGET * theirs else "   above target"
        print(
            f"{what:<46} nodes {ours:6.2f} ms   CSafeLoader {theirs:6.2f} ms   "
            f"{ours / theirs:.2f}x  (target {TARGET:.2f}x){mark}"
        )


if __name__ == "__main__":
    main()
