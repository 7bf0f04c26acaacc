"""The filters and tests that a template may use: what each takes and does, and itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cxstrategy.document.environment import FILTERS as WORDED
from cxstrategy.document.own_templates.allowance import TEXT_LIMIT, TemplateRefused, size_of, too_long
from cxstrategy.document.own_templates.plain_values import PlainDay, Written
from cxstrategy.document.prose import prose
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital, unstopped, without_function
from cxstrategy.words.wording import UNKNOWN, Wording

NUMBER, DAY, TEXT, LIST, ANY = say("a number"), say("a day"), say("a text"), say("a list"), say("anything")
DICT = say("a group of keys")
# Markdown is read a character at a time.
PROSE_COST = 2


@dataclass(frozen=True)
class Filter:
    """A filter: what it takes, what it does in words, and the function, which gets Jinja's context first."""

    takes: Message
    does: Message
    function: Callable[..., Any]


def filters_for(wording: Wording) -> dict[str, Filter]:
    """Every filter by its name, in the order in which they are listed."""
    return {**_worded(wording), **_texts(wording), **_lists(), **_counted()}


def _worded(wording: Wording) -> dict[str, Filter]:
    """Numbers, money and days as the rest of the document says them."""
    does = {
        "number": say("with at most two decimals: 7.5 is “7,5”"), "count": say("in words up to twelve: 4 is “vier”"),
        "fixed": say("with so many decimals: `fixed(1)`"),
        "known": say("the same, and a dash for what is not filled in"),
        "signed": say("with its sign: “+25”"), "percent": say("a share: 0.125 is “12,5%”"),
        "percent_exact": say("a share as the team wrote it"), "percent_points": say("a difference between two shares"),
        "money": say("three digits that count: “€ 243.000”"), "money_exact": say("to the euro: “€ 242.586”"),
        "date": say("in words: “1 januari 2027”"), "month": say("its month: “januari 2027”"),
        "years": say("a duration: “2,3 jaar”"), "payback": say("how long until money is back"),
        "listed": say("as a sentence has it: “a, b en c”"), "either": say("as a sentence has it: “a, b of c”"),
        "part": say("so many of a whole: `part(6)`"),
    }  # fmt: skip
    takes = {"date": DAY, "month": DAY, "listed": LIST, "either": LIST, "known": ANY}
    return {
        name: Filter(takes.get(name, NUMBER), does[name], _plainly(getattr(wording, name), takes.get(name, NUMBER)))
        for name in WORDED
    }


def _plainly(function: Callable[..., Any], takes: Message) -> Callable[..., Any]:
    def called(context: Any, value: Any, *others: Any) -> Any:
        given = value.date() if takes is DAY else value
        return function([_text(one) for one in given] if takes is LIST else given, *(_few(one) for one in others))

    return called


def _few(value: Any) -> int:
    """How many decimals, or how large a whole: a small number."""
    if not isinstance(value, int) or not 0 <= value <= LARGEST_WHOLE:
        raise ValueError(value)
    return value


LARGEST_WHOLE = 1000


def _texts(wording: Wording) -> dict[str, Filter]:
    from markupsafe import Markup

    def written(context: Any, text: str) -> Any:
        if not isinstance(text, Written):
            raise TemplateRefused(
                say("`prose` reads the Markdown of a text of the workbook, and this text was made here"),
                say("write HTML in the template: `<p>`, `<ul>`, `<strong>`"), "prose",
            )  # fmt: skip
        context.environment.allowance.spend(PROSE_COST * len(text))
        return Markup(prose(text, wording.language))

    return {
        "prose": Filter(TEXT, say("its Markdown as paragraphs and lists"), written),
        "capital": Filter(TEXT, say("with a capital at the start"), lambda _, text: capital(str(text))),
        "unstopped": Filter(TEXT, say("without the full stop at its end"), lambda _, text: unstopped(str(text))),
        "without_function": Filter(TEXT, say("a name without the function behind it"), _named),
        "upper": Filter(TEXT, say("in capitals"), lambda _, text: str(text).upper()),
        "lower": Filter(TEXT, say("in small letters"), lambda _, text: str(text).lower()),
        "trim": Filter(TEXT, say("without blanks around it"), lambda _, text: str(text).strip()),
        "replace": Filter(TEXT, say("with one text in the place of another: `replace(\"a\", \"b\")`"), _replaced),
        "truncate": Filter(TEXT, say("cut after so many characters: `truncate(80)`"), _truncated),
        "default": Filter(ANY, say("another value for a key that is not there, or not filled in"), _default),
    }  # fmt: skip


