"""What the writer may have done at a place where YAML cannot be read on, and how to mend it."""

from collections.abc import Callable, Iterator

from cxstrategy.text.compose import DEPTH_LIMIT, NODE_LIMIT, TEXT_LIMIT, Refusal
from cxstrategy.text.repair.brackets import blame_brackets
from cxstrategy.text.repair.indentation import (
    blame_depth,
    blame_homeless_dash,
    blame_line_above,
    blame_missing_dash,
    blame_odd_line,
)
from cxstrategy.text.repair.keyless import (
    blame_block_text,
    blame_missing_colon,
    blame_text_beside_bar,
    blame_two_keys,
    blame_wrapped,
    start_with_key,
)
from cxstrategy.text.repair.layout import (
    blame_bullet,
    blame_conflict,
    blame_gap,
    blame_indent,
    blame_inline_list,
    colon_gap,
)
from cxstrategy.text.repair.lines import MendableText, parts
from cxstrategy.text.repair.plain_text import (
    LONGEST,
    blame_open_quotation,
    blame_reference,
    blame_stray_sign,
    blame_template,
    blame_value,
)
from cxstrategy.text.repair.quoting import value_slip
from cxstrategy.text.repair.slip import Mistake
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Number


def certain(page: MendableText, refusal: Refusal) -> Mistake | None:
    """What is wrong when nothing else can be: a limit, a second document, a text without keys, the marks of git."""
    number = min(refusal.line, len(page.lines) - 1)
    rules = (_limit, _document, _top, blame_conflict) if len(page[number]) <= LONGEST else (_limit,)
    return next((found for rule in rules if (found := rule(page, refusal))), None)


def likely(page: MendableText, refusal: Refusal) -> Iterator[Mistake]:
    """What may be wrong, the most telling first; each with a mending that can be tried."""
    if len(page[min(refusal.line, len(page.lines) - 1)]) <= LONGEST:
        yield from (found for rule in RULES if (found := rule(page, refusal)))


def last_resort(page: MendableText, refusal: Refusal) -> Mistake:
    """What is wrong when no mending helps: the text up to the next key at the margin is left out."""
    message = say("this line cannot be read as YAML")
    help = say("compare it with the line above: every line is `key: value`, or `- ` and an item, under its neighbours")
    return _dropped(page, *_culprit(page, refusal), "CX001", message, help)


def _limit(page: MendableText, refusal: Refusal) -> Mistake | None:
    """Deeper or larger than a workbook is."""
    if refusal.kind == "nodes":
        message = say(
            "this file holds more than {limit} values, counting what `&` and `*` repeat", limit=Number(NODE_LIMIT)
        )
        help = say("write less in one file, and do without `&` and `*`")
        return Mistake(message, help, refusal.line, refusal.column, code="CX012", lost=True, fatal=True)
    if refusal.kind == "bytes":
        limit = TEXT_LIMIT // 1_000_000
        message = say("with what `&` and `*` repeat, this file holds more than {limit} MB of text", limit=limit)
        help = say("write the text once, without `*`, or put a shorter text behind `&`")
        return _dropped(page, refusal.line, refusal.column, "CX012", message, help)
    if refusal.kind == "depth":
        message = say("this is more than {limit} levels deep", limit=DEPTH_LIMIT)
        return _dropped(page, refusal.line, refusal.column, "CX012", message, say("use fewer brackets or fewer levels"))
    if refusal.kind == "loop":
        message = say("`*` refers here to a place that holds this one")
        help = say("write the value itself, and do without `&` and `*`")
        return _dropped(page, refusal.line, refusal.column, "CX012", message, help)
    return None


def _document(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A second document: its line is left out, and the keys below it are read along."""
    if refusal.kind != "document":
        return None
    number = refusal.line
    while number > 0 and not page[number].startswith(("---", "...")):
        number -= 1
    message = say("a second document starts here, and a workbook reads one document from a file")
    help = say("remove the line `{line}`", line=page[number].strip())
    mended = page[number][3:].strip()
    return Mistake(message, help, number, 0, 3, {number: mended})


def _top(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A file that is one text or one list."""
    if refusal.kind != "top":
        return None
    found = colon_gap(page, refusal.line)
    if found is not None:
        return found
    message = say("a file of a workbook holds keys with values, and this is a text")
    if parts(page[refusal.line]).dashes or page[refusal.line][refusal.column :][:1] == "[":
        message = say("a file of a workbook holds keys with values, and this is a list")
    help = say("start with a key, such as `{line}`", line="objectives:")
    return Mistake(message, help, refusal.line, refusal.column, lost=True, fatal=True)


def _sign_first(page: MendableText, refusal: Refusal) -> Mistake | None:
    """A line that starts with a sign of YAML, where a key should stand: it is left out."""
    number, _ = _culprit(page, refusal)
    line = parts(page[number])
    found = value_slip(line.value)
    if line.key or line.dashes or found is None:
        return None
    message = say("this line starts with {character}, and not with a key", character=line.value[0])
    return Mistake(message, start_with_key(), number, line.at, 1, page.blank([number]), lost=True)


def _culprit(page: MendableText, refusal: Refusal) -> tuple[int, int]:
    """Where the piece begins that cannot be read: the bracket or quotation mark that was opened, or where it stops."""
    opened = refusal.opened
    if opened and page[opened.line][opened.column : opened.column + 1] in ("[", "{", '"', "'"):
        return opened.line, opened.column
    return refusal.line, refusal.column


def _dropped(page: MendableText, number: int, column: int, code: str, message: Message, help: Message) -> Mistake:
    """A slip that cannot be mended: the text is left out from its line to the next key at the margin."""
    if number >= len(page.lines) or page.bare(number):
        number = max(page.before(number), 0)
        column = page.indent(number)
    column = min(column, max(len(page[number].rstrip()) - 1, 0))
    edits = page.blank(range(number, page.next_top_key(number)))
    return Mistake(message, help, number, column, 1, edits, code, lost=True)


Rule = Callable[[MendableText, Refusal], Mistake | None]
RULES: tuple[Rule, ...] = (
    blame_indent,
    blame_template,
    blame_reference,
    blame_bullet,
    blame_open_quotation,
    blame_brackets,
    blame_inline_list,
    blame_text_beside_bar,
    blame_two_keys,
    blame_value,
    blame_gap,
    blame_block_text,
    blame_wrapped,
    blame_odd_line,
    blame_depth,
    blame_missing_colon,
    blame_missing_dash,
    blame_line_above,
    blame_stray_sign,
    blame_homeless_dash,
    _sign_first,
)
