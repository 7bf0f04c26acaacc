"""How long a figure takes to draw, against a plain bar chart by matplotlib where that is installed."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from timing import RUNS, compare, heading, machine, timed

from cxstrategy.document.context import Context
from cxstrategy.document.figures.gallery import DRAWINGS
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import open_workbook

EXAMPLE = Path(__file__).parent.parent / "examples" / "reisbureau"
# Milliseconds a figure, once the fonts are read and the templates compiled.
TARGET = 1.0
# One run is short: so many of them are timed together.
TOGETHER = 20


def example() -> Context:
    """The full example, ready to be drawn in Dutch."""
    workbook = open_workbook(EXAMPLE)
    assert workbook.strategy is not None
    return Context(workbook.strategy, workbook.analysis, (), Wording("nl"), "board")


def all_drawn(context: Context) -> Callable[[], object]:
    """Every figure of the example, drawn anew."""
    return lambda: [draw(context) for draw in DRAWINGS.values()]


def bar_chart() -> Callable[[], object]:
    """What a library needs for one small chart."""
    from io import StringIO

    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    def drawn() -> None:
        figure, axes = pyplot.subplots(figsize=(6.4, 3.6))
        axes.bar(["a", "b", "c", "d", "e", "f"], [3, 1, 4, 1, 5, 9])
        axes.set_title("Six bars")
        figure.savefig(StringIO(), format="svg")
        pyplot.close(figure)

    return drawn


def each(context: Context) -> None:
    """A line a drawing: milliseconds for one figure of it."""
    print(f"{machine()}; medians of {RUNS} runs of {TOGETHER}, target {TARGET:.1f} ms a figure")
    for name, draw in DRAWINGS.items():
        count = len(draw(context))
        took = median(timed(lambda draw=draw: [draw(context) for _ in range(TOGETHER)]) for _ in range(RUNS))
        took /= TOGETHER * count
        print(f"{name:<24} {count:3} x {took:6.2f} ms{'' if took <= TARGET else '   above target'}")


if __name__ == "__main__":
    told = example()
    each(told)
    if find_spec("matplotlib"):
        heading()
        compare("all figures of the example / one bar chart by matplotlib", all_drawn(told), bar_chart(), 1.0)
