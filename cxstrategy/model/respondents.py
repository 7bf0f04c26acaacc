"""One tree in which every respondent stands in the same list, whether from YAML or from a CSV file."""

from collections.abc import Mapping

from cxstrategy.model.tree import Path, put, rebuilt
from cxstrategy.text.nodes import Node

SCANS = ("maturity", "route")
_NAMES = frozenset(("respondent", "layer"))


def with_responses(root: Node, responses: Mapping[str, Node]) -> Node:
    """The tree with the rows of each CSV after the assessments in the YAML; who answered nothing is left out."""
    for scan in SCANS:
        section = root.child(scan)
        if section is None or not isinstance(section.children, dict):
            continue
        assessments = _joined(section.child("assessments"), responses.get(scan))
        if assessments is not None:
            root = put(root, scan, put(section, "assessments", assessments))
        elif section.child("assessments") is not None:
            root = put(root, scan, rebuilt(section, {k: v for k, v in section.children.items() if k != "assessments"}))
    return root


def _joined(written: Node | None, rows: Node | None) -> Node | None:
    """Both lists as one; a list that was written as something else stays as it is, for the validator to refuse."""
    if written is not None and not isinstance(written.children, list):
        return written
    items = [*_answering(written), *_answering(rows)]
    home = written or rows
    if home is None or not items:
        return None
    return home if items == home.children else rebuilt(home, items)


def _answering(listed: Node | None) -> list[Node]:
    """Those who gave an answer: a name alone is somebody who was asked."""
    children = listed.children if listed is not None else None
    return [one for one in children if not _only_named(one)] if isinstance(children, list) else []


def _only_named(assessment: Node) -> bool:
    return isinstance(assessment.children, dict) and assessment.children.keys() <= _NAMES


def is_row(root: Node, path: Path, responses: Mapping[str, Node]) -> bool:
    """Whether a path leads into a CSV file: its assessment stands in the source of the responses."""
    if len(path) < 3 or path[0] not in responses or path[1] != "assessments":
        return False
    return root.at(*path[:3]).source is responses[str(path[0])].source
