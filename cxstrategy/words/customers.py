"""What an organisation calls its customers -> our sentences with that word in them: patients, residents, tenants.

Our sentences say "customer" and "klant". For an organisation with another word each form of it is replaced, in a
sentence of ours and never in a text of the team.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CustomerWord:
    """One word for customers: for one, for many, and what compounds begin with (*patiëntreis*).

    `neuter` is for a Dutch word with *het*. Those of whom `governed` is true are served by hospitals, schools,
    municipalities, housing associations: a *bestuur* heads them where our sentences say *directie*, and they have
    other providers in their sector instead of competitors in an industry.
    """

    one: str
    many: str
    stem: str
    neuter: bool = False
    governed: bool = False


def _word(one: str, many: str, stem: str = "", neuter: bool = False, governed: bool = False) -> CustomerWord:
    return CustomerWord(one, many, stem or one, neuter, governed)


# The words that a workbook may simply name, in its language or the other; the first is what our sentences say.
KNOWN: tuple[Mapping[str, CustomerWord], ...] = (
    {"nl": _word("klant", "klanten"), "en": _word("customer", "customers")},
    {"nl": _word("patiënt", "patiënten", governed=True), "en": _word("patient", "patients", governed=True)},
    {"nl": _word("cliënt", "cliënten", governed=True), "en": _word("client", "clients", governed=True)},
    {
        "nl": _word("inwoner", "inwoners", "inwoners", governed=True),
        "en": _word("resident", "residents", governed=True),
    },
    {
        "nl": _word("bewoner", "bewoners", "bewoners", governed=True),
        "en": _word("occupant", "occupants", governed=True),
    },
    {"nl": _word("burger", "burgers", governed=True), "en": _word("citizen", "citizens", governed=True)},
    {"nl": _word("student", "studenten", governed=True), "en": _word("student", "students", governed=True)},
    {"nl": _word("leerling", "leerlingen", governed=True), "en": _word("pupil", "pupils", governed=True)},
    {"nl": _word("huurder", "huurders", "huurders", governed=True), "en": _word("tenant", "tenants", governed=True)},
    {"nl": _word("gast", "gasten", "gasten"), "en": _word("guest", "guests")},
    {"nl": _word("lid", "leden", "leden", neuter=True, governed=True), "en": _word("member", "members", governed=True)},
    {"nl": _word("reiziger", "reizigers", "reizigers"), "en": _word("traveller", "travellers")},
    {"nl": _word("bezoeker", "bezoekers", "bezoekers"), "en": _word("visitor", "visitors")},
    {"nl": _word("ouder", "ouders", governed=True), "en": _word("parent", "parents", governed=True)},
    {"nl": _word("ondernemer", "ondernemers", "ondernemers"), "en": _word("entrepreneur", "entrepreneurs")},
    {"nl": _word("huishouden", "huishoudens", "huishoudens", neuter=True), "en": _word("household", "households")},
)
CUSTOMERS = KNOWN[0]
# Names of the trade, which no organisation changes.
_KEPT = {"nl": re.compile(r"[Kk]lantkompas\w*"), "en": re.compile(r"[Cc]ustomer compass\w*")}
# What is no sentence: a name between braces that a value is filled in for, and code.
_NO_SENTENCE = re.compile(r"(\{[^{}]*\}|%\(\w+\)\w|`[^`]*`|<[^<>]*>)")
_DUTCH = re.compile(r"\b(?:([Dd]e|[Dd]eze|[Dd]ie|[Ee]lke|[Ii]edere|[Oo]nze|[Jj]ouw) )?([Kk])lant(en|s)?(\w*-?)")
_BOARD = re.compile(r"\b(?:([Dd]e) )?([Dd])irectie(l[ei]d\w*)?\b")
# Words of the market, for those who are none: what they are called elsewhere.
_NEUTRAL: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "nl": (
        (re.compile(r"\bbranche\b", re.I), "sector"),
        (re.compile(r"\bconcurrenten\b", re.I), "andere aanbieders"),
        (re.compile(r"\bconcurrent\b", re.I), "andere aanbieder"),
        (re.compile(r"\bmerkwaarden\b", re.I), "waarden"),
    ),
    "en": (
        (re.compile(r"\ban industry\b", re.I), "a sector"),
        (re.compile(r"\bindustry\b", re.I), "sector"),
        (re.compile(r"\bcompetitors\b", re.I), "other providers"),
        (re.compile(r"\ba competitor\b", re.I), "another provider"),
        (re.compile(r"\bcompetitor\b", re.I), "other provider"),
        (re.compile(r"\bbrand values\b", re.I), "values"),
    ),
}
_ENGLISH = re.compile(r"\b(?:([Aa]) )?([Cc])ustomer(s'|'s|s)?(?!\w)")
_NEUTER = {"de": "het", "deze": "dit", "die": "dat", "elke": "elk", "iedere": "ieder", "onze": "ons"}
_VOWEL = re.compile(r"[aeio]", re.I)


def customer_word(text: str, language: str) -> CustomerWord | None:
    """The word for `text` (`patiënten`, `Patients`) in a language; None for one that is not known."""
    asked = text.strip().casefold()
    for words in KNOWN:
        if any(asked in (word.many.casefold(), word.one.casefold()) for word in words.values()):
            return words[language]
    return None


def with_word(sentence: str, language: str, word: CustomerWord) -> str:
    """A sentence of ours, not yet filled in, with each form of the customer as an organisation calls its own."""
    if word == CUSTOMERS[language]:
        return sentence
    parts = _NO_SENTENCE.split(sentence)
    parts[::2] = [_reworded(part, language, word) for part in parts[::2]]
    return "".join(parts)


def _reworded(text: str, language: str, word: CustomerWord) -> str:
    kept = _KEPT[language].findall(text)
    between = _KEPT[language].split(text)
    pattern = _DUTCH if language == "nl" else _ENGLISH
    reword = _dutch if language == "nl" else _english
    done = [pattern.sub(lambda found: reword(found, word), part) for part in between]
    said = "".join(part + name for part, name in zip(done, [*kept, ""], strict=True))
    return _of_no_market(said, language) if word.governed else said


def _of_no_market(text: str, language: str) -> str:
    for pattern, neutral in _NEUTRAL[language]:
        for found in reversed(list(pattern.finditer(text))):
            text = text[: found.start()] + _as_written(neutral, found[0]) + text[found.end() :]
    return _BOARD.sub(_governed, text) if language == "nl" else text


def _governed(found: re.Match[str]) -> str:
    article, first, rest = found.groups()
    board = _as_written(f"bestuurs{rest}" if rest else "bestuur", first)
    if article and not rest:
        article = _as_written("het", article)
    return f"{article} " * bool(article) + board


def _dutch(found: re.Match[str], word: CustomerWord) -> str:
    article, first, ending, rest = found.groups()
    if ending == "en":
        said = word.many + rest
    elif rest or ending:
        said = (word.stem if rest else word.one) + (ending or "") + rest
    else:
        said = word.one
    if article and word.neuter and not ending and not rest:
        article = _as_written(_NEUTER.get(article.lower(), article.lower()), article)
    return f"{article} " * bool(article) + _as_written(said, first)


def _english(found: re.Match[str], word: CustomerWord) -> str:
    article, first, ending = found.groups()
    said = {None: word.one, "'s": word.one + "'s", "s": word.many, "s'": _owned(word.many)}[ending]
    if article:
        article += "n" if _VOWEL.match(said) else ""
    return f"{article} " * bool(article) + _as_written(said, first)


def _owned(many: str) -> str:
    return many + ("'" if many.endswith("s") else "'s")


def _as_written(said: str, like: str) -> str:
    """With a capital where the replaced word had one."""
    return said[0].upper() + said[1:] if like[0].isupper() else said
