"""The body of an edition -> how each number that it marks with `data-explain` was reached, for who asks on a screen."""

import re
from html import unescape

from cxstrategy.analysis.explain.derivation import SOURCE, WENT_IN, WORKING, Derivation
from cxstrategy.analysis.explain.explain import explain
from cxstrategy.document.context import Context
from cxstrategy.document.document import Explanation, Explanations
from cxstrategy.document.editions import WITH_SUMS
from cxstrategy.document.explained_names import formula_in_words, input_name
from cxstrategy.finding import Span
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

_SEPARATOR = re.compile(r"[/\\]")
_ASKED = re.compile(r' data-explain="([^"]+)"')
# Beneath these nobody who answered is named: what stands beneath others shows single answers.
_BENEATH = ("business_case.", "objectives.", "expectations.", "maturity.pillars.", "maturity.phase")
_APART = (".spread",)


def explanations(context: Context, body: str) -> Explanations | None:
    """The explanations of the numbers in a body; None where the edition's readers see no sums, or nothing is marked."""
    if context.edition not in WITH_SUMS:
        return None
    words = context.wording.say
    keys = dict.fromkeys(unescape(key) for key in _ASKED.findall(body))
    told = {key: made for key in keys if (made := _explained(key, context))}
    if not told:
        return None
    return Explanations(
        heading=words(say("How this number was reached")),
        formula=words(say("Formula")),
        went_in=words(WENT_IN),
        working=words(WORKING),
        result=words(say("Outcome")),
        close=words(say("Close")),
        by_key=told,
    )


def _explained(key: str, context: Context) -> Explanation | None:
    if not key.startswith(_BENEATH) or key.endswith(_APART):
        return None
    found = explain(context.strategy, context.analysis, key)
    return _in_words(found, context) if found else None


def _in_words(found: Derivation, context: Context) -> Explanation:
    language, words = context.wording.language, context.wording.say
    # A formula of money only has premises in it: elsewhere a key could be a word of its sentence.
    formula = words(found.formula)
    return Explanation(
        formula=formula_in_words(formula, context) if found.key.startswith("business_case.") else formula,
        source=words(say(SOURCE.template, source=found.source)) if found.source else "",
        inputs=tuple(
            (input_name(entry.name, entry.value, context) or _told(name), value, _place(span))
            for entry, (name, value, span) in zip(found.inputs, found.inputs_into(language), strict=True)
        ),
        steps=tuple(found.steps_into(language)),
        result=found.result_into(language),
    )


def _told(name: str) -> str:
    """A word with its capital; n and N are not the same."""
    return capital(name) if len(name) > 1 else name


def _place(span: Span | None) -> str:
    """The file within the workbook, and the line: where the folder stands is nobody's business."""
    return f"{_SEPARATOR.split(span.source.path)[-1]}:{span.line}" if span else ""
