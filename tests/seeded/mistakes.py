"""A good workbook -> the same with mistakes that people make, each on a line of its own, and what they were.

`seeded` spoils the texts of a workbook (name -> text); `KINDS` are the kinds of mistakes by name. For another test:

    texts, mistakes = seeded(texts_of(folder), 100, random.Random(1))
    write(texts, folder)
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni",
           "juli", "augustus", "september", "oktober", "november", "december")  # fmt: skip
_DUTCH_KEYS = {
    "statement": "stelling", "owner": "eigenaar", "source": "bron", "name": "naam", "target": "streefwaarde",
    "evidence": "bewijs", "mechanism": "werking", "deadline": "einddatum", "consequence": "gevolg",
}  # fmt: skip
_DUTCH_VALUES = {
    "customer": "klant", "employee": "medewerker", "human": "mens", "ease": "gemak", "gain": "gewin",
    "survey": "enquete", "complaints": "klachten", "threat": "bedreiging", "opportunity": "kans", "higher": "hoger",
    "quarterly": "kwartaal", "monthly": "maandelijks", "assumption": "aanname",
}  # fmt: skip
_REFERENCES = "segment|journey|metric|objective|goal|expectation"


@dataclass(frozen=True)
class SeededMistake:
    """One mistake: what kind, where (line from 1), the line as it was and as it is now."""

    kind: str
    file: str
    line: int
    was: str
    now: str


def _replace(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Callable[[str], str | None]:
    """The line with the pattern replaced; None for a line without it."""

    def spoil(line: str) -> str | None:
        changed, count = re.subn(pattern, by, line, count=1)
        return changed if count and changed != line else None

    return spoil


def _in_words(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[4])} {_MONTHS[int(found[3]) - 1]} {found[2]}"


def _without(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


_DATE = r"^((?:  )+(?:- )?\w+: )(\d{4})-(\d\d)-(\d\d)(?=$|  #)"
_KEY = r"^((?:  )+(?:- )?)({})(?=:)"
_KEYS, _WORDS = "|".join(_DUTCH_KEYS), "|".join(_DUTCH_VALUES)
# Every mistake here has one mending, which gives the line back as it was.
KINDS: dict[str, Callable[[str], str | None]] = {
    "a date with the day first": _replace(_DATE, r"\1\4-\3-\2"),
    "a date with dots": _replace(_DATE, r"\1\4.\3.\2"),
    "a date in words": _replace(_DATE, _in_words),
    "a decimal comma": _replace(r"^((?:  )+(?:- )?\w+: \d+)\.(\d{1,2}%?)(?=$|  #)", r"\1,\2"),
    "a decimal comma between braces": _replace(r"(\{.*: \d+)\.(\d{1,2}%?)(?=[,}])", r"\1,\2"),
    "a share without its sign": _replace(r"^((?:  )+(?:- )?(?:share|margin|churn): \d{1,2}(?:\.\d)?)%$", r"\1"),
    "points between thousands": _replace(r"^((?:  )+(?:employees|customers|n|sample): \d{1,3})(\d{3})$", r"\1.\2"),
    "a value in Dutch": _replace(rf"((?:kind|effect|dimension|method|better|contact): )({_WORDS})(?=$|[,}}])",
                                 lambda found: found[1] + _DUTCH_VALUES[found[2]]),
    "a value with a letter too few": _replace(r"((?:kind|method|scope|effect): \w{3})(\w)(\w{2,})(?=$|[,}])", r"\1\3"),
    "a yes in Dutch": _replace(r": true(?=$|[,}])", ": ja"),
    "a key in Dutch": _replace(_KEY.format(_KEYS), lambda found: found[1] + _DUTCH_KEYS[found[2]]),
    "a key with a letter too few": _replace(_KEY.format("statement|consequence|description|mechanism|importance"),
                                            lambda found: found[1] + _without(found[2], 4)),
    "a key with a capital": _replace(_KEY.format("statement|owner|source|deadline|title"),
                                     lambda found: found[1] + found[2].capitalize()),
    "a key with spaces": _replace(_KEY.format(r"follow_up|open_question|desired_feeling|cost_of_inaction|yearly_\w+"),
                                  lambda found: found[1] + found[2].replace("_", "  ")),
    "a key in curly quotation marks": _replace(_KEY.format("statement|owner|source"), r"\1“\2”"),
    "a reference with a letter too few": _replace(
        rf"^((?:  )+(?:- )?(?:{_REFERENCES}): \w+-\w{{2}})(\w)(\w{{2,}})$", r"\1\3"),
    "a text without its quotation marks": _replace(r'^((?:  )+(?:- )?\w+: )"([^"#\\]+: [^"#\\]+)"$', r"\1\2"),
    "a dash without a space": _replace(r"^((?:  )+)- (?=[A-Z][^:]*$)", r"\1-"),
    "a colon without a space": _replace(r"^((?:  )+\w+): (?=[A-Z][^:]*$)", r"\1:"),
    "a hard space in front": _replace(r"^  ((?:  )*)(?=\w+: )", "\u00a0\u00a0\\1"),
    "a tab in front": _replace(r"^  ((?:  )*)(?=\w+: )", "\t\\1"),
    "a column too far": _replace(r"^((?:  )+)(?=\w+: [A-Z][^:]*$)", r"\1 "),
}  # fmt: skip


def texts_of(folder: Path) -> dict[str, str]:
    """The YAML files directly in a folder, by name."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}


def write(texts: dict[str, str], folder: Path, line_end: str = "\n") -> None:
    """Put the texts in a folder."""
    for name, text in texts.items():
        (folder / name).write_bytes(text.replace("\n", line_end).encode())


def seeded(
    texts: dict[str, str], count: int, chance: random.Random, kinds: dict[str, Callable[[str], str | None]] = KINDS
) -> tuple[dict[str, str], list[SeededMistake]]:
    """The texts with up to `count` mistakes, of every kind about as many, at least three lines apart."""
    lines = {name: text.split("\n") for name, text in texts.items()}
    taken: set[tuple[str, int]] = set()
    made: list[SeededMistake] = []
    places = {kind: _places(lines, spoil) for kind, spoil in kinds.items()}
    for found in places.values():
        chance.shuffle(found)
    while len(made) < count and any(places.values()):
        for kind, found in places.items():
            while found and len(made) < count:
                name, number = found.pop()
                if not taken & {(name, number + off) for off in range(-2, 3)}:
                    taken.add((name, number))
                    was = lines[name][number]
                    lines[name][number] = now = kinds[kind](was) or was
                    made.append(SeededMistake(kind, name, number + 1, was, now))
                    break
    return {name: "\n".join(found) for name, found in lines.items()}, made


def _places(lines: dict[str, list[str]], spoil: Callable[[str], str | None]) -> list[tuple[str, int]]:
    """The lines that a kind of mistake can be made on, outside texts under `|` and `>`."""
    found = []
    for name, listed in lines.items():
        text_deeper_than = -1
        for number, line in enumerate(listed):
            indent = len(line) - len(line.lstrip(" "))
            if text_deeper_than >= 0 and (not line.strip() or indent > text_deeper_than):
                continue
            text_deeper_than = indent if re.search(r"[:-] [|>]-?$", line) else -1
            if text_deeper_than < 0 and not line.lstrip().startswith("#") and spoil(line) is not None:
                found.append((name, number))
    return found
