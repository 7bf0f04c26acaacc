"""The rendered article completed: tables and figures numbered, references filled in, pictures fetched."""

import re
from collections.abc import Callable
from html import escape, unescape

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say

# What XML cannot hold, wherever it came from.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# How a file of each kind begins: PNG and JPEG, and the zip that a Word file is.
PICTURE = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
WORD = (b"PK\x03\x04",)
_FIGURE = re.compile(r"<figure>")
_PICTURE = re.compile(r'<figure><img src="([^"]*)".*?</figure>', re.DOTALL)
_NUMBERED = re.compile(r'<(table|figure|figcaption)\b(?:[^>]*?\bid="([^"]*)")?')
_SEE = re.compile(r"<\?see ([a-z0-9-]+)\?>")


def without_unfit(body: str) -> str:
    """The body with a sign for each character that XML cannot hold."""
    return _UNFIT.sub("\ufffd", body)


# What stays on one line in a text of the team, as the wording keeps it in ours: a day and its month, an amount and its
# currency or its size.
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
_TOGETHER = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=[€$£]) (?=[\d−-])|(?<=\d) (?=(?:mln|mld|procent|procentpunt)\b)"
)


def held_together(body: str) -> str:
    """The body with no line to be broken between a day and its month, or an amount and what it is of."""
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", body)


def finish(body: str, language: str, picture: Callable[[str], bytes]) -> tuple[str, dict[str, bytes]]:
    """The body that a writer takes, and its pictures by the name that `img/@src` gives.

    A picture that `picture` refuses is left out; a check has told the team.
    """
    body, pictures = _fetch(held_together(body), picture)
    return _refer(_name_figures(body), language), pictures


def _fetch(body: str, picture: Callable[[str], bytes]) -> tuple[str, dict[str, bytes]]:
    pictures: dict[str, bytes] = {}

    def keep(found: re.Match[str]) -> str:
        content = fetch(unescape(found[1]), picture, PICTURE)
        if content is None:
            return ""
        pictures[unescape(found[1])] = content
        return found[0]

    return _PICTURE.sub(keep, body), pictures


def without_names(body: str, pictures: dict[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """Pictures under a number instead of the path that the team keeps them under, in the body too."""
    numbered = {}
    for number, (name, content) in enumerate(pictures.items(), 1):
        body = body.replace(f'src="{escape(name)}"', f'src="picture-{number}"')
        numbered[f"picture-{number}"] = content
    return body, numbered


def fetch(name: str, picture: Callable[[str], bytes], kind: tuple[bytes, ...]) -> bytes | None:
    """The bytes of one file of the workbook, or None where the gate refuses it or it is of another kind."""
    try:
        content = picture(name)
    except (ValueError, OSError, WorkbookError):
        return None
    return content if content.startswith(kind) else None


def _name_figures(body: str) -> str:
    """Give the team's own pictures an id, so that each figure can be referred to."""
    count = 0

    def name(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'<figure id="figure-picture-{count}">'

    return _FIGURE.sub(name, body)


def _refer(body: str, language: str) -> str:
    """Fill each reference with the number of its table or figure; one to what is not told disappears."""
    counts = {"table": 0, "figure": 0}
    known: dict[str, str] = {}
    words = {"table": say("table {number}"), "figure": say("figure {number}")}
    figure = ""
    for kind, name in _NUMBERED.findall(body):
        # A figure has a number where it has a caption that bears it.
        if kind == "figure":
            figure = name
            continue
        kind, name = ("figure", figure) if kind == "figcaption" else (kind, name)
        counts[kind] += 1
        known[name] = say(words[kind].template, number=counts[kind]).into(language).replace(" ", "\N{NO-BREAK SPACE}")

    def fill(found: re.Match[str]) -> str:
        return f' (<a href="#{found[1]}">{known[found[1]]}</a>)' if found[1] in known else ""

    return _SEE.sub(fill, body)
