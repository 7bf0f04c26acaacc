"""What is wrong with the spaces, dash or colon of a line that does not fit among its neighbours."""

import re
from collections.abc import Callable, Collection

from cxstrategy.text.compose import Refusal
from cxstrategy.text.repair.lines import MendableText, parts, quoted, shown, stands
from cxstrategy.text.repair.plain_text import suspects
from cxstrategy.text.repair.slip import Mistake
from cxstrategy.words.language import say

_WHITE = " \t\u00a0\u2007\u202f\u3000"
_NO_GAP = re.compile(r"(?P<lead>\s*(?:-[ \t]+)*)(?P<key>[A-Za-z_][\w-]*):(?P<space>[\u00a0\u202f]?)(?P<value>[^\s:].*)")
_DASH = re.compile(r"(?P<indent> *)-(?P<rest>[^\s-].*)")
_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<bullet>[*•·▪◦–—‣●])[ \t\u00a0]+(?P<rest>\S.*)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(\s|$)")


def blame_conflict(page: MendableText, refusal: Refusal) -> Mistake | None:
    """Lines that git left when two people changed the same place; reading goes on with the upper version."""
    last = min(refusal.line + 1, len(page.lines) - 1)
    first = next((number for number in range(last + 1) if page[number].startswith("<<<<<<< ")), -1)
    if first < 0:
        return None
    out, edits = False, {}
    for number in range(first, len(page.lines)):
        mark = _CONFLICT.match(page[number])
        out = mark.group(1)[0] in "=|" if mark else out
        if mark or out:
            edits[number] = ""
        if mark and mark.group(1)[0] == ">":
            break
    message = say("there are two versions of this piece here: git could not join them")
    help = say("keep what should stay, and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`")
    return Mistake(message, help, first, 0, 7, edits, lost=True)


def blame_indent(page: MendableText, refusal: Refusal) -> Mistake | None:
    """Tabs and hard spaces in front of a line, here or above: every such line is mended at once."""
    last = min(refusal.line, len(page.lines) - 1)
    first = page.top_key(max(page.before(last), 0))
    skip = page.block_text(first, last)
    for number in range(first, last + 1):
        if number not in skip and page[number].strip() and _wrong_indent(page[number]).strip(" "):
            return respace(page, number)
    return None


def _wrong_indent(line: str) -> str:
    """The white space in front of a line, of any kind."""
    return line[: len(line) - len(line.lstrip(_WHITE))]


def respace(page: MendableText, number: int) -> Mistake:
    """Ordinary spaces for the tabs and hard spaces in front of this line and every line below it."""
    indent = _wrong_indent(page[number])
    edits = {number: _spaces(indent) + page[number][len(indent) :]}
    for below in range(number + 1, len(page.lines)):
        wrong = _wrong_indent(page[below])
        if wrong.strip(" "):
            edits[below] = _spaces(wrong) + page[below][len(wrong) :]
    column = len(indent) - len(indent.lstrip(" "))
    message = say("there is a tab in front of this line: YAML only knows spaces there")
    if "\t" not in indent:
        message = say("a hard space, copied along from elsewhere, comes before this line: YAML takes it for a letter")
    help = say("replace it by ordinary spaces, two for every level: `{line}`", line=edits[number].rstrip())
    return Mistake(message, help, number, column, len(indent.strip(" ")), edits, sure=_no_text(page, edits))


def _no_text(page: MendableText, lines: Collection[int]) -> bool:
    """Whether none of these lines is text under a `|` or `>`, in which a tab may be meant."""
    return page.block_text(page.top_key(min(lines)), max(lines)).isdisjoint(lines)


def _spaces(indent: str) -> str:
    return re.sub(r"[^ ]", " ", indent.replace("\t", "  "))


def blame_bullet(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A list with another sign than a dash."""
    return _first(page, refusal, bullet)


def blame_inline_list(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A list of more than one short text that starts on the line of its key: it cannot be mended line by line."""
    for number in suspects(page, refusal):
        line = parts(page[number])
        below = page.block_under(number)
        if not line.key or not line.value.startswith("- ") or not (below or parts(line.value).key):
            continue
        message = say("the dash (-) starts a list, and a list does not start on the line of its key")
        help = say("write it on a line of its own under the key: `{line}`", line=shown(line.value))
        edits = {number: line.saying("").rstrip(), **page.blank(below)}
        return Mistake(message, help, number, line.at, 1, edits, lost=True)
    return None


def blame_gap(page: MendableText, refusal: Refusal) -> Mistake | None:
    """No space after a dash or a colon."""
    return _first(page, refusal, dash_gap) or _first(page, refusal, colon_gap)


def _first(page: MendableText, refusal: Refusal, rule: Callable[[MendableText, int], Mistake | None]) -> Mistake | None:
    return next((found for number in suspects(page, refusal) if (found := rule(page, number))), None)


def bullet(page: MendableText, number: int) -> Mistake | None:
    """A list with `*` or a dot from a word processor."""
    found = _BULLET.fullmatch(page[number])
    if not found:
        return None
    message = say("an item of a list starts with a hyphen (-), not with {sign}", sign=found["bullet"])
    help = say("write `{line}`", line=shown(f"- {_item(found['rest'])}"))
    edits = _items(page, number, _BULLET, len(found["indent"]))
    return Mistake(message, help, number, found.start("bullet"), 1, edits, sure=True)


def _items(page: MendableText, number: int, pattern: re.Pattern[str], indent: int) -> dict[int, str]:
    """This item and those below it that are written the same way, each with a dash and a space."""
    edits = {}
    for below in range(number, len(page.lines)):
        item = pattern.fullmatch(page[below])
        if item and len(item["indent"]) == indent:
            edits[below] = f"{item['indent']}- {_item(item['rest'])}"
        elif not page.bare(below) and page.indent(below) <= indent and not page[below].lstrip().startswith("- "):
            break
    return edits


def _item(text: str) -> str:
    return text if stands(f"- {text}") and not re.match(r"[^\s\"']+ .*:\s", text) else quoted(text)


def dash_gap(page: MendableText, number: int) -> Mistake | None:
    """`-item` for `- item`; the lines below it that do the same are mended along."""
    found = _DASH.fullmatch(page[number])
    if not found or found["rest"].startswith("--"):
        return None
    message = say("there is no space after the dash (-)")
    help = say("write `{line}`", line=shown(f"- {_item(found['rest'])}"))
    edits = _items(page, number, _DASH, len(found["indent"]))
    return Mistake(message, help, number, len(found["indent"]), 1, edits, sure=True)


def colon_gap(page: MendableText, number: int) -> Mistake | None:
    """`key:value` for `key: value`; addresses (`https://…`) and times are left alone."""
    found = _NO_GAP.fullmatch(page[number])
    if not found or found["value"].startswith("//") or found["key"] in ("http", "https", "mailto", "tel"):
        return None
    message = say("there is no space after the colon (:), so this is no key but a text")
    if found["space"]:
        message = say(
            "a hard space, copied along from elsewhere, comes after the colon (:): YAML takes it for a letter"
        )
    value = found["value"] if stands(f"key: {found['value']}") else quoted(found["value"])
    mended = f"{found['lead']}{found['key']}: {value}"
    help = say("write `{line}`", line=shown(mended))
    return Mistake(message, help, number, found.start("value") - 1, 1, {number: mended}, sure=True)
