"""Voice -> the words of the pages around the document, ready to stand in HTML."""

from html import escape

from cxstrategy.steps import STATE_NAMES
from cxstrategy.words.language import Message, Voice, say

WORDS: dict[str, Message] = {
    "preview": say("Preview"),
    "findings": say("Findings"),
    "here": say("In this chapter"),
    "elsewhere": say("Elsewhere"),
    "nothing": say("Nothing to put right here."),
    "room": say("Room view"),
    "copy": say("Copy the path"),
    "edit": say("Open in the editor"),
    "lost": say("The preview has stopped: start `cxstrategy preview` again."),
    "hint": say("Hold Ctrl and click on a text to open the line where it was written."),
    "progress": say("How far we are"),
    "next": say("What helps most now"),
    "dangers": say("What most endangers the decision"),
}


def shell_words(voice: Voice) -> dict[str, str]:
    """Each word in the voice of the workbook."""
    return {name: escape(word.into(voice), quote=True) for name, word in (WORDS | STATE_NAMES).items()}
