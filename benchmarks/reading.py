"""A workbook in; how long its text takes to become nodes, beside the stock C loader on the same text, printed.

    python benchmarks/reading.py [WORKBOOK]

Without a workbook the examples are read.
"""

import sys
from pathlib import Path

import yaml
from timing import compare, heading

from cxstrategy.finding import Source
from cxstrategy.text.read import read

EXAMPLES = Path(__file__).parent.parent / "examples"
# Text to nodes and validation together may take 0.85 of a plain load; this is the part of the text.
TARGET = 0.60
RUNS = 21


def texts_of(workbook: Path) -> list[str]:
    """The YAML texts of a workbook."""
    files = sorted(workbook.glob("*.y*ml")) if workbook.is_dir() else [workbook]
    return [file.read_text("utf-8") for file in files]


def main() -> None:
    """Print a line for every workbook."""
    named = [Path(name) for name in sys.argv[1:]]
    heading(("nodes", "CSafeLoader", "ratio"))
    for workbook in named or sorted(path for path in EXAMPLES.iterdir() if path.is_dir()):
        texts = texts_of(workbook)
        sources = [Source("workbook.yaml", text) for text in texts]
        compare(
            f"{workbook.name}: {sum(map(len, texts)):,} characters in {len(texts)} file(s)",
            lambda sources=sources: [read(source) for source in sources],  # type: ignore[misc]
            lambda texts=texts: [yaml.load(text, Loader=yaml.CSafeLoader) for text in texts],  # type: ignore[misc]
            TARGET,
            RUNS,
        )


if __name__ == "__main__":
    main()
