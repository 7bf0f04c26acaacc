"""Why a value cannot be used so in a template, and what to write instead."""

from collections.abc import Callable
from typing import Any

from cxstrategy.document.own_templates.allowance import TemplateRefused
from cxstrategy.document.own_templates.filters import Filter, kind_of
from cxstrategy.words.language import Message, say
from cxstrategy.words.wording import UNKNOWN

ALL_NAMES = say("`cxstrategy templates` lists every name, filter and function that a template may use")
_AROUND = say("put `{{% if … %}}` and `{{% endif %}}` around it")
# So many keys of a group are named.
LISTED = 20


def not_there(obj: Any, name: Any, nearest: Callable[[str, tuple[str, ...]], str | None]) -> TemplateRefused:
    """Why a name or key gives nothing, and which was meant."""
    if obj is None:
        return TemplateRefused(
            say("what `{name}` is asked of is not filled in in this workbook", name=str(name)),
            _AROUND, str(name),
        )  # fmt: skip
    if isinstance(obj, dict):
        meant = nearest(str(name), tuple(obj))
        keys = say("its keys are: {keys}", keys=", ".join(list(obj)[:LISTED]) or UNKNOWN)
        help = say("did you mean `{meant}`?", meant=meant) if meant else keys
        if name in ("items", "keys", "values"):
            help = say("write it as a filter: `|{name}`", name=str(name))
        return TemplateRefused(say("there is no key `{name}` here", name=str(name)), help, str(name))
    if isinstance(obj, list | tuple) and not obj and name in ("first", "last"):
        return TemplateRefused(say("a list is empty here: it has no first or last item"), _AROUND, str(name))
    if isinstance(obj, list | tuple):
        help = say("go through it with `{{% for … in … %}}`, or take `[0]`")
        return TemplateRefused(say("a list has no `{name}`", name=str(name)), help, str(name))
    if isinstance(obj, str | int | float):
        help = say("use a filter: `{{{{ value|upper }}}}`")
        return TemplateRefused(say("{kind} has no `{name}`", kind=kind_of(obj), name=str(name)), help, str(name))
    return TemplateRefused(nothing_called(str(name)), ALL_NAMES, str(name))


def nothing_called(name: str) -> Message:
    """A name that there is not."""
    return say("there is nothing called `{name}`", name=name)


def wrong_kind(name: str, one: Filter, value: Any) -> TemplateRefused:
    """A filter on a value that it does not take."""
    message = say("`{name}` takes {takes}, and this is {kind}", name=name, takes=one.takes, kind=kind_of(value))
    if value is None:
        return TemplateRefused(
            message, say('put `{{% if … is not none %}}` around it, or write `|default("…")` before it'), name
        )
    return TemplateRefused(message, say("take another value, or another filter"), name)


# The signs of comparisons, by the names that Jinja has for them.
_COMPARED = {"lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "in"}


def not_comparable(left: Any, operator: str, right: Any) -> TemplateRefused:
    """Two values that have no order, or one that is sought in what holds nothing."""
    sign = _COMPARED.get(operator, "")
    if sign == "in" and not isinstance(right, list | tuple | dict | str):
        return TemplateRefused(
            say("`in` looks in a list, a text or a group of keys, and this is {kind}", kind=kind_of(right)),
            say("compare with `==`, or put `{{% if … %}}` around it"), sign,
        )  # fmt: skip
    return TemplateRefused(
        say("these cannot be compared: {left} and {right}", left=kind_of(left), right=kind_of(right)),
        say("put `{{% if … is not none %}}` around it, or compare values of one kind"), sign,
    )  # fmt: skip


def not_ordered(name: str) -> TemplateRefused:
    """A list whose items a filter cannot compare."""
    return TemplateRefused(
        say("`{name}` cannot compare these: of some it is not filled in, or they are of several kinds", name=name),
        say('take the others: `|selectattr("share", "ne", none)` before it, with your key'), name,
    )  # fmt: skip


def unprintable(value: Any) -> TemplateRefused:
    """A value that no page can show."""
    message = say("this is {kind}, which cannot be printed", kind=kind_of(value))
    return TemplateRefused(message, _instead_of_printing(value))


def _instead_of_printing(value: Any) -> Message:
    if isinstance(value, list | tuple):
        return say("write `|listed` behind it, or go through it with `{{% for … in … %}}`")
    if isinstance(value, dict):
        return say("print one of its keys: {keys}", keys=", ".join(f"`{key}`" for key in list(value)[:LISTED]))
    if isinstance(value, bool):
        return say("use it in `{{% if … %}}`")
    return say("call it, with brackets behind it")
