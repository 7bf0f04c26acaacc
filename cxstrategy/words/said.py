"""Values of a sentence that are worded when it is said: numbers, shares, amounts, days, names and words of the format.

A sentence that was made before anybody knew its reader holds these instead of text: `say("until {day}", day=Day(...))`.
"""

import datetime
from dataclasses import dataclass

from cxstrategy.words.fields import field_name
from cxstrategy.words.language import Message, Sayable, Voice, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import clip
from cxstrategy.words.terms import TERMS
from cxstrategy.words.wording import SIGNIFICANT, Quantity, ScoredMetric, Wording

# A title within a sentence: enough to know which one is meant, short enough to read the sentence around it.
TITLE_LENGTH = 70
# As many decimals as a written number is read with: more are those of a binary fraction.
WRITTEN_DIGITS = 10
# Drawing anew from the same people never makes anything surer than this.
NEARLY_CERTAIN = 0.99
# A share may be a third of something.
SHARE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Number:
    """A number with at most `digits` decimals: "1,83", "12.000", "−3"."""

    value: Quantity
    digits: int = WRITTEN_DIGITS

    def into(self, language: str | Voice) -> str:
        """The number as this language writes it."""
        return Wording(language).number(self.value, self.digits)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole: 0.125 is "12,5%"."""

    value: Quantity

    def into(self, language: str | Voice) -> str:
        """The share as a percentage, with the digits that count."""
        return Wording(language).percent_exact(float(f"{self.value:.{SHARE_DIGITS}g}"))


@dataclass(frozen=True, slots=True)
class Count:
    """How many, in a sentence: "acht", "14"."""

    number: int

    def into(self, language: str | Voice) -> str:
        """The number in words up to twelve, then in figures."""
        return Wording(language).count(self.number)


@dataclass(frozen=True, slots=True)
class Sureness:
    """A share of resamples as certainty, which is never complete: "81%", "meer dan 99%"."""

    share: float

    def into(self, language: str | Voice) -> str:
        """The share as a whole percentage, or that it is over the highest of them."""
        told = Wording(language).percent(min(self.share, NEARLY_CERTAIN), 0)
        return say("over {share}", share=told).into(language) if self.share > NEARLY_CERTAIN else told


@dataclass(frozen=True, slots=True)
class Money:
    """An amount to the unit, in a currency by its ISO code: "€ 12.000"."""

    amount: Quantity
    currency: str

    def into(self, language: str | Voice) -> str:
        """The amount with its currency."""
        return Wording(language, self.currency).money_exact(self.amount)


@dataclass(frozen=True, slots=True)
class Score:
    """A value of a metric, in its own unit: "+25", "80%", "7,4"."""

    value: Quantity
    metric: ScoredMetric | None

    def into(self, language: str | Voice) -> str:
        """The score as the document writes it."""
        return Wording(language).score(self.value, self.metric)


@dataclass(frozen=True, slots=True)
class Change:
    """The size of a difference between two scores: "15 punten", "5 procentpunt"."""

    value: Quantity
    metric: ScoredMetric

    def into(self, language: str | Voice) -> str:
        """The difference with its unit."""
        return Wording(language).change(self.value, self.metric)


@dataclass(frozen=True, slots=True)
class Day:
    """A day: "1 februari 2027"."""

    date: datetime.date

    def into(self, language: str | Voice) -> str:
        """The day with its month in words."""
        return Wording(language).date(self.date)


@dataclass(frozen=True, slots=True)
class Named:
    """A part of the workbook by its title, followed by its id for a reader who must find it there ("": by none)."""

    title: str | Message
    id: str = ""

    def into(self, language: str | Voice) -> str:
        """The title between quotation marks, `“Customers recommend us” (`recommend`)`."""
        # A backtick would begin code in the middle of a title.
        title = capital(self.title.into(language)) if isinstance(self.title, Message) else self.title
        words = " ".join(title.replace("`", "'").split())
        quoted = f"“{clip(words, TITLE_LENGTH).removesuffix('.')}”"
        return f"{quoted} (`{self.id}`)" if self.id and _sees_ids(language) else quoted


@dataclass(frozen=True, slots=True)
class Termed:
    """A value of the format by its word: "Meten" for ("pillar", "measurement"), and its code where one must find it."""

    kind: str
    code: str

    def into(self, language: str | Voice) -> str:
        """The word in this language."""
        word = TERMS[self.kind][self.code].into(language)
        differs = word.casefold() != self.code
        return f"{word} (`{self.code}`)" if differs and _sees_ids(language) else word


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of the format, or with a `kind` values of it, that a reader must write: in words for who does not write."""

    codes: tuple[str, ...]
    kind: str | None = None

    def into(self, language: str | Voice) -> str:
        """As they are written: `source`, `year`; values behind their words. Or in words: "de bron en het jaar"."""
        if _sees_ids(language):
            return ", ".join(self._written(code, language) for code in self.codes)
        return Wording(language).listed(self._word(code) for code in self.codes)

    def _written(self, code: str, language: str | Voice) -> str:
        return Termed(self.kind, code).into(language) if self.kind else f"`{code}`"

    def _word(self, code: str) -> Message | str:
        word = TERMS[self.kind].get(code) if self.kind else field_name(code)
        return word or f"“{code}”"


@dataclass(frozen=True, slots=True)
class All:
    """Several values in a list: "a, b en c"."""

    items: tuple[Sayable, ...]

    def into(self, language: str | Voice) -> str:
        """The items as a sentence has them."""
        return Wording(language).listed(item.into(language) for item in self.items)


def rounded(number: float) -> Number:
    """A computed figure: three digits that count, and the whole of a large one: 15.3, 0.159, 3768."""
    return Number(round(number) if abs(number) >= 10**SIGNIFICANT else float(f"{number:.{SIGNIFICANT}g}"))


def points(share: float) -> Message:
    """A difference between two shares: 0.012 is "1,2 procentpunt"."""
    number = rounded(share * 100)
    return say_many(
        "{number} percentage point", "{number} percentage points", 1 if number.value == 1 else 2, number=number
    )


def _sees_ids(language: str | Voice) -> bool:
    """Who is given a language only is a user of the program."""
    return language.with_ids if isinstance(language, Voice) else True
