"""Every sentence made of parts, with 0, 1, 2 and many of everything and names of all kinds, read by a list of slips."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
import yaml
from click.testing import CliRunner
from lxml import etree

from cxstrategy.commands.group import program
from cxstrategy.document.tell import tell
from cxstrategy.steps import next_steps
from cxstrategy.workbook import Workbook, open_workbook
from tests.generated.variations import Variation, variations
from tests.words.slips import SLIPS, Slip

# What they run, other tests count.
pytestmark = pytest.mark.no_cover

# What a drawing says stands in its title and description; its labels are cut into lines.
BLOCKS = ("p", "li", "h1", "h2", "h3", "td", "th", "caption", "figcaption", "dt", "dd", "title", "desc")
EACH = [(language, slip) for language, slips in SLIPS.items() for slip in slips]


@cache
def told(language: str) -> dict[str, str]:
    """Every text that a reader may meet in a language, with the variation that it was first met in."""
    texts: dict[str, str] = {}
    for variation in variations(language):
        with TemporaryDirectory() as folder:
            for text in read(variation, Path(folder)):
                texts.setdefault(text, variation.name)
    return texts


def read(variation: Variation, folder: Path) -> Iterator[str]:
    """The texts of one workbook: document, findings, advice; and what `status` and `route` print."""
    file = folder / "strategy.yaml"
    written = yaml.dump(variation.book(), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(written, "utf-8")
    workbook = open_workbook(file)
    assert workbook.strategy is not None, [found.message.into("en") for found in workbook.findings]
    document = tell(workbook.strategy, workbook.analysis, workbook.findings, picture=workbook.reading.picture)
    yield from blocks(document.body)
    yield from advice(workbook)
    if variation.printed:
        for command in ("status", "route"):
            # A line that is cut at the edge of the terminal looks like one that does not end.
            with patch("cxstrategy.commands.route.WIDTH", 10_000):
                printed = (
                    CliRunner().invoke(program, [command, str(file), "--language", variation.shape.language]).output
                )
            yield from (part for line in printed.splitlines() for part in _parts(line))


def _parts(line: str) -> list[str]:
    """What stands beside each other in a line of a terminal; of an open place nothing, as that is a path."""
    return [] if line.strip().startswith("- ") else re.split(" {2,}", line.strip())


def advice(workbook: Workbook) -> Iterator[str]:
    """What the checks say, and what would help most."""
    voice = workbook.voice()
    for found in workbook.findings:
        yield found.message.into(voice)
        if found.help:
            yield from found.help.into(voice).splitlines()
    yield from (step.into(voice) for step in next_steps(workbook))


def blocks(body: str) -> Iterator[str]:
    """The texts of a document, block by block: what stands in it, and what a drawing says to who cannot see it."""
    for element in etree.fromstring(body.encode()).iter(etree.Element):
        if str(element.tag).rsplit("}", 1)[-1] in BLOCKS:
            lines = "".join(words(element)).split("\n")
            yield from filter(None, (re.sub(" +", " ", line).strip() for line in lines))


def words(element: etree._Element) -> Iterator[str]:
    """The words of a block without the lists in it; code between backticks, a dot before a mark, a line for a break."""
    yield _flowing(element.text)
    for child in element:
        tag = str(child.tag).rsplit("}", 1)[-1]
        if tag == "br":
            yield "\n"
        elif tag == "code":
            yield f"`{child.text}`"
        elif tag not in ("ul", "ol"):
            yield "· " if tag == "span" else ""
            yield from words(child)
        yield _flowing(child.tail)


def _flowing(text: str | None) -> str:
    """A text of HTML, in which a new line is a space."""
    return re.sub(r"[ \n]*\n[ \n]*", " ", text or "")


@pytest.mark.parametrize(("language", "slip"), EACH, ids=lambda one: one.what if isinstance(one, Slip) else one)
def test_no_sentence_has_a_slip(language: str, slip: Slip) -> None:
    found = {text: where for text, where in prose(language).items() if slip.found(text)}
    assert not found, [f"{slip.found(text)}: {text} [{where}]" for text, where in found.items()][:20]


@cache
def prose(language: str) -> dict[str, str]:
    """The texts without what stands in them as code."""
    return {"`…`".join(text.split("`")[::2]): where for text, where in told(language).items()}


@pytest.mark.parametrize(("language", "slip"), EACH, ids=lambda one: one.what if isinstance(one, Slip) else one)
def test_a_slip_is_found_and_what_is_right_is_not(language: str, slip: Slip) -> None:
    assert slip.found(slip.wrong)
    assert not slip.found(slip.right)


@pytest.mark.parametrize("language", SLIPS)
def test_the_variations_tell_something_else_each(language: str) -> None:
    names = [variation.name for variation in variations(language)]
    assert len(names) == len(set(names)) > 150
    assert len(set(told(language).values())) > 150