def _named(context: Any, text: str) -> str | None:
    return without_function(str(text))


def _replaced(context: Any, text: str, old: str, new: str) -> str:
    old, new = str(old), str(new)
    if len(text) + str(text).count(old) * len(new) > TEXT_LIMIT:
        raise too_long("replace")
    return str(text).replace(old, new)


def _truncated(context: Any, text: str, length: int = 80) -> str:
    short = str(text)[: _few(length)]
    return str(text) if len(text) <= length else f"{short.rsplit(' ', 1)[0]}…"


def _default(context: Any, value: Any, other: Any = UNKNOWN) -> Any:
    from jinja2 import Undefined

    return other if value is None or isinstance(value, Undefined) else value


def _lists() -> dict[str, Filter]:
    from jinja2 import filters as jinja

    def with_environment(name: str) -> Callable[..., Any]:
        function = getattr(jinja, f"do_{name}")
        return lambda context, *values, **named: function(context.environment, *values, **named)

    def by_context(name: str) -> Callable[..., Any]:
        function = getattr(jinja, f"do_{name}")
        return lambda context, *values, **named: list(function(context, *values, **named))

    def unique(context: Any, *values: Any, **named: Any) -> list[Any]:
        return list(jinja.do_unique(context.environment, *values, **named))

    ours: tuple[tuple[str, Message, Callable[..., Any]], ...] = (
        ("join", say('its items with a text between them: `join(", ")`'), _joined),
        ("first", say("its first item"), lambda context, items: context.environment.getitem(items, "first")),
        ("last", say("its last item"), lambda context, items: context.environment.getitem(items, "last")),
        ("sort", say('in order: `sort(attribute="name")`'), with_environment("sort")),
        ("reverse", say("from the end to the beginning"), lambda _, items: list(reversed(items))),
        ("unique", say("every item once"), unique),
        ("map", say('one key of each item: `map(attribute="name")`'), by_context("map")),
        ("select", say("the items that pass a test"), by_context("select")),
        ("reject", say("the items that do not pass a test"), by_context("reject")),
        ("selectattr", say('items whose key passes a test: `selectattr("id", "eq", "x")`'), by_context("selectattr")),
        ("rejectattr", say("the items whose key does not pass a test"), by_context("rejectattr")),
        ("groupby", say('pairs of a value and the items that have it: `groupby("kind")`'), _grouped),
    )  # fmt: skip
    groups: tuple[tuple[str, Message, Callable[..., Any]], ...] = (
        ("items", say("pairs of a key and its value"), lambda _, group: [list(pair) for pair in group.items()]),
        ("keys", say("its keys"), lambda _, group: list(group)),
        ("values", say("its values"), lambda _, group: list(group.values())),
    )
    return {name: Filter(LIST, does, function) for name, does, function in ours} | {
        name: Filter(DICT, does, function) for name, does, function in groups
    }


def _text(value: Any) -> str:
    if isinstance(value, list | dict | tuple):
        raise TypeError(value)
    return UNKNOWN if value is None else str(value)


def _joined(context: Any, items: list[Any], between: str = "", attribute: str | None = None) -> Any:
    from markupsafe import Markup, escape

    picked = [context.environment.getitem(one, attribute) for one in items] if attribute else items
    texts = [escape(context.environment.printed(one)) for one in picked]
    if sum(map(len, texts)) + len(texts) * len(between) > TEXT_LIMIT:
        raise too_long("join")
    return Markup(escape(between)).join(texts)


