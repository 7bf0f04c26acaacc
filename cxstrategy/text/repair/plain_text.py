"""The character that is to blame in a line that cannot be read on its own."""

import re

from cxstrategy.text.compose import Refusal
from cxstrategy.text.repair.lines import LOOK_BACK, MendableText, parts, quoted, shown, stands
from cxstrategy.text.repair.quoting import ValueSlip, value_slip
from cxstrategy.text.repair.slip import Mistake, mistake_at
from cxstrategy.words.language import say

# A paragraph on one line is some 2,000 characters; what is much longer was not written by hand and is not taken apart.
LONGEST = 5_000
_KEY_LINE = re.compile(r"\s*(?:-\s+)*[\w-]+:(?:\s|$)")
_QUOTATION = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)}
_STRAY = re.compile(r"(?P<indent>[ ]*)(?P<dashes>(?:-[ \t]+)*)(?P<sign>[^\w\s-][ \t]*)(?P<rest>[\w-]+:(?:\s.*|$))")
_TEMPLATE = re.compile(r"\{\{.*?\}\}")


def suspects(page: MendableText, refusal: Refusal) -> list[int]:
    """The lines that may be to blame: where reading stopped, where that piece began, and the line above."""
    last = min(refusal.line, len(page.lines) - 1)
    if page.bare(last):
        last = page.before(last)
    opened = [refusal.opened.line] if refusal.opened else []
    above = page.before(last)
    found = [last, *opened, above]
    if above in page.block_text(page.top_key(above), above):  # what stands under a `|` is never to blame
        found.remove(above)
    return [number for number in dict.fromkeys(found) if number >= 0 and len(page[number]) <= LONGEST]


def blame_value(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A text with a character in it that means something else to YAML."""
    for number in suspects(page, refusal):
        if not stands(page[number].strip()) and may_hold_text(page, number):
            found = blame_line(page, number)
            if found is not None:
                return found
    return None


def may_hold_text(page: MendableText, number: int) -> bool:
    """Whether a value can stand on this line: after a key or dash, or under a key without a value."""
    line = parts(page[number])
    if line.key or line.dashes:
        return True
    if line.value.startswith(": "):  # what is missing is the key itself
        return False
    above = page.before(number)
    owner = parts(page[above])
    opens = above >= 0 and bool(owner.key or owner.dashes) and not owner.value
    return opens and page.indent(above) < page.indent(number)


def blame_line(page: MendableText, number: int) -> Mistake | None:
    """The same for one line."""
    line = parts(page[number])
    found = value_slip(line.value)
    return mistake_at(page, number, line.at, line.at + len(line.value), found) if found else None


def blame_open_quotation(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A quotation mark that opens and swallows the lines below it."""
    last = min(refusal.line, len(page.lines) - 1)
    first = page.top_key(max(page.before(last), 0))
    if refusal.opened and refusal.opened.line > last - LOOK_BACK:
        first = min(first, refusal.opened.line)
    under_bar = page.block_text(first, last)
    number = first
    while number <= last:
        line = parts(page[number])
        closed = number
        if line.value[:1] in _QUOTATION and number not in under_bar and len(line.value) <= LONGEST:
            closed = _closing_line(page, number, line.at, line.value[0])
        if closed < 0:
            return blame_line(page, number)
        number = closed + 1
    return None


def _closing_line(page: MendableText, number: int, column: int, mark: str) -> int:
    """The line where a quotation ends properly; -1 when it swallows a key, ends amid text or does not end."""
    lines = page.lines[number : number + LOOK_BACK]
    found = _QUOTATION[mark].match("\n".join(lines), column)
    if found is None:
        return -1
    length = found.group().count("\n")
    if length == 0:
        return number
    if any(_KEY_LINE.match(line) for line in lines[1 : length + 1]):
        return -1
    after = lines[length][found.end() - found.string.rfind("\n", 0, found.end()) - 1 :].strip()
    return number + length if after[:1] in ("", "#") else -1


def blame_stray_sign(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A sign in front of a key, that does not belong there."""
    for number in suspects(page, refusal):
        found = _STRAY.fullmatch(page[number])
        if found:
            mended = " " * _wanted_column(page, number, found) + found["dashes"] + found["rest"]
            message = say("this line starts with {character}, and not with a key", character=found["sign"].strip())
            help = say("leave it out: `{line}`", line=shown(mended))
            return Mistake(message, help, number, found.start("sign"), 1, {number: mended})
    return None


def _wanted_column(page: MendableText, number: int, found: re.Match[str]) -> int:
    """Where a line starts once the sign in front is gone: where its neighbours do, if the sign took that place."""
    indent, wide = len(found["indent"]), len(found["indent"]) + len(found["sign"])
    if found["dashes"]:
        return indent
    wanted = (parts(page[page.before(number)]).key_at, page.indent(number + 1))
    return next((column for column in wanted if column in (wide, wide - 1)), indent)


def blame_reference(page: MendableText, refusal: Refusal) -> Mistake | None:
    """`*word`, which refers to nothing."""
    if refusal.kind != "alias":
        return None
    rest = page[refusal.line][refusal.column :]
    name = re.split(r"[\s,\]}]", rest, maxsplit=1)[0]
    line = parts(page[refusal.line])
    whole = line.value if line.at == refusal.column else name
    message = say("`{name}` refers to `&{anchor}`, which is written nowhere above it", name=name, anchor=name[1:])
    found = ValueSlip(message, 0, len(name), quoted(whole))
    return mistake_at(page, refusal.line, refusal.column, refusal.column + len(whole), found)


def blame_template(page: MendableText, refusal: Refusal) -> Mistake | None:
    """`{{name}}`, left from a template."""
    found = _TEMPLATE.search(page[refusal.line]) if refusal.kind == "key" else None
    if not found:
        return None
    line = parts(page[refusal.line])
    start, end = (line.at, line.at + len(line.value)) if found.start() == line.at else found.span()
    message = say("two braces {mark} are no text to YAML, but a group of keys in another", mark="{{")
    mended = quoted(page[refusal.line][start:end])
    return mistake_at(page, refusal.line, start, end, ValueSlip(message, found.start() - start, 2, mended))
