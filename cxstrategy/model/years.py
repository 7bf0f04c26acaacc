"""Findings about series and years that do not fit the horizon of the business case."""

from collections.abc import Iterator

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.places import every, key_span, name_at
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import say

SERIES = (
    "business_case/benefits/*/churn_reduction",
    "business_case/benefits/*/ramp",
    "business_case/benefits/*/avoided",
    "business_case/benefits/*/amounts",
    "business_case/costs/*/yearly",
)


def horizon(root: Node) -> int | None:
    """The number of years of the business case; None where it is not there or cannot be read."""
    text = next((node.value for _, node in every(root, "business_case/years")), "")
    return int(text) if isinstance(text, str) and text.isascii() and text.strip().isdigit() and len(text) < 4 else None


def beyond_the_horizon(root: Node) -> Iterator[tuple[Finding, Path]]:
    """CX006 for each series with another number of years than the case, and each cost after its last year.

    The path is that of the part, which cannot be counted with and is left out of a draft.
    """
    years = horizon(root)
    if years is None:
        return
    for pattern in SERIES:
        for path, node in every(root, pattern):
            if isinstance(node.children, list) and len(node.children) not in (1, years):
                yield _misfit(root, path, node, years), path[:-1]
    for path, node in every(root, "business_case/costs/*/year"):
        text = node.value.strip() if isinstance(node.value, str) else ""
        if text.isascii() and text.isdigit() and int(text[:9]) > years:
            message = say(
                "year {year} lies after the last year of the business case, which is {years}",
                year=text[:9],
                years=years,
            )
            advice = say("write a year from 0 to {years}, or make `years` of the business case larger", years=years)
            yield Finding("CX006", Severity.ERROR, message, node.span, advice, name_at(root, path)), path[:-1]


def _misfit(root: Node, path: Path, node: Node, years: int) -> Finding:
    count = len(node.children or ())
    message = say(
        "`{key}` has {count} values and the business case {years} years", key=path[-1], count=count, years=years
    )
    advice = say("write one value for every year, or a list of {years}, the first of them for year 1", years=years)
    return Finding("CX006", Severity.ERROR, message, key_span(root, path), advice, name_at(root, path))
