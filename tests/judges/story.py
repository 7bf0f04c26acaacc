"""How a document tells its story: each fact told once, in names, and its open points to nobody but the team.

A document made in and complaints out, as of every judge. They read the text of the Document; that the PDF, the page and
the Word file say the same, other judges hold.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from cxstrategy.document.editions import BOARD, TEAM
from tests.judges.made import Made

_TOLD = ("p", "li", "dd", "h1", "h2", "h3", "blockquote")
_APART = ("note", "open")
# What is said of an expectation whose chain breaks, or that nothing answers.
BREAKS = ("CX962", "CX206")
# A drawing of these has numbers of its own on its axes.
IN_WORDS = ("service_promises", "business_case")
# A sentence of fewer words is a label or an answer.
FEWEST_WORDS = 6
# A number of so few digits means too much for its second mention to be the same fact.
MOST_DIGITS = 2
_NUMBER = re.compile(r"(?:€|£|US\$)?\s?\d+(?:[.,]\d+)*(?:\s?%)?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_CODE = re.compile(r"\bCX\d{3}\b")
_ISO_DATE = re.compile(r"\b20\d\d-[01]\d(?:-[0-3]\d)?\b")
# A time of day (15.00 uur) and the number of a version are written with a point in Dutch too.
_DECIMAL_POINT = re.compile(r"(?<![\d.])(?!\d{1,2}\.\d{2} uur)(?<!Versie )\d+\.\d{1,2}(?![\d.])")
# Words of a contrast, a consequence or a choice, in either language: a title of ours without any argues nothing.
_ARGUES = re.compile(
    r";|\b(?:maar|niet|geen|nooit|nog|zonder|behalve|al|ook|mis|minst|meest|slechtst|best|daarna|daarom|dus|pas|eerst|kiezen"
    r"|keuze|dan|voordat|terug|neigen|achter|tekort|moet|but|not|no|never|yet|still|without|also|although|wrong|least|most"
    r"|after|hardly|so|first|choose|chose|than|before|back|lean|short of|even if|must|nobody)\b",
    re.IGNORECASE,
)


def _text(part: Any) -> str:
    return " ".join(" ".join(part.itertext()).split())


def _body(made: Made) -> Iterator[tuple[str, Any]]:
    """The decision's page and the chapters, each with its id."""
    for section in made.article.iter("section"):
        if section.get("class") in ("summary", "chapter", "compass"):
            yield section.get("id"), section


def _sentences(section: Any) -> Iterator[str]:
    """What is told in sentences: not what stands in a figure or a table, a source or what a team is still to write."""
    for part in section.iter(*_TOLD):
        apart = part.get("class") in _APART or next(part.iterancestors("figure", "table"), None) is not None
        if not apart and part.find("p") is None and part.find("span[@class='open']") is None:
            yield from _SENTENCE_END.split(_text(part))


def no_sentence_is_told_twice(made: Made) -> Iterator[str]:
    told: dict[str, list[str]] = defaultdict(list)
    for name, section in _body(made):
        for sentence in _sentences(section):
            if len(sentence.split()) >= FEWEST_WORDS:
                told[sentence.rstrip(".!?").casefold()].append(name)
    yield from (f"{places}: {sentence}" for sentence, places in told.items() if len(places) > 1)


def no_number_of_the_decision_is_told_again(made: Made) -> Iterator[str]:
    """What page 2 counts may stand in a figure or a table besides, and not in another sentence."""
    shown: set[str] = set()
    for name, section in _body(made):
        if name == "summary":
            shown = {value for figure in section.iter("dd") for value in _numbers(_text(figure))}
        else:
            for sentence in _sentences(section):
                yield from (f"{name}: {value} in “{sentence}”" for value in sorted(shown & _numbers(sentence)))


def _numbers(text: str) -> set[str]:
    """The numbers that are long enough to be one fact: amounts, and shares and scores with a decimal."""
    return {found.strip() for found in _NUMBER.findall(text) if sum(map(str.isdigit, found)) > MOST_DIGITS}


def the_risks_of_the_decision_stand_on_its_page_alone(made: Made) -> Iterator[str]:
    parts = dict(_body(made))
    risks = [_words(one.text or "") for one in parts["summary"].iter("li")] if "summary" in parts else []
    for name, section in parts.items():
        if name != "summary":
            said = _words(_text(section))
            yield from (f"{name}: {risk}" for risk in risks if len(risk.split()) >= FEWEST_WORDS and risk in said)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def no_reader_meets_a_code_or_a_raw_value(made: Made) -> Iterator[str]:
    """No id, code, ISO date, and no decimal point in Dutch; the team's edition names codes on its closing pages."""
    ids = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(_ids(made)))) or '(?!)'})(?![\w-])")
    for section in made.article.iter("section"):
        name, said = section.get("id"), _text(section)
        if made.edition != TEAM or section.get("class") != "appendix":
            yield from (f"{name}: code {one}" for one in _CODE.findall(said))
        yield from (f"{name}: date {one}" for one in _ISO_DATE.findall(said))
        yield from (f"{name}: id {one}" for one in ids.findall(said))
        if made.document.language == "nl":
            yield from (f"{name}: point in {one}" for one in _DECIMAL_POINT.findall(said))


