"""The title and description that an editor shows at each key, in the language of whoever writes."""

import ast
import inspect
import sys
from functools import cache

from cxstrategy.model.part import Part
from cxstrategy.model.statements import MATURITY_STATEMENTS, ROUTE_STATEMENTS_TEXT
from cxstrategy.words.language import say, translations
from cxstrategy.words.terms import TERMS

# Keys whose title is more than the key itself in words; with the part in front where it differs there.
TITLES = {
    "n": "Number of respondents",
    "raci": "RACI",
    "fte": "FTE",
    "do": "What we do",
    "avoid": "What we leave",
    "refusals": "What we do not do",
    "customers_are": "What customers are called",
    "pyramid": "Level of the CX pyramid",
    "pyramid_target": "Target level of the CX pyramid",
    "dimension": "Gain, ease or emotion",
    "word": "Word file",
    "responses": "Answers in a CSV file",
    "by": "By which date",
    "Decided.by": "Who decided",
    "Alternative.by": "Brought in by",
    "about": "What it is about",
    "ambition_by": "Ambition by which date",
    "kept": "How often it is kept",
}
CHAPTER = say("Your own opening sentence of the chapter `{chapter}`: its conclusion, in one sentence.")


@cache
def described(part: type[Part]) -> dict[str, str]:
    """What each key of a part is for, in English: the text below its field, as written in the source of the model."""
    found: dict[str, str] = {}
    for one in reversed(part.__mro__):
        if issubclass(one, Part) and one is not Part:
            found |= _written_below(one)
    return found


def _written_below(part: type[Part]) -> dict[str, str]:
    fields = {name: field.alias or name for name, field in part.model_fields.items()}
    found = {}
    body = _classes(part.__module__).get(part.__name__, [])
    for field, text in zip(body, body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            found[fields[field.target.id]] = " ".join(ast.literal_eval(text.value).split())
    return found


@cache
def _classes(module: str) -> dict[str, list[ast.stmt]]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node.body for node in tree.body if isinstance(node, ast.ClassDef)}


def title(part: type[Part], key: str, language: str) -> str:
    """What a key is called: `cost_of_inaction` is "Cost of inaction", and in Dutch "Kosten van niets doen"."""
    return translations(language).pgettext("key", english_title(part, key))


def english_title(part: type[Part], key: str) -> str:
    """The key itself in words, or more where that says too little."""
    return TITLES.get(f"{part.__name__}.{key}") or TITLES.get(key) or key.replace("_", " ").capitalize()


def description(part: type[Part], key: str, language: str) -> str:
    """What a key of a part is for, in `language`."""
    return translations(language).gettext(described(part)[key])


def name_description(name: str, language: str) -> str:
    """What a name stands for that a map has as its key: a statement, a building block or a chapter."""
    known = MATURITY_STATEMENTS.get(name) or ROUTE_STATEMENTS_TEXT.get(name) or TERMS["block_meaning"].get(name)
    return (known or say(CHAPTER.template, chapter=name)).into(language)
