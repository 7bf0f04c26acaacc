"""Two workbooks -> their Comparison."""

from collections.abc import Sequence

from cxstrategy.comparison.change import Comparison, PartChange
from cxstrategy.comparison.figures import figures_between
from cxstrategy.comparison.parts import changes_between
from cxstrategy.finding import WorkbookError
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.workbook import Workbook


def compare(before: Workbook, after: Workbook, names: tuple[str, str], language: str | None = None) -> Comparison:
    """What changed from one workbook to another, under the names that the user knows them by.

    It is told in `language`, else in that of the later one. Raises WorkbookError where one of them cannot be read.
    """
    changes: Sequence[PartChange] = changes_between(_strategy(before, names[0]), _strategy(after, names[1]))
    return Comparison(*names, after.voice(language), changes, figures_between(before, after))


def _strategy(workbook: Workbook, name: str) -> Strategy:
    if workbook.strategy is None:
        raise WorkbookError(
            say("{name} holds no workbook that can be read. `cxstrategy check` says what is wrong with it.", name=name)
        )
    return workbook.strategy
