"""Whether a language is one of those that workbooks and documents are written in."""

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import LANGUAGES, say


def known_language(language: str) -> str:
    """The language as it is; raises WorkbookError, with the list, for one that the program does not speak."""
    if language not in LANGUAGES:
        raise WorkbookError(
            say(
                "There is no language `{language}`. Choose one of: {languages}.",
                language=language,
                languages=", ".join(LANGUAGES),
            )
        )
    return language
