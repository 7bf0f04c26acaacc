"""The steps of a template that the sandbox takes itself: sums, loops, joined texts, comparisons, parts of lists."""

import operator
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from cxstrategy.document.own_templates.allowance import TEXT_LIMIT, Allowance, TemplateRefused, too_large, too_long
from cxstrategy.document.own_templates.filters import compared, kind_of, weight_of
from cxstrategy.document.own_templates.refused_values import not_comparable
from cxstrategy.document.own_templates.syntax import COMPARED, EACH, JOINED, SLICED, SPENT
from cxstrategy.words.language import say

_SUMS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
    "%": operator.mod, "**": operator.pow,
}  # fmt: skip
SIGNS = frozenset(_SUMS)
LARGEST_POWER = 64


def worked_out(allowance: Allowance, sign: str, left: Any, right: Any) -> Any:
    """Two values under a sign; raises TemplateRefused for what is no number, or becomes too large."""
    from jinja2 import Undefined

    allowance.step(left, right)
    for value in (left, right):
        if isinstance(value, Undefined):
            return value + 1
    lists = sign == "+" and isinstance(left, list) and isinstance(right, list)
    if not lists and not all(isinstance(one, int | float) and not isinstance(one, bool) for one in (left, right)):
        odd = left if not isinstance(left, int | float) else right
        raise TemplateRefused(
            say("`{sign}` works on numbers, and this is {kind}", sign=sign, kind=kind_of(odd)),
            say("join texts with `~`; give an unknown number a value with `|default(0)`"), sign,
        )  # fmt: skip
    if sign == "**" and abs(right) > LARGEST_POWER:
        raise too_large(sign)
    try:
        return allowance.held(_SUMS[sign](left, right), sign)
    except (ArithmeticError, TypeError):
        raise TemplateRefused(
            say("this sum has no outcome"), say("see that nothing is divided by zero"), sign
        ) from None


def each(allowance: Allowance, items: Any, weight: int) -> Iterator[Any]:
    """The items of a loop, each for what its body costs."""
    from jinja2 import Undefined

    if isinstance(items, Undefined):
        items = list(items)
    if not isinstance(items, list | tuple | dict):
        raise TemplateRefused(
            say("`for` goes through a list, and this is {kind}", kind=kind_of(items)),
            say("put `{{% if … %}}` around the loop, or take a list"), "for",
        )  # fmt: skip
    return _one_by_one(allowance, items, weight)


def _one_by_one(allowance: Allowance, items: Any, weight: int) -> Iterator[Any]:
    for item in items:
        allowance.spend(weight)
        yield item


def joined(made: Any, pieces: list[Any]) -> Any:
    """The pieces that `~` joins; what is HTML of ours stays that."""
    from markupsafe import Markup, escape

    made.allowance.step(*pieces)
    texts = [made.printed(piece) for piece in pieces]
    if sum(len(str(text)) for text in texts) > TEXT_LIMIT:
        raise too_long("~")
    if any(isinstance(text, Markup) for text in texts):
        return made.allowance.held(Markup("").join(escape(text) for text in texts), "~")
    return made.allowance.held("".join(str(text) for text in texts), "~")


def is_so(allowance: Allowance, left: Any, sign: str, right: Any) -> bool:
    """Two values compared."""
    from jinja2 import Undefined

    for value in (left, right):
        if isinstance(value, Undefined):
            bool(value)
    allowance.step()
    allowance.spend(weight_of((left, right), allowance.left))
    try:
        return compared(left, sign, right)
    except TypeError:
        raise not_comparable(left, sign, right) from None


def sliced(allowance: Allowance, value: Any, start: Any, stop: Any, step: Any) -> Any:
    """A part of a list or a text."""
    allowance.step(value)
    limits = (start, stop, step)
    whole = all(one is None or type(one) is int for one in limits) and step != 0
    if not isinstance(value, list | tuple | str) or not whole:
        raise TemplateRefused(
            say("a part is taken of a list or a text, and this is {kind}", kind=kind_of(value)),
            say("write it as `[:3]`"), "[",
        )  # fmt: skip
    return value[start:stop:step]


def spent(allowance: Allowance, weight: int) -> str:
    """Nothing, for what the body of a macro or a file costs."""
    allowance.spend(weight)
    return ""


def hooks(made: Any) -> dict[str, Callable[..., Any]]:
    """The filters that the tree of a template holds in the place of steps that Jinja would take unseen."""
    allowance: Allowance = made.allowance
    return {
        EACH: partial(each, allowance),
        SPENT: partial(spent, allowance),
        JOINED: partial(joined, made),
        COMPARED: partial(is_so, allowance),
        SLICED: partial(sliced, allowance),
    }
