"""Nodes -> Strategy, or what could be saved of it, and findings for everything that does not fit."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from cxstrategy.finding import Finding
from cxstrategy.model.comments import colours_in_comments
from cxstrategy.model.conditions import both_costs, currency, doubled_scores, incomplete
from cxstrategy.model.limits import impossible, impossible_rate, thousands
from cxstrategy.model.linked_files import Refusal, linked_file_findings
from cxstrategy.model.part import settle
from cxstrategy.model.percentages import in_units_of_metrics
from cxstrategy.model.references import doubled_names, lost_references
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.unfinished import Unfinished
from cxstrategy.model.respondents import with_responses
from cxstrategy.model.shape import Errors, read_part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.subjects import lost_subjects
from cxstrategy.model.text_limits import beyond_text_limits
from cxstrategy.model.tree import Path, filled
from cxstrategy.model.years import beyond_the_horizon
from cxstrategy.text.nodes import Node


@dataclass(frozen=True)
class Built:
    """The Strategy, None only when there is nothing at all to tell; and the findings, in the order of the text."""

    strategy: Strategy | None
    findings: list[Finding] = field(default_factory=list)


def build(
    root: Node,
    responses: Mapping[str, Node],
    files: Set[str],
    refusal: Refusal = lambda path, word: None,
    *,
    broken: bool = False,
) -> Built:
    """The Strategy that the nodes of a workbook say, with every mistake against the format; it never raises.

    `responses` holds the rows of the CSV files by scan (`maturity`, `route`), `files` the paths of every file inside
    the workbook, with `/`; `refusal` says why one of these cannot be used. `broken` tells that a file was not read to
    its end: what seems missing is then only reported where it cannot follow after the break. With an error among the
    findings the Strategy lacks the parts that were refused, and is good for a draft.
    """
    written = root
    rows = {scan: filled(listed) for scan, listed in responses.items()}
    root = filled(root)
    too_long, left_out = beyond_text_limits(root)
    root = with_responses(root, rows)
    strategy, errors = read_part(Strategy, root.value)
    unfinished = Unfinished(root, broken)
    nearest = Nearest()
    unsafe = [*beyond_the_horizon(root), *impossible_rate(root)]
    findings = [
        *(finding for finding, _ in unsafe),
        *too_long,
        *_conditions(root, unfinished),
        *colours_in_comments(written),
        *lost_references(root, nearest, unfinished),
        *lost_subjects(root, nearest, unfinished),
        *doubled_names(root),
        *linked_file_findings(root, files, refusal, nearest),
    ]
    if strategy is None or unsafe or left_out:
        findings += _told(root, errors, rows, nearest, unfinished)
        strategy, root = _saved(root, errors, [*left_out, *(path for _, path in unsafe)], rows)
    if strategy is not None:
        in_units_of_metrics(strategy)
        settle(strategy, root)
    return Built(strategy, in_order(findings))


def _told(
    root: Node, errors: Errors, rows: Mapping[str, Node], nearest: Nearest, unfinished: Unfinished
) -> list[Finding]:
    # Only a workbook with mistakes loads the words for them.
    from cxstrategy.model.refusals.shape_errors import shape_findings

    return list(shape_findings(root, errors, rows, nearest, unfinished))


def _saved(root: Node, errors: Errors, unsafe: list[Path], rows: Mapping[str, Node]) -> tuple[Strategy | None, Node]:
    from cxstrategy.model.refusals.salvage import salvaged

    return salvaged(root, errors, unsafe, rows) or (None, root)


def _conditions(root: Node, unfinished: Unfinished) -> Iterator[Finding]:
    yield from incomplete(root, unfinished)
    yield from both_costs(root)
    yield from doubled_scores(root)
    yield from currency(root)
    yield from impossible(root)
    yield from thousands(root)


def in_order(findings: list[Finding]) -> list[Finding]:
    """Findings by file, in the order the files are first met, then by line and column."""
    files = {id(found.span.source): None for found in findings if found.span}
    order = {source: index for index, source in enumerate(files)}

    def place(found: Finding) -> tuple[int, int, int]:
        span = found.span
        return (order[id(span.source)], span.line, span.column) if span else (len(order), 0, 0)

    return sorted(findings, key=place)
