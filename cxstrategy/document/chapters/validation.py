"""The appendix with the validation log: who tested the compass, as the workbook has it."""

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.words.language import say

CHAPTER = Chapter(
    "validation",
    say("Validation log"),
    tells=lambda context: bool(context.strategy.compass and context.strategy.compass.validations),
)
