"""Characters of the workbook that the shipped fonts cannot draw."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, remark, warning
from cxstrategy.checks.text import texts_of, written_key
from cxstrategy.finding import Span
from cxstrategy.model.organisation import Brand
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.glyphs import clusters, undrawable
from cxstrategy.words.language import Message, Voice, say, say_many

# A text in another script has dozens of different characters: so many get a finding each, the others share one.
NAMED_ONE_BY_ONE = 5
# How many of the others are shown; the rest of them are like these.
SHOWN = 12
# What makes letters run the other way, whatever they are: Latin letters then stand in reverse.
TURNING = {
    "\u202a": say("left-to-right embedding"),
    "\u202b": say("right-to-left embedding"),
    "\u202c": say("pop directional formatting"),
    "\u202d": say("left-to-right override"),
    "\u202e": say("right-to-left override"),
    "\u2066": say("left-to-right isolate"),
    "\u2067": say("right-to-left isolate"),
    "\u2068": say("first strong isolate"),
    "\u2069": say("pop directional isolate"),
}
_TURNING = re.compile(f"[{''.join(TURNING)}]")


@dataclass(frozen=True, slots=True)
class _Code:
    """The codes of a sign that cannot be drawn; in English with its Unicode name, which no other language has."""

    codes: str
    name: str

    def into(self, language: str | Voice) -> str:
        """The codes: "U+1F389", in English "U+1F389, party popper"."""
        spoken = language.language if isinstance(language, Voice) else language
        return f"{self.codes}, {self.name}" if self.name and spoken == "en" else self.codes


@dataclass(slots=True)
class _Sign:
    """A sign that cannot be drawn: where it stands first, and at how many places it stands."""

    text: str
    part: Part
    steps: tuple[Any, ...]
    places: int = 0


@warning("CX017")
def character_no_font_draws(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A character that the PDF and the figures cannot show: an emoji, or a letter of a script that is not in the fonts.

    The document is made with fonts that come with the program, so that it looks the same on every computer. They have
    Latin with every accent, Greek, Cyrillic, and signs such as → ✓ ★ ♥ ☺ ⚠. Anything else becomes an empty box in the
    PDF and in figures; running text in Word and on a web page may still show it, with the reader's own fonts. A board
    member who sees a box wonders what should have been there. Say it in words, or use a sign that is available.

    Wrong:

        compass:
          promise: You always know where you stand 🎉

    Right:

        compass:
          promise: You always know where you stand ☺
    """
    signs = _signs(strategy)
    yield from (_one(sign) for sign in signs[:NAMED_ONE_BY_ONE])
    if len(signs) > NAMED_ONE_BY_ONE:
        yield _others(signs[NAMED_ONE_BY_ONE:])
    yield from _turned(strategy)


def _turned(strategy: Strategy) -> Iterator[Remark]:
    """Texts of one line with a character in them that nobody sees and that lets letters run the other way."""
    for part, (name, *rest), text in texts_of(strategy):
        if not text.isascii() and "\n" not in text.strip() and (found := _TURNING.search(text)):
            message = say(
                "a character that nobody sees, {code}, reverses the order of letters here: it can read as something "
                "else",
                code=say("{code}, {name}", code=f"U+{ord(found.group()):04X}", name=TURNING[found.group()]),
            )
            sign = _Sign(found.group(), part, (written_key(part, name), *rest))
            yield _remark(sign, message, say("remove it: letters find their own direction"))


def _signs(strategy: Strategy) -> list[_Sign]:
    """Every sign that cannot be drawn, in the order of the workbook."""
    found: dict[str, _Sign] = {}
    for part, (name, *rest), text in texts_of(strategy):
        if text.isascii() or isinstance(part, Brand):  # names of files and fonts are not shown
            continue
        if lacking := undrawable(text):
            for _, sign in clusters(text, lacking):
                met = found.setdefault(sign, _Sign(sign, part, (written_key(part, name), *rest)))
                met.places += 1
    return list(found.values())


def _one(sign: _Sign) -> Remark:
    message = say_many(
        "{sign} ({name}) is in none of the fonts: the PDF and the figures show an empty box for it",
        "{sign} ({name}) is in none of the fonts: the PDF and the figures show an empty box for it, at {count} places",
        sign.places,
        sign=sign.text,
        name=_name(sign.text),
    )
    return _remark(sign, message, _advice([sign]))


def _others(signs: list[_Sign]) -> Remark:
    message = say_many(
        "{count} other character is in none of the fonts either: {signs}",
        "{count} other characters are in none of the fonts either: {signs}",
        len(signs),
        signs=" ".join(sign.text for sign in signs[:SHOWN]) + (" …" if len(signs) > SHOWN else ""),
    )
    return _remark(signs[0], message, _advice(signs))


def _advice(signs: list[_Sign]) -> Message:
    if all(unicodedata.category(character) in ("So", "Sk") for sign in signs for character in undrawable(sign.text)):
        return say("say it in words, or with a sign that does print, such as ✓ ★ ♥ ☺ ⚠ →")
    return say("write it in Latin, Greek or Cyrillic letters: those the fonts have with every accent")


def _name(sign: str) -> _Code:
    """The code of each character that cannot be drawn, and the Unicode name of the first: `U+1F389, party popper`."""
    lacking = undrawable(sign)
    characters = [character for character in sign if character in lacking]
    codes = " ".join(f"U+{ord(character):04X}" for character in characters)
    name = unicodedata.name(characters[0], "").lower()
    # The name of a sign of Chinese is its code once more.
    return _Code(codes, "" if f"{ord(characters[0]):x}" in name else name)


def _remark(sign: _Sign, message: Message, help: Message) -> Remark:
    whole = remark(sign.part, *sign.steps, message=message, help=help)
    return replace(whole, span=_exact(sign.part.at(*sign.steps), sign.text) or whole.span)


def _exact(span: Span | None, sign: str) -> Span | None:
    """Where a sign stands in the text of a span; None where it is written as a code (`\\U0001F389`)."""
    if span is None:
        return None
    for number in range(span.line, span.end_line + 1):
        at = span.source.line(number).find(sign, span.column - 1 if number == span.line else 0)
        if at >= 0:
            return Span(span.source, number, at + 1, number, at + 1 + len(sign))
    return None