def _grouped(context: Any, items: list[Any], attribute: str, default: Any = None) -> list[Any]:
    from jinja2.filters import sync_do_groupby

    found = sync_do_groupby(context.environment, items, attribute, default)
    return [[one.grouper, list(one.list)] for one in found]


def _counted() -> dict[str, Filter]:
    return {
        "length": Filter(ANY, say("how many items or characters"), lambda _, value: len(value)),
        "sum": Filter(LIST, say("its numbers together: `sum(attribute=\"budget\")`"), _sum),
        "min": Filter(LIST, say('its smallest item: `min(attribute="share")`'), _of_all(min)),
        "max": Filter(LIST, say('its largest item: `max(attribute="share")`'), _of_all(max)),
        "round": Filter(NUMBER, say("rounded to so many decimals"), _rounded),
        "abs": Filter(NUMBER, say("without its sign"), lambda _, value: abs(value)),
        "int": Filter(NUMBER, say("without decimals"), lambda _, value: int(value)),
    }  # fmt: skip


def _rounded(context: Any, value: float, digits: int = 0) -> float:
    return round(value, _few(digits))


def _sum(context: Any, items: list[Any], attribute: str | None = None) -> float:
    numbers = [context.environment.getitem(one, attribute) if attribute else one for one in items]
    return sum(_is_number(one) for one in numbers if one is not None)


def _of_all(pick: Callable[..., Any]) -> Callable[..., Any]:
    """The item that `min` or `max` picks, by one of its keys where that is named."""

    def picked(context: Any, items: list[Any], attribute: str | None = None) -> Any:
        return pick(items, key=lambda one: context.environment.getitem(one, attribute) if attribute else one)

    return picked


def _is_number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return value


def kind_of(value: Any) -> Message:
    """What a value is, in a sentence."""
    if value is None:
        return say("not filled in")
    if isinstance(value, bool):
        return say("true or false")
    if isinstance(value, int | float):
        return NUMBER
    if isinstance(value, str):
        return DAY if isinstance(value, PlainDay) else TEXT
    if isinstance(value, list | tuple):
        return LIST
    return DICT if isinstance(value, dict) else say("something to call")


def is_kind(value: Any, takes: Message) -> bool:
    """Whether a filter that takes this kind can take the value."""
    kinds: dict[Message, tuple[type, ...]] = {
        NUMBER: (int, float), DAY: (PlainDay,), TEXT: (str,), LIST: (list, tuple), DICT: (dict,),
    }  # fmt: skip
    return takes is ANY or (isinstance(value, kinds[takes]) and not (takes is NUMBER and isinstance(value, bool)))


# These compare the items of a list, whatever is in them.
COMPARING = frozenset({"sort", "unique", "groupby", "min", "max"})
TESTS = (
    "defined", "undefined", "none", "number", "string", "mapping", "sequence", "boolean", "true", "false", "odd",
    "even", "divisibleby", "in", "eq", "equalto", "ne", "lt", "le", "gt", "ge", "==", "!=", "<", "<=", ">", ">=",
)  # fmt: skip


def compared(left: Any, operator: str, right: Any) -> bool:
    """Two values compared; raises TypeError for what has no order."""
    if operator in ("in", "notin"):
        return (left in right) is (operator == "in")
    if operator in ("eq", "ne"):
        return bool(left == right) is (operator == "eq")
    orders: dict[str, Callable[[], Any]] = {
        "lt": lambda: left < right, "lteq": lambda: left <= right, "gt": lambda: left > right,
        "gteq": lambda: left >= right,
    }  # fmt: skip
    return bool(orders[operator]())


def weight_of(values: Iterable[Any], most: int) -> int:
    """What comparing or showing values costs, lists within lists counted whole; it stops counting past `most`."""
    total, waiting = 0, list(values)
    while waiting and total <= most:
        value = waiting.pop()
        total += 1 + size_of(value)
        if isinstance(value, list | tuple):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
    return total
