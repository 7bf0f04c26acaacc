"""Lines without a key among lines that have one: a colon, an indentation or a dash is missing."""

import re

from cxstrategy.text.compose import Refusal
from cxstrategy.text.repair.lines import LOOK_BACK, MendableText, opens_block_text, parts, quoted, shown, stands
from cxstrategy.text.repair.plain_text import suspects
from cxstrategy.text.repair.slip import Mistake
from cxstrategy.words.language import Message, say

_EQUALS = re.compile(r"(?P<lead>\s*(?:- +)*[A-Za-z_][\w-]*)\s*=\s*(?P<value>\S.*)")
_WORD = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*\s*")
_TWO_KEYS = re.compile(r"(?P<first>\s*(?:- +)*[\w-]+: .*\S)\s{2,}(?P<second>(?P<key>[a-z_]+):(?:\s.*|$))")
_WORDS = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)\s+(?P<value>\S.*)")


def blame_block_text(page: MendableText, refusal: Refusal) -> Mistake | None:
    """Text under `|` that is not indented further than its key."""
    for number in suspects(page, refusal):
        header = page.owner(number)
        if header >= 0 and opens_block_text(page[header]) and not parts(page[number]).key:
            number = page.after(header)
            edits = _indented(page, header + 1, parts(page[header]).key_at + 2)
            if number in edits:
                message = say("the text under `|` or `>` must be indented further than its key")
                help = say("write `{line}`", line=edits[number].rstrip())
                return Mistake(message, help, number, page.indent(number), len(page[number].strip()), edits)
    return None


def blame_text_beside_bar(page: MendableText, refusal: Refusal) -> Mistake | None:
    """`note: | text`, with more of the text on the lines below."""
    for number in suspects(page, refusal):
        line = parts(page[number])
        below = page.after(number)
        found = re.match(r"([|>])\s*(\w.*)", line.value + line.tail)
        if found and line.key and below < len(page.lines) and page.indent(below) > line.key_at:
            message = say("the text starts on the line of its key, behind {bar}", bar=found[1])
            help = say("put all of the text on the lines under `{line}`", line=shown(line.saying(found[1])))
            text = " " * page.indent(below) + found[2] + " " + page[below].strip()
            edits = {number: line.saying(found[1]), below: text}
            return Mistake(message, help, number, line.at, 1, edits)
    return None


def blame_two_keys(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A key behind the value of another, where a line end was lost: the second is left out, with what hangs on it."""
    for number in suspects(page, refusal):
        found = _TWO_KEYS.fullmatch(page[number])
        if found:
            message = say("there is a second key on this line: `{key}`", key=found["key"])
            help = say("start a new line with it: `{line}`", line=shown(found["second"]))
            edits = {number: found["first"], **page.blank(page.block_under(number))}
            length = len(found["key"])
            return Mistake(message, help, number, found.start("second"), length, edits, lost=True)
    return None


def _indented(page: MendableText, number: int, depth: int) -> dict[int, str]:
    """The lines from here to the next key or item, indented."""
    edits = {}
    for below in range(number, min(number + LOOK_BACK, len(page.lines))):
        if parts(page[below]).key or parts(page[below]).dashes:
            break
        edits[below] = " " * depth + page[below].strip() if page[below].strip() else ""
    return edits


def blame_wrapped(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A colon in a text that goes on over lines: mended by joining the text, quoted, on its first line."""
    number = refusal.line
    found = re.search(r":(?=\s|$)", page[number])
    owner = page.owner(number)
    if found is None or parts(page[number]).key or parts(page[number]).dashes or owner < 0:
        return None
    line = parts(page[owner])
    if not line.value or line.value[0] in "|>[{\"'" or page.indent(number) <= page.indent(owner):
        return None
    edits = {below: "" for below in _indented(page, owner + 1, 0)}
    text = " ".join([line.value, *(page[below].strip() for below in edits)])
    edits[owner] = line.saying(quoted(text.strip()))
    message = say("a colon (:) with a space after it, in the middle of a text, is read as the end of a key")
    help = say("put the whole text on the lines under `{line}`, further to the right", line=shown(line.saying(">")))
    return Mistake(message, help, number, found.start(), 1, edits)


def blame_missing_colon(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A line without a key and without a dash."""
    for number in suspects(page, refusal):
        line = parts(page[number])
        if line.key or line.dashes or not re.match(r"[\w(]", line.value):
            continue
        found = _with_colon(page, number)
        return _continued(page, number) if found is None else found
    return None


def _with_colon(page: MendableText, number: int) -> Mistake | None:
    """The line with a colon, when that is what it misses."""
    found = _EQUALS.fullmatch(page[number])
    mended = f"{found['lead']}: {found['value']}" if found else ""
    if not found and (words := _WORDS.fullmatch(page[number])) and _looks_like_key(page, number, words["key"]):
        value = words["value"] if stands(f"key: {words['value']}") else quoted(words["value"])
        mended = f"{words['lead']}{words['key']}: {value}"
    if not mended and _opens_group(page, number):
        mended = page[number].rstrip() + ":"
    if not mended:
        return None
    message = say("this line has no key with a colon")
    help = say("write a colon and a space after the key: `{line}`", line=shown(mended))
    return Mistake(message, help, number, page.indent(number), len(page[number].strip()), {number: mended})


def _looks_like_key(page: MendableText, number: int, word: str) -> bool:
    """Whether the first word of a line is a key: it is one elsewhere, or there is no text above that it could go on."""
    if re.search(rf"(?m)^[ -]*{re.escape(word)}:(?:\s|$)", page.text):
        return True
    above = page.before(number)
    return above < 0 or not parts(page[above]).value


def _opens_group(page: MendableText, number: int) -> bool:
    """Whether a line is one word, and what stands below it is indented further: a key that lacks its colon."""
    below = page.after(number)
    line = parts(page[below])
    deeper = page.indent(below) > page.indent(number) or (line.dashes and page.indent(below) == page.indent(number))
    return bool(_WORD.fullmatch(page[number]) and deeper and (line.key or line.dashes))


def _continued(page: MendableText, number: int) -> Mistake:
    """Text under a text, not indented further than its key: mended with the lines below it that are the same."""
    owner = page.owner(number)
    depth = parts(page[owner]).key_at + 2 if owner >= 0 else 0
    edits = _indented(page, number, depth)
    message = say("this line has no key with a colon")
    help = say(
        "a key needs a colon; text that goes on with the text above starts further to the right: `{line}`",
        line=edits[number],
    )
    if owner < 0 or parts(page[owner]).value[:1] in ("", "[", "{", '"', "'"):  # no text above that could go on
        edits = page.blank([number])
        return Mistake(message, start_with_key(), number, page.indent(number), 1, edits, lost=True)
    return Mistake(message, help, number, page.indent(number), len(page[number].strip()), edits)


def start_with_key() -> Message:
    """The help for a line that has to start otherwise."""
    return say("start the line with a key, a colon and a space")
