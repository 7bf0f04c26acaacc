"""The files of a fresh workbook, by name: the starter filled in, the questionnaire, sheets for answers, the schema."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from cxstrategy.model.route import ROUTE_STATEMENTS
from cxstrategy.model.schema import schema
from cxstrategy.model.statements import (
    AGREEMENT,
    LADDER_OF,
    LADDERS,
    MATURITY_STATEMENTS,
    ROUTE_STATEMENTS_TEXT,
    UNKNOWN_ANSWER,
    Ladder,
    in_order_of_asking,
)
from cxstrategy.template_folder import template_folder
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import Message, say

ROUTE_QUESTIONS_A_STYLE = 5
# What the answers to a statement of the scan say.
LADDER_QUESTIONS: dict[Ladder, Message] = {
    "often": say("How often?"),
    "places": say("In how many places?"),
    "whole": say("How far?"),
}


def starter_files(language: str, organisation: str, today: date) -> dict[Path, str]:
    """Every file of a fresh workbook with its text: the starter, filled in, and the questionnaire."""
    folder = template_folder() / "starter" / language
    files = {}
    for source in sorted(folder.rglob("*.yaml")):
        text = source.read_text("utf-8").replace("@date@", today.isoformat())
        files[source.relative_to(folder)] = text.replace("@organisation@", json.dumps(organisation, ensure_ascii=False))
    files[Path("responses/maturity.csv")] = _answers(in_order_of_asking())
    files[Path("responses/route.csv")] = _answers(mixed_route_statements())
    files[Path("responses/questionnaire.md")] = questionnaire(language)
    files[Path("cxstrategy.schema.json")] = schema_text(language)
    return files


def schema_text(language: str) -> str:
    """The JSON Schema of the format, with help in `language`, as text; raises WorkbookError for an unknown one."""
    return json.dumps(schema(known_language(language)), ensure_ascii=False, indent=1) + "\n"


def mixed_route_statements() -> list[str]:
    """The fifteen statements of the route so that no two of one style follow each other and no style leads."""
    styles = [list(ROUTE_STATEMENTS)[start : start + ROUTE_QUESTIONS_A_STYLE] for start in (0, 5, 10)]
    return [styles[(turn + number) % 3][turn] for turn in range(ROUTE_QUESTIONS_A_STYLE) for number in range(3)]


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
    yield from (f"**{say('How well does this fit us?').into(language)}** {words}", "")
    for number, name in enumerate(mixed_route_statements(), 1):
        yield f"{number}. {ROUTE_STATEMENTS_TEXT[name].into(language)}"


def _for_who_types_answers(language: str) -> Iterator[str]:
    yield from ("", "---", "")
    yield say(
        "For whoever types the answers in: maturity.csv and route.csv have one row per person and one column per "
        "statement, in the order of the numbers above. Type the words of the answer, or their number: 0 to 3 for the "
        "first questionnaire, 1 to 5 for the second. Layer is board, management or staff. Ask people of all three."
    ).into(language)
