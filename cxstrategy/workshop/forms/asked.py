"""What a form asks: keys of the format, each with what people read above it, in tables and questions."""

from dataclasses import dataclass

from cxstrategy.model.part import Part
from cxstrategy.words.language import Message, say


@dataclass(frozen=True)
class Asked:
    """A key to fill in: its name below the item (`baseline/value`), what people read above it, and a hint."""

    name: str
    label: Message
    hint: Message | None = None


@dataclass(frozen=True)
class AskedTable:
    """A list of the format in which a row is an item; `named_by` is the key by which people know one.

    `belongs_to` is what people read above the item of the list above that a row belongs to (`journeys/*/stages`).
    """

    place: str
    part: type[Part]
    title: Message
    question: Message
    named_by: str
    columns: tuple[Asked, ...]
    spare: int = 10
    belongs_to: Message | None = None

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What is asked of each item."""
        return self.columns


@dataclass(frozen=True)
class AskedQuestions:
    """Keys of one part, each a question of its own."""

    place: str
    part: type[Part]
    title: Message
    question: Message
    fields: tuple[Asked, ...]

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What is asked."""
        return self.fields


@dataclass(frozen=True)
class Form:
    """What one scribe fills in for a group: `step` is the step of the strategy, `prose` when it is mostly writing."""

    step: str
    title: Message
    purpose: Message
    sections: tuple[AskedTable | AskedQuestions, ...]
    prose: bool = False

    @property
    def question(self) -> Message:
        """The guiding question with which a group begins."""
        return self.sections[0].question

    def label(self, name: str) -> Message:
        """What people read above the first field of this name; raises KeyError."""
        asked = (one for section in self.sections for one in section.asked)
        return {one.name: one.label for one in reversed(list(asked))}[name]


OWNER = Asked("owner", say("Owner"), say("A role, for example: head of customer service."))
