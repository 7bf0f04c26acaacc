"""Workbooks as text in; what the model makes of them out."""

from collections.abc import Callable

import pytest

from cxstrategy.finding import Finding, Source
from cxstrategy.model.build import Built, build
from cxstrategy.text.compose import compose

# What every workbook needs; a case about something else leaves it out.
COVER = "workbook: {format: 1, title: Dichtbij, date: 2027-01-15}\n"
OWNER = "organisation: {name: Havenwonen}\n"


def built_of(text: str, files: frozenset[str] = frozenset(), broken: bool = False) -> Built:
    """A workbook of one file; the sections that every workbook needs are added below it where they are absent."""
    whole = text if text.endswith("\n") else text + "\n"
    for start, section in (("workbook:", COVER), ("organisation:", OWNER)):
        if not any(line.startswith(start) for line in whole.split("\n")):
            whole += section
    source = Source("workbook.yaml", whole)
    root = compose(source, whole).root
    assert root is not None
    return build(root, {}, files, broken=broken)


def told(findings: list[Finding], language: str = "en") -> str:
    """Findings as a case file writes them: code, place, message, related places, help."""
    lines = []
    for found in findings:
        place = f" {found.span.line}:{found.span.column}" if found.span else ""
        lines.append(f"{found.code}{place} {found.message.into(language)}")
        lines += [f"  {span.line}:{span.column} {why.into(language)}" for span, why in found.related]
        lines += [f"  help: {found.help.into(language)}"] if found.help else []
    return "\n".join(lines)


@pytest.fixture
def built() -> Callable[..., Built]:
    return built_of


@pytest.fixture
def lines_of() -> Callable[..., str]:
    return told
