"""A Comparison -> one page as a Document: the figures before and after, and what changed in each step."""

from dataclasses import replace

from cxstrategy.comparison.change import NO_STEP, Comparison, PartChange, Told, told
from cxstrategy.comparison.lines import differing, figure_rows, step_words, trail_of, worded
from cxstrategy.document.context import wording_for_readers
from cxstrategy.document.document import Document, House
from cxstrategy.document.environment import environment
from cxstrategy.document.finishing import held_together, without_unfit
from cxstrategy.document.tell import writer_words
from cxstrategy.document.tokens import ACCENT, PRIMARY
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import clip
from cxstrategy.words.wording import Wording

# What one page has room for: rows in all, of which figures take no more than so many, and characters in a cell.
ROWS, FIGURES, CELL = 22, 10, 60


def page(comparison: Comparison, strategy: Strategy) -> Document:
    """The page, in the house style and for the readers of the later workbook; what has no room is counted on it."""
    wording = wording_for_readers(strategy, comparison.voice.language)
    shown = replace(comparison, voice=wording.voice)
    figures = [(name, clip(was, CELL), clip(now, CELL)) for name, was, now in figure_rows(shown)][:FIGURES]
    changes = shown.changes[: ROWS - len(figures)]
    body = environment(wording.voice, wording.currency).get_template("changes.html")
    rendered = body.render(
        language=wording.language,
        heading=wording.say(_heading(shown)),
        names=f"{shown.before} → {shown.after}",
        figures=figures,
        rows=[_row(change, wording) for change in changes],
        left_out=wording.say(_left_out(len(shown.changes) - len(changes))) if len(shown.changes) > len(changes) else "",
    )
    return _document(strategy, wording, held_together(without_unfit(str(rendered))))


def _heading(comparison: Comparison) -> Message:
    changes = len(comparison.changes)
    steps = len({change.step for change in comparison.changes} - {NO_STEP}) or 1
    if not changes:
        return say("Nothing was changed in the workbook")
    in_steps = say_many("in one step", "in {count} steps", steps)
    return say_many("{count} change {steps}", "{count} changes {steps}", changes, steps=in_steps)


def _left_out(count: int) -> Message:
    return say_many(
        "{count} more change has no room on this page.",
        "{count} more changes have no room on this page.",
        count,
    )


def _row(change: PartChange, wording: Wording) -> tuple[str, str, str, str]:
    """Step, what, before and after; for what came or went whole that it was added or removed."""
    before, after = change.told_before, change.told_after
    if isinstance(before, str) and isinstance(after, str):
        before, after = differing(before, after)
    if before is None and after is None:
        before, after = (say("removed"), None) if change.kind == "removed" else (None, say("added"))
    cells = _cell(before, wording), _cell(after, wording)
    what = clip(worded(trail_of(change), wording.voice).replace("`", ""), 2 * CELL)
    return wording.say(step_words(change.step)), what, *cells


def _cell(value: Told, wording: Wording) -> str:
    return clip(" ".join(told(value, wording.voice).split()), CELL)


def _document(strategy: Strategy, wording: Wording, body: str) -> Document:
    workbook = strategy.workbook
    return Document(
        title=wording.say(say("What changed")),
        subtitle=workbook.title,
        organisation=strategy.organisation.name,
        authors=workbook.authors,
        language=wording.language,
        edition="team",
        status="final",
        version=workbook.version or "",
        confidentiality=workbook.confidentiality or "",
        date=workbook.date,
        body=body,
        words=writer_words(wording),
        house=House(primary=workbook.brand.primary or PRIMARY, accent=workbook.brand.accent or ACCENT),
    )
