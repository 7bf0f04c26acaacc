"""What went into a number and its formula, by the names that readers know in the place of the workbook's keys."""

import re
from collections.abc import Mapping

from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.model.statements import MATURITY_STATEMENTS
from cxstrategy.words.drivers import PREMISES, driver_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

# What formulas and inputs write beside the premises.
_PARTS = {
    "one_off": say("one-off amount"),
    "yearly": say("amount a year"),
    "year": say("year"),
    "benefits": say("share of the benefits"),
    "costs": say("share of the costs"),
    "CF": say("cash flow CF"),
    "i": say("discount rate i"),
    "PV benefits": say("PV benefits"),
    "PV costs": say("PV costs"),
}
_FLOWS = {"benefits": say("benefits in the year"), "costs": say("costs in the year")}
# A key within a formula: one word stands beside an operator, or else it may be a word of its sentence.
_KEY = re.compile(rf"\b(?:(?<![A-Za-z] )(?:{'|'.join(PREMISES)})|one_off|yearly|[a-z]+_[a-z]+[a-z_]*?)(?=_t\b|\b)")


def input_name(name: str, value: object, context: Context) -> str | None:
    """An input by its name; None for one that has none but its own, such as n."""
    benefits = benefit_names(context.strategy, context.wording)
    if (own := name.removeprefix("PV ").removeprefix("benefits/")) in benefits:
        return benefits[own]
    words = _FLOWS.get(name) if isinstance(value, tuple | list) else None
    words = words or MATURITY_STATEMENTS.get(name) or _PARTS.get(name) or _premise(name, benefits)
    return capital(context.wording.say(words)).rstrip(".") if words else None


def _premise(name: str, benefits: Mapping[str, str]) -> Message | None:
    part, _, rest = name.partition("/")
    if part == "costs" and rest:
        return say("costs of {name}", name=rest)
    return driver_name(name, benefits) if rest else PREMISES.get(name)


def formula_in_words(formula: str, context: Context) -> str:
    """A formula with the names of its premises for their keys; what a year has keeps its `_t`."""

    def name(found: re.Match[str]) -> str:
        known = PREMISES.get(found[0]) or _PARTS.get(found[0])
        return context.wording.say(known) if known else found[0]

    return _KEY.sub(name, formula)
