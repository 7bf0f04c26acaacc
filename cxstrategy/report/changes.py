"""Texts before and after a change -> the lines that differ, as a person reads them."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from cxstrategy.finding import Source
from cxstrategy.report.terminal import paint, printable

_GONE, _NEW, _QUIET = "31", "32", "2"
# Lines around a change, so that one sees where it is.
_AROUND = 1


def render_changes(changes: Iterable[tuple[Source, Source]]) -> str:
    """Each file with its lines that go (-) and come (+), with their numbers, followed by an empty line."""
    return "".join("\n".join(_changed_file(before, after)) + "\n\n" for before, after in changes)


def _changed_file(before: Source, after: Source) -> Iterator[str]:
    old, new = before.text.split("\n"), after.text.split("\n")
    wide = len(str(max(len(old), len(new))))
    yield paint(after.path, "1")
    # Without the rule of difflib that takes lines which are there often for noise.
    groups = list(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND))
    for index, group in enumerate(groups):
        if index:
            yield paint(f"  {'⋮':>{wide}}", _QUIET)
        for kind, first, last, start, end in group:
            if kind == "equal":
                yield from (_line(number + 1, wide, " ", new[number], _QUIET) for number in range(start, end))
                continue
            yield from (_line(number + 1, wide, "-", old[number], _GONE) for number in range(first, last))
            yield from (_line(number + 1, wide, "+", new[number], _NEW) for number in range(start, end))


def _line(number: int, wide: int, sign: str, text: str, colour: str) -> str:
    """A tab is shown: in front of a line it is often what is wrong."""
    return paint(f"  {number:>{wide}} {sign} {printable(text.replace(chr(9), '→'))}".rstrip(), colour)
