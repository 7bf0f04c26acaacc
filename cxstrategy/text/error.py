"""An error finding from a code, words and a place."""

from cxstrategy.finding import Finding, Severity, Source, Span
from cxstrategy.words.language import Message


def error(
    code: str, message: Message, help: Message | None, source: Source, line: int = 0, column: int = 0, length: int = 0
) -> Finding:
    """An error on one line of a source; line and column count from 0, and length 0 points between two characters."""
    span = Span(source, line + 1, column + 1, line + 1, column + length + 1)
    return Finding(code, Severity.ERROR, message, span, help)
