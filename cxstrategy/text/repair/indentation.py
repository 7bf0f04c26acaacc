"""The column where a line belongs that starts at a column where nothing is open."""

from cxstrategy.text.compose import Refusal
from cxstrategy.text.repair.lines import LOOK_BACK, Line, MendableText, opens_block_text, parts
from cxstrategy.text.repair.slip import Mistake
from cxstrategy.words.language import Message, say


def blame_depth(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A key or dash that starts a little left or right of its neighbours."""
    number = min(refusal.line, len(page.lines) - 1)
    line = parts(page[number])
    if page.bare(number) or not (line.key or line.dashes) or _under_keyless(page, number):
        return None
    levels = _open_levels(page, number)
    own, kind = page.indent(number), "-" if line.dashes else "key"
    fitting = [column for column, open_kind in levels if open_kind == kind and column != own]
    if not fitting or (own, kind) in levels:
        return None
    column = min(fitting, key=lambda open_: (abs(open_ - own), -open_))
    near = [open_ for open_ in fitting if abs(open_ - own) == 1]
    return _moved(page, number, own, column, sure=near == [column])


def blame_line_above(page: MendableText, refusal: Refusal) -> Mistake | None:
    """The line above starts a little left or right of where this one wants it."""
    number = min(refusal.line, len(page.lines) - 1)
    above = page.before(number)
    line, upper = parts(page[number]), parts(page[above])
    shift = line.key_at - upper.key_at
    if above < 0 or not line.key or line.dashes or not upper.key or not shift or len(upper.indent) + shift < 0:
        return None
    mended = " " * (len(upper.indent) + shift) + page[above].lstrip(" ")
    return Mistake(*_depth_words(len(upper.indent), shift, mended), above, len(upper.indent), 1, {above: mended})


def blame_odd_line(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A line above that starts at another column than both its neighbours."""
    number = min(refusal.line, len(page.lines) - 1)
    above = page.before(number)
    first = parts(page[page.before(above)]) if above >= 0 else None
    is_odd = first is not None and bool(first.key) and first.key_at == parts(page[number]).key_at
    return blame_line_above(page, refusal) if is_odd else None


def blame_missing_dash(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A key that starts the items of the list above it, without the dash of a new item."""
    return missing_dash(page, min(refusal.line, len(page.lines) - 1))


def missing_dash(page: MendableText, number: int) -> Mistake | None:
    """The same for one line: its key is the one that stands right after the dash of the item above."""
    line = parts(page[number])
    if not line.key or line.dashes:
        return None
    name = line.key.partition(":")[0].strip()
    above = page.owner(number)
    while above >= 0 and not (parts(page[above]).dashes and parts(page[above]).key_at <= line.key_at + 1):
        above = page.owner(above)
    item = parts(page[above])
    if above < 0 or item.key.partition(":")[0].strip() != name or abs(item.key_at - line.key_at) > 1:
        return None
    mended = item.indent + item.dashes + page[number].lstrip()
    message = say("the key `{key}` is written twice in the same group", key=name)
    help = say("if a new item of the list starts here, put a dash in front of it: `{line}`", line=mended)
    edits = {number: mended, **_along(page, number, item.key_at - line.key_at)}
    first = (above, item.key_at, len(name), say("it appears here first"))
    return Mistake(message, help, number, line.key_at, len(name), edits, "CX002", earlier=first)


def _along(page: MendableText, number: int, shift: int) -> dict[int, str]:
    """The lines right below at the same column, shifted along."""
    own, edits = page.indent(number), {}
    below = number + 1
    while shift and below < len(page.lines) and page.indent(below) == own and not page.bare(below):
        edits[below] = " " * (own + shift) + page[below].lstrip(" ")
        below += 1
    return edits


def _under_keyless(page: MendableText, number: int) -> bool:
    """Whether the line right above starts at the same column and has no key: then that line is the odd one."""
    above = page.before(number)
    line = parts(page[above])
    return above >= 0 and page.indent(above) == page.indent(number) and not (line.key or line.dashes)


def stray_item(page: MendableText, number: int) -> Mistake | None:
    """An item of a list that starts further to the right than the item right above it."""
    above = page.before(number)
    if above < 0 or not parts(page[number]).dashes:
        return None
    dash, own = page.indent(above), page.indent(number)
    return _moved(page, number, own, dash, sure=True) if parts(page[above]).dashes and own > dash else None


def _open_levels(page: MendableText, number: int) -> list[tuple[int, str]]:
    """The columns at which a key or a dash above this line can be followed up, innermost first."""
    found: list[tuple[int, str]] = []
    lowest = 1_000
    above = number
    under_bar = page.block_text(page.top_key(max(number - 1, 0)), number)
    for _ in range(LOOK_BACK):
        above = page.before(above)
        if above < 0 or lowest == 0:
            break
        line = parts(page[above])
        if above in under_bar or not (line.key or line.dashes):
            continue
        for column, kind in _columns(line):
            if column < lowest:
                found.append((column, kind))
                lowest = column
    return found


def _columns(line: Line) -> list[tuple[int, str]]:
    """The columns of a line's own key and dashes, innermost first."""
    indent = len(line.indent)
    dashes = [(indent + at, "-") for at, sign in enumerate(line.dashes) if sign == "-"]
    return ([(line.key_at, "key")] if line.key else []) + dashes[::-1]


def _moved(page: MendableText, number: int, own: int, column: int, sure: bool) -> Mistake:
    """The line shifted to its neighbours, with all that hangs under it and the lines beside it that are as far off."""
    edits = {number: " " * column + page[number].lstrip(" ")}
    opens = _opens(page, number, column)
    for below in range(number + 1, len(page.lines)):
        if page.bare(below):
            continue
        indent = page.indent(below)
        if indent != own and not (opens and indent > own):
            break
        edits[below] = " " * (indent + column - own) + page[below].lstrip(" ")
        opens = opens if indent != own else _opens(page, below, column)
    words = _depth_words(own, column - own, edits[number].rstrip())
    return Mistake(*words, number, own, max(len(page[number].strip()), 1), edits, sure=sure and len(edits) == 1)


def _opens(page: MendableText, number: int, column: int) -> bool:
    """Whether the lines under this one hang on it, and must move along when it moves to a column."""
    line = parts(page[number])
    moved_along = page.indent(page.after(number)) != column + len(line.dashes)
    return (bool(line.dashes) and moved_along) or not line.value or opens_block_text(page[number])


def _depth_words(own: int, shift: int, line: str) -> tuple[Message, Message]:
    message = say(
        "this line starts at column {own}, and the lines it belongs with start at column {column}",
        own=own + 1,
        column=own + shift + 1,
    )
    return message, say("put it straight under them: `{line}`", line=line)


def blame_homeless_dash(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A list among keys: the key it belongs to has a value already, or is missing."""
    number = min(refusal.line, len(page.lines) - 1)
    if not parts(page[number]).dashes:
        return None
    message = say("a list starts here, among keys: the key it belongs to is missing or has a value already")
    help = say("write the items under a key of their own, with nothing after its colon")
    own = page.indent(number)
    last = number
    while last + 1 < len(page.lines) and _belongs(page, last + 1, own):
        last += 1
    return Mistake(message, help, number, own, 1, page.blank(range(number, last + 1)), lost=True)


def _belongs(page: MendableText, number: int, column: int) -> bool:
    """Whether a line is part of the list that has its dashes at this column."""
    indent = page.indent(number)
    return page.bare(number) or indent > column or (indent == column and page[number].lstrip().startswith("- "))
