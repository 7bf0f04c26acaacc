"""The number in a fact that says what hurts, as its team wrote it: "34%", "€ 35.000", "vier van de tien"."""

import re
from collections.abc import Iterable

from cxstrategy.model.importance import Evidence
from cxstrategy.words.naming import capital


def hurting_fact(facts: Iterable[Evidence]) -> tuple[str, Evidence] | None:
    """The number and its fact: the first with a source, else the first at all; None where no fact has a number.

    What a trial brought about shows that it can be done better, and does not hurt.
    """
    found = [(number, one) for one in facts if not _is_trial(one) and (number := hurting_number(one.claim))]
    return next((pair for pair in found if pair[1].source), found[0] if found else None)


def _is_trial(fact: Evidence) -> bool:
    return bool(_TRIAL.search(f"{fact.claim} {fact.source or ''}"))


def hurting_number(claim: str) -> str:
    """A share before money, money before how long or how often, then how many; empty where nothing is counted."""
    text = _NO_NUMBER.sub(lambda found: "#" * len(found[0]), claim)
    for kind, frame in _KINDS:
        if found := [one for one in kind.finditer(text) if not frame.search(text[: one.start()])]:
            return capital(_reached(found, text)[0].strip())
    return ""


def _reached(found: list[re.Match[str]], text: str) -> re.Match[str]:
    """The first; of a change "from 20% to 22%" what it came to."""
    if len(found) < 2 or not _FROM.search(text[: found[0].start()]):
        return found[0]
    return found[1] if _TO.fullmatch(text[found[0].end() : found[1].start()]) else found[0]


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_ONE = "één|eén|een|one"
_MORE = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd"
    "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred"
)
# Grouped by points, commas or spaces; a range counts as one. No part of a word, a longer number or a time of day.
_ONE_FIGURE = r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![.,:/]?\d)"
_FIGURE = rf"(?<![\w.,:/])[-−+]?{_ONE_FIGURE}(?:\s?[-–]\s?{_ONE_FIGURE})?"
_SEVERAL = rf"(?:{_FIGURE}|\b(?:{_MORE})\b)"
_LARGE = r"(?:\s?(?:miljoen|miljard|mln|mld|million|billion|thousand|duizend|bn|[mk])\b)"
_TIME = (
    r"(?:(?:working |business )?days?|(?:werk)?dag(?:en)?|week|weken|weeks|maand(?:en)?|months?|uur|uren|hours?"
    r"|minuut|minuten|minutes?|seconden?|seconds?)\b"
)
_MONTH = (
    "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june?|juli?|july?"
    "|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_SHARE = (
    rf"(?:(?<!van )(?<!from )(?<![\w.,:/]){_ONE_FIGURE}\s(?:tot|to|à)\s)?"
    rf"{_FIGURE}(?:\s?%(?:-?punt(?:en)?)?|\s(?:procentpunt(?:en)?|procent|percentage points?|percent|per cent|pp)\b)"
)
_SOME_OF_ALL = (
    rf"(?:{_SEVERAL}|\b(?:{_ONE})\b)(?:\sop\s(?:de\s|elke\s|iedere\s)?|\sin\s(?:every\s)?|\sout\sof\s(?:the\s|every\s)?)"
    rf"{_SEVERAL}(?!\s{_TIME})",
    rf"{_SEVERAL}\s(?:van\s(?:de\s|onze\s)?|of\s(?:the|our)\s){_SEVERAL}",
)
_FRACTION = (
    rf"\b(?:{_ONE}|a|twee|drie|vier|two|three|four)[\s-](?:derde|kwart|vijfde|tiende|third|quarter|fifth|tenth)s?"
    r"(?=\s(?:van|of)\b)|\b(?:driekwart|de\shelft|half)(?=\s(?:van|of)\b)"
)
_MONEY = (
    rf"(?:[€$£]|\b(?:EUR|USD|GBP))\s?{_ONE_FIGURE}{_LARGE}?",
    rf"{_FIGURE}{_LARGE}?\s(?:euros?|pond|pounds?|dollars?)\b",
)
_OFTEN_OR_LONG = rf"(?:(?:keer|maal|times|x)\b|×|{_TIME})"
# How many there are in all, or the time in which something happens, is not what hurts.
_WHOLE = _any_of(
    r"\b(?:van|in|onder|uit|of|among|from|out of|over)\s(?:de\s|onze\s|alle\s|die\s|the\s|our\s|all\s|those\s)?$"
)
_FRAME = _any_of(
    r"\b(?:in|binnen|na|over|sinds|per|om|om de|tot|vanaf|iedere?|elke?|afgelopen|komende|eerste|volgende|laatste"
    r"|within|after|for|every|each|last|past|next|first|at|until)\s(?:de\s|the\s)?$"
)
_NEVER = re.compile(r"(?!)")
_KINDS = (
    (_any_of(_SHARE, *_SOME_OF_ALL, _FRACTION), _NEVER),
    (_any_of(*_MONEY), _NEVER),
    (_any_of(rf"{_SEVERAL}\s?{_OFTEN_OR_LONG}"), _FRAME),
    (_any_of(rf"{_FIGURE}(?!\s?{_OFTEN_OR_LONG}){_LARGE}?"), _WHOLE),
)
_FROM, _TO = _any_of(r"\b(?:van|from)\s$"), _any_of(r"\s?(?:naar|tot|to|→)\s?")
_TRIAL = _any_of(r"\b(?:proef|trial)\b", r"\b(?:proefproject|pilot|experiment)", r"\ba/b\b")
# What has figures and counts nothing: dates and times of day, places in a row, names, how many were asked.
_NO_NUMBER = _any_of(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|e)?\s{_MONTH}\b\.?(?:\s{_YEAR})?",
    rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?%)(?:,?\s{_YEAR})?",
    r"\b\d{1,4}-\d{1,2}-\d{2,4}\b",
    rf"(?<![\d.,€$£])(?<![€$£]\s)(?<!EUR\s)(?<!USD\s)(?<!GBP\s)\b{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?\b(?!\s?%)(?![.,]\d)",
    r"['’]\d\d\b",
    r"\b\d{1,2}:\d\d\b",
    r"\b\d{1,2}\.\d\d\suur\b",
    r"\b\d+/\d+\b",
    r"\bn\s?=\s?\d+(?:[.,]\d+)*",
    r"\b0\d{1,3}[-\s]\d[\d\s]{5,}\d",
    r"\b(?:ISO|NEN|week|kwartaal|quarter|fase|phase|versie|version|artikel|article|top|stap|step|tabel|table|figuur"
    r"|figure|bijlage|appendix|ronde|wave|groep|group)\s\d+(?:\.\d+)*\b",
    r"\b\d+(?:e|de|ste|st|nd|rd|th)\b",
    r"\b(?!EUR|USD|GBP)[a-z]+-?\d[\w-]*",
    r"\b\d+[DGH]\b",
    rf"\b(?:1|{_ONE})[\s-](?:op|on|to)[\s-](?:1|{_ONE})\b",
)
