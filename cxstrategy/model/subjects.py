"""Findings for a choice about a part of the workbook that is not there."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.annotations import asked_at, bare, is_part, items_of, keys_of
from cxstrategy.model.places import every, name_at, step_name
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.model.refusals.unfinished import Unfinished
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say

# Every key that names a part of the workbook by its place, as findings do: `objectives/nps-relation/target`.
SUBJECTS = ("decided/*/about",)


class _Lost(NamedTuple):
    """Where a path leaves the workbook: how many of its steps are there, and what could stand next."""

    found: int
    names: tuple[str, ...]


def lost_subjects(root: Node, nearest: Nearest, unfinished: Unfinished) -> Iterator[Finding]:
    """CX007 for each path that leads nowhere; a key of the format that is still empty is a place as well."""
    if unfinished.broken:
        return
    for pattern in SUBJECTS:
        for path, node in every(root, pattern):
            steps = _steps(node.value) if isinstance(node.value, str) and node.value.strip() else ()
            lost = _lost(root, steps)
            if lost:
                message = _message(node.value, steps, lost)
                advice = _advice(root, steps, lost, nearest)
                yield Finding("CX007", Severity.ERROR, message, node.span, advice, name_at(root, path))


def _steps(written: str) -> tuple[str, ...]:
    return tuple(step for step in written.strip().split("/") if step) or (written.strip(),)


def _lost(root: Node, steps: tuple[str, ...]) -> _Lost | None:
    """Where a path leaves the workbook; None for one that does not."""
    node: Node | None = root
    asked: tuple[str, ...] = ()
    for number, step in enumerate(steps):
        names = _names(node, asked)
        if step not in names:
            return _Lost(number, tuple(names))
        asked = (*asked, step) if node is None or isinstance(node.children, dict) else asked
        node = names[step]
    return None


def _names(node: Node | None, asked: tuple[str, ...]) -> dict[str, Node | None]:
    """What can follow in a path, with its node; None for a key of the format that is not written."""
    below = node.children if node is not None else None
    if isinstance(below, list):
        return {step_name(child, index): child for index, child in enumerate(below)}
    return dict.fromkeys(_keys(node, asked)) | dict(below or {})


def _keys(node: Node | None, asked: tuple[str, ...]) -> Iterator[str]:
    """The keys of the format at a place, of an item where the node is one of a list."""
    annotation: Any = asked_at(asked)[1] if asked else Strategy
    part = annotation if node is None else items_of(annotation)
    if is_part(part):
        yield from keys_of(bare(part))


def _message(written: str, steps: tuple[str, ...], lost: _Lost) -> Message:
    step, home = steps[lost.found], "/".join(steps[: lost.found])
    if home:
        return say("`{path}` points nowhere: `{home}` has no `{step}`", path=written.strip(), home=home, step=step)
    return say("`{path}` points nowhere: the workbook has no `{step}`", path=written.strip(), step=step)


def _advice(root: Node, steps: tuple[str, ...], lost: _Lost, nearest: Nearest) -> Message:
    above, step, rest = steps[: lost.found], steps[lost.found], steps[lost.found + 1 :]
    by_points = (*above, *step.split("."), *rest)
    if _lost(root, by_points) is None:
        return say("did you mean `{meant}`?", meant="/".join(by_points))
    meant = nearest.among(step, lost.names)
    if meant is None and lost.names:
        return say("choose from {names}", names=ticked(lost.names))
    if meant is None:
        return say("name the part itself: `{home}`", home="/".join(above))
    whole = (*above, meant, *rest)
    return say("did you mean `{meant}`?", meant="/".join((*above, meant) if _lost(root, whole) else whole))
