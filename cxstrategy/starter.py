"""The files of a fresh workbook, by name: the starter filled in, the questionnaire, sheets for answers, the schema."""

import json
from datetime import date
from pathlib import Path

from cxstrategy.model.maturity import STATEMENTS
from cxstrategy.model.route import ROUTE_STATEMENTS
from cxstrategy.model.schema import schema
from cxstrategy.model.statements import MATURITY_STATEMENTS, ROUTE_STATEMENTS_TEXT
from cxstrategy.template_folder import template_folder
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import say

ROUTE_QUESTIONS_A_STYLE = 5


def starter_files(language: str, organisation: str, today: date) -> dict[Path, str]:
    """Every file of a fresh workbook with its text: the starter, filled in, and the questionnaire."""
    folder = template_folder() / "starter" / language
    files = {}
    for source in sorted(folder.rglob("*.yaml")):
        text = source.read_text("utf-8").replace("@date@", today.isoformat())
        files[source.relative_to(folder)] = text.replace("@organisation@", json.dumps(organisation, ensure_ascii=False))
    files[Path("responses/maturity.csv")] = _answers(list(STATEMENTS))
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
    """Both questionnaires as Markdown, to hand to respondents; a statement's id is its column in the CSV."""
    lines = [
        "# " + say("Two questionnaires").into(language),
        "",
        say(
            "Let people from the board, the management and the work floor answer on their own. Put the answers in"
            " maturity.csv and route.csv: a row a person, a column a statement; layer is board, management or staff."
        ).into(language),
        "",
        "## " + say("Where we stand").into(language),
        "",
        say(
            "Answer with undeveloped (we do not do this), ad_hoc (now and then), repeatable (mostly, by an agreed way),"
            " systematic (always, by an agreed way) or unknown. Rate your own part of the organisation."
        ).into(language),
        "",
        *(f"- {wording.into(language)} (`{name}`)" for name, wording in MATURITY_STATEMENTS.items()),
        "",
        "## " + say("How we travel").into(language),
        "",
        say("How well does this fit your organisation as it is? 1 (not at all) to 5 (entirely), or unknown.").into(
            language
        ),
        "",
        *(f"- {ROUTE_STATEMENTS_TEXT[name].into(language)} (`{name}`)" for name in mixed_route_statements()),
    ]
    return "\n".join(lines) + "\n"
