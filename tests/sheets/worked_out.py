"""What the formulas of a spreadsheet come to, worked out from the cells alone, beside the figures of the analysis."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from cxstrategy.analysis.money.cash_flow import present_value
from cxstrategy.analysis.money.tornado import RATE
from cxstrategy.sheets.grid import FIRST_YEAR
from cxstrategy.words.drivers import driver_name
from tests.sheets.evaluator import Evaluator


def flows(laid: Any) -> dict[str, list[list[float]]]:
    """What the lines of the sheets with years come to from their formulas, by label; of one label in their order."""
    evaluator, found = Evaluator(laid.spreadsheet), {}
    titles = [laid.spreadsheet.sheets[place].name for place in (1, 4) if place < len(laid.spreadsheet.sheets)]
    for title in titles:
        for row, line in enumerate(evaluator.sheets[title].rows):
            label, last = line.cells.get(0), FIRST_YEAR + laid.case.years
            if label and label.role in ("label", "total_label") and last in line.cells and line.cells[last].formula:
                formula = line.cells[last].formula.replace("MIN(1,", "")  # a cap at 100% is part of a lever
                if "SUM" in formula or "MIN" in formula:
                    continue
                flow = [evaluator.cell(title, row, column) for column in range(FIRST_YEAR, last + 1)]
                found.setdefault(label.value, []).append(flow)
    return found


def differences(laid: Any) -> Iterator[str]:
    """Benefits and both ends of every driver that are not the same, to a billionth of the largest amount."""
    case, found, voice = laid.case, flows(laid), laid.workbook.voice(laid.language)
    names = laid.benefits
    for name, flow in case.benefits.items():
        if not _near(found[names[name]][0], flow):
            yield f"{name}: {found[names[name]][0]}, not {flow}"
    for driver in case.tornado:
        if driver.driver != RATE:
            label = driver_name(driver.driver, names).into(voice)
            ends = [present_value(tuple(flow), case.discount_factors) for flow in found[label[:1].upper() + label[1:]]]
            if not _near(ends, (driver.low, driver.high)):
                yield f"{driver.driver}: {ends}, not {driver.low} and {driver.high}"


def _near(found: Sequence[float], expected: Sequence[float]) -> bool:
    """Whether the numbers are the same but for rounding, beside the largest of them."""
    slack = 1e-9 * max(map(abs, (1.0, *expected)))
    pairs = zip(found, expected, strict=True)
    return all(math.isclose(one, other, rel_tol=1e-9, abs_tol=slack) for one, other in pairs)
