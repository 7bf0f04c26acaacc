"""Odd workbooks: every key of the JSON is explained with the value that stands there, and each gap stands once."""

import random
from pathlib import Path

import pytest
import yaml

from cxstrategy.analysis.analyse import as_json, plain
from cxstrategy.analysis.explain.explain import explain, explainable_keys
from cxstrategy.analysis.gaps.gaps import gaps
from cxstrategy.workbook import open_workbook

EXAMPLE = Path("examples/reisbureau")
NAMING = ("driver", "expectation", "statement", "block", "number")


@pytest.fixture(params=range(4))
def workbook(request, tmp_path):
    """The example in one file with keys and items gone here and there."""
    book = {}
    for file in EXAMPLE.glob("*.yaml"):
        book |= yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader) or {}
    book["workbook"].pop("brand", None)
    thinned = thin(book, random.Random(request.param))
    (tmp_path / "strategy.yaml").write_text(yaml.safe_dump(thinned, allow_unicode=True), "utf-8")
    return open_workbook(tmp_path)


def thin(value, chance, top=True):
    if isinstance(value, dict):
        return {key: thin(item, chance, False) for key, item in value.items() if top or chance.random() > 0.06}
    if isinstance(value, list):
        return [thin(item, chance, False) for item in value if chance.random() > 0.15]
    return value


def told_at(value, key):
    """The value of a key in the JSON; an item of a list goes by its name."""
    if not key:
        return value
    if isinstance(value, list):
        value = {str(next(item[name] for name in NAMING if name in item)): item for item in value}
    name = max((name for name in value if key == name or key.startswith(f"{name}.")), key=len)
    return told_at(value[name], key[len(name) + 1 :])


def test_every_key_is_explained_with_its_value(workbook):
    assert workbook.strategy is not None
    numbers = as_json(workbook.analysis)
    for key in explainable_keys(workbook.analysis):
        derivation = explain(workbook.strategy, workbook.analysis, key)
        assert derivation is not None, key
        assert plain(derivation.result) == told_at(numbers, derivation.key), key
        assert derivation.into("nl") and derivation.into("en")


def test_each_gap_stands_once_and_in_a_chapter(workbook):
    found = gaps(workbook.strategy, workbook.analysis.progress, workbook.analysis.maturity)
    assert found and all(gap.chapter for gap in found)
    assert len({gap.place for gap in found}) == len(found)
