"""The appendix with the findings that the team lives with, each with its reason."""

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.words.language import say

CHAPTER = Chapter("accepted", say("Accepted findings"), tells=lambda context: bool(context.accepted_findings))