def _ids(made: Made) -> set[str]:
    """The ids that no sentence would hold: two words or more, joined."""
    strategy = made.workbook.strategy
    parts = (
        *strategy.segments, *strategy.journeys, *strategy.expectations, *strategy.objectives, *strategy.metrics,
        *strategy.actions, *strategy.developments, *strategy.organisation_goals,
        *(strategy.business_case.benefits if strategy.business_case else ()),
    )  # fmt: skip
    return {one.id for one in parts if "-" in one.id}


def the_thread_is_unbroken_or_a_finding_says_where(made: Made) -> Iterator[str]:
    """The numbers 1 to 3 stand at whatever carries them, and what carries none is named by a finding or not begun."""
    if made.edition not in (BOARD, TEAM):
        return
    thread, parts = made.workbook.analysis.thread, dict(_body(made))
    carried = {
        "customers": _carried(thread.journeys), "service_promises": set(thread.promised),
        "objectives": _carried(thread.objectives), "business_case": _carried(thread.benefits),
        "roadmap": _carried(thread.actions),
    }  # fmt: skip
    broken = {finding.where for finding in made.workbook.findings if finding.code in BREAKS}
    for chapter, numbers in carried.items():
        shown = _numbers_of_the_thread(parts[chapter], chapter in IN_WORDS) if chapter in parts else numbers
        yield from (f"{chapter}: {number} is not shown" for number in sorted(numbers - shown))
        for number, name in enumerate(thread.expectations, 1):
            told = number in numbers or f"expectations/{name}" in broken
            if numbers and not told and chapter != "customers":
                yield f"{chapter}: {number} ends here and no finding says so"


def _carried(marks: dict[str, tuple[int, ...]]) -> set[int]:
    return {number for numbers in marks.values() for number in numbers}


def _numbers_of_the_thread(section: Any, in_words: bool) -> set[int]:
    """Those beside words; where a drawing may carry them, those of its texts too."""
    texts = [part.text for part in section.iter("span") if part.get("class") == "tag"]
    if not in_words:
        texts += ["".join(part.itertext()).strip() for part in section.iter("{*}text")]
    return {int(text) for text in texts if text in ("1", "2", "3")}


def a_title_argues_or_a_finding_asks_for_the_sentence(made: Made) -> Iterator[str]:
    """Those that we derive; a sentence of the team's own stands as it was written."""
    if made.edition not in (BOARD, TEAM):
        return
    asked = {finding.where for finding in made.document.findings if finding.code == "CX982"}
    own = tuple(map(_words, _sentences_of_the_team(made.workbook.strategy)))
    for name, title in _titles(made):
        theirs = any(sentence.startswith(_words(title)) for sentence in own)
        if not theirs and not _ARGUES.search(title) and f"story/conclusions/{name}" not in asked:
            yield f"{name}: “{title}” argues nothing, and no finding says so"


def no_wish_is_told_as_a_fact(made: Made) -> Iterator[str]:
    """The promise and the feeling that is wanted are no title of a chapter for the board."""
    strategy = made.workbook.strategy
    wishes = {
        _words(strategy.compass.promise or "") if strategy.compass else "",
        _words(strategy.importance.desired_feeling or "") if strategy.importance else "",
    }
    # What is written as a reason or a consequence too, the team itself tells as one.
    own = tuple(map(_words, _sentences_of_the_team(strategy)))
    wishes = {wish for wish in wishes if wish and not any(one.startswith(wish) for one in own)}
    if made.edition in (BOARD, TEAM):
        yield from (f"{name}: {title}" for name, title in _titles(made) if _words(title) in wishes)


def _titles(made: Made) -> Iterator[tuple[str, str]]:
    """The title of each chapter, without its number and subject."""
    for name, section in _body(made):
        for kicker in section.findall("h1/span[@class='kicker']") if name != "summary" else ():
            yield name, " ".join((kicker.tail or "").split())


def _sentences_of_the_team(strategy: Any) -> Iterator[str]:
    """What a title may be taken from as it stands: titles that were written, why it is urgent, and what follows."""
    story, why = strategy.story, strategy.importance
    yield from filter(None, (why.urgency, why.cost_of_inaction) if why else ())
    yield from filter(None, (*story.conclusions.values(), story.therefore, story.but) if story else ())
    yield from filter(None, (one.consequence for one in strategy.developments))


def a_final_shows_no_open_points(made: Made) -> Iterator[str]:
    for section in made.article.iter("section"):
        final = made.article.get("data-status") == "final"
        if section.get("id") == "open_points" and (final or made.edition != TEAM):
            yield "open points are shown"


JUDGES: tuple[Callable[[Made], Iterator[str]], ...] = (
    no_sentence_is_told_twice,
    no_number_of_the_decision_is_told_again,
    the_risks_of_the_decision_stand_on_its_page_alone,
    no_reader_meets_a_code_or_a_raw_value,
    the_thread_is_unbroken_or_a_finding_says_where,
    a_title_argues_or_a_finding_asks_for_the_sentence,
    no_wish_is_told_as_a_fact,
    a_final_shows_no_open_points,
)
