"""The entry or bracket that is to blame in lines with brackets that cannot be read."""

from cxstrategy.text.compose import Refusal
from cxstrategy.text.repair.flow import CLOSERS, Brackets, brackets, broken_entry, value_of
from cxstrategy.text.repair.lines import LOOK_BACK, MendableText, parts, shown, stands
from cxstrategy.text.repair.plain_text import LONGEST, suspects
from cxstrategy.text.repair.quoting import value_slip
from cxstrategy.text.repair.slip import Mistake, mistake_at
from cxstrategy.words.language import say


def blame_brackets(page: MendableText, refusal: Refusal) -> Mistake | None:
    """What is wrong between brackets, on the lines under suspicion and on lines above with a quotation in brackets."""
    for number in dict.fromkeys((*suspects(page, refusal), *_with_quotation(page, refusal))):
        column = _opening(page, number, refusal)
        found = _blame_from(page, number, column) if column >= 0 else None
        if found is not None:
            return found
    return None


def _with_quotation(page: MendableText, refusal: Refusal) -> list[int]:
    last = min(refusal.line, len(page.lines) - 1)
    between = range(page.top_key(last), last)
    skip = page.block_text(between.start, last)
    return [
        number
        for number in between
        if number not in skip
        and len(page[number]) <= LONGEST
        and parts(page[number]).value[:1] in CLOSERS
        and ("'" in page[number] or '"' in page[number])
        and not stands(page[number].strip())
    ]


def _opening(page: MendableText, number: int, refusal: Refusal) -> int:
    """The column of the bracket to start from: the first of the value, or where the parser says it began."""
    line = parts(page[number])
    if line.value[:1] in CLOSERS:
        return line.at
    opened = refusal.opened
    if opened and opened.line == number and page[number][opened.column : opened.column + 1] in CLOSERS:
        return opened.column
    return -1


def _blame_from(page: MendableText, number: int, column: int) -> Mistake | None:
    text = _joined(page, number)
    found = brackets(text, column)
    entry = broken_entry(text, found)
    if entry is not None:
        start, end = value_of(text, entry)
        return _blame_entry(page, number, text, start, end)
    if found.end is None:
        return _missing(page, number, text, found)
    return _stray(page, number, text, found.end)


def _joined(page: MendableText, number: int) -> str:
    """The line and those below that are indented further, or close a bracket: what one pair of brackets may span."""
    last, length = number, len(page[number])
    indent = page.indent(number)
    for below in range(number + 1, min(number + LOOK_BACK, len(page.lines))):
        length += len(page[below])
        text = page[below].strip()
        if length > LONGEST or (text and page.indent(below) <= indent and text[0] not in "]}"):
            break
        last = below
    return "\n".join(page.lines[number : last + 1]).rstrip()


def _blame_entry(page: MendableText, number: int, text: str, start: int, end: int) -> Mistake | None:
    found = value_slip(text[start:end])
    if found is None or "\n" in text[start:end]:
        return None
    above = text.count("\n", 0, start)
    margin = text.rfind("\n", 0, start) + 1
    line, first, last = number + above, start - margin, end - margin
    whole = mistake_at(page, line, first, last, found)
    if whole is not None or above == 0 and text.count("\n") == 0:
        return whole
    # Over more lines the line cannot be read alone; the entry can.
    mended = page[line][:first] + found.mended + page[line][last:]
    entry = (page[line][:first].rpartition(",")[2] + found.mended).strip().lstrip("{[ ")
    return Mistake(
        found.message, found.advice(shown(entry)), line, first + found.at, found.length, {line: mended}, sure=found.sure
    )


def _missing(page: MendableText, number: int, text: str, found: Brackets) -> Mistake | None:
    """A bracket that is never closed, or closed by one of the other kind."""
    opener = found.open[-1]
    closers = (
        CLOSERS[text[opener]] if found.wrong is not None else "".join(CLOSERS[text[at]] for at in found.open[::-1])
    )
    cut = found.wrong if found.wrong is not None else len(text)
    lines = (text[:cut].rstrip() + closers + text[cut:]).split("\n")
    edits = {number + offset: line for offset, line in enumerate(lines) if line != page[number + offset]}
    above, margin = text.count("\n", 0, opener), text.rfind("\n", 0, opener) + 1
    message = say("the bracket {bracket} that opens here is never closed", bracket=text[opener])
    whole = " ".join(line.strip() for line in lines)
    if not stands(whole):
        return None
    help = say("close it with {closer}: `{line}`", closer=CLOSERS[text[opener]], line=shown(whole))
    return Mistake(message, help, number + above, opener - margin, 1, edits)


def _stray(page: MendableText, number: int, text: str, end: int) -> Mistake | None:
    """A bracket too many after the last, or text that only happens to start with a bracket."""
    after = text[end:].split("\n", 1)[0]
    if text.count("\n", 0, end) or not after.strip() or after.strip()[0] == "#":
        return None
    at = end + len(after) - len(after.lstrip())
    if after.strip() in ("]", "}", ",", "]]", "}}"):
        mended = page[number][:end]
        message = say("the sign {sign} closes nothing: everything before it is closed already", sign=text[at])
        help = say("leave it out: `{line}`", line=shown(mended))
        return Mistake(message, help, number, at, 1, {number: mended}) if stands(mended.strip()) else None
    line = parts(page[number])
    found = value_slip(line.value)
    return mistake_at(page, number, line.at, line.at + len(line.value), found) if found else None
