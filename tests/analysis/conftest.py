"""YAML text in, a Strategy whose parts know their lines out: what every test of the analysis begins with."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from cxstrategy.finding import Source
from cxstrategy.model.part import settle
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.compose import compose
from tests.parts import part_of

HEAD = {
    "workbook": "workbook: {format: 1, title: Weten waar je aan toe bent, date: 2027-01-15}",
    "organisation": "organisation: {name: Zeilsteen Reizen}",
}


@pytest.fixture(scope="session")
def strategy_of() -> Callable[[str], Strategy]:
    """Reads a workbook's text; `workbook` and `organisation` are added below it when it lacks them."""

    def read(text: str) -> Strategy:
        written = dedent(text).strip() + "\n"
        written += "".join(f"{line}\n" for key, line in HEAD.items() if f"{key}:" not in written)
        source = Source("workbook.yaml", written)
        root = compose(source, written).root
        assert root is not None
        strategy = part_of(Strategy, root.value)
        settle(strategy, root)
        return strategy

    return read
