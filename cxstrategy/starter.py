"""The files of a fresh workbook, by name: the starter filled in, the questionnaire, sheets for answers, the schema."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from cxstrategy.model.schema import schema
from cxstrategy.model.statements import (
    AGREEMENT,
    AGREEMENT_QUESTION,
    LADDER_OF,
    LADDER_QUESTIONS,
    LADDERS,
    MATURITY_STATEMENTS,
    ROUTE_STATEMENTS_TEXT,
    UNKNOWN_ANSWER,
    in_order_of_asking,
    mixed_route_statements,
)
from cxstrategy.template_folder import template_folder
from cxstrategy.words.customers import customer_word, with_word
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import say

# The sectors that a fresh workbook can have its examples of, by their English and their Dutch name.
SECTORS = {
    "healthcare": "zorg", "municipality": "gemeente", "education": "onderwijs", "housing": "verhuur",
    "retail": "winkel", "energy": "energie",
}  # fmt: skip
# Of these a sector has examples that replace those of the starter, or stand before them.
REPLACED, ADDED = ("segments", "journeys", "developments"), ("metrics",)
# What other examples call a part by.
REFERENCES = {"segments": "segment", "journeys": "journey"}
# A value that needs no quotes.
PLAIN = re.compile(r"[^\W\d_][\w -]*\w")
Particulars = dict[str, str]


def starter_files(
    language: str, organisation: str, today: date, sector: str = "", customers: str = ""
) -> dict[Path, str]:
    """Every file of a fresh workbook with its text: the starter, filled in, and the questionnaire.

    `sector` is a name of SECTORS in either language, for examples of it; `customers` the word for customers, in place
    of the one that the sector has.
    """
    folder = template_folder() / "starter" / language
    sources = {source.relative_to(folder): source.read_text("utf-8") for source in sorted(folder.rglob("*.yaml"))}
    particulars = _particulars(language, sector) if sector else {}
    for key in (*REPLACED, *ADDED):
        if key in particulars:
            sources = _with_examples(sources, key, particulars[key])
    named = {
        "sector": particulars.get("sector", ""),
        "customers_are": customers or particulars.get("customers_are", ""),
    }
    files = {path: _filled(text, language, organisation, today, named) for path, text in sources.items()}
    files[Path("responses/maturity.csv")] = _answers(in_order_of_asking())
    files[Path("responses/route.csv")] = _answers(mixed_route_statements())
    files[Path("responses/questionnaire.md")] = questionnaire(language)
    files[Path("cxstrategy.schema.json")] = schema_text(language)
    return files


def _particulars(language: str, sector: str) -> Particulars:
    """What is known of a sector: its name, its word for customers, and by key the lines of its examples."""
    english = next(name for name, dutch in SECTORS.items() if sector in (name, dutch))
    text = (template_folder() / "starter" / "sectors" / f"{language}.yaml").read_text("utf-8")
    (document,) = (one for one in text.split("\n---\n") if one.startswith(f"id: {english}\n"))
    found = re.findall(r"^(\w+):(?: (.+))?\n?((?:  .*\n?)*)", document, re.MULTILINE)
    return {key: value or lines.rstrip("\n") for key, value, lines in found}


def _with_examples(sources: dict[Path, str], key: str, lines: str) -> dict[Path, str]:
    """The starter with these lines as the example below a key, and with what refers to the first of it."""
    examples = re.compile(rf"^{key}:\n((?:#  .*\n)+)", re.MULTILINE)
    (before,) = (found[1] for text in sources.values() if (found := examples.search(text)))
    shown = "".join(f"#{line}\n" for line in lines.splitlines())
    after = shown + before if key in ADDED else shown
    texts = {path: text.replace(f"{key}:\n{before}", f"{key}:\n{after}") for path, text in sources.items()}
    if key not in REFERENCES:
        return texts
    old, new = (re.findall(r"- id: (\S+)", example)[0] for example in (before, after))
    reference = re.compile(rf"\b{REFERENCES[key]}: {old}\b")
    return {path: reference.sub(f"{REFERENCES[key]}: {new}", text) for path, text in texts.items()}


def _filled(text: str, language: str, organisation: str, today: date, named: dict[str, str]) -> str:
    """A file with the date and what is known of the organisation, guiding in its own word for customers."""
    word = customer_word(named["customers_are"], language)
    if word:
        lines = (with_word(line, language, word) if _guides(line) else line for line in text.split("\n"))
        text = "\n".join(lines)
    for key, value in named.items():
        if value:
            plain = value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
            text = text.replace(f"\n  {key}:\n", f"\n  {key}: {plain}\n")
    text = text.replace("@date@", today.isoformat())
    return text.replace("@organisation@", json.dumps(organisation, ensure_ascii=False))


def _guides(line: str) -> bool:
    """Whether a line is a sentence of ours, and no example."""
    return line.lstrip().startswith("# ") and not line.lstrip().startswith("#  ")


def schema_text(language: str) -> str:
    """The JSON Schema of the format, with help in `language`, as text; raises WorkbookError for an unknown one."""
    return json.dumps(schema(known_language(language)), ensure_ascii=False, indent=1) + "\n"


def _answers(statements: list[str]) -> str:
    """An empty sheet for answers: semicolons, as a Dutch spreadsheet reads them."""
    return ";".join(["respondent", "layer", *statements]) + "\n"


def questionnaire(language: str) -> str:
    """Both questionnaires as Markdown, to hand to respondents: numbered, with the words to answer in, and no id."""
    statements = [*_scan_questions(language), *_route_questions(language), *_for_who_types_answers(language)]
    title = "# " + say("Two questionnaires").into(language)
    how = say(
        "Answer on your own and for your own part of the organisation: how it is today, not how it should be. One "
        "answer per statement; if you do not know, write “{unknown}”.",
        unknown=UNKNOWN_ANSWER,
    )
    return "\n".join([title, "", how.into(language), *statements]) + "\n"


def _scan_questions(language: str) -> Iterator[str]:
    yield from ("", "## " + say("Where we stand").into(language))
    numbers = dict(zip(in_order_of_asking(), count(1), strict=False))
    for ladder, answers in LADDERS.items():
        words = " · ".join(answer.into(language) for answer in answers)
        yield from ("", f"**{LADDER_QUESTIONS[ladder].into(language)}** {words}", "")
        asked = [name for name in numbers if LADDER_OF[name] == ladder]
        yield from (f"{numbers[name]}. {MATURITY_STATEMENTS[name].into(language)}" for name in asked)


def _route_questions(language: str) -> Iterator[str]:
    yield from ("", "## " + say("How we work").into(language), "")
    words = " · ".join(answer.into(language) for answer in AGREEMENT)
    yield from (f"**{AGREEMENT_QUESTION.into(language)}** {words}", "")
    for number, name in enumerate(mixed_route_statements(), 1):
        yield f"{number}. {ROUTE_STATEMENTS_TEXT[name].into(language)}"


def _for_who_types_answers(language: str) -> Iterator[str]:
    yield from ("", "---", "")
    yield say(
        "For whoever types the answers in: maturity.csv and route.csv have one row per person and one column per "
        "statement, in the order of the numbers above. Type the words of the answer, or their number: 0 to 3 for the "
        "first questionnaire, 1 to 5 for the second. Layer is board, management or staff. Ask people of all three."
    ).into(language)
