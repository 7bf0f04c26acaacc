"""An edition -> a tip for each chapter whose title only repeats a number, a name or a wish."""

from collections.abc import Iterator

from cxstrategy.document.chapters.chapter import argues, conclusion
from cxstrategy.document.contents import chapters_of
from cxstrategy.document.context import Context
from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import say


def weak_titles(context: Context) -> Iterator[Finding]:
    """In the order of the chapters; nothing of a chapter that has nothing to tell yet."""
    for chapter in chapters_of(context.edition):
        if chapter.tells(context) and not argues(chapter, context):
            yield Finding(
                "CX982",
                Severity.TIP,
                say(
                    "the title of chapter `{chapter}` says no more than its figures: “{title}”",
                    chapter=chapter.id,
                    title=conclusion(chapter, context, something=True),
                ),
                help=say(
                    "write in `story.conclusions.{chapter}` in one sentence {asked}",
                    chapter=chapter.id,
                    asked=chapter.asks or say("what follows from this chapter"),
                ),
                where=f"story/conclusions/{chapter.id}",
            )
