"""What a template may spend of time and memory, and the sentence with which it is stopped."""

from typing import Any

from cxstrategy.words.language import Message, say

# The work of one chapter: a hooked step costs STEP, a piece of plain code 1, an item or some characters handled 1 each.
# All of it takes less than two seconds and some tens of megabytes, however it is spent.
WORK = 2_000_000
STEP = 20
CHARACTERS = 32
# What a text, a list and a chapter may hold, and how deep macros call one another.
TEXT_LIMIT = 200_000
LIST_LIMIT = 20_000
NUMBER_LIMIT = 10**18
DEPTH_LIMIT = 20


class TemplateRefused(Exception):
    """A template does what it may not or cannot: what is wrong, what to write instead, the word in its line."""

    def __init__(self, message: Message, help: Message, word: str = "", line: int = 0) -> None:
        super().__init__(message.into("en"))
        self.message, self.help, self.word, self.line = message, help, word, line


class Allowance:
    """What is left to spend for one chapter."""

    def __init__(self) -> None:
        self.left = WORK
        self.depth = 0

    def renew(self) -> None:
        """Begin a chapter."""
        self.left, self.depth = WORK, 0

    def spend(self, amount: int) -> None:
        """Take some of it; raises TemplateRefused when it is gone."""
        self.left -= amount
        if self.left < 0:
            raise TemplateRefused(
                say("this template takes more work than a chapter may"),
                say("go through fewer items, or count and filter less in one loop"),
            )

    def step(self, *values: Any) -> None:
        """Take what a step costs that goes through these values."""
        self.spend(STEP + sum(size_of(value) for value in values))

    def held(self, value: Any, word: str = "") -> Any:
        """The same value, once it is no larger than a value may be; raises TemplateRefused at the word given."""
        if isinstance(value, str) and len(value) > TEXT_LIMIT:
            raise too_long(word)
        if isinstance(value, list | tuple | dict) and len(value) > LIST_LIMIT:
            raise TemplateRefused(
                say("this list becomes longer than {limit} items", limit=LIST_LIMIT), say("make it shorter"), word
            )
        hold_number(value, word)
        self.spend(size_of(value))
        return value


def size_of(value: Any) -> int:
    """What going through a value costs."""
    if isinstance(value, str):
        return len(value) // CHARACTERS
    return len(value) if isinstance(value, list | tuple | dict) else 0


def hold_number(value: Any, word: str = "") -> None:
    """Nothing; raises TemplateRefused for a number that is too large to work with or to print."""
    if isinstance(value, int | float) and not -NUMBER_LIMIT <= value <= NUMBER_LIMIT:
        raise too_large(word)


def too_large(word: str = "") -> TemplateRefused:
    """A number that nothing can be worked out with."""
    return TemplateRefused(
        say("this number becomes too large to work with"), say("divide it, or count in larger units"), word
    )


def too_long(word: str = "") -> TemplateRefused:
    """A text that grows beyond what a chapter may hold."""
    return TemplateRefused(
        say("this text becomes longer than {limit} characters", limit=TEXT_LIMIT),
        say("a chapter takes a page or two"), word,
    )  # fmt: skip
