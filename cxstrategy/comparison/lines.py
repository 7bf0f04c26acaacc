"""A Comparison -> its text for a terminal, and its plain values for a program."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from cxstrategy.comparison.change import NO_STEP, Comparison, PartChange, PathKey, Told, told
from cxstrategy.model.strategy import STEPS
from cxstrategy.steps import STEP_NAMES
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.words.shorten import ELLIPSIS, clip

SIGNS = {"added": "+", "removed": "-", "changed": "~"}
BETWEEN = " › "
ARROW = " → "
# A text up to this length is told whole; of a longer one what differs, with so many words around it, cut where it is
# still this long.
WHOLE, AROUND, LONGEST = 90, 4, 160


def lines(comparison: Comparison) -> Iterator[str]:
    """The text: the two names, the changes by step with a sign before each, and the figures before and after."""
    voice = comparison.voice
    names = {"before": comparison.before, "after": comparison.after}
    if comparison.is_empty:
        yield say("{before} and {after} say the same.", **names).into(voice)
        return
    yield f"{comparison.before}{ARROW}{comparison.after}"
    for step, changes in groupby(comparison.changes, lambda change: change.step):
        yield f"\n{step_words(step).into(voice)}"
        for item, found in groupby(changes, item_of):
            yield from _item(item, [*found], voice)
    rows = [*figure_rows(comparison)]
    if rows:
        yield "\n" + say("Figures").into(voice)
        for name, before, after in rows:
            yield f"  ~ {name}: {before}{ARROW}{after}"


def step_words(step: str) -> Message:
    """A step as readers call it; what is about none by its own name."""
    return say("Particulars and decisions") if step == NO_STEP else STEP_NAMES[step]


def trail_of(change: PartChange) -> tuple[PathKey, ...]:
    """The keys that lead to a change, without the first where the step says it already."""
    first, *below = change.trail
    said = len(STEPS.get(change.step, ())) == 1 and first.item is None
    return tuple(below) if said and below else change.trail


def item_of(change: PartChange) -> tuple[PathKey, ...]:
    """The part of a change's trail that names an item of a list: what stands together below it."""
    trail = trail_of(change)
    last = max((place for place, one in enumerate(trail) if one.item), default=-1)
    return trail[: last + 1]


def worded(trail: tuple[PathKey, ...], voice: Voice) -> str:
    """A trail in words: `Journeys “Complain” › Stages “Wait”`."""
    return BETWEEN.join(one.into(voice) for one in trail)


def _item(item: tuple[PathKey, ...], changes: list[PartChange], voice: Voice) -> Iterator[str]:
    """An item with what differs in it; an item that came or went is a line by itself."""
    headed = False
    for change in changes:
        rest, words = trail_of(change)[len(item) :], value_words(change, voice)
        if item and rest and not headed:
            yield f"    {worded(item, voice)}"
            headed = True
        name = worded(rest or item, voice)
        indent = "      " if item and rest else "  "
        yield f"{indent}{SIGNS[change.kind]} {name}{': ' + words if words else ''}"


def value_words(change: PartChange, voice: Voice) -> str:
    """What was and what is, in words; of a text that came or went itself, and nothing for a part of several keys."""
    before, after = _quoted(change.told_before, voice), _quoted(change.told_after, voice)
    if before is None or after is None:
        return after or before or ""
    if isinstance(change.told_before, str) and isinstance(change.told_after, str):
        before, after = (f"“{text}”" for text in differing(change.told_before, change.told_after))
    return f"{before}{ARROW}{after}"


def _quoted(value: Told, voice: Voice) -> str | None:
    if isinstance(value, str):
        return f"“{clip(' '.join(value.split()), LONGEST)}”"
    return None if value is None else told(value, voice)


def differing(before: str, after: str) -> tuple[str, str]:
    """Two texts cut down to what differs, where they are long and begin or end alike."""
    old, new = before.split(), after.split()
    if max(len(before), len(after)) <= WHOLE:
        return " ".join(old), " ".join(new)
    least = min(len(old), len(new))
    same = next((at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), least)
    rest = zip(reversed(old[same:]), reversed(new[same:]), strict=False)
    tail = next((at for at, pair in enumerate(rest) if pair[0] != pair[1]), least - same)
    return _around(old, same, tail), _around(new, same, tail)


def _around(words: list[str], same: int, tail: int) -> str:
    """The words that differ, with a few before and behind."""
    start, end = max(same - AROUND, 0), min(len(words) - tail + AROUND, len(words))
    cut = [*([ELLIPSIS] if start else []), *words[start:end], *([ELLIPSIS] if end < len(words) else [])]
    return clip(" ".join(cut), LONGEST)


def figure_rows(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Each figure that reads otherwise: its name, before and after; not one that rounding makes the same."""
    voice = comparison.voice
    for figure in comparison.figures:
        before, after = told(figure.told_before, voice), told(figure.told_after, voice)
        if before != after:
            yield figure.name.into(voice), before, after


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The same for a program: every value exact, dates as ISO, shares as fractions, null for what is not there."""
    voice = comparison.voice
    return {
        "before": comparison.before,
        "after": comparison.after,
        "changes": [
            {
                "step": change.step or None,
                "kind": change.kind,
                "place": change.place,
                "name": worded(change.trail, voice),
                "before": change.before,
                "after": change.after,
            }
            for change in comparison.changes
        ],
        "figures": [
            {"key": one.key, "name": one.name.into(voice), "before": one.before, "after": one.after}
            for one in comparison.figures
        ],
    }
