"""What went wrong in a template -> a finding at its line and column, in plain words."""

import re
from collections.abc import Callable, Collection
from typing import Any

from cxstrategy.document.own_templates.allowance import TemplateRefused
from cxstrategy.finding import Finding, Severity, Source, Span
from cxstrategy.words.language import Message, say

UNUSABLE = "CX021"
TAGS = ("if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall",
        "filter", "endfilter", "with", "endwith", "include", "import", "from")  # fmt: skip
_WORD = re.compile(r"\w")
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def finding_of(wrong: Exception, source: Source, where: str, line: int, nearest: Any) -> Finding:
    """The finding for what a template raised; `line` is where, unless the exception knows."""
    from jinja2 import TemplateSyntaxError

    if isinstance(wrong, TemplateSyntaxError):
        refused = _syntax(wrong, nearest)
    elif isinstance(wrong, TemplateRefused):
        refused = wrong
    elif isinstance(wrong, ValueError | TypeError) and "unpack" in str(wrong):
        refused = TemplateRefused(
            say("the items of this list cannot be taken apart into these names"),
            say("give an item one name and ask it for its keys: `{{% for segment in segments %}}`"), "for",
        )  # fmt: skip
    elif isinstance(wrong, RecursionError | MemoryError | SyntaxError):
        refused = TemplateRefused(
            say("this template stands too deep in itself"), say("divide it, and let no macro call itself")
        )
    else:
        refused = TemplateRefused(
            say("this cannot be worked out"), say("see that every value here is of the kind that is asked"), ""
        )
    at = refused.line or line or 1
    return Finding(UNUSABLE, Severity.ERROR, refused.message, _span(source, at, refused.word), refused.help, where)


def _span(source: Source, line: int, word: str) -> Span:
    """The word in its line, a whole word where it can be; else the only tag in it, or the line without its indent."""
    text = source.line(line)
    tags = [found.span() for found in _JINJA.finditer(text)]
    if word:
        beside = r"[\w-]" if _WORD.match(word) else r"[*/<>=]" if word in ("*", "/", "<", ">") else "$^"
        whole = rf"(?<!{beside}){re.escape(word)}(?!{beside})"
        places = [found.span() for found in re.finditer(whole, text)]
        # What is called as a filter is, does wrong as a filter more often than as a key: `day.date|date`.
        filters = [found.span(1) for found in re.finditer(rf"\|\s*({re.escape(word)})(?!{beside})", text)]
        # A sign such as `<` and `/` also stands in the HTML around it.
        within = [] if _WORD.match(word) else [one for one in places if any(a < one[0] < b for a, b in tags)]
        if places:
            start, end = (filters or within or places)[0]
            return Span(source, line, start + 1, line, end + 1)
    if len(tags) == 1:
        return Span(source, line, tags[0][0] + 1, line, tags[0][1] + 1)
    indent = len(text) - len(text.lstrip())
    return Span(source, line, indent + 1, line, max(len(text), indent + 1) + 1)


def line_of(wrong: Exception, name: str) -> int:
    """The line of a template in which it raised something; 0 where none is known."""
    line, trace = 0, wrong.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and trace.tb_frame.f_code.co_filename == f"{name}.html":
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line


def _syntax(wrong: Any, nearest: Callable[[str, Collection[str]], str | None]) -> TemplateRefused:
    """What Jinja says of the text, in words for who writes one."""
    said = str(wrong.message or "")
    for pattern, told in _SAID:
        found = re.match(pattern, said, re.DOTALL)
        if found:
            refused = told(found, nearest)
            refused.line = wrong.lineno
            return refused
    return TemplateRefused(
        say("this is no template that can be read ({reason})", reason=said), _SHAPE, line=wrong.lineno
    )


_SHAPE = say("a value stands between `{{{{` and `}}}}`, a tag between `{{%` and `%}}`")


def _tag(found: re.Match[str], nearest: Callable[[str, Collection[str]], str | None]) -> TemplateRefused:
    name = found[1]
    opened = re.search(r"innermost block that needs to be closed is '(\w+)'", found.string)
    near = nearest(name, TAGS)
    if opened and name in TAGS:
        help: Message = say("close `{tag}` first, with `{{% end{tag} %}}`", tag=opened[1])
    elif name in TAGS:
        help = say("take it away: nothing is open here")
    else:
        help = say("did you mean `{meant}`?", meant=near) if near else say("tags: {names}", names=", ".join(TAGS))
    if name in TAGS:
        return TemplateRefused(say("`{tag}` does not belong here", tag=name), help, name)
    return TemplateRefused(say("there is no tag `{tag}`", tag=name), help, name)


def _end(found: re.Match[str], nearest: object) -> TemplateRefused:
    opened = re.search(r"innermost block that needs to be closed is '(\w+)'", found.string)
    tag = opened[1] if opened else "if"
    message = say("the template ends while `{tag}` is still open", tag=tag)
    return TemplateRefused(message, say("close it with `{{% end{tag} %}}`", tag=tag), tag)


def _expected(found: re.Match[str], nearest: object) -> TemplateRefused:
    expected, got = _sign(found[1]), _sign(found[2])
    if expected == got or got.startswith("end of"):
        return TemplateRefused(say("something is missing here: {expected}", expected=expected), _SHAPE)
    message = say("`{got}` stands here, where {expected} is expected", got=got, expected=expected)
    return TemplateRefused(message, _SHAPE, got)


_SIGNS = {"end of print statement": "}}", "end of statement block": "%}", "name": "a name"}


def _sign(name: str) -> str:
    return _SIGNS.get(name, name)


def _odd(found: re.Match[str], nearest: object) -> TemplateRefused:
    sign = next(filter(None, found.groups()), "")
    if not sign or sign in _SIGNS:
        return TemplateRefused(say("a value is missing here"), _SHAPE, _sign(sign))
    if sign in ("'", '"'):
        return TemplateRefused(
            say("a text that begins here has no end"), say("close it with `{sign}`", sign=sign), sign
        )
    return TemplateRefused(say("`{sign}` has no meaning here", sign=sign), _SHAPE, sign)


def _unassignable(found: re.Match[str], nearest: object) -> TemplateRefused:
    return TemplateRefused(
        say("only a name can get a value here"),
        say("write it as `{{% set total = 5 %}}`, with a name of your own"),
        "set",
    )


def _unfinished(found: re.Match[str], nearest: object) -> TemplateRefused:
    return TemplateRefused(say("something is missing here: {expected}", expected=_sign(found[1])), _SHAPE)


_SAID: tuple[tuple[str, Callable[..., TemplateRefused]], ...] = (
    (r"Encountered unknown tag '(\w+)'", _tag),
    (r"Unexpected end of template", _end),
    (r"(?i)(?:can't|cannot) assign to", _unassignable),
    (r"(?i)expected an expression, got '(.+?)'|tag name expected", _odd),
    (r"expected token '(.+?)', got '(.*)'", _expected),
    (r"unexpected end of template, expected '(.+?)'", _unfinished),
    (r"""unexpected char '(.+?)' at|unexpected char "(.+?)" at|unexpected '(.+?)'""", _odd),
)
