"""What forms are made from: a workbook with its text, or nothing but a language and a word for customers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cxstrategy.document.document import House
from cxstrategy.document.house import house_of
from cxstrategy.document.tokens import ACCENT, PRIMARY
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.nodes import Node
from cxstrategy.words.customers import customer_word
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import Voice
from cxstrategy.workshop.stamp import BLANK, Stamp, workbook_mark

# The date on a form that was made of no workbook: that of the format, so that the same forms have the same bytes.
OF_THE_FORMAT = date(2026, 1, 1)


@dataclass(frozen=True)
class Origin:
    """What a form is made from. Without a `strategy` forms are blank; `root` is the text of the workbook as nodes."""

    voice: Voice
    house: House
    strategy: Strategy | None = None
    root: Node | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def organisation(self) -> str:
        """Whose forms they are; "" for blank ones."""
        return self.strategy.organisation.name if self.strategy else ""

    def stamp(self, form: str) -> Stamp:
        """The mark of a form that is made from this."""
        if self.strategy is None:
            return Stamp(form, self.voice.language, BLANK, OF_THE_FORMAT)
        return Stamp(form, self.voice.language, workbook_mark(self.organisation), self.strategy.workbook.date)


def of_workbook(strategy: Strategy, root: Node, picture: Callable[[str], bytes], language: str | None = None) -> Origin:
    """What the forms of a workbook are made from, in its own language unless another is asked.

    `picture` is the gate to its files. Raises WorkbookError for an unknown language.
    """
    house, pictures = house_of(strategy, picture)
    voice = strategy.voice(known_language(language) if language else None)
    return Origin(voice, house, strategy, root, pictures)


def of_nothing(language: str, customers: str = "") -> Origin:
    """What blank forms are made from: a language, and what customers are called.

    Raises WorkbookError for an unknown language.
    """
    word = customer_word(customers, known_language(language)) if customers else None
    return Origin(Voice(language, word), House(PRIMARY, ACCENT))
