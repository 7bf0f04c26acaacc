"""One YAML file of a workbook -> lines that say what it means, for git to compare: its `textconv`.

Each value is a line with the whole way to it, so that a line says enough without those around it. Comments, quotes,
spaces and the order of keys are not in it. A file with a slip in it is shown as it is written: nothing is left out.
"""

from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from cxstrategy.comparison.change import told
from cxstrategy.comparison.value_words import ESTIMATE, Saying, told_value
from cxstrategy.finding import WorkbookError
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.descriptions import title
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Score
from cxstrategy.model.references import LISTS_OF_KEY
from cxstrategy.model.shape import CHOSEN_BY, read_value
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.value_types import bare_type, plain_type
from cxstrategy.text.characters import decode
from cxstrategy.text.compose import TEXT_LIMIT
from cxstrategy.text.named_files import Refused, read_ordinary
from cxstrategy.text.nodes import Node
from cxstrategy.text.read import read_through
from cxstrategy.words.language import Voice, say

BETWEEN = " › "
# What says which item of a list is meant: the first of these that it has.
NAMES = ("id", "respondent", "name", "title", "objective", "check")


def meaning(path: Path, language: str) -> Iterator[str]:
    """The lines of one file. Raises WorkbookError where it cannot be opened."""
    try:
        source, findings = decode(path.as_posix(), read_ordinary(path, TEXT_LIMIT))
    except Refused as refused:
        raise WorkbookError(say("{path} cannot be told: {reason}", path=path, reason=refused.message)) from None
    read = read_through(source, checked=True)
    if read.root is None or findings or read.findings or not isinstance(read.root.children, dict):
        yield from source.text.splitlines()
        return
    yield from _Telling(Voice(language), Saying(_currency(read.root))).of_part(Strategy, read.root, "")


def _currency(root: Node) -> Strategy:
    """A strategy that says no more than the currency of the file."""
    written = root.at("business_case", "currency").value
    return Strategy(business_case=BusinessCase(currency=written)) if isinstance(written, str) else Strategy()


class _Telling:
    """How a file is told: to whom, and in which currency."""

    def __init__(self, voice: Voice, saying: Saying) -> None:
        self.voice, self.saying = voice, saying

    def of_part(self, part: type[Part], node: Node, way: str) -> Iterator[str]:
        """The keys of a part in the order of the format; then what the format does not know."""
        fields = {field.alias or name: field.annotation for name, field in part.model_fields.items()}
        children = node.children if isinstance(node.children, dict) else {}
        for key in [*(key for key in fields if key in children), *(key for key in children if key not in fields)]:
            name = title(part, key, self.voice.language) if key in fields else f"`{key}`"
            below = f"{way}{BETWEEN}{name}" if way else name
            yield from self.of_value(key, fields.get(key), children[key], below)

    def of_value(self, key: str, annotation: Any, node: Node, way: str) -> Iterator[str]:
        """A value as readers say it, or each value below it."""
        kind = plain_type(annotation)
        if isinstance(node.children, list) and not _is_series(kind):
            inner = (get_args(kind) or (None,))[0]
            for position, item in enumerate(node.children, 1):
                named = f"{way} {_item(item, position)}" if item.children else way
                yield from self.of_value(key, inner, item, named)
        elif isinstance(node.children, dict) and (part := _part_of(kind, node)):
            yield from self.of_part(part, node, way)
        elif isinstance(node.children, dict) and not _is_estimate(kind):
            inner = get_args(kind)[1] if get_origin(kind) is dict else None
            for name, child in node.children.items():
                yield from self.of_value("", inner, child, f"{way} `{name}`")
        elif node.value not in (None, {}, []):
            yield f"{way}: {self.said(key, annotation, node.value)}"

    def said(self, key: str, annotation: Any, value: Any) -> str:
        """One value; as it is written where its key takes another, or where it cannot be said from this file alone."""
        written = " ".join(str(value).split())
        if annotation is None or key in LISTS_OF_KEY or plain_type(annotation) == Score:
            return written
        read, errors = read_value(annotation, value)
        return written if errors else " ".join(told(told_value(read, key, annotation, self.saying), self.voice).split())


def _is_series(kind: Any) -> bool:
    """Whether a list of this type is one value: amounts by year, the ends of a scale."""
    return kind is not None and get_origin(kind) is not tuple and get_origin(kind) not in (Union, UnionType)


def _is_estimate(kind: Any) -> bool:
    part = bare_type(kind)
    return isinstance(part, type) and issubclass(part, Part) and set(ESTIMATE) <= part.model_fields.keys()


def _part_of(kind: Any, node: Node) -> type[Part] | None:
    """The part that a group of keys makes: of several kinds the one that its `lever` names."""
    if get_origin(kind) is tuple:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        chosen = node.at(CHOSEN_BY).value
        kinds = {get_args(one.model_fields[CHOSEN_BY].annotation)[0]: one for one in get_args(kind)}
        return kinds.get(chosen) if isinstance(chosen, str) else None
    return kind if isinstance(kind, type) and issubclass(kind, Part) and not _is_estimate(kind) else None


def _item(item: Node, position: int) -> str:
    """An item of a list by what names it, else by its number."""
    names = (child.value for key in NAMES if (child := item.child(key)) is not None and isinstance(child.value, str))
    return next((f"`{' '.join(name.split())}`" for name in names), str(position))
