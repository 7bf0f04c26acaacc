"""The functions that a template may call: figures, tables, references, words for terms and scores."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from cxstrategy.document.context import Context
from cxstrategy.document.own_templates.allowance import LIST_LIMIT, TemplateRefused
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import TERMS, term
from cxstrategy.words.wording import UNKNOWN

_TABLE = re.compile(r'id="(table-[a-z-]+)"')
FUNCTIONS: tuple[tuple[str, Message], ...] = (
    ('draw("journey")', say("a figure of ours by its name")),
    ("table(caption, headings, rows)", say("a table: a text, a list of texts, a list of lists")),
    ('see("table-objectives")', say("a reference to a table or figure, where that is told")),
    ('term("pillar", "design")', say("the word of the document for a value of the format")),
    ('score(25, "nps")', say("a value in the unit of a metric: “+25”")),
    ('change(5, "nps")', say("a difference in the unit of a metric: “5 punten”")),
    ("range(3)", say("the numbers 0, 1 and 2")),
    ("namespace(total=0)", say("values that a loop may change: `{{% set ns.total = … %}}`")),
)


def functions_for(
    context: Context, figures: Callable[[str], None], nearest: Callable[[str, tuple[str, ...]], str | None]
) -> dict[str, Callable[..., Any]]:
    """Every function by its name; `figures` refuses the name of a figure that cannot stand here."""
    from jinja2.utils import Namespace

    ours = _Functions(context, figures, nearest)
    names = (call.partition("(")[0] for call, _ in FUNCTIONS)
    return {name: Namespace if name == "namespace" else getattr(ours, name) for name in names}


@cache
def tables() -> tuple[str, ...]:
    """The names of our own tables, whether they are told or not."""
    files = (template_folder() / "document").glob("*.html")
    return tuple(sorted({name for file in files for name in _TABLE.findall(file.read_text("utf-8"))}))


class _Functions:
    """The functions, for one document."""

    def __init__(
        self,
        context: Context,
        figures: Callable[[str], None],
        nearest: Callable[[str, tuple[str, ...]], str | None],
    ) -> None:
        self._strategy, self._wording, self._figures = context.strategy, context.wording, figures
        self._nearest = nearest

    def draw(self, name: str) -> Any:
        """A place for the figure, which is set there when everything else is cleaned."""
        from markupsafe import Markup

        self._figures(str(name))
        return Markup('<cx-drawn data-name="{}"></cx-drawn>').format(name)

    def see(self, name: str) -> Any:
        """A place for the reference, filled in when tables and figures are numbered."""
        from markupsafe import Markup

        if name not in tables() and not str(name).startswith("figure-"):
            near = self._nearest(str(name), tables())
            raise TemplateRefused(
                say("no table or figure is called `{name}`", name=str(name)),
                say("did you mean `{meant}`?", meant=near) if near
                else say("write it as `table-objectives` or `figure-journey`"), str(name),
            )  # fmt: skip
        return Markup('<cx-see data-name="{}"></cx-see>').format(name)

    def table(self, caption: str, headings: list[Any], rows: list[Any]) -> Any:
        """A table of values."""
        from markupsafe import Markup, escape

        return Markup(table_of(str(escape(caption)), headings, rows, self._wording.number))

    def term(self, kind: str, value: Any) -> str:
        """The word for a value."""
        if kind not in TERMS or str(value) not in TERMS[kind]:
            names = ", ".join(TERMS.get(kind, TERMS))
            help = say("choose from: {names}", names=names)
            raise TemplateRefused(say("`term` has no word for this"), help, "term")
        return self._wording.say(term(kind, value))

    def score(self, value: Any, metric: Any) -> str:
        """A value in the unit of a metric."""
        return self._wording.score(value, self._metric(metric, "score"))

    def change(self, value: Any, metric: Any) -> str:
        """A difference in the unit of a metric."""
        return self._wording.change(value, self._metric(metric, "change"))

    def range(self, *limits: int) -> list[int]:
        """Whole numbers, up to what a list may hold."""
        found = range(*limits)
        if len(found) > LIST_LIMIT:
            raise TemplateRefused(
                say("`range` counts to {limit} at most", limit=LIST_LIMIT), say("go through a list instead"), "range"
            )
        return list(found)

    def _metric(self, named: Any, word: str) -> Any:
        """A metric by its id, or by itself as a template has it."""
        found = self._strategy.metric(str(named.get("id") if isinstance(named, dict) else named))
        if found is None:
            raise TemplateRefused(
                say("there is no metric of that id"), say("give the id of a metric of the workbook"), word
            )
        return found


def table_of(caption: str, headings: list[Any], rows: list[Any], number: Callable[[float], str]) -> str:
    """A table as HTML; columns of numbers stand right."""
    from markupsafe import escape

    def is_number(value: Any) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool)

    def cell(value: Any) -> str:
        if isinstance(value, list | dict | tuple):
            raise TypeError(value)
        return UNKNOWN if value is None else number(value) if is_number(value) else str(escape(value))

    columns = [[row[place] for row in rows] for place in range(len(headings))]
    marks = [' class="number"' if column and all(map(is_number, column)) else "" for column in columns]
    head = "".join(f"<th{mark}>{escape(one)}</th>" for one, mark in zip(headings, marks, strict=True))
    body = "".join(
        f"<tr>{''.join(f'<td{mark}>{cell(one)}</td>' for one, mark in zip(row, marks, strict=True))}</tr>"
        for row in rows
    )
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
