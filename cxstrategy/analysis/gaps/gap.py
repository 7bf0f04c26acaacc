"""One thing that a workbook leaves open, and the sentence in which gaps of one kind are told together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cxstrategy.finding import Span
from cxstrategy.model.part import Part
from cxstrategy.model.titles import title_of
from cxstrategy.words.language import Message, Sayable
from cxstrategy.words.naming import listed
from cxstrategy.words.said import Named


@dataclass(frozen=True)
class Lack:
    """What a topic of the step plan misses at a place; `sentence` has `{names}` where it tells of several at once."""

    place: str
    sentence: Message
    name: Sayable | None = None


@dataclass(frozen=True)
class Gap:
    """A place that is open (`objectives/nps/owner`), once, whoever asks for it.

    `step` is the step that expects the place to be filled (None: no step does), `chapter` the chapter that it belongs
    to, `span` where it stands or would stand. `lacks` are the topics of the step plan that miss it, and how they say
    so.
    """

    place: str
    span: Span | None
    chapter: str
    step: str | None = None
    lacks: tuple[tuple[str, Lack], ...] = ()


def lacking(sentence: Message, parts: Iterable[Part], *keys: str) -> Iterator[Lack]:
    """The same lack of several parts, each by its title.

    It stands at the first of `keys` that a part has not filled, else at the last; without keys at the part itself.
    """
    for part in parts:
        key = next((key for key in keys if not getattr(part, key)), keys[-1] if keys else "")
        yield Lack(f"{part.path}/{key}" if key else part.path, sentence, Named(title_of(part)))


def told(lacks: Iterable[Lack]) -> tuple[Message, ...]:
    """The lacks as sentences, one for each kind, in their order."""
    kinds: dict[Message, list[Sayable]] = {}
    for lack in lacks:
        kinds.setdefault(lack.sentence, []).extend([lack.name] if lack.name is not None else [])
    return tuple(replace(kind, values=(("names", listed(names)),)) if names else kind for kind, names in kinds.items())
