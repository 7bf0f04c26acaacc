"""The sandbox of a team's template: plain values, the filters and functions that are listed, and an allowance."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from cxstrategy.document.own_templates.allowance import (
    DEPTH_LIMIT,
    TEXT_LIMIT,
    Allowance,
    TemplateRefused,
    hold_number,
    too_long,
)
from cxstrategy.document.own_templates.filters import COMPARING, TESTS, Filter, is_kind, kind_of, weight_of
from cxstrategy.document.own_templates.plain_values import PlainDay
from cxstrategy.document.own_templates.refused_values import not_ordered, not_there, unprintable, wrong_kind
from cxstrategy.document.own_templates.steps import SIGNS, hooks, worked_out
from cxstrategy.words.language import say
from cxstrategy.words.wording import UNKNOWN, Wording

_LOOP = frozenset({
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle", "changed",
})  # fmt: skip
_ENDS = {"first": 0, "last": -1}
_FAILS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
Nearest = Callable[[str, tuple[str, ...]], str | None]


def sandbox(
    wording: Wording,
    allowance: Allowance,
    filters: Mapping[str, Filter],
    functions: Mapping[str, Callable[..., Any]],
    nearest: Nearest,
) -> Any:
    """The environment in which the templates of one workbook are read and rendered.

    Its `compiled` takes the code of every file that may be taken in, by its name.
    """
    from jinja2.utils import pass_context

    made: Any = _sandbox_class()(
        loader=_loader(), autoescape=True, undefined=_missing_class(nearest), trim_blocks=True, lstrip_blocks=True,
        auto_reload=False, optimized=False, cache_size=0,
    )  # fmt: skip
    made.allowance, made.compiled, made.wording = allowance, {}, wording
    made.ours = {function: name for name, function in functions.items()}
    made.concat = made.joined
    # With the context, so that nothing is printed while a template is compiled.
    made.finalize = pass_context(lambda context, value: made.printed(value))
    made.filters = {name: _guarded(made, name, one) for name, one in filters.items()} | hooks(made)
    made.tests = {name: _guarded_test(allowance, name, made.tests[name]) for name in TESTS}
    made.globals = dict(functions)
    return made


@cache
def _sandbox_class() -> Any:
    """Jinja's own sandbox, with every way to a value, a call and a text led through the allowance."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = SIGNS
        intercepted_unops = frozenset({"-", "+"})
        allowance: Allowance
        wording: Wording
        ours: dict[Any, str]

        def getattr(self, obj: Any, attribute: str) -> Any:
            self.allowance.spend(1)
            return _attribute(self, obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            self.allowance.spend(1)
            return _item(self, obj, argument)

        def call(self, context: Any, obj: Any, *values: Any, **named: Any) -> Any:
            return _called(self, context, obj, values, named)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            return worked_out(self.allowance, operator, left, right)

        def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
            return worked_out(self.allowance, "*", -1 if operator == "-" else 1, arg)

        def printed(self, value: Any) -> Any:
            self.allowance.step(value)
            return _printed(self.wording, value)

        def joined(self, pieces: Any) -> str:
            kept = list(pieces)
            if sum(map(len, kept)) > TEXT_LIMIT:
                raise too_long()
            return "".join(kept)

    return Sandbox


def _loader() -> Any:
    from jinja2.loaders import BaseLoader

    class Ours(BaseLoader):
        """The files that may be taken in, compiled beforehand."""

        def load(self, environment: Any, name: str, globals: Any = None) -> Any:
            code = environment.compiled[name.removesuffix(".html")]
            return environment.template_class.from_code(environment, code, environment.make_globals(globals))

    return Ours()


def _missing_class(nearest: Nearest) -> Any:
    """What stands for a key that there is not: any use of it but `is defined` and `default` is refused."""
    from jinja2 import StrictUndefined
    from jinja2.utils import missing

    class Missing(StrictUndefined):
        __slots__ = ()

        def __init__(self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = None) -> None:
            super().__init__(hint, obj, name, lambda _: not_there(obj, name, nearest))  # type: ignore[arg-type]

    return Missing


def _attribute(made: Any, obj: Any, name: str) -> Any:
    """A key of a dict; of a loop, of values that may change and of a file that was taken in what is theirs."""
    from jinja2.environment import TemplateModule
    from jinja2.runtime import LoopContext
    from jinja2.utils import Namespace

    if isinstance(obj, LoopContext) and name in _LOOP:
        return getattr(obj, name)
    if isinstance(obj, Namespace):
        held = object.__getattribute__(obj, "_Namespace__attrs")
        return held[name] if name in held else made.undefined(obj=held, name=name)
    if isinstance(obj, TemplateModule) and not name.startswith("_") and name in vars(obj):
        return vars(obj)[name]
    return _item(made, obj, name)


def _item(made: Any, obj: Any, name: Any) -> Any:
    """An item of a list, a character of a text or a key of a dict: never an attribute."""
    from jinja2 import Undefined

    if isinstance(obj, Undefined):
        return obj[name]
    if isinstance(obj, list | tuple) and name in _ENDS and obj:
        return obj[_ENDS[name]]
    by_place = isinstance(obj, list | tuple | str) and isinstance(name, int)
    if by_place or (isinstance(obj, dict) and isinstance(name, str)):
        try:
            return obj[name]
        except LookupError:
            pass
    return made.undefined(obj=obj, name=name)


def _called(made: Any, context: Any, obj: Any, values: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """What a macro of the template, or one of our functions, gives."""
    from jinja2 import Undefined
    from jinja2.runtime import LoopContext, Macro

    made.allowance.step()
    made.allowance.spend(weight_of((*values, *named.values()), made.allowance.left))
    if isinstance(obj, Undefined):
        return obj()
    of_loop = isinstance(getattr(obj, "__self__", None), LoopContext)
    name = obj.name if isinstance(obj, Macro) else made.ours.get(obj, "") if callable(obj) else ""
    if not name and not of_loop and not isinstance(obj, Macro):
        raise TemplateRefused(say("this is nothing to call"), say("take the brackets behind it away"))
    return _within(made.allowance, lambda: context.call(obj, *values, **named), name)


def _within(allowance: Allowance, act: Callable[[], Any], name: str) -> Any:
    """What a call gives, no deeper than calls may go."""
    from jinja2.exceptions import TemplateError

    allowance.depth += 1
    if allowance.depth > DEPTH_LIMIT:
        raise TemplateRefused(
            say("macros call one another more than {limit} deep", limit=DEPTH_LIMIT), say("use a loop"), name
        )
    try:
        return allowance.held(act(), name)
    except (*_FAILS, TemplateError) as wrong:
        if name in COMPARING and isinstance(wrong, TypeError):
            raise not_ordered(name) from None
        raise TemplateRefused(
            say("`{name}` cannot be called with these values", name=name or "macro"),
            say("`cxstrategy templates` says what it takes"), name,
        ) from None  # fmt: skip
    finally:
        allowance.depth -= 1


def _printed(wording: Wording, value: Any) -> Any:
    """A value as a page shows it; raises TemplateRefused for what is no text, number or day."""
    from jinja2 import Undefined
    from markupsafe import Markup

    if isinstance(value, Undefined | Markup):
        return value
    if value is None:
        return UNKNOWN
    if isinstance(value, PlainDay):
        return wording.date(value.date())
    hold_number(value)
    if isinstance(value, float):
        return wording.number(value)
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise unprintable(value)


def _guarded(made: Any, name: str, one: Filter) -> Any:
    """A filter that takes of the allowance, and only what it says it takes."""
    from jinja2 import Undefined
    from jinja2.utils import pass_context

    allowance: Allowance = made.allowance

    @pass_context
    def called(context: Any, value: Any = None, *others: Any, **named: Any) -> Any:
        allowance.step(value)
        given = (*others, *named.values())
        allowance.spend(weight_of((value, *given) if name in COMPARING else given, allowance.left))
        if name != "default" and isinstance(value, Undefined):
            return value()
        if not is_kind(value, one.takes):
            raise wrong_kind(name, one, value)
        hold_number(value, name)
        return _within(allowance, lambda: one.function(context, value, *others, **named), name)

    return called


def _guarded_test(allowance: Allowance, name: str, test: Callable[..., bool]) -> Callable[..., bool]:
    from jinja2 import Undefined

    def called(value: Any, *others: Any) -> bool:
        allowance.step()
        allowance.spend(weight_of((value, *others), allowance.left))
        if isinstance(value, Undefined) and name not in ("defined", "undefined"):
            return bool(value)
        try:
            return test(value, *others)
        except (TypeError, ArithmeticError):
            raise TemplateRefused(
                say("`is {name}` cannot be asked of this: it is {kind}", name=name, kind=kind_of(value)),
                say("ask it of a value of another kind, or put `{{% if … is not none %}}` around it"), name,
            ) from None  # fmt: skip

    return called
