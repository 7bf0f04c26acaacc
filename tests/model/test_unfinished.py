"""What could not be read is not called missing where it may be in the text after all."""

import pytest

from cxstrategy.finding import Source
from cxstrategy.model.build import build
from cxstrategy.text.compose import compose

COVER = "workbook: {format: 1, title: x, date: 2027-01-15}\norganisation: {name: y}\n"


@pytest.fixture
def half_read():
    """Builds a text of which only the lines without `✂` could be read."""

    def read(text: str):
        source = Source("workbook.yaml", text.replace("✂", ""))
        # Blank lines instead of what was lost, as the reader of files leaves them.
        kept = "\n".join("" if "✂" in line else line for line in text.split("\n"))
        return build(compose(source, kept).root, {}, frozenset(), broken=True)

    return read


def said(made):
    return [found.message.into("en") for found in made.findings]


def test_sections_that_were_not_read_are_not_missing(half_read):
    made = half_read("importance:\n  reason: x\n✂workbook: {format: 1\n")
    assert said(made) == []
    assert made.strategy.importance.reason == "x"


def test_a_key_that_is_in_the_text_is_not_missing(half_read):
    assert said(half_read(COVER + "segments:\n  - id: a\n✂    name: *B*\n  - id: b\n    name: B\n")) == []


def test_a_key_that_is_nowhere_in_the_text_of_its_part_is_missing(half_read):
    text = COVER + "segments:\n  - id: a\n  - id: b\n    name: B\n✂    share: %5\n"
    assert said(half_read(text)) == ["`segments/a` has no `name`"]


def test_an_id_that_is_in_the_text_is_not_lost(half_read):
    text = COVER + "objectives:\n  - {id: a, statement: x, metric: nps}\nmetrics:\n  - {id: ces, name: x, kind: nps}\n"
    assert said(half_read(text + "✂  - {id: nps, name: @NPS, kind: nps}\n")) == []
    assert said(half_read(text + "✂  - {id: csat, name: @CSAT, kind: nps}\n")) == [
        "`nps` points nowhere: there is no such id in `metrics`"
    ]


def test_an_id_is_not_lost_when_the_whole_section_was_not_read(half_read):
    assert said(half_read(COVER + "objectives:\n  - {id: a, statement: x, metric: nps}\n✂metrics: @\n")) == []


def test_a_scale_that_is_in_the_text_is_not_missing(half_read):
    text = COVER + "metrics:\n  - id: a\n    name: x\n    kind: csat\n    method: mean\n"
    assert said(half_read(text + "✂    scale: 1, 5]\n")) == []
    assert said(half_read(text + "✂    question: [\n")) == [
        "`metrics/a` has no `scale`: there is no single standard for `csat`"
    ]
