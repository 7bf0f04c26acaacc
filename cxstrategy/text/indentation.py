"""A line that starts at a column where nothing is open in; the column where it belongs out."""

from cxstrategy.language import say
from cxstrategy.text.compose import Refusal
from cxstrategy.text.lines import LOOK_BACK, Line, Page, opens_block_text, parts
from cxstrategy.text.mistake import Mistake


def blame_depth(page: Page, refusal: Refusal) -> Mistake | None:
    """A key or dash that starts a little left or right of its neighbours."""
    number = min(refusal.line, len(page.lines) - 1)
    line = parts(page[number])
    if page.bare(number) or not (line.key or line.dashes) or _under_keyless(page, number):
        return None
    levels = _open_levels(page, number)
    own = len(line.indent)
    fitting = [column for column, kind in levels if kind == ("-" if line.dashes else "key")]
    if line.dashes and not fitting:
        return _homeless_dash(page, number)
    fitting = [column for column in fitting if column != own]
    if not fitting or (own, "-" if line.dashes else "key") in levels:
        return None
    column = min(fitting, key=lambda open_: (abs(open_ - own), -open_))
    return _moved(page, number, own, column)


def _under_keyless(page: Page, number: int) -> bool:
    """Whether the line right above starts at the same column and has no key: then that line is the odd one."""
    above = page.before(number)
    line = parts(page[above])
    return above >= 0 and page.indent(above) == page.indent(number) and not (line.key or line.dashes)


def stray_item(page: Page, number: int) -> Mistake | None:
    """An item of a list that starts further to the right than the item right above it."""
    above = page.before(number)
    if above < 0 or not parts(page[number]).dashes:
        return None
    dash, own = page.indent(above), page.indent(number)
    return _moved(page, number, own, dash) if parts(page[above]).dashes and own > dash else None


def _open_levels(page: Page, number: int) -> list[tuple[int, str]]:
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


def _moved(page: Page, number: int, own: int, column: int) -> Mistake:
    """The line shifted to its neighbours, with all that hangs under it and the lines beside it that are as far off."""
    edits = {}
    opens = False
    for below in range(number, len(page.lines)):
        if page.bare(below):
            continue
        indent = page.indent(below)
        if indent != own and not (opens and indent > own):
            break
        edits[below] = (" " * (indent + column - own)) + page[below].lstrip(" ")
        if indent == own:
            opens = page[below].rstrip().endswith(":") or opens_block_text(page[below])
    message = say(
        "this line starts at column {own}, and the lines it belongs with start at column {column}",
        own=own + 1,
        column=column + 1,
    )
    help = say("put it straight under them: `{line}`", line=edits[number].rstrip())
    return Mistake(message, help, number, own, max(len(page[number].strip()), 1), edits)


def _homeless_dash(page: Page, number: int) -> Mistake:
    """A list among keys: the key it belongs to has a value already, or is missing."""
    message = say("a list starts here, where keys stand: the key it belongs to is missing or has a value already")
    help = say("write the items under a key of their own, with nothing after its colon")
    own = page.indent(number)
    last = number
    while last + 1 < len(page.lines) and _belongs(page, last + 1, own):
        last += 1
    return Mistake(message, help, number, own, 1, page.blank(range(number, last + 1)), lost=True)


def _belongs(page: Page, number: int, column: int) -> bool:
    """Whether a line is part of the list that has its dashes at this column."""
    indent = page.indent(number)
    return page.bare(number) or indent > column or (indent == column and page[number].lstrip().startswith("- "))
