"""Text of a workbook in; the Strategy and its Analysis, made by the same rooms as in use, out."""

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.finding import Source
from cxstrategy.model.build import build
from cxstrategy.text.read import read


@pytest.fixture(scope="session")
def built():
    """A workbook's text in, Strategy and Analysis out; the text must fit the format."""

    def made(text):
        root, findings = read(Source("workbook.yaml", text))
        whole = build(root, {}, frozenset())
        assert [finding.message.into("en") for finding in (*findings, *whole.findings)] == []
        return whole.strategy, analyse(whole.strategy)

    return made
