"""Findings for ids that point nowhere and for ids given twice."""

import re
from collections.abc import Iterator

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.places import every, name_at
from cxstrategy.model.refusals.nearest import Nearest, is_sure
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.model.refusals.rewritten import rewritten
from cxstrategy.model.refusals.unfinished import Unfinished
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say

# Every key that holds the id of something else, with the lists that the id may be in.
REFERENCES: dict[str, tuple[str, ...]] = {
    "journeys/*/segment": ("segments",),
    "journeys/*/serves": ("journeys",),
    "expectations/*/segment": ("segments",),
    "expectations/*/journey": ("journeys",),
    "developments/*/touches/*": ("expectations", "objectives"),
    "metrics/*/journey": ("journeys",),
    "objectives/*/metric": ("metrics",),
    "alignment/*/objective": ("objectives",),
    "alignment/*/goal": ("organisation_goals",),
    "compass/directions/*/metric": ("metrics",),
    "compass/service_promises/*/metric": ("metrics",),
    "compass/expectations/*": ("expectations",),
    "story/hero/segment": ("segments",),
    "business_case/benefits/*/objective": ("objectives",),
    "actions/*/objective": ("objectives",),
    "actions/*/expectation": ("expectations",),
    "governance/journey_owners/*/journey": ("journeys",),
}
# The lists in which the id may be that a key holds; that of a list is the key before its items.
LISTS_OF_KEY = {path.removesuffix("/*").rsplit("/", 1)[-1]: lists for path, lists in REFERENCES.items()}
# Every list in which a name stands for one thing, with the key that names it. Stages are named within their journey.
NAMED: dict[str, str] = {
    "segments": "id",
    "journeys": "id",
    "journeys/*/stages": "id",
    "expectations": "id",
    "developments": "id",
    "metrics": "id",
    "objectives": "id",
    "organisation_goals": "id",
    "compass/directions": "id",
    "business_case/benefits": "id",
    "business_case/scenarios": "name",
    "actions": "id",
    "maturity/assessments": "respondent",
    "route/assessments": "respondent",
    "route/tie_break": "respondent",
}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def lost_references(root: Node, nearest: Nearest, unfinished: Unfinished) -> Iterator[Finding]:
    """CX007 for each id that no part has; parts that were refused for another reason count as well."""
    known = {name: _ids(root, name) for name, key in NAMED.items() if key == "id" and "/" not in name}
    meant: dict[tuple[str, tuple[str, ...]], str | None] = {}
    for pattern, lists in REFERENCES.items():
        names = {name: None for one in lists for name in known[one]}
        for path, node in every(root, pattern):
            text = _text(node)
            if not _ID.fullmatch(text) or text in names or unfinished.may_name(lists, text):
                continue
            if (text, lists) not in meant:
                meant[text, lists] = nearest.among(text, names)
            yield _lost(root, path, node, lists, meant[text, lists], tuple(names))


def _ids(root: Node, name: str) -> dict[str, None]:
    """The ids in a list, in the order they were written."""
    return {_text(node): None for _, node in every(root, f"{name}/*/id")}


def _text(node: Node) -> str:
    return node.value.strip() if isinstance(node.value, str) else ""


def _lost(
    root: Node, path: Path, node: Node, lists: tuple[str, ...], meant: str | None, names: tuple[str, ...]
) -> Finding:
    home = (
        say("`{one}` or `{other}`", one=lists[0], other=lists[-1]) if len(lists) > 1 else say("`{one}`", one=lists[0])
    )
    message = say("`{id}` points nowhere: there is no such id in {home}", id=_text(node), home=home)
    fix = rewritten(node, meant, is_sure(_text(node), meant, names)) if meant else None
    return Finding(
        "CX007", Severity.ERROR, message, node.span, _advice(meant, names, home), name_at(root, path), fix=fix
    )


def _advice(meant: str | None, names: tuple[str, ...], home: Message) -> Message:
    if meant is not None:
        return say("did you mean `{meant}`?", meant=meant)
    if not names:
        return say("add it under {home} first", home=home)
    return say("choose from {names}, or add it under {home}", names=ticked(names), home=home)


def doubled_names(root: Node) -> Iterator[Finding]:
    """CX008 for each id, scenario or respondent that stands twice in a list, at the later one, beside the first."""
    for pattern, key in NAMED.items():
        for path, listed in every(root, pattern):
            yield from _doubled_in(root, path, listed, key)


def _doubled_in(root: Node, path: Path, listed: Node, key: str) -> Iterator[Finding]:
    first: dict[str, Node] = {}
    for index, item in enumerate(listed.children if isinstance(listed.children, list) else ()):
        named = item.child(key)
        text = " ".join(_text(named).casefold().split()) if named is not None else ""
        if named is None or not text:
            continue
        if text in first:
            yield _doubled(name_at(root, (*path, index)), named, first[text], key)
        first.setdefault(text, named)


def _doubled(where: str, named: Node, first: Node, key: str) -> Finding:
    values = {"key": key, "name": _text(named)}
    message = say("`{key}: {name}` is given twice", **values)
    advice = {
        "id": say("give one of the two another id, and change whatever points to it"),
        "name": say("give one of the two another name"),
        "respondent": say(
            "one person answers once: remove one of the two, or give everybody a name or number of their own"
        ),
    }[key]
    related = ((first.span, say("the first is here")),)
    return Finding("CX008", Severity.ERROR, message, named.span, advice, where, related)
