"""What a comparison holds: changes of the workbook's parts, and figures with their values before and after."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cxstrategy.model.descriptions import title
from cxstrategy.model.part import Part
from cxstrategy.words.language import Message, Sayable, Voice, say
from cxstrategy.words.said import Named

ChangeKind = Literal["added", "removed", "changed"]
# The step of what belongs to none: title, status, organisation, the log of decisions.
NO_STEP = ""
Told = Sayable | str | None


@dataclass(frozen=True, slots=True)
class PathKey:
    """One key on the way to a value: what the key is called, and which item of its list or map is meant."""

    owner: type[Part]
    key: str
    item: Sayable | None = None

    def into(self, language: str | Voice) -> str:
        """The key in words, with the item behind it: `Objectives “Customers recommend us”`."""
        name = title(self.owner, self.key, language.language if isinstance(language, Voice) else language)
        return f"{name} {self.item.into(language)}" if self.item else name


@dataclass(frozen=True, slots=True)
class PartChange:
    """One thing that is there, gone or different.

    `place` is what findings call it; `trail` the same in words. `before` and `after` are plain values, exact;
    `told_before` and `told_after` how readers say them, None where there is nothing to say.
    """

    step: str
    kind: ChangeKind
    place: str
    trail: tuple[PathKey, ...]
    before: Any = None
    after: Any = None
    told_before: Told = None
    told_after: Told = None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure of the analysis that is no longer the same: plain values, exact, and as readers say them, rounded."""

    key: str
    name: Sayable
    before: Any
    after: Any
    told_before: Told
    told_after: Told


@dataclass(frozen=True)
class Comparison:
    """What changed from one workbook to another: its parts in the order of the steps, and its figures."""

    before: str
    after: str
    voice: Voice
    changes: Sequence[PartChange]
    figures: Sequence[FigureChange]

    @property
    def is_empty(self) -> bool:
        """Whether both say the same, down to the figures and how many findings they have."""
        return not self.changes and not self.figures


def told(value: Told, voice: Voice) -> str:
    """A value as readers say it; a dash for what is not there."""
    if value is None:
        return "–"
    return value if isinstance(value, str) else value.into(voice)


def item_name(title: str | Message, position: int) -> Sayable:
    """An item of a list by its title; one without a title by its number."""
    return Named(title) if title else say("number {number}", number=position + 1)
