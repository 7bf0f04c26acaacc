"""A key of the format -> a field of a form: what is asked, in a reader's words, and what may be answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_origin

from cxstrategy.model.field import InEditors
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Prose, Share
from cxstrategy.model.references import LISTS_OF_KEY
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import title_of
from cxstrategy.model.value_types import codes_of, kind_of_term, plain_type
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.words.naming import distinct
from cxstrategy.words.terms import TERMS

# Keys that hold a number for which there is a word.
PYRAMID = ("pyramid", "pyramid_target")


class FieldKind(Enum):
    """What a field asks for."""

    TEXT = "text"  # one line
    PROSE = "prose"  # as many lines as one likes
    LINES = "lines"  # several texts, one on each line
    CHOICE = "choice"  # one of the choices; of an open field also another text
    NUMBER = "number"
    SHARE = "share"  # a percentage
    DATE = "date"


@dataclass(frozen=True)
class Option:
    """An allowed answer: what the workbook holds, and what readers see."""

    value: str
    label: str


@dataclass(frozen=True)
class FormField:
    """One thing to fill in. `name` is its place below the item or block it belongs to: `importance`, `hero/before`.

    `low` and `high` are the limits of a number. Of an `open` field the choices are what is there, and others may be
    named too.
    """

    name: str
    kind: FieldKind
    label: str
    hint: str = ""
    choices: tuple[Option, ...] = ()
    open: bool = False
    required: bool = False
    low: float | None = None
    high: float | None = None
    annotation: Any = None

    def label_of(self, value: str) -> str:
        """What readers see for a value of the workbook; the value itself where it is no choice."""
        return next((choice.label for choice in self.choices if choice.value == value), value)


def field_of(
    part: type[Part], name: str, label: Message, hint: Message | None, voice: Voice, strategy: Strategy | None
) -> FormField:
    """The field for a key (or for a key below a key, `baseline/value`) of a part, in the words of `voice`."""
    *above, key = name.split("/")
    for step in above:
        part = plain_type(part.model_fields[step].annotation)
    model = part.model_fields[key]
    annotation = model.annotation
    choices, is_open = _choices(key, annotation, voice, strategy)
    limits = _limits(annotation)
    return FormField(
        name=name,
        kind=_kind(key, annotation, bool(choices) or is_open),
        label=label.into(voice),
        hint=hint.into(voice) if hint else "",
        choices=choices,
        open=is_open,
        required=model.is_required(),
        low=limits.get("minimum"),
        high=limits.get("maximum"),
        annotation=annotation,
    )


def _kind(key: str, annotation: Any, chosen: bool) -> FieldKind:
    kind = plain_type(annotation)
    if get_origin(kind) is tuple:
        return FieldKind.LINES
    if chosen:
        return FieldKind.CHOICE
    if kind == Date:
        return FieldKind.DATE
    if kind == Prose:
        return FieldKind.PROSE
    if kind == Share:
        return FieldKind.SHARE
    return FieldKind.NUMBER if _bare_is_number(kind) else FieldKind.TEXT


def _bare_is_number(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) in (int, float)


def _limits(annotation: Any) -> Mapping[str, Any]:
    schemas = [one.json_schema for one in _marks(annotation) if isinstance(one, InEditors)]
    return schemas[0] if schemas else {}


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(plain_type(annotation), "__metadata__", ())


def _choices(key: str, annotation: Any, voice: Voice, strategy: Strategy | None) -> tuple[tuple[Option, ...], bool]:
    """What may be chosen, and whether another text is an answer too: the name of something that is not there yet."""
    if key in LISTS_OF_KEY:
        parts = [part for name in LISTS_OF_KEY[key] for part in (getattr(strategy, name) if strategy else ())]
        labels = distinct([_worded(title_of(part), voice) for part in parts])
        return tuple(Option(part.id, label) for part, label in zip(parts, labels, strict=True)), True
    if key in PYRAMID:
        return tuple(Option(level, f"{level} {word.into(voice)}") for level, word in TERMS["pyramid"].items()), False
    if plain_type(annotation) == Flag:
        return (Option("true", say("yes").into(voice)), Option("false", say("no").into(voice))), False
    codes = codes_of(annotation)
    words = kind_of_term(key, codes)
    return tuple(Option(code, TERMS[words][code].into(voice) if words else code) for code in codes), False


def _worded(title: str | Message, voice: Voice) -> str:
    return title if isinstance(title, str) else title.into(voice)
