"""The Strategy of what is left of a tree without its refused parts, so that a draft can be made."""

from collections.abc import Iterable, Iterator, Mapping

from cxstrategy.model.places import every, resolve
from cxstrategy.model.quantities import read_date
from cxstrategy.model.refusals.written_dates import as_iso
from cxstrategy.model.respondents import with_responses
from cxstrategy.model.shape import ShapeError, read_part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.tree import Path, filled, mapping, put, scalar, without
from cxstrategy.text.nodes import Node

# Every round takes something away, from the inside out; the format is nowhere this deep.
_ROUNDS = 40
_UNKNOWN = "…"
# Where nothing in the workbook has a date: long past, so that a draft never says that something is too late or too old.
_NO_DATE = "1970-01-01"
REQUIRED = {"workbook": ("format", "title", "date"), "organisation": ("name",)}


def salvaged(
    root: Node, errors: Iterable[ShapeError], unsafe: Iterable[Path], rows: Mapping[str, Node]
) -> tuple[Strategy, Node] | None:
    """What can still be told, and the tree that it was built from; None when nothing is left.

    An optional value that was refused is left out; a part goes whole when a key is refused or missing that it cannot do
    without. The title, the date and the organisation's name have stand-ins, so that a draft has a cover. `rows` are
    those of the CSV files, which are not in the tree yet where the assessments were no list.
    """
    waiting = {
        scan: listed for scan, listed in rows.items() if not isinstance(root.at(scan, "assessments").children, list)
    }
    drop = [*unsafe, *_refused_paths(root, errors)]
    date = meant_date(root)
    for _ in range(_ROUNDS):
        root, waiting = with_responses(filled(without(root, drop)), waiting), {}
        if not root.children or not isinstance(root.children, dict):
            return None
        told = with_stand_ins(root, date)
        strategy, errors = read_part(Strategy, told.value)
        if strategy is not None:
            return strategy, told
        drop = list(_refused_paths(told, errors))
    return None


def _refused_paths(root: Node, errors: Iterable[ShapeError]) -> Iterator[Path]:
    """What to leave out: the refused value, or the part that lacks a key; never workbook or organisation whole."""
    for error in errors:
        path = resolve(root, error.path).path
        lacks_a_key = error.kind in ("missing", "union_tag_not_found")
        if path and not (lacks_a_key and path[-1] in REQUIRED and len(path) == 1):
            yield path


def with_stand_ins(root: Node, date: str) -> Node:
    """The tree with something at each key that a workbook cannot do without; what was written stays."""
    for name, keys in REQUIRED.items():
        section = root.child(name) or mapping(root)
        if isinstance(section.children, dict):
            for key in keys:
                if section.child(key) is None:
                    section = put(section, key, scalar(section, {"format": "1", "date": date}.get(key, _UNKNOWN)))
            root = put(root, name, section)
    return root


def meant_date(root: Node) -> str:
    """The day at which a workbook speaks whose date is missing or cannot be read.

    Its date in another notation if that can be understood; else the latest day at which something in it had happened
    (a scan, a measurement, a conversation; messages are still to come). Never today: the same text is the same draft.
    """
    written = root.at("workbook", "date").value
    if isinstance(written, str) and (date := as_iso(written)):
        return date
    patterns = (
        "maturity/date", "expectations/*/evidence/*/date", "developments/*/date",
        "objectives/*/baseline/date", "compass/validations/*/date",
    )  # fmt: skip
    found = [text for pattern in patterns for _, node in every(root, pattern) if (text := _date(node))]
    return max(found, default=_NO_DATE)


def _date(node: Node) -> str | None:
    try:
        return read_date(node.value).isoformat()
    except ValueError:  # what a validator raises
        return None
