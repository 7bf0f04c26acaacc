"""Errors of the validator -> findings, each at the place where the value was written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.model.places import key_span
from cxstrategy.model.refusals.keys import meant_key, missing_key, unknown_key, unknown_name
from cxstrategy.model.refusals.kinds import other
from cxstrategy.model.refusals.messages import WORDINGS
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.refusal import RefusedValue, Said, refused
from cxstrategy.model.refusals.rewriting import fix_of
from cxstrategy.model.refusals.unfinished import Unfinished
from cxstrategy.model.respondents import is_row
from cxstrategy.model.shape import ShapeError
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import say

MISSING = frozenset(("missing", "union_tag_not_found"))


def shape_findings(
    root: Node, errors: Iterable[ShapeError], responses: Mapping[str, Node], nearest: Nearest, unfinished: Unfinished
) -> Iterator[Finding]:
    """A Finding for each entry of the errors of `read_part`, once a place.

    None for a missing key that is there under a misspelt name, or that may follow after a broken end.
    """
    told: set[tuple[str, Path, str]] = set()
    columns: set[tuple[Any, ...]] = set()
    met = [refused(root, error) for error in errors]
    misspelt = {
        (one.path[:-1], key) for one in met if one.kind == "extra_forbidden" and (key := meant_key(one, nearest))
    }
    for one in met:
        place = (one.kind, one.path, one.key)
        if place in told or (one.path, one.key) in misspelt:
            continue
        if one.kind in MISSING and unfinished.may_hold(one.path, one.key):
            continue
        told.add(place)
        if not is_row(root, one.path, responses):
            yield _finding(one, root, nearest)
        elif (column := _column(one)) not in columns:
            columns.add(column)
            yield _row_finding(one, root, nearest)


def said_of(one: RefusedValue, nearest: Nearest) -> tuple[str, Said]:
    """The code of an error, and its message and help."""
    if one.kind in MISSING:
        return "CX005", missing_key(one, nearest)
    if one.kind == "extra_forbidden":
        return "CX004", unknown_key(one, nearest)
    if one.as_key and one.kind == "literal_error":
        return "CX004", unknown_name(one, nearest)
    return "CX006", WORDINGS.get(one.kind, other)(one, nearest)


def place_of(one: RefusedValue, root: Node) -> Span:
    """What to underline: the key when that is wrong or lacks something, the value when that is wrong."""
    points_at_key = one.kind in MISSING or one.kind == "extra_forbidden" or one.as_key or one.node.children is not None
    return key_span(root, one.path) if points_at_key else one.node.span


def _finding(one: RefusedValue, root: Node, nearest: Nearest) -> Finding:
    code, said = said_of(one, nearest)
    place = place_of(one, root)
    return Finding(code, Severity.ERROR, said.message, place, said.help, one.where, fix=fix_of(one, said, root))


def _column(one: RefusedValue) -> tuple[Any, ...]:
    """What a mistake in a CSV is told once for: an unknown column is wrong in every row, a cell in its own."""
    return (one.path[0], one.wrote) if one.as_key or one.kind == "extra_forbidden" else (one.path, one.key)


def _row_finding(one: RefusedValue, root: Node, nearest: Nearest) -> Finding:
    _, said = said_of(one, nearest)
    span = place_of(one, root)
    column = one.path[-1] if one.as_key else one.key
    named = say("row {row}, column `{column}`: {what}", row=span.line, column=column, what=said.message)
    return Finding("CX014", Severity.ERROR, named, span, said.help, one.where)
