"""Derivation: how one number was reached, as formula, inputs with their places, steps and result; and its text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite

from cxstrategy.analysis.money.inputs import IN_POINTS
from cxstrategy.finding import Span
from cxstrategy.words.language import CONVENTIONS, Message, say
from cxstrategy.words.wording import Wording


@dataclass(frozen=True)
class Input:
    """A value that went in, under the name that the formula uses, and where the team wrote it (None: not written)."""

    name: str
    value: object
    span: Span | None = None


@dataclass(frozen=True)
class Step:
    """One step of the working and what it gave."""

    text: Message
    value: object


@dataclass(frozen=True)
class Derivation:
    """The working behind one number of the Analysis.

    `key` names it as the JSON does (`objectives.nps-relation.margin`); `source` says whose formula it is where it has
    an author; `unit` is "points", "percent", "share", "years", "money", "level", "" (a plain number or a word).
    """

    key: str
    formula: Message
    source: Message | None
    inputs: tuple[Input, ...]
    steps: tuple[Step, ...]
    result: object
    unit: str

    def into(self, language: str) -> str:
        """The working as lines of text in `language`, with file and line behind every value that the team wrote."""
        return "\n".join(_lines(self, language)) + "\n"

    def inputs_into(self, language: str) -> Iterator[tuple[str, str, Span | None]]:
        """The name and value of each input as a reader of `language` knows them, and where it stands."""
        for entry in self.inputs:
            name = NAMES[entry.name].into(language) if entry.name in NAMES else entry.name
            yield name, shown(entry.value, language) + _in_points(entry, language), entry.span

    def steps_into(self, language: str) -> Iterator[tuple[str, str]]:
        """Each step of the working and what it gave."""
        for step in self.steps:
            yield step.text.into(language), shown(step.value, language)

    def result_into(self, language: str) -> str:
        """What it came to, with its unit."""
        unit = f" {UNITS[self.unit].into(language)}" if self.unit in UNITS else ""
        return f"{shown(self.result, language)}{unit}"


UNITS = {
    "points": say("points"),
    "percent": say("percent"),
    "share": say("as a fraction"),
    "years": say("years"),
    "money": say("in the currency of the business case"),
    "level": say("on a scale of 0 to 3"),
}
SOURCE = say("Source: {source}", source="")
WENT_IN = say("What went in")
WORKING = say("Step by step")
# Names of inputs that are words; the others (n, z, an id, a person) are the same in every language.
NAMES = {
    "action": say("action"),
    "baseline": say("baseline"),
    "benefit": say("benefit"),
    "change": say("change"),
    "detractors": say("detractors"),
    "expectation": say("expectation"),
    "importance": say("importance"),
    "objective": say("objective"),
    "passives": say("passives"),
    "performance": say("performance"),
    "power": say("power"),
    "promise": say("promise"),
    "promoters": say("promoters"),
    "score": say("score"),
    "target": say("target"),
    "value": say("value"),
    "variance": say("variance"),
}


def shown(value: object, language: str) -> str:
    """A value as a reader of `language` writes it: ten digits, its decimal sign, a dash for nothing."""
    if value is None or (isinstance(value, float) and not isfinite(value)):
        return "–"
    if isinstance(value, Message):
        return value.into(language)
    if isinstance(value, float):
        return f"{value:,.10g}".translate(_separators(language))
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}".translate(_separators(language))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {shown(item, language)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(shown(item, language) for item in value)
    return str(value)


def _separators(language: str) -> dict[int, str]:
    """The language's decimal sign and group sign for Python's."""
    return str.maketrans({".": ",", ",": "."}) if CONVENTIONS[language].decimal == "," else {}


def _in_points(entry: Input, language: str) -> str:
    """What a reader is told of a difference between two shares, beside the fractions that the formula takes."""
    values = entry.value if isinstance(entry.value, tuple) else (entry.value,)
    if entry.name.rpartition("/")[2] not in IN_POINTS or not all(isinstance(value, float) for value in values):
        return ""
    return f" ({'; '.join(Wording(language).percent_points(value) for value in values)})"


def _lines(derivation: Derivation, language: str) -> Iterator[str]:
    yield derivation.key
    yield f"  {derivation.formula.into(language)}"
    if derivation.source:
        yield f"  {replace(SOURCE, values=(('source', derivation.source),)).into(language)}"
    if derivation.inputs:
        yield f"\n  {WENT_IN.into(language)}"
    for name, value, span in derivation.inputs_into(language):
        yield f"    {name} = {value}" + (f"   {span}" if span else "")
    if derivation.steps:
        yield f"\n  {WORKING.into(language)}"
    for text, value in derivation.steps_into(language):
        yield f"    {text}: {value}"
    yield f"\n  = {derivation.result_into(language)}"
