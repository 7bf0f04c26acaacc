"""Whatever check speaks: it names parts by their titles, and days and numbers as the reader's language writes them."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cxstrategy.checks.catalogue import accept, check
from cxstrategy.finding import Finding
from cxstrategy.words.language import Message
from cxstrategy.words.said import Keys, Named
from tests.checks.case_files import cases, workbook_of

# What stands between quotation marks is the team's, and between backticks what one writes in a workbook.
QUOTED = re.compile(r"“[^”]*”|`[^`]*`")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# A mark between digits that does not stand between thousands.
DECIMALS = {"nl": re.compile(r"\d\.(?!\d{3}(?!\d))\d"), "en": re.compile(r"\d,(?!\d{3}(?!\d))\d")}
# Five figures in a row are a number that nobody worded; a year has four.
UNGROUPED = re.compile(r"(?<![\d+A-F])\d{5,}")


@pytest.fixture(params=[pytest.param(case, id=f"{code}-{number}") for code, number, case in cases()], scope="module")
def found(request, built):
    """Everything that all checks say of the wrong half of a case, with the ids of that workbook and its voice."""
    strategy, analysis = built(workbook_of(request.param["wrong"]))
    ids = frozenset(one.id for one in strategy.parts() if getattr(one, "id", None))
    return accept(check(strategy, analysis), strategy), ids, strategy.voice()


def _messages(finding: Finding) -> list[Message]:
    return [one for one in (finding.message, finding.help, *(why for _, why in finding.related)) if one]


def _values(message: Message) -> Iterator[object]:
    for _, value in message.values:
        yield value
        yield from _values(value) if isinstance(value, Message) else ()


def test_days_and_numbers_are_written_as_the_language_writes_them(found):
    for finding in found[0]:
        for language, decimals in DECIMALS.items():
            for message in _messages(finding):
                ours = QUOTED.sub("", message.into(language))
                assert not ISO_DATE.search(ours) and not decimals.search(ours) and not UNGROUPED.search(ours), ours


def test_no_part_is_named_by_its_id_alone(found):
    findings, ids, _ = found
    for finding in findings:
        for message in _messages(finding):
            for value in _values(message):
                assert not isinstance(value, str) or value not in ids, f"{finding.code}: {value}"
                assert not isinstance(value, Keys) or ids.isdisjoint(value.codes), f"{finding.code}: {value}"
                assert not isinstance(value, Named) or value.title, f"{finding.code}: {value}"


def test_who_does_not_have_the_workbook_reads_neither_ids_nor_code(found):
    findings, _, voice = found
    for finding in findings:
        if finding.code != "CX015":  # about the findings themselves: the team's alone
            for language in DECIMALS:
                assert "`" not in finding.message.into(replace(voice, language=language, with_ids=False)), finding.code
