"""A text file and changes of meaning -> the file with them made, read again and compared with what was meant."""

from collections.abc import Iterable
from typing import Any

from cxstrategy.edit.change import NoPlace, TextChange, edits, meant
from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.text.read import Read, read_through
from cxstrategy.words.language import say


def with_changes(file: TextFile, changes: Iterable[TextChange]) -> TextFile:
    """The file with every change made, one after the other; all else stays to the byte.

    Raises EditRefused for a file that cannot be read as it stands, for a change that has no place in it, and for one
    after which the file would say anything else than was meant.
    """
    for change in changes:
        file = _with_change(file, change)
    return file


def _with_change(file: TextFile, change: TextChange) -> TextFile:
    before = read_through(file.source)
    if before.findings or not before.whole:
        raise EditRefused(say("{file} has slips that have to be mended first", file=file.path))
    shown = "/".join(str(step + 1) if isinstance(step, int) else step for step in change.path)
    try:
        wanted = meant(_value(before), change)
        changed = file.with_edits(edits(before.root, file.source, change))
    except NoPlace:
        raise EditRefused(say("{file} has no place for `{path}`", file=file.path, path=shown)) from None
    after = read_through(changed.source)
    if after.findings or not after.whole or not same_values(_value(after), wanted):
        raise EditRefused(say("{file} cannot be changed at `{path}`: do it by hand", file=file.path, path=shown))
    return changed


def _value(read: Read) -> Any:
    return read.root.value if read.root else None


def same_values(one: Any, other: Any) -> bool:
    """Whether two plain values are equal, the order of their keys too."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same_values(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_values, one, other))
    return bool(one == other)
